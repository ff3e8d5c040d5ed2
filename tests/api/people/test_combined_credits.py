"""GET /person/{person_id}/combined_credits."""

from typing import Any

from tests.support import night_shift_rows, rows
from tests.support.asgi import Client
from tests.support.night_shift import credit_id


def _mixed(media_type: str, row: dict[str, Any], short: str, **columns: Any) -> dict[str, Any]:
    return {"media_type": media_type, **row, "credit_id": credit_id(short), **columns}


CAST = [
    _mixed("movie", rows.SPIRITED_AWAY, "a1", character="Lin", order=2),
    _mixed("movie", rows.SEQUEL, "b2", character="Doctor", order=0),
    _mixed(
        "tv", night_shift_rows.SERIES, "e1", character="Night Nurse", episode_count=2,
        first_credit_air_date="2021-01-01",
    ),
]  # fmt: skip
CREW = [_mixed("movie", rows.SPIRITED_AWAY, "a2", department="Writing", job="Screenplay")]


def test_it_works(client: Client) -> None:
    answer = client.get("/person/7000/combined_credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"cast": CAST, "crew": CREW, "id": 7000}
    assert list(answer.json) == ["cast", "crew", "id"]


def test_it_is_the_films_and_then_the_series(client: Client) -> None:
    for number in (7000, 7001, 7002, 7003, 7004, 3, 578):
        films, series, both = (
            client.get(f"/person/{number}/{name}").json for name in ("movie_credits", "tv_credits", "combined_credits")
        )
        for kind in ("cast", "crew"):
            told = [{"media_type": "movie", **row} for row in films[kind]]
            told += [{"media_type": "tv", **row} for row in series[kind]]
            assert both[kind] == told


def test_titles_are_shown_in_the_language_asked_for(client: Client) -> None:
    def named(language: str) -> list[str]:
        cast = client.get(f"/person/7000/combined_credits?language={language}").json["cast"]
        return [row.get("title") or row["name"] for row in cast]

    assert named("ja") == ["千と千尋の神隠し", "Blade Runner 2049", "Night Shift"]
    assert named("fr") == ["千と千尋の神隠し", "Blade Runner 2049", "Garde de nuit"]


def test_with_the_person_it_is_one_round_trip(client: Client) -> None:
    answer = client.get("/person/7000?append_to_response=combined_credits,movie_credits,tv_credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json["combined_credits"] == {"cast": CAST, "crew": CREW}


def test_a_person_without_any_has_empty_lists(client: Client) -> None:
    assert client.get("/person/7101/combined_credits").json == {"cast": [], "crew": [], "id": 7101}


def test_the_tag_brings_304_and_another_language_another_tag(client: Client) -> None:
    tag = client.get("/person/7000/combined_credits").headers["etag"]
    assert client.get("/person/7000/combined_credits", if_none_match=tag).status == 304
    assert client.get("/person/7000/combined_credits?language=ja", if_none_match=tag).status == 200


def test_an_unknown_person_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/person/999999999/combined_credits").code == (404, 34)
    assert client.get("/person//combined_credits").code == (404, 6)
