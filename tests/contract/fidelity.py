"""Fidelity: import one recorded answer alone, ask the same of ourselves, and compare leaf by leaf."""

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
from cinedex.documents.store import Store
from cinedex.indexes.discover.keeping import Discover
from cinedex.kit.clock import FrozenClock
from cinedex.kit.times import seconds_since_1970
from cinedex.sources.bundled import load_reference
from cinedex.sources.recordings.importing import import_exchanges
from cinedex.sources.recordings.reading import Exchange
from cinedex.sources.tmdb import biographies, episodes, movies, seasons, series
from cinedex.sources.tmdb.parts import NOT_FACTS
from cinedex.wire.door import application
from tests.contract.age import younger_than
from tests.contract.beyond import Beyond, Recording
from tests.contract.leaves import Leaf, compare
from tests.support.asgi import Client
from tests.support.schemas import Schemas
from tests.support.world import offered

_NOT_SERVED = 501
_APPENDABLE = {*movies.PARTS, *biographies.PARTS, *series.PARTS, *seasons.PARTS, *episodes.PARTS, *NOT_FACTS}
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


_IMAGES = ("http://image.tmdb.org/t/p/", "https://image.tmdb.org/t/p/")
_CLOCK = FrozenClock(datetime(2026, 8, 6, tzinfo=UTC))
_UNCHECKED = Unchecked(offered())


def recordings(file: Path) -> Iterator[Recording]:
    """Yield the recorded reads that were answered."""
    decode = msgspec.json.Decoder(Recording).decode
    with file.open("rb") as packed:
        text = zstandard.ZstdDecompressor().stream_reader(packed).read()
    for line in text.splitlines():
        recording = decode(line)
        if recording.kind == "recorded" and recording.method == "GET" and recording.status == 200 and recording.path:
            yield recording


def measure(wanted: Iterable[Recording], folder: Path) -> tuple[dict[str, Score], Counter[str]]:
    """Return the score of each served route, and how many recordings each other route has."""
    template = folder / "template.db"
    _make(template)
    scores: dict[str, Score] = defaultdict(Score)
    unserved: Counter[str] = Counter()
    for number, recording in enumerate(wanted):
        path = folder / f"{number}.db"
        shutil.copyfile(template, path)
        score = score_of(recording, path)
        if score is None:
            unserved[recording.route] += 1
        else:
            scores[recording.route].add(score)
        for left in folder.glob(f"{number}.db*"):
            left.unlink()
    return dict(scores), unserved


def _make(path: Path) -> None:
    database = open_database(f"sqlite:///{path}")
    upgrade(database)
    load_reference(database, _CLOCK)
    database.close()


def score_of(recording: Recording, path: Path) -> Score | None:
    """Return how well one recording comes back from the empty database at `path`; None: its route is not served."""
    assert recording.path is not None
    if _UNCHECKED.operation(recording.path) is None:
        return None
    database = open_database(f"sqlite:///{path}")
    exchange = Exchange(
        path=recording.path,
        query=recording.query,
        body=recording.body,
        recorded=recording.recorded,
        source=recording.source,
    )
    # What is the last episode and what the next depends on the day of the question.
    _CLOCK.moment = datetime.fromtimestamp(seconds_since_1970(recording.recorded), tz=UTC)
    import_exchanges(database, [exchange], clock=_CLOCK)
    store, index = Store(database.reader()), path.with_suffix(".index")
    reference = api.reference(*_IMAGES, _CLOCK, Discover(database, index))
    with Client(application(store, None, *reference), store, _UNCHECKED) as client:
        answer = client.get(_target(recording))
    database.close()
    shutil.rmtree(index, ignore_errors=True)
    if answer.status == _NOT_SERVED:
        return None
    return weigh(recording, list(compare(recording.body, answer.json)))


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
