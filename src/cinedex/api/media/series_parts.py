"""What series alone have: content ratings, episode groups, episodes shown in cinemas."""

from msgspec import Struct

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Series
from cinedex.documents.keys import Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery


class ContentRating(Struct, frozen=True):
    """A country's rating of a series."""

    descriptors: list[str]
    iso_3166_1: str
    rating: str


class ContentRatings(Struct, frozen=True):
    """A series' ratings by country."""

    id: int
    results: list[ContentRating]


class NetworkReference(Struct, frozen=True):
    """A network."""

    id: int
    logo_path: str | None
    name: str
    origin_country: str


class EpisodeGroupSummary(Struct, frozen=True):
    """Another order of a series' episodes.

    `type` is 1 original air date, 2 absolute, 3 DVD, 4 digital, 5 story arc, 6 production, 7 television.
    """

    description: str
    episode_count: int
    group_count: int
    id: str
    name: str
    network: NetworkReference | None
    type: int


class EpisodeGroups(Struct, frozen=True):
    """The other orders of a series' episodes."""

    id: int
    results: list[EpisodeGroupSummary]


class Screening(Struct, frozen=True):
    """An episode that was shown in cinemas."""

    id: int
    episode_number: int
    season_number: int


class Screenings(Struct, frozen=True):
    """A series' episodes that were shown in cinemas."""

    id: int
    results: list[Screening]


_NONE = b'{"results":[]}'


@subrequest("content_ratings", returns=ContentRatings, id_first=False)
def content_ratings(series: Series, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the content ratings that have been added to a TV show."""
    return whole(series, Part.CONTENT_RATINGS, _NONE)


@subrequest("episode_groups", returns=EpisodeGroups, id_first=False)
def episode_groups(series: Series, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the episode groups that have been added to a TV show."""
    return whole(series, Part.EPISODE_GROUPS, _NONE)


@subrequest("screened_theatrically", returns=Screenings)
def screened_theatrically(series: Series, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the seasons and episodes that have screened theatrically."""
    return whole(series, Part.SCREENED_THEATRICALLY, _NONE)
