"""Where a server is, as whoever asks has called it."""

import re
from collections.abc import Mapping
from typing import Any

# A name or an address, and a port; of IPv6 in brackets.
_HOST = re.compile(rb"(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
_SCHEMES = ("http", "https")


def root_of(scope: Mapping[str, Any]) -> str:
    """Return the root of a server in the words of a request to it: `http://localhost:8000`.

    `Host` says what the client sent, and is written into headers and pages: what cannot be a host is not repeated, and
    the address that the request came in at stands in its place.
    """
    scheme = scope.get("scheme", "")
    named = next((value for name, value in scope["headers"] if name == b"host"), b"")
    if not _HOST.fullmatch(named):
        host, port = scope.get("server") or ("localhost", None)
        named = (f"[{host}]" if ":" in host else host).encode() + (f":{port}".encode() if port else b"")
    return f"{scheme if scheme in _SCHEMES else 'http'}://{named.decode()}"
