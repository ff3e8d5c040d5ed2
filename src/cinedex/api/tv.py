"""TV series: details and their sub-requests (protocol notes §7.12)."""

from msgspec import Struct

from cinedex.api.genres import Genre
from cinedex.api.media import (
    account_states,
    changes,
    credits,
    external_ids,
    images,
    keywords,
    lists,
    related,
    reviews,
    series_parts,
    titles,
    translations,
    videos,
    watch_providers,
)
from cinedex.api.media.details import CompanyReference, CountryReference, LanguageReference
from cinedex.api.media.rows import EpisodeCard
from cinedex.api.media.series_details import latest_series, plan
from cinedex.catalog.refs import Series
from cinedex.kit.clock import Clock
from cinedex.wire.namespace import Namespace, Subrequest, details
from cinedex.wire.operations import Operation, operation
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery


class Creator(Struct, frozen=True):
    """Who created a series."""

    id: int
    credit_id: str
    name: str
    original_name: str
    gender: int
    profile_path: str | None


class SeasonReference(Struct, frozen=True):
    """A season of a series."""

    air_date: str | None
    episode_count: int
    id: int
    name: str
    overview: str
    poster_path: str | None
    season_number: int
    vote_average: float


class SeriesDetails(Struct, frozen=True):
    """A series; `episode_run_time` is in minutes, and the specials are not counted."""

    adult: bool
    backdrop_path: str | None
    created_by: list[Creator]
    episode_run_time: list[int]
    first_air_date: str
    genres: list[Genre]
    homepage: str
    id: int
    in_production: bool
    languages: list[str]
    last_air_date: str | None
    last_episode_to_air: EpisodeCard | None
    name: str
    networks: list[CompanyReference]
    next_episode_to_air: EpisodeCard | None
    number_of_episodes: int
    number_of_seasons: int
    origin_country: list[str]
    original_language: str
    original_name: str
    overview: str
    popularity: float
    poster_path: str | None
    production_companies: list[CompanyReference]
    production_countries: list[CountryReference]
    seasons: list[SeasonReference]
    softcore: bool
    spoken_languages: list[LanguageReference]
    status: str
    tagline: str
    type: str
    vote_average: float
    vote_count: int


def _details(clock: Clock) -> Subrequest:
    @details(returns=SeriesDetails)
    def series_details(series: Series, query: LanguageQuery) -> Plan:
        """Get the details of a TV show."""
        return plan(clock, series, query)

    return series_details


def series(clock: Clock) -> Namespace:
    """Return the namespace of series; what aired last and airs next goes by `clock`."""
    return Namespace(
        path="/tv/{series_id}",
        tag="TV series",
        locate=lambda segment: Series(leading_digits(segment)),
        details=_details(clock),
        subrequests=(
            account_states.for_series(clock),
            credits.aggregate_for_series,
            titles.for_series,
            changes.for_series(clock),
            series_parts.content_ratings,
            credits.for_series,
            series_parts.episode_groups,
            external_ids.for_series,
            images.for_series,
            keywords.for_series,
            lists.for_series,
            related.recommended_with_series,
            reviews.for_series,
            series_parts.screened_theatrically,
            related.similar_to_series,
            translations.for_series,
            videos.for_series,
            watch_providers.for_series,
        ),
    )


def operations(clock: Clock) -> tuple[Operation, ...]:
    """Return what is asked of all series together."""

    @operation("GET", "/tv/latest", returns=SeriesDetails, tag="TV series", max_age=0)
    def latest(query: LanguageQuery) -> Plan:
        """Get the newest TV show ID."""
        return latest_series(clock, query)

    return (latest,)
