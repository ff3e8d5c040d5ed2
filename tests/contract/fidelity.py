"""Fidelity: import one recorded answer alone, ask the same of ourselves, and compare leaf by leaf."""

import asyncio
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote, urlencode

import msgspec
import zstandard

from cinedex import api
from cinedex.db.engine import open_database, upgrade
from cinedex.db.writer import Writer
from cinedex.documents.queue import drain
from cinedex.documents.store import Store
from cinedex.indexes.discover.keeping import Discover
from cinedex.indexes.text.keeping import TextIndex
from cinedex.indexes.trending import Trends
from cinedex.kit.clock import FrozenClock
from cinedex.kit.times import seconds_since_1970
from cinedex.members.activity import Activity
from cinedex.members.throttle import Throttle
from cinedex.sources.bundled import load_reference
from cinedex.sources.recordings.importing import import_exchanges
from cinedex.sources.recordings.reading import Exchange
from cinedex.sources.tmdb import biographies, episodes, movies, seasons, series
from cinedex.sources.tmdb.parts import NOT_FACTS
from cinedex.wire.door import PREFIX, Door, application
from tests.contract.age import younger_than
from tests.contract.beyond import Beyond, Recording, is_chosen
from tests.contract.leaves import Leaf, compare
from tests.support.asgi import Response, call, scope
from tests.support.schemas import Schemas
from tests.support.world import offered

_NOT_SERVED = 501
_APPENDABLE = {*movies.PARTS, *biographies.PARTS, *series.PARTS, *seasons.PARTS, *episodes.PARTS, *NOT_FACTS}
# A company's films, which can be appended, come from an index.
_WITH_ITS_FILMS = "/company/{company_id}"
_SECRETS = frozenset({"api_key", "session_id", "guest_session_id"})


@dataclass
class Score:
    """How well the answers of one route came back."""

    recordings: int = 0
    equal: int = 0
    # Leaves that upstream added, or wrote in another way, after the recording.
    aged: Counter[str] = field(default_factory=Counter)
    # Leaves that say nothing of the thing asked for, or of things that are not taken yet.
    beyond: Counter[str] = field(default_factory=Counter)
    different: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    @property
    def all(self) -> int:
        """How many leaves were compared, but for those that are named apart."""
        return self.equal + self.different.total()

    @property
    def share(self) -> float:
        """How many of them are equal, of 1."""
        return self.equal / self.all if self.all else 1.0

    def add(self, other: "Score") -> None:
        """Take in another score."""
        self.recordings += other.recordings
        self.equal += other.equal
        self.aged += other.aged
        self.beyond += other.beyond
        self.different += other.different
        self.examples = other.examples | self.examples


class Unchecked(Schemas):
    """Answers are compared with recordings here, not with schemas."""

    def faults(self, path: str, answer: object) -> list[str]:  # noqa: ARG002
        """Find none."""
        return []


_ADDRESSES = api.Addresses("http://image.tmdb.org/t/p/", "https://image.tmdb.org/t/p/", "")
_CLOCK = FrozenClock(datetime(2026, 8, 6, tzinfo=UTC))
_UNCHECKED = Unchecked(offered())


def recordings(file: Path) -> Iterator[Recording]:
    """Yield the recorded reads that were answered."""
    decode = msgspec.json.Decoder(Recording).decode
    with file.open("rb") as packed:
        text = zstandard.ZstdDecompressor().stream_reader(packed).read()
    for line in text.splitlines():
        recording = decode(line)
        # Of some searches nobody noted what they were for.
        asked = recording.path and (recording.query is not None or not recording.route.startswith("/search/"))
        if recording.kind == "recorded" and recording.method == "GET" and recording.status == 200 and asked:
            yield recording


def measure(wanted: Iterable[Recording], folder: Path) -> tuple[dict[str, Score], Counter[str]]:
    """Return the score of each served route, and how many recordings each other route has."""
    server = _Server(folder)
    scores: dict[str, Score] = defaultdict(Score)
    unserved: Counter[str] = Counter()
    for recording in wanted:
        score = server.score_of(recording)
        if score is None:
            unserved[recording.route] += 1
        else:
            scores[recording.route].add(score)
    server.close()
    return dict(scores), unserved


