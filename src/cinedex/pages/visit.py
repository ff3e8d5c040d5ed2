"""One visit of a page: who comes, what was filled in, and whether it was filled in here."""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn
from urllib.parse import parse_qs, urlsplit

import falcon.asgi

from cinedex.documents.store import Query, Reads
from cinedex.members.secrets import new_id
from cinedex.members.sessions import Member, Sort, member_of, question
from cinedex.pages.result import Result, problem, redirect
from cinedex.pages.site import Site
from cinedex.wire.door import REQUEST
from cinedex.wire.exchange import Request
from cinedex.wire.root import root_of

_SECRET = re.compile("[0-9a-f]{40}")
_LARGEST, _MOST_FIELDS = 1 << 16, 50
_FORM = "application/x-www-form-urlencoded"


class Turned(Exception):  # noqa: N818 - being sent elsewhere is an ordinary answer, not a fault
    """A visitor is shown something else than what was asked for."""

    def __init__(self, result: Result) -> None:
        """Show `result`."""
        super().__init__(result.status)
        self.result = result


@dataclass(slots=True)
class Visit:
    """A request for a page, and who makes it."""

    site: Site
    path: str
    """The path that was asked for, with its query."""
    query: Mapping[str, str]
    segments: Mapping[str, str]
    root: str
    """Where browsers find the server: `https://films.example`."""
    address: str
    """Where the visitor comes from."""
    secret: str
    """What the visitor's cookie holds: a session, if there is one of it."""
    caller: Member | None = None
    form: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_secure(self) -> bool:
        """Whether the browser speaks to us, or to whoever stands in front, by HTTPS."""
        return self.root.startswith("https:")

    @property
    def cookie(self) -> str:
        """The name of the cookie: where it can be, one that no neighbouring host can set."""
        return "__Host-cinedex" if self.is_secure else "cinedex"

    @property
    def csrf(self) -> str:
        """What every form holds, and no other site can know."""
        return hmac.digest(self.secret.encode(), b"form", "sha256").hex()

    def member(self) -> Member:
        """Return who is signed in; send whoever is not to the page for it, and back."""
        if self.caller is None:
            # What was sent is lost: the form is filled in once more.
            raise Turned(redirect("/sign-in", next=self.path))
        return self.caller

    def number(self, name: str) -> int:
        """Return a number that the form or the path holds; refuse what is none."""
        text = self.segments.get(name) or self.form.get(name, "")
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            missing()
        return int(text)


def missing() -> NoReturn:
    """Say that nothing is here."""
    raise Turned(problem(404, "There is nothing here", "It was removed, or it belongs to somebody else."))


def arriving(site: Site, req: falcon.asgi.Request, segments: Mapping[str, str]) -> Visit:
    """Return a visit of which it is not yet known who makes it."""
    request: Request = req.scope[REQUEST]
    root = site.public_url or root_of(req.scope)
    visit = Visit(site, req.relative_uri, request.values, segments, root, request.address, "")
    kept = (req.get_cookie_values(visit.cookie) or [""])[0]
    # Only a form of ours is taken, and only what we gave opens anything: a planted one is worth nothing.
    visit.secret = kept if _SECRET.fullmatch(kept) else new_id()
    return visit


async def recognise(visit: Visit) -> None:
    """Find out whose session the cookie holds."""
    asked = Query(*question(visit.secret, (Sort.PAGE,), visit.site.now()))
    visit.caller = member_of((await visit.site.store.read(Reads(queries=(asked,)))).answer(asked))


async def receive(visit: Visit, req: falcon.asgi.Request) -> None:
    """Read the form that was sent; refuse what was not filled in on a page of ours."""
    body = await req.stream.read(_LARGEST + 1)
    if len(body) > _LARGEST or (req.content_type or "").partition(";")[0].strip().lower() != _FORM:
        raise Turned(problem(400, "This form cannot be read", "It is too long, or it is none. Go back and try again."))
    try:
        fields = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise Turned(problem(400, "This form cannot be read", "Go back and try again.")) from None
    visit.form = {name: values[0] for name, values in fields.items()}
    if not (
        _is_from_here(visit, req) and hmac.compare_digest(visit.form.get("csrf", "").encode(), visit.csrf.encode())
    ):
        raise Turned(
            problem(403, "This form is no longer valid", "Go back, load the page again, and send the form once more.")
        )


def _is_from_here(visit: Visit, req: falcon.asgi.Request) -> bool:
    """Return whether the browser says that the form stood on a page of ours; older browsers say nothing."""
    if req.get_header("Sec-Fetch-Site", default="same-origin") != "same-origin":
        return False
    origin = req.get_header("Origin")
    return origin is None or urlsplit(origin).netloc in {req.netloc, urlsplit(visit.root).netloc}
