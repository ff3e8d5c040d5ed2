"""Request tokens, sessions and guests (protocol notes §9)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from msgspec import Meta, Struct
from sqlalchemy import Connection

from cinedex.db.writer import Writer
from cinedex.documents.store import Query, Reads
from cinedex.kit.clock import Clock
from cinedex.kit.times import milliseconds, utc_text
from cinedex.members import keys, sessions, signing_in, tokens
from cinedex.members.sessions import Sort
from cinedex.members.signing_in import BadLoginError, DisabledError, ThrottledError
from cinedex.members.throttle import Throttle
from cinedex.wire.actions import Context, action, given
from cinedex.wire.auth import borne
from cinedex.wire.errors import Refusal, TooManyRequests
from cinedex.wire.exchange import Answer, Request
from cinedex.wire.operations import Operation, operation
from cinedex.wire.plan import Plan, made
from cinedex.wire.root import root_of
from cinedex.wire.status import (
    ACCOUNT_DISABLED,
    INVALID_LOGIN,
    INVALID_REQUEST_TOKEN,
    INVALID_TOKEN,
    LOGIN_MISSING,
    SESSION_DENIED,
    SESSION_NOT_FOUND,
    TOO_MANY_REQUESTS,
)

_TAG = "Authentication"
_RequestToken = Annotated[str, Meta(description="The request token.")]
_LOGIN_REFUSALS = (LOGIN_MISSING, INVALID_LOGIN, ACCOUNT_DISABLED, INVALID_REQUEST_TOKEN, TOO_MANY_REQUESTS)


class RequestToken(Struct, frozen=True):
    """A request token, and until when it can be used."""

    success: bool
    expires_at: str
    request_token: str


class Session(Struct, frozen=True):
    """A session that lasts until it is ended."""

    success: bool
    session_id: str


class GuestSession(Struct, frozen=True):
    """The session of a guest, and until when it lasts."""

    success: bool
    guest_session_id: str
    expires_at: str


class Ended(Struct, frozen=True):
    """That a session was ended."""

    success: bool


class Login(Struct, frozen=True):
    """A member's name and password, and what they approve."""

    username: Annotated[str, Meta(description="The member's name.")] = ""
    password: Annotated[str, Meta(description="The member's password.")] = ""
    request_token: _RequestToken = ""


class Approved(Struct, frozen=True):
    """A request token that a member has approved."""

    request_token: _RequestToken = ""


class Ending(Struct, frozen=True):
    """The session to end."""

    session_id: Annotated[str, Meta(description="The session.")] = ""


class Access(Struct, frozen=True):
    """An access token of version 4 that a member has approved."""

    access_token: Annotated[str, Meta(description="The access token.")] = ""


def operations(writer: Writer, clock: Clock, throttle: Throttle, public_url: str) -> tuple[Operation, ...]:
    """Return the ways to a session; people approve them on pages at `public_url`, or where the request found us."""
    desk = _Desk(writer, clock, throttle, public_url)
    return (validate_key, *_of_tokens(desk), *_of_logins(desk), *_of_sessions(desk), *_of_others(desk))


class Valid(Struct, frozen=True):
    """That the key which asked is a valid one."""

    success: bool


@operation("GET", "/authentication", returns=Valid, tag=_TAG, max_age=0)
def validate_key() -> Plan:
    """Test your API key to see if it is valid."""
    return made(b'{"success":true}')


def _of_tokens(desk: "_Desk") -> tuple[Operation, ...]:
    @action("GET", "/authentication/token/new", returns=RequestToken, tag=_TAG)
    async def new_token(context: Context) -> Answer:
        """Create a request token, which a member then approves."""
        return await desk.new_token(context.request)

    return (new_token,)


def _of_logins(desk: "_Desk") -> tuple[Operation, ...]:
    path = "/authentication/token/validate_with_login"

    @action("POST", path, returns=RequestToken, tag=_TAG, refusals=_LOGIN_REFUSALS)
    async def approve(context: Context, body: Login) -> Answer:
        """Approve a request token with a user name and a password."""
        return await desk.approve(context.request, body)

    @action("GET", path, returns=RequestToken, tag=_TAG, refusals=_LOGIN_REFUSALS, legacy=True)
    async def approve_by_query(context: Context, query: Login) -> Answer:
        """Approve a request token with a user name and a password, as older clients do."""
        return await desk.approve(context.request, query)

    return approve, approve_by_query


