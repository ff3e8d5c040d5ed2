"""Lists of what is alike: made of all, brought up to date, and shown where no source said what is alike."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, func, select

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Statement
from cinedex.db.engine import Database
from cinedex.db.tables import titles
from cinedex.db.tables.documents import index_feed, likeness, projection_queue
from cinedex.documents.edit import edit, remove
from cinedex.documents.queue import drain
from cinedex.documents.rebuild import rebuild
from cinedex.indexes import keeper
from cinedex.indexes.keeper import RelatedKeeper
from cinedex.indexes.related.keeping import build, due, follow
from cinedex.kit.clock import FrozenClock
from tests.documents.shelves import shelves
from tests.support.asgi import Client
from tests.support.world import SOURCE, client_of, film, keyword, of, related, show

_FILMS = range(1, 41)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "indexes"


@pytest.fixture
def films(database: Database, clock: FrozenClock) -> Database:
    """Return a catalogue of forty films, two and two with a keyword of their own: 1 and 2, 3 and 4 …"""
    statements = [
        one
        for number in _FILMS
        for one in (
            keyword((number + 1) // 2, f"Keyword {number}"),
            film(number, f"Film {number}"),
            _bears(number, (number + 1) // 2),
        )
    ]
    edit(database, statements, SOURCE, clock)
    return database


def _bears(number: int, *keywords: int) -> Statement:
    return of(Movie(number), titles.title_keyword, *({"keyword_id": one} for one in keywords))


def _shown(client: Client, path: str) -> list[int]:
    answer: Any = client.get(path).json
    assert answer["total_results"] == len(answer["results"])
    return [row["id"] for row in answer["results"]]


def _rows(database: Database) -> list[tuple[int, int, str, str]]:
    with database.read() as connection:
        return sorted((row[0], row[1], row[2], row[3]) for row in connection.execute(select(likeness)))


def _queued(database: Database) -> int:
    with database.read() as connection:
        return connection.execute(select(func.count()).select_from(projection_queue)).scalar_one()


def test_it_works(films: Database, folder: Path, clock: FrozenClock) -> None:
    edit(films, [show(1, "One", original_language="de"), show(2, "Two", original_language="de")], SOURCE, clock)
    with client_of(films, clock) as client:
        assert _shown(client, "/movie/1/similar") == []
        assert build(films, folder, clock) == 42
        drain(films)
        assert _shown(client, "/movie/1/similar") == [2]
        assert client.round_trips == 1
        assert _shown(client, "/tv/1/similar") == [2]
        # Nobody rated anything: what is similar is recommended.
        assert _shown(client, "/movie/1/recommendations") == [2]
        assert _shown(client, "/tv/2/recommendations") == [1]


def test_what_a_source_said_is_shown_instead(films: Database, folder: Path, clock: FrozenClock) -> None:
    edit(films, [related(1, "similar", [5, 6]), related(3, "recommendations", [7])], SOURCE, clock)
    build(films, folder, clock)
    drain(films)
    with client_of(films, clock) as client:
        assert _shown(client, "/movie/1/similar") == [5, 6]
        assert _shown(client, "/movie/1/recommendations") == [2]
        assert _shown(client, "/movie/3/similar") == [4]
        assert _shown(client, "/movie/3/recommendations") == [7]
        edit(films, [related(1, "similar", [])], SOURCE, clock)
        assert _shown(client, "/movie/1/similar") == [2]


def test_documents_are_the_same_when_they_are_made_again(films: Database, folder: Path, clock: FrozenClock) -> None:
    rebuild(films)
    build(films, folder, clock)
    drain(films)
    before = shelves(films)
    rebuild(films)
    assert shelves(films) == before


def test_a_second_time_nothing_is_written_or_queued(films: Database, folder: Path, clock: FrozenClock) -> None:
    assert build(films, folder, clock) == 40
    drain(films)
    before = _rows(films)
    assert build(films, folder, clock) == 0
    assert (_rows(films), _queued(films)) == (before, 0)


def test_only_titles_with_other_lists_are_queued(films: Database, folder: Path, clock: FrozenClock) -> None:
    build(films, folder, clock)
    edit(films, [_bears(1, 2)], SOURCE, clock)
    drain(films)
    # 1 and 2 are no longer alike; 1 is like 3 and 4 now, and they like it.
    assert build(films, folder, clock) == 4
    assert _queued(films) == 4


def test_a_changed_title_has_another_list_soon(films: Database, folder: Path, clock: FrozenClock) -> None:
    build(films, folder, clock)
    drain(films)
    edit(films, [_bears(1, 2), film(2, "Film 2, renamed")], SOURCE, clock)
    assert not due(films, folder, clock)
    assert follow(films, folder) == 1
    assert _queued(films) == 1
    drain(films)
    with client_of(films, clock) as client:
        assert _shown(client, "/movie/1/similar") == [3, 4]
        assert _shown(client, "/movie/2/similar") == [1]
    assert follow(films, folder) == 0


def test_a_new_title_has_a_list_and_a_removed_one_leaves_none(
    films: Database, folder: Path, clock: FrozenClock
) -> None:
    build(films, folder, clock)
    remove(films, Movie(1), clock)
    edit(films, [film(100, "New"), _bears(100, 2)], SOURCE, clock)
    assert not due(films, folder, clock)
    assert follow(films, folder) == 2
    drain(films)
    kept = {number: others for _, number, _, others in _rows(films)}
    assert 1 not in kept
    assert kept[100] == "[3,4]"


def test_titles_that_went_while_nobody_followed_leave_no_lists(
    films: Database, folder: Path, clock: FrozenClock
) -> None:
    build(films, folder, clock)
    for number in (1, 2, 3):
        remove(films, Movie(number), clock)
    build(films, folder, clock)
    assert {number for _, number, _, _ in _rows(films)} == set(range(5, 41))


def test_all_lists_are_due_at_first_and_when_a_day_has_gone_by(
    films: Database, folder: Path, clock: FrozenClock
) -> None:
    assert due(films, folder, clock)
    build(films, folder, clock)
    assert not due(films, folder, clock)
    clock.moment = clock.moment.replace(day=clock.moment.day + 1)
    assert due(films, folder, clock)


def test_all_lists_are_due_when_more_changed_than_can_be_followed(
    films: Database, folder: Path, clock: FrozenClock
) -> None:
    build(films, folder, clock)
    edit(films, [film(number, "Renamed") for number in (1, 2)], SOURCE, clock)
    assert not due(films, folder, clock)
    edit(films, [film(4, "Renamed")], SOURCE, clock)
    assert due(films, folder, clock)


def test_all_lists_are_due_when_the_feed_has_lost_what_changed(
    films: Database, folder: Path, clock: FrozenClock
) -> None:
    build(films, folder, clock)
    edit(films, [film(1, "Renamed")], SOURCE, clock)
    edit(films, [film(2, "Renamed")], SOURCE, clock)
    with films.write() as connection:
        newest = select(func.max(index_feed.c.sequence)).scalar_subquery()
        connection.execute(delete(index_feed).where(index_feed.c.sequence < newest))
    assert due(films, folder, clock)


def test_all_lists_are_due_when_a_model_is_lost_or_cut_short(films: Database, folder: Path, clock: FrozenClock) -> None:
    build(films, folder, clock)
    [model] = folder.glob("related-movie-*.npz")
    whole = model.read_bytes()
    model.unlink()
    assert due(films, folder, clock)
    model.write_bytes(whole)
    edit(films, [film(1, "Renamed")], SOURCE, clock)
    assert not due(films, folder, clock)
    model.write_bytes(whole[:100])
    assert due(films, folder, clock)


def test_a_build_that_fails_is_still_due(films: Database, folder: Path, clock: FrozenClock) -> None:
    folder.mkdir()
    (folder / "related-series-1.npz").mkdir()
    with pytest.raises(OSError, match="related-series"):
        build(films, folder, clock)
    assert due(films, folder, clock)


def test_the_keeper_makes_all_lists_in_a_process_of_its_own_and_follows(
    films: Database, folder: Path, clock: FrozenClock
) -> None:
    one = RelatedKeeper(films, folder, clock)
    one._keep()
    assert len(_rows(films)) == 40
    edit(films, [_bears(1, 2)], SOURCE, clock)
    one._keep()
    assert {number: others for _, number, _, others in _rows(films)}[1] == "[3,4]"


def test_a_keeper_that_is_stopped_does_not_wait_for_all_lists(
    films: Database, folder: Path, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_LOOK", 0.0)
    one = RelatedKeeper(films, folder, clock)
    one._stopping.set()
    one._keep()
    assert due(films, folder, clock)


def test_a_process_that_fails_is_told(films: Database, tmp_path: Path, clock: FrozenClock) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RuntimeError, match="ended with 1"):
        RelatedKeeper(films, tmp_path / "file" / "indexes", clock)._keep()
