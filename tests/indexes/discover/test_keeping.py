"""Generations: made aside, found by all who share the folder, brought up to date from the feed of changes."""

import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import func, select

from cinedex.catalog.refs import Kind, Movie, Series
from cinedex.catalog.statements import Statement
from cinedex.db.engine import Database, open_database
from cinedex.db.tables import reference
from cinedex.db.tables.documents import index_feed
from cinedex.documents.edit import edit, remove
from cinedex.documents.rebuild import rebuild
from cinedex.indexes.discover import keeping
from cinedex.indexes.discover.filters import AnyOf, Filters, Happened
from cinedex.indexes.discover.index import Index, Order
from cinedex.indexes.discover.keeping import Discover, build, fold
from cinedex.kit.clock import FrozenClock
from tests.documents.shelves import loaded
from tests.support.world import SOURCE, episode, film, season, show, translations, vocabulary

EVERYTHING = Filters()
ORDERS = [Order(name, descending) for name in ("popularity", "vote_count", "title") for descending in (True, False)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "indexes"


def _films(numbers: Sequence[int], popularity: float = 1.0) -> list[Statement]:
    return [film(number, f"Film {number}", popularity=popularity, base_vote_count=number % 3) for number in numbers]


def _found(discover: Discover, order: Order = ORDERS[0], filters: Filters = EVERYTHING) -> list[int]:
    return discover.index(Kind.MOVIE).page(filters, order, 0, 10_000).ids


def _feed(database: Database) -> int:
    with database.read() as connection:
        return connection.execute(select(func.count()).select_from(index_feed)).scalar_one()


def _assert_pages_partition(index: Index, order: Order, total: int) -> None:
    whole = index.page(EVERYTHING, order, 0, 10_000)
    pages = [index.page(EVERYTHING, order, start, 7) for start in range(0, total + 7, 7)]
    assert {page.total for page in pages} == {whole.total} == {total}
    assert [number for page in pages for number in page.ids] == whole.ids
    assert len(set(whole.ids)) == total


def test_an_empty_catalogue_has_an_index(database: Database, folder: Path) -> None:
    discover = Discover(database, folder)
    assert discover.index(Kind.MOVIE).page(EVERYTHING, Order(), 0, 20) == ([], 0)
    assert discover.index(Kind.SERIES).page(EVERYTHING, Order("name", descending=False), 0, 20) == ([], 0)


@pytest.mark.parametrize("order", ORDERS)
def test_pages_partition_what_is_found_also_with_changes_and_deletes(
    database: Database, clock: FrozenClock, folder: Path, order: Order
) -> None:
    edit(database, _films(range(1, 61)), SOURCE, clock)
    discover = Discover(database, folder)
    _assert_pages_partition(discover.index(Kind.MOVIE), order, 60)
    edit(database, _films(range(50, 71), popularity=2.0), SOURCE, clock)
    for number in (1, 2, 55):
        remove(database, Movie(number), clock)
    discover.refresh()
    assert discover.index(Kind.MOVIE).fresh is not None
    _assert_pages_partition(discover.index(Kind.MOVIE), order, 67)
    changed = _found(discover, order)
    build(database, folder)
    discover.refresh()
    assert discover.index(Kind.MOVIE).fresh is None
    assert _found(discover, order) == changed


def test_two_that_share_a_folder_see_the_same_and_only_one_makes_it(
    database: Database, clock: FrozenClock, folder: Path
) -> None:
    edit(database, _films(range(1, 11)), SOURCE, clock)
    first, second = Discover(database, folder), Discover(database, folder)
    assert _found(first) == _found(second) == list(range(1, 11))
    assert len(list(folder.iterdir())) == 1
    edit(database, _films([5], popularity=9.0), SOURCE, clock)
    for one in (first, second):
        one.refresh()
        assert _found(one)[0] == 5


def test_an_edit_is_not_seen_before_it_is_taken_in(database: Database, clock: FrozenClock, folder: Path) -> None:
    edit(database, _films([1]), SOURCE, clock)
    discover = Discover(database, folder)
    assert _found(discover) == [1]
    edit(database, _films([2]), SOURCE, clock)
    assert _found(discover) == [1]
    discover.refresh()
    assert _found(discover) == [1, 2]


def test_an_import_is_taken_in_as_an_edit_is(database: Database, clock: FrozenClock, folder: Path) -> None:
    discover = Discover(database, folder)
    assert _found(discover) == []
    loaded(database, _films([1, 2]), SOURCE, clock)
    discover.refresh()
    assert _found(discover) == [1, 2]


def test_a_title_in_english_is_what_films_are_sorted_by(database: Database, clock: FrozenClock, folder: Path) -> None:
    edit(database, _films([1, 2]), SOURCE, clock)
    discover = Discover(database, folder)
    by_title = Order("title", descending=False)
    assert _found(discover, by_title) == [1, 2]
    edit(database, [translations(Movie(2), en_US={"title": "A film"}, fr_FR={"title": "Zut"})], SOURCE, clock)
    discover.refresh()
    assert _found(discover, by_title) == [2, 1]


def test_a_series_is_found_by_an_episode_that_comes_moves_and_goes(
    database: Database, clock: FrozenClock, folder: Path
) -> None:
    def on(day: int) -> list[int]:
        discover.refresh()
        return discover.index(Kind.SERIES).page(Filters((Happened("episodes", 0, day, day),)), Order(), 0, 20).ids

    edit(database, [show(1, "One"), show(2, "Two"), season(11, 1, 1)], SOURCE, clock)
    discover = Discover(database, folder)
    first, second = 730_120, 730_121
    assert (on(first), on(second)) == ([], [])
    edit(database, [episode(111, 1, 1, 1, air_date="2000-01-01")], SOURCE, clock)
    assert (on(first), on(second)) == ([1], [])
    edit(database, [episode(111, 1, 1, 1, air_date="2000-01-02")], SOURCE, clock)
    assert (on(first), on(second)) == ([], [1])
    remove(database, Series(1), clock)
    assert (on(first), on(second)) == ([], [])


def test_too_many_changes_are_folded_and_the_feed_is_cleared(
    database: Database, clock: FrozenClock, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "FOLD_FROM", 20)
    edit(database, _films(range(1, 11)), SOURCE, clock)
    discover = Discover(database, folder)
    assert _found(discover) == list(range(1, 11))
    assert not fold(database, folder)
    for start in (11, 41, 71):
        edit(database, _films(range(start, start + 30)), SOURCE, clock)
        before = _feed(database)
        assert fold(database, folder)
        assert _feed(database) <= before
        assert not fold(database, folder)
    assert len(list(folder.iterdir())) == 2
    assert _feed(database) < 70
    discover.refresh()
    assert discover.index(Kind.MOVIE).fresh is None
    assert _found(discover) == list(range(1, 101))


def test_who_finds_the_feed_cleared_of_what_it_never_saw_begins_anew(
    database: Database, clock: FrozenClock, folder: Path
) -> None:
    edit(database, _films([1]), SOURCE, clock)
    late = Discover(database, folder / "late")
    assert _found(late) == [1]
    for number in (2, 3, 4):
        edit(database, _films([number]), SOURCE, clock)
        build(database, folder / "early")
    edit(database, _films([5]), SOURCE, clock)
    late.refresh()
    assert _found(late) == [1, 2, 3, 4, 5]


def test_an_order_of_certifications_that_changes_is_folded(
    database: Database, clock: FrozenClock, folder: Path
) -> None:
    edit(database, _films([1]), SOURCE, clock)
    discover = Discover(database, folder)
    assert discover.ranks() == {}
    told = vocabulary(reference.certification, {"iso_3166_1": "US", "certification": "R", "order": 4}, medium="movie")
    edit(database, [told], SOURCE, clock)
    assert fold(database, folder)
    discover.refresh()
    assert discover.ranks() == {"US": {"R": 4}}
    assert not fold(database, folder)


def test_a_generation_of_which_the_power_took_a_part_is_made_anew(
    database: Database, clock: FrozenClock, folder: Path
) -> None:
    edit(database, _films([1, 2]), SOURCE, clock)
    name = build(database, folder)
    for broken in ("movie/columns.id.all.npy", "generation.json"):
        (folder / name / broken).write_bytes(b"")
        discover = Discover(database, folder)
        assert _found(discover) == [1, 2]
        (name,) = (path.name for path in folder.iterdir())


def test_all_is_made_anew_where_the_folder_is_lost(database: Database, clock: FrozenClock, folder: Path) -> None:
    edit(database, _films([1, 2]), SOURCE, clock)
    name = build(database, folder)
    (folder / name).rename(folder.parent / "elsewhere")
    assert _found(Discover(database, folder)) == [1, 2]


def test_a_rebuild_of_documents_leaves_the_index_as_it_is(database: Database, clock: FrozenClock, folder: Path) -> None:
    edit(database, _films([1, 2]), SOURCE, clock)
    discover = Discover(database, folder)
    before = _found(discover)
    rebuild(database)
    discover.refresh()
    assert _found(discover) == before == [1, 2]


def test_adult_films_are_found_by_who_asks(database: Database, clock: FrozenClock, folder: Path) -> None:
    edit(database, [*_films([1]), film(2, "Two", adult=True)], SOURCE, clock)
    discover = Discover(database, folder)
    adult = AnyOf(("adult",), (1,))
    assert _found(discover, filters=Filters((adult,))) == [2]
    assert _found(discover, filters=Filters((), (adult,))) == [1]


def test_a_process_killed_while_it_makes_one_leaves_a_usable_index(
    database_url: str, clock: FrozenClock, folder: Path
) -> None:
    database = open_database(database_url)
    edit(database, _films(range(1, 301)), SOURCE, clock)
    build(database, folder)
    for after in (0.0, 0.02, 0.05, 0.09, 0.2):
        # It makes generations for ever.
        command = [sys.executable, "-m", "tests.indexes.discover.building_for_ever", database_url, str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(after)
            process.send_signal(signal.SIGKILL)
        discover = Discover(database, folder)
        assert _found(discover) == list(range(1, 301))
    edit(database, _films([301]), SOURCE, clock)
    discover.refresh()
    assert _found(discover)[-1] == 301
    database.close()
