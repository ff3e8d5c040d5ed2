"""The page `/docs`: every operation, its parameters and its answer, readable offline and without scripts."""

from collections.abc import Mapping, Sequence
from functools import cache

from jinja2 import Environment, PackageLoader

from cinedex.documents.store import Store
from cinedex.wire.caching import etag
from cinedex.wire.exchange import Answer, Request
from cinedex.wire.openapi import document
from cinedex.wire.operations import Operation

_AGE = 300
_HTML = "text/html;charset=utf-8"


def docs_operation(operations: Sequence[Operation]) -> Operation:
    """Return the route `/docs`, which shows `operations`; made when first asked for, and without a key."""
    made = cache(lambda: page(operations).encode())

    async def respond(_store: Store, request: Request, _segments: Mapping[str, str]) -> Answer:
        body = made()
        return Answer(200, body, etag(body, request.path, b""), _AGE, _HTML)

    return Operation("GET", "/docs", respond, "docs")


def page(operations: Sequence[Operation]) -> str:
    """Return the page as HTML."""
    templates = Environment(loader=PackageLoader("cinedex.wire"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return templates.get_template("docs.html").render(document=document(operations))
