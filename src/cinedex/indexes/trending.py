"""What trends: what happened lately in the order of its score, and after it all else by popularity.

Each worker keeps the lists in memory, as far as pages go, and makes them anew when something was counted or changed.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, select

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.db.engine import Database
from cinedex.db.tables import movies, people, series
from cinedex.db.tables.activity import activity
from cinedex.indexes.discover.filters import AnyOf, Filters
from cinedex.indexes.discover.index import Index
from cinedex.indexes.discover.keeping import Discover
from cinedex.kit.repeated import Repeated
from cinedex.members import upkeep
from cinedex.members.activity import COUNTED, Window

MOST = 10_000
"""How many things a list has at most: 500 pages (protocol notes §3)."""
MEDIA: Mapping[str, tuple[Kind, ...]] = {
    "all": (Kind.MOVIE, Kind.SERIES, Kind.PERSON),
    "movie": (Kind.MOVIE,),
    "tv": (Kind.SERIES,),
    "person": (Kind.PERSON,),
}
"""What is listed together, by the name that paths have for it."""
_FOLLOW = 5.0
_ADULT = AnyOf(("adult",), (1,))
_TITLES: Mapping[Kind, Filters] = {
    Kind.MOVIE: Filters((), (_ADULT, AnyOf(("video",), (1,)))),
    Kind.SERIES: Filters((), (_ADULT,)),
}
_MOVIE, _SERIES, _PERSON = movies.movie.c, series.series.c, people.person.c
# Lists show those that have a page, and are for everyone.
_SHOWN: Mapping[Kind, tuple[ColumnElement[int], ColumnElement[bool]]] = {
    Kind.MOVIE: (
        _MOVIE.id,
        and_(_MOVIE.original_title.is_not(None), _MOVIE.adult.is_(False), _MOVIE.video.is_(False)),
    ),
    Kind.SERIES: (_SERIES.id, and_(_SERIES.original_name.is_not(None), _SERIES.adult.is_(False))),
    Kind.PERSON: (_PERSON.id, and_(_PERSON.name != "", _PERSON.adult.is_(False))),
}
_KINDS = 16
_Told = tuple[float, int]
"""What a thing is sorted by, and the number that stands for it: numbers are sooner found in a set than things."""


class Trend(NamedTuple):
    """One page of things, and how many there are in all."""

    things: list[Ref]
    total: int


class Trends:
    """The lists as one worker sees them."""

    def __init__(self, database: Database, discover: Discover) -> None:
        """Make lists of what happened by `database`, and of what is popular by `discover`."""
        self._database = database
        self._discover = discover
        self._lock = threading.Lock()
        self._made_of: tuple[int | None, Index, Index] | None = None
        self._lists: dict[tuple[str, Window], Sequence[int]] = {}

    def page(self, media: str, window: Window, start: int, count: int) -> Trend:
        """Return the things from place `start` on of one of `MEDIA`."""
        if self._made_of is None:
            self.refresh()
        listed = self._lists[media, window]
        return Trend([_thing(number) for number in listed[start : start + count]], len(listed))

    def refresh(self) -> None:
        """Make the lists anew; costs one small question where nothing was counted and nothing changed."""
        films, shows = self._discover.index(Kind.MOVIE), self._discover.index(Kind.SERIES)
        with self._lock, self._database.read() as connection:
            counted = upkeep.done(connection, COUNTED)
            known = self._made_of
            if known is not None and known[0] == counted and known[1] is films and known[2] is shows:
                return
            popular = {
                Kind.MOVIE: _titles(Kind.MOVIE, films),
                Kind.SERIES: _titles(Kind.SERIES, shows),
                Kind.PERSON: _people(connection),
            }
            self._lists = _lists(connection, popular)
            self._made_of = counted, films, shows


class TrendFollower(Repeated):
    """A thread of a worker that keeps its lists fresh."""

    def __init__(self, trends: Trends) -> None:
        """Bring `trends` up to date, from `start` to `stop`."""
        super().__init__("following trends", _FOLLOW, trends.refresh)


def _lists(connection: Connection, popular: Mapping[Kind, Sequence[_Told]]) -> dict[tuple[str, Window], Sequence[int]]:
    lists: dict[tuple[str, Window], Sequence[int]] = {}
    by_popularity = {media: _sorted(popular, kinds) for media, kinds in MEDIA.items()}
    for window in Window:
        happened = {kind: _happened(connection, kind, window) for kind in popular}
        for media, kinds in MEDIA.items():
            first = _sorted(happened, kinds)
            before = set(first)
            rest = (number for number in by_popularity[media] if number not in before)
            lists[media, window] = [*first, *rest][:MOST] if first else by_popularity[media]
    return lists


def _sorted(told: Mapping[Kind, Sequence[_Told]], kinds: Sequence[Kind]) -> list[int]:
    found: Iterable[_Told] = told[kinds[0]]
    if len(kinds) > 1:
        found = sorted((one for kind in kinds for one in told[kind]), key=_place)
    return [number for _, number in found][:MOST]


def _place(told: _Told) -> tuple[float, int]:
    return -told[0], told[1]


def _happened(connection: Connection, kind: Kind, window: Window) -> list[_Told]:
    number, shown = _SHOWN[kind]
    mine = and_(activity.c.kind == kind, activity.c.thing_id == number, shown)
    wanted = select(activity.c[window], number).where(mine).order_by(activity.c[window].desc(), number).limit(MOST)
    return [(value, _number(kind, found)) for value, found in connection.execute(wanted)]


def _titles(kind: Kind, index: Index) -> list[_Told]:
    return [(value, _number(kind, found)) for value, found in index.most_popular(_TITLES[kind], MOST)]


def _people(connection: Connection) -> list[_Told]:
    number, shown = _SHOWN[Kind.PERSON]
    wanted = select(_PERSON.popularity, number).where(shown).order_by(_PERSON.popularity.desc(), number).limit(MOST)
    return [(value, _number(Kind.PERSON, found)) for value, found in connection.execute(wanted)]


def _number(kind: Kind, number: int) -> int:
    return number * _KINDS + kind


def _thing(number: int) -> Ref:
    return ref(number % _KINDS, number // _KINDS)
