"""A little protocol room: two namespaces and a few operations over a real SQLite database."""

import sqlite3
from collections.abc import Sequence
from typing import ClassVar

import msgspec

from cinedex.catalog.refs import Kind, Movie
from cinedex.documents.keys import Part, Shelf, base, card_key, part_key
from cinedex.documents.locale import NEUTRAL, locale
from cinedex.documents.store import Listing, Reads, Rows, Store, join
from cinedex.wire.door import Door, application
from cinedex.wire.errors import Refusal
from cinedex.wire.namespace import Alias, Namespace, declared, details, subrequest
from cinedex.wire.operations import Operation, declare, operation
from cinedex.wire.paging import page_envelope
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery, NoQuery, PageQuery
from tests.wire.client import Ring


class SqliteReader:
    immediate: ClassVar[bool] = True

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:", check_same_thread=False)
        self.connection.executescript(
            "CREATE TABLE document(rid INTEGER PRIMARY KEY, version INTEGER, body BLOB);"
            "CREATE TABLE listing(rid INTEGER, position INTEGER, base INTEGER);"
            "CREATE TABLE alias(source TEXT, value TEXT, base INTEGER)"
        )

    async def fetch(self, statement: str, parameters: Sequence[object]) -> Sequence[Sequence[object]]:
        return self.connection.execute(statement, parameters).fetchall()

    async def close(self) -> None:
        self.connection.close()


def write(reader: SqliteReader, rid: int, body: bytes, version: int = 1) -> None:
    reader.connection.execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", (rid, version, body))


def filled() -> SqliteReader:
    reader = SqliteReader()
    fight, other = Movie(550), Movie(551)
    write(reader, part_key(fight, Part.DETAILS), b'{"adult":false,"id":550}')
    write(reader, base(fight) + NEUTRAL, b'{"overview":"","title":"Fight Club"}')
    write(reader, base(fight) + locale("fr").codes[0], b'{"overview":"Le narrateur","title":"Fight Club (fr)"}')
    write(reader, part_key(fight, Part.CREDITS), b'{"cast":[{"name":"Edward Norton"}],"crew":[]}')
    write(reader, part_key(fight, Part.KEYWORDS), b'{"keywords":[]}')
    write(reader, part_key(fight, Part.IMAGES), b'{"backdrops":[%b]}' % b",".join([b'{"file_path":"/a.jpg"}'] * 200))
    reader.connection.execute("INSERT INTO alias VALUES ('imdb_id', 'tt0137523', ?)", (base(fight),))
    for place, movie in enumerate((other, fight)):
        write(reader, card_key(movie), b'{"id":%d}' % movie.id)
        write(reader, base(movie, Shelf.CARD) + NEUTRAL, b'{"title":"%d"}' % movie.id)
        reader.connection.execute(
            "INSERT INTO listing VALUES (?, ?, ?)", (part_key(fight, Part.SIMILAR), place, base(movie, Shelf.CARD))
        )
    return reader


class Cast(msgspec.Struct):
    name: str


class Credits(msgspec.Struct):
    """Who made it."""

    id: int
    cast: list[Cast]


class Details(msgspec.Struct):
    """All of a film."""

    adult: bool
    id: int
    overview: str
    title: str


class EchoQuery(msgspec.Struct, frozen=True):
    """One of each type."""

    query: str = ""
    include_adult: bool = False
    year: int | None = None
    least: float | None = msgspec.field(default=None, name="vote_average.gte")


def locate(segment: str) -> Movie | Alias:
    if segment[:2] == "tt" and segment[2:].isdigit():
        return Alias("imdb_id", segment, Kind.MOVIE)
    return Movie(leading_digits(segment))


def part(movie: Movie, number: Part) -> Plan:
    rid = part_key(movie, number)
    return Plan(Reads((rid,)), lambda rows: rows.body(rid))


@details(returns=Details)
def movie_details(movie: Movie, query: LanguageQuery) -> Plan:
    """Get the details of a film."""
    rid, codes = part_key(movie, Part.DETAILS), locale(query.language).codes

    def build(rows: Rows) -> bytes | None:
        body, text = rows.body(rid), rows.first([base(movie) + code for code in codes])
        return join(body, text) if body and text else None

    return Plan(Reads((rid, *(base(movie) + code for code in codes))), build)


@subrequest("credits", returns=Credits)
def credits_of(movie: Movie, query: LanguageQuery) -> Plan:
    """Get the people behind a film.

    Cast and crew.
    """
    del query
    return part(movie, Part.CREDITS)


@subrequest("keywords", returns=None, id_first=False, note="always empty")
def keywords_of(movie: Movie, query: NoQuery) -> Plan:
    """Get keywords."""
    del query
    return part(movie, Part.KEYWORDS)


@subrequest("images", returns=None)
def images_of(movie: Movie, query: NoQuery) -> Plan:
    """Get images."""
    del query
    return part(movie, Part.IMAGES)


