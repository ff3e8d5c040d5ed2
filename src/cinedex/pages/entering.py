"""Signing in and out, and signing up."""

import asyncio
import re
from http import HTTPStatus

from sqlalchemy import Connection

from cinedex.members import accounts, invites, sessions
from cinedex.members.accounts import AccountError, Kept
from cinedex.members.invites import InviteError
from cinedex.members.sessions import Sort
from cinedex.members.signing_in import DisabledError, SignInError, ThrottledError, sign_in
from cinedex.pages.page import LASTS
from cinedex.pages.result import Result, problem, redirect, refused, sheet
from cinedex.pages.site import SignUp
from cinedex.pages.visit import Visit

_HOME = "/settings"
# A path of ours: two slashes, or one of the other kind, would lead to another host.
_LOCAL = re.compile(r"/(?!/)[!-\[\]-~]*")


async def show_sign_in(visit: Visit) -> Result:
    """Return the form to sign in, or the way on for whoever is."""
    following = _local(visit.query.get("next", ""))
    if visit.caller is not None:
        return redirect(following)
    return sheet("sign_in.html", username="", next=following, errors={})


async def take_sign_in(visit: Visit) -> Result:
    """Sign a member in."""
    username, following = visit.form.get("username", ""), _local(visit.form.get("next", ""))
    try:
        account_id = await proven(visit, username)
    except SignInError as error:
        return told(refused("sign_in.html", {"password": advice(error)}, username=username, next=following), error)
    return await entered(visit, account_id, following)


async def show_sign_out(visit: Visit) -> Result:
    """Return the form to sign out, on a page of its own for whoever comes back to its address."""
    visit.member()
    return sheet("sign_out.html")


async def sign_out(visit: Visit) -> Result:
    """End the session of whoever is signed in."""
    await visit.site.write(lambda connection: sessions.end(connection, visit.secret, (Sort.PAGE,)))
    return redirect("/sign-in", session="")


async def show_sign_up(visit: Visit) -> Result:
    """Return the form to make an account, for whom it is open."""
    invite = visit.query.get("invite", "")
    return await _closed(visit, invite) or sheet("sign_up.html", username="", invite=invite, errors={})


async def take_sign_up(visit: Visit) -> Result:
    """Make an account, and sign its member in."""
    username, invite = visit.form.get("username", ""), visit.form.get("invite", "")
    closed = await _closed(visit, invite)
    if closed is not None:
        return closed
    try:
        _admit(visit)
        accounts.checked_name(username.strip())
        kept = await new_password(visit)
        account_id = await visit.site.write(lambda connection: _make(connection, visit, username, kept, invite))
    except PasswordError as error:
        return refused("sign_up.html", {error.field: str(error)}, username=username, invite=invite)
    except (AccountError, InviteError) as error:
        return refused("sign_up.html", {"username": _sentence(error)}, username=username, invite=invite)
    except ThrottledError as error:
        return told(refused("sign_up.html", {"username": advice(error)}, username=username, invite=invite), error)
    return await entered(visit, account_id, _HOME)


class PasswordError(ValueError):
    """A new password that cannot be taken; `field` is what has to be filled in otherwise."""

    def __init__(self, field: str, message: str) -> None:
        """Say what is wrong with a field."""
        super().__init__(message)
        self.field = field


async def new_password(visit: Visit) -> Kept:
    """Return what is kept of the password that was chosen; raise `PasswordError` where it cannot be taken."""
    chosen = visit.form.get("new_password", "")
    if chosen != visit.form.get("again", ""):
        raise PasswordError("again", "Enter the same password twice.")
    try:
        return await asyncio.to_thread(accounts.hashed, chosen)
    except AccountError as error:
        raise PasswordError("new_password", _sentence(error)) from None


async def proven(visit: Visit, username: str) -> int:
    """Return the account that the form's password opens; raise `SignInError` where it opens none."""
    site, password = visit.site, visit.form.get("password", "")
    return await sign_in(site.writer, site.throttle, username=username, password=password, address=visit.address)


async def entered(visit: Visit, account_id: int, following: str) -> Result:
    """Begin a new session, whatever the browser held before, and lead on."""
    site = visit.site

    def work(connection: Connection) -> str:
        sessions.end(connection, visit.secret, (Sort.PAGE,))
        return sessions.begin(connection, account_id, Sort.PAGE, site.now(), lasts=LASTS * 1000).secret

    return redirect(following, session=await site.write(work))


def advice(error: SignInError) -> str:
    """Return what to tell whoever was not signed in."""
    if isinstance(error, ThrottledError):
        return f"There were too many attempts. Try again in {max(1, round(error.seconds / 60))} minutes."
    if isinstance(error, DisabledError):
        return "This account is closed. Ask whoever runs this server to open it again."
    return "The name or the password is wrong."


def told(result: Result, error: SignInError) -> Result:
    """Return a form that tells programs, too, when to try again."""
    if isinstance(error, ThrottledError):
        result.status = HTTPStatus.TOO_MANY_REQUESTS
        result.headers["Retry-After"] = str(error.seconds)
    return result


async def _closed(visit: Visit, invite: str) -> Result | None:
    """Return what to tell whom no account can be made for."""
    site = visit.site
    if site.sign_up is SignUp.CLOSED:
        return problem(403, "Sign-up is closed", "Ask whoever runs this server for an account.")
    if site.sign_up is SignUp.OPEN:
        return None
    is_open = await site.read(lambda connection: invites.is_open(connection, invite, site.now()))
    if is_open:
        return None
    text = (
        "Accounts are made by invitation, and this one has ended, was used, or is none. Ask whoever runs this server."
    )
    return problem(403, "You need an invitation", text)


def _admit(visit: Visit) -> None:
    wait = visit.site.throttle.sign_up(visit.address)
    if wait:
        raise ThrottledError(wait)


def _make(connection: Connection, visit: Visit, username: str, kept: Kept, invite: str) -> int:
    account_id = accounts.create(connection, username, kept, visit.site.now())
    if visit.site.sign_up is SignUp.INVITE:
        invites.accept(connection, invite, account_id, visit.site.now())
    return account_id


def _local(path: str) -> str:
    return path if _LOCAL.fullmatch(path) else _HOME


def _sentence(error: ValueError) -> str:
    text = str(error)
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
