"""Request tokens: an application asks, a member approves, and the token is turned into a session."""

from typing import NamedTuple

from sqlalchemy import Connection, delete, select, update

from cinedex.db.tables.members import account, api_key, request_token
from cinedex.members import sessions
from cinedex.members.secrets import digest, new_id, token_of
from cinedex.members.sessions import Fresh, Sort

LASTS = 60 * 60 * 1000
"""Milliseconds for which a request token waits to be approved and used."""


class Request(NamedTuple):
    """What a request token asks for."""

    application: str | None
    """The name of the application whose key asked; None where no key was asked for."""
    redirects: tuple[str, ...]
    """Where the application said that it may be led back to."""
    redirect_to: str
    approved_by: int | None


def ask(connection: Connection, now: int, key_id: int | None, *, redirect_to: str = "", version: int = 3) -> Fresh:
    """Make a request token of version 3 or 4 for the application of a key."""
    secret = new_id() if version == 3 else token_of("request")
    row = {"digest": digest(secret), "api_key_id": key_id, "redirect_to": redirect_to, "expires_at": now + LASTS}
    connection.execute(request_token.insert().values(row))
    return Fresh(secret, now + LASTS)


def asked(connection: Connection, secret: str, now: int) -> Request | None:
    """Return what a token asks for, or None where there is no such token or it has expired."""
    token, key = request_token.c, api_key.c
    wanted = (
        select(key.name, key.redirects, token.redirect_to, token.account_id)
        .select_from(request_token.outerjoin(api_key))
        .where(token.digest == digest(secret), token.expires_at > now)
    )
    row = connection.execute(wanted).first()
    if row is None:
        return None
    name, redirects, redirect_to, approved = row
    return Request(name, tuple((redirects or "").split()), redirect_to, approved)


def approve(connection: Connection, secret: str, account_id: int, now: int) -> int | None:
    """Let a member approve a token; return until when it can be used, or None where it cannot.

    What another member has approved stays approved by that one.
    """
    token = request_token.c
    mine = (token.digest == digest(secret), token.expires_at > now)
    free = token.account_id.is_(None) | (token.account_id == account_id)
    if connection.execute(update(request_token).where(*mine, free).values(account_id=account_id)).rowcount == 0:
        return None
    return int(connection.execute(select(token.expires_at).where(*mine)).scalar_one())


def deny(connection: Connection, secret: str, account_id: int) -> bool:
    """Let a member make a token good for nothing; False where there is none, or another member has approved it."""
    token = request_token.c
    free = token.account_id.is_(None) | (token.account_id == account_id)
    return connection.execute(delete(request_token).where(token.digest == digest(secret), free)).rowcount > 0


def withdraw(connection: Connection, account_id: int) -> None:
    """Take back what a member has approved and no application has used yet."""
    connection.execute(delete(request_token).where(request_token.c.account_id == account_id))


def use(connection: Connection, secret: str, sort: Sort, now: int) -> tuple[Fresh, int] | None:
    """Turn an approved token into a session, once; return it and whose it is, or None where it cannot be."""
    token = request_token.c
    wanted = (
        select(token.account_id, token.api_key_id)
        .join_from(request_token, account)
        .where(token.digest == digest(secret), token.expires_at > now, account.c.disabled_at.is_(None))
        .with_for_update(of=request_token)
    )
    row = connection.execute(wanted).first()
    if row is None:
        return None
    owner, key_id = row
    deny(connection, secret, owner)
    return sessions.begin(connection, owner, sort, now, key_id=key_id), owner


def expire(connection: Connection, now: int) -> None:
    """Remove the tokens that nobody can use any more."""
    connection.execute(delete(request_token).where(request_token.c.expires_at <= now))
