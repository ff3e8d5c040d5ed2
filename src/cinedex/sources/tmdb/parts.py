"""The parts of a thing: sub-requests, each asked for alone or appended to the details."""

from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeGuard, TypeVar

from cinedex.catalog.refs import Ref
from cinedex.catalog.statements import Values
from cinedex.sources.tmdb.answer import Answer, Object

_Thing = TypeVar("_Thing", bound=Ref)
Part: TypeAlias = Callable[[Answer, _Thing, Object], object]
"""States what the block of a part says of a thing."""

# Marks, lists and logs: what members and the server itself leave.
NOT_FACTS = ("account_states", "changes", "lists")
_NONE: Mapping[str, str] = {}


def appended(
    answer: Answer,
    thing: _Thing,
    body: Object,
    parts: Mapping[str, Part[_Thing]],
    newer: Mapping[str, str] = _NONE,
) -> list[Values] | None:
    """State what is appended to details; return the translations if they are among it.

    `newer` names the newer form of a part, beside which the older says nothing.
    """
    listed: list[Values] | None = None
    for name, block in body.items():
        if name in NOT_FACTS:
            answer.tally.skipped[f"not a fact: {name}"] += 1
        elif name in parts and newer.get(name) not in body and is_answer(block):
            found = parts[name](answer, thing, block)
            if name == "translations" and isinstance(found, list):
                listed = found
    return listed


def is_answer(block: object) -> TypeGuard[Object]:
    """Return whether an appended block is an answer, and not an error in place of one."""
    return isinstance(block, dict) and "status_code" not in block
