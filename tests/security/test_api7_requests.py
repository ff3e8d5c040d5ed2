"""OWASP API7:2023, server side request forgery, and leading people astray: nothing is fetched, nobody is sent off."""

import ast
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.members import keys, redirects
from tests.support.pages import HOST, House, Visitor, one_engine

SOURCES = Path(__file__).resolve().parents[2] / "src"
FETCHING = {
    "aiohttp",
    "ftplib",
    "http.client",
    "httpx",
    "requests",
    "urllib.request",
    "urllib3",
    "smtplib",
    "socketserver",
}
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
PIECES = ("https:", "javascript:", "//", "/", "\\", "@", "evil.example", HOST, "\t", "\r\n", ":", "%5c", "a")
ADDRESSES = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=6).map("".join))


def test_nothing_here_can_fetch_anything() -> None:
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                assert FETCHING.isdisjoint(name.name for name in node.names), path
            if isinstance(node, ast.ImportFrom):
                named = {node.module or "", *(f"{node.module}.{name.name}" for name in node.names)}
                assert FETCHING.isdisjoint(named), path


@one_engine
@quick
@given(address=ADDRESSES)
def test_after_signing_in_one_stays_here(inside: Visitor, address: str) -> None:
    led = inside.get(f"/sign-in?next={quote(address, safe='')}")
    assert led.status == 303
    there = urlsplit(urljoin(f"http://{HOST}/sign-in", led.location))
    assert (there.scheme, there.netloc) == ("http", HOST)


@one_engine
@quick
@given(address=ADDRESSES)
def test_after_deciding_one_stays_here_unless_the_address_was_registered(
    house: House, inside: Visitor, address: str
) -> None:
    page = f"/authenticate/{house.ask()}?redirect_to={quote(address, safe='')}"
    decided = inside.post(page, decision="allow")
    assert decided.status in {200, 303}
    if decided.status == 303:
        assert decided.location.startswith("/authenticate/allow?request_token=")
    else:
        links = [said["href"] for name, said in decided.elements if name == "a" and "rel" in said]
        assert all(redirects.is_fit(link) for link in links)
        assert links


@one_engine
@pytest.mark.parametrize(
    "address",
    [
        "https://app.example/back/more", "https://app.example/", "https://app.example/back?x", "http://app.example/back",
        "https://app.example:444/back", "https://app.example.evil.example/back", "https://app.example/back#x",
        "HTTPS://APP.EXAMPLE/back",
    ],
)  # fmt: skip
def test_what_was_registered_is_that_address_and_no_other(house: House, inside: Visitor, address: str) -> None:
    keys.create(house.database, "Player", house.clock, ["https://app.example/back"])
    number = keys.listed(house.database)[0].id
    page = f"/authenticate/{house.ask(number)}?redirect_to={quote(address, safe='')}"
    assert inside.post(page, decision="allow").status == 200


@one_engine
def test_a_host_that_somebody_made_up_is_not_repeated(house: House, inside: Visitor) -> None:
    token = house.ask()
    inside.post(f"/authenticate/{token}", decision="allow")
    for host in ("evil.example/x?", 'a"b', "a b", "x\\y", ""):
        inside.host = host
        landed = inside.get(f"/authenticate/allow?request_token={token}")
        assert landed.headers["authentication-callback"].startswith("http://127.0.0.1:80/3/"), host
