"""Paths as TMDB reads them: routed raw, decoded once, and only an id's leading digits count (protocol notes §1.1)."""

from collections.abc import Callable
from urllib.parse import quote, unquote

from cinedex.wire.errors import Refusal
from cinedex.wire.status import INVALID_ID, NOT_FOUND

_LARGEST_ID = 2_147_483_647
_LONGEST_ID = 10


def plain_path(raw: bytes, has_route: Callable[[str], bool]) -> str:
    """Return the path to route of a raw one.

    Trailing slashes are dropped and doubled ones read as one, unless what lies between them is an id left empty, which
    `has_route` tells. `%2F` stays inside its segment; any other encoded character is decoded, once, and dot segments
    are resolved after that.
    """
    path = raw.decode(errors="replace")
    if "%" in path or "/." in path or not path.isascii():
        path = _resolved(path)
    if len(path) > 1 and path[-1] == "/":
        path = path.rstrip("/") or "/"
    if "//" in path:
        path = "/" + path.lstrip("/")
        if not has_route(path):
            path = "/" + "/".join(segment for segment in path.split("/") if segment)
    return path


def segment_text(segment: str) -> str:
    """Return what a segment of a routed path says; refuse an empty one with 404/6 (protocol notes §18)."""
    if not segment:
        raise Refusal(INVALID_ID)
    return unquote(segment) if "%" in segment else segment


def leading_digits(segment: str) -> int:
    """Return the id that a segment such as `550-fight-club` names.

    Zero and an empty segment are refused with 404/6; what begins with no digit, and a number too large, with 404/34.
    """
    if not segment:
        raise Refusal(INVALID_ID)
    digits = segment
    if not (digits.isascii() and digits.isdigit()):
        length = next((at for at, sign in enumerate(segment) if sign not in "0123456789"), 0)
        digits = segment[:length]
    digits = digits.lstrip("0") if digits[:1] == "0" else digits
    if not digits:
        raise Refusal(INVALID_ID if segment[0] == "0" else NOT_FOUND)
    if len(digits) > _LONGEST_ID or (number := int(digits)) > _LARGEST_ID:
        raise Refusal(NOT_FOUND)
    return number


def is_id(number: int) -> bool:
    """Return whether a number that a query or a body names can be the id of anything."""
    return 0 < number <= _LARGEST_ID


def ordinal(segment: str) -> int:
    """Return the number of a season or an episode that a segment names: 0 are the specials.

    An empty segment is refused with 404/6; what begins with no digit, and a number too large, with 404/34.
    """
    digits = segment[: len(segment) - len(segment.lstrip("0123456789"))]
    return 0 if digits and not digits.strip("0") else leading_digits(segment)


def _resolved(path: str) -> str:
    """Return the path with each segment decoded, encoded anew where it must be, and dot segments resolved."""
    segments: list[str] = []
    for encoded in path.split("/")[1:]:
        segment = unquote(encoded)
        if segment == "..":
            segments[-1:] = []
        elif segment != ".":
            segments.append(quote(segment, safe="!$&'()*+,;=:@"))
    return "/" + "/".join(segments)
