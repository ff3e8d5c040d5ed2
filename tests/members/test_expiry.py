"""What has ended is removed, and nothing else is."""

from datetime import timedelta

from sqlalchemy import Table, func, select

from cinedex.catalog.refs import Movie
from cinedex.db.engine import Database
from cinedex.db.tables.members import account, rating, request_token, session
from cinedex.kit.clock import FrozenClock
from cinedex.kit.times import milliseconds
from cinedex.members import ratings, tokens
from cinedex.members.acts import Act
from cinedex.members.expiry import expire
from cinedex.members.secrets import digest
from tests.support.members import guest_session, member, session_of


def _count(database: Database, table: Table) -> int:
    with database.read() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _rate(database: Database, clock: FrozenClock, secret: str) -> None:
    now = milliseconds(clock.now())
    with database.mark() as connection:
        owner = connection.execute(select(session.c.account_id).where(session.c.digest == digest(secret))).scalar_one()
        ratings.put(Act(database, connection, owner, now), Movie(1), 4)


def test_tokens_end_after_an_hour(database: Database, clock: FrozenClock) -> None:
    with database.mark() as connection:
        tokens.ask(connection, milliseconds(clock.now()), None)
    clock.moment += timedelta(minutes=59)
    expire(database, clock)
    assert _count(database, request_token) == 1
    clock.moment += timedelta(minutes=1)
    expire(database, clock)
    assert _count(database, request_token) == 0


def test_guests_who_rated_nothing_leave_nothing(database: Database, clock: FrozenClock) -> None:
    guest_session(database, clock)
    clock.moment += timedelta(hours=23)
    expire(database, clock)
    assert (_count(database, session), _count(database, account)) == (1, 1)
    clock.moment += timedelta(hours=1)
    expire(database, clock)
    assert (_count(database, session), _count(database, account)) == (0, 0)


def test_what_guests_rated_stays(database: Database, clock: FrozenClock) -> None:
    _rate(database, clock, guest_session(database, clock))
    clock.moment += timedelta(days=1)
    expire(database, clock)
    assert [_count(database, table) for table in (session, account, rating)] == [0, 1, 1]
    with database.read() as connection:
        assert ratings.tally(connection, Movie(1)) == (1, 4)


def test_members_and_their_sessions_stay(database: Database, clock: FrozenClock) -> None:
    session_of(database, clock, member(database, clock, "Alice"))
    member(database, clock, "Bob")
    clock.moment += timedelta(days=10_000)
    expire(database, clock)
    assert (_count(database, session), _count(database, account)) == (1, 2)
