"""GET /person/{person_id}/translations."""

from tests.support.asgi import Client


def _translation(tag: str, name: str, english: str, biography: str, called: str = "") -> dict[str, object]:
    language, _, region = tag.partition("-")
    return {
        "iso_3166_1": region, "iso_639_1": language, "name": name, "english_name": english,
        "data": {"biography": biography, "name": called},
    }  # fmt: skip


TRANSLATIONS = [
    _translation("en-US", "English", "English", "Mira Vale plays people who do not sleep."),
    _translation("fr-FR", "Français", "French", "Mira Vale joue ceux qui ne dorment pas."),
    _translation("ko-KR", "", "", "", "미라 베일"),
    _translation("pt-BR", "Português", "Portuguese", "Mira Vale vive quem não dorme."),
]


def test_it_works(client: Client) -> None:
    answer = client.get("/person/7000/translations")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 7000, "translations": TRANSLATIONS}


def test_a_person_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/person/7004/translations").json == {"id": 7004, "translations": []}


def test_appended_they_have_no_id(client: Client) -> None:
    block = client.get("/person/7000?append_to_response=translations").json["translations"]
    assert block == {"translations": TRANSLATIONS}


def test_an_unknown_person_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/person/999999999/translations").code == (404, 34)
    assert client.get("/person//translations").code == (404, 6)
