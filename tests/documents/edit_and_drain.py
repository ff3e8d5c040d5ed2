"""A process that edits and drains until it is killed: `python -m tests.documents.edit_and_drain URL SEED`."""

import random
import sys
from datetime import UTC, datetime

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Statement
from cinedex.db.engine import open_database
from cinedex.documents import queue
from cinedex.documents.edit import edit
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents.shelves import loaded

FILMS = range(1, 41)


def first_facts() -> list[Statement]:
    """Return films that share two people, a company and a collection."""
    made = [facts.person(1, "Ada"), facts.person(2, "Bob"), facts.company(1, "Lenfilm"), facts.collection(1)]
    for number in FILMS:
        made += facts.titled(number, f"Film {number}"), facts.cast(number, 1, 2), facts.companies(number, 1)
        made += (facts.in_collection(number, 1),)
    return made


def any_edit(chance: random.Random, at: float) -> list[Statement]:
    """Return one edit, as a rule one that many films copy."""
    name = f"Name {chance.randrange(10**6)}"
    number = chance.choice(FILMS)
    return chance.choice(
        [
            [facts.person(chance.choice([1, 2]), name, at)],
            [facts.company(1, name, at)],
            [facts.collection(1, at, original_name=name)],
            [facts.titled(number, name, at, popularity=chance.random())],
            [facts.text(Movie(number), "fr", "FR", at, title=name), facts.genres(number, 1, 2, at=at)],
            [facts.cast(number, *chance.sample([1, 2], chance.randrange(3)), at=at)],
            [facts.companies(number, *chance.sample([1], chance.randrange(2)), at=at)],
        ]
    )


def main(url: str, seed: int) -> None:
    """Edit for ever."""
    chance, clock = random.Random(seed), FrozenClock(datetime(2026, 3, 1, tzinfo=UTC))
    database = open_database(url)
    step = 0
    while True:
        # Later than whatever an earlier process stated.
        step += 1
        at = seed * 1e6 + step
        (edit if chance.random() < 0.7 else loaded)(database, any_edit(chance, at), "test", clock)
        if step == 1:
            print("editing", flush=True)  # noqa: T201
        if chance.random() < 0.5:
            queue.drain(database, hold=0.01)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
