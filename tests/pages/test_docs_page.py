"""The page /docs in a real browser: complete, offline, without scripts, on a phone, by day and by night."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.clients.running import Address, serving
from tests.support.browser import Browser, browsing
from tests.support.world import offered

OPERATIONS = offered()
PHONE = (375, 812)
DESKTOP = (1280, 900)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    with serving(tmp_path_factory.mktemp("page")) as address:
        yield address


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("browser")) as browser:
        yield browser


@pytest.fixture
def browser(window: Browser) -> Browser:
    window.allow_scripts(allowed=True)
    window.prefer("light")
    window.resize(*DESKTOP)
    window.asked()
    return window


def luminance(browser: Browser, style: str) -> float:
    """Return how bright a colour of the page is, from 0 to 1, as the browser computes it."""
    red, green, blue = browser.run(f"getComputedStyle(document.body).{style}.match(/[0-9]+/g).map(Number)")
    return float(red * 0.2126 + green * 0.7152 + blue * 0.0722) / 255


def test_it_asks_no_other_host_for_anything(browser: Browser, server: Address) -> None:
    browser.open(f"{server.root}/docs")
    asked = [address for address in browser.asked() if not address.startswith(("data:", "chrome:"))]
    assert f"{server.root}/docs" in asked
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(server.root).netloc}


@pytest.mark.parametrize("scripts", [True, False])
def test_every_operation_is_there_with_scripts_or_without(browser: Browser, server: Address, scripts: bool) -> None:
    browser.allow_scripts(allowed=scripts)
    browser.open(f"{server.root}/docs")
    shown = browser.run("document.body.innerText")
    for row in OPERATIONS:
        assert f"{row.method} {row.path}" in " ".join(shown.split())
    assert browser.run("document.querySelectorAll('details[id]').length") >= len(OPERATIONS)


def test_an_operation_opens_at_its_address_and_tells_its_parameters(browser: Browser, server: Address) -> None:
    browser.open(f"{server.root}/docs")
    browser.run("document.getElementById('movie-similar').open = true")
    told = browser.run("document.getElementById('movie-similar').innerText")
    for word in ("movie_id", "language", "page", "en-US", "404", "MoviePage"):
        assert word in told


def test_it_is_complete_within_itself(browser: Browser, server: Address) -> None:
    browser.open(f"{server.root}/docs")
    dangling = """[...document.querySelectorAll('a[href^="#"]')]
        .map(link => decodeURIComponent(link.hash.slice(1))).filter(id => !document.getElementById(id))"""
    assert browser.run(dangling) == []
    twice = "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, at, all) => all.indexOf(id) !== at)"
    assert browser.run(twice) == []
    assert browser.run("document.documentElement.lang") == "en"
    assert browser.run("document.title")


@pytest.mark.parametrize("opened", [False, True])
@pytest.mark.parametrize("width", [320, PHONE[0], 768, DESKTOP[0]])
def test_nothing_needs_scrolling_sideways(browser: Browser, server: Address, width: int, opened: bool) -> None:
    browser.resize(width, PHONE[1])
    browser.open(f"{server.root}/docs")
    if opened:
        browser.run("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert browser.run("document.documentElement.scrollWidth") <= width


def test_text_is_large_enough_on_a_phone(browser: Browser, server: Address) -> None:
    browser.resize(*PHONE)
    browser.open(f"{server.root}/docs")
    assert browser.run("parseFloat(getComputedStyle(document.body).fontSize)") >= 16
    assert browser.run("visualViewport.scale") == 1


def test_it_is_light_by_day_and_dark_by_night(browser: Browser, server: Address) -> None:
    browser.open(f"{server.root}/docs")
    paper, ink = luminance(browser, "backgroundColor"), luminance(browser, "color")
    assert paper - ink > 0.7
    browser.prefer("dark")
    paper, ink = luminance(browser, "backgroundColor"), luminance(browser, "color")
    assert ink - paper > 0.7
