"""Where an application is led back to, once a member has allowed or denied what it asks for."""

import re
from collections.abc import Sequence
from urllib.parse import urlencode, urlsplit, urlunsplit

LONGEST = 2000
# A program on a phone or a desk answers to a scheme of its own; these are no program's.
_UNFIT = frozenset(
    {"about", "blob", "data", "file", "filesystem", "intent", "javascript", "jar", "vbscript", "view-source"}
)
_WEB = ("http", "https")
# Browsers read a backslash as a slash, and drop what cannot be seen: an address that needs either is a trap.
_PLAIN = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:[!#-;=?-\[\]_a-zA-Z~%]+")

# A name or a number, and a port: whoever reads it sees where it leads.
_HOST = re.compile(r"([A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])(:[0-9]+)?")


class RedirectError(ValueError):
    """An address that nobody is led to; the message says what to do."""


def checked(address: str) -> str:
    """Return an address that can be led to; raise `RedirectError` where it cannot.

    It is whole, shows the host that it leads to, and is a page or a program's own scheme, never a script.
    """
    if not is_fit(address):
        message = f"{address[:100]!r} is no address to lead back to: write it in full, such as https://app.example/back"
        raise RedirectError(message)
    return address


def is_fit(address: str) -> bool:
    """Return whether somebody can be led to an address."""
    if len(address) > LONGEST or not _PLAIN.fullmatch(address):
        return False
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - raises where it is no number
    except ValueError:
        return False
    if parts.scheme in _UNFIT:
        return False
    return parts.scheme not in _WEB or _HOST.fullmatch(parts.netloc) is not None


def is_registered(address: str, redirects: Sequence[str]) -> bool:
    """Return whether an application has said that it may be led back to exactly this address."""
    return address in redirects


def source_of(address: str) -> str:
    """Return an address as a content security policy names where it leads: `https://app.example` or `app:`."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in _WEB else f"{parts.scheme}:"


def answering(address: str, request_token: str, *, allowed: bool) -> str:
    """Return the address with what the member decided (protocol notes §9.2)."""
    parts = urlsplit(address)
    said = urlencode({"request_token": request_token, "approved" if allowed else "denied": "true"})
    return urlunsplit(parts._replace(query=f"{parts.query}&{said}" if parts.query else said))
