"""Append to response: sub-requests answered within the details, for one round trip in all (protocol notes §5)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import msgspec
from falcon.routing import CompiledRouter

from cinedex.documents.keys import Address
from cinedex.documents.store import Rows, Store
from cinedex.wire.errors import Refusal
from cinedex.wire.namespace import Namespace, Subrequest, located
from cinedex.wire.plan import Body, Plan, made
from cinedex.wire.query import listed, reader
from cinedex.wire.status import TOO_MANY_APPENDS

_MOST = 20


@dataclass(frozen=True, slots=True)
class Part:
    """One sub-request to append, with its share of the query."""

    label: bytes
    subrequest: Subrequest
    query: msgspec.Struct
    within: Namespace | None
    """The inner namespace the name led into, such as a season's; None where it is the thing's own."""
    segments: Mapping[str, str]


class _Inner(NamedTuple):
    namespace: Namespace
    subrequest: Subrequest


class Appendix:
    """What the names of one namespace's `append_to_response` lead to: a name is a path relative to the namespace."""

    def __init__(self, namespace: Namespace, all_namespaces: Sequence[Namespace]) -> None:
        """Take in the namespace's own sub-requests, and the namespaces whose paths lie within its path."""
        self._own = {asked.name: asked for asked in namespace.subrequests if asked.appendable}
        self._own |= {asked.name: asked for asked in namespace.append_only}
        self._own |= {older: self._own[newer] for older, newer in namespace.aliases.items()}
        self._inner = CompiledRouter()
        for inner in all_namespaces:
            if inner.path.startswith(f"{namespace.path}/"):
                self._add(inner, inner.path.removeprefix(namespace.path))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the namespace's own sub-requests."""
        return tuple(self._own)

    def parts(self, values: Mapping[str, str]) -> tuple[Part, ...]:
        """Return the parts that a query asks for, in order; unknown names are ignored, more than 20 refused with 27."""
        asked = listed(values.get("append_to_response", ""))
        if len(asked) > _MOST:
            raise Refusal(TOO_MANY_APPENDS)
        return tuple(part for name in dict.fromkeys(asked) if (part := self._part(name, values)))

    def _part(self, name: str, values: Mapping[str, str]) -> Part | None:
        within: Namespace | None = None
        segments: Mapping[str, str] = {}
        found = self._own.get(name)
        if found is None:
            deeper = self._inner.find(name)
            if deeper is None:
                return None
            led, _, segments, _ = deeper
            assert isinstance(led, _Inner)
            within, found = led
        return Part(b",%b:" % msgspec.json.encode(name), found, reader(found.query)(values), within, segments)

    def _add(self, inner: Namespace, path: str) -> None:
        self._inner.add_route(path, _Inner(inner, inner.details))
        for asked in inner.subrequests:
            if asked.appendable:
                self._inner.add_route(f"{path}/{asked.name}", _Inner(inner, asked))


async def plans_of(
    parts: Iterable[Part], thing: Address, store: Store, segments: Mapping[str, str]
) -> list[tuple[bytes, Plan]]:
    """Return each part's label and plan; what a part refuses becomes its block, and the rest stands.

    A name that leads to no thing, such as `season/x`, is ignored as any unknown one is.
    """
    plans = []
    for part in parts:
        subject: Address = thing
        if part.within is not None:
            try:
                subject = await located(part.within, store, {**segments, **part.segments})
            except Refusal:
                continue
        plans.append((part.label, _plan(part, subject)))
    return plans


def merged(whole: Plan, blocks: Sequence[tuple[bytes, Plan]]) -> Plan:
    """Return one plan of the details and their appended blocks: one union of reads, one body."""
    if not blocks:
        return whole
    reads, basis = whole.reads, whole.basis
    for _, plan in blocks:
        reads = reads.joined(plan.reads)
        basis += plan.basis

    def build(rows: Rows) -> Body | Plan:
        body = whole.build(rows)
        if body is None:
            return None
        done = [(label, _block(plan, rows)) for label, plan in blocks]
        if isinstance(body, Plan) or any(isinstance(block, Plan) for _, block in done):
            # What must be read after the first rows is read for all together.
            return merged(_next(body), [(label, _next(block)) for label, block in done])
        pieces = [body[:-1]]
        for label, block in done:
            if isinstance(block, bytes):
                pieces += (label, block)
        pieces.append(b"}")
        return b"".join(pieces)

    return Plan(reads, build, basis)


def _next(body: Body | Plan) -> Plan:
    return body if isinstance(body, Plan) else made(body)


def _block(plan: Plan, rows: Rows) -> Body | Plan:
    try:
        return plan.build(rows)
    except Refusal as refusal:
        return refusal.body


def _plan(part: Part, subject: Address) -> Plan:
    try:
        plan: Plan = part.subrequest.plan(subject, part.query)
    except Refusal as refusal:
        return made(refusal.body)
    return plan
