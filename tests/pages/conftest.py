"""Tests of pages: a server on either engine, Alice, and a visitor."""

from collections.abc import Iterator

import pytest

from cinedex.db.engine import Database
from cinedex.kit.clock import FrozenClock
from cinedex.pages.site import SignUp
from tests.support.members import member
from tests.support.pages import House, Visitor


@pytest.fixture
def sign_up() -> SignUp:
    """Return who may make an account; a test may say otherwise."""
    return SignUp.CLOSED


@pytest.fixture
def public_url() -> str:
    """Return where the server says it is; a test may say otherwise."""
    return ""


@pytest.fixture
def house(database: Database, clock: FrozenClock, sign_up: SignUp, public_url: str) -> Iterator[House]:
    house = House(database, clock, sign_up, public_url)
    yield house
    house.close()


@pytest.fixture
def alice(house: House) -> int:
    return member(house.database, house.clock, "Alice")


@pytest.fixture
def bob(house: House) -> int:
    return member(house.database, house.clock, "Bob")


@pytest.fixture
def visitor(house: House) -> Visitor:
    """Return somebody who is not signed in."""
    return Visitor(house)


@pytest.fixture
def inside(house: House, alice: int) -> Visitor:
    """Return Alice, signed in."""
    return Visitor(house).enter(alice)
