"""A process that edits and drains until it is killed: `python -m tests.documents.edit_and_drain URL SEED`."""

import random
import sys
from datetime import UTC, datetime

from cinedex.catalog.refs import Collection, Company, Episode, Movie, Person, Ref, Season, Series
from cinedex.catalog.statements import Statement
from cinedex.db.engine import open_database
from cinedex.documents import queue
from cinedex.documents.edit import edit
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents import tv_facts
from tests.documents.shelves import loaded

FILMS = range(1, 41)
SHOWS = range(1, 9)
"""Each with one season of the same number, and three episodes numbered from ten times that."""
THINGS: frozenset[Ref] = frozenset(
    {
        Collection(1), Company(1), Person(1), Person(2), *map(Movie, FILMS), *map(Series, SHOWS), *map(Season, SHOWS),
        *(Episode(10 * show + place) for show in SHOWS for place in (1, 2, 3)),
    }
)  # fmt: skip


def first_facts() -> list[Statement]:
    """Return films and series that share two people, a company and a collection."""
    made = [facts.person(1, "Ada"), facts.person(2, "Bob"), facts.company(1, "Lenfilm"), facts.collection(1)]
    for number in FILMS:
        made += facts.titled(number, f"Film {number}"), facts.cast(number, 1, 2), facts.companies(number, 1)
        made += (facts.in_collection(number, 1),)
    for show in SHOWS:
        made += tv_facts.show(show, f"Series {show}"), tv_facts.season(show, show, 1)
        made += (tv_facts.credits(Season(show), "cast", (1,), show),)
        for place in (1, 2, 3):
            episode = 10 * show + place
            made += (tv_facts.episode(episode, show, 1, place, air_date=f"200{place}-01-01"),)
            made += (tv_facts.credits(Episode(episode), "guest_stars", (2,), show),)
    return made


def any_edit(chance: random.Random, at: float) -> list[Statement]:
    """Return one edit, as a rule one that many films copy."""
    name = f"Name {chance.randrange(10**6)}"
    number, show, place = chance.choice(FILMS), chance.choice(SHOWS), chance.randrange(1, 4)
    return chance.choice(
        [
            [facts.person(chance.choice([1, 2]), name, at)],
            [facts.company(1, name, at)],
            [facts.collection(1, at, original_name=name)],
            [facts.titled(number, name, at, popularity=chance.random())],
            [facts.text(Movie(number), "fr", "FR", at, title=name), facts.genres(number, 1, 2, at=at)],
            [facts.cast(number, *chance.sample([1, 2], chance.randrange(3)), at=at)],
            [facts.companies(number, *chance.sample([1], chance.randrange(2)), at=at)],
            [tv_facts.show(show, name, at, popularity=chance.random())],
            [tv_facts.season(show, show, 1, at, episode_count=chance.randrange(9))],
            [tv_facts.episode(10 * show + place, show, 1, place, at, air_date=f"20{place}0-01-01")],
            [facts.text(Episode(10 * show + place), "fr", "FR", at, title=name)],
            [tv_facts.credits(Season(show), "cast", chance.sample([1, 2], chance.randrange(3)), show, at)],
            [tv_facts.credits(Episode(10 * show + place), "crew", chance.sample([1, 2], 1), show, at)],
        ]
    )


def main(url: str, seed: int) -> None:
    """Edit for ever."""
    chance, clock = random.Random(seed), FrozenClock(datetime(2026, 3, 1, tzinfo=UTC))
    database = open_database(url)
    edit(database, [facts.person(1, f"Ada {seed}", seed * 1e6)], "test", clock)
    print("editing", flush=True)  # noqa: T201
    step = 0
    while True:
        # Later than whatever an earlier process stated.
        step += 1
        at = seed * 1e6 + step
        (edit if chance.random() < 0.7 else loaded)(database, any_edit(chance, at), "test", clock)
        if chance.random() < 0.5:
            queue.drain(database, hold=0.01)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
