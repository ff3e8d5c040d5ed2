"""A member with a shelf: what is the same of all pages of what somebody has marked or rated."""

from datetime import timedelta
from typing import Any

from cinedex.catalog.refs import Movie, Ref, Series
from cinedex.kit.times import milliseconds
from cinedex.members import marks, ratings
from cinedex.members.acts import Act
from cinedex.members.marks import Sort
from tests.support.world import World, film, show


def marked(world: World, account_id: int, sort: Sort, *things: Ref) -> None:
    """Let a member mark things, a second after another."""
    for thing in things:
        with world.database.mark() as connection:
            marks.put(Act(world.database, connection, account_id, milliseconds(world.clock.now())), sort, thing)
        world.clock.moment += timedelta(seconds=1)


def rated(world: World, account_id: int, **halves: int) -> None:
    """Let a member rate things, a second after another: `movie_1=15` is 7.5 for the first film."""
    kinds: dict[str, type[Movie | Series]] = {"movie": Movie, "tv": Series}
    for name, value in halves.items():
        kind, _, number = name.partition("_")
        with world.database.mark() as connection:
            act = Act(world.database, connection, account_id, milliseconds(world.clock.now()))
            ratings.put(act, kinds[kind](int(number)), value)
        world.clock.moment += timedelta(seconds=1)


def many(world: World, count: int) -> None:
    """Put as many films and as many series into a catalogue."""
    world.edit(*(film(number, f"Film {number}") for number in range(1, count + 1)))
    world.edit(*(show(number, f"Show {number}") for number in range(1, count + 1)))


def numbers(world: World, target: str) -> list[int]:
    """Return the ids of the results of a page."""
    answer: Any = world.client.get(target).json
    return [row["id"] for row in answer["results"]]
