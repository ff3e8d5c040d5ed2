"""Namespaces: a thing's details, and the sub-requests that are both routes of their own and names to append.

One table gives the routes, the appendable names, the OpenAPI page and the rows of the coverage page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_type_hints

import msgspec

from cinedex.catalog.refs import ref
from cinedex.documents.keys import Address
from cinedex.documents.store import Store
from cinedex.wire.caching import CATALOGUE_AGE
from cinedex.wire.errors import Refusal
from cinedex.wire.operations import State, names, told
from cinedex.wire.paths import segment_text
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery
from cinedex.wire.status import NOT_FOUND, NOT_SERVED


@dataclass(frozen=True, slots=True)
class Alias:
    """An outside id found where a number was looked for, such as `tt0137523`: it costs one more round trip."""

    source: str
    value: str
    kind: int


@dataclass(frozen=True, slots=True)
class Subrequest:
    """One thing that can be asked of a namespace; its details are the one without a name."""

    name: str
    """The path relative to the namespace, such as `watch/providers`."""
    plan: Callable[[Any, Any], Plan]
    query: type[msgspec.Struct] = NoQuery
    returns: object = None
    summary: str = ""
    description: str = ""
    state: State = "served"
    note: str = ""
    carries_id: bool = False
    id_first: bool = True
    appendable: bool = True
    legacy: bool = False
    max_age: int = CATALOGUE_AGE
    operation_id: str | None = None
    refusals: tuple[int, ...] = ()
    """The codes it refuses with besides those that every sub-request may."""


@dataclass(frozen=True, slots=True)
class Namespace:
    """All that can be asked of one kind of thing."""

    path: str
    tag: str
    locate: Callable[..., Address | Alias]
    """Takes the path's segments, decoded; refuses with 404/6 or 404/34 what names no thing."""
    details: Subrequest
    subrequests: tuple[Subrequest, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Older names of sub-requests: appended under the name asked for, and routes as well."""
    append_only: tuple[Subrequest, ...] = ()
    """What can be appended and is no route."""
    noticed: Callable[[Any], object] | None = None
    """Is told of each thing whose details somebody read; it must cost next to nothing."""


_Thing = TypeVar("_Thing")
_Query = TypeVar("_Query", bound=msgspec.Struct)
_Function = Callable[[_Thing, _Query], Plan]


def subrequest(
    name: str,
    *,
    returns: object,
    carries_id: bool = True,
    id_first: bool = True,
    appendable: bool = True,
    legacy: bool = False,
    max_age: int = CATALOGUE_AGE,
    operation_id: str | None = None,
    note: str = "",
    refusals: tuple[int, ...] = (),
) -> Callable[[_Function[_Thing, _Query]], Subrequest]:
    """Return a decorator that makes a sub-request of a function of a thing and a query returning a `Plan`.

    The query's type is read off the function's annotation. Asked by its own path the answer carries the thing's id
    unless `carries_id` is false, as its first field or its last. A `note` says what is missing, and makes it partial.
    """

    def decorate(function: _Function[_Thing, _Query]) -> Subrequest:
        summary, description = told(function)
        return Subrequest(
            name, function, _query_of(function), returns, summary, description, "partial" if note else "served", note,
            carries_id, id_first, appendable, legacy, max_age, operation_id, refusals,
        )  # fmt: skip

    return decorate


def details(
    *, returns: object, max_age: int = CATALOGUE_AGE, operation_id: str | None = None, note: str = ""
) -> Callable[[_Function[_Thing, _Query]], Subrequest]:
    """Return a decorator that makes a namespace's details of a function returning a `Plan` of the whole body."""
    return subrequest("", returns=returns, carries_id=False, max_age=max_age, operation_id=operation_id, note=note)


def declared(name: str, *, summary: str, returns: object = None, carries_id: bool = True) -> Subrequest:
    """Return a sub-request that is known and answers 501/2; appended, that envelope is its block."""
    return Subrequest(name, _not_served, NoQuery, returns, summary, state="declared", carries_id=carries_id)


async def located(namespace: Namespace, store: Store, segments: Mapping[str, str]) -> Address:
    """Return the thing that a path names; refuse with 404/34 an outside id that nothing bears."""
    found = namespace.locate(*[segment_text(segments[name]) for name in names(namespace.path)])
    if not isinstance(found, Alias):
        return found
    number = await store.resolve(found.source, found.value, found.kind)
    if number is None:
        raise Refusal(NOT_FOUND)
    return ref(found.kind, number)


def _not_served(_thing: Address, _query: NoQuery) -> Plan:
    raise Refusal(NOT_SERVED)


def _query_of(function: Callable[..., object]) -> type[msgspec.Struct]:
    hints = get_type_hints(function)
    hints.pop("return", None)
    query: type[msgspec.Struct]
    _, query = hints.values()
    return query
