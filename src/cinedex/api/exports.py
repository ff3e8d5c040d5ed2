"""The daily files of ids, as `cinedex export ids` wrote them: outside of `/3`, and for everybody."""

import asyncio
import os
from email.utils import formatdate
from pathlib import Path
from typing import BinaryIO, Self

import falcon.asgi

from cinedex.catalog.ids import day_of
from cinedex.wire.caching import CATALOGUE_AGE, is_fresh
from cinedex.wire.cors import HEADERS
from cinedex.wire.errors import Refusal
from cinedex.wire.status import NOT_FOUND

PATH = "/p/exports/{name}"
_PIECE = 1 << 18


class Exports:
    """The files of one folder."""

    def __init__(self, folder: Path) -> None:
        """Offer those files in `folder` that are called as such files are; the rest is not there."""
        self._folder = folder

    async def on_get(self, req: falcon.asgi.Request, resp: falcon.asgi.Response, name: str) -> None:
        """Send a file, a piece at a time."""
        file = self._opened(name)
        tag, size = _describe(file, resp)
        if is_fresh(req.get_header("If-None-Match", default=""), tag):
            file.close()
            resp.status = falcon.HTTP_304
        else:
            resp.set_stream(_Pieces(file), size)

    async def on_head(self, _req: falcon.asgi.Request, resp: falcon.asgi.Response, name: str) -> None:
        """Say what a file is."""
        with self._opened(name) as file:
            _, resp.content_length = _describe(file, resp)

    def _opened(self, name: str) -> BinaryIO:
        # Only what is called as such a file is looked for, so that no path leads elsewhere.
        if day_of(name) is None:
            raise Refusal(NOT_FOUND)
        try:
            return (self._folder / name).open("rb")
        except OSError:
            raise Refusal(NOT_FOUND) from None


def _describe(file: BinaryIO, resp: falcon.asgi.Response) -> tuple[str, int]:
    """Set the headers of a file; return its tag and its size in bytes."""
    known = os.fstat(file.fileno())
    tag = f'W/"{known.st_mtime_ns:x}-{known.st_size:x}"'
    resp.content_type = "application/gzip"
    resp.cache_control = [f"public, max-age={CATALOGUE_AGE}"]
    resp.set_headers([*HEADERS, ("etag", tag), ("last-modified", formatdate(known.st_mtime, usegmt=True))])
    return tag, known.st_size


class _Pieces:
    """A file as Falcon sends it: read beside the loop, and closed when all is sent or the client is gone."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        # As much as is worth a thread.
        piece = await asyncio.to_thread(self._file.read, _PIECE)
        if not piece:
            raise StopAsyncIteration
        return piece

    async def close(self) -> None:
        self._file.close()