@subrequest("watch/providers", returns=None)
def providers_of(movie: Movie, query: NoQuery) -> Plan:
    """Get providers."""
    del movie, query
    return Plan(Reads(), lambda _: b"{}")


@subrequest("similar", returns=None, carries_id=False)
def similar_to(movie: Movie, query: PageQuery) -> Plan:
    """Get similar films."""
    wanted = Listing(part_key(movie, Part.SIMILAR), locale(query.language).codes, (query.page - 1) * 20)

    def build(rows: Rows) -> bytes:
        return page_envelope([card for _, card in rows.cards(wanted)], query.page, 2)

    return Plan(Reads(listings=(wanted,)), build)


@subrequest("account_states", returns=None)
def states_of(movie: Movie, query: NoQuery) -> Plan:
    """Get what the user thinks of it."""
    del movie, query
    raise Refusal(3)


@subrequest("reviews", returns=None)
def reviews_of(movie: Movie, query: PageQuery) -> Plan:
    """Get reviews."""
    del query
    return part(movie, Part.REVIEWS)


@subrequest("releases", returns=None, legacy=True)
def releases_of(movie: Movie, query: NoQuery) -> Plan:
    """Get releases, as they used to be."""
    del movie, query
    return Plan(Reads(), lambda _: b'{"countries":[]}')


@subrequest("trailers", returns=None)
def trailers_of(movie: Movie, query: NoQuery) -> Plan:
    """Get trailers, as they used to be."""
    del movie, query
    return Plan(Reads(), lambda _: b'{"youtube":[]}')


@subrequest("private", returns=None)
def private_of(movie: Movie, query: NoQuery) -> Plan:
    """Get what only its rows tell to be private."""
    del movie, query

    def build(_: Rows) -> bytes:
        raise Refusal(39)

    return Plan(Reads(), build)


@details(returns=None)
def chapter_details(chapter: Movie, query: LanguageQuery) -> Plan:
    """Get a chapter of a film, which is a thing of its own within the film's path."""
    del query
    return Plan(Reads(), lambda _: b'{"chapter":%d}' % chapter.id if chapter.id < 10 else None)


@subrequest("images", returns=None)
def chapter_images(chapter: Movie, query: NoQuery) -> Plan:
    """Get the images of a chapter."""
    del query
    return Plan(Reads(), lambda _: b'{"stills":[%d]}' % chapter.id)


MOVIE = Namespace(
    path="/movie/{movie_id}",
    tag="Movies",
    locate=locate,
    details=movie_details,
    subrequests=(
        credits_of, keywords_of, images_of, providers_of, similar_to, states_of, reviews_of, releases_of,
        declared("lists", summary="Get the lists it is on."),
    ),
    aliases={"casts": "credits", "similar_movies": "similar"},
    append_only=(trailers_of, private_of),
)  # fmt: skip

CHAPTER = Namespace(
    path="/movie/{movie_id}/chapter/{chapter_number}",
    tag="Chapters",
    locate=lambda movie, chapter: Movie(leading_digits(movie) and leading_digits(chapter)),
    details=chapter_details,
    subrequests=(chapter_images,),
)


@operation("GET", "/genre/movie/list", returns=None, tag="Genres")
def genres(query: LanguageQuery) -> Plan:
    """Get the list of genres."""
    return Plan(Reads(), lambda _: msgspec.json.encode({"genres": [], "language": query.language}))


@operation("GET", "/find/{external_id}", returns=None, tag="Find")
def find(external_id: str, query: NoQuery) -> Plan:
    """Find what bears an outside id."""
    del query
    return Plan(Reads(), lambda _: msgspec.json.encode({"found": external_id}))


@operation("GET", "/search/movie", returns=None, tag="Search", max_age=0, note="an echo")
def search(query: EchoQuery) -> Plan:
    """Search for films."""
    return Plan(Reads(), lambda _: msgspec.json.encode(query), basis=query.query.encode())


@operation("GET", "/genre/{genre_id}/movies", returns=None, tag="Genres", legacy=True)
def genre_movies(genre_id: int) -> Plan:
    """Get the films of a genre."""
    return Plan(Reads(), lambda _: b'{"id":%d}' % genre_id)


@operation("GET", "/configuration", returns=None, tag="Configuration")
def broken() -> Plan:
    """Fail."""
    raise ZeroDivisionError


@operation("GET", "/movie/latest", returns=None, tag="Movies", max_age=0)
def offline() -> Plan:
    """Fail as a database does."""
    raise sqlite3.OperationalError


OPERATIONS: tuple[Operation, ...] = (
    genres, find, search, genre_movies, broken, offline, declare("GET", "/timezones/list", summary="Zones"),
)  # fmt: skip


def little_door(reader: SqliteReader, ring: Ring | None) -> tuple[Door, Store]:
    store = Store(reader)
    return application(store, ring, (MOVIE, CHAPTER), OPERATIONS), store
