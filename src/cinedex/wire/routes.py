"""Namespaces unrolled: every operation that a server offers, in one list."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial

import msgspec

from cinedex.catalog.refs import EpisodeOf, SeasonOf
from cinedex.documents.keys import Address, alias_of
from cinedex.documents.store import Rows, Store
from cinedex.wire.append import Appendix, Part, merged, plans_of
from cinedex.wire.exchange import Answer, Request
from cinedex.wire.namespace import Namespace, Subrequest, located
from cinedex.wire.operations import Operation, Respond, carried_out, declare, names, not_served
from cinedex.wire.plan import Body, Plan
from cinedex.wire.published import operation_id, published, shape
from cinedex.wire.query import LONGEST_REMEMBERED, read_query, reader


def all_operations(namespaces: Sequence[Namespace], operations: Sequence[Operation]) -> list[Operation]:
    """Return what namespaces and plain operations serve, and after it all that is published besides, declared."""
    served = [row for namespace in namespaces for row in namespace_operations(namespace, namespaces)]
    served += operations
    return served + declared_rest(served)


def declared_rest(served: Sequence[Operation]) -> list[Operation]:
    """Return an operation answering 501/2 for each published one that is not among `served`."""
    known = {(row.method, shape(row.path)) for row in served}
    tags = {_chapter(row.path): row.tag for row in reversed(served)}
    return [
        declare(row.method, row.path, tag=tags.get(_chapter(row.path)) or _titled(_chapter(row.path)))
        for row in published()
        if (row.method, shape(row.path)) not in known
    ]


def namespace_operations(namespace: Namespace, all_namespaces: Sequence[Namespace]) -> list[Operation]:
    """Return the details, the sub-requests and the older spellings of a namespace as operations."""
    appendix = Appendix(namespace, all_namespaces)
    by_name = {asked.name: asked for asked in namespace.subrequests}
    older = {name: by_name[newer] for name, newer in namespace.aliases.items() if newer in by_name}
    return [
        _row(namespace, namespace.details, "", _details(namespace, appendix), appends=appendix.names),
        *(_row(namespace, asked, f"/{name}", _alone(namespace, asked)) for name, asked in by_name.items()),
        *(_row(namespace, asked, f"/{name}", _alone(namespace, asked), legacy=True) for name, asked in older.items()),
    ]


def _titled(chapter: str) -> str:
    return chapter[:1].upper() + chapter[1:]


# How chapters are called that are not just words.
_SPOKEN = {"tv": "TV"}


def _chapter(path: str) -> str:
    return _SPOKEN.get(path.split("/")[1], path.split("/")[1].replace("_", " "))


def _row(
    namespace: Namespace,
    asked: Subrequest,
    name: str,
    respond: Respond,
    *,
    appends: tuple[str, ...] = (),
    legacy: bool = False,
) -> Operation:
    path = f"{namespace.path}{name}"
    return Operation(
        "GET",
        path,
        respond,
        (None if legacy else asked.operation_id) or operation_id("GET", path),
        asked.summary,
        asked.description,
        namespace.tag,
        dict.fromkeys(names(path), int),
        asked.query,
        appends,
        asked.returns,
        asked.state,
        asked.note,
        legacy or asked.legacy,
        asked.refusals,
    )


def _details(namespace: Namespace, appendix: Appendix) -> Respond:
    asked, noticed = namespace.details, namespace.noticed
    read = reader(asked.query)

    def read_parts(query_string: bytes) -> tuple[msgspec.Struct, tuple[Part, ...]]:
        values = read_query(query_string)
        return read(values), appendix.parts(values)

    remembered = lru_cache(maxsize=1024)(read_parts)

    async def respond(store: Store, request: Request, segments: Mapping[str, str]) -> Answer:
        said = request.query_string
        query, parts = remembered(said) if len(said) <= LONGEST_REMEMBERED else read_parts(said)
        thing = await located(namespace, store, segments)
        blocks = await plans_of(parts, thing, store, segments) if parts else []
        answer = await carried_out(merged(asked.plan(thing, query), blocks), store, request, asked.max_age)
        # Also where the client turns out to have it already, which is found when the answer is sent.
        if noticed is not None and request.method == "GET":
            noticed(thing)
        return answer

    return respond


def _alone(namespace: Namespace, asked: Subrequest) -> Respond:
    if asked.state == "declared":
        return not_served
    read = reader(asked.query)

    async def respond(store: Store, request: Request, segments: Mapping[str, str]) -> Answer:
        query = read(request.values)
        thing = await located(namespace, store, segments)
        plan: Plan = asked.plan(thing, query)
        if asked.carries_id:
            plan = _with_id(plan, partial(_number, thing), first=asked.id_first)
        return await carried_out(plan, store, request, asked.max_age)

    return respond


def _with_id(plan: Plan, number_of: Callable[[Rows], int | None], *, first: bool) -> Plan:
    def build(rows: Rows) -> Body | Plan:
        body = plan.build(rows)
        number = number_of(rows)
        if body is None or number is None:
            return None
        if isinstance(body, Plan):
            return _with_id(body, lambda _: number, first=first)
        if body == b"{}":
            return b'{"id":%d}' % number
        return b'{"id":%d,%b' % (number, body[1:]) if first else b'%b,"id":%d}' % (body[:-1], number)

    return Plan(plan.reads, build, plan.basis)


def _number(thing: Address, rows: Rows) -> int | None:
    if not isinstance(thing, SeasonOf | EpisodeOf):
        return thing.id
    found = rows.thing(*alias_of(thing))
    return None if found is None else found.id
