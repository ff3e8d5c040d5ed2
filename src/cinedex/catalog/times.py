"""When each aspect of a thing was last stated, so that a later statement wins over an earlier one in whatever order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection

from cinedex.catalog.refs import Ref
from cinedex.catalog.state import rows_of
from cinedex.catalog.statements import EDITED, Columns, Members, StatedTranslations, Statement
from cinedex.db.engine import Database
from cinedex.db.tables import log, media, movies

_Address = tuple[int, int]
TRANSLATIONS = "translations"
EVERYTHING = ""
"""The aspect that holds all others: stated when a thing is deleted, or another is merged into it."""
HEIR = "merged/"
"""The beginning of the aspect of a thing that was merged; the number of what it was merged into follows."""
# The older form of an answer says less: it yields to the newer form, whenever that was recorded.
_OUTRANKED = {"releases": "release_dates", "trailers": "videos"}
_RANKED_TABLES = (movies.release_date, media.video)


@dataclass(slots=True)
class Times:
    """The times of the aspects of a batch's things, kept up with while its statements are taken."""

    now: float
    _known: dict[_Address, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))
    _news: dict[_Address, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))

    def load(self, connection: Connection, things: Iterable[Ref]) -> None:
        """Read what is known of `things`."""
        for row in rows_of(connection, log.observation, [(int(thing.kind), thing.id) for thing in things]):
            address = int(row["kind"] or 0), int(row["thing_id"] or 0)
            self._known[address][str(row["aspect"])] = float(row["recorded_at"] or 0)

    def repeated(self, statement: Statement) -> bool:
        """Return whether the same was stated at the same time.

        Of two that were recorded at one time the first is kept, so that importing both again changes nothing; of two
        that do not say when, the second.
        """
        known = self._known.get(_address(statement.thing))
        told = statement.recorded_at
        return bool(known and told and told in (known.get(statement.aspect), known.get(EVERYTHING)))

    def outdated(self, statement: Statement) -> bool:
        """Return whether something later, or of higher rank, is known of all that a statement speaks of."""
        known = self._known.get(_address(statement.thing))
        if not known:
            return False
        aspect, time = statement.aspect, statement.recorded_at
        if any(known.get(holder, 0.0) > time for holder in _holders(aspect)):
            return True
        head, slash, rest = aspect.partition("/")
        return head in _OUTRANKED and _OUTRANKED[head] + slash + rest in known

    def newer(self, statement: Statement) -> list[str]:
        """Return the parts of a statement's aspect that were stated later: `["en"]` for `images/en`."""
        known = self._known.get(_address(statement.thing))
        if not known:
            return []
        start = statement.aspect + "/"
        return [
            aspect[len(start) :]
            for aspect, time in known.items()
            if time > statement.recorded_at and aspect.startswith(start)
        ]

    def note(self, statement: Statement) -> None:
        """Keep the time of a statement that was taken; time 0 says nothing, unless the mere fact of it counts."""
        if (statement.recorded_at or _counts(statement)) and not _in_passing(statement):
            self._note(_address(statement.thing), statement.aspect, statement.recorded_at)
        for fact in statement.facts:
            if isinstance(fact, StatedTranslations):
                for row in fact.rows:
                    aspect = f"{TRANSLATIONS}/{row['iso_639_1']}-{row['iso_3166_1']}"
                    self._note(_address(statement.thing), aspect, statement.recorded_at)

    def listed(self, thing: Ref, tag: str) -> bool:
        """Return whether the newest list of a thing's translations named this one."""
        known = self._known.get(_address(thing), {})
        return f"{TRANSLATIONS}/{tag}" in known and known[f"{TRANSLATIONS}/{tag}"] == known[TRANSLATIONS]

    def of_everything(self, thing: Ref) -> float:
        """Return when a thing was stated as a whole: it went then, or another was merged into it; 0.0 for never."""
        return self._known.get(_address(thing), {}).get(EVERYTHING, 0.0)

    def heir(self, thing: Ref) -> int | None:
        """Return the number of what a thing was merged into, None where it was not."""
        known = self._known.get(_address(thing), {})
        return next((int(aspect[len(HEIR) :]) for aspect in known if aspect.startswith(HEIR)), None)

    def write(self, database: Database, connection: Connection) -> None:
        """Write what is new."""
        rows = [
            {"kind": kind, "thing_id": number, "aspect": aspect, "recorded_at": time}
            for (kind, number), news in self._news.items()
            for aspect, time in news.items()
        ]
        if rows:
            connection.execute(database.dialect.upsert(log.observation), rows)

    def _note(self, address: _Address, aspect: str, time: float) -> None:
        known = self._known[address]
        if time == EDITED:
            time = max(self.now, known.get(aspect, 0.0))
        if known.get(aspect) != time:
            known[aspect] = time
            self._news[address][aspect] = time


def _address(thing: Ref) -> _Address:
    return int(thing.kind), thing.id


def _holders(aspect: str) -> Iterator[str]:
    yield aspect
    at = aspect.rfind("/")
    while at > 0:
        yield aspect[:at]
        at = aspect.rfind("/", 0, at)
    yield EVERYTHING


def _counts(statement: Statement) -> bool:
    return any(
        isinstance(fact, StatedTranslations)
        or (isinstance(fact, Members) and fact.table in _RANKED_TABLES and bool(fact.rows))
        for fact in statement.facts
    )


def _in_passing(statement: Statement) -> bool:
    return any(isinstance(fact, Columns) and fact.if_missing for fact in statement.facts)
