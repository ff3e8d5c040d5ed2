"""What an answer reads, and how it is put together from what was read.

Plans are made before anything is read, so that a thing and all that is appended to it cost one round trip.
"""

from collections.abc import Callable
from typing import NamedTuple

from cinedex.documents.store import Reads, Rows

Body = bytes | None
"""One JSON value without the thing's own `id` (the door adds it where the route carries one), or None where the thing
does not exist, which is answered 404/34."""


class Plan(NamedTuple):
    """Keys to read, and a function that makes the JSON body of the rows, or the plan of what is read after them."""

    reads: Reads
    build: "Callable[[Rows], Body | Plan]"
    basis: bytes = b""
    """What decides the answer besides the documents read, such as the ids a search found: it goes into the ETag."""


def made(body: Body) -> Plan:
    """Return the plan of an answer that is there already."""
    return Plan(Reads(), lambda _: body)
