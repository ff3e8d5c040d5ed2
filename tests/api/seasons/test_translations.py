"""GET /tv/{series_id}/season/{season_number}/translations."""

from typing import Any

from tests.support.asgi import Client


def _said(tag: str, own: str, english: str, name: str, overview: str = "") -> dict[str, Any]:
    language, _, region = tag.partition("-")
    data = {"name": name, "overview": overview}
    return {"iso_3166_1": region, "iso_639_1": language, "name": own, "english_name": english, "data": data}


def test_it_works_and_no_number_stands_in_for_a_name(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/translations")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "id": 2101,
        "translations": [
            _said("en-US", "English", "English", "First Tide", "The water comes."),
            _said("fr-FR", "Français", "French", "Première marée"),
            _said("pt-BR", "Português", "Portuguese", "Primeira Maré", "A água vem."),
        ],
    }


def test_a_season_without_translations_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2000/season/2/translations").json == {"id": 2102, "translations": []}


def test_an_unknown_season_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/9/translations").code == (404, 34)
