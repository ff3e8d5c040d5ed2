"""Data as it comes: what cannot be kept is dropped and counted, and never stops an import."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.db.engine import Database
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.importing import import_exchanges
from cinedex.sources.recordings.reading import Exchange
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of
from tests.sources.facts import facts

_HUGE = 2**31


def _film(**keys: Any) -> Exchange:
    return Exchange(path="/movie/1", body={"id": 1, "title": "T", "original_title": "T", **keys}, recorded="2025")


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"id": _HUGE}, "film without an id"),
        ({"id": None}, "film without an id"),
        ({"id": True}, "film without an id"),
        ({"title": None, "original_title": ""}, "film without a title"),
        ({"title": "", "original_title": "a\0b"}, "film without a title"),
        ({"budget": 2**63}, "film budget: too large a number"),
        ({"budget": 1.5}, "film budget: not a whole number"),
        ({"revenue": "much"}, "film revenue: not a whole number"),
        ({"vote_count": _HUGE}, "film vote_count: too large a number"),
        ({"popularity": 10**400}, "film popularity: too large a number"),
        ({"adult": "no"}, "film adult: neither true nor false"),
        ({"release_date": "soon"}, "film release_date: not a date"),
        ({"release_date": "1982-13-45"}, "film release_date: not a date"),
        ({"overview": "a\0b"}, "text overview: has a NUL character"),
        ({"tagline": 5}, "text tagline: not a text"),
        ({"genres": "Drama"}, "genres: not a list"),
        ({"genres": ["Drama"]}, "genres: not an object"),
        ({"genres": [{"name": "Drama"}]}, "genre without an id"),
        ({"production_companies": [{"id": 1}]}, "company without an id or a name"),
        ({"spoken_languages": [{"name": "English"}]}, "language without a code"),
        ({"belongs_to_collection": {"id": 5}}, "collection without an id or a name"),
        ({"credits": {"cast": [{"id": 1, "name": "A"}]}}, "credit without an id"),
        ({"credits": {"cast": [{"credit_id": "a", "id": 1}]}}, "person without an id or a name"),
        ({"credits": {"cast": [{"credit_id": "a", "id": [], "name": "A"}]}}, "person without an id or a name"),
        ({"credits": {"cast": [{"credit_id": "a", "id": 1, "name": "A"}] * 2}}, "credit named twice"),
        ({"keywords": {"keywords": [{"id": 1}]}}, "keyword without an id or a name"),
        ({"images": {"posters": [{"width": 1}]}}, "image without a path"),
        ({"images": {"posters": [{"file_path": "/a"}] * 2}}, "image named twice"),
        ({"videos": {"results": [{"id": "v"}]}}, "video without an id, a key or a name"),
        ({"alternative_titles": {"titles": [{"title": "x"}]}}, "alternative title without a title or a country"),
        ({"release_dates": {"results": [{"release_dates": []}]}}, "release without a country"),
        ({"reviews": {"results": [{"id": "r"}]}}, "review without an id, an author or a text"),
        ({"watch/providers": {"results": {"US": {"buy": [{"provider_id": 0}]}}}}, "watch provider without an id"),
        ({"translations": {"translations": [{"iso_639_1": "en"}]}}, "translation: no language, region or texts"),
    ],
)
def test_what_cannot_be_kept_is_dropped_and_counted(
    database: Database, clock: FrozenClock, keys: dict[str, Any], why: str
) -> None:
    report = import_exchanges(database, [_film(**keys)], clock=clock)
    assert report.dropped == {why: 1}


def test_the_rest_of_a_row_is_kept(database: Database, clock: FrozenClock) -> None:
    import_exchanges(database, [_film(popularity="high", budget=5, vote_average=7)], clock=clock)
    (row,) = facts(database)["movie"]
    assert 5 in row
    assert 7.0 in row


_PATHS = (
    "/movie/1", "/movie/1/credits", "/movie/1/images", "/movie/1/videos", "/movie/1/translations",
    "/movie/1/similar", "/movie/1/watch/providers", "/movie/1/release_dates", "/movie/1/releases",
    "/movie/1/trailers", "/movie/popular", "/movie/1/alternative_titles", "/collection/1", "/collection/1/images",
    "/company/1", "/company/1/movies", "/keyword/1", "/genre/movie/list", "/configuration/countries",
    "/configuration/jobs", "/configuration/languages", "/configuration/timezones", "/timezones/list",
    "/certification/movie/list", "/watch/providers/movie", "/watch/providers/regions", "/find/tt1",
    "/search/multi", "/search/person", "/search/company", "/person/1/movie_credits", "/tv/1", "/tv/latest",
    "/tv/1/aggregate_credits", "/tv/1/content_ratings", "/tv/1/episode_groups", "/tv/1/screened_theatrically",
    "/tv/1/external_ids", "/tv/1/season/1", "/tv/1/season/1/credits", "/tv/1/season/1/episode/1",
    "/tv/1/season/1/episode/1/images", "/tv/episode_group/5acf", "/account/1/rated/tv/episodes", "/trending/tv/day",
)  # fmt: skip
_KEYS = (
    "id", "title", "original_title", "name", "results", "cast", "crew", "credits", "images", "posters",
    "file_path", "iso_639_1", "iso_3166_1", "translations", "data", "countries", "release_dates", "type", "parts",
    "genres", "page", "known_for", "provider_id", "flatrate", "US", "certifications", "movie_results", "credit_id",
    "belongs_to_collection", "seasons", "episodes", "season_number", "episode_number", "show_id", "groups", "order",
    "roles", "jobs", "networks", "network", "created_by", "last_episode_to_air", "episode_run_time", "languages",
    "descriptors", "season/1", "season/1/images", "season/1/episode/1", "episode/1/images", "stills", "_id",
)  # fmt: skip
_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 2**70)
    | st.floats(allow_nan=False)
    | st.sampled_from(["", "en", "a\0"]),
    lambda held: st.lists(held, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), held, max_size=4),
    max_leaves=12,
)
_bodies = st.lists(_values, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), _values, max_size=8)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(_PATHS), body=_bodies)
def test_nothing_of_any_shape_stops_a_mapper(path: str, body: Any) -> None:
    statements_of(path, {"language": "en-US"}, body, 1e9, Tally())
