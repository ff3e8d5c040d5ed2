"""Statements in few words, and a small catalogue that tests may ask and edit."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Table

from cinedex import api
from cinedex.catalog.refs import (
    Collection,
    Company,
    Entry,
    Episode,
    Keyword,
    Movie,
    Network,
    Person,
    Ref,
    Season,
    Series,
)
from cinedex.catalog.state import anchor
from cinedex.catalog.statements import Columns, Members, StatedTranslations, Statement, Value, Values
from cinedex.db.engine import Database, open_database
from cinedex.db.tables import media, movies, people, series, titles
from cinedex.db.writer import PATIENCE, Writer
from cinedex.documents.edit import edit
from cinedex.documents.queue import drain
from cinedex.documents.store import Store
from cinedex.indexes.discover.keeping import Discover
from cinedex.indexes.text.keeping import TextIndex, TextWriter
from cinedex.indexes.trending import Trends
from cinedex.kit.clock import Clock, FrozenClock, SystemClock
from cinedex.members.activity import Activity
from cinedex.members.throttle import Throttle
from cinedex.wire.door import application
from cinedex.wire.operations import Operation
from cinedex.wire.routes import all_operations
from tests.support.asgi import Client
from tests.support.schemas import Schemas

SOURCE = "the tests"
IMAGES_URL = "http://images.example/t/p/"
SECURE_IMAGES_URL = "https://images.example/t/p/"


class Names:
    """The index of the names in `database`, as a worker sees it and as the keeper writes it."""

    def __init__(self, database: Database) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="cinedex-text-"))
        self.index = TextIndex(database, self._folder)
        self.writer = TextWriter(database, self._folder)

    def keep(self) -> None:
        """Take in what changed, and see it; where nobody has asked yet, there is nothing to keep."""
        if any(self._folder.iterdir()):
            self.writer.follow()
            self.index.refresh()


@dataclass
class World:
    """A catalogue of a test's own."""

    database: Database
    client: Client
    clock: FrozenClock
    discover: Discover
    names: Names
    activity: Activity
    trends: Trends

    def wait(self, days: int) -> None:
        """Let days go by."""
        self.clock.moment += timedelta(days=days)

    def edit(self, *statements: Statement) -> None:
        """State something new, as an editor would."""
        edit(self.database, statements, SOURCE, self.clock)

    def keep(self) -> None:
        """Do what keeper and follower do: bring copies and indexes up to date."""
        drain(self.database)
        self.activity.write()
        self.discover.refresh()
        self.names.keep()
        self.trends.refresh()


def index_of(database: Database) -> Discover:
    """Return an index of `database` in a folder of its own, which is made when it is first asked."""
    return Discover(database, Path(tempfile.mkdtemp(prefix="cinedex-index-")))


def client_of(
    database: Database,
    clock: Clock,
    images: str = IMAGES_URL,
    *,
    discover: Discover | None = None,
    names: Names | None = None,
    activity: Activity | None = None,
    trends: Trends | None = None,
    patience: float = PATIENCE,
) -> Client:
    """Return a client of a server on `database`, put together as `app` does, open to all."""
    store = Store(database.reader())
    discover = discover or index_of(database)
    indexes = api.Indexes(discover, (names or Names(database)).index, trends or Trends(database, discover))
    members = api.Members(Writer(database, patience), Throttle(clock), activity or Activity(database, clock))
    addresses = api.Addresses(images, SECURE_IMAGES_URL, "")
    reference = api.reference(addresses, clock, indexes, members)
    offered = all_operations(reference.namespaces, reference.operations)
    return Client(application(store, None, *reference), store, Schemas(offered))


def offered() -> list[Operation]:
    """Return every operation that a server offers, of a server that is not there."""
    nowhere, clock = open_database("sqlite://"), SystemClock()
    discover = Discover(nowhere, Path())
    indexes = api.Indexes(discover, TextIndex(nowhere, Path()), Trends(nowhere, discover))
    members = api.Members(Writer(nowhere), Throttle(clock), Activity(nowhere, clock))
    reference = api.reference(api.Addresses(IMAGES_URL, SECURE_IMAGES_URL, ""), clock, indexes, members)
    return all_operations(reference.namespaces, reference.operations)


