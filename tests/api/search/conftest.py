"""Tests of search: the catalogue of the other routes' tests, edited and asked."""

from collections.abc import Callable

import pytest

from cinedex.catalog.statements import Statement
from tests.support.asgi import Client
from tests.support.world import World

Ids = Callable[[str], list[int]]


class Searched:
    """A catalogue of a test's own, whose index of names knows it before it is edited."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.ids("keyword?query=dystopia")

    def edit(self, *statements: Statement) -> None:
        """State something new, and let search know of it."""
        self.world.edit(*statements)
        self.world.keep()

    def ids(self, target: str) -> list[int]:
        """Return the ids of what a search finds."""
        return _ids(self.world.client, target)


@pytest.fixture
def ids(client: Client) -> Ids:
    """Return a function that gives the ids of what a search finds."""
    return lambda target: _ids(client, target)


@pytest.fixture
def searched(world: World) -> Searched:
    """Return the catalogue for one test to edit and search."""
    return Searched(world)


def _ids(client: Client, target: str) -> list[int]:
    return [row["id"] for row in client.get(f"/search/{target}").json["results"]]
