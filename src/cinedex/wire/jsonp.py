"""JSONP: `?callback=fn` on a GET wraps the answer in a call of `fn` (protocol notes §1.5)."""

import re

_NAME = re.compile(r"[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[[0-9]+\])*", re.ASCII)
_LONGEST_NAME = 100


def callback_name(value: str) -> str | None:
    """Return `value` if it is safe to write into a script as the name of a function; else None."""
    return value if len(value) <= _LONGEST_NAME and _NAME.fullmatch(value) else None


def wrapped(name: str, body: bytes) -> bytes:
    """Return a script that calls the function `name` with the JSON `body`.

    The empty comment keeps the answer from beginning with what the caller chose. The two separators are line ends to
    older JavaScript, though not to JSON.
    """
    safe = body.replace(b"\xe2\x80\xa8", b"\\u2028").replace(b"\xe2\x80\xa9", b"\\u2029")
    return b"/**/%b(%b)" % (name.encode(), safe)
