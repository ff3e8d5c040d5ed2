"""OWASP API2:2023, broken authentication."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.db.tables.base import metadata
from cinedex.members import accounts, invites, keys
from cinedex.members.secrets import password_fits
from cinedex.members.sessions import Sort
from tests.support.members import PASSWORD, guest_session, kept_password, session_of
from tests.support.pages import House, Visitor, one_engine


def test_the_database_holds_nothing_that_opens_anything(house: House, alice: int) -> None:
    key = keys.create(house.database, "Player", house.clock)
    given_out = [key.api_key, key.access_token, PASSWORD, house.ask(), house.ask(version=4)]
    given_out += [session_of(house.database, house.clock, alice, sort) for sort in (Sort.USER, Sort.ACCESS, Sort.PAGE)]
    given_out.append(guest_session(house.database, house.clock))
    with house.database.mark() as connection:
        given_out.append(invites.create(connection, house.now, 7).secret)
    with house.database.read() as connection:
        kept = [
            value for table in metadata.sorted_tables for row in connection.execute(table.select()) for value in row
        ]
    held = "\n".join(bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value) for value in kept)
    assert not [secret for secret in given_out if secret in held or secret.encode().hex() in held]
    assert "$argon2id$" in held


@one_engine
def test_a_session_that_was_planted_is_worth_nothing(house: House, alice: int) -> None:
    planted = "0" * 40
    visitor = Visitor(house, cookies={"cinedex": planted})
    visitor.post("/sign-in", username="alice", password=PASSWORD)
    assert visitor.cookies["cinedex"] != planted
    assert Visitor(house, cookies={"cinedex": planted}).get("/settings").status == 303
    assert house.sessions(alice) == [Sort.PAGE]


def test_signing_in_again_ends_the_session_before(house: House, inside: Visitor, alice: int) -> None:
    before = dict(inside.cookies)
    inside.post("/sign-in", on="/settings", username="alice", password=PASSWORD)
    assert inside.cookies != before
    assert Visitor(house, cookies=before).get("/settings").status == 303
    assert house.sessions(alice) == [Sort.PAGE]


@one_engine
@pytest.mark.parametrize("sort", [Sort.USER, Sort.ACCESS, Sort.GUEST])
def test_what_an_application_bears_opens_no_page(house: House, alice: int, sort: Sort) -> None:
    secret = session_of(house.database, house.clock, alice, sort)
    assert Visitor(house, cookies={"cinedex": secret}).get("/settings").status == 303


def test_whether_somebody_has_an_account_is_not_told_by_time() -> None:
    kept = kept_password()
    password_fits(None, "wrong")

    def least(known: accounts.Kept | None) -> float:
        # The processor's time: how busy the machine is besides does not matter.
        took = []
        for _ in range(4):
            begun = time.process_time()
            assert not password_fits(known, "wrong")
            took.append(time.process_time() - begun)
        return min(took)

    assert 0.5 < least(None) / least(kept) < 2


@one_engine
@pytest.mark.usefixtures("alice")
def test_guessing_is_slowed_and_the_owner_is_not_locked_out(house: House) -> None:
    owner = Visitor(house, "198.51.100.1")
    owner.post("/sign-in", username="alice", password=PASSWORD)
    for number in range(4):
        stranger = Visitor(house, f"203.0.113.{number}")
        csrf = stranger.get("/sign-in").csrf
        statuses = [
            stranger.post("/sign-in", csrf=csrf, username="alice", password="x" * 2000).status for _ in range(11)
        ]
        assert statuses[-1] == 429
    csrf = owner.get("/sign-out").csrf
    assert owner.post("/sign-in", csrf=csrf, username="alice", password=PASSWORD).status == 303


@one_engine
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=50).filter(lambda text: ";" not in text))
def test_no_other_cookie_opens_anything(house: House, text: str) -> None:
    header = f"cinedex={text}".encode("utf-8", "replace").decode("latin-1")
    answer = house.answer("GET", "/settings", b"", {"host": "films.example", "cookie": header}, "192.0.2.7")
    assert answer.status == 303
