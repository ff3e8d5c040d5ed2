"""A real server in a process of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import requests

_PATIENCE = 20.0


def cinedex(*arguments: str) -> list[str]:
    """Return the command line of `cinedex`, as an installed one would run."""
    return [sys.executable, "-c", "from cinedex.cli import main; main()", *arguments]


class Server:
    """`cinedex serve` on a free port, for as long as the block lasts."""

    def __init__(self, data: Path, *arguments: str, **environment: str) -> None:
        """Remember what to start, with `environment` besides the present one."""
        self._command = cinedex("serve", "--port", "0", "--data", str(data), *arguments)
        self._environment = {**os.environ, **environment}
        self.greeting = ""

    def __enter__(self) -> Self:
        """Start, and wait for the first answer."""
        self.process = subprocess.Popen(
            self._command, env=self._environment, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        assert self.process.stdout is not None
        while "Base URL" not in self.greeting:
            line = self.process.stdout.readline()
            assert line, f"the server ended with {self.process.wait()}"
            self.greeting += line
        match = re.search(r"Base URL +(\S+)", self.greeting)
        assert match is not None
        self.url = match[1]
        self._wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop, if the test did not."""
        self.stop(signal.SIGTERM)

    def stop(self, number: signal.Signals) -> int:
        """Send a signal; return how the server ended."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(timeout=_PATIENCE)
        assert self.process.stdout is not None
        if not self.process.stdout.closed:
            self.greeting += self.process.stdout.read()
            self.process.stdout.close()
        return code

    def _wait(self) -> None:
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                requests.get(self.url, timeout=_PATIENCE)
            except requests.ConnectionError:
                assert self.process.poll() is None, f"the server ended with {self.process.returncode}"
                assert time.monotonic() < deadline, "the server does not answer"
                time.sleep(0.05)
            else:
                return
