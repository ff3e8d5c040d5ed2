import pytest
from sqlalchemy import select

from cinedex.db.engine import Database
from cinedex.db.tables.members import invite
from cinedex.kit.clock import FrozenClock
from cinedex.kit.times import milliseconds
from cinedex.members import accounts, invites
from cinedex.members.invites import DAY, InviteError
from tests.support.members import member


def test_an_invitation_is_good_for_one_person_until_it_ends(database: Database, clock: FrozenClock) -> None:
    alice, bob, now = member(database, clock, "Alice"), member(database, clock, "Bob"), milliseconds(clock.now())
    with database.mark() as connection:
        made = invites.create(connection, now, 7)
        assert made.expires_at == now + 7 * DAY
        assert invites.is_open(connection, made.secret, now + 7 * DAY - 1)
        assert not invites.is_open(connection, made.secret, now + 7 * DAY)
        invites.accept(connection, made.secret, alice, now)
        assert not invites.is_open(connection, made.secret, now)
        with pytest.raises(InviteError, match="ask whoever sent it for another"):
            invites.accept(connection, made.secret, bob, now)


def test_one_that_ended_lets_nobody_in(database: Database, clock: FrozenClock) -> None:
    alice, now = member(database, clock, "Alice"), milliseconds(clock.now())
    with database.mark() as connection:
        made = invites.create(connection, now, 1)
        with pytest.raises(InviteError):
            invites.accept(connection, made.secret, alice, now + DAY)


def test_one_that_was_used_goes_with_its_member(database: Database, clock: FrozenClock) -> None:
    alice, now = member(database, clock, "Alice"), milliseconds(clock.now())
    with database.mark() as connection:
        made = invites.create(connection, now, 7)
        invites.accept(connection, made.secret, alice, now)
        accounts.delete(connection, alice)
        assert not invites.is_open(connection, made.secret, now)


def test_what_ended_and_nobody_came_by_is_removed(database: Database, clock: FrozenClock) -> None:
    alice, now = member(database, clock, "Alice"), milliseconds(clock.now())
    with database.mark() as connection:
        used, _, lasting = (invites.create(connection, now, days) for days in (1, 1, 2))
        invites.accept(connection, used.secret, alice, now)
        invites.expire(connection, now + DAY)
        assert connection.execute(select(invite.c.account_id).order_by(invite.c.id)).scalars().all() == [alice, None]
        assert invites.is_open(connection, lasting.secret, now + DAY)
