"""Operations: one route and method each, and all that is told of it. Routes, OpenAPI and coverage come from these."""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, get_type_hints

import msgspec

from cinedex.documents.store import Store
from cinedex.wire.caching import CATALOGUE_AGE, etag
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Answer, Request
from cinedex.wire.paths import leading_digits, segment_text
from cinedex.wire.plan import Plan
from cinedex.wire.published import operation_id as id_of
from cinedex.wire.query import NoQuery, reader
from cinedex.wire.status import NOT_FOUND, NOT_SERVED, STATUSES, envelope

Respond = Callable[[Store, Request, Mapping[str, str]], Awaitable[Answer]]
"""Answers one operation: where to read, what was asked, and the path's segments by name, still encoded."""

State = Literal["served", "partial", "declared"]
"""How much of an operation is here; what is declared answers 501/2."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One route and method."""

    method: str
    path: str
    respond: Respond
    operation_id: str
    summary: str = ""
    description: str = ""
    tag: str = ""
    parameters: Mapping[str, type] = field(default_factory=dict)
    """The path's parameters, in order."""
    query: type[msgspec.Struct] = NoQuery
    appends: tuple[str, ...] = ()
    """What `append_to_response` may name."""
    returns: object = None
    state: State = "served"
    note: str = ""
    legacy: bool = False
    refusals: tuple[int, ...] = ()
    """The codes it refuses with besides those that every operation may."""
    body: type[msgspec.Struct] | None = None
    """What is read of the body of a write; each of it may stand in the query as well."""
    acts: bool = False
    """Whether it does something, or waits for somebody: it is begun once, and never taken back."""
    changes: bool = False
    """Whether something is another after it: HEAD then does not ask for it."""
    statuses: tuple[int, ...] = (200,)
    """The HTTP statuses of what it answers."""


def operation(
    method: str,
    path: str,
    *,
    returns: object,
    tag: str,
    max_age: int = CATALOGUE_AGE,
    operation_id: str | None = None,
    note: str = "",
    legacy: bool = False,
    refusals: tuple[int, ...] = (),
    is_private: bool = False,
) -> Callable[[Callable[..., Plan]], Operation]:
    """Return a decorator that makes an operation of a function returning a `Plan`.

    The function takes the path's parameters by name, an `int` as the id that the segment names and a `str` decoded, and
    `query`, whose type says what is read of the query. A `note` says what is missing, and marks it as partial. What
    `is_private` is answered to whoever asks alone.
    """

    def decorate(function: Callable[..., Plan]) -> Operation:
        hints = get_type_hints(function)
        parameters = {name: hints[name] for name in names(path)}
        query, name = hints.get("query", NoQuery), operation_id or id_of(method, path)
        respond = _responder(function, parameters, hints.get("query"), max_age, is_private=is_private)
        return Operation(
            method, path, respond, name, *told(function), tag, parameters, query, returns=returns,
            state="partial" if note else "served", note=note, legacy=legacy, refusals=refusals,
        )  # fmt: skip

    return decorate


def declare(method: str, path: str, *, operation_id: str | None = None, summary: str = "", tag: str = "") -> Operation:
    """Return an operation that is known and answers 501/2, whatever the path's ids are."""
    parameters = dict.fromkeys(names(path), str)
    name = operation_id or id_of(method, path)
    return Operation(method, path, not_served, name, summary, "", tag, parameters, state="declared")


async def not_served(_store: Store, _request: Request, _segments: Mapping[str, str]) -> Answer:
    """Answer 501/2."""
    return Answer(STATUSES[NOT_SERVED].http, envelope(NOT_SERVED))


async def carried_out(plan: Plan, store: Store, request: Request, max_age: int, *, is_private: bool = False) -> Answer:
    """Return the answer that `plan` makes, mostly in one round trip; refuse with 404/34 where it makes none."""
    state, read = plan.basis, False
    rows = await store.read(plan.reads)
    while True:
        if any(plan.reads):
            state, read = state + rows.fingerprint(), True
        body = plan.build(rows)
        if not isinstance(body, Plan):
            break
        plan = body
        state += plan.basis
        rows = await store.read(plan.reads)
    if body is None:
        raise Refusal(NOT_FOUND)
    if is_private:
        return Answer(200, body, is_private=True)
    # What is made of no document at all has no versions to go by, and is short.
    return Answer(200, body, etag(state if read else state + body, request.path, request.query_string), max_age)


@cache
def names(path: str) -> tuple[str, ...]:
    """Return the names of a path's parameters, in order."""
    return tuple(segment[1:-1] for segment in path.split("/") if segment[:1] == "{")


def told(function: Callable[..., object]) -> tuple[str, str]:
    """Return the first line of a function's docstring, and the rest of it."""
    summary, _, description = (inspect.getdoc(function) or "").partition("\n")
    return summary, description.strip()


def _responder(
    function: Callable[..., Plan],
    parameters: Mapping[str, type],
    query: type[msgspec.Struct] | None,
    max_age: int,
    *,
    is_private: bool,
) -> Respond:
    read = reader(query) if query else None
    readers = [(name, leading_digits if kind is int else segment_text) for name, kind in parameters.items()]

    async def respond(store: Store, request: Request, segments: Mapping[str, str]) -> Answer:
        given: dict[str, object] = {"query": read(request.values)} if read else {}
        for name, read_segment in readers:
            given[name] = read_segment(segments[name])
        return await carried_out(function(**given), store, request, max_age, is_private=is_private)

    return respond
