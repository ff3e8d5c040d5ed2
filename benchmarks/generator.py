"""Our own load, for machines without wrk: one process, keep-alive connections, requests drawn at random.

Arguments: address, connections, seconds, file of paths, seed, and what to accept (nothing: no Accept-Encoding).
"""

import asyncio
import json
import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import uvloop


@dataclass
class _Count:
    """What all connections share."""

    requests: list[bytes]
    dice: random.Random
    until: float
    latencies: list[float] = field(default_factory=list)
    errors: int = 0


class _Connection(asyncio.Protocol):
    """Asks, waits for the whole answer, asks again."""

    def __init__(self, count: _Count, finished: asyncio.Future[None]) -> None:
        self._count = count
        self._finished = finished
        self._left = -1
        self._head = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # No isinstance: uvloop's transports are of classes of their own.
        self._transport = cast("asyncio.WriteTransport", transport)
        self._ask()

    def data_received(self, data: bytes) -> None:
        if self._left < 0:
            self._head += data
            head, blank, rest = self._head.partition(b"\r\n\r\n")
            if not blank:
                return
            self._count.errors += not head.startswith(b"HTTP/1.1 200")
            self._left = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0]) - len(rest)
        else:
            self._left -= len(data)
        if self._left == 0:
            now = time.perf_counter()
            self._count.latencies.append(now - self._asked)
            if now < self._count.until:
                self._ask()
            else:
                self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self._count.errors += exc is not None or time.perf_counter() < self._count.until
        self._finished.set_result(None)

    def _ask(self) -> None:
        self._left, self._head = -1, b""
        self._asked = time.perf_counter()
        self._transport.write(self._count.dice.choice(self._count.requests))


async def _run(address: str, connections: int, count: _Count) -> None:
    loop = asyncio.get_running_loop()
    host, _, port = address.partition(":")
    ends = [loop.create_future() for _ in range(connections)]
    for end in ends:
        await loop.create_connection(lambda end=end: _Connection(count, end), host, int(port))  # type: ignore[misc]
    await asyncio.gather(*ends)


def main(address: str, connections: str, seconds: str, *how: str) -> None:
    """Make load, and print what was measured as one line of JSON."""
    paths, seed, accept = (*how, "")[:3]
    header = f"Accept-Encoding: {accept}\r\n" if accept else ""
    requests = [
        f"GET {path} HTTP/1.1\r\nHost: {address}\r\n{header}\r\n".encode()
        for path in Path(paths).read_text(encoding="utf-8").split("\n")
    ]
    started = time.perf_counter()
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    count = _Count(requests, dice, started + float(seconds))
    uvloop.run(_run(address, int(connections), count))
    spent = time.perf_counter() - started
    ranked = sorted(count.latencies)
    p50, p99 = (1e6 * ranked[int(share * (len(ranked) - 1))] for share in (0.5, 0.99))
    found = {"requests": len(ranked), "seconds": spent, "p50": p50, "p99": p99, "errors": count.errors}
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
