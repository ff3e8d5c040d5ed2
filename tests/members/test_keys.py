import logging
import re
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from cinedex.db.engine import Database, open_database
from cinedex.db.tables.members import api_key
from cinedex.kit.clock import FrozenClock
from cinedex.members import keys
from cinedex.members.keys import KeyRing


@pytest.fixture
def ring(database: Database) -> Iterator[KeyRing]:
    ring = KeyRing(database)
    yield ring
    ring.close()


def test_a_new_key_has_the_form_that_clients_know(database: Database, clock: FrozenClock) -> None:
    made = keys.create(database, "mine", clock)
    assert re.fullmatch("[0-9a-f]{32}", made.api_key)
    assert re.fullmatch(r"eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{43}", made.access_token)


def test_only_digests_are_kept(database: Database, clock: FrozenClock) -> None:
    made = keys.create(database, "mine", clock)
    with database.read() as connection:
        row = str(connection.execute(select(api_key)).all())
    assert made.api_key not in row
    assert made.access_token not in row


def test_a_printed_key_says_nothing(database: Database, clock: FrozenClock) -> None:
    made = keys.create(database, "mine", clock)
    assert made.api_key not in repr(made)


def test_keys_are_listed_with_their_last_four_digits(database: Database, clock: FrozenClock) -> None:
    first, second = keys.create(database, "one", clock), keys.create(database, "two", clock)
    rows = keys.listed(database)
    assert [(row.name, row.hint) for row in rows] == [("one", first.api_key[-4:]), ("two", second.api_key[-4:])]
    assert [row.created_at for row in rows] == [clock.moment, clock.moment]
    assert [row.revoked_at for row in rows] == [None, None]


def test_a_key_is_revoked_by_its_number(database: Database, clock: FrozenClock) -> None:
    keys.create(database, "mine", clock)
    number = keys.listed(database)[0].id
    clock.moment += timedelta(hours=1)
    assert keys.revoke(database, str(number), clock)
    assert keys.listed(database)[0].revoked_at == clock.moment


def test_a_key_is_revoked_by_itself(database: Database, clock: FrozenClock) -> None:
    assert keys.revoke(database, keys.create(database, "mine", clock).api_key, clock)


@pytest.mark.parametrize("which", ["1", "0" * 32, "", "nobody's"])
def test_what_does_not_exist_cannot_be_revoked(database: Database, clock: FrozenClock, which: str) -> None:
    assert not keys.revoke(database, which, clock)


def test_a_key_is_valid_until_it_is_revoked(database: Database, clock: FrozenClock) -> None:
    key = keys.create(database, "mine", clock).api_key
    assert keys.is_valid(database, key)
    assert not keys.is_valid(database, "0" * 32)
    keys.revoke(database, key, clock)
    assert not keys.is_valid(database, key)


def test_a_key_is_revoked_once(database: Database, clock: FrozenClock) -> None:
    key = keys.create(database, "mine", clock).api_key
    assert keys.revoke(database, key, clock)
    assert not keys.revoke(database, key, clock)


def test_the_ring_accepts_valid_keys_and_tokens_each_in_its_place(database: Database, clock: FrozenClock) -> None:
    made = keys.create(database, "mine", clock)
    ring = KeyRing(database)
    assert ring.accepts_key(made.api_key)
    assert ring.accepts_token(made.access_token)
    assert not ring.accepts_key(made.access_token)
    assert not ring.accepts_token(made.api_key)
    ring.close()


@pytest.mark.parametrize("wrong", ["", "0" * 32, "ключ", "\udc80", "x" * 100_000])
def test_the_ring_refuses_anything_else(ring: KeyRing, wrong: str) -> None:
    assert not ring.accepts_key(wrong)
    assert not ring.accepts_token(wrong)


def test_a_new_key_is_known_when_it_is_first_used(database: Database, clock: FrozenClock, ring: KeyRing) -> None:
    made = keys.create(database, "mine", clock)
    assert ring.accepts_key(made.api_key)


def test_a_revoked_key_is_refused_within_five_seconds(database: Database, clock: FrozenClock) -> None:
    made = keys.create(database, "mine", clock)
    ring = KeyRing(database)
    keys.revoke(database, made.api_key, clock)
    deadline = time.monotonic() + 5
    while ring.accepts_key(made.api_key) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not ring.accepts_key(made.api_key)
    ring.close()


def test_unknown_keys_cost_at_most_one_look_a_second(monkeypatch: pytest.MonkeyPatch, database: Database) -> None:
    # The ring itself looks every two seconds: not while this runs.
    monkeypatch.setattr(keys, "_RELOAD_SECONDS", 60.0)
    ring = KeyRing(database)
    looks = 0
    read = database.read

    def counted() -> object:
        nonlocal looks
        looks += 1
        return read()

    monkeypatch.setattr(database, "read", counted)
    for _ in range(1000):
        ring.accepts_key("0" * 32)
    assert looks == 1
    ring.close()


def test_known_keys_stay_valid_while_the_database_is_away(
    sqlite_url: str, clock: FrozenClock, caplog: pytest.LogCaptureFixture
) -> None:
    database = open_database(sqlite_url)
    made = keys.create(database, "mine", clock)
    ring = KeyRing(database)
    with database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE api_key RENAME TO away")
    with caplog.at_level(logging.WARNING):
        assert not ring.accepts_key("0" * 32)
    assert ring.accepts_key(made.api_key)
    assert "keys could not be read again" in caplog.text
    ring.close()
    database.close()
