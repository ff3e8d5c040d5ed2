"""A page as Falcon serves it: who visits is found out, forms are checked, and what all pages promise is promised."""

from collections.abc import Awaitable, Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files

import falcon.asgi
from jinja2 import Environment, PackageLoader, StrictUndefined

from cinedex.pages.result import Result, problem
from cinedex.pages.site import Site
from cinedex.pages.visit import Turned, Visit, arriving, receive, recognise
from cinedex.wire.errors import translate

Act = Callable[[Visit], Awaitable[Result]]

LASTS = 30 * 24 * 3600
"""Seconds for which a member stays signed in."""
_HTML = "text/html; charset=utf-8"
_PROMISES = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not `no-referrer`: browsers would then hide from us, too, which page a form stood on.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
_STYLE = files(__package__).joinpath("static", "style.css").read_bytes()
_STYLE_TAG = sha256(_STYLE).hexdigest()[:16]


class Page:
    """A page that is looked at."""

    def __init__(self, site: Site, show: Act) -> None:
        """Answer GET with what `show` returns."""
        self._site = site
        self._show = show

    async def on_get(self, req: falcon.asgi.Request, resp: falcon.asgi.Response, **segments: str) -> None:
        """Answer GET."""
        await _answer(self._site, self._show, req, resp, segments)

    on_head = on_get


class Form(Page):
    """A page with a form."""

    def __init__(self, site: Site, show: Act, take: Act) -> None:
        """Answer GET with what `show` returns, and POST with what `take` does."""
        super().__init__(site, show)
        self._take = take

    async def on_post(self, req: falcon.asgi.Request, resp: falcon.asgi.Response, **segments: str) -> None:
        """Answer POST."""
        await _answer(self._site, self._take, req, resp, segments)


class Style:
    """The one style sheet; its address changes with it."""

    path = f"/pages/{_STYLE_TAG}.css"

    async def on_get(self, _req: falcon.asgi.Request, resp: falcon.asgi.Response) -> None:
        """Answer GET."""
        resp.content_type = "text/css; charset=utf-8"
        resp.set_headers({**_PROMISES, "Cache-Control": "public, max-age=31536000, immutable"})
        resp.data = _STYLE

    on_head = on_get


async def _answer(
    site: Site, act: Act, req: falcon.asgi.Request, resp: falcon.asgi.Response, segments: dict[str, str]
) -> None:
    visit = arriving(site, req, segments)
    try:
        await recognise(visit)
        if req.method == "POST":
            await receive(visit, req)
        result = await act(visit)
    except Turned as turned:
        result = turned.result
    except Exception as error:  # noqa: BLE001 - `translate` logs what was not foreseen
        status = translate(error, f"{req.method} {req.uri_template}").status
        result = problem(status, "That did not work", "Nothing was changed. Try again in a moment.")
    _send(visit, req, resp, result)


def _send(visit: Visit, req: falcon.asgi.Request, resp: falcon.asgi.Response, result: Result) -> None:
    resp.status = result.status
    resp.content_type = _HTML
    resp.set_headers({**_PROMISES, "Content-Security-Policy": _policy(result.leads_to), **result.headers})
    if result.session == "":
        resp.unset_cookie(visit.cookie, path="/", same_site="Lax")
    else:
        _keep(visit, req, resp, result.session)
    if result.template:
        resp.data = (
            _templates()
            .get_template(result.template)
            .render({"visit": visit, "style": Style.path, **result.values})
            .encode()
        )
    else:
        resp.data = result.body


def _keep(visit: Visit, req: falcon.asgi.Request, resp: falcon.asgi.Response, session: str | None) -> None:
    """Let the browser keep a new session, or the secret of a visitor's forms where it has none."""
    kept = session or visit.secret
    if kept in (req.get_cookie_values(visit.cookie) or []):
        return
    resp.set_cookie(
        visit.cookie,
        kept,
        max_age=LASTS if session else None,
        path="/",
        secure=visit.is_secure,
        http_only=True,
        same_site="Lax",
    )


def _policy(leads_to: str) -> str:
    # Browsers hold a form to this even where the answer to it leads on.
    forms = f"'self' {leads_to}".strip()
    return f"default-src 'none'; style-src 'self'; form-action {forms}; frame-ancestors 'none'; base-uri 'none'"


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("cinedex.pages"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
