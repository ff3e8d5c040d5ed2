"""GET /tv/{series_id}/translations."""

from typing import Any

from tests.support.asgi import Client


def _said(tag: str, own: str, english: str, **data: str) -> dict[str, Any]:
    language, _, region = tag.partition("-")
    texts = {"name": "", "overview": "", "homepage": "", "tagline": "", **data}
    return {"iso_3166_1": region, "iso_639_1": language, "name": own, "english_name": english, "data": texts}


TRANSLATIONS = [
    _said("de-DE", "Deutsch", "German", name="Bruchstelle", overview="Eine Werft zerbricht."),
    _said(
        "en-US", "English", "English", overview="A shipyard falls apart.", homepage="https://nought.example/bp",
        tagline="Hold.",
    ),
    _said("fr-FR", "Français", "French", name="Point de rupture", overview="Un chantier naval s'effondre."),
    _said("pt-BR", "Português", "Portuguese", name="Ponto de Ruptura", overview="Um estaleiro desmorona."),
    _said("pt-PT", "Português", "Portuguese", name="Ponto de Quebra"),
]  # fmt: skip


def test_it_works_and_nothing_stands_in_for_what_a_language_does_not_say(client: Client) -> None:
    answer = client.get("/tv/2000/translations")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2000, "translations": TRANSLATIONS}


def test_a_series_without_translations_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2002/translations").json == {"id": 2002, "translations": []}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/translations").code == (404, 34)
