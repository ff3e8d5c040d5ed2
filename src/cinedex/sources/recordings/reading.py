"""Reading files of exchanges line by line, however packed; a line that holds none says so, and the rest goes on."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple, cast

import msgspec
import zstandard

STDIN = "-"


class Exchange(msgspec.Struct):
    """A request, and the answer that it got."""

    body: dict[str, object] | list[object]
    method: str = "GET"
    # Without the leading /3; None where a document gave the answer as an example.
    path: str | None = None
    query: dict[str, object] | None = None
    status: int = 200
    recorded: object = None
    source: str | None = None
    # Under which licence the source gives it; "" where it does not say.
    licence: str = ""


class BadLine(msgspec.Struct):
    """A line that holds no exchange, and why."""

    why: str


class Line(NamedTuple):
    """A line of a file: which it is (the first is 1), what it holds, and how many bytes that takes, unpacked."""

    number: int
    found: Exchange | BadLine
    size: int


_decode = msgspec.json.Decoder(Exchange).decode


def exchange_of(line: bytes) -> Exchange | BadLine:
    """Return what a line holds."""
    try:
        return _decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        return BadLine(str(error))
    except RecursionError:
        return BadLine("nested too deeply")


def read_exchanges(path: str, start: int = 0) -> Iterator[Line]:
    """Yield each line after the `start` first ones; empty lines are passed over."""
    number = 0
    with opened(path) as file:
        try:
            for number, line in enumerate(file, 1):
                if number > start and not line.isspace():
                    yield Line(number, exchange_of(line), len(line))
        except (EOFError, zlib.error, gzip.BadGzipFile, zstandard.ZstdError) as error:
            yield Line(number + 1, BadLine(f"the file cannot be unpacked further: {error}"), 0)


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """Open a file of lines, however packed; `-` is standard input."""
    if path == STDIN:
        yield sys.stdin.buffer
    elif path.endswith(".gz"):
        with gzip.open(path) as file:
            yield cast("IO[bytes]", file)
    elif path.endswith((".zst", ".zstd")):
        with Path(path).open("rb") as packed:
            reader = zstandard.ZstdDecompressor().stream_reader(packed, read_across_frames=True)
            yield cast("IO[bytes]", io.BufferedReader(cast("io.RawIOBase", reader), 1 << 20))
    else:
        with Path(path).open("rb") as file:
            yield file
