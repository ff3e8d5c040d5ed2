"""GET /configuration/countries."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/configuration/countries")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == [
        {"english_name": "Kosovo", "iso_3166_1": "XK", "native_name": "Kosovo"},
        {"english_name": "United Kingdom", "iso_3166_1": "GB", "native_name": "United Kingdom"},
        {"english_name": "United States of America", "iso_3166_1": "US", "native_name": "United States"},
    ]


def test_the_native_name_is_in_the_language_asked_for(client: Client) -> None:
    for language in ("fr", "fr-FR"):
        answer = client.get(f"/configuration/countries?language={language}").json
        assert [row["native_name"] for row in answer] == ["Kosovo", "Royaume-Uni", "États-Unis"]
        assert answer[1]["english_name"] == "United Kingdom"


def test_an_unknown_language_is_english(client: Client) -> None:
    plain = client.get("/configuration/countries").json
    assert client.get("/configuration/countries?language=tlh").json == plain
