"""Every public method of the clients is driven, or its class is listed here with why not: new versions hide nothing."""

import inspect
from typing import Any

import pytest
import themoviedb
import tmdbsimple
import tmdbv3api

from tests.clients import (
    asking,
    test_themoviedb,
    test_themoviedb_members,
    test_tmdbsimple,
    test_tmdbsimple_members,
    test_tmdbv3api,
    test_tmdbv3api_members,
    test_trending,
)

Method = tuple[str, str]


def _of_today(films: str) -> set[Method]:
    return {(films, chart) for chart in asking.TODAY}


# Methods driven by a test of their own, beside the tables.
APART: dict[str, set[Method]] = {
    "tmdbsimple": {
        ("Configuration", "info"), *_of_today("Movies"), *test_trending.SIMPLE, *test_tmdbsimple_members.METHODS,
    },
    "tmdbv3api": {
        ("Configuration", "api_configuration"), *_of_today("Movie"), *test_tmdbv3api.OLDER, *test_trending.V3API,
        *test_tmdbv3api_members.METHODS,
    },
    "themoviedb": {*_of_today("movies"), *test_trending.THEMOVIEDB, *test_themoviedb_members.METHODS},
}  # fmt: skip
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
def test_every_method_is_driven(name: str) -> None:
    offered, tables = _offered(name), TABLES[name]
    driven = {(kind, method) for kind, _, method, _, _ in tables.DRIVEN} | APART[name]
    methods = {(kind, method) for kind, named in offered.items() for method in named}
    assert driven == methods
