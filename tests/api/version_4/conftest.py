"""Alice and Bob, for whom applications act in version 4."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import pytest

from cinedex.api import version_4
from cinedex.db.engine import open_database
from cinedex.db.writer import Writer
from cinedex.kit.clock import SystemClock
from cinedex.members.activity import Activity
from cinedex.members.sessions import Sort
from tests.api.conftest import Copy, clock_of_tests, opened
from tests.support.asgi import Response
from tests.support.members import member, session_of
from tests.support.schemas import Schemas
from tests.support.world import World, film, show

_NOWHERE = open_database("sqlite://")
OFFERED = version_4.operations(Writer(_NOWHERE), SystemClock(), Activity(_NOWHERE, SystemClock()))
SCHEMAS = Schemas(list(OFFERED))


@dataclass
class Application:
    """An application that acts for a member, or for nobody where it has no token."""

    world: World
    name: str = ""
    account_id: int = 0
    token: str = ""

    def ask(self, method: str, target: str, body: object = None) -> Response:
        """Return the answer to a request beneath `/4`; what a GET answers is checked against its schema."""
        headers = {"authorization": f"Bearer {self.token}"} if self.token else {}
        answer = self.world.client.request(method, target, body, prefix="/4", **headers)
        if method == "GET" and answer.status == 200:
            assert SCHEMAS.faults(target.partition("?")[0], answer.json) == []
        assert answer.headers.get("cache-control") == "no-store" or answer.status >= 400
        return answer

    @property
    def object_id(self) -> str:
        """How version 4 names the account."""
        return f"{self.account_id:024x}"

    def get(self, target: str) -> Response:
        """Return the answer to a GET."""
        return self.ask("GET", target)

    def create(self, name: str = "Robots", **said: object) -> int:
        """Make a list, and return its number."""
        number: int = self.ask("POST", "/list", {"name": name, "iso_639_1": "en", **said}).json["id"]
        return number

    def add(self, number: int, *items: tuple[str, int]) -> Response:
        """Put films and series on a list."""
        return self.items("POST", number, [named(*item) for item in items])

    def items(self, method: str, number: int, items: Sequence[object]) -> Response:
        """Return the answer to a request about items of a list."""
        return self.ask(method, f"/list/{number}/items", {"items": items})


def named(media_type: str, media_id: int, **said: object) -> dict[str, object]:
    """Return an item as bodies name it."""
    return {"media_type": media_type, "media_id": media_id, **said}


_ever = count(1)


def application(world: World, name: str) -> Application:
    """Return an application that acts for a new member."""
    name = f"{name} {next(_ever)}"
    number = member(world.database, world.clock, name)
    return Application(world, name, number, session_of(world.database, world.clock, number, Sort.ACCESS))


@pytest.fixture(scope="module")
def world(copy: Copy) -> Iterator[World]:
    """Return the catalogue for the tests of a file to edit: each has members of its own, and lists of theirs."""
    with opened(copy, clock_of_tests()) as world:
        world.edit(film(1, "Film 1"), film(2, "Film 2"), show(1, "Series 1"), show(2, "Series 2"))
        yield world


@pytest.fixture
def alice(world: World) -> Application:
    return application(world, "Alice")


@pytest.fixture
def bob(world: World) -> Application:
    return application(world, "Bob")


@pytest.fixture
def nobody(world: World) -> Application:
    return Application(world)
