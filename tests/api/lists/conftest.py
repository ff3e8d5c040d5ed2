"""Alice and Bob, who keep lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import pytest
from sqlalchemy import update

from cinedex.db.tables.members import member_list
from tests.api.conftest import Copy, clock_of_tests, opened
from tests.support.asgi import Response
from tests.support.members import member, session_of
from tests.support.world import World, film, show


@dataclass
class Keeper:
    """A member who keeps lists."""

    world: World
    name: str
    account_id: int
    session: str

    def create(self, name: str = "Robots", **said: object) -> int:
        """Make a list, and return its number."""
        answer = self.post("/list", {"name": name, **said})
        number: int = answer.json["list_id"]
        return number

    def post(self, target: str, body: object = None) -> Response:
        """Return the answer to a POST with the member's session."""
        return self.world.client.post(self._own(target), body)

    def delete(self, target: str) -> Response:
        """Return the answer to a DELETE with the member's session."""
        return self.world.client.delete(self._own(target))

    def get(self, target: str) -> Response:
        """Return the answer to a GET with the member's session."""
        return self.world.client.get(self._own(target))

    def add(self, number: int, *movies: int) -> None:
        """Put films on a list."""
        for movie in movies:
            assert self.post(f"/list/{number}/add_item", {"media_id": movie}).code == (201, 12)

    def keep(self, number: int, **columns: object) -> None:
        """Keep a list in another way, as only version 4 lets anybody."""
        with self.world.database.write() as connection:
            connection.execute(update(member_list).where(member_list.c.id == number).values(columns))

    def _own(self, target: str) -> str:
        return f"{target}{'&' if '?' in target else '?'}session_id={self.session}"


_ever = count(1)


def keeper(world: World, name: str) -> Keeper:
    """Return a new member who keeps lists."""
    name = f"{name} {next(_ever)}"
    number = member(world.database, world.clock, name)
    return Keeper(world, name, number, session_of(world.database, world.clock, number))


@pytest.fixture(scope="module")
def world(copy: Copy) -> Iterator[World]:
    """Return the catalogue for the tests of a file to edit: each has members of its own, and lists of theirs."""
    with opened(copy, clock_of_tests()) as world:
        world.edit(*[film(number, f"Film {number}") for number in range(1, 26)], show(1, "Series 1"))
        yield world


@pytest.fixture
def alice(world: World) -> Keeper:
    return keeper(world, "Alice")


@pytest.fixture
def bob(world: World) -> Keeper:
    return keeper(world, "Bob")
