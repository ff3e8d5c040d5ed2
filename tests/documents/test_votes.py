"""Votes: what a title shows is always what a source gave and what members rated, whatever they do."""

import asyncio
import random
from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import Connection

from cinedex.catalog.refs import Movie, Ref
from cinedex.db.engine import Database
from cinedex.db.writer import Writer
from cinedex.documents import votes
from cinedex.documents.queue import drain
from cinedex.kit.clock import FrozenClock
from cinedex.members import accounts
from cinedex.members.acts import Act
from tests.documents.voting import (
    BASE,
    THINGS,
    Model,
    Voting,
    catalogue,
    everybody,
    rate,
    shown,
    sums_differ,
    voter,
)

EXAMPLES, STEPS = 6, 25
RACERS, ROUNDS = 8, 12


@pytest.fixture
def voted(database: Database, clock: FrozenClock) -> Database:
    catalogue(database, clock)
    return database


@pytest.fixture
def writer(voted: Database) -> Iterator[Writer]:
    writer = Writer(voted)
    yield writer
    writer.close()


def test_whatever_members_do_the_votes_are_the_sum_of_their_ratings(voted: Database) -> None:
    class VotingHere(Voting):
        database = voted

    run_state_machine_as_test(
        VotingHere,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_many_at_a_time_lose_no_vote(voted: Database, writer: Writer) -> None:
    members = [voter(voted) for _ in range(RACERS)]
    given = Model()

    async def race(one: int, dice: random.Random) -> None:
        for _ in range(ROUNDS):
            thing, halves = dice.choice(THINGS), dice.randint(0, 20)
            if halves:
                await writer.do(partial(_rated, voted, one, thing, halves))
                given.given[one, thing] = halves
            else:
                await writer.do(partial(_unrated, voted, one, thing))
                given.given.pop((one, thing), None)

    async def all_race() -> None:
        await asyncio.gather(*(race(one, random.Random(one)) for one in members))

    asyncio.run(all_race())
    assert sums_differ(voted) == []
    assert {thing: shown(voted, thing) for thing in THINGS} == {thing: {given.figures(thing)} for thing in THINGS}


def test_who_leaves_while_rating_leaves_no_vote_behind(voted: Database, writer: Writer) -> None:
    goes, stays = voter(voted), voter(voted)
    rate(voted, goes, Movie(1), 4)

    def depart(connection: Connection) -> None:
        votes.withdraw_all(Act(voted, connection, goes, 0))
        accounts.delete(connection, goes)

    async def all_at_once() -> list[BaseException | None]:
        rating_on = [
            writer.do(partial(_rated, voted, one, thing, halves))
            for halves in range(1, 7)
            for thing in THINGS
            for one in (goes, stays)
        ]
        rating_on.insert(len(rating_on) // 2, writer.do(depart))
        return await asyncio.gather(*rating_on, return_exceptions=True)

    outcomes = asyncio.run(all_at_once())
    assert {type(one).__name__ for one in outcomes} <= {"NoneType", "IntegrityError"}
    assert everybody(voted) == [stays]
    assert sums_differ(voted) == []
    drain(voted)
    for thing in THINGS:
        ((_, count),) = shown(voted, thing)
        assert count == BASE[1] + 1


def _rated(database: Database, one: int, thing: Ref, halves: int, connection: Connection) -> None:
    votes.rate(Act(database, connection, one, 0), thing, halves)


def _unrated(database: Database, one: int, thing: Ref, connection: Connection) -> None:
    votes.unrate(Act(database, connection, one, 0), thing)
