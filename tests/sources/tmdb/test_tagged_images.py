"""What lists of the pictures that a person is tagged in state."""

from typing import Any

from cinedex.catalog.refs import Kind, Person
from cinedex.catalog.statements import Members, Statement
from cinedex.db.engine import Database
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.reading import Exchange
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of
from tests.sources.facts import facts, take

_FILM = {"id": 1, "title": "F", "original_title": "F"}
_SHOW = {"id": 2, "name": "S", "original_name": "S"}
_SEASON = {"id": 3, "show_id": 2, "season_number": 1}
_EPISODE = {"id": 4, "show_id": 2, "season_number": 1, "episode_number": 6}


def _picture(name: str, media_type: str, media: Any, **more: Any) -> dict[str, Any]:
    return {
        "id": name, "file_path": f"/{name}.jpg", "image_type": "poster", "iso_639_1": "en", "iso_3166_1": "US",
        "width": 2, "height": 3, "vote_average": 5.3, "vote_count": 4, "aspect_ratio": 0.667,
        "media": media, "media_type": media_type, **more,
    }  # fmt: skip


def _state(*rows: Any, tally: Tally | None = None) -> list[Statement]:
    body = {"id": 9, "page": 0, "results": list(rows), "total_pages": 1, "total_results": len(rows)}
    return statements_of("/person/9/tagged_images", {"page": "1"}, body, 1e9, tally or Tally()) or []


def _rows(said: list[Statement]) -> Any:
    (statement,) = [one for one in said if one.aspect == "tagged_images"]
    (fact,) = statement.facts
    assert isinstance(fact, Members)
    assert statement.thing == Person(9)
    return fact.rows


def test_it_works() -> None:
    said = _state(_picture("a", "movie", _FILM))
    assert _rows(said) == [
        {
            "image_id": "a", "type": "poster", "file_path": "/a.jpg", "iso_639_1": "en", "iso_3166_1": "US",
            "width": 2, "height": 3, "vote_average": 5.3, "vote_count": 4,
            "position": 0, "kind": Kind.MOVIE, "thing_id": 1,
        }
    ]  # fmt: skip
    assert "base/original_title" in {one.aspect for one in said}


def test_a_picture_may_be_of_four_kinds_of_things() -> None:
    told = (("movie", _FILM), ("tv", _SHOW), ("season", _SEASON), ("episode", _EPISODE))
    rows = _rows(_state(*(_picture(medium, medium, media) for medium, media in told)))
    assert [(row["kind"], row["thing_id"]) for row in rows] == [
        (Kind.MOVIE, 1), (Kind.SERIES, 2), (Kind.SEASON, 3), (Kind.EPISODE, 4),
    ]  # fmt: skip


def test_that_there_are_none_is_said_as_well() -> None:
    assert _rows(_state()) == []


def test_older_pictures_without_ids_state_their_titles_alone() -> None:
    tally = Tally()
    said = _state(_picture("a", "movie", _FILM, id=None), tally=tally)
    assert {one.aspect.partition("/")[0] for one in said} == {"base", "translations"}
    assert tally.dropped == {"tagged image without an id, a path or a title": 1}


def test_a_picture_of_nothing_is_dropped_and_the_rest_stays() -> None:
    rows = [
        _picture("a", "person", _FILM),
        _picture("b", "tv", 5),
        _picture("c", "movie", {}),
        _picture("d", "tv", _SHOW),
    ]
    tally = Tally()
    assert [row["image_id"] for row in _rows(_state(*rows, tally=tally))] == ["d"]
    assert tally.dropped["tagged image without an id, a path or a title"] == 3


def test_a_picture_named_twice_is_one() -> None:
    assert len(_rows(_state(_picture("a", "movie", _FILM), _picture("a", "movie", _FILM)))) == 1


def test_a_newer_list_takes_the_place_of_the_older(database: Database, clock: FrozenClock) -> None:
    def told(year: str, *names: str) -> Exchange:
        body = {"id": 9, "results": [_picture(name, "movie", _FILM) for name in names]}
        return Exchange(path="/person/9/tagged_images", body=body, recorded=year)

    take(database, [told("2021", "b", "c"), told("2020", "a")], clock)
    assert {row[:3] for row in facts(database)["tagged_image"]} == {(9, "b", 0), (9, "c", 1)}
