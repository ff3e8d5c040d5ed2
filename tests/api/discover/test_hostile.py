"""Discover and charts, asked by somebody who means harm: every answer is one of TMDB's, and none is a crash."""

from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import fields

from cinedex.api.media.discover_movies import DiscoverMovieQuery
from cinedex.api.media.discover_series import DiscoverSeriesQuery
from tests.support.asgi import Client

_MOVIE = sorted({one.encode_name for one in fields(DiscoverMovieQuery)} - {"page"})
_SERIES = sorted({one.encode_name for one in fields(DiscoverSeriesQuery)} - {"page"})
MANY = ",".join(map(str, range(1, 10_001)))
WRONG = [
    "x", "%00", "%00US", "%ff%fe", "9" * 5000, "-1", "0", "1e400", "nan", "-inf", "9" * 30, "2026-02-30", "0000-01-01",
    "1,,|,2", "|", ",", "%F0%9F%92%A9" * 50, "us", "'%20OR%201=1--", "١٢", "1_0", MANY, MANY.replace(",", "|"),
    "U" * 100_000, "../../etc/passwd", "2147483656", "flatrate,rent|rent", "A" * 9,
]  # fmt: skip


@pytest.mark.parametrize("name", _MOVIE)
def test_no_value_of_a_films_parameter_is_too_much(client: Client, name: str) -> None:
    country = "&watch_region=US&region=US&certification_country=US" if "region" not in name else ""
    for value in WRONG:
        answer = client.get(f"/discover/movie?with_watch_providers=8{country}&{name}={value}")
        assert (answer.status, answer.json["page"]) == (200, 1), value[:99]


@pytest.mark.parametrize("name", _SERIES)
def test_no_value_of_a_series_parameter_is_too_much(client: Client, name: str) -> None:
    for value in WRONG:
        answer = client.get(f"/discover/tv?watch_region=US&with_watch_providers=8&{name}={value}")
        assert (answer.status, answer.json["page"]) == (200, 1), value[:99]


@pytest.mark.parametrize("chart", ["movie/popular", "movie/top_rated", "movie/now_playing", "movie/upcoming"])
def test_no_region_of_a_chart_is_too_much(client: Client, chart: str) -> None:
    for value in WRONG:
        assert client.get(f"/{chart}?region={value}&language={value}").json["total_results"] == 0, value[:99]


@pytest.mark.parametrize("chart", ["airing_today", "on_the_air"])
def test_no_time_zone_of_a_chart_is_too_much(client: Client, chart: str) -> None:
    usual = client.get(f"/tv/{chart}").json
    for value in [*WRONG, "America", "/etc/localtime", "Europe/../Europe/Berlin", "posixrules"]:
        assert client.get(f"/tv/{chart}?timezone={value}").json == usual, value[:99]


@pytest.mark.parametrize("route", ["keyword", "company", "genre"])
@pytest.mark.parametrize("number", ["2147483647", "2147483648", "9" * 5000, "-1", "%00", "18%00"])
def test_no_id_is_too_much(client: Client, route: str, number: str) -> None:
    assert client.get(f"/{route}/{number}/movies").status in (200, 404)


_text = st.text(max_size=12) | st.lists(st.integers(-(2**70), 2**70).map(str), max_size=5).map(",".join)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    asked=st.dictionaries(st.sampled_from([*_MOVIE, *_SERIES]), _text, max_size=6),
    medium=st.sampled_from(["movie", "tv"]),
)
def test_no_combination_is_too_much(client: Client, asked: dict[str, str], medium: str) -> None:
    answer = client.get(f"/discover/{medium}?{urlencode(asked, errors='replace')}")
    assert answer.status == 200
