"""A real browser, spoken to in the plain HTTP of the WebDriver protocol, so that no package is needed for it."""

import base64
import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from tests.support.missing import skip_or_fail

_REQUIRED = "CINEDEX_TEST_REQUIRE_BROWSER"
_PATIENCE = 60.0
# The driver ends with its keeper's standard input, so that none is left however the tests end.
_KEEPER = """
import os, subprocess, sys, urllib.request
driver = subprocess.Popen([sys.argv[1], f"--port={sys.argv[2]}"], stdin=subprocess.DEVNULL)
os.read(0, 1)
try:
    urllib.request.urlopen(f"http://127.0.0.1:{sys.argv[2]}/shutdown", timeout=20).close()
finally:
    driver.terminate()
    driver.wait()
"""
# Nothing of its own may be fetched, and nothing but loopback reached.
_SWITCHES = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check",
    "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]  # fmt: skip


def programs_or_skip() -> tuple[str, str]:
    """Return the paths of Chromium and its driver; skip where there are none, or fail where they are required."""
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )
    driver = shutil.which("chromedriver")
    if not (found and driver):
        skip_or_fail("Chromium and chromedriver (Debian: chromium, chromium-driver) are not installed", _REQUIRED)
    return found, driver


class Browser:
    """A window of a running browser."""

    def __init__(self, session: str) -> None:
        """Speak to the window at the driver's address `session`."""
        self._session = session

    def open(self, address: str) -> None:
        """Load a page."""
        self._post("url", url=address)

    def tell(self, command: str, **parameters: Any) -> Any:
        """Return the answer to a command of the developer tools."""
        return self._post("goog/cdp/execute", cmd=command, params=parameters)

    def run(self, script: str) -> Any:
        """Return what a script returns, even where the page may run none itself."""
        told = self.tell("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def wait(self, script: str) -> None:
        """Wait until a script returns true, whatever page is loaded meanwhile."""
        asked = {"cmd": "Runtime.evaluate", "params": {"expression": script, "returnByValue": True}}
        deadline = time.monotonic() + _PATIENCE
        while True:
            answer = requests.post(f"{self._session}/goog/cdp/execute", json=asked, timeout=_PATIENCE)
            # A page that is just being left answers nothing.
            if answer.ok and answer.json()["value"]["result"].get("value") is True:
                return
            assert time.monotonic() < deadline, f"never true: {script}"
            time.sleep(0.02)

    def resize(self, width: int, height: int) -> None:
        """Show the page as a screen of this size would."""
        self.tell(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def prefer(self, scheme: str) -> None:
        """Let the reader prefer a light or a dark page."""
        self.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def allow_scripts(self, *, allowed: bool) -> None:
        """Let pages run scripts, or not."""
        self.tell("Emulation.setScriptExecutionDisabled", value=not allowed)

    def asked(self) -> list[str]:
        """Return the addresses asked for since the last call."""
        entries = self._post("se/log", type="performance")
        messages = [json.loads(entry["message"])["message"] for entry in entries]
        return [row["params"]["request"]["url"] for row in messages if row["method"] == "Network.requestWillBeSent"]

    def photograph(self, path: Path) -> None:
        """Write what the window shows to a file."""
        path.write_bytes(base64.b64decode(self.tell("Page.captureScreenshot", format="png")["data"]))

    def close(self) -> None:
        """Close the window and the browser."""
        requests.delete(self._session, timeout=_PATIENCE)

    def _post(self, command: str, **values: Any) -> Any:
        answer = requests.post(f"{self._session}/{command}", json=values, timeout=_PATIENCE)
        assert answer.ok, answer.text
        return answer.json()["value"]


@contextmanager
def browsing(folder: Path) -> Iterator[Browser]:
    """Run a browser whose profile is `folder`, for as long as the block lasts."""
    program, driver = programs_or_skip()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with (folder / "driver.log").open("wb") as log:
        command = [sys.executable, "-c", _KEEPER, driver, str(port)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(process, address)
        browser = _begun(address, program, folder)
        try:
            yield browser
        finally:
            browser.close()
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(_PATIENCE)


def _begun(address: str, program: str, folder: Path) -> Browser:
    options = {"binary": program, "args": [*_SWITCHES, f"--user-data-dir={folder / 'profile'}"]}
    wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"performance": "ALL"}}
    begun = requests.post(f"{address}/session", json={"capabilities": {"alwaysMatch": wanted}}, timeout=_PATIENCE)
    assert begun.ok, begun.text
    return Browser(f"{address}/session/{begun.json()['value']['sessionId']}")


def _wait(process: "subprocess.Popen[bytes]", address: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            requests.get(f"{address}/status", timeout=_PATIENCE)
        except requests.ConnectionError:
            assert process.poll() is None, "chromedriver ended"
            assert time.monotonic() < deadline, "chromedriver does not answer"
            time.sleep(0.05)
        else:
            return
