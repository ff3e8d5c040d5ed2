"""Load: wrk where it is installed, else a generator of our own, which tires before nginx does."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_PATIENCE = 30
_SCRIPT = Path(__file__).with_name("wrk.lua")


@dataclass(frozen=True)
class Load:
    """What one server did in one stretch; latencies are in microseconds."""

    requests: int
    seconds: float
    p50: float
    p99: float
    errors: int


def generator() -> str:
    """Return what makes the load: `wrk`, or `own`."""
    return "wrk" if shutil.which("wrk") else "own"


def load(
    address: str, paths: Sequence[str], accept_encoding: str, *, seconds: int, connections: int, seed: int
) -> Load:
    """Ask for `paths` at random over `connections` connections, each always waiting for one answer."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(paths))
        file.flush()
        extra = [file.name, str(seed), *([accept_encoding] if accept_encoding else [])]
        wrk = shutil.which("wrk")
        if wrk:
            command = [wrk, "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(_SCRIPT)]
            command += [f"http://{address}/", "--", *extra]
        else:
            command = [sys.executable, "-m", "benchmarks.generator", address, str(connections), str(seconds), *extra]
        said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + _PATIENCE).stdout
    found = Load(**json.loads(said.strip().splitlines()[-1]))
    if found.errors:
        message = f"{found.errors} of {found.requests} requests to {address} failed: such figures mean nothing"
        raise RuntimeError(message)
    return found
