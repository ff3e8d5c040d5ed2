"""What a page answers with."""

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode


@dataclass(slots=True)
class Result:
    """A template and what fills it, a file, or an address to go to."""

    status: int
    template: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    session: str | None = None
    """What the cookie holds from now on; None leaves it, and nothing takes it away."""
    leads_to: str = ""
    """Where a form of this page may lead, besides to us, as a content security policy names it."""


def sheet(template: str, *, status: int = HTTPStatus.OK, **values: object) -> Result:
    """Return a page made of a template."""
    return Result(status, template, values)


def refused(template: str, errors: dict[str, str], **values: object) -> Result:
    """Return a form once more, with what is wrong with each of its fields."""
    return Result(HTTPStatus.UNPROCESSABLE_ENTITY, template, {**values, "errors": errors})


def redirect(to: str, *, session: str | None = None, **query: str) -> Result:
    """Return the way to another page; what was sent is not sent again there."""
    address = f"{to}?{urlencode(query)}" if query else to
    return Result(HTTPStatus.SEE_OTHER, headers={"Location": address}, session=session)


def download(body: bytes, media_type: str, name: str) -> Result:
    """Return a file to be kept."""
    named = {"Content-Type": media_type, "Content-Disposition": f'attachment; filename="{name}"'}
    return Result(HTTPStatus.OK, body=body, headers=named)


def problem(status: int, title: str, text: str) -> Result:
    """Return a page that says what went wrong, and what to do."""
    return Result(status, "problem.html", {"title": title, "text": text})
