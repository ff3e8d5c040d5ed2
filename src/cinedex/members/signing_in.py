"""Signing in with a name and a password."""

import asyncio

from cinedex.db.engine import Database
from cinedex.db.writer import Writer
from cinedex.members import accounts
from cinedex.members.accounts import Kept, Login
from cinedex.members.secrets import is_outdated, password_fits, password_hash
from cinedex.members.throttle import Throttle


class SignInError(Exception):
    """Nobody is signed in."""


class BadLoginError(SignInError):
    """There is no such member, or the password is another."""


class DisabledError(SignInError):
    """The account is closed; told only to who knows the password."""


class ThrottledError(SignInError):
    """Too many attempts; `seconds` is after how many the next may be made."""

    def __init__(self, seconds: int) -> None:
        """Say how long to wait."""
        super().__init__(f"too many attempts to sign in: try again in {seconds} seconds")
        self.seconds = seconds


async def sign_in(writer: Writer, throttle: Throttle, *, username: str, password: str, address: str) -> int:
    """Return the account of a name and a password; raise a `SignInError` where they open none.

    `address` is where the attempt comes from. Passwords are looked at, and hashed anew where they were hashed with
    older parameters, in a thread of their own: neither readers nor the writer wait for it.
    """
    attempt = throttle.attempt(username, address)
    if attempt.wait:
        raise ThrottledError(attempt.wait)
    login = await asyncio.to_thread(_login, writer.database, username)
    fits = await asyncio.to_thread(password_fits, None if login is None else login.password, password)
    if login is None or not fits:
        raise BadLoginError
    attempt.succeeded()
    if login.is_disabled:
        raise DisabledError
    number, before = login.account_id, login.password
    if is_outdated(before):
        fresh = Kept(await asyncio.to_thread(password_hash, password))
        await writer.do(lambda connection: accounts.rehash(connection, number, before, fresh))
    return number


def _login(database: Database, username: str) -> Login | None:
    with database.read() as connection:
        return accounts.login(connection, username)
