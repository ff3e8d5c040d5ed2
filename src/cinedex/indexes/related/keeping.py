"""Making the lists of what is alike, and keeping them: all of them once a day, those of changed titles soon.

Lists are kept in `likeness`; titles whose lists became others are queued, so that their documents show them. The model
of similar titles stays in a file, so that a changed title is compared with all others without reading their facts.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path

import msgspec
from sqlalchemy import Connection, and_, delete, func, select

from cinedex.catalog import ratings
from cinedex.catalog.refs import Kind, ref
from cinedex.catalog.state import among
from cinedex.db.engine import Database, open_database
from cinedex.db.tables.documents import index_feed, likeness
from cinedex.documents import queue
from cinedex.indexes.related import features
from cinedex.indexes.related.recommended import LIKED, likes, recommended
from cinedex.indexes.related.similar import UNREADABLE, Model, model, similar
from cinedex.kit.clock import Clock
from cinedex.members import ratings as members_ratings
from cinedex.members import upkeep

KINDS = (Kind.MOVIE, Kind.SERIES)
DAY, SEQUENCE = "likeness", "likeness feed"
"""Under which names `members.upkeep` has the day on which all lists were made (`date.toordinal()`), and the place in
the feed of changes up to which they are."""
# One page of similar titles, two of recommended ones, as upstream has.
_SIMILAR, _RECOMMENDED = 20, 40
# So many changed titles, or one in so many of all, and making all lists anew is the better way.
_MANY, _ONE_IN = 10_000, 20
# How many titles' lists are written in one transaction, which is short.
_AT_ONCE = 250
# Raised when models are saved in another form.
_FORM = 1
_Lists = Mapping[int, Mapping[str, Sequence[int]]]
"""By title: the lists of each relation."""


def due(database: Database, folder: Path, clock: Clock) -> bool:
    """Return whether all lists are to be made anew: a day has gone by, or more has changed than can be followed."""
    if not all(_path(folder, kind).exists() for kind in KINDS):
        # They are another machine's, or lost.
        return True
    with database.read() as connection:
        since = upkeep.done(connection, SEQUENCE)
        if since is None or _oldest(connection) > since + 1:
            return True
        if (upkeep.done(connection, DAY) or 0) < clock.now().date().toordinal():
            return True
        changed = _changed(connection, since)
    try:
        sizes = {kind: len(Model.opened(_path(folder, kind)).ids) for kind in changed}
    except UNREADABLE:
        return True
    return any(len(numbers) > min(_MANY, sizes[kind] // _ONE_IN) for kind, numbers in changed.items())


def build(database: Database, folder: Path, clock: Clock) -> int:
    """Make all lists anew; return how many titles have others than before. Their documents are queued."""
    folder.mkdir(parents=True, exist_ok=True)
    today = clock.now().date().toordinal()
    with database.read() as connection:
        sequence = _newest(connection)
        titles = {kind: features.read(connection, kind) for kind in KINDS}
        told_elsewhere, told_here = ratings.liked(connection, LIKED), members_ratings.liked(connection, LIKED)
        liked = likes(chain(told_elsewhere, told_here), set(titles[Kind.MOVIE].ids.tolist()))
    told = {Kind.MOVIE: {number: others for number, others, _ in recommended(liked, _RECOMMENDED)}}
    count = 0
    for kind, found in titles.items():
        made = model(found)
        for lists in _batches(similar(made, found, _SIMILAR)):
            for number in lists.keys() & told.get(kind, {}).keys():
                lists[number]["recommendations"] = told[kind][number]
            count += _keep(database, kind, lists, ("similar", "recommendations"))
        count += _forget(database, kind, _kept(database, kind) - set(found.ids.tolist()))
        _save(made, _path(folder, kind))
    with database.write() as connection:
        upkeep.tell(database, connection, DAY, today)
        upkeep.tell(database, connection, SEQUENCE, sequence)
    return count


def build_apart(url: str, folder: Path, clock: Clock) -> None:
    """Make all lists of the database at `url` anew: what a process of its own does."""
    database = open_database(url)
    build(database, folder, clock)
    database.close()


def follow(database: Database, folder: Path) -> int:
    """Make the lists of changed titles anew; return how many have others than before. Their documents are queued.

    The lists of those that they are like wait for the next day, and so do lists of recommended films.
    """
    with database.read() as connection:
        since, sequence = upkeep.done(connection, SEQUENCE), _newest(connection)
        if since == sequence:
            return 0
        changed = _changed(connection, since or 0)
        titles = {kind: features.read(connection, kind, numbers) for kind, numbers in changed.items()}
    count = 0
    for kind, found in titles.items():
        known = Model.opened(_path(folder, kind))
        for lists in _batches(similar(known, found, _SIMILAR)):
            count += _keep(database, kind, lists, ("similar",))
        count += _forget(database, kind, set(changed[kind]) - set(found.ids.tolist()))
    with database.write() as connection:
        upkeep.tell(database, connection, SEQUENCE, sequence)
    return count


def _keep(database: Database, kind: Kind, lists: _Lists, relations: Sequence[str]) -> int:
    """Make the table hold these lists of these titles, as far as `relations` go; return how many titles changed."""
    kept = likeness.c
    with database.read() as connection:
        mine = and_(kept.kind == kind, among(kept.thing_id, list(lists)), kept.relation.in_(relations))
        known = {
            (number, relation): others
            for number, relation, others in connection.execute(
                select(kept.thing_id, kept.relation, kept.others).where(mine)
            )
        }
    made = {
        (number, relation): msgspec.json.encode(others).decode()
        for number, found in lists.items()
        for relation, others in found.items()
        if others
    }
    fresh = {key: others for key, others in made.items() if known.get(key) != others}
    gone = known.keys() - made.keys()
    titles = {number for number, _ in fresh.keys() | gone}
    if titles:
        with database.write() as connection:
            for number, relation in gone:
                connection.execute(
                    delete(likeness).where(kept.kind == kind, kept.thing_id == number, kept.relation == relation)
                )
            if fresh:
                rows = [
                    {"kind": int(kind), "thing_id": number, "relation": relation, "others": others}
                    for (number, relation), others in fresh.items()
                ]
                connection.execute(database.dialect.upsert(likeness), rows)
            queue.enqueue(database, connection, [ref(kind, number) for number in titles])
    return len(titles)


def _kept(database: Database, kind: Kind) -> set[int]:
    with database.read() as connection:
        wanted = select(likeness.c.thing_id).distinct().where(likeness.c.kind == kind)
        return set(connection.execute(wanted).scalars())


def _forget(database: Database, kind: Kind, gone: set[int]) -> int:
    """Remove the lists of titles that are no more."""
    left, count = iter(sorted(gone)), 0
    while batch := list(islice(left, _AT_ONCE)):
        empty: _Lists = {number: {} for number in batch}
        count += _keep(database, kind, empty, ("similar", "recommendations"))
    return count


def _batches(found: Iterable[tuple[int, list[int], list[float]]]) -> Iterator[dict[int, dict[str, list[int]]]]:
    left = iter(found)
    while lists := {number: {"similar": others} for number, others, _ in islice(left, _AT_ONCE)}:
        yield lists


def _path(folder: Path, kind: Kind) -> Path:
    return folder / f"related-{kind.name.lower()}-{_FORM}.npz"


def _save(made: Model, path: Path) -> None:
    # Aside first, so that a crash leaves the one before.
    aside = path.with_suffix(f".{os.getpid()}.making")
    made.save(aside)
    aside.replace(path)


def _newest(connection: Connection) -> int:
    return connection.execute(select(func.max(index_feed.c.sequence))).scalar_one() or 0


def _oldest(connection: Connection) -> int:
    return connection.execute(select(func.min(index_feed.c.sequence))).scalar_one() or 0


def _changed(connection: Connection, since: int) -> dict[Kind, list[int]]:
    feed = index_feed.c
    wanted = (
        select(feed.kind, feed.thing_id)
        .distinct()
        .where(feed.sequence > since, feed.kind.in_(KINDS), feed.votes_alone.is_(None))
    )
    changed: dict[Kind, list[int]] = {}
    for kind, number in connection.execute(wanted):
        changed.setdefault(Kind(kind), []).append(number)
    return changed
