"""Every public method of the clients is driven, or its class is listed here with why not: new versions hide nothing."""

import inspect
from typing import Any

import pytest
import themoviedb
import tmdbsimple
import tmdbv3api

from tests.clients import test_themoviedb, test_tmdbsimple, test_tmdbv3api

Method = tuple[str, str]

_SEARCH = "searching, discovering and trends need the indexes"
_CHARTS = "charts, keywords' and genres' films are made from the indexes"
_MEMBERS = "accounts, sessions, ratings and lists come with members"

# Classes that nothing of this is driven of, since their routes came later than those driven here; and why.
LATER: dict[str, dict[str, str]] = {
    "tmdbsimple": {
        "Account": _MEMBERS, "Authentication": _MEMBERS, "Discover": _SEARCH, "GuestSessions": _MEMBERS,
        "Lists": _MEMBERS, "Search": _SEARCH,
    },
    "tmdbv3api": {
        "Account": _MEMBERS, "Authentication": _MEMBERS, "Discover": _SEARCH, "List": _MEMBERS, "Search": _SEARCH,
        "Trending": _SEARCH,
    },
    "themoviedb": {
        "authentication": _MEMBERS, "discover": _SEARCH, "guest": _MEMBERS, "search": _SEARCH, "trending": _SEARCH,
    },
}  # fmt: skip
_FILM_CHARTS = ("now_playing", "popular", "top_rated", "upcoming")
_SERIES_CHARTS = ("airing_today", "on_the_air", "popular", "top_rated")


def _charts(films: str, series: str, *besides: Method) -> dict[Method, str]:
    charts = [*((films, name) for name in _FILM_CHARTS), *((series, name) for name in _SERIES_CHARTS), *besides]
    return dict.fromkeys(charts, _CHARTS)


# Single methods of classes that are driven otherwise, and why not these.
UNDRIVEN: dict[str, dict[Method, str]] = {
    "tmdbsimple": _charts("Movies", "TV", ("Keywords", "movies"), ("Genres", "movies")),
    "tmdbv3api": _charts("Movie", "TV", ("Keyword", "movies")),
    "themoviedb": _charts("movies", "tvs", ("keyword", "movies")),
}
# Methods driven by a test of their own, beside the tables.
APART: dict[str, set[Method]] = {
    "tmdbsimple": {("Configuration", "info")},
    "tmdbv3api": {("Configuration", "api_configuration"), *test_tmdbv3api.OLDER},
    "themoviedb": set(),
}
TABLES: dict[str, Any] = {
    "tmdbsimple": test_tmdbsimple,
    "tmdbv3api": test_tmdbv3api,
    "themoviedb": test_themoviedb,
}


def _methods(kind: type, *, beneath: type) -> set[str]:
    """Return the public methods that a class adds to those that all classes of its client have."""
    common = {name for name, _ in inspect.getmembers(beneath, callable)}
    return {name for name, _ in inspect.getmembers(kind, callable) if name[0] != "_"} - common


def _simple() -> dict[str, set[str]]:
    kinds = {name: getattr(tmdbsimple, name) for name in tmdbsimple.__all__ if name != "APIKeyError"}
    return {name: _methods(kind, beneath=tmdbsimple.base.TMDB) for name, kind in kinds.items()}


def _v3api() -> dict[str, set[str]]:
    kinds = inspect.getmembers(tmdbv3api, inspect.isclass)
    return {name: _methods(kind, beneath=tmdbv3api.TMDb) for name, kind in kinds if kind is not tmdbv3api.TMDb}


def _themoviedb(client: type, base: type) -> dict[str, set[str]]:
    found = {}
    for name in _methods(client, beneath=base):
        resource = inspect.signature(getattr(client, name)).return_annotation
        found[name] = _methods(resource, beneath=base)
    return found


def _offered(name: str) -> dict[str, set[str]]:
    if name == "tmdbsimple":
        return _simple()
    if name == "tmdbv3api":
        return _v3api()
    synchronous = _themoviedb(themoviedb.TMDb, themoviedb.TMDb.__mro__[2])
    asynchronous = _themoviedb(themoviedb.aioTMDb, themoviedb.aioTMDb.__mro__[2])
    assert synchronous == asynchronous
    return synchronous


@pytest.mark.parametrize("name", TABLES)
def test_every_method_is_driven_or_comes_later(name: str) -> None:
    offered, tables = _offered(name), TABLES[name]
    assert LATER[name].keys() <= offered.keys()
    driven = {(kind, method) for kind, _, method, _, _ in (*tables.DRIVEN, *tables.NOT_SERVED)} | APART[name]
    assert not driven & UNDRIVEN[name].keys()
    methods = {(kind, method) for kind in offered.keys() - LATER[name].keys() for method in offered[kind]}
    assert driven | UNDRIVEN[name].keys() == methods
