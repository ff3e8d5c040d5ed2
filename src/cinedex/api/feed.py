"""The whole change log as a stream: a route of our own, for whoever keeps a copy or an index of the catalogue."""

from collections.abc import AsyncIterator, Sequence
from typing import cast

import falcon
import msgspec
from msgspec import Raw, Struct

from cinedex.catalog.refs import Kind
from cinedex.documents import log
from cinedex.documents.store import Reads, Store
from cinedex.wire.auth import KeyRing, check_key
from cinedex.wire.cors import HEADERS
from cinedex.wire.door import REQUEST
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Request
from cinedex.wire.status import INVALID_PARAMETERS

PATH = "/cinedex/changes"
MEDIA_TYPE = "application/x-ndjson"

# How many entries are in memory at once.
_BATCH = 1000
_LONGEST_NUMBER = 18
_NULL = Raw(b"null")


class Logged(Struct, frozen=True):
    """One line: an entry of the log; `value` and `original_value` are null where there is none."""

    sequence: int
    kind: str
    id: int
    key: str
    action: str
    iso_639_1: str
    iso_3166_1: str
    time: str
    value: Raw
    original_value: Raw


class Feed:
    """`GET /cinedex/changes?since=<sequence>`: every entry after that one, oldest first, a JSON object to a line."""

    def __init__(self, store: Store, ring: KeyRing | None) -> None:
        """Read from `store`; who asks must have a key of `ring`, if there is one."""
        self._store = store
        self._ring = ring

    async def on_get(self, req: falcon.asgi.Request, resp: falcon.asgi.Response) -> None:
        """Answer GET."""
        since = self._admitted(req)
        _head(resp)
        resp.stream = self._lines(since)

    async def on_head(self, req: falcon.asgi.Request, resp: falcon.asgi.Response) -> None:
        """Answer HEAD."""
        self._admitted(req)
        _head(resp)

    def _admitted(self, req: falcon.asgi.Request) -> int:
        """Return the entry after which to begin; refuse who may not ask, and what is no number."""
        request: Request = req.scope[REQUEST]
        check_key(request, self._ring)
        since = request.values.get("since", "0")
        if not (since.isascii() and since.isdigit() and len(since) <= _LONGEST_NUMBER):
            raise Refusal(
                INVALID_PARAMETERS,
                "Invalid since: give the `sequence` of the last line that you have, or leave it out.",
            )
        return int(since)

    async def _lines(self, since: int) -> AsyncIterator[bytes]:
        while True:
            question = log.after(since, _BATCH)
            rows = (await self._store.read(Reads(queries=(question,)))).answer(question)
            if not rows:
                return
            yield b"".join([_line(row) for row in rows])
            since = cast("int", rows[-1][0])


def _head(resp: falcon.asgi.Response) -> None:
    resp.content_type = MEDIA_TYPE
    resp.set_headers(dict(HEADERS))
    # Whoever asks again wants what came since.
    resp.cache_control = ["no-store"]


def _line(row: Sequence[object]) -> bytes:
    sequence, kind, number, *said, value, original = cast("tuple[int, int, int, str, str, str, str, str]", row)
    key, action, language, region, time = said
    logged = Logged(
        sequence, Kind(kind).name.lower(), number, key, action, language, region, time, _raw(value), _raw(original)
    )
    return msgspec.json.encode(logged) + b"\n"


def _raw(value: str | None) -> Raw:
    return _NULL if value is None else Raw(value)
