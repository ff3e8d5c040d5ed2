"""What copies a thing follows it through the queue; all else is right at once."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection

from cinedex.catalog.refs import Collection, Company, Kind, Movie
from cinedex.db.engine import Database
from cinedex.documents import queue
from cinedex.documents.edit import edit
from cinedex.documents.keys import Part, part_key
from cinedex.documents.locale import locale
from cinedex.documents.project.projection import Projection
from cinedex.documents.rebuild import rebuild
from cinedex.documents.store import Listing, Reads, Rows, Store
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents.edit_and_drain import FILMS, THINGS, first_facts
from tests.documents.shelves import assert_equals_a_rebuild, loaded, part_of, queued

_WITHOUT_CREDITS = (Kind.PERSON, Kind.COMPANY, Kind.COLLECTION)


def _names(database: Database, number: int) -> list[str]:
    credits: Any = part_of(database, Movie(number), Part.CREDITS)
    return [row["name"] for row in credits["cast"]]


def _read(database: Database, wanted: Listing) -> Rows:
    async def read() -> Rows:
        store = Store(database.reader())
        try:
            return await store.read(Reads(listings=(wanted,)))
        finally:
            await store.reader.close()

    return asyncio.run(read())


def test_an_edit_shows_on_the_own_page_at_once(database: Database, clock: FrozenClock) -> None:
    edit(database, [facts.titled(1, "Solaris", 1)], "test", clock)
    edit(database, [facts.film(1, 2, original_title="Солярис"), facts.genres(1, 18, at=2)], "test", clock)
    details: Any = part_of(database, Movie(1), Part.DETAILS)
    assert details["original_title"] == "Солярис"
    assert part_of(database, Movie(1), Part.GENRE_IDS) == [18]
    assert queue.pending(database) == 0


def test_a_bulk_load_shows_after_the_queue_is_emptied(database: Database, clock: FrozenClock) -> None:
    loaded(database, [facts.titled(1, "Solaris")], "test", clock)
    assert part_of(database, Movie(1), Part.DETAILS) is None
    queue.drain(database)
    assert part_of(database, Movie(1), Part.DETAILS) is not None


def test_a_renamed_person_shows_in_every_credit_after_a_drain_and_in_none_before(
    database: Database, clock: FrozenClock
) -> None:
    loaded(database, first_facts(), "test", clock)
    queue.drain(database)
    edit(database, [facts.person(1, "Ada Lovelace", 2)], "test", clock)
    assert {tuple(_names(database, number)) for number in FILMS} == {("Ada", "Bob")}
    assert queued(database) == {thing for thing in THINGS if thing.kind not in _WITHOUT_CREDITS}
    queue.drain(database)
    assert {tuple(_names(database, number)) for number in FILMS} == {("Ada Lovelace", "Bob")}


def test_a_renamed_company_shows_in_its_films_and_its_daughters_after_a_drain(
    database: Database, clock: FrozenClock
) -> None:
    made = [facts.titled(1, "Solaris"), facts.company(1, "Mosfilm"), facts.company(2, "Unit 4"), facts.mother(2, 1)]
    edit(database, [*made, facts.companies(1, 1)], "test", clock)
    edit(database, [facts.company(1, "Мосфильм")], "test", clock)
    own: Any = part_of(database, Company(1), Part.DETAILS)
    assert own["name"] == "Мосфильм"
    assert queued(database) == {Movie(1), Company(2)}
    queue.drain(database)
    film: Any = part_of(database, Movie(1), Part.DETAILS)
    daughter: Any = part_of(database, Company(2), Part.DETAILS)
    assert film["production_companies"][0]["name"] == "Мосфильм"
    assert daughter["parent_company"]["name"] == "Мосфильм"


def test_a_changed_title_is_in_every_list_and_collection_at_once(database: Database, clock: FrozenClock) -> None:
    made = [facts.titled(number, f"Film {number}", release_date=f"200{number}-01-01") for number in (1, 2, 3)]
    linked = [facts.collection(1), *(facts.in_collection(number, 1) for number in (1, 2)), facts.similar(3, 2, 1)]
    edit(database, [*made, *linked], "test", clock)
    queue.drain(database)
    edit(database, [facts.film(1, original_title="Renamed", original_language="en")], "test", clock)
    for thing, part in ((Collection(1), Part.PARTS), (Movie(3), Part.SIMILAR)):
        wanted = Listing(part_key(thing, part), locale("en-US").codes)
        cards = _read(database, wanted).cards(wanted)
        assert sorted(msgspec.json.decode(card)["title"] for _, card in cards) == ["Film 2", "Renamed"]


def test_an_edit_wins_over_all_that_is_known_and_yields_to_what_is_recorded_after_it(
    database: Database, clock: FrozenClock
) -> None:
    now = clock.now().timestamp()
    shown: list[object] = []
    for edited, at in ((False, now - 9), (True, 0.0), (True, 0.0), (False, now - 1), (False, now + 9), (True, 0.0)):
        statement = facts.titled(1, f"Title {len(shown)}", at)
        (edit if edited else loaded)(database, [statement], "test", clock)
        queue.drain(database)
        details: Any = part_of(database, Movie(1), Part.DETAILS)
        shown.append(details["original_title"])
    assert shown == ["Title 0", "Title 1", "Title 2", "Title 2", "Title 4", "Title 5"]


def test_stating_the_same_again_queues_nothing(database: Database, clock: FrozenClock) -> None:
    loaded(database, first_facts(), "test", clock)
    queue.drain(database)
    assert not edit(database, first_facts(), "test", clock).differences
    assert queue.pending(database) == 0


def test_a_projection_that_fails_leaves_its_queue_entries(
    database: Database, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(database)
    loaded(database, first_facts(), "test", clock)
    waiting = queued(database)

    def broken(_connection: Connection, _numbers: Sequence[int]) -> Iterator[Projection]:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setitem(queue._PROJECTORS, Kind.MOVIE, broken)
        with pytest.raises(ZeroDivisionError):
            queue.drain(database)
    assert queued(database) >= {thing for thing in waiting if thing.kind is Kind.MOVIE}
    queue.drain(database)
    assert queued(database) == set()
    assert_equals_a_rebuild(database)
