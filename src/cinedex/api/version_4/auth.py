"""How an application is let act for a member: a request token, approved on a page, becomes an access token."""

from typing import Annotated

from msgspec import Meta, Struct
from sqlalchemy import Connection

from cinedex.api.version_4.bearing import object_id
from cinedex.db.writer import Writer
from cinedex.kit.clock import Clock
from cinedex.kit.times import milliseconds
from cinedex.members import sessions, tokens
from cinedex.members.keys import number_of
from cinedex.members.sessions import Fresh, Sort
from cinedex.wire.actions import Context, action, said
from cinedex.wire.auth import borne
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import Operation
from cinedex.wire.status import DELETED, DONE, INVALID_REQUEST_TOKEN, INVALID_TOKEN, NOT_APPROVED, Envelope

_TAG = "Authentication"


class Requested(Envelope, frozen=True, kw_only=True):
    """A token for a member to approve."""

    request_token: str


class Granted(Envelope, frozen=True, kw_only=True):
    """A token that acts for a member."""

    access_token: str
    account_id: str


class Redirect(Struct, frozen=True):
    """Where the approval page leads back to."""

    redirect_to: Annotated[str, Meta(description="The address to lead back to.")] = ""


class RequestToken(Struct, frozen=True):
    """A token that a member has approved."""

    request_token: Annotated[str, Meta(description="The token that was approved.")] = ""


class AccessToken(Struct, frozen=True):
    """A token that acts for a member."""

    access_token: Annotated[str, Meta(description="The token that is to act no more.")] = ""


def operations(writer: Writer, clock: Clock) -> tuple[Operation, ...]:
    """Return the three steps, written by `writer`."""

    @action("POST", "/auth/request_token", tag=_TAG, returns=Requested)
    async def create_request_token(context: Context, body: Redirect) -> Answer:
        """Create a request token that a user can approve."""
        key, token = borne(context.request)

        def work(connection: Connection) -> Fresh:
            key_id, now = number_of(connection, key, token), milliseconds(clock.now())
            return tokens.ask(connection, now, key_id, redirect_to=body.redirect_to.replace("\0", ""), version=4)

        return said(DONE, request_token=(await writer.do(work)).secret)

    @action("POST", "/auth/access_token", tag=_TAG, returns=Granted, refusals=(INVALID_REQUEST_TOKEN, NOT_APPROVED))
    async def create_access_token(context: Context, body: RequestToken) -> Answer:  # noqa: ARG001 - an action has one
        """Turn an approved request token into an access token."""
        granted, owner = await writer.do(lambda connection: _granted(connection, body.request_token, clock))
        return said(DONE, access_token=granted.secret, account_id=object_id(owner))

    @action("DELETE", "/auth/access_token", tag=_TAG, refusals=(INVALID_TOKEN,))
    async def delete_access_token(context: Context, body: AccessToken) -> Answer:  # noqa: ARG001 - the same
        """Log out of a session."""
        ended = await writer.do(lambda connection: sessions.end(connection, body.access_token, (Sort.ACCESS,)))
        if not ended:
            raise Refusal(INVALID_TOKEN)
        return said(DELETED)

    return create_request_token, create_access_token, delete_access_token


def _granted(connection: Connection, secret: str, clock: Clock) -> tuple[Fresh, int]:
    now = milliseconds(clock.now())
    asked = tokens.asked(connection, secret, now)
    if asked is None:
        raise Refusal(INVALID_REQUEST_TOKEN)
    if asked.approved_by is None:
        raise Refusal(NOT_APPROVED)
    granted = tokens.use(connection, secret, Sort.ACCESS, now)
    if granted is None:
        raise Refusal(INVALID_REQUEST_TOKEN)
    return granted
