"""Tests of what docs/security.md promises: a server with members, asked by Alice, Bob and people nobody knows."""

from collections.abc import Iterator

import pytest

from cinedex.db.engine import Database
from cinedex.documents.edit import edit
from cinedex.kit.clock import FrozenClock
from cinedex.pages.site import SignUp
from tests.support.asgi import Client
from tests.support.members import member
from tests.support.pages import House, Visitor
from tests.support.world import SOURCE, client_of, film


@pytest.fixture
def sign_up() -> SignUp:
    """Return who may make an account; a test may say otherwise."""
    return SignUp.OPEN


@pytest.fixture
def house(database: Database, clock: FrozenClock, sign_up: SignUp) -> Iterator[House]:
    """Return a server with pages."""
    edit(database, (film(78, "Blade Runner"),), SOURCE, clock)
    house = House(database, clock, sign_up)
    yield house
    house.close()


@pytest.fixture
def api(house: House) -> Iterator[Client]:
    """Return a client of the API on the same database."""
    with client_of(house.database, house.clock) as client:
        yield client


@pytest.fixture
def alice(house: House) -> int:
    return member(house.database, house.clock, "Alice")


@pytest.fixture
def bob(house: House) -> int:
    return member(house.database, house.clock, "Bob")


@pytest.fixture
def inside(house: House, alice: int) -> Visitor:
    """Return Alice, signed in to the pages."""
    return Visitor(house).enter(alice)
