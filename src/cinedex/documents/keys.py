"""Where a document lies: one integer names the thing, the shelf and the slot.

`rid = base(thing, shelf) + slot`: the rows of a thing lie side by side, and an INTEGER PRIMARY KEY finds them at the
cost of a row number. Slots below `NEUTRAL` are texts by language; slots from `_FIRST_PART` on are parts.
"""

from enum import IntEnum
from typing import NamedTuple, overload

from cinedex.catalog.refs import Entry, EpisodeOf, Ref, SeasonOf, ref

SLOTS = 1 << 19
_KINDS = 32
_FIRST_PART = 460_000


class Shelf(IntEnum):
    """What is kept of a thing: its own documents, or the card that stands for it in lists."""

    OWN = 0
    CARD = 1


class Part(IntEnum):
    """The ready parts; the numbers are kept in stored keys and never change."""

    DETAILS = 0
    STUB = 1
    CREDITS = 2
    IMAGES = 3
    VIDEOS = 4
    KEYWORDS = 5
    RELEASE_DATES = 6
    RELEASES = 7
    ALTERNATIVE_TITLES = 8
    EXTERNAL_IDS = 9
    TRANSLATIONS = 10
    WATCH_PROVIDERS = 11
    REVIEWS = 12
    SIMILAR = 13
    RECOMMENDATIONS = 14
    PARTS = 15
    ALTERNATIVE_NAMES = 16
    GENRE_IDS = 18
    IMAGES_BY_LANGUAGE = 19
    CONTENT_RATINGS = 20
    AGGREGATE_CREDITS = 21
    EPISODE_GROUPS = 22
    SCREENED_THEATRICALLY = 23
    SCHEDULE = 24
    EPISODES = 25
    MOVIE_CREDITS = 26
    TV_CREDITS = 27
    TAGGED_IMAGES = 28
    KNOWN_FOR = 29
    ALSO_KNOWN_AS = 30
    GROUPED_EPISODES = 31


class Vocabulary:
    """Where the documents of the vocabularies lie: they belong to no thing, so each is an entry of its own."""

    GENRE_NAMES = Entry(1)
    MOVIE_GENRES = Entry(2)
    TV_GENRES = Entry(3)
    COUNTRIES = Entry(4)
    JOBS = Entry(5)
    LANGUAGES = Entry(6)
    PRIMARY_TRANSLATIONS = Entry(7)
    TIME_ZONES = Entry(8)
    MOVIE_CERTIFICATIONS = Entry(9)
    TV_CERTIFICATIONS = Entry(10)
    MOVIE_PROVIDERS = Entry(11)
    TV_PROVIDERS = Entry(12)
    WATCH_REGIONS = Entry(13)
    POPULAR_PEOPLE = Entry(14)


class Sought(NamedTuple):
    """A document of whatever bears an outside id, found by that id in the statement that reads it."""

    source: str
    value: str
    slot: int


Key = int | Sought
"""Names one document."""

Address = Ref | SeasonOf | EpisodeOf
"""What a path names: a thing by its number, or a season or an episode by its place."""


def base(thing: Ref, shelf: Shelf = Shelf.OWN) -> int:
    """Return the first key of a thing's shelf; its rows are `base` to `base + SLOTS - 1`."""
    return ((thing.id * _KINDS + thing.kind) * 2 + shelf) * SLOTS


@overload
def key(thing: Ref, slot: int) -> int: ...
@overload
def key(thing: SeasonOf | EpisodeOf, slot: int) -> Sought: ...
@overload
def key(thing: Address, slot: int) -> Key: ...
def key(thing: Address, slot: int) -> Key:
    """Return the key of one of a thing's own documents."""
    if isinstance(thing, SeasonOf | EpisodeOf):
        return Sought(*alias_of(thing), slot)
    return base(thing) + slot


@overload
def part_key(thing: Ref, part: Part) -> int: ...
@overload
def part_key(thing: SeasonOf | EpisodeOf, part: Part) -> Sought: ...
@overload
def part_key(thing: Address, part: Part) -> Key: ...
def part_key(thing: Address, part: Part) -> Key:
    """Return the key of a part of a thing's own documents."""
    return key(thing, _FIRST_PART + part)


def alias_of(place: SeasonOf | EpisodeOf) -> tuple[str, str]:
    """Return under which outside id a season or an episode is kept, so that its place finds it."""
    if isinstance(place, SeasonOf):
        return "season", f"{place.series_id}/{place.season_number}"
    return "episode", f"{place.series_id}/{place.season_number}/{place.episode_number}"


def part_slot(part: Part) -> int:
    """Return the slot of a part among a thing's own documents."""
    return _FIRST_PART + part


def card_key(thing: Ref) -> int:
    """Return the key of the language-neutral half of a thing's card."""
    return base(thing, Shelf.CARD) + CARD_SLOT


def thing_at(base: int) -> Ref:
    """Return the thing whose shelf begins at `base`."""
    number, kind = divmod(base // SLOTS // 2, _KINDS)
    return ref(kind, number)


def kind_at(base: int) -> int:
    """Return the kind of the thing whose shelf begins at `base`."""
    return base // SLOTS // 2 % _KINDS


CARD_SLOT = _FIRST_PART + Part.DETAILS
