"""What no single recorded answer brings with it, so that it cannot come back from that answer alone."""

from collections.abc import Sequence
from typing import Any

import msgspec

from tests.contract.leaves import Leaf, Path

# By a key of the path.
_KEYS = {
    "total_pages": "counts over upstream's whole catalogue",
    "total_results": "counts over upstream's whole catalogue",
    "lists": "lists of members: not facts of a thing",
    "account_states": "marks of members: not facts of a thing",
    "changes": "the log of changes: not facts of a thing",
}
# Whole routes of what upstream's members left, by how they begin and end.
_OF_MEMBERS = ("/account", "/authentication", "/guest_session", "/list")
_LEFT_ON_THINGS = ("/account_states", "/lists")
_MEMBERS = "what upstream's members left: nothing of it is imported"
# Names a keyword by its number alone, and nothing can be told of a keyword without a name.
_OF_A_KEYWORD = "/keyword/{keyword_id}/movies"
_KEYWORD = "films of a keyword that no answer names"
# Lists that are chosen by facts: which rows they hold, and in which order, follows from more than the rows show.
_CHOSEN = ("/discover/", "/search/", "/trending/")
_CHARTS = frozenset({
    "/company/{company_id}/movies",
    "/genre/{genre_id}/movies",
    _OF_A_KEYWORD,
    "/movie/now_playing",
    "/movie/popular",
    "/movie/top_rated",
    "/movie/upcoming",
    "/person/popular",
    "/tv/airing_today",
    "/tv/on_the_air",
    "/tv/popular",
    "/tv/top_rated",
})  # fmt: skip
_UNCHOSEN = "rows of a list that is chosen by facts, of which its own answer does not hold all"
_PLACES = "places in a list that is ordered by more than its rows show"
_TAGGED_BY_ID = "2020"
_NAMELESS = "pictures tagged before they had ids: nothing names them"


class Recording(msgspec.Struct):
    """A recorded exchange, with the route that it was made on."""

    method: str
    route: str
    path: str | None
    query: dict[str, Any] | None
    status: int
    kind: str
    recorded: Any
    source: str
    body: Any


class Beyond:
    """What of one comparison rests on more than the recording holds."""

    def __init__(self, recording: Recording, leaves: Sequence[Leaf]) -> None:
        """Look through all leaves of a comparison once: a row that is not there at all shows in the leaf of its id."""
        self._recording = recording
        self._chosen = is_chosen(recording.route)
        self._absent = {row for leaf in leaves if (row := _absent_row(leaf)) is not None} if self._chosen else set()

    def reason(self, leaf: Leaf) -> str | None:
        """Return why a leaf cannot come back; None: it can."""
        if (whole := _of_route(self._recording.route)) is not None:
            return whole
        if (named := next((name for name in leaf.path if name in _KEYS), None)) is not None:
            return _KEYS[named]
        if "tagged_images" in (*self._recording.route.split("/"), *leaf.path) and self._is_untagged():
            return _NAMELESS
        if self._recording.route == _OF_A_KEYWORD:
            return _KEYWORD
        if leaf.path[:2] in self._absent or (leaf.path == ("results",) and self._absent):
            return _UNCHOSEN
        return _PLACES if self._chosen and leaf.path == ("results", "(order)") else None

    def _is_untagged(self) -> bool:
        return str(self._recording.recorded) < _TAGGED_BY_ID


def is_chosen(route: str) -> bool:
    """Return whether a route lists what facts choose, not what one answer says of one thing."""
    return route in _CHARTS or route.startswith(_CHOSEN)


def _of_route(route: str) -> str | None:
    """Return why nothing of a route's answers can come back; None: it can."""
    if route.startswith(_OF_MEMBERS) or route.endswith(_LEFT_ON_THINGS):
        return _MEMBERS
    return _KEYS["changes"] if route.endswith("/changes") else None


def _absent_row(leaf: Leaf) -> Path | None:
    in_row = len(leaf.path) == 3 and leaf.path[0] == "results" and leaf.path[2] == "id"
    return leaf.path[:2] if in_row and leaf.ours is ... else None
