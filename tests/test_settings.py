from pathlib import Path

import pytest

from cinedex.settings import SettingsError, from_environment


def test_defaults() -> None:
    settings = from_environment({})
    assert (settings.host, settings.port, settings.workers, settings.keys) == ("127.0.0.1", 8000, 1, "required")
    assert settings.database == f"sqlite:///{settings.data}/cinedex.db"
    assert settings.images_secure_url == "https://image.tmdb.org/t/p/"


def test_the_database_lies_in_the_data_folder(tmp_path: Path) -> None:
    settings = from_environment({"CINEDEX_DATA": str(tmp_path)})
    assert settings.database == f"sqlite:///{tmp_path}/cinedex.db"


def test_another_database_may_be_named() -> None:
    assert from_environment({"CINEDEX_DATABASE": "postgresql://me@db/films"}).database == "postgresql://me@db/films"


def test_an_unknown_variable_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(SettingsError, match="CINEDEX_WORKER is not a setting; did you mean CINEDEX_WORKERS"):
        from_environment({"CINEDEX_WORKER": "2"})


def test_variables_of_others_and_of_the_tests_are_left_alone() -> None:
    from_environment({"PATH": "/bin", "CINEDEX_TEST_REQUIRE_POSTGRES": "1"})


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("CINEDEX_PORT", "http", "CINEDEX_PORT must be a whole number from 0 to 65535"),
        ("CINEDEX_PORT", "65536", "from 0 to 65535"),
        ("CINEDEX_WORKERS", "0", "CINEDEX_WORKERS must be a whole number"),
        ("CINEDEX_KEYS", "none", "must be one of required, open"),
        ("CINEDEX_IMAGES_SECURE_URL", "https://images.example/", "ends in /t/p/"),
        ("CINEDEX_DATABASE", "mysql://root:secret@db", "must be sqlite:///"),
        ("CINEDEX_DATA", " ", "CINEDEX_DATA must not be empty"),
        ("CINEDEX_PUBLIC_URL", "films.example", "must be a URL that begins with http:// or https://"),
        ("CINEDEX_PUBLIC_URL", "https://films.example/?a=b", "must be a URL"),
        ("CINEDEX_PROXIES", "*", "must be addresses or networks"),
        ("CINEDEX_RATE_LIMIT", "often", "must be a number and a time, such as 40/10 seconds"),
    ],
)
def test_a_bad_value_is_an_error_that_says_what_to_do(name: str, value: str, advice: str) -> None:
    with pytest.raises(SettingsError, match=advice) as caught:
        from_environment({name: value})
    assert "secret" not in str(caught.value)


def test_what_is_switched_off_is_empty() -> None:
    settings = from_environment({"CINEDEX_RATE_LIMIT": " ", "CINEDEX_PROXIES": "", "CINEDEX_PUBLIC_URL": ""})
    assert (settings.rate_limit, settings.proxies, settings.public_url) == ("", "", "")


def test_where_the_server_is_found_ends_without_a_slash() -> None:
    assert from_environment({"CINEDEX_PUBLIC_URL": "https://a.example/films/"}).public_url == "https://a.example/films"


def test_proxies_and_rates_are_taken_as_they_are() -> None:
    settings = from_environment({"CINEDEX_RATE_LIMIT": "40/10 seconds", "CINEDEX_PROXIES": "10.0.0.5, 172.16.0.0/12"})
    assert (settings.rate_limit, settings.proxies) == ("40/10 seconds", "10.0.0.5, 172.16.0.0/12")


def test_settings_survive_a_walk_through_the_environment() -> None:
    settings = from_environment({"CINEDEX_PORT": "8123", "CINEDEX_KEYS": "open"})
    assert from_environment(settings.environment()) == settings
