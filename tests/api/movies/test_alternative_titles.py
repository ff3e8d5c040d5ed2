"""GET /movie/{movie_id}/alternative_titles."""

from tests.support.asgi import Client

FINAL_CUT = {"iso_3166_1": "US", "title": "Blade Runner: The Final Cut", "type": "2007 cut"}
BRAZILIAN = {"iso_3166_1": "BR", "title": "Blade Runner, o Caçador de Androides", "type": ""}
WORKING_TITLE = {"iso_3166_1": "US", "title": "Dangerous Days", "type": "working title"}


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/alternative_titles")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, "titles": [FINAL_CUT, BRAZILIAN, WORKING_TITLE]}


def test_a_country_shows_its_own_titles_alone(client: Client) -> None:
    titles = client.get("/movie/78/alternative_titles?country=US").json["titles"]
    assert titles == [FINAL_CUT, WORKING_TITLE]


def test_a_country_without_titles_has_none(client: Client) -> None:
    for country in ("FR", "us", "x"):
        answer = client.get(f"/movie/78/alternative_titles?country={country}")
        assert (answer.status, answer.json) == (200, {"id": 78, "titles": []})


def test_an_empty_country_is_none(client: Client) -> None:
    assert len(client.get("/movie/78/alternative_titles?country=").json["titles"]) == 3


def test_the_language_does_not_matter(client: Client) -> None:
    assert len(client.get("/movie/78/alternative_titles?language=fr").json["titles"]) == 3


def test_appended_it_has_no_id_and_heeds_the_country(client: Client) -> None:
    answer = client.get("/movie/78?append_to_response=alternative_titles&country=BR").json
    assert answer["alternative_titles"] == {"titles": [BRAZILIAN]}


def test_a_film_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/movie/501/alternative_titles").json == {"id": 501, "titles": []}


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/alternative_titles").code == (404, 34)
