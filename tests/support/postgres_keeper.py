"""Keeps one PostgreSQL cluster for as long as its standard input is open, then stops and removes it.

A process of its own, so that the cluster goes away however the tests end, `kill -9` included.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

# Nothing here has to survive a crash.
_OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"


def _as_ordinary_user() -> dict[str, Any]:
    """Return how to start a program as somebody: initdb and pg_ctl refuse to run as root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    account = names.get("postgres") or names["nobody"]
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _run(*command: str | Path, cwd: Path, **somebody: Any) -> None:
    with (cwd / "keeper.log").open("ab") as log:
        subprocess.run(command, check=True, cwd=cwd, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **somebody)


def main(binaries: Path) -> None:
    """Start a cluster, print its port, wait until nobody listens, stop it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    somebody = _as_ordinary_user()
    folder = Path(tempfile.mkdtemp(prefix="cinedex-pg-"))
    data = folder / "data"
    try:
        if somebody:
            os.chown(folder, somebody["user"], somebody["group"])
        _run(
            binaries / "initdb", "-D", data, "-U", "cinedex", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync",
            cwd=folder, **somebody,
        )  # fmt: skip
        port = _free_port()
        options = f"-h 127.0.0.1 -p {port} -k {folder} {_OPTIONS}"
        log = folder / "server.log"
        _run(binaries / "pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", options, cwd=folder, **somebody)
        print(port, flush=True)  # noqa: T201
        sys.stdin.read()
    except subprocess.CalledProcessError as error:
        for name in ("keeper.log", "server.log"):
            if (folder / name).exists():
                sys.stderr.write((folder / name).read_text())
        raise SystemExit(f"PostgreSQL did not start: {error}") from None
    finally:
        if (data / "postmaster.pid").exists():
            _run(binaries / "pg_ctl", "stop", "-m", "immediate", "-D", data, cwd=folder, **somebody)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
