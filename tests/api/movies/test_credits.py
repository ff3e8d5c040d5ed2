"""GET /movie/{movie_id}/credits, and its older spelling /casts."""

from cinedex.documents.queue import pending
from tests.support.asgi import Client
from tests.support.world import World, person

CREDITS = {
    "cast": [
        {
            "adult": False, "gender": 2, "id": 3, "known_for_department": "Acting", "name": "Harrison Ford",
            "original_name": "Harrison Ford", "popularity": 11.0, "profile_path": "/ford.jpg", "cast_id": 6,
            "character": "Rick Deckard", "credit_id": "52fe4214c3a36847f8002595", "order": 0,
        },
        {
            "adult": False, "gender": 0, "id": 585, "known_for_department": None, "name": "Rutger Hauer",
            "original_name": "Rutger Oelsen Hauer", "popularity": 0.0, "profile_path": None, "cast_id": 7,
            "character": "", "credit_id": "52fe4214c3a36847f8002599", "order": 1,
        },
    ],
    "crew": [
        {
            "adult": False, "gender": 2, "id": 578, "known_for_department": "Directing", "name": "Ridley Scott",
            "original_name": "Ridley Scott", "popularity": 2.5, "profile_path": None,
            "credit_id": "52fe4214c3a36847f8002573", "department": "Directing", "job": "Director",
        },
    ],
}  # fmt: skip


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, **CREDITS}


def test_popularity_is_written_with_a_decimal_point(client: Client) -> None:
    assert b'"popularity":11.0,' in client.get("/movie/78/credits").body


def test_names_and_characters_are_the_same_in_every_language(client: Client) -> None:
    assert client.get("/movie/78/credits?language=fr-FR").json == {"id": 78, **CREDITS}


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/movie/78?append_to_response=credits").json["credits"] == CREDITS


def test_the_older_spelling_answers_the_same(client: Client) -> None:
    assert client.get("/movie/78/casts").json == {"id": 78, **CREDITS}
    assert client.get("/movie/78?append_to_response=casts").json["casts"] == CREDITS


def test_a_film_without_credits_has_empty_lists(client: Client) -> None:
    assert client.get("/movie/501/credits").json == {"id": 501, "cast": [], "crew": []}


def test_an_imdb_id_leads_here_too(client: Client) -> None:
    answer = client.get("/movie/tt0083658/credits")
    assert client.round_trips == 2
    assert answer.json == {"id": 78, **CREDITS}


def test_an_unknown_film_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/movie/999999999/credits").code == (404, 34)
    assert client.get("/movie//credits").code == (404, 6)
    assert client.get("/movie/0/credits").code == (404, 6)


def test_a_renamed_person_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(578, "Sir Ridley Scott"))
    assert world.client.get("/movie/78/credits").json["crew"][0]["name"] == "Ridley Scott"
    assert pending(world.database) == 1
    world.keep()
    assert world.client.get("/movie/78/credits").json["crew"][0]["name"] == "Sir Ridley Scott"
