"""Trends through every client: other tests read all the while, so the order of rows is left to the tests of routes."""

import dataclasses
from typing import Any

import pytest
import tmdbapis
import tmdbapis.api3
import tmdbsimple

from tests.clients import test_themoviedb, test_tmdbv3api
from tests.clients.running import Address
from tests.clients.wire import ask

_MEDIA, _WINDOWS = ("all", "movie", "tv", "person"), ("day", "week")
SIMPLE = {("Trending", "info")}
V3API = {("Trending", f"{media}_{window}"): (media, window) for media in _MEDIA for window in _WINDOWS}
THEMOVIEDB = {
    ("trending", f"{media}_{name}"): (media, window)
    for media in _MEDIA[1:]
    for name, window in (("daily", "day"), ("weekly", "week"))
}

_settings = test_tmdbv3api._settings


def _told(server: Address, media: str, window: str) -> Any:
    answer = ask(server, f"/3/trending/{media}/{window}")
    assert answer.status == 200
    return _unordered(answer.json)


def _unordered(page: Any) -> Any:
    assert page["results"]
    return {**page, "results": sorted(page["results"], key=lambda row: (row["media_type"], row["id"]))}


@pytest.mark.parametrize("media", _MEDIA)
@pytest.mark.parametrize("window", _WINDOWS)
def test_trends_through_tmdbsimple(server: Address, monkeypatch: pytest.MonkeyPatch, media: str, window: str) -> None:
    monkeypatch.setattr(tmdbsimple, "API_KEY", server.api_key)
    trending = tmdbsimple.Trending(media, window)
    trending.base_uri = server.base
    assert _unordered(trending.info()) == _told(server, media, window)


@pytest.mark.parametrize(("method", "path"), V3API.items(), ids=str)
def test_trends_through_tmdbv3api(server: Address, method: tuple[str, str], path: tuple[str, str]) -> None:
    name, called = method
    found = getattr(test_tmdbv3api.made(name), called)(page=1)
    assert _unordered(test_tmdbv3api.plain(found)) == _told(server, *path)


@pytest.mark.parametrize("half", [test_themoviedb.ask, test_themoviedb.ask_asynchronously])
@pytest.mark.parametrize(("method", "path"), THEMOVIEDB.items(), ids=str)
def test_trends_through_themoviedb(
    server: Address, half: test_themoviedb.Half, method: tuple[str, str], path: tuple[str, str]
) -> None:
    name, called = method
    found = half(server, (name, (), called, {}, None))
    wanted = _told(server, *path)
    ordered = sorted(found.results, key=lambda row: row.id)
    test_themoviedb.assert_same(dataclasses.replace(found, results=ordered), wanted)


@pytest.mark.parametrize("media", _MEDIA)
@pytest.mark.parametrize("window", _WINDOWS)
def test_trends_through_tmdbapis(server: Address, monkeypatch: pytest.MonkeyPatch, media: str, window: str) -> None:
    monkeypatch.setattr(tmdbapis.api3, "base_url", server.base)
    found = tmdbapis.TMDbAPIs(server.api_key).trending(media, window)
    wanted = _told(server, media, window)
    assert (found.total_results, found.total_pages) == (wanted["total_results"], wanted["total_pages"])
    assert {thing.id for thing in found} == {row["id"] for row in wanted["results"]}
