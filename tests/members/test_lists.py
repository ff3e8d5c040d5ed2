"""Lists: whatever is done to one, it holds what a plain list would."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from cinedex.catalog.refs import Movie, Ref, Series
from cinedex.db.dialects.base import Reader
from cinedex.db.engine import Database
from cinedex.db.tables.members import list_item
from cinedex.db.writer import Writer
from cinedex.kit.clock import FrozenClock
from cinedex.members import list_items, list_pages, lists
from cinedex.members.acts import Act
from cinedex.members.list_pages import Head
from tests.support.members import member

THINGS = st.one_of(st.builds(Movie, st.integers(1, 6)), st.builds(Series, st.integers(1, 3)))
COMMENTS = st.one_of(st.none(), st.text(alphabet="aé'%?", max_size=3))
STEPS = st.one_of(
    st.tuples(st.just("add"), st.dictionaries(THINGS, COMMENTS, max_size=6)),
    st.tuples(st.just("remove"), st.lists(THINGS, max_size=4, unique=True)),
    st.tuples(st.just("comment"), st.dictionaries(THINGS, COMMENTS, max_size=4)),
    st.tuples(st.just("clear"), st.none()),
)


@dataclass
class Shelf:
    """A database to keep lists in, read as a server reads it."""

    database: Database
    account_id: int
    reader: Reader
    runner: asyncio.Runner = field(default_factory=asyncio.Runner)

    def page(self, number: int, offset: int, limit: int, *, last_first: bool = False) -> tuple[Head, list[object]]:
        """Return a list and a page of what is on it."""
        question = list_pages.page(number, offset, limit, last_first=last_first)
        found = list_pages.page_of(self.runner.run(self.reader.fetch(*question)))
        assert found is not None
        head, items = found
        return head, [tuple(item) for item in items]


@pytest.fixture
def shelf(database: Database, clock: FrozenClock) -> Iterator[Shelf]:
    shelf = Shelf(database, member(database, clock, "Alice"), database.reader())
    yield shelf
    shelf.runner.run(shelf.reader.close())
    shelf.runner.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, max_size=8), limit=st.integers(1, 4))
def test_a_list_holds_what_a_plain_list_would(
    shelf: Shelf, steps: list[tuple[str, dict[Ref, str | None]]], limit: int
) -> None:
    model: dict[Ref, str | None] = {}
    with shelf.database.mark() as connection:
        act = Act(shelf.database, connection, shelf.account_id, 1)
        number = lists.create(act, "Robots")
        assert lists.owner(connection, number) == shelf.account_id
        for step, said in steps:
            assert _done(act, number, step, said) == _modelled(model, step, said)
    expected = list(model.items())
    for last_first in (False, True):
        in_order = expected[::-1] if last_first else expected
        pages = []
        for offset in range(0, len(expected) + limit, limit):
            head, items = shelf.page(number, offset, limit, last_first=last_first)
            assert (head.total, head.cover) == (len(expected), expected[0][0] if expected else None)
            pages += items
        assert pages == in_order


def _done(act: Act, number: int, step: str, said: dict[Ref, str | None]) -> object:
    if step == "add":
        return list_items.add(act, number, said)
    if step == "remove":
        return list_items.remove(act, number, list(said))
    if step == "comment":
        return list_items.comment(act, number, said)
    return list_items.clear(act, number)


def _modelled(model: dict[Ref, str | None], step: str, said: dict[Ref, str | None]) -> object:
    if step == "clear":
        count = len(model)
        model.clear()
        return count
    if step == "add":
        fresh = set(said) - set(model)
        model.update((thing, comment) for thing, comment in said.items() if thing in fresh)
        return fresh
    there = set(said) & set(model)
    for thing in there:
        if step == "remove":
            del model[thing]
        else:
            model[thing] = said[thing]
    return there


def test_many_may_add_to_one_list_at_once(shelf: Shelf) -> None:
    writer = Writer(shelf.database)

    def act(connection: Connection) -> Act:
        return Act(shelf.database, connection, shelf.account_id, 1)

    def add(connection: Connection, number: int, movie: int) -> set[Ref]:
        lists.owner(connection, number)
        return list_items.add(act(connection), number, {Movie(movie): None, Movie(99): None})

    async def all_at_once() -> int:
        number = await writer.do(lambda connection: lists.create(act(connection), "Robots"))
        waiting = [writer.do(partial(add, number=number, movie=movie)) for movie in range(1, 31)]
        assert sum(Movie(99) in fresh for fresh in await asyncio.gather(*waiting)) == 1
        return number

    number = shelf.runner.run(all_at_once())
    writer.close()
    head, items = shelf.page(number, 0, 100)
    assert (head.total, len(items)) == (31, 31)


def test_the_last_page_of_ten_thousand_is_found_by_the_index(shelf: Shelf) -> None:
    with shelf.database.mark() as connection:
        number = lists.create(Act(shelf.database, connection, shelf.account_id, 1), "Robots")
        rows = [{"list_id": number, "kind": 1, "thing_id": place, "place": place} for place in range(1, 10_001)]
        connection.execute(list_item.insert(), rows)
    head, items = shelf.page(number, 9_980, 20)
    assert (head.total, len(items), items[-1]) == (10_000, 20, (Movie(10_000), None))
    if shelf.reader.immediate:
        statement, parameters = list_pages.page(number, 9_980, 20)
        plan = shelf.runner.run(shelf.reader.fetch(f"EXPLAIN QUERY PLAN {statement}", parameters))
        told = "\n".join(str(row[-1]) for row in plan)
        assert "SEARCH list_item USING INDEX ix_list_item_list_id_place (list_id=?)" in told
        assert "SCAN list_item" not in told