def film(number: int, title: str | None, **columns: Value) -> Statement:
    """Return the statement of a film's own row."""
    return _own(Movie(number), movies.movie, {"original_title": title, **columns})


def show(number: int, name: str | None, **columns: Value) -> Statement:
    """Return the statement of a series' own row."""
    return _own(Series(number), series.series, {"original_name": name, **columns})


def season(number: int, show: int, place: int, **columns: Value) -> Statement:
    """Return the statement of the own row of a season, which stands at a place of its series."""
    return _own(Season(number), series.season, {"series_id": show, "season_number": place, **columns})


def episode(number: int, show: int, season: int, place: int, **columns: Value) -> Statement:
    """Return the statement of the own row of an episode, which stands at a place of its season."""
    at: Values = {"series_id": show, "season_number": season, "episode_number": place}
    return _own(Episode(number), series.episode, {**at, **columns})


def network(number: int, name: str, **columns: Value) -> Statement:
    """Return the statement of a network's own row."""
    return _own(Network(number), titles.network, {"name": name, **columns})


def collection(number: int, name: str, **columns: Value) -> Statement:
    """Return the statement of a collection's own row."""
    return _own(Collection(number), movies.collection, {"original_name": name, **columns})


def company(number: int, name: str, **columns: Value) -> Statement:
    """Return the statement of a company's own row."""
    return _own(Company(number), titles.company, {"name": name, **columns})


def keyword(number: int, name: str) -> Statement:
    """Return the statement of a keyword."""
    return _own(Keyword(number), titles.keyword, {"name": name})


def person(number: int, name: str, **columns: Value) -> Statement:
    """Return the statement of a person's own row."""
    return _own(Person(number), people.person, {"name": name, "original_name": name, **columns})


def translations(thing: Ref, **texts: dict[str, Value]) -> Statement:
    """Return the statement of all translations: `fr_FR={"title": …}`."""
    rows = [
        {"iso_639_1": tag.partition("_")[0], "iso_3166_1": tag.partition("_")[2], **said} for tag, said in texts.items()
    ]
    return Statement(thing, "translations", (StatedTranslations(rows),))


def of(thing: Ref, table: Table, *rows: Values) -> Statement:
    """Return the statement of all rows of `table` that belong to a thing, in order."""
    names = anchor(table)
    scope: Values = {"kind": int(thing.kind), "thing_id": thing.id} if len(names) > 1 else {names[0]: thing.id}
    return Statement(thing, table.name, (Members(table, scope, _placed(table, rows)),))


def vocabulary(table: Table, *rows: Values, **scope: Value) -> Statement:
    """Return the statement of a vocabulary, or of the part of it that `scope` names, in order."""
    aspect = "/".join([table.name, *map(str, scope.values())])
    return Statement(Entry(), aspect, (Members(table, scope, _placed(table, rows)),))


def entry(table: Table, key: Values, **columns: Value) -> Statement:
    """Return the statement of one entry of a vocabulary."""
    return Statement(Entry(), "/".join([table.name, *map(str, key.values())]), (Columns(table, key, columns),))


def related(number: int, relation: str, others: Sequence[int], kind: type[Movie] | type[Series] = Movie) -> Statement:
    """Return the statement of the titles that are like a title; 0 is a place of which nothing is known."""
    rows: list[Values] = [
        {"position": place, "other_kind": int(kind.kind), "other_id": other}
        for place, other in enumerate(others)
        if other
    ]
    scope: Values = {"kind": int(kind.kind), "thing_id": number, "relation": relation}
    return Statement(kind(number), relation, (Members(media.related, scope, rows),))


def picture(kind: str, path: str, language: str | None, vote: float, *size: int, **columns: Value) -> Values:
    """Return the row of a picture."""
    width, height = size or (1000, 1500)
    return {
        "type": kind, "file_path": path, "iso_639_1": language, "vote_average": vote, "vote_count": 3, "width": width,
        "height": height, **columns,
    }  # fmt: skip


def _own(thing: Ref, table: Table, values: Values) -> Statement:
    return Statement(thing, "own", (Columns(table, {"id": thing.id}, values),))


def _placed(table: Table, rows: Sequence[Values]) -> list[Values]:
    return [{"position": place, **row} if "position" in table.c else row for place, row in enumerate(rows)]
