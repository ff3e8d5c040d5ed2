"""Ratings over HTTP, acknowledged and durable, on each engine; and reads while ratings are written.

`python -m benchmarks.writes`: 32 clients, each waiting for its answer; p50 and p99 are what a client waits.
"""

import asyncio
import random
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.bulk import empty
from benchmarks.load import Load, load
from cinedex.db.engine import Database, open_database, upgrade
from cinedex.documents.edit import edit
from cinedex.kit.clock import SystemClock
from tests.support.members import guest_session
from tests.support.server import Server
from tests.support.world import film

_CLIENTS = 32
_FILMS = 2_000
_PACE = 1_000
"""Writes a second beside which reads are measured."""
_CREATED = b"HTTP/1.1 201"


@dataclass
class _Writing:
    """What all clients of one stretch share: until when they write, how often at most, and what they waited."""

    port: int
    until: float
    pause: float
    waits: list[float] = field(default_factory=list)


def main(
    seconds: Annotated[int, typer.Option(help="How long each stretch lasts.")] = 10,
    engine: Annotated[list[str], typer.Option(help="sqlite, postgresql.")] = ["sqlite", "postgresql"],  # noqa: B006
) -> None:
    """Measure, and print a table."""
    table = Table(
        "Engine",
        "Ratings/s",
        "p50 ms",
        "p99 ms",
        "Reads/s",
        f"Reads/s beside {_PACE:,} ratings/s",
        "of it",
        "written/s",
    )
    for one in engine:
        with tempfile.TemporaryDirectory(prefix="cinedex-bench-") as folder, empty(one, Path(folder)) as url:
            table.add_row(one, *_engine(url, Path(folder), seconds))
    Console(width=140).print(table)


def _engine(url: str, folder: Path, seconds: int) -> Sequence[str]:
    database = open_database(url)
    sessions = _prepared(database)
    paths = [f"/3/movie/{number}" for number in range(1, _FILMS + 1)]
    with Server(folder, "--database", url, CINEDEX_KEYS="open") as server:
        address = server.url.removeprefix("http://").partition("/")[0]
        port = int(address.rpartition(":")[2])
        rated = asyncio.run(_write(port, sessions, seconds, 0.0))
        alone = load(address, paths, "", seconds=seconds, connections=8, seed=1)
        beside, written = asyncio.run(_read_beside(address, paths, sessions, seconds))
    database.close()
    cuts = quantiles(rated, n=100)
    quiet, busy = alone.requests / alone.seconds, beside.requests / beside.seconds
    return (
        f"{len(rated) / seconds:,.0f}", f"{1000 * cuts[49]:.1f}", f"{1000 * cuts[98]:.1f}", f"{quiet:,.0f}",
        f"{busy:,.0f}", f"{busy / quiet:.2f}", f"{len(written) / seconds:,.0f}",
    )  # fmt: skip


def _prepared(database: Database) -> list[str]:
    """Fill a database with films and guests; return the guests' sessions."""
    upgrade(database)
    clock = SystemClock()
    films = [
        film(number, f"Film {number}", base_vote_average=6.5, base_vote_count=100) for number in range(1, _FILMS + 1)
    ]
    edit(database, films, "benchmark", clock)
    return [guest_session(database, clock) for _ in range(_CLIENTS)]


async def _read_beside(
    address: str, paths: Sequence[str], sessions: Sequence[str], seconds: int
) -> tuple[Load, list[float]]:
    """Return what reads came to while ratings were written at a pace, and what those waited."""
    port = int(address.rpartition(":")[2])
    reading = asyncio.to_thread(load, address, paths, "", seconds=seconds, connections=8, seed=2)
    return await asyncio.gather(reading, _write(port, sessions, seconds, _CLIENTS / _PACE))


async def _write(port: int, sessions: Sequence[str], seconds: int, pause: float) -> list[float]:
    """Return what each rating waited for its answer, in seconds; `pause` is the least time between one client's."""
    writing = _Writing(port, time.perf_counter() + seconds, pause)
    await asyncio.gather(*(_client(writing, session, seed) for seed, session in enumerate(sessions)))
    return writing.waits


async def _client(writing: _Writing, session: str, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    reader, writer = await asyncio.open_connection("127.0.0.1", writing.port)
    while (started := time.perf_counter()) < writing.until:
        body = b'{"value":%.1f}' % (dice.randint(1, 20) / 2)
        target = f"/3/movie/{dice.randint(1, _FILMS)}/rating?guest_session_id={session}".encode()
        writer.write(b"POST %b HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%b" % (target, len(body), body))
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0]))
        if not head.startswith(_CREATED):
            message = f"a rating was answered {head[:20]!r}: such figures mean nothing"
            raise RuntimeError(message)
        writing.waits.append(time.perf_counter() - started)
        await asyncio.sleep(max(0.0, writing.pause - (time.perf_counter() - started)))
    writer.close()


if __name__ == "__main__":
    typer.run(main)
