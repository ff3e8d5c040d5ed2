"""Bodies: their type, their letters and numbers, and how they are packed."""

import gzip
from collections.abc import Iterator
from typing import Any

import pytest
import zstandard

from tests.clients.expected import films
from tests.clients.running import Address
from tests.clients.traps.served import LONG, SERVED
from tests.clients.wire import ask
from tests.support.leaves import leaves


@pytest.mark.parametrize("target", SERVED)
def test_every_answer_is_json_of_one_type(server: Address, target: str) -> None:
    answer = ask(server, target)
    assert (answer.status, answer.headers["content-type"]) == (200, "application/json;charset=utf-8")
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert not {name for name in answer.headers if name.startswith("x-ratelimit")}
    # A person's homepage is the one text that is null where there is none.
    told = [leaf for leaf in leaves(answer.json) if not ("/person/" in target and leaf == ("homepage", None))]
    faults = [fault for name, value in told for fault in _faults(name, value)]
    assert faults == []


def test_letters_are_themselves(server: Address) -> None:
    body = ask(server, "/3/movie/129").body
    assert "千と千尋の神隠し".encode() in body
    assert b"\\u" not in body
    assert b"\\/" not in ask(server, "/3/movie/78").body


def test_numbers_keep_their_point(server: Address) -> None:
    body = ask(server, "/3/movie/78").body
    assert b'"popularity":52.0' in body
    assert b'"vote_count":14000' in body
    assert b'"vote_average":0.0' in ask(server, "/3/movie/900").body


@pytest.mark.parametrize(
    "accepted",
    [
        "gzip",
        "gzip, deflate",
        "gzip, deflate, br",
        "*",
        "gzip;q=0.8, identity;q=0.1",
        "br;q=1.0, gzip;q=0.8, *;q=0.1",
    ],
)
def test_gzip_is_the_same_answer(server: Address, accepted: str) -> None:
    plain, packed = ask(server, LONG), ask(server, LONG, accept_encoding=accepted)
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert (len(packed.body) < len(plain.body), packed.headers["etag"]) == (True, plain.headers["etag"])


@pytest.mark.parametrize("accepted", ["zstd", "br, zstd", "gzip;q=0.5, zstd"])
def test_zstd_is_the_same_answer(server: Address, accepted: str) -> None:
    plain, packed = ask(server, LONG), ask(server, LONG, accept_encoding=accepted)
    assert packed.headers["content-encoding"] == "zstd"
    assert zstandard.ZstdDecompressor().decompress(packed.body) == plain.body


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip;q=0, *;q=0", "gzip;q=x", ";;;,,,"])
def test_who_accepts_nothing_gets_it_plain(server: Address, accepted: str) -> None:
    answer = ask(server, LONG, accept_encoding=accepted)
    assert "content-encoding" not in answer.headers
    assert answer.json["id"] == 78


@pytest.mark.parametrize("target", ["/3/movie/78", LONG, "/3/movie/999999999"])
def test_caches_are_told_what_answers_depend_on(server: Address, target: str) -> None:
    assert "accept-encoding" in ask(server, target).headers["vary"]


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/3/nowhere", 404), ("/3/movie/78/similar?page=0", 400),
        ("/3/find/x", 422), ("/3/movie/0", 404),
    ],
)  # fmt: skip
def test_errors_are_json_and_not_kept(server: Address, target: str, status: int) -> None:
    for answer in (
        ask(server, target),
        ask(server, target, accept="text/html"),
        ask(server, target, accept_encoding="gzip"),
    ):
        assert (answer.status, answer.headers["content-type"]) == (status, "application/json;charset=utf-8")
        assert list(answer.json) == ["success", "status_code", "status_message"]
        assert not {"etag", "cache-control"} & answer.headers.keys()


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "image/*;q=0.8", "nonsense", "*/*"])
def test_whatever_is_accepted_json_is_sent(server: Address, accept: str) -> None:
    assert ask(server, "/3/movie/78", accept=accept).json == films.DETAILS


def _faults(name: str, value: Any) -> Iterator[str]:
    if name == "id" and value is None:
        yield "an id is null"
    if name in {"popularity", "vote_average", "aspect_ratio"} and type(value) is not float:
        yield f"{name} has no point: {value}"
    if name.endswith("_path") and value == "":
        yield f"{name} is empty in place of null"
    if name in {"overview", "title", "release_date", "homepage", "tagline", "character"} and value is None:
        yield f"{name} is null in place of empty"
