"""Who asks: the member that a session belongs to."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from cinedex.documents.store import Query, Reads, Rows
from cinedex.kit.times import milliseconds
from cinedex.members.sessions import Member, Sort, member_of, question
from cinedex.wire.actions import Context
from cinedex.wire.errors import Refusal
from cinedex.wire.plan import Body, Plan
from cinedex.wire.status import NO_PERMISSION

SessionId = Annotated[str, Meta(description="The session of a member.")]
GuestSessionId = Annotated[str, Meta(description="The session of a guest, where there is no `session_id`.")]


class SessionQuery(Struct, frozen=True):
    """The session of a member."""

    session_id: SessionId = ""


class RaterQuery(SessionQuery, frozen=True):
    """The session of a member or of a guest."""

    guest_session_id: GuestSessionId = ""


def whose(query: SessionQuery, now: datetime, follow: Callable[[Member], Plan]) -> Plan:
    """Return the plan that asks who it is, at one round trip, and goes on with the plan made for that member.

    Whoever bears no session that is valid is refused with 401/3.
    """
    return whose_about(query, now, Reads(), lambda member, _: follow(member))


def whose_about(
    query: SessionQuery, now: datetime, reads: Reads, follow: Callable[[Member, Rows], Body | Plan]
) -> Plan:
    """Return the plan that asks who it is, and reads meanwhile what is asked about, and goes on with both.

    Whoever bears no session that is valid is refused with 401/3.
    """
    asked = _question(query, now)
    both = reads.joined(Reads(queries=(asked,)))
    return Plan(both, lambda rows: follow(_admitted(rows, asked), rows))


async def member(context: Context, query: SessionQuery, now: datetime) -> Member:
    """Return who asks, at one round trip; refuse with 401/3 whoever bears no session that is valid."""
    asked = _question(query, now)
    return _admitted(await context.store.read(Reads(queries=(asked,))), asked)


def viewer(query: SessionQuery, now: datetime) -> Query | None:
    """Return the question who it is that asks, or None for nobody in particular: `member_of` reads the answer."""
    return _question(query, now) if _borne(query)[0] else None


def _question(query: SessionQuery, now: datetime) -> Query:
    secret, sorts = _borne(query)
    if not secret:
        raise Refusal(NO_PERMISSION)
    return Query(*question(secret, sorts, milliseconds(now)))


def _borne(query: SessionQuery) -> tuple[str, Sequence[Sort]]:
    if query.session_id or not isinstance(query, RaterQuery):
        return query.session_id, (Sort.USER,)
    return query.guest_session_id, (Sort.GUEST,)


def _admitted(rows: Rows, asked: Query) -> Member:
    found = member_of(rows.answer(asked))
    if found is None:
        raise Refusal(NO_PERMISSION)
    return found
