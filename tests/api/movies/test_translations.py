"""GET /movie/{movie_id}/translations."""

from typing import Any

from tests.support.asgi import Client


def _translation(tag: str, name: str, english: str, **data: Any) -> dict[str, Any]:
    language, _, region = tag.partition("-")
    return {
        "iso_3166_1": region,
        "iso_639_1": language,
        "name": name,
        "english_name": english,
        "data": {"homepage": "", "overview": "", "runtime": 0, "tagline": "", "title": "", **data},
    }


TRANSLATIONS = [
    _translation(
        "en-US",
        "English",
        "English",
        homepage="https://www.warnerbros.com/blade-runner",
        overview="A policeman hunts four replicants through Los Angeles.",
        tagline="Who hunts whom?",
    ),
    _translation(
        "es-MX",
        "",
        "",
        overview="Un policía persigue a cuatro replicantes.",
        title="Blade Runner: Cazador",
    ),
    _translation(
        "fr-FR",
        "Français",
        "French",
        overview="Un policier traque quatre réplicants.",
        runtime=117,
        title="Blade Runner : Le Coureur",
    ),
    _translation(
        "pt-BR",
        "Português",
        "Portuguese",
        overview="Um policial caça quatro replicantes.",
        title="O Caçador de Androides",
    ),
    _translation("pt-PT", "Português", "Portuguese", title="Perigo Iminente"),
]


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/translations")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, "translations": TRANSLATIONS}


def test_the_title_in_the_films_own_language_is_empty(client: Client) -> None:
    english = client.get("/movie/78/translations").json["translations"][0]
    assert (english["iso_639_1"], english["data"]["title"]) == ("en", "")


def test_nothing_falls_to_another_language_here(client: Client) -> None:
    japanese = client.get("/movie/129/translations").json["translations"][1]
    assert japanese["data"] == {"homepage": "", "overview": "", "runtime": 0, "tagline": "", "title": ""}


def test_appended_they_have_no_id(client: Client) -> None:
    block = client.get("/movie/78?append_to_response=translations").json["translations"]
    assert block == {"translations": TRANSLATIONS}


def test_a_film_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/movie/501/translations").json == {"id": 501, "translations": []}


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/translations").code == (404, 34)
