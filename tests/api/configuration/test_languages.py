"""GET /configuration/languages."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/configuration/languages")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == [
        {"iso_639_1": "xx", "english_name": "No Language", "name": "No Language"},
        {"iso_639_1": "en", "english_name": "English", "name": "English"},
        {"iso_639_1": "de", "english_name": "German", "name": "Deutsch"},
        {"iso_639_1": "fr", "english_name": "French", "name": "Français"},
        {"iso_639_1": "pt", "english_name": "Portuguese", "name": "Português"},
        {"iso_639_1": "ii", "english_name": "Yi", "name": ""},
    ]


def test_a_language_without_a_name_of_its_own_has_an_empty_one(client: Client) -> None:
    assert b'"english_name":"Yi","name":""' in client.get("/configuration/languages").body
