"""Cast and crew (protocol notes §6)."""

from msgspec import Struct

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import EpisodeOf, Movie, SeasonOf, Series
from cinedex.documents.keys import Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery


class CreditedPerson(Struct, frozen=True):
    """What a credit shows of the person; `gender` is 0 unset, 1 female, 2 male, 3 non-binary."""

    adult: bool
    gender: int
    id: int
    known_for_department: str | None
    name: str
    original_name: str
    popularity: float
    profile_path: str | None


class Cast(CreditedPerson, frozen=True):
    """A part played."""

    character: str
    credit_id: str
    order: int


class MovieCast(Cast, frozen=True):
    """A part played in a film."""

    cast_id: int | None


class Crew(CreditedPerson, frozen=True):
    """A job done."""

    credit_id: str
    department: str
    job: str


class MovieCredits(Struct, frozen=True):
    """A film's cast, in billing order, and crew."""

    id: int
    cast: list[MovieCast]
    crew: list[Crew]


class Credits(Struct, frozen=True):
    """Who plays in a season throughout, and who makes it."""

    id: int
    cast: list[Cast]
    crew: list[Crew]


class EpisodeCredits(Struct, frozen=True):
    """An episode's regular cast, its crew and its guests."""

    id: int
    cast: list[Cast]
    crew: list[Crew]
    guest_stars: list[Cast]


class Role(Struct, frozen=True):
    """A part, and in how many episodes it is played."""

    credit_id: str
    character: str
    episode_count: int


class Job(Struct, frozen=True):
    """A job, and for how many episodes it is done."""

    credit_id: str
    job: str
    episode_count: int


class AggregateCast(CreditedPerson, frozen=True):
    """All parts of a person."""

    roles: list[Role]
    total_episode_count: int
    order: int


class AggregateCrew(CreditedPerson, frozen=True):
    """All jobs of a person in a department."""

    jobs: list[Job]
    department: str
    total_episode_count: int


class AggregateCredits(Struct, frozen=True):
    """Everyone, over all episodes."""

    id: int
    cast: list[AggregateCast]
    crew: list[AggregateCrew]


_NONE = b'{"cast":[],"crew":[]}'


# Names in credits are not translated: `language` is taken and changes nothing.
@subrequest("credits", returns=MovieCredits)
def for_movie(movie: Movie, query: LanguageQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the cast and crew for a movie."""
    return whole(movie, Part.CREDITS, _NONE)


@subrequest("credits", returns=Credits, id_first=False)
def for_series(series: Series, query: LanguageQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the latest season credits of a TV show."""
    return whole(series, Part.CREDITS, _NONE)


@subrequest("credits", returns=Credits, id_first=False)
def for_season(season: SeasonOf, query: LanguageQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the credits of a TV season: its regulars."""
    return whole(season, Part.CREDITS, _NONE)


@subrequest("credits", returns=EpisodeCredits, id_first=False)
def for_episode(episode: EpisodeOf, query: LanguageQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the credits of a TV episode, guest stars included."""
    return whole(episode, Part.CREDITS, b'{"cast":[],"crew":[],"guest_stars":[]}')


@subrequest("aggregate_credits", returns=AggregateCredits, id_first=False)
def aggregate_for_series(series: Series, query: LanguageQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the aggregate credits (cast and crew) that have been added to a TV show."""
    return whole(series, Part.AGGREGATE_CREDITS, _NONE)


@subrequest("aggregate_credits", returns=AggregateCredits, id_first=False)
def aggregate_for_season(season: SeasonOf, query: LanguageQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the aggregate credits (cast and crew) that have been added to a TV season."""
    return whole(season, Part.AGGREGATE_CREDITS, _NONE)
