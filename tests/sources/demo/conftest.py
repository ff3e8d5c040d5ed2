"""The bundled demo catalogue, read once."""

import pytest

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
