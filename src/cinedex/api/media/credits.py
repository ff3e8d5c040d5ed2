"""Cast and crew (protocol notes §6)."""

from msgspec import Struct

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Movie
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


class MovieCast(CreditedPerson, frozen=True):
    """A part played."""

    cast_id: int | None
    character: str
    credit_id: str
    order: int


class MovieCrew(CreditedPerson, frozen=True):
    """A job done."""

    credit_id: str
    department: str
    job: str


class MovieCredits(Struct, frozen=True):
    """A film's cast, in billing order, and crew."""

    id: int
    cast: list[MovieCast]
    crew: list[MovieCrew]


@subrequest("credits", returns=MovieCredits)
def for_movie(movie: Movie, query: LanguageQuery) -> Plan:  # noqa: ARG001 - names in credits are not translated
    """Get the cast and crew for a movie."""
    return whole(movie, Part.CREDITS, b'{"cast":[],"crew":[]}')
