"""Visitors of the pages: browsers without scripts, that keep a cookie and send back what a form holds."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from urllib.parse import urlencode

import pytest

from cinedex.db.engine import Database
from cinedex.db.writer import Writer
from cinedex.documents.store import Store
from cinedex.kit.clock import FrozenClock
from cinedex.kit.times import milliseconds
from cinedex.members import sessions, tokens
from cinedex.members.sessions import Sort
from cinedex.members.throttle import Throttle
from cinedex.pages import pages
from cinedex.pages.site import SignUp, Site
from cinedex.wire.door import application
from tests.support.asgi import Response, call, scope
from tests.support.members import session_of

HOST = "films.example"
one_engine = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For tests of what knows no database: the quicker one."""
_FORM = "application/x-www-form-urlencoded"


class House:
    """A server with pages on a database of a test's own."""

    def __init__(self, database: Database, clock: FrozenClock, sign_up: SignUp, public_url: str = "") -> None:
        """Put it together as `app` does, but for the API."""
        self.database = database
        self.clock = clock
        self.writer = Writer(database)
        self._store = Store(database.reader())
        throttle = Throttle(clock)
        self.site = Site(self._store, self.writer, throttle, clock, sign_up, public_url)
        self._door = application(self._store, None, outside=pages(self.site))
        self._runner = asyncio.Runner()

    def answer(self, method: str, target: str, body: bytes, headers: Mapping[str, str], address: str) -> Response:
        """Return the answer to a request, from an address."""
        asked = {**scope(method, target.encode(), headers), "client": (address, 1)}
        return self._runner.run(call(self._door, asked, body))

    @property
    def now(self) -> int:
        """The present moment, in milliseconds since 1970."""
        return milliseconds(self.clock.now())

    def ask(self, key_id: int | None = None, *, redirect_to: str = "", version: int = 3) -> str:
        """Let an application ask for a request token."""
        with self.database.mark() as connection:
            return tokens.ask(connection, self.now, key_id, redirect_to=redirect_to, version=version).secret

    def approved_by(self, token: str) -> int | None:
        """Return who has approved a token; it must be there."""
        with self.database.read() as connection:
            asked = tokens.asked(connection, token, self.now)
        assert asked is not None, "there is no such token"
        return asked.approved_by

    def sessions(self, account_id: int) -> list[Sort]:
        """Return what a member's sessions open."""
        with self.database.read() as connection:
            return sorted(row.sort for row in sessions.opened(connection, account_id, self.now))

    def close(self) -> None:
        """Let go of everything."""
        self.writer.close()
        self._runner.run(self._store.reader.close())
        self._runner.close()


@dataclass
class Sheet:
    """One page."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def html(self) -> str:
        """The page as it was sent."""
        return self.body.decode()

    @property
    def text(self) -> str:
        """What is read in the main part, blanks made single."""
        main = self.html.partition("<main")[2].partition(">")[2].partition("</main>")[0]
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())

    @property
    def csrf(self) -> str:
        """What its forms hold."""
        match = re.search(r'name="csrf" value="([0-9a-f]{64})"', self.html)
        assert match is not None, self.html
        return match[1]

    @property
    def location(self) -> str:
        """Where it leads."""
        return self.headers["location"]

    @property
    def elements(self) -> list[tuple[str, dict[str, str]]]:
        """Its elements: names and attributes, in order."""
        reader = _Elements()
        reader.feed(self.html)
        return reader.found


@dataclass
class Visitor:
    """Somebody with a browser."""

    house: House
    address: str = "192.0.2.7"
    host: str = HOST
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, target: str, **headers: str) -> Sheet:
        """Return a page."""
        return self._ask("GET", target, b"", headers)

    def post(self, target: str, *, on: str = "", csrf: str | None = None, **fields: str) -> Sheet:
        """Fill in and send the form of the page `on`, or of the page that it is sent to."""
        held = self.get(on or target).csrf if csrf is None else csrf
        return self.send(target, {"csrf": held, **fields})

    def send(self, target: str, fields: Mapping[str, str], **headers: str) -> Sheet:
        """Send a form as it is."""
        told = {"content-type": _FORM, "origin": f"http://{self.host}", **headers}
        return self._ask("POST", target, urlencode(fields).encode(), told)

    def enter(self, account_id: int) -> "Visitor":
        """Come in as a member, without the form."""
        secret = session_of(self.house.database, self.house.clock, account_id, Sort.PAGE)
        self.cookies["cinedex"] = secret
        return self

    def _ask(self, method: str, target: str, body: bytes, headers: Mapping[str, str]) -> Sheet:
        named = {"host": self.host, **{name.replace("_", "-"): value for name, value in headers.items()}}
        if self.cookies:
            named["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        answer = self.house.answer(method, target, body, named, self.address)
        for name, morsel in SimpleCookie(answer.headers.get("set-cookie", "")).items():
            self.cookies[name] = morsel.value
            if not morsel.value:
                del self.cookies[name]
        return Sheet(answer.status, answer.headers, answer.body)


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
