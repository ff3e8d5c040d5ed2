"""The whole road of people: recorded answers in, the same answers out."""

from collections.abc import Callable
from typing import Any

import pytest

from cinedex.db.engine import Database
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.importing import import_exchanges
from cinedex.sources.recordings.reading import Exchange
from tests.support.asgi import Client
from tests.support.world import client_of

Told = Callable[..., Client]
_FILM = {
    "adult": False, "backdrop_path": None, "genre_ids": [18], "id": 1, "original_language": "en",
    "original_title": "Film", "overview": "", "popularity": 1.0, "poster_path": None, "release_date": "1982-06-25",
    "softcore": False, "title": "Film", "video": False, "vote_average": 7.0, "vote_count": 3,
}  # fmt: skip
_SHOW = {
    "adult": False, "backdrop_path": None, "genre_ids": [], "id": 2, "origin_country": ["US"],
    "original_language": "en", "original_name": "Show", "overview": "", "popularity": 1.0, "poster_path": None,
    "first_air_date": "2010-01-01", "softcore": False, "name": "Show", "vote_average": 7.0, "vote_count": 3,
}  # fmt: skip
_ANN = {
    "adult": False, "gender": 1, "id": 9, "known_for_department": "Directing", "name": "Ann", "popularity": 2.0,
    "profile_path": None,
}  # fmt: skip


@pytest.fixture
def told(database: Database, clock: FrozenClock) -> Told:
    """Return a function that imports answers, by path, and returns a client of what is known then."""

    def tell(*answers: tuple[str, dict[str, Any]], **query: str) -> Client:
        exchanges = [Exchange(path=path, body=body, query=dict(query), recorded="2026") for path, body in answers]
        import_exchanges(database, exchanges, clock=clock)
        return client_of(database, clock)

    return tell


def test_it_works(told: Told) -> None:
    body = {
        "cast": [
            {**_FILM, "character": "Zhora", "credit_id": "a", "order": 3, "media_type": "movie"},
            {
                **_SHOW, "character": "Guide", "credit_id": "b", "episode_count": 2,
                "first_credit_air_date": "2010-02-01", "media_type": "tv",
            },
        ],
        "crew": [
            {**_FILM, "credit_id": "c", "department": "Directing", "job": "Director", "media_type": "movie"},
            {**_SHOW, "credit_id": "d", "department": "Creator", "job": "Creator", "media_type": "tv"},
        ],
        "id": 9,
    }  # fmt: skip
    with told(("/person/9/combined_credits", body)) as client:
        assert client.get("/person/9/combined_credits").json == body


def test_who_is_known_by_credits_alone_has_a_page_once_named(told: Told) -> None:
    credits = {"id": 9, "cast": [{**_FILM, "character": "Zhora", "credit_id": "a", "order": 0}], "crew": []}
    with told(("/person/9/movie_credits", credits)) as client:
        assert client.get("/person/9").status == 404
        assert client.get("/person/9/movie_credits").status == 200
        assert client.get("/movie/1/credits").json["cast"] == []
    with told(("/search/person", {"page": 1, "results": [_ANN | {"original_name": "Ann", "known_for": []}]})) as client:
        assert client.get("/person/9").json["name"] == "Ann"
        assert [row["name"] for row in client.get("/movie/1/credits").json["cast"]] == ["Ann"]


def test_a_name_in_one_language_serves_where_there_is_no_other(told: Told) -> None:
    with told(("/person/9", {**_ANN, "name": "アン", "biography": ""}), language="ja-JP") as client:
        assert client.get("/person/9?language=ja-JP").json["name"] == "アン"
        assert client.get("/person/9").json["name"] == "アン"
    with told(("/person/9", {**_ANN, "biography": ""})) as client:
        assert client.get("/person/9?language=ja-JP").json["name"] == "アン"
        assert client.get("/person/9?language=de").json["name"] == "Ann"


def test_a_credit_of_a_season_and_of_an_episode(told: Told) -> None:
    seasons = [
        {
            "id": 20 + number, "name": f"Season {number}", "overview": "", "poster_path": None,
            "media_type": "tv_season", "vote_average": 0.0, "air_date": None, "season_number": number, "show_id": 2,
            "episode_count": 8,
        }
        for number in (1, 2)
    ]  # fmt: skip
    episode = {
        "id": 40, "name": "Pilot", "overview": "", "media_type": "tv_episode", "vote_average": 0.0, "vote_count": 0,
        "air_date": "2010-01-01", "episode_number": 1, "episode_type": "standard", "production_code": "",
        "runtime": None, "season_number": 2, "show_id": 2, "still_path": None,
    }  # fmt: skip
    body = {
        "credit_type": "cast", "department": "Acting", "job": "Actor", "id": "5256", "media_type": "tv",
        "media": {**_SHOW, "media_type": "tv", "character": "Guide", "episodes": [episode], "seasons": seasons},
        "person": {**_ANN, "original_name": "Ann", "media_type": "person"},
    }  # fmt: skip
    with told(("/credit/5256", body)) as client:
        assert client.get("/credit/5256").json == body