def _of_sessions(desk: "_Desk") -> tuple[Operation, ...]:
    path = "/authentication/session/new"
    refusals = (SESSION_DENIED,)

    @action("POST", path, returns=Session, tag=_TAG, refusals=refusals)
    async def new_session(context: Context, body: Approved) -> Answer:  # noqa: ARG001 - the token says it all
        """Create a session of an approved request token."""
        return await desk.new_session(body.request_token)

    @action("GET", path, returns=Session, tag=_TAG, refusals=refusals, legacy=True)
    async def new_session_by_query(context: Context, query: Approved) -> Answer:  # noqa: ARG001 - the same
        """Create a session of an approved request token, as older clients do."""
        return await desk.new_session(query.request_token)

    @action("DELETE", "/authentication/session", returns=Ended, tag=_TAG, refusals=(SESSION_NOT_FOUND,))
    async def end_session(context: Context, body: Ending) -> Answer:  # noqa: ARG001 - the same
        """End a session, as somebody does who signs out."""
        return await desk.end_session(body.session_id)

    return new_session, new_session_by_query, end_session


def _of_others(desk: "_Desk") -> tuple[Operation, ...]:
    @action("POST", "/authentication/session/convert/4", returns=Session, tag=_TAG, refusals=(INVALID_TOKEN,))
    async def convert(context: Context, body: Access) -> Answer:
        """Create a session of an access token of version 4."""
        return await desk.convert(context, body.access_token)

    @action("GET", "/authentication/guest_session/new", returns=GuestSession, tag=_TAG)
    async def new_guest(context: Context) -> Answer:
        """Create a guest session, which may rate for a day."""
        return await desk.new_guest(context.request)

    return convert, new_guest


@dataclass(frozen=True, slots=True)
class _Desk:
    """Who hands out tokens and sessions."""

    writer: Writer
    clock: Clock
    throttle: Throttle
    public_url: str

    async def new_token(self, request: Request) -> Answer:
        now, borne_keys = self._now(), borne(request)
        fresh = await self.writer.do(
            lambda connection: tokens.ask(connection, now, keys.number_of(connection, *borne_keys))
        )
        page = f"{self.public_url or root_of(request.scope)}/authenticate/{fresh.secret}"
        return _token(fresh.secret, now + tokens.LASTS, ("authentication-callback", page))

    async def approve(self, request: Request, login: Login) -> Answer:
        if not login.username or not login.password:
            raise Refusal(LOGIN_MISSING)
        member = await self._signed_in(login, request.address)
        now = self._now()
        until = await self.writer.do(lambda connection: tokens.approve(connection, login.request_token, member, now))
        if until is None:
            raise Refusal(INVALID_REQUEST_TOKEN)
        return _token(login.request_token, until)

    async def new_session(self, request_token: str) -> Answer:
        now = self._now()
        opened = await self.writer.do(lambda connection: tokens.use(connection, request_token, Sort.USER, now))
        if opened is None:
            raise Refusal(SESSION_DENIED)
        return given(Session(success=True, session_id=opened[0].secret))

    async def end_session(self, session_id: str) -> Answer:
        if not await self.writer.do(lambda connection: sessions.end(connection, session_id, (Sort.USER,))):
            raise Refusal(SESSION_NOT_FOUND)
        return given(Ended(success=True))

    async def convert(self, context: Context, access_token: str) -> Answer:
        now, borne_keys = self._now(), borne(context.request)
        asked = Query(*sessions.question(access_token, (Sort.ACCESS,), now))
        member = sessions.member_of((await context.store.read(Reads(queries=(asked,)))).answer(asked))
        if member is None:
            raise Refusal(INVALID_TOKEN)

        def begin(connection: Connection) -> sessions.Fresh:
            key_id = keys.number_of(connection, *borne_keys)
            return sessions.begin(connection, member.account_id, Sort.USER, now, key_id=key_id)

        return given(Session(success=True, session_id=(await self.writer.do(begin)).secret))

    async def new_guest(self, request: Request) -> Answer:
        now, borne_keys = self._now(), borne(request)
        fresh = await self.writer.do(
            lambda connection: sessions.begin_guest(connection, now, keys.number_of(connection, *borne_keys))
        )
        until = _moment(now + sessions.GUEST_LASTS)
        return given(GuestSession(success=True, guest_session_id=fresh.secret, expires_at=until))

    async def _signed_in(self, login: Login, address: str) -> int:
        """Return who signs in; refuse whoever does not."""
        try:
            return await signing_in.sign_in(
                self.writer, self.throttle, username=login.username, password=login.password, address=address
            )
        except BadLoginError:
            raise Refusal(INVALID_LOGIN) from None
        except DisabledError:
            raise Refusal(ACCOUNT_DISABLED) from None
        except ThrottledError as error:
            raise TooManyRequests("Too many attempts to sign in", error.seconds) from None

    def _now(self) -> int:
        return milliseconds(self.clock.now())


def _token(secret: str, until: int, *headers: tuple[str, str]) -> Answer:
    return given(RequestToken(success=True, expires_at=_moment(until), request_token=secret), headers=headers)


def _moment(now: int) -> str:
    return utc_text(datetime.fromtimestamp(now / 1000, UTC))
