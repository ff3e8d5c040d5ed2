"""Voters of a test's own, and what the votes for a film, a series and an episode must come to."""

from dataclasses import dataclass, field

import msgspec
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import func, select

from cinedex.catalog.refs import Episode, Movie, Ref, Season, Series
from cinedex.db.engine import Database
from cinedex.db.tables.documents import document
from cinedex.db.tables.members import account, rating, vote_tally
from cinedex.documents import votes
from cinedex.documents.edit import edit
from cinedex.documents.keys import Part, card_key, part_key
from cinedex.documents.queue import drain
from cinedex.kit.clock import Clock
from cinedex.members import accounts
from cinedex.members.acts import Act
from tests.support.world import SOURCE, episode, film, season, show

BASE = 7.5, 2
THINGS: tuple[Ref, ...] = (Movie(1), Series(1), Episode(111))


def catalogue(database: Database, clock: Clock) -> None:
    """Put three things into a catalogue that can be rated, each with two votes from elsewhere, of 7.5."""
    base = {"base_vote_average": BASE[0], "base_vote_count": BASE[1]}
    own = (
        film(1, "First", **base),
        show(1, "Show", **base),
        season(11, 1, 1),
        episode(111, 1, 1, 1, air_date="2001-02-03", **base),
    )
    edit(database, own, SOURCE, clock)


def voter(database: Database) -> int:
    """Make a guest, and return the number of the account."""
    with database.mark() as connection:
        return accounts.create_guest(connection, 0)


@dataclass
class Model:
    """What the votes must come to: a plain table of who gave what how many half points."""

    given: dict[tuple[int, Ref], int] = field(default_factory=dict)

    def figures(self, thing: Ref) -> tuple[float, int]:
        """Return the average and the count that a thing must show."""
        ours = [halves / 2 for (_, rated), halves in self.given.items() if rated == thing]
        average, count = BASE
        if not ours:
            return BASE
        return round((average * count + sum(ours)) / (count + len(ours)), 3), count + len(ours)


def rate(database: Database, account_id: int, thing: Ref, halves: int) -> bool:
    """Rate a thing in a transaction of its own."""
    with database.mark() as connection:
        return votes.rate(Act(database, connection, account_id, 0), thing, halves)


def unrate(database: Database, account_id: int, thing: Ref) -> bool:
    """Take a rating back in a transaction of its own."""
    with database.mark() as connection:
        return votes.unrate(Act(database, connection, account_id, 0), thing)


def leave(database: Database, account_id: int) -> None:
    """Delete an account, and its votes."""
    with database.mark() as connection:
        votes.withdraw_all(Act(database, connection, account_id, 0))
        accounts.delete(connection, account_id)


def shown(database: Database, thing: Ref) -> set[tuple[float, int]]:
    """Return the average and count that the details and the card of a thing show: one pair where they agree."""
    keys = (part_key(thing, Part.DETAILS), card_key(thing))
    with database.read() as connection:
        bodies = connection.execute(select(document.c.body).where(document.c.rid.in_(keys))).scalars().all()
    assert len(bodies) == 2
    read = [msgspec.json.decode(body) for body in bodies]
    return {(body["vote_average"], body["vote_count"]) for body in read}


def shown_in_season(database: Database) -> tuple[float, int]:
    """Return what the season shows of its one episode."""
    with database.read() as connection:
        key = part_key(Season(11), Part.EPISODES)
        body = connection.execute(select(document.c.body).where(document.c.rid == key)).scalar_one()
    line = msgspec.json.decode(body)
    return line["vote_average"], line["vote_count"]


def sums_differ(database: Database) -> list[object]:
    """Return the tallies that are not the sum of the ratings; there must be none."""
    counted = (
        select(rating.c.kind, rating.c.thing_id, func.count().label("votes"), func.sum(rating.c.halves).label("halves"))
        .group_by(rating.c.kind, rating.c.thing_id)
        .subquery()
    )
    same = (counted.c.kind == vote_tally.c.kind) & (counted.c.thing_id == vote_tally.c.thing_id)
    wrong = (func.coalesce(counted.c.votes, 0) != vote_tally.c.votes) | (
        func.coalesce(counted.c.halves, 0) != vote_tally.c.halves
    )
    with database.read() as connection:
        rows = connection.execute(select(vote_tally).join_from(vote_tally, counted, same, isouter=True).where(wrong))
        untold = select(counted).where(~select(vote_tally.c.kind).where(same).correlate(counted).exists())
        return [*rows, *connection.execute(untold)]


def everybody(database: Database) -> list[int]:
    """Return every account."""
    with database.read() as connection:
        return list(connection.execute(select(account.c.id).order_by(account.c.id)).scalars())


class Voting(RuleBasedStateMachine):
    """Three members who rate, take back and leave, beside the model of what that must come to."""

    database: Database

    def __init__(self) -> None:
        super().__init__()
        for one in everybody(self.database):
            leave(self.database, one)
        self.model = Model()
        self.members = [voter(self.database) for _ in range(3)]

    @rule(which=st.integers(0, 2), thing=st.sampled_from(THINGS), halves=st.integers(1, 20))
    def rates(self, which: int, thing: Ref, halves: int) -> None:
        one = self.members[which]
        assert rate(self.database, one, thing, halves) is ((one, thing) not in self.model.given)
        self.model.given[one, thing] = halves
        assert shown(self.database, thing) == {self.model.figures(thing)}

    @rule(which=st.integers(0, 2), thing=st.sampled_from(THINGS))
    def unrates(self, which: int, thing: Ref) -> None:
        one = self.members[which]
        was_there = self.model.given.pop((one, thing), None) is not None
        assert unrate(self.database, one, thing) is was_there
        if was_there:
            assert shown(self.database, thing) == {self.model.figures(thing)}

    @rule(which=st.integers(0, 2))
    def leaves(self, which: int) -> None:
        gone = self.members[which]
        leave(self.database, gone)
        self.model.given = {key: halves for key, halves in self.model.given.items() if key[0] != gone}
        self.members[which] = voter(self.database)

    @rule()
    def is_kept(self) -> None:
        """The keeper has written all that waited."""
        drain(self.database)
        assert {thing: shown(self.database, thing) for thing in THINGS} == {
            thing: {self.model.figures(thing)} for thing in THINGS
        }

    @invariant()
    def adds_up(self) -> None:
        assert sums_differ(self.database) == []

    def teardown(self) -> None:
        self.is_kept()
        assert shown_in_season(self.database) == self.model.figures(Episode(111))
