"""Members of a running server, and browsers in which they allow what applications ask for."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import requests

from cinedex.db.engine import Database
from cinedex.kit.clock import SystemClock
from tests.clients.running import Address
from tests.support.members import PASSWORD, member

_PATIENCE = 20.0
_CSRF = re.compile('name="csrf" value="([0-9a-f]{64})"')
_ever = count(1)

Method = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Person:
    """A member of a server."""

    server: Address
    username: str
    account_id: int

    def allow(self, token: str) -> None:
        """Sign in with a browser, and let whoever asked for a request token act."""
        with requests.Session() as browser:
            self._send(browser, "/sign-in", username=self.username, password=PASSWORD)
            landed = self._send(browser, f"/authenticate/{token}", decision="allow")
        assert "The application can act for you now." in landed.text

    def revoke_all(self) -> None:
        """Sign in with a browser, and revoke every session of an application."""
        with requests.Session() as browser:
            self._send(browser, "/sign-in", username=self.username, password=PASSWORD)
            page = browser.get(f"{self.server.root}/settings/sessions", timeout=_PATIENCE).text
            for number in re.findall('name="session" value="([0-9]+)"', page):
                self._send(browser, "/settings/sessions", session=number)

    def _send(self, browser: requests.Session, path: str, **fields: str) -> requests.Response:
        """Fill in the form of a page, as a person would, and follow where it leads."""
        address = f"{self.server.root}{path}"
        found = _CSRF.search(browser.get(address, timeout=_PATIENCE).text)
        assert found is not None, path
        answer = browser.post(address, data={"csrf": found[1], **fields}, timeout=_PATIENCE)
        assert answer.ok, answer.text
        return answer


@dataclass(frozen=True, slots=True)
class Household:
    """A running server with a catalogue of its own, which members change."""

    server: Address
    database: Database

    def join(self, name: str) -> Person:
        """Return a new member."""
        username = f"{name} {next(_ever)}"
        return Person(self.server, username, member(self.database, SystemClock(), username))


@dataclass
class Recorder:
    """Makes objects of a client, and remembers which methods of theirs were called."""

    make: Callable[..., Any]
    called: set[Method] = field(default_factory=set)

    def __call__(self, kind: str, *arguments: Any) -> Any:
        """Return an object of the client."""
        return _Recorded(kind, self.make(kind, *arguments), self.called)


class _Recorded:
    """An object of a client."""

    def __init__(self, kind: str, one: Any, called: set[Method]) -> None:
        self._of = (kind, one, called)

    def __getattr__(self, name: str) -> Any:
        kind, one, called = self._of
        value = getattr(one, name)
        if callable(value):
            called.add((kind, name))
        return value
