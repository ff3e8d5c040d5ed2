"""Series, seasons and episodes as they come: what cannot be kept is dropped and counted, and the rest is kept."""

from typing import Any

import pytest

from cinedex.db.engine import Database
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.importing import import_exchanges
from cinedex.sources.recordings.reading import Exchange
from tests.sources.facts import facts

_HUGE = 2**31
_EPISODE = {"id": 41, "season_number": 1, "episode_number": 1, "name": "Pilot", "overview": ""}


def _series(**keys: Any) -> Exchange:
    return Exchange(path="/tv/1", body={"id": 1, "name": "S", "original_name": "S", **keys}, recorded="2025")


def _season(**keys: Any) -> Exchange:
    body = {"id": 31, "season_number": 1, "name": "Season 1", "overview": "", "episodes": [_EPISODE], **keys}
    return Exchange(path="/tv/1/season/1", body=body, recorded="2025")


@pytest.mark.parametrize(
    ("exchange", "why"),
    [
        (_series(id=_HUGE), "series without an id"),
        (_series(name=None, original_name=""), "series without a title"),
        (_series(name="", original_name="a\0b"), "series without a title"),
        (_series(in_production="yes"), "series in_production: neither true nor false"),
        (_series(number_of_seasons=_HUGE), "series number_of_seasons: too large a number"),
        (_series(last_air_date="soon"), "series last_air_date: not a date"),
        (_series(status=5), "series status: not a text"),
        (_series(episode_run_time=["45"]), "episode_run_time runtime: not a whole number"),
        (_series(languages=[5]), "language without a code"),
        (_series(origin_country=[None]), "country without a code"),
        (_series(networks=[{"id": 1}]), "network without an id or a name"),
        (_series(created_by=[{"id": 1, "name": "A"}]), "credit without an id"),
        (_series(seasons=[{"id": 31}]), "season without an id or a place"),
        (_series(seasons="two"), "seasons: not a list"),
        (_series(last_episode_to_air={"id": 41}), "episode without an id or a place"),
        (_series(content_ratings={"results": [{"rating": "16"}]}), "content rating without a country or a rating"),
        (_series(episode_groups={"results": [{"name": "DVD"}]}), "episode group without an id"),
        (_series(aggregate_credits={"cast": [{"id": 1, "name": "A", "roles": [{}]}]}), "credit without an id"),
        (_series(external_ids={"tvdb_id": 1.5}), "external id tvdb_id: not a text"),
        (_season(_id=5), "season _id: not a text"),
        (_season(vote_average="high"), "season vote_average: not a number"),
        (_season(season_number="first"), "season without an id or a place"),
        (_season(episodes=[_EPISODE | {"episode_number": -1}]), "episode without an id or a place"),
        (_season(episodes=[_EPISODE | {"id": "x"}]), "episode without an id or a place"),
        (_season(episodes=[_EPISODE | {"runtime": _HUGE}]), "episode runtime: too large a number"),
        (_season(episodes=[_EPISODE | {"air_date": "2008-01-50"}]), "episode air_date: not a date"),
        (_season(episodes=[_EPISODE | {"overview": "a\0b"}]), "text overview: has a NUL character"),
        (_season(episodes=[_EPISODE | {"still_path": "/a\0b"}]), "picture still_path: has a NUL character"),
        (_season(episodes=[_EPISODE, 5]), "episodes: not an object"),
    ],
)
def test_what_cannot_be_kept_is_dropped_and_counted(
    database: Database, clock: FrozenClock, exchange: Exchange, why: str
) -> None:
    report = import_exchanges(database, [exchange], clock=clock)
    assert report.dropped == {why: 1}


def test_the_rest_of_a_season_is_kept(database: Database, clock: FrozenClock) -> None:
    bad = _EPISODE | {
        "id": 42,
        "episode_number": 2,
        "runtime": "long",
        "air_date": "2008-01-27",
        "production_code": "7",
    }
    import_exchanges(database, [_season(episodes=[_EPISODE | {"id": 0}, bad], air_date="never")], clock=clock)
    found = facts(database)
    assert {row[:3] for row in found["season"]} == {(31, 1, 1)}
    assert {row[:5] for row in found["episode"]} == {(42, 1, 1, 2, "2008-01-27")}


def test_two_series_may_tell_of_one_episode(database: Database, clock: FrozenClock) -> None:
    moved = Exchange(
        path="/tv/2/season/3", body={"id": 32, "season_number": 3, "episodes": [_EPISODE]}, recorded="2026"
    )
    report = import_exchanges(database, [_season(), _series(), moved], clock=clock)
    assert report.dropped == {}
    assert {row[:4] for row in facts(database)["episode"]} == {(41, 2, 1, 1)}
