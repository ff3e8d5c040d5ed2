"""Signing in, whoever asks."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select, update

from cinedex.db.engine import Database
from cinedex.db.tables.members import account
from cinedex.db.writer import Writer
from cinedex.kit.clock import FrozenClock
from cinedex.members import accounts, secrets
from cinedex.members.signing_in import BadLoginError, DisabledError, SignInError, ThrottledError, sign_in
from cinedex.members.throttle import Throttle
from tests.support.members import PASSWORD, member


@dataclass
class Door:
    """Where members sign in."""

    writer: Writer
    throttle: Throttle

    def enter(self, username: str = "Alice", password: str = PASSWORD) -> int:
        """Return who signed in."""
        return asyncio.run(
            sign_in(self.writer, self.throttle, username=username, password=password, address="192.0.2.1")
        )


@pytest.fixture
def door(database: Database, clock: FrozenClock) -> Iterator[Door]:
    member(database, clock, "Alice")
    door = Door(Writer(database), Throttle(clock))
    yield door
    door.writer.close()


def _kept(door: Door) -> str:
    with door.writer.database.read() as connection:
        return str(connection.execute(select(account.c.password_hash)).scalar_one())


def test_a_member_signs_in(door: Door) -> None:
    before = _kept(door)
    assert door.enter() == 1
    assert door.enter(" alice") == 1
    assert _kept(door) == before


def test_nobody_else_does(door: Door) -> None:
    for username, password in (("Alice", "wrong"), ("Bob", PASSWORD), ("", ""), ("Alice", PASSWORD + "\0")):
        with pytest.raises(BadLoginError):
            door.enter(username, password)


def test_a_guest_has_nothing_to_sign_in_with(door: Door) -> None:
    with door.writer.database.mark() as connection:
        accounts.create_guest(connection, 0)
    with pytest.raises(BadLoginError):
        door.enter("None", "")


def test_a_disabled_member_is_told_so_only_with_the_password(door: Door) -> None:
    with door.writer.database.mark() as connection:
        accounts.disable(connection, 1, 0)
    with pytest.raises(DisabledError):
        door.enter()
    with pytest.raises(BadLoginError):
        door.enter(password="wrong")


def test_guessing_is_slowed_even_where_the_guess_is_right(door: Door) -> None:
    for _ in range(10):
        with pytest.raises(BadLoginError):
            door.enter(password="x" * 2000)
    with pytest.raises(ThrottledError, match="try again in 900 seconds") as refused:
        door.enter()
    assert refused.value.seconds == 900
    assert isinstance(refused.value, SignInError)


def test_guesses_at_one_time_are_counted_as_many(door: Door) -> None:
    async def guess() -> list[BaseException | int]:
        guesses = (
            sign_in(door.writer, door.throttle, username="Alice", password="x" * 2000, address="192.0.2.1")
            for _ in range(30)
        )
        return await asyncio.gather(*guesses, return_exceptions=True)

    outcomes = [type(one) for one in asyncio.run(guess())]
    assert (outcomes.count(BadLoginError), outcomes.count(ThrottledError)) == (10, 20)


def test_a_password_kept_with_older_parameters_is_kept_anew(door: Door) -> None:
    older = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    with door.writer.database.mark() as connection:
        connection.execute(update(account).values(password_hash=older))
    with pytest.raises(BadLoginError):
        door.enter(password="wrong")
    assert _kept(door) == older
    assert door.enter() == 1
    fresh = _kept(door)
    assert fresh != older
    assert not secrets.is_outdated(fresh)
    assert door.enter() == 1


def test_passwords_are_looked_at_beside_the_event_loop(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[str] = []
    fits = secrets.password_fits

    def watched(kept: str | None, password: str) -> bool:
        threads.append(threading.current_thread().name)
        return fits(kept, password)

    monkeypatch.setattr("cinedex.members.signing_in.password_fits", watched)
    door.enter()
    assert threads
    assert not {threading.main_thread().name, "writing"}.intersection(threads)
