"""Leaving something: what a member or a guest writes, in one transaction."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from cinedex.catalog.refs import Ref
from cinedex.db.writer import Writer
from cinedex.documents.keys import Address
from cinedex.documents.places import standing
from cinedex.kit.clock import Clock
from cinedex.kit.times import milliseconds
from cinedex.members.acts import Act
from cinedex.members.sessions import Member
from cinedex.wire.errors import Refusal
from cinedex.wire.status import NO_PERMISSION, NOT_FOUND

_Result = TypeVar("_Result")


async def leave(
    writer: Writer, clock: Clock, who: Member, title: Address, work: Callable[[Act, Ref], _Result]
) -> _Result:
    """Return what `work` returns once what it leaves on a title is on the disk; refuse with 404/34 for no title."""

    def act(connection: Connection) -> _Result:
        thing = standing(connection, title)
        if thing is None:
            raise Refusal(NOT_FOUND)
        return work(Act(writer.database, connection, who.account_id, milliseconds(clock.now())), thing)

    try:
        return await writer.do(act)
    except IntegrityError:
        # Nothing refers to anybody but the account, which was deleted after the session was asked for.
        raise Refusal(NO_PERMISSION) from None
