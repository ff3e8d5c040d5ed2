"""GET /review/{review_id}."""

from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog.refs import Movie
from cinedex.db.tables import media
from tests.support.asgi import Client
from tests.support.night_shift import SERIES
from tests.support.world import World, film, of, show, translations

INES, HUGO = "5e7000000000000000000129", "5e7000000000000000001900"


def _review(review_id: str, author: str, rating: float | None, **columns: Any) -> dict[str, Any]:
    return {
        "author": author,
        "author_details": {"name": "", "username": author.lower(), "avatar_path": None, "rating": rating},
        "content": f'{author} said: "Awake."', "created_at": "2024-01-02T03:04:05.678Z", "id": review_id,
        "updated_at": "2024-01-03T03:04:05.678Z", "url": f"https://www.themoviedb.org/review/{review_id}", **columns,
    }  # fmt: skip


OF_A_FILM = _review(
    INES, "Ines", None, iso_639_1="en", media_id=129, media_title="Spirited Away", media_type="movie"
)  # fmt: skip
OF_A_SERIES = _review(
    HUGO, "Hugo", 8.0, iso_639_1="de", media_id=1900, media_title="Night Shift", media_type="tv"
)  # fmt: skip


def test_it_works(client: Client) -> None:
    answer = client.get(f"/review/{INES}")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == OF_A_FILM


def test_a_series_has_reviews_too(client: Client) -> None:
    assert client.get(f"/review/{HUGO}").json == OF_A_SERIES
    assert client.round_trips == 1


def test_a_rating_is_written_with_a_decimal_point(client: Client) -> None:
    assert b'"rating":8.0' in client.get(f"/review/{HUGO}").body


def test_the_title_is_english_whatever_language_is_asked_for(client: Client) -> None:
    assert client.get(f"/review/{INES}?language=ja").json == OF_A_FILM
    assert client.get(f"/review/{HUGO}?language=fr").json == OF_A_SERIES


def test_where_there_is_no_english_title_it_is_the_original(world: World) -> None:
    world.edit(translations(Movie(129), ja_JP={}))
    assert world.client.get(f"/review/{INES}").json["media_title"] == "千と千尋の神隠し"


def test_it_is_the_one_that_was_asked_for(client: Client) -> None:
    ids = ("5e000000000000000000000a", "5e000000000000000000000b", "5e000000000000000000000c")
    told = [client.get(f"/review/{review}").json for review in ids]
    assert [(row["author"], row["iso_639_1"], row["media_id"]) for row in told] == [
        ("Ann", "en", 78), ("Benoît", "fr", 78), ("Carl", "en", 78),
    ]  # fmt: skip


def test_it_is_what_the_list_of_the_title_shows_and_of_what_it_is(client: Client) -> None:
    listed = client.get("/tv/1900/reviews?language=de").json["results"]
    added = {name: OF_A_SERIES[name] for name in ("iso_639_1", "media_id", "media_title", "media_type")}
    assert [row | added for row in listed] == [OF_A_SERIES]


def test_edits_are_seen_at_once(world: World) -> None:
    tag = world.client.get(f"/review/{INES}").headers["etag"]
    assert world.client.get(f"/review/{INES}", if_none_match=tag).status == 304
    world.edit(translations(Movie(129), en_US={"title": 'The "Bath-house"\n'}), show(SERIES.id, "Late\nShift"))
    assert world.client.get(f"/review/{INES}", if_none_match=tag).json["media_title"] == 'The "Bath-house"\n'
    assert world.client.get(f"/review/{HUGO}").json["media_title"] == "Late\nShift"


def test_a_review_that_is_gone_is_404_34(world: World) -> None:
    world.edit(of(Movie(129), media.review))
    assert world.client.get(f"/review/{INES}").code == (404, 34)


def test_a_review_of_a_title_without_a_page_is_404_34_until_it_has_one(world: World) -> None:
    row = {"review_id": "lonely", "iso_639_1": "en", "author": "Jo", "content": "Good."}
    world.edit(of(Movie(500), media.review, row))
    assert world.client.get("/review/lonely").code == (404, 34)
    world.edit(film(500, "Known Now"))
    assert world.client.get("/review/lonely").json["media_title"] == "Known Now"


@pytest.mark.parametrize("borne", ["a/b", "%", "é ?&#", "'", "a" * 2000])
def test_any_text_may_be_its_id(world: World, borne: str) -> None:
    world.edit(
        of(Movie(129), media.review, {"review_id": borne, "iso_639_1": "en", "author": "Jo", "content": "Good."})
    )
    answer = world.client.get(f"/review/{quote(borne, safe='')}")
    assert (answer.status, answer.json["id"]) == (200, borne)


@pytest.mark.parametrize(
    "segment", ["999999999", "x", "%00", f"{INES}%00", INES.upper(), "%FF", "a" * 8000, "tt0083658", "1900%2F1", "0"]
)
def test_an_unknown_review_is_404_34(client: Client, segment: str) -> None:
    assert client.get(f"/review/{segment}").code == (404, 34)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(borne=st.text(min_size=1, max_size=40))
def test_no_id_breaks_it(client: Client, borne: str) -> None:
    assert client.get(f"/review/{quote(borne, safe='', errors='surrogatepass')}").code == (404, 34)


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    headed = client.request("HEAD", f"/review/{INES}")
    assert (headed.status, headed.body, headed.headers) == (200, b"", client.get(f"/review/{INES}").headers)
