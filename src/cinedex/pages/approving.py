"""What an application asks for, and what the member says to it (protocol notes §9.2)."""

from dataclasses import dataclass

from sqlalchemy import Connection

from cinedex.members import redirects, tokens
from cinedex.members.redirects import answering
from cinedex.members.tokens import Request
from cinedex.pages.result import Result, problem, redirect, sheet
from cinedex.pages.visit import Turned, Visit

_TEMPLATE = "approval.html"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request token, and what it asks for."""

    token: str
    request: Request
    redirect_to: str
    """Where the application wants the member to be led back to; empty is nowhere."""

    @property
    def is_registered(self) -> bool:
        """Whether it said so when it got its key."""
        return redirects.is_registered(self.redirect_to, self.request.redirects)

    def back(self, *, allowed: bool) -> str:
        """Return where the member is led back to, or nothing."""
        return answering(self.redirect_to, self.token, allowed=allowed) if self.redirect_to else ""


async def show(visit: Visit) -> Result:
    """Return the page that says which application asks for what."""
    return _page(visit, await _asked(visit))


async def decide(visit: Visit) -> Result:
    """Allow or deny what is asked for, and lead back."""
    member, asked, site = visit.member(), await _asked(visit), visit.site
    allowed = visit.form.get("decision") == "allow"

    def work(connection: Connection) -> bool:
        if allowed:
            return tokens.approve(connection, asked.token, member.account_id, site.now()) is not None
        return tokens.deny(connection, asked.token, member.account_id)

    if not await site.write(work):
        raise _gone()
    if not asked.redirect_to:
        # A token of version 4 is turned into a session by the application itself.
        told = {"request_token": asked.token} if allowed and "request_token" in visit.segments else {}
        return redirect(f"/authenticate/{'allow' if allowed else 'deny'}", **told)
    if asked.is_registered:
        return redirect(asked.back(allowed=allowed))
    return sheet("decided.html", allowed=allowed, back=asked.back(allowed=allowed), asked=asked.request)


async def allowed(visit: Visit) -> Result:
    """Return the page on which a member lands whom nobody wants back; its header names the next call."""
    result = sheet("decided.html", allowed=True, back="", asked=None)
    token, site = visit.query.get("request_token", ""), visit.site
    asked = await site.read(lambda connection: tokens.asked(connection, token, site.now()))
    if asked is not None and asked.approved_by == visit.member().account_id:
        result.headers["Authentication-Callback"] = f"{visit.root}/3/authentication/session/new?request_token={token}"
    return result


async def denied(_visit: Visit) -> Result:
    """Return the page on which a member lands who allowed nothing."""
    return sheet("decided.html", allowed=False, back="", asked=None)


async def _asked(visit: Visit) -> _Asked:
    """Return what is asked for; send away whoever is not signed in, and whoever comes too late."""
    member, site = visit.member(), visit.site
    token = visit.segments.get("request_token") or visit.query.get("request_token", "")
    request = await site.read(lambda connection: tokens.asked(connection, token, site.now()))
    if request is None or request.approved_by not in {None, member.account_id}:
        raise _gone()
    wanted = request.redirect_to or visit.query.get("redirect_to", "")
    # What nobody can be led to is as good as nothing.
    return _Asked(token, request, wanted if redirects.is_fit(wanted) else "")


def _page(visit: Visit, asked: _Asked) -> Result:
    result = sheet(_TEMPLATE, asked=asked, member=visit.member())
    if asked.is_registered:
        result.leads_to = redirects.source_of(asked.redirect_to)
    return result


def _gone() -> Turned:
    text = "It is older than an hour, was denied, or was used. Go back to the application, and let it ask again."
    return Turned(problem(404, "This request has ended", text))
