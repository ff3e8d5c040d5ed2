"""A real server in a process of its own, on a free port, with the small catalogue and a real key."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import requests

from cinedex.db.engine import Database, open_database, upgrade
from cinedex.kit.clock import Clock, FrozenClock
from cinedex.members import keys
from cinedex.members.keys import NewKey
from tests.clients.catalogue import fill

_PATIENCE = 30.0
_IMAGES = {
    "CINEDEX_IMAGES_URL": "http://images.example/t/p/",
    "CINEDEX_IMAGES_SECURE_URL": "https://images.example/t/p/",
}
# It ends with its standard input, so that none is left however the tests end, `kill -9` included.
_PROGRAM = """
import os, signal, sys, threading, uvicorn
def end():
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)
threading.Thread(target=end, daemon=True).start()
uvicorn.run("cinedex.app:from_environment", factory=True, port=int(sys.argv[1]), lifespan="on", access_log=False)
"""
CLOCK = FrozenClock(datetime(2026, 3, 1, 12, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Address:
    """Where a running server is, and what opens it."""

    root: str
    api_key: str
    access_token: str
    process: int
    """The number of the process that serves."""

    @property
    def base(self) -> str:
        """What clients call the base URL."""
        return f"{self.root}/3"

    @property
    def port(self) -> int:
        """The port."""
        return int(self.root.rpartition(":")[2])


def catalogue_at(url: str, load: Callable[[Database, Clock], object] = fill) -> NewKey:
    """Put schema, catalogue and a key into the empty database at `url`; return the key."""
    database = open_database(url)
    upgrade(database)
    load(database, CLOCK)
    key = keys.create(database, "clients", CLOCK)
    database.close()
    return key


@contextmanager
def running(url: str, key: NewKey, folder: Path, **settings: str) -> Iterator[Address]:
    """Serve the database at `url`, as it is, for as long as the block lasts.

    Not by `cinedex serve`, which would load the reference tables over the small ones.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    log_path = folder / "server.log"
    with log_path.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, port],
            env={**_own_environment(), "CINEDEX_DATA": str(folder), "CINEDEX_DATABASE": url, **settings},
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    address = Address(f"http://127.0.0.1:{port}", key.api_key, key.access_token, process.pid)
    try:
        _wait(process, address, log_path)
        yield address
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(_PATIENCE)


@contextmanager
def serving(folder: Path, load: Callable[[Database, Clock], object] = fill) -> Iterator[Address]:
    """Serve a catalogue of its own, kept in `folder`, for as long as the block lasts."""
    url = f"sqlite:///{folder}/cinedex.db"
    with running(url, catalogue_at(url, load), folder) as address:
        yield address


def _own_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CINEDEX_")}
    return {**kept, **_IMAGES}


def _wait(process: "subprocess.Popen[bytes]", address: Address, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            requests.get(address.base, timeout=_PATIENCE)
        except requests.ConnectionError:
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.05)
        else:
            return
