"""TV seasons: details and their sub-requests (protocol notes §7.13)."""

from msgspec import Struct

from cinedex.api.media import (
    account_states,
    changes,
    credits,
    external_ids,
    headings,
    images,
    translations,
    videos,
    watch_providers,
)
from cinedex.api.media.credits import Cast, Crew
from cinedex.api.media.details import CompanyReference
from cinedex.api.media.parts import texts
from cinedex.api.media.rows import EpisodeCard
from cinedex.catalog.refs import SeasonOf
from cinedex.documents.keys import Part, part_key
from cinedex.documents.lines import open_objects
from cinedex.documents.locale import locale
from cinedex.documents.store import Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.wire.namespace import Namespace, details
from cinedex.wire.paths import leading_digits, ordinal
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery


class SeasonEpisode(EpisodeCard, frozen=True):
    """An episode of a season, with those who made it and its guests."""

    crew: list[Crew]
    guest_stars: list[Cast]


class SeasonDetails(Struct, frozen=True, rename={"object_id": "_id"}):
    """A season and its episodes."""

    object_id: str
    air_date: str | None
    episodes: list[SeasonEpisode]
    id: int
    name: str
    networks: list[CompanyReference]
    overview: str
    poster_path: str | None
    season_number: int
    vote_average: float


@details(returns=SeasonDetails)
def season_details(season: SeasonOf, query: LanguageQuery) -> Plan:
    """Query the details of a TV season."""
    wanted = locale(query.language)
    own_key, episodes_key = part_key(season, Part.DETAILS), part_key(season, Part.EPISODES)
    text_keys = texts(season, wanted.codes)

    def build(rows: Rows) -> bytes | None:
        own, text = rows.body(own_key), rows.first(text_keys)
        if own is None or text is None:
            return None
        heading, *said = text.split(b"\n")
        named = headings.named(heading, wanted.language, headings.season)
        pieces: list[bytes | memoryview] = [own[:-1], b",", named[1:-1], b',"episodes":[']
        between = b""
        for told, words in zip(open_objects(rows.body(episodes_key) or b""), said, strict=True):
            pieces += (between, told, b",", headings.named(words, wanted.language, headings.episode)[1:])
            between = b","
        pieces.append(b"]}")
        return b"".join(pieces)

    return Plan(Reads((own_key, episodes_key, *text_keys)), build)


def locate(series: str, number: str) -> SeasonOf:
    """Return the season that a path names: 0 are the specials."""
    return SeasonOf(leading_digits(series), ordinal(number))


def seasons(clock: Clock) -> Namespace:
    """Return the namespace of seasons; `clock` says what changed lately."""
    return Namespace(
        path="/tv/{series_id}/season/{season_number}",
        tag="TV seasons",
        locate=locate,
        details=season_details,
        subrequests=(
            account_states.for_season(clock),
            credits.aggregate_for_season,
            changes.for_season(clock),
            credits.for_season,
            external_ids.for_season,
            images.for_season,
            translations.for_season,
            videos.for_season,
            watch_providers.for_season,
        ),
    )
