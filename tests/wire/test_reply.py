import gzip
import logging

import pytest
import zstandard

from cinedex.catalog.refs import Movie
from cinedex.documents.keys import Part, part_key
from cinedex.wire.caching import is_fresh
from cinedex.wire.compression import coding
from cinedex.wire.jsonp import callback_name
from cinedex.wire.paging import page_envelope
from tests.wire.client import KEY, Client
from tests.wire.little import SqliteReader, write

JSON = "application/json;charset=utf-8"


def test_an_answer_has_the_headers_that_upstream_sends(client: Client) -> None:
    headers = client.get("/3/movie/550").headers
    assert headers["content-type"] == JSON
    assert headers["cache-control"] == "public, max-age=28800"
    assert headers["vary"] == "accept-encoding, Origin"
    assert headers["etag"].startswith('W/"')
    assert len(headers["etag"]) == len('W/""') + 32


def test_an_operation_may_have_an_age_of_its_own(client: Client) -> None:
    assert client.get("/3/search/movie").headers["cache-control"] == "public, max-age=0"


@pytest.mark.parametrize("target", ["/3/movie/999", "/3/nothing", "/3/movie/550/similar?page=0", "/3/movie/popular"])
def test_an_error_carries_neither_tag_nor_age(client: Client, target: str) -> None:
    headers = client.get(target).headers
    assert headers["content-type"] == JSON
    assert not {"etag", "cache-control"} & set(headers)


def test_a_client_that_has_the_answer_is_told_so(client: Client) -> None:
    first = client.get("/3/movie/550")
    again = client.get("/3/movie/550", headers={"If-None-Match": f'"x", {first.headers["etag"]}'})
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "content-type" not in again.headers


def test_an_edit_changes_the_tag(client: Client, reader: SqliteReader) -> None:
    tag = client.get("/3/movie/550").headers["etag"]
    write(reader, part_key(Movie(550), Part.DETAILS), b'{"adult":true,"id":550}', version=2)
    assert client.get("/3/movie/550", headers={"If-None-Match": tag}).json["adult"] is True


def test_the_tag_does_not_depend_on_who_asks(client: Client) -> None:
    first = client.get("/3/movie/550?language=fr")
    again = client.get(f"/3/movie/550?api_key={KEY}&language=fr", key=False)
    assert first.headers["etag"] == again.headers["etag"]


def test_the_tag_depends_on_what_is_asked(client: Client) -> None:
    tags = {client.get(f"/3/{target}").headers["etag"] for target in ("find/a", "find/b", "search/movie?query=a")}
    assert len(tags) == 3


@pytest.mark.parametrize(
    ("header", "fresh"),
    [('W/"a"', True), ('"a"', True), ("*", True), ('"b" , W/"a"', True), ('"b"', False), ("a", False), ("", False)],
)
def test_tags_compare_weakly(header: str, fresh: bool) -> None:
    assert is_fresh(header, 'W/"a"') is fresh


@pytest.mark.parametrize(("name", "undo"), [("gzip", gzip.decompress), ("zstd", zstandard.decompress)])
def test_a_long_answer_is_compressed(client: Client, name: str, undo: object) -> None:
    plain = client.get("/3/movie/550/images")
    packed = client.get("/3/movie/550/images", headers={"Accept-Encoding": name})
    assert callable(undo)
    assert packed.headers["content-encoding"] == name
    assert len(packed.body) < len(plain.body)
    assert undo(packed.body) == plain.body


def test_a_short_answer_is_not(client: Client) -> None:
    assert "content-encoding" not in client.get("/3/movie/550", headers={"Accept-Encoding": "gzip"}).headers


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("gzip, deflate, br, zstd", "gzip"),
        ("zstd", "zstd"),
        ("gzip;q=0.5, zstd;q=0.9", "zstd"),
        ("GZIP", "gzip"),
        ("gzip;q=0", None),
        ("gzip;q=0, *", "zstd"),
        ("*", "gzip"),
        ("*;q=0", None),
        ("identity", None),
        ("br", None),
        ("gzip;q=x", None),
        ("", None),
    ],
)
def test_the_coding_is_the_clients_choice(header: str, name: str | None) -> None:
    assert coding(header) == name


def test_a_callback_wraps_the_answer(client: Client) -> None:
    response = client.get("/3/find/x%E2%80%A8?callback=app.hooks[0]")
    assert response.body == b'/**/app.hooks[0]({"found":"x\\u2028"})'
    assert response.headers["content-type"] == "application/javascript;charset=utf-8"
    assert response.headers["x-content-type-options"] == "nosniff"


def test_a_callback_wraps_errors_too(client: Client) -> None:
    response = client.get("/3/movie/999?callback=f")
    assert response.status == 404
    assert response.body.startswith(b"/**/f({")


def test_a_callback_does_not_wrap_the_refusal_of_a_key(client: Client) -> None:
    assert client.get("/3/movie/550?callback=f", key=False).headers["content-type"] == JSON


def test_a_callback_means_nothing_on_a_write(client: Client) -> None:
    assert client.request("POST", "/3/movie/550/rating?callback=f").headers["content-type"] == JSON


@pytest.mark.parametrize("name", ["a b", "alert(1)", "1a", "a[b]", "a..b", "a;", "é", "a" * 101, "a\n", "a[0"])
def test_a_callback_that_is_no_name_is_ignored(name: str) -> None:
    assert callback_name(name) is None


@pytest.mark.parametrize("target", ["/3/movie/550", "/3/movie/999", "/nothing", "/openapi.json"])
def test_any_page_may_read_any_answer(client: Client, target: str) -> None:
    assert client.get(target).headers["access-control-allow-origin"] == "*"
    assert client.get(target, key=False).headers["access-control-allow-origin"] == "*"


def test_a_preflight_needs_no_key_and_allows_the_token(client: Client) -> None:
    response = client.request("OPTIONS", "/3/movie/550", key=False)
    assert (response.status, response.body) == (204, b"")
    assert response.headers["access-control-allow-headers"] == "authorization, content-type, accept"


def test_head_is_get_without_the_body(client: Client) -> None:
    head, get = client.request("HEAD", "/3/movie/550"), client.get("/3/movie/550")
    assert (head.status, head.body, head.headers) == (200, b"", get.headers)
    assert head.headers["content-length"] == str(len(get.body))


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "BREW", "WEBSOCKET"])
def test_another_method_than_a_route_has_is_not_found(client: Client, method: str) -> None:
    response = client.request(method, "/3/movie/550")
    assert (response.status, response.json["status_code"]) == (404, 34)


def test_a_failure_is_told_without_its_reason_and_logged_without_the_key(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        response = client.get("/3/configuration")
    assert (response.status, response.json["status_code"]) == (500, 11)
    assert "ZeroDivisionError" in caplog.text
    assert KEY not in caplog.text


def test_a_database_that_does_not_answer_is_an_offline_service(client: Client) -> None:
    response = client.get("/3/movie/latest")
    assert (response.status, response.json["status_code"]) == (503, 9)


@pytest.mark.parametrize(("total", "pages"), [(0, 1), (1, 1), (20, 1), (21, 2), (40, 2), (1_166_466, 58_324)])
def test_pages_are_of_twenty_and_an_empty_list_has_one(total: int, pages: int) -> None:
    assert page_envelope([], 7, total) == b'{"page":7,"results":[],"total_pages":%d,"total_results":%d}' % (
        pages,
        total,
    )


def test_a_page_may_begin_with_other_fields() -> None:
    assert page_envelope([b"1", b"2"], 1, 2, b'"id":9,').startswith(b'{"id":9,"page":1,"results":[1,2],')
