"""Reads cost one statement, and mean the same on either engine."""

import asyncio
from pathlib import Path

import msgspec
import pytest

from cinedex.catalog.refs import Collection, Kind, Movie, Ref
from cinedex.db.engine import Database, open_database, upgrade
from cinedex.documents import queue
from cinedex.documents.keys import Part, base, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Listing, Lookup, Reads, Rows, Store
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents.shelves import loaded

FRENCH = locale("fr-CA").codes
PARTS = Listing(part_key(Collection(1), Part.PARTS), FRENCH)
SIMILAR = Listing(part_key(Movie(1), Part.SIMILAR), FRENCH)
IMDB = Lookup("imdb_id", "tt1", FRENCH)


def _read(database: Database, reads: Reads, trips: int = 1) -> Rows:
    async def read() -> Rows:
        store = Store(database.reader())
        try:
            rows = await store.read(reads)
        finally:
            await store.reader.close()
        assert store.round_trips == trips
        return rows

    return asyncio.run(read())


def _resolve(database: Database, value: str, kind: int = Kind.MOVIE) -> int | None:
    async def resolve() -> int | None:
        store = Store(database.reader())
        try:
            return await store.resolve("imdb_id", value, kind)
        finally:
            await store.reader.close()

    return asyncio.run(resolve())


def _titles(rows: Rows, wanted: Listing | Lookup) -> list[str]:
    return [msgspec.json.decode(card)["title"] for _, card in rows.cards(wanted)]


def _fill(database: Database, clock: FrozenClock) -> None:
    made = [facts.titled(n, f"Film {n}", release_date=f"200{n}-01-01") for n in (1, 2, 3)]
    linked = [facts.in_collection(n, 1) for n in (3, 1, 2)]
    loaded(
        database,
        [
            *made, facts.collection(1), *linked, facts.similar(1, 3, 2, 99), facts.imdb(1, "tt1"), facts.imdb(2, "tt1"),
            facts.text(Movie(2), "fr", "FR", title="Le deux"), facts.text(Movie(3), "fr", "CA", title="Le trois"),
        ],
        "test", clock,
    )  # fmt: skip
    queue.drain(database)


@pytest.fixture
def filled(database: Database, clock: FrozenClock) -> Database:
    _fill(database, clock)
    return database


def test_everything_that_an_answer_needs_is_one_round_trip(filled: Database) -> None:
    details = part_key(Movie(1), Part.DETAILS)
    rows = _read(filled, Reads((details,), (PARTS, SIMILAR), (IMDB,)))
    assert rows.body(details) is not None
    assert _titles(rows, PARTS) == ["Film 1", "Le deux", "Le trois"]
    assert _titles(rows, SIMILAR) == ["Le trois", "Le deux"]
    assert _titles(rows, IMDB) == ["Film 1", "Le deux"]


def test_nothing_wanted_is_no_round_trip(filled: Database) -> None:
    _read(filled, Reads(), trips=0)


def test_a_document_that_is_not_there_is_none(filled: Database) -> None:
    assert _read(filled, Reads((part_key(Movie(2**31 - 1), Part.DETAILS),))).body(1) is None


@pytest.mark.parametrize(
    ("offset", "limit", "titles"), [(0, 1, ["Film 1"]), (1, 20, ["Le deux", "Le trois"]), (3, 20, [])]
)
def test_a_window_of_a_list(filled: Database, offset: int, limit: int, titles: list[str]) -> None:
    wanted = Listing(PARTS.rid, FRENCH, offset, limit)
    assert _titles(_read(filled, Reads(listings=(wanted,))), wanted) == titles


def test_texts_are_looked_for_in_the_order_of_codes(filled: Database) -> None:
    shelf = base(Movie(3))
    rows = _read(filled, Reads(tuple(shelf + code for code in FRENCH)))
    text = rows.first([shelf + code for code in FRENCH])
    assert text is not None
    assert msgspec.json.decode(text)["title"] == "Le trois"
    assert rows.first([shelf + 1, shelf + 2]) is None


def test_an_outside_id_leads_to_the_first_thing_of_its_kind(filled: Database) -> None:
    assert _resolve(filled, "tt1") == 1
    assert _resolve(filled, "tt1", Kind.COLLECTION) is None
    assert _resolve(filled, "tt404") is None


@pytest.mark.parametrize("value", ["", "\0", "tt1\0", "'; --", "%", "?", "é" * 5000])
def test_no_outside_id_is_refused(filled: Database, value: str) -> None:
    lookup = Lookup("imdb_id", value, FRENCH)
    assert _titles(_read(filled, Reads(lookups=(lookup,))), lookup) == []
    assert _resolve(filled, value) is None


def test_the_fingerprint_is_the_same_on_either_engine(sqlite_url: str, postgres_url: str, clock: FrozenClock) -> None:
    found = set()
    for url in (sqlite_url, postgres_url):
        database = open_database(url)
        _fill(database, clock)
        found.add(_read(database, Reads((base(Movie(1)),), (PARTS, SIMILAR), (IMDB,))).fingerprint())
        database.close()
    assert len(found) == 1


def test_the_fingerprint_does_not_depend_on_the_order_of_rows() -> None:
    card = b'{"id":1}'
    rows = [(0, 0, 5, 7, b"{}", None, None), (1, 0, 64, -3, card, 8, card), (1, 1, 128, 3, card, 9, card)]
    one, other = Rows(), Rows()
    one.add((PARTS,), rows)
    other.add((PARTS,), rows[::-1])
    assert one.fingerprint() == other.fingerprint()
    assert one.places(PARTS) == other.places(PARTS)


def test_the_fingerprint_changes_with_the_order_of_a_list(filled: Database, clock: FrozenClock) -> None:
    before = _read(filled, Reads(listings=(SIMILAR,))).fingerprint()
    loaded(filled, [facts.similar(1, 2, 3, 99, at=2)], "test", clock)
    queue.drain(filled)
    assert _read(filled, Reads(listings=(SIMILAR,))).fingerprint() != before


def test_the_fingerprint_changes_with_a_card(filled: Database, clock: FrozenClock) -> None:
    before = _read(filled, Reads(listings=(PARTS,))).fingerprint()
    loaded(filled, [facts.film(2, 2, popularity=9.5)], "test", clock)
    queue.drain(filled)
    assert _read(filled, Reads(listings=(PARTS,))).fingerprint() != before


def test_a_file_is_read_whatever_its_folder_is_called(tmp_path: Path, clock: FrozenClock) -> None:
    folder = tmp_path / "my films #1, 100% é"
    folder.mkdir()
    database = open_database(f"sqlite:///{folder}/cinedex.db")
    upgrade(database)
    _fill(database, clock)
    assert _titles(_read(database, Reads(listings=(PARTS,))), PARTS)
    database.close()


def test_a_reader_cannot_write(database: Database) -> None:
    async def write() -> None:
        reader = database.reader()
        try:
            await reader.fetch("DELETE FROM document", ())
        finally:
            await reader.close()

    with pytest.raises(Exception, match=r"(?i)read-?only"):
        asyncio.run(write())


def test_things_are_told_apart_by_kind() -> None:
    things: list[Ref] = [Movie(1), Collection(1)]
    assert len({part_key(thing, Part.DETAILS) for thing in things}) == 2
