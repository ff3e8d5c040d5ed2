"""The anchor: nginx, one worker, sending files."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.cases import Case

_CONFIGURATION = """
daemon off;
worker_processes 1;
pid {root}/nginx.pid;
error_log {root}/error.log;
{user}
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    client_body_temp_path {root}/tmp; proxy_temp_path {root}/tmp; fastcgi_temp_path {root}/tmp;
    uwsgi_temp_path {root}/tmp; scgi_temp_path {root}/tmp;
    types {{ }}
    default_type "application/json;charset=utf-8";
    server {{
        listen 127.0.0.1:{port};
        root {root}/files;
        {locations}
    }}
}}
"""


class Nginx:
    """nginx on a free port, with files in a folder of its own, for as long as the block lasts."""

    def __init__(self, program: str, cases: Iterable[Case]) -> None:
        """Prepare an empty folder, with a location for each case."""
        self._program = program
        self._folder = tempfile.TemporaryDirectory(prefix="cinedex-bench-")
        self._root = Path(self._folder.name)
        self._port = _free_port()
        (self._root / "tmp").mkdir()
        locations = "\n".join(
            f"location /{case.name}/ {{ add_header Content-Encoding {case.accept_encoding}; }}"
            for case in cases
            if case.accept_encoding
        )
        user = "user root;" if os.geteuid() == 0 else ""
        text = _CONFIGURATION.format(root=self._root, port=self._port, locations=locations, user=user)
        (self._root / "nginx.conf").write_text(text, encoding="utf-8")

    @property
    def address(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self._port}"

    @property
    def pid(self) -> int:
        """The process that watches over the worker."""
        return self._process.pid

    def keep(self, case: str, bodies: Iterable[bytes]) -> list[str]:
        """Write bodies as files; return their paths."""
        folder = self._root / "files" / case
        folder.mkdir(parents=True)
        paths = []
        for which, body in enumerate(bodies):
            (folder / str(which)).write_bytes(body)
            paths.append(f"/{case}/{which}")
        return paths

    def __enter__(self) -> Self:
        """Start, and wait until it listens."""
        configuration = self._root / "nginx.conf"
        self._process = subprocess.Popen([self._program, "-p", str(self._root), "-c", str(configuration)])
        deadline = time.monotonic() + 10
        while True:
            try:
                socket.create_connection(("127.0.0.1", self._port)).close()
            except ConnectionRefusedError:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    self._folder.cleanup()
                    raise
                time.sleep(0.05)
            else:
                return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop, and remove the files."""
        self._process.terminate()
        self._process.wait(timeout=10)
        self._folder.cleanup()


def program() -> str | None:
    """Return where nginx is, or None; Debian keeps it where ordinary users do not look."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
