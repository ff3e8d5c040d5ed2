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


Run = HttpRun | BulkRun


def kept(run: Run, path: Path) -> None:
    """Write a run to `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(run), indent=2) + b"\n")


def name_of(run: Run) -> Path:
    """Return where a run is kept unless somebody says otherwise."""
    suffix = "" if isinstance(run, HttpRun) else "-bulk"
    return RESULTS / f"{run.date}{suffix}.json"


def latest() -> tuple[HttpRun | None, BulkRun | None]:
    """Return the newest kept run of each sort."""
    http: HttpRun | None = None
    bulk: BulkRun | None = None
    for path in sorted(RESULTS.glob("*.json")):
        run = msgspec.json.decode(path.read_bytes(), type=Run)
        if isinstance(run, HttpRun):
            http = run
        else:
            bulk = run
    return http, bulk
