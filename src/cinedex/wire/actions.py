"""Actions: operations that do something, and what they answer."""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_type_hints

import msgspec

from cinedex.documents.store import Store
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Answer, Request
from cinedex.wire.operations import Operation, Respond, names, told
from cinedex.wire.paths import leading_digits, segment_text
from cinedex.wire.published import operation_id as id_of
from cinedex.wire.query import NoQuery, reader
from cinedex.wire.status import INVALID_PARAMETERS, STATUSES, Envelope, envelope

_UNREADABLE = 400


@dataclass(frozen=True, slots=True)
class Context:
    """What an action may look at besides its parameters: where documents are read, and the request itself."""

    store: Store
    request: Request


def action(
    method: str,
    path: str,
    *,
    tag: str,
    returns: object = Envelope,
    statuses: tuple[int, ...] = (200,),
    operation_id: str | None = None,
    refusals: tuple[int, ...] = (),
    legacy: bool = False,
    changes: bool = True,
) -> Callable[[Callable[..., Awaitable[Answer]]], Operation]:
    """Return a decorator that makes an operation of a coroutine function that does something and says what it did.

    The function takes a `Context`, the path's parameters by name, an `int` as the id that the segment names and a
    `str` decoded (as is what its `**` takes), and where it asks for them `query` and `body`: their types say what is
    read. Clients send in a query what others send in a body, so either is read from both. A body that is no JSON
    object is refused with 400/5. Where nothing `changes`, HEAD may ask for it besides GET.
    """

    def decorate(function: Callable[..., Awaitable[Answer]]) -> Operation:
        hints = get_type_hints(function)
        parameters = {name: hints.get(name, str) for name in names(path)}
        structs: dict[str, type[msgspec.Struct]] = {name: hints[name] for name in ("query", "body") if name in hints}
        respond, name = _responder(function, parameters, structs), operation_id or id_of(method, path)
        query, body = structs.get("query", NoQuery), structs.get("body")
        return Operation(
            method, path, respond, name, *told(function), tag, parameters, query, returns=returns, legacy=legacy,
            refusals=refusals, body=body, acts=True, changes=changes, statuses=statuses,
        )  # fmt: skip

    return decorate


def said(
    code: int,
    message: str | None = None,
    *,
    http: int | None = None,
    **extra: Any,  # noqa: ANN401 - what JSON can say
) -> Answer:
    """Return the answer that says what was done with a status code; `message` stands in for the table's sentence.

    `extra` fields come last.
    """
    return Answer(http or STATUSES[code].http, envelope(code, message, **extra), is_private=True)


def given(body: object, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """Return an answer that is made for who asked alone."""
    return Answer(status, msgspec.json.encode(body), is_private=True, headers=headers)


def _responder(
    function: Callable[..., Awaitable[Answer]],
    parameters: Mapping[str, type],
    structs: Mapping[str, type[msgspec.Struct]],
) -> Respond:
    readers = [(name, reader(struct)) for name, struct in structs.items()]
    segment_readers = [(name, leading_digits if kind is int else segment_text) for name, kind in parameters.items()]
    assert inspect.iscoroutinefunction(function), function

    async def respond(store: Store, request: Request, segments: Mapping[str, str]) -> Answer:
        if request.fields is None:
            raise Refusal(INVALID_PARAMETERS, http=_UNREADABLE)
        read: dict[str, object] = {name: read_values(request.values) for name, read_values in readers}
        for name, read_segment in segment_readers:
            read[name] = read_segment(segments[name])
        return await function(Context(store, request), **read)

    return respond
