"""Bodies of writes: a JSON object, whatever the header calls it, or a form."""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

import msgspec

from cinedex.wire.query import read_query

LARGEST = 1 << 20
"""Bytes that a body may have."""
_FORM = "application/x-www-form-urlencoded"

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]


async def received(receive: Receive) -> bytes | None:
    """Return the body of a request, or None where it is larger than `LARGEST`, or broke off."""
    pieces: list[bytes] = []
    size, more = 0, True
    while more and size <= LARGEST:
        event = await receive()
        if event["type"] == "http.disconnect":
            # Half a form may read as a whole one.
            return None
        pieces.append(event.get("body", b""))
        size += len(pieces[-1])
        more = event.get("more_body", False)
    return b"".join(pieces) if size <= LARGEST else None


def fields_of(body: bytes | None, content_type: str) -> Mapping[str, Any] | None:
    """Return what a body says by name; nothing for none, and None for what cannot be read."""
    if body is None:
        return None
    if not body.strip():
        return {}
    if content_type.partition(";")[0].strip().lower() == _FORM and not body.lstrip().startswith(b"{"):
        return read_query(body)
    try:
        fields = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def as_texts(fields: Mapping[str, Any]) -> dict[str, str]:
    """Return what a query could say as a query says it: clients send the same in either place."""
    return {name: text for name, value in fields.items() if (text := _text(value))}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else ""
