"""GET /movie/{movie_id}/trailers, the older form of videos."""

from tests.support.asgi import Client

TRAILERS = {
    "quicktime": [],
    "youtube": [
        {"name": "Trailer", "size": "HD", "source": "key-a1", "type": "Trailer"},
        {"name": "Old trailer", "size": "Standard", "source": "key-a2", "type": "Trailer"},
    ],
}


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/trailers")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, **TRAILERS}


def test_they_are_in_the_language_asked_for(client: Client) -> None:
    youtube = client.get("/movie/78/trailers?language=pt-BR").json["youtube"]
    assert [trailer["source"] for trailer in youtube] == ["key-a6"]


def test_videos_elsewhere_than_on_youtube_are_left_out(client: Client) -> None:
    assert client.get("/movie/78/trailers?language=fr-FR").json["youtube"] == []


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/movie/78?append_to_response=trailers").json["trailers"] == TRAILERS


def test_a_film_without_any_has_empty_lists(client: Client) -> None:
    assert client.get("/movie/501/trailers").json == {"id": 501, "quicktime": [], "youtube": []}


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/trailers").code == (404, 34)