class _Server:
    """One server for all recordings, whose database is empty again for each: making another would take longer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._template, self._path = folder / "template.db", folder / "case.db"
        empty = open_database(f"sqlite:///{self._template}")
        upgrade(empty)
        load_reference(empty, _CLOCK)
        drain(empty)
        empty.close()
        shutil.copyfile(self._template, self._path)
        self._database = open_database(f"sqlite:///{self._path}")
        self._store = Store(self._database.reader())
        self._door = self._served(folder / "of nothing")

    def score_of(self, recording: Recording) -> Score | None:
        """Return how well one recording comes back from the empty database; None: its route is not served."""
        if recording.path is None or _UNCHECKED.operation(recording.path) is None:
            return None
        self._begin_anew()
        # What is the last episode and what the next depends on the day of the question.
        _CLOCK.moment = datetime.fromtimestamp(seconds_since_1970(recording.recorded), tz=UTC)
        import_exchanges(self._database, [_exchange(recording)], clock=_CLOCK)
        answer = self._answer(recording)
        if answer.status == _NOT_SERVED:
            return None
        return weigh(recording, list(compare(recording.body, answer.json)))

    def close(self) -> None:
        """Let go of the database."""
        asyncio.run(self._store.reader.close())
        self._database.close()

    def _begin_anew(self) -> None:
        self.close()
        for left in self._folder.glob(f"{self._path.name}*"):
            left.unlink()
        shutil.copyfile(self._template, self._path)
        self._store.reader = self._database.reader()

    def _answer(self, recording: Recording) -> Response:
        indexes = self._folder / "indexes"
        # Indexes know what they were made of, so that only a server of its own asks one of this recording.
        asks = is_chosen(recording.route) or recording.route == _WITH_ITS_FILMS
        door = self._served(indexes) if asks else self._door
        answer = asyncio.run(call(door, scope("GET", f"{PREFIX}{_target(recording)}".encode(), {})))
        shutil.rmtree(indexes, ignore_errors=True)
        return answer

    def _served(self, folder: Path) -> Door:
        discover = Discover(self._database, folder / "discover")
        indexes = api.Indexes(discover, TextIndex(self._database, folder / "text"), Trends(self._database, discover))
        activity = Activity(self._database, _CLOCK)
        members = api.Members(Writer(self._database), Throttle(_CLOCK), activity)
        return application(self._store, None, *api.reference(_ADDRESSES, _CLOCK, indexes, members))


def _exchange(recording: Recording) -> Exchange:
    assert recording.path is not None
    return Exchange(
        path=recording.path,
        query=recording.query,
        body=recording.body,
        recorded=recording.recorded,
        source=recording.source,
    )


def _target(recording: Recording) -> str:
    query = {name: str(value) for name, value in (recording.query or {}).items() if name not in _SECRETS}
    if recording.query is None and isinstance(recording.body, dict):
        # Nobody noted the query; what was appended shows in the answer.
        query["append_to_response"] = ",".join(name for name in recording.body if name in _APPENDABLE)
    return f"{quote(recording.path or '')}?{urlencode(query)}"


def weigh(recording: Recording, leaves: Sequence[Leaf]) -> Score:
    """Return the score of one comparison."""
    moment = datetime.fromtimestamp(seconds_since_1970(recording.recorded), tz=UTC)
    score, beyond = Score(recordings=1), Beyond(recording, leaves)
    for leaf in leaves:
        if leaf.equal:
            score.equal += 1
        elif (reason := beyond.reason(leaf)) is not None:
            score.beyond[reason] += 1
        elif (reason := younger_than(moment, leaf)) is not None:
            score.aged[reason] += 1
        else:
            name = f"{leaf.shape}: {_kind(leaf)}"
            score.different[name] += 1
            where = f"{recording.path} {'.'.join(leaf.path)}"
            score.examples.setdefault(name, f"{where}: {str(leaf.theirs)[:60]!r} → {str(leaf.ours)[:60]!r}")
    return score


def _kind(leaf: Leaf) -> str:
    if leaf.ours is ...:
        return "missing"
    if leaf.theirs is ...:
        return "extra"
    if type(leaf.theirs) is not type(leaf.ours):
        return f"{type(leaf.theirs).__name__} became {type(leaf.ours).__name__}"
    return "another value"


def table(scores: dict[str, Score], worst: int = 3) -> Sequence[str]:
    """Return the scores as lines of text."""
    total = Score()
    lines = [f"{'route':<44}{'n':>4}{'equal':>9}{'all':>9}{'%':>9}{'age':>8}{'beyond':>8}"]
    for route, score in sorted(scores.items(), key=lambda item: (item[1].share, item[0])):
        total.add(score)
        lines.append(_line(route, score))
        lines += [
            f"    {count:>6} {name}   {score.examples[name]}" for name, count in score.different.most_common(worst)
        ]
    lines.append(_line("all", total))
    lines += [f"    {count:>6} {reason}" for reason, count in (total.aged + total.beyond).most_common()]
    return lines


def _line(route: str, score: Score) -> str:
    return (
        f"{route:<44}{score.recordings:>4}{score.equal:>9}{score.all:>9}{100 * score.share:>9.3f}"
        f"{score.aged.total():>8}{score.beyond.total():>8}"
    )
