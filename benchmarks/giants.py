"""Made-up giants, stated as facts: people with a thousand credits, seasons of 200 episodes, series with 80 seasons."""

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, islice

from benchmarks import giant_facts as facts
from benchmarks.synthetic import LANGUAGES
from cinedex.catalog.provenance import Provenance
from cinedex.catalog.refs import Episode, Movie, Season
from cinedex.catalog.statements import Statement
from cinedex.db.engine import Database
from cinedex.documents import queue
from cinedex.documents.edit import load
from cinedex.kit.clock import SystemClock

FIRST_ID = 1_900_000_000
"""Ids of giants, and of all they are made of, begin here."""

_EACH = 3
PEOPLE = tuple(range(FIRST_ID, FIRST_ID + _EACH))
LONG_SEASONS = tuple(range(FIRST_ID + 10_000, FIRST_ID + 10_000 + _EACH))
"""Series whose first season is the giant."""
LONG_SERIES = tuple(range(FIRST_ID + 20_000, FIRST_ID + 20_000 + _EACH))

# A thousand credits: films first, then series as a regular, as a guest and as one of the crew.
_FILMS, _CAST_IN_FILMS, _CREW_IN_FILMS = 600, 500, 300
_SHOWS, _REGULAR_IN, _GUEST_IN = 200, 75, 75
_EPISODES, _GUESTS, _CREW, _REGULARS = 200, 12, 8, 20
_SEASONS, _EPISODES_EACH = 80, 20
_TRANSLATED = LANGUAGES[:10]

_SMALL = range(FIRST_ID + 100_000, FIRST_ID + 101_000)
_SMALL_SEASONS = FIRST_ID + 200_000
_SMALL_EPISODES = FIRST_ID + 300_000
_EXTRAS = range(FIRST_ID + 400_000, FIRST_ID + 403_000)
_PARTS = FIRST_ID + 1_000_000
_AT_ONCE = 2_000


def write(database: Database) -> None:
    """State all giants, and project them."""
    _load(database, _everything())


def write_person(database: Database) -> int:
    """State one person with a thousand credits and what they are in, and project them; return the person's number."""
    _load(database, _people_and_titles(PEOPLE[:1]))
    return PEOPLE[0]


def _load(database: Database, statements: Iterable[Statement]) -> None:
    waiting = iter(statements)
    while batch := list(islice(waiting, _AT_ONCE)):
        with database.write() as connection:
            load(database, connection, batch, Provenance("benchmark"), SystemClock().now())
    queue.drain(database, hold=2.0)


def _everything() -> Iterator[Statement]:
    dice, parts = _dice(1), count(_PARTS)
    yield from _people_and_titles(PEOPLE)
    for number in _EXTRAS:
        yield facts.person(number, dice)
    for number in LONG_SEASONS:
        yield from _series(number, 1, _EPISODES, dice, parts)
    for number in LONG_SERIES:
        yield from _series(number, _SEASONS, _EPISODES_EACH, dice, parts)


def _people_and_titles(people: Sequence[int]) -> Iterator[Statement]:
    dice = _dice(2)
    for number in people:
        yield facts.person(number, dice)
    for which in range(_FILMS):
        yield facts.film(_SMALL[which], dice)
        yield facts.translations(Movie(_SMALL[which]), _TRANSLATED, dice)
    for which in range(_SHOWS):
        show = _SMALL[which]
        yield from facts.show(show, dice, _TRANSLATED)
        yield facts.season(_SMALL_SEASONS + which, show, 1, dice)
        yield facts.episode(_SMALL_EPISODES + which, show, 1, 1, dice)
    yield from _credits(people)


def _credits(people: Sequence[int]) -> Iterator[Statement]:
    # A title's credits are stated whole: those of all giants together.
    for which in range(_FILMS):
        if which < _CAST_IN_FILMS:
            yield facts.credits(Movie(_SMALL[which]), "cast", people)
        if which >= _FILMS - _CREW_IN_FILMS:
            yield facts.credits(Movie(_SMALL[which]), "crew", people)
    for which in range(_SHOWS):
        show, episode = _SMALL[which], Episode(_SMALL_EPISODES + which)
        if which < _REGULAR_IN:
            yield facts.credits(Season(_SMALL_SEASONS + which), "cast", people, show)
        elif which < _REGULAR_IN + _GUEST_IN:
            yield facts.credits(episode, "guest_stars", people, show)
        else:
            yield facts.credits(episode, "crew", people, show)


def _series(number: int, seasons: int, episodes: int, dice: random.Random, parts: Iterator[int]) -> Iterator[Statement]:
    yield from facts.show(number, dice, LANGUAGES)
    yield from facts.extras(number, dice)
    for place in range(1, seasons + 1):
        season = Season(next(parts))
        yield facts.season(season.id, number, place, dice)
        yield facts.translations(season, _TRANSLATED, dice)
        yield facts.credits(season, "cast", dice.sample(_EXTRAS, _REGULARS), number)
        for within in range(1, episodes + 1):
            episode = Episode(next(parts))
            yield facts.episode(episode.id, number, place, within, dice)
            yield facts.translations(episode, _TRANSLATED, dice)
            yield facts.credits(episode, "guest_stars", dice.sample(_EXTRAS, _GUESTS), number)
            yield facts.credits(episode, "crew", dice.sample(_EXTRAS, _CREW), number)


def _dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - nothing secret
