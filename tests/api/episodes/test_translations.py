"""GET /tv/{series_id}/season/{season_number}/episode/{episode_number}/translations."""

from typing import Any

from tests.support.asgi import Client


def _said(tag: str, own: str, english: str, name: str, overview: str = "") -> dict[str, Any]:
    language, _, region = tag.partition("-")
    data = {"name": name, "overview": overview}
    return {"iso_3166_1": region, "iso_639_1": language, "name": own, "english_name": english, "data": data}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/episode/1/translations")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "id": 2201,
        "translations": [
            _said("de-DE", "Deutsch", "German", "Niedrigwasser", "Das Dock liegt trocken."),
            _said("en-US", "English", "English", "Low Water", "The dock lies dry."),
            _said("fr-FR", "Français", "French", "Basse mer"),
            _said("pt-BR", "Português", "Portuguese", "Maré Baixa", "A doca está seca."),
            _said("pt-PT", "Português", "Portuguese", "Água Baixa"),
        ],
    }


def test_no_number_stands_in_for_a_name(client: Client) -> None:
    rows = client.get("/tv/2000/season/1/episode/2/translations").json["translations"]
    assert [row["data"] for row in rows if row["iso_639_1"] == "fr"] == [{"name": "", "overview": "Deux fois."}]


def test_an_episode_without_translations_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/3/translations").json == {"id": 2203, "translations": []}


def test_an_unknown_episode_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/9/translations").code == (404, 34)
