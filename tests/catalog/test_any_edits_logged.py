"""After any edits the log names the things whose facts differ, and no others; the same edits again add nothing."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog.change_forms import SILENT
from cinedex.catalog.changes import address_of
from cinedex.catalog.refs import Kind, Movie
from cinedex.catalog.state import Difference
from cinedex.catalog.statements import Statement, Value
from cinedex.db.engine import Database
from cinedex.db.tables import metadata
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.catalog.logged import after, logged
from tests.documents import tv_facts as tv

Edit = Callable[[float], list[Statement]]
"""What is stated, given the time at which it is."""

_numbers = st.integers(1, 3)
_few = st.lists(_numbers, max_size=3, unique=True)
_names = st.sampled_from(["", "Ada", "Böll", "千と千尋"])
_tags = st.sampled_from([("en", "US"), ("fr", "FR"), ("fr", "CA")])
_pictures = st.lists(
    st.builds(
        facts.image, st.sampled_from(["/a.jpg", "/b.jpg"]), st.sampled_from([None, "en", "fr"]),
        st.sampled_from([0.0, 5.5]), st.integers(0, 1),
    ), max_size=2, unique_by=lambda row: row["file_path"],
)  # fmt: skip


def _film(number: int, title: str | None, runtime: int, popularity: float) -> Edit:
    return lambda at: [facts.film(number, at, original_title=title, runtime=runtime, popularity=popularity)]


def _text(number: int, tag: tuple[str, str], title: str) -> Edit:
    return lambda at: [facts.text(Movie(number), *tag, at, title=title)]


def _translations(number: int, tags: list[tuple[str, str]], title: str) -> Edit:
    rows = [{"iso_639_1": tag[0], "iso_3166_1": tag[1], "title": title} for tag in tags]
    return lambda at: [facts.translations(Movie(number), *rows, at=at)]


def _images(number: int, rows: list[dict[str, Value]]) -> Edit:
    return lambda at: [facts.images(Movie(number), "poster", *rows, at=at)]


def _genres(number: int, genres: list[int]) -> Edit:
    return lambda at: [facts.genres(number, *genres, at=at)]


def _similar(number: int, others: list[int]) -> Edit:
    return lambda at: [facts.similar(number, *others, at=at)]


def _cast(number: int, numbers: list[int]) -> Edit:
    return lambda at: [*(facts.person(one, "New", at) for one in numbers), facts.cast(number, *numbers, at=at)]


def _person(number: int, name: str, popularity: float) -> Edit:
    return lambda at: [facts.person(number, name or "Anna", at, popularity=popularity)]


def _in_collection(number: int, collection: int | None) -> Edit:
    made = [] if collection is None else [facts.collection(collection)]
    return lambda at: [*made, facts.in_collection(number, collection, at)]


def _no_film(number: int) -> Edit:
    return lambda at: [facts.no_film(number, at)]


def _season(number: int, show: int, place: int, day: str | None) -> Edit:
    return lambda at: [tv.season(number, show, place, at, air_date=day)]


def _episode(number: int, show: int, season: int, place: int) -> Edit:
    return lambda at: [tv.episode(number, show, season, place, at)]


_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(_film, _numbers, st.none() | _names, st.sampled_from([0, 90]), st.sampled_from([0.5, 7.0])),
    st.builds(_text, _numbers, _tags, _names),
    st.builds(_translations, _numbers, st.lists(_tags, max_size=2, unique=True), _names),
    st.builds(_images, _numbers, _pictures),
    st.builds(_genres, _numbers, _few),
    st.builds(_similar, _numbers, _few),
    st.builds(_cast, _numbers, _few),
    st.builds(_person, _numbers, _names, st.sampled_from([0.5, 7.0])),
    st.builds(_in_collection, _numbers, st.none() | _numbers),
    st.builds(_no_film, _numbers),
    st.builds(_season, _numbers, _numbers, st.integers(0, 2), st.sampled_from([None, "2011-04-17"])),
    st.builds(_episode, _numbers, _numbers, st.integers(0, 2), _numbers),
)

Told = dict[tuple[int, int], set[tuple[object, ...]]]


def _told(database: Database) -> Told:
    """Return by kind and number all that is known of each thing, but for what moves by itself."""
    found: Told = {}
    for table in metadata.sorted_tables:
        for row in facts.rows_of(database, table) if table.name in _FACTS else ():
            values = {name: value for name, value in row.items() if name not in SILENT}
            address = address_of(Difference(table, None, row))  # type: ignore[arg-type]
            found.setdefault(address, set()).add((table.name, *values.items()))
    return found


_FACTS = {
    table.name
    for table in metadata.sorted_tables
    if "source_id" in table.c and table.name not in {"genre_name", "country", "language"}
}
_SURFACES = {("season", Kind.SERIES), ("episode", Kind.SERIES), ("episode", Kind.SEASON)}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(_edits, min_size=6, max_size=12))
def test_the_log_names_what_differs_and_nothing_else(database: Database, clock: FrozenClock, steps: list[Edit]) -> None:
    facts.clear(database)
    known = [facts.film(number, 0.1, original_title="Known") for number in (1, 2, 3)]
    after(database, clock, *known, tv.show(1, "Known", 0.1))
    for at, make in enumerate(steps, 1):
        before, count = _told(database), len(logged(database))
        entries = after(database, clock, *make(float(at)))
        now = _told(database)
        own = {(row["kind"], row["thing_id"]) for row in entries if (row["key"], row["kind"]) not in _SURFACES}
        assert own == {address for address in before | now if before.get(address) != now.get(address)}
        if not own:
            assert len(logged(database)) == count
        assert not after(database, clock, *make(at + 0.5))
