"""Who asks in version 4: the member for whom the Bearer token was issued."""

from dataclasses import replace
from datetime import datetime

from cinedex.documents.store import Query, Reads
from cinedex.kit.times import milliseconds
from cinedex.members.sessions import Member, Sort, member_of, question
from cinedex.wire.actions import Context
from cinedex.wire.auth import borne
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import carried_out
from cinedex.wire.plan import Plan
from cinedex.wire.status import NOT_GRANTED


def viewer(context: Context, now: datetime) -> Query | None:
    """Return the question who it is that asks, or None for nobody in particular: `member_of` reads the answer."""
    _, token = borne(context.request)
    return Query(*question(token, (Sort.ACCESS,), milliseconds(now))) if token else None


async def member(context: Context, now: datetime, refused: int = NOT_GRANTED) -> Member:
    """Return who asks, at one round trip; refuse with `refused` the token of an application that nobody lets act."""
    asked = viewer(context, now)
    found = None if asked is None else member_of((await context.store.read(Reads(queries=(asked,)))).answer(asked))
    if found is None:
        raise Refusal(refused)
    return found


async def shown(context: Context, plan: Plan) -> Answer:
    """Return the answer that a plan makes, for who asked alone: its address does not tell who that is."""
    return replace(await carried_out(plan, context.store, context.request, 0), is_private=True)


def object_id(account_id: int) -> str:
    """Return how version 4 names an account: its number, as 24 hexadecimal digits."""
    return f"{account_id:024x}"
