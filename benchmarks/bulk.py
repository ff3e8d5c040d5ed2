"""Bulk import and projection, by the commands that people run: films a second, and memory."""

import datetime as dt
import io
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path

import zstandard

from benchmarks import machine, synthetic
from benchmarks.catalogue import LOAD, environment
from benchmarks.figures import Bulk, BulkRun
from tests.support.postgres import Cluster, binaries
from tests.support.server import cinedex

_MADE_UP = 1_000


def run(films: int, engines: list[str], tell: Callable[[str], None]) -> BulkRun:
    """Import the first `films` films (0: all) into an empty database of each engine, then project them anew."""
    with tempfile.TemporaryDirectory(prefix="cinedex-bench-") as folder:
        path = Path(folder) / "films.jsonl"
        count, told = _input(path, films)
        measured = []
        for engine in engines:
            with empty(engine, Path(folder)) as url:
                where = ["--data", str(Path(folder) / engine), "--database", url]
                measured.append(_engine(engine, count, path, where, tell))
        return BulkRun(dt.datetime.now(dt.UTC).date().isoformat(), machine.facts(), told, measured)


def _input(path: Path, films: int) -> tuple[int, str]:
    """Write what to import to `path`; return how many films that is, and words for it."""
    if not LOAD.exists():
        count = len(synthetic.write(path, films or _MADE_UP))
        return count, f"{count:,} made-up large films"
    with LOAD.open("rb") as packed, path.open("w", encoding="utf-8") as file:
        lines = io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(packed), encoding="utf-8")
        count = sum(1 for line in islice(lines, films or None) if file.write(line))
    return count, f"the first {count:,} films of {LOAD.name}"


@contextmanager
def empty(engine: str, folder: Path) -> Iterator[str]:
    """Yield the URL of an empty database."""
    data = folder / engine
    data.mkdir()
    with ExitStack() as stack:
        url = f"sqlite:///{data}/cinedex.db"
        if engine == "postgresql":
            programs = binaries()
            if programs is None:
                raise SystemExit("PostgreSQL's server programs are missing: apt-get install postgresql")
            cluster = Cluster(programs)
            stack.callback(cluster.stop)
            url = cluster.url(cluster.create())
        yield url


def _engine(engine: str, count: int, path: Path, where: list[str], tell: Callable[[str], None]) -> Bulk:
    tell(f"{engine}: importing")
    import_seconds, import_peak = _measured("import", "recordings", str(path), *where)
    tell(f"{engine}: projecting")
    seconds, peak = _measured("rebuild", "documents", *where)
    return Bulk(engine, count, import_seconds, seconds, import_peak, peak)


def _measured(*arguments: str) -> tuple[float, int]:
    """Run a command of cinedex; return its seconds and the most memory it held."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(cinedex(*arguments), stdout=output, stderr=output, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise SystemExit(f"cinedex {arguments[0]} failed:\n{output.read().decode(errors='replace')}")
    return time.perf_counter() - started, usage.ru_maxrss * 1024
