import asyncio

import pytest

from cinedex.wire.errors import Refusal
from cinedex.wire.paths import leading_digits, ordinal, plain_path, segment_text
from tests.support.asgi import call
from tests.wire.client import KEY, Client


def collapsed(raw: bytes) -> str:
    return plain_path(raw, lambda _: False)


@pytest.mark.parametrize(
    ("raw", "path"),
    [
        (b"/3/movie/550", "/3/movie/550"),
        (b"/3/movie/550/", "/3/movie/550"),
        (b"/3/movie/550//", "/3/movie/550"),
        (b"//3///movie//550", "/3/movie/550"),
        (b"/", "/"),
        (b"//", "/"),
        (b"", ""),
        (b"/3/./movie/x/../550", "/3/movie/550"),
        (b"/3/%2e%2e/movie", "/movie"),
        (b"/../../3", "/3"),
        (b"/3/m%6Fvie/550", "/3/movie/550"),
        (b"/3/find/a%2Fb", "/3/find/a%2Fb"),
        (b"/3/find/a%2fb", "/3/find/a%2Fb"),
        (b"/3/find/%2541", "/3/find/%2541"),
        (b"/3/find/%ff", "/3/find/%EF%BF%BD"),
        (b"/3/find/\xff", "/3/find/%EF%BF%BD"),
    ],
)
def test_a_raw_path_becomes_the_path_to_route(raw: bytes, path: str) -> None:
    assert collapsed(raw) == path


def test_a_segment_is_decoded_once() -> None:
    assert segment_text("%2541%2F") == "%41/"


@pytest.mark.parametrize(
    ("segment", "number"),
    [("550", 550), ("550-fight-club", 550), ("509ec17b", 509), ("0550", 550), ("2147483647", 2147483647)],
)
def test_only_leading_digits_of_an_id_count(segment: str, number: int) -> None:
    assert leading_digits(segment) == number


@pytest.mark.parametrize(
    ("segment", "code"),
    [
        ("0", 6),
        ("000", 6),
        ("0x", 6),
        ("", 6),
        ("-1", 34),
        ("x", 34),
        ("2147483648", 34),
        ("9" * 5000, 34),
        ("\u0661", 34),
    ],
)
def test_what_is_no_id_is_refused(segment: str, code: int) -> None:
    with pytest.raises(Refusal) as refused:
        leading_digits(segment)
    assert refused.value.code == code


@pytest.mark.parametrize("path", ["/3/movie/550", "/3//movie/550", "//3/movie/550/", "/3/movie//550"])
def test_slashes_more_or_less_do_not_matter(client: Client, path: str) -> None:
    assert client.get(path).json["id"] == 550


@pytest.mark.parametrize("path", ["/3/movie/0", "/3/movie//credits", "/3/find//", "/3/genre//movies"])
def test_an_empty_id_is_an_invalid_one_and_a_missing_one_no_route(client: Client, path: str) -> None:
    response = client.get(path)
    assert (response.status, response.json["status_code"]) == (404, 34 if path.endswith("//") else 6)


@pytest.mark.parametrize("path", ["/3/movie/", "/3/movie", "/3", "/3/", "/", "/nothing", "/3/nothing/at/all", "/33"])
def test_an_unknown_route_is_not_found(client: Client, path: str) -> None:
    response = client.get(path)
    assert (response.status, response.json["status_code"]) == (404, 34)


def test_a_slash_may_be_encoded_within_an_id(client: Client) -> None:
    assert client.get("/3/find/a%2Fb").json == {"found": "a/b"}


def test_an_id_may_hold_any_characters(client: Client) -> None:
    assert client.get("/3/find/%E7%BE%A4+%2500").json == {"found": "群+%00"}


def test_literal_paths_win_over_ids(client: Client) -> None:
    assert client.get("/3/movie/popular").status == 501


def test_a_server_that_gives_no_raw_path_is_understood(client: Client) -> None:
    scope = {
        "type": "http", "method": "GET", "path": "/3/find/é", "query_string": f"api_key={KEY}".encode(), "headers": [],
        "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http",
    }  # fmt: skip
    assert asyncio.run(call(client.door, scope)).json == {"found": "é"}


@pytest.mark.parametrize(
    ("segment", "number"), [("0", 0), ("000", 0), ("0-specials", 0), ("1", 1), ("01", 1), ("10x", 10), ("00012", 12)]
)
def test_the_number_of_a_season_may_be_zero(segment: str, number: int) -> None:
    assert ordinal(segment) == number


@pytest.mark.parametrize(
    ("segment", "code"), [("", 6), ("x", 34), ("-1", 34), ("x0", 34), ("²", 34), ("99999999999", 34)]
)
def test_what_is_no_number_of_a_season_is_refused(segment: str, code: int) -> None:
    with pytest.raises(Refusal) as refused:
        ordinal(segment)
    assert refused.value.code == code
