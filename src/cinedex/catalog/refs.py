"""Addresses of things: what kind it is, and its number."""

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar


class Kind(IntEnum):
    """The kinds of things; the numbers are kept in stored keys and never change."""

    ENTRY = 0
    MOVIE = 1
    COLLECTION = 2
    COMPANY = 3
    KEYWORD = 4
    PERSON = 5
    SERIES = 6
    SEASON = 7
    EPISODE = 8
    NETWORK = 9


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a vocabulary, such as a genre's name or a watch provider: it has no page and no documents."""

    id: int = 0
    kind: ClassVar[Kind] = Kind.ENTRY


@dataclass(frozen=True, slots=True)
class Movie:
    """A film's address."""

    id: int
    kind: ClassVar[Kind] = Kind.MOVIE


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection's address."""

    id: int
    kind: ClassVar[Kind] = Kind.COLLECTION


@dataclass(frozen=True, slots=True)
class Company:
    """A company's address."""

    id: int
    kind: ClassVar[Kind] = Kind.COMPANY


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword's address."""

    id: int
    kind: ClassVar[Kind] = Kind.KEYWORD


@dataclass(frozen=True, slots=True)
class Person:
    """A person's address."""

    id: int
    kind: ClassVar[Kind] = Kind.PERSON


@dataclass(frozen=True, slots=True)
class Series:
    """A series' address."""

    id: int
    kind: ClassVar[Kind] = Kind.SERIES


@dataclass(frozen=True, slots=True)
class Season:
    """A season's address: its own id, not its place in the series."""

    id: int
    kind: ClassVar[Kind] = Kind.SEASON


@dataclass(frozen=True, slots=True)
class Episode:
    """An episode's address: its own id, not its place in the season."""

    id: int
    kind: ClassVar[Kind] = Kind.EPISODE


@dataclass(frozen=True, slots=True)
class Network:
    """A network's address."""

    id: int
    kind: ClassVar[Kind] = Kind.NETWORK


Ref = Entry | Movie | Collection | Company | Keyword | Person | Series | Season | Episode | Network

_BY_KIND: dict[Kind, type[Ref]] = {
    ref.kind: ref for ref in (Entry, Movie, Collection, Company, Keyword, Person, Series, Season, Episode, Network)
}


def ref(kind: int, number: int) -> Ref:
    """Return the address of thing `number` of `kind`."""
    return _BY_KIND[Kind(kind)](number)


@dataclass(frozen=True, slots=True)
class SeasonOf:
    """A season by its place in its series, as paths name it."""

    series_id: int
    season_number: int


@dataclass(frozen=True, slots=True)
class EpisodeOf:
    """An episode by its place in its season, as paths name it."""

    series_id: int
    season_number: int
    episode_number: int
