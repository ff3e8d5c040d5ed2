"""What was measured, as it is kept in files."""

from pathlib import Path

import msgspec

RESULTS = Path(__file__).parent / "results"


class Side(msgspec.Struct, frozen=True):
    """One server's medians: requests a second, processor µs a request, latencies in µs."""

    rate: float
    cpu: float
    p50: float
    p99: float


class Measured(msgspec.Struct, frozen=True):
    """One case; ratios are medians over the rounds, in each of which both sides ran one after the other."""

    name: str
    title: str
    films: int
    bytes: int
    """The median answer's, as sent."""
    nginx: Side
    cinedex: Side
    ratio: float
    """Requests a second, of nginx's."""
    cpu_ratio: float
    """nginx's processor time a request, of ours."""
    aim: float | None
    beside: str
    beside_ratio: float | None
    """The processor time a request, of the case beside it."""
    beside_aim: float | None


class HttpRun(msgspec.Struct, frozen=True, tag="http"):
    """One run of all cases."""

    date: str
    machine: dict[str, str]
    catalogue: str
    films: int
    rounds: int
    seconds: int
    connections: int
    cases: list[Measured]


class Bulk(msgspec.Struct, frozen=True):
    """One engine's import and projection."""

    engine: str
    films: int
    import_seconds: float
    projection_seconds: float
    import_peak: int
    """Bytes of memory that the importing process held at most."""
    projection_peak: int


class BulkRun(msgspec.Struct, frozen=True, tag="bulk"):
    """One run of the import on each engine."""

    date: str
    machine: dict[str, str]
    input: str
    engines: list[Bulk]


class Waits(msgspec.Struct, frozen=True):
    """How many seconds a writer waited for its turn."""

    writes: int
    p50: float
    p99: float
    longest: float


class Edits(msgspec.Struct, frozen=True):
    """One engine: a person with a thousand credits gets another name; times are in seconds, medians."""

    engine: str
    queued: int
    """How many things show the name."""
    own: float
    """Until the person's own page shows it."""
    copies: float
    """Until everything does."""
    idle: Waits
    """Of another writer, while nothing is projected."""
    beside: Waits
    """The same while the copies are made."""


class EditRun(msgspec.Struct, frozen=True, tag="edits"):
    """One run of the edits on each engine."""

    date: str
    machine: dict[str, str]
    engines: list[Edits]


Run = HttpRun | BulkRun | EditRun
_SUFFIXES: dict[type[Run], str] = {HttpRun: "", BulkRun: "-bulk", EditRun: "-edits"}


def kept(run: Run, path: Path) -> None:
    """Write a run to `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(run), indent=2) + b"\n")


def name_of(run: Run) -> Path:
    """Return where a run is kept unless somebody says otherwise."""
    return RESULTS / f"{run.date}{_SUFFIXES[type(run)]}.json"


def latest() -> list[Run]:
    """Return the newest kept run of each sort: answers, bulk import, edits, as far as there are any."""
    newest: dict[type[Run], Run] = {}
    for path in sorted(RESULTS.glob("*.json")):
        run = msgspec.json.decode(path.read_bytes(), type=Run)
        newest[type(run)] = run
    return [newest[sort] for sort in _SUFFIXES if sort in newest]
