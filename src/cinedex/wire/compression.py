"""Compressed bodies, by what the client accepts and what costs least.

Measured on details of 100 KB: gzip (level 1, ISA-L) 0.11 ms to a quarter, zstd (level 1) 0.16 ms to slightly less.
"""

from functools import lru_cache

from isal import isal_zlib
from zstandard import ZstdCompressor

SMALLEST = 1024
"""Bodies below this many bytes are sent as they are: they fit in one packet either way."""

_GZIP_WINDOW = 31
_LEVEL = 1
_zstd = ZstdCompressor(level=_LEVEL)


@lru_cache(maxsize=512)
def coding(accept_encoding: str) -> str | None:
    """Return `gzip`, `zstd` or None: what the header prefers, and gzip where it does not care."""
    weights = {name: weight for entry in accept_encoding.lower().split(",") for name, weight in (_weighed(entry),)}
    anything = weights.get("*", 0.0)
    gzip, zstd = (weights.get(name, anything) for name in ("gzip", "zstd"))
    if not (gzip > 0 or zstd > 0):
        return None
    return "gzip" if gzip >= zstd else "zstd"


def compressed(body: bytes, name: str) -> bytes:
    """Return `body` in the coding `name`."""
    if name == "zstd":
        return _zstd.compress(body)
    return bytes(isal_zlib.compress(body, _LEVEL, _GZIP_WINDOW))


def _weighed(entry: str) -> tuple[str, float]:
    name, _, parameters = entry.partition(";")
    key, _, weight = parameters.strip().partition("=")
    if key.strip() != "q":
        return name.strip(), 1.0
    try:
        return name.strip(), float(weight)
    except ValueError:
        # A weight that cannot be read is no permission.
        return name.strip(), 0.0
