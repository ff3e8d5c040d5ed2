"""Paths, however real clients write them."""

import json
from typing import Any

import pytest

from tests.clients.expected import films, parts, refusals, things, vocabularies
from tests.clients.running import Address
from tests.clients.wire import ask, raw


@pytest.mark.parametrize(
    "path",
    [
        "/3/movie/78", "/3/movie/78/", "/3/movie/78//", "/3//movie/78", "//3/movie/78", "/3/movie//78",
        "/3/movie/78-blade-runner", "/3/movie/078", "/3/movie/78.json", "/3/movie/tt0083658",
        "/3/movie/tt0083658/", "/3/movie/%37%38", "/3/./movie/78", "/3/tv/../movie/78",
    ],
)  # fmt: skip
def test_many_ways_lead_to_a_film(server: Address, path: str) -> None:
    answer = ask(server, path)
    assert (answer.status, answer.json) == (200, films.DETAILS)


def test_leading_digits_count_everywhere(server: Address) -> None:
    assert ask(server, "/3/collection/422837-saga").json == things.COLLECTION
    assert ask(server, "/3/company/7965-the-ladd-company/images/").json == things.COMPANY_IMAGES
    assert ask(server, "/3/keyword/310x").json == things.KEYWORD
    assert ask(server, "/3/movie/78-blade-runner/credits").json == parts.CREDITS


def test_an_imdb_id_leads_to_parts_whose_id_is_the_number(server: Address) -> None:
    assert ask(server, "/3/movie/tt0083658/credits").json == parts.CREDITS
    assert ask(server, "/3/movie/tt0000001").json == refusals.NOT_FOUND


@pytest.mark.parametrize("path", ["/3/movie/0", "/3/movie//reviews", "/3/collection/0", "/3/movie/0-nothing"])
def test_an_id_left_out_is_an_invalid_one(server: Address, path: str) -> None:
    answer = ask(server, path)
    assert (answer.status, answer.json) == (404, refusals.INVALID_ID)


@pytest.mark.parametrize(
    "path",
    [
        "/3", "/3/", "/3/nowhere", "/3/movie/78/nowhere", "/3/movie/-1", "/3/movie/abc", "/3/movie/99999999999",
        "/3/movie/" + "9" * 300, "/3/movie/999999999", "/3/movie/999999999/keywords", "/3/movie/%D9%A7%D9%A8",
        "/3/movie/%00", "/3/movie/%FF", "/3/movie/%ZZ", "/3/Movie/78", "/3/movie/78/credits/1", "/4/movie/78",
        "/movie/78", "/3/find/", "/3/find//m/017jd9", "/3/collection/999999999/images", "/3/company/999999999",
        "/3/company/999999999/movies", "/3/keyword/999999999",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(server: Address, path: str) -> None:
    answer = ask(server, path)
    assert answer.status == 404
    assert answer.json in (refusals.NOT_FOUND, refusals.INVALID_ID)


def test_a_slash_inside_an_id_stays_inside(server: Address) -> None:
    for spelt in ("%2Fm%2F017jd9", "%2fm%2f017jd9"):
        assert ask(server, f"/3/find/{spelt}?external_source=freebase_mid").json == films.FOUND


@pytest.mark.parametrize("host", ["api.themoviedb.org", "api.tmdb.org", "localhost:1"])
def test_it_answers_whatever_it_is_called(server: Address, host: str) -> None:
    request = f"GET /3/movie/78?api_key={server.api_key} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    head, _, body = raw(server, request.encode()).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 ")
    assert json.loads(body) == films.DETAILS


def test_the_whole_address_in_the_first_line_is_understood(server: Address) -> None:
    target = f"http://api.themoviedb.org/3/movie/78?api_key={server.api_key}"
    head, _, body = raw(server, f"GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()).partition(
        b"\r\n\r\n"
    )
    assert head.startswith(b"HTTP/1.1 200 ")
    assert json.loads(body) == films.DETAILS


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/3/movie/78/releases", parts.RELEASES),
        ("/3/movie/78/casts", parts.CREDITS),
        ("/3/movie/78/trailers", parts.TRAILERS),
        ("/3/movie/78/similar_movies?page=2", films.reels(2)),
        ("/3/company/5000/movies?page=2", {"id": 5000, **films.reels(2)}),
        ("/3/timezones/list", vocabularies.OLD_TIME_ZONES),
    ],
)
def test_older_routes_are_served_for_ever(server: Address, path: str, answer: Any) -> None:
    assert ask(server, path).json == answer
