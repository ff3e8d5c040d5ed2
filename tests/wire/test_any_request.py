"""Whatever is asked, the answer is JSON and never a failure."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from cinedex.documents.store import Store
from cinedex.wire.door import application
from tests.wire.client import KEY, Client, Ring
from tests.wire.little import CHAPTER, MOVIE, filled, find, genre_movies, genres, search

CLIENT = Client(application(Store(filled()), Ring(), (MOVIE, CHAPTER), (find, genre_movies, genres, search)))

SEGMENTS = st.sampled_from(
    ["3", "movie", "550", "credits", "find", "tt0137523", "", ".", "..", "%2F", "%2e%2e", "%ff", "%", "%zz", "\xff",
     "chapter", "1", "genre", "list", "movies", "search", "openapi.json", "watch", "providers", "0", "-1", "{movie_id}"]
)  # fmt: skip
PATHS = st.one_of(
    st.lists(SEGMENTS, max_size=7).map(lambda parts: ("/3/" + "/".join(parts)).encode("latin-1")),
    st.binary(max_size=40).map(lambda tail: b"/3/find/" + tail.replace(b"?", b"")),
    st.binary(max_size=40).map(lambda tail: b"/" + tail.replace(b"?", b"")),
)
NAMES = st.sampled_from(
    [
        "append_to_response",
        "language",
        "page",
        "query",
        "callback",
        "year",
        "include_adult",
        "vote_average.gte",
        "%",
        "",
    ]
)
VALUES = st.one_of(
    st.sampled_from(
        ["", "credits,similar", "chapter/1/images,chapter//", "fr-CA", "xx", "1", "0", "f", "%00", "%ff", "+"]
    ),
    st.text(max_size=20),
)
QUERIES = st.one_of(
    st.binary(max_size=60),
    st.lists(st.tuples(NAMES, VALUES), max_size=6).map(
        lambda pairs: "&".join(f"{name}={value}" for name, value in pairs).encode(errors="replace")
    ),
)


def asked(path: bytes, query: bytes) -> None:
    response = CLIENT.get(path + b"?" + query + b"&api_key=" + KEY.encode(), key=False)
    if response.headers["content-type"].startswith(("application/javascript", "text/html")):
        return
    body = msgspec.json.decode(response.body)
    assert response.headers["content-type"] == "application/json;charset=utf-8"
    assert response.status in {200, 400, 404} or (response.status, body["status_code"]) == (501, 2)


@settings(max_examples=400, deadline=None)
@given(path=PATHS)
def test_any_path_is_answered(path: bytes) -> None:
    asked(path, b"")


@settings(max_examples=400, deadline=None)
@given(query=QUERIES)
def test_any_query_is_answered(query: bytes) -> None:
    for path in (b"/3/movie/550", b"/3/search/movie", b"/3/movie/550/similar", b"/elsewhere"):
        asked(path, query)


@settings(max_examples=200, deadline=None)
@given(header=st.binary(max_size=60), name=st.sampled_from(["accept-encoding", "if-none-match", "authorization"]))
def test_any_header_is_answered(header: bytes, name: str) -> None:
    response = CLIENT.get("/3/movie/550/images", headers={name: header.decode("latin-1")})
    assert response.status in {200, 304}
