"""What a person did, in films and in series."""

from collections.abc import Mapping, Sequence

from msgspec import UNSET, Struct, UnsetType

from cinedex.api.media.parts import exists, witnesses
from cinedex.api.media.rows import MovieRow, SeriesRow
from cinedex.catalog.refs import Kind, Person
from cinedex.documents.keys import Part, kind_at, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Listing, Reads, Rows
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery

# A filmography is shown whole; no real one comes near this.
_ALL = 100_000


class MovieCast(MovieRow, frozen=True):
    """A part played in a film."""

    character: str
    credit_id: str
    order: int


class MovieCrew(MovieRow, frozen=True):
    """A job done for a film."""

    credit_id: str
    department: str
    job: str


class SeriesCast(SeriesRow, frozen=True):
    """A part played in a series."""

    character: str
    credit_id: str
    episode_count: int
    first_credit_air_date: str | None


class SeriesCrew(SeriesRow, frozen=True):
    """A job done for a series; who created it did so for no episodes."""

    credit_id: str
    department: str
    job: str
    episode_count: int | UnsetType = UNSET
    first_credit_air_date: str | UnsetType | None = UNSET


class CombinedMovieCast(MovieCast, frozen=True, tag_field="media_type", tag="movie"):
    """A part played in a film, among parts in series."""


class CombinedSeriesCast(SeriesCast, frozen=True, tag_field="media_type", tag="tv"):
    """A part played in a series, among parts in films."""


class CombinedMovieCrew(MovieCrew, frozen=True, tag_field="media_type", tag="movie"):
    """A job done for a film, among jobs for series."""


class CombinedSeriesCrew(SeriesCrew, frozen=True, tag_field="media_type", tag="tv"):
    """A job done for a series, among jobs for films."""


class MovieCredits(Struct, frozen=True):
    """A person's films."""

    cast: list[MovieCast]
    crew: list[MovieCrew]
    id: int


class TvCredits(Struct, frozen=True):
    """A person's series."""

    cast: list[SeriesCast]
    crew: list[SeriesCrew]
    id: int


class CombinedCredits(Struct, frozen=True):
    """A person's films and series."""

    cast: list[CombinedMovieCast | CombinedSeriesCast]
    crew: list[CombinedMovieCrew | CombinedSeriesCrew]
    id: int


@subrequest("movie_credits", returns=MovieCredits, id_first=False)
def movie_credits(person: Person, query: LanguageQuery) -> Plan:
    """Get the movie credits for a person."""
    return _credits(person, (Part.MOVIE_CREDITS,), locale(query.language).codes, _PLAIN)


@subrequest("tv_credits", returns=TvCredits, id_first=False)
def tv_credits(person: Person, query: LanguageQuery) -> Plan:
    """Get the TV credits that belong to a person."""
    return _credits(person, (Part.TV_CREDITS,), locale(query.language).codes, _PLAIN)


@subrequest("combined_credits", returns=CombinedCredits, id_first=False)
def combined_credits(person: Person, query: LanguageQuery) -> Plan:
    """Get the combined movie and TV credits that belong to a person."""
    return _credits(person, (Part.MOVIE_CREDITS, Part.TV_CREDITS), locale(query.language).codes, _MIXED)


# How a credit begins, by the kind of the title.
_PLAIN: Mapping[int, bytes] = {Kind.MOVIE: b"{", Kind.SERIES: b"{"}
_MIXED: Mapping[int, bytes] = {Kind.MOVIE: b'{"media_type":"movie",', Kind.SERIES: b'{"media_type":"tv",'}


def _credits(person: Person, parts: Sequence[Part], codes: tuple[int, ...], beginnings: Mapping[int, bytes]) -> Plan:
    listings = [Listing(part_key(person, part), codes, 0, _ALL) for part in parts]

    def build(rows: Rows) -> bytes | None:
        if not exists(rows, person):
            return None
        cast: list[bytes] = []
        crew: list[bytes] = []
        for listing in listings:
            body = rows.body(listing.rid)
            if body is not None:
                first, *said = body.split(b"\n")
                played = int(first)
                for place, base, neutral, text in rows.halves(listing):
                    begin = beginnings[kind_at(base)]
                    credit = (b",", begin, neutral[1:-1], b",", text[1:-1], b",", said[place][1:])
                    # Thousands of pieces are joined once.
                    (cast if place < played else crew).extend(credit)
        return b'{"cast":[%b],"crew":[%b]}' % (b"".join(cast[1:]), b"".join(crew[1:]))

    keys = (*(listing.rid for listing in listings), *witnesses(person))
    return Plan(Reads(keys, tuple(listings)), build)
