"""What reviews asked for by their own id state."""

from typing import Any

import pytest
from sqlalchemy import select

from cinedex.catalog.refs import Kind
from cinedex.db.engine import Database
from cinedex.db.tables import media
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.reading import Exchange
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of
from tests.sources.facts import facts, take

_REVIEW: dict[str, Any] = {
    "id": "5e", "author": "Bryant", "content": "Quite an experience.", "created_at": "2020-01-01T00:00:00.000Z",
    "updated_at": "2021-01-01T00:00:00.000Z", "url": "https://example.org/5e",
    "author_details": {"name": "Captain Bryant", "username": "bryant", "avatar_path": "/b.jpg", "rating": 8.0},
    "iso_639_1": "en", "media_id": 1, "media_title": "Film", "media_type": "movie",
}  # fmt: skip


def _review(year: str = "2022", **more: Any) -> Exchange:
    return Exchange(path="/review/5e", body=_REVIEW | more, recorded=year)


def _page(year: str, *names: str) -> Exchange:
    rows = [_REVIEW | {"id": name} for name in names]
    return Exchange(path="/movie/1/reviews", body={"id": 1, "page": 1, "results": rows}, recorded=year)


def _reviews(database: Database, *names: str) -> list[tuple[Any, ...]]:
    with database.read() as connection:
        wanted = select(*(media.review.c[name] for name in names)).order_by(media.review.c.review_id)
        return [tuple(row) for row in connection.execute(wanted)]


def test_it_works(database: Database, clock: FrozenClock) -> None:
    take(database, [_review()], clock)
    names = ("kind", "thing_id", "review_id", "iso_639_1", "author", "name", "username", "avatar_path", "rating", "url")
    assert _reviews(database, *names) == [
        (
            Kind.MOVIE, 1, "5e", "en", "Bryant", "Captain Bryant", "bryant", "/b.jpg", 8.0, "https://example.org/5e",
        )
    ]  # fmt: skip
    assert [(row[0], row[5]) for row in facts(database)["movie"]] == [(1, "Film")]


def test_what_is_known_of_the_title_stays(database: Database, clock: FrozenClock) -> None:
    film = Exchange(path="/movie/1", body={"id": 1, "title": "F", "original_title": "Película"}, recorded="2010")
    take(database, [film, _review()], clock)
    assert [row[5] for row in facts(database)["movie"]] == ["Película"]
    assert {row[2:5] for row in facts(database)["translation"]} == {("en", "US", "Film")}


@pytest.mark.parametrize("year", ["2021", "2023"])
def test_a_list_that_does_not_name_it_leaves_it(database: Database, clock: FrozenClock, year: str) -> None:
    take(database, [_review(), _page(year, "a", "b")], clock)
    assert _reviews(database, "review_id", "position") == [("5e", 2**15 - 1), ("a", 0), ("b", 1)]


def test_a_list_that_names_it_gives_it_a_place_that_stays(database: Database, clock: FrozenClock) -> None:
    take(database, [_review("2022"), _page("2022-06", "a", "5e"), _review("2023", content="Twice.")], clock)
    assert _reviews(database, "review_id", "position", "content")[0] == ("5e", 1, "Twice.")


def test_a_review_of_a_series(database: Database, clock: FrozenClock) -> None:
    take(database, [_review(media_type="tv", media_title="Show")], clock)
    assert _reviews(database, "kind", "thing_id") == [(Kind.SERIES, 1)]
    assert "Show" in next(iter(facts(database)["series"]))


def test_older_answers_wrote_the_medium_with_a_capital_letter(database: Database, clock: FrozenClock) -> None:
    take(database, [_review(media_type="Movie")], clock)
    assert _reviews(database, "kind") == [(Kind.MOVIE,)]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"id": ""}, "review without an id, an author or a text"),
        ({"content": 5}, "review without an id, an author or a text"),
        ({"media_id": 0}, "review without a title or a language"),
        ({"media_type": "person"}, "review without a title or a language"),
        ({"iso_639_1": None}, "review without a title or a language"),
    ],
)
def test_what_is_no_review_is_dropped(more: Any, why: str) -> None:
    tally = Tally()
    assert statements_of("/review/5e", {}, _REVIEW | more, 1e9, tally) == []
    assert tally.dropped[why] == 1
