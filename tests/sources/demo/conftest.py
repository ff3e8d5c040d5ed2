"""The bundled demo catalogue, read once."""

import pytest

from tests.sources.demo.reading import Season, all_seasons
from tests.support.demo import Body, bodies


@pytest.fixture(scope="session")
def films() -> list[Body]:
    return bodies("films")


@pytest.fixture(scope="session")
def collections() -> dict[int, Body]:
    return {body["id"]: body for body in bodies("collections")}


@pytest.fixture(scope="session")
def companies() -> dict[int, Body]:
    return {body["id"]: body for body in bodies("companies")}


@pytest.fixture(scope="session")
def series() -> list[Body]:
    return bodies("series")


@pytest.fixture(scope="session")
def seasons() -> list[Season]:
    return all_seasons()


@pytest.fixture(scope="session")
def people() -> dict[int, Body]:
    return {body["id"]: body for body in bodies("people")}
