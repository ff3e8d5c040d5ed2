"""The pages in a real browser: the whole way from an invitation to an application, without scripts, on a phone."""

import http.server
import threading
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from cinedex.db.engine import open_database
from cinedex.kit.clock import SystemClock
from cinedex.kit.times import milliseconds
from cinedex.members import invites, keys
from cinedex.members.sessions import Sort
from tests.clients.running import Address, catalogue_at, running
from tests.support.browser import Browser, browsing
from tests.support.members import PASSWORD, member, session_of

PHONE, DESKTOP = (320, 700), (1280, 900)
# Each text against what is behind it, as WCAG 2.2 counts (1.4.3, 1.4.11): what is below 4.5 to 1, or for fields 3 to 1.
CONTRAST = """(() => {
  const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
  const light = colour => numbers(colour).slice(0, 3).map(one => one / 255)
    .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((numbers(colour)[3] ?? 1) === 1) return colour;
    }
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const texts = [...document.body.querySelectorAll('*')].filter(element =>
    [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
  const faint = texts.filter(element => ratio(getComputedStyle(element).color, behind(element)) < 4.5)
    .map(element => element.outerHTML);
  const fields = [...document.querySelectorAll('input:not([type=hidden]), select, textarea')];
  const unseen = fields.filter(element => ratio(getComputedStyle(element).borderTopColor, behind(element)) < 3)
    .map(element => element.outerHTML);
  return {count: texts.length, faint, unseen};
})()"""
SMALL = """[...document.querySelectorAll('button, nav a, input:not([type=hidden]), select')]
  .filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"""
UNNAMED = """[...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a')]
  .filter(one => !(one.labels?.length || one.innerText.trim() || one.ariaLabel)).map(one => one.outerHTML)"""


class Application:
    """An application that waits to be led back to."""

    def __init__(self, port: int, asked: list[str]) -> None:
        self.back = f"http://127.0.0.1:{port}/back"
        self.asked = asked


@pytest.fixture(scope="module")
def player() -> Iterator[Application]:
    asked: list[str] = []

    class Back(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<title>Back</title>Back at the player")

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Back) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Application(server.server_address[1], asked)
        server.shutdown()


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('pages')}/cinedex.db"


@pytest.fixture(scope="module")
def server(url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    folder = tmp_path_factory.mktemp("server")
    with running(url, catalogue_at(url), folder, CINEDEX_SIGNUP="invite") as address:
        yield address


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("browser")) as browser:
        yield browser


@pytest.fixture
def browser(window: Browser, server: Address) -> Browser:
    """Return a window without scripts, on a phone, with nobody signed in."""
    window.open(f"{server.root}/goodbye")
    window.tell("Network.clearBrowserCookies")
    window.allow_scripts(allowed=False)
    window.prefer("light")
    window.resize(*PHONE)
    return window


def press(browser: Browser, text: str) -> None:
    """Press the button or follow the link that says `text`, and wait for the page behind it."""
    browser.run("document.body.dataset.left = 'yes'")
    found = f"[...document.querySelectorAll('button, a')].filter(one => one.innerText === {text!r})"
    assert browser.run(f"{found}.length") == 1, browser.run("document.body.innerText")
    browser.run(f"{found}[0].click()")
    browser.wait("document.readyState === 'complete' && document.body?.dataset.left !== 'yes'")


def fill(browser: Browser, **fields: str) -> None:
    for name, value in fields.items():
        browser.run(f"document.getElementById({name!r}).value = {value!r}")


def heading(browser: Browser) -> str:
    return str(browser.run("document.querySelector('h1').innerText"))


def test_from_an_invitation_to_an_application_and_back(
    browser: Browser, server: Address, player: Application, url: str
) -> None:
    database = open_database(url)
    with database.mark() as connection:
        invite = invites.create(connection, milliseconds(SystemClock().now()), 7).secret
    key = keys.create(database, "Player", SystemClock(), [player.back]).api_key
    database.close()
    asked = requests.get(f"{server.base}/authentication/token/new", params={"api_key": key}, timeout=30)
    token = asked.json()["request_token"]

    browser.open(f"{server.root}/sign-up?invite={invite}")
    fill(browser, username="carol", new_password=PASSWORD, again="something else")
    press(browser, "Sign up")
    assert browser.run("document.activeElement.className") == "errors", "what is wrong is read first"
    fill(browser, new_password=PASSWORD, again=PASSWORD)
    press(browser, "Sign up")
    assert heading(browser) == "Profile"
    press(browser, "Sign out")
    assert heading(browser) == "Sign in"

    browser.open(f"{asked.headers['authentication-callback']}?redirect_to={player.back}")
    assert heading(browser) == "Sign in"
    fill(browser, username="carol", password=PASSWORD)
    press(browser, "Sign in")
    assert heading(browser) == "Player asks for access"
    press(browser, "Allow")
    assert browser.run("document.title") == "Back"
    said = parse_qs(urlsplit(player.asked[0]).query)
    assert said == {"request_token": [token], "approved": ["true"]}

    act_and_be_revoked(browser, server, key, token)


def act_and_be_revoked(browser: Browser, server: Address, key: str, token: str) -> None:
    """Rate as the application that was allowed, until the member revokes it."""
    session = {"api_key": key, "request_token": token}
    begun = requests.post(f"{server.base}/authentication/session/new", json=session, timeout=30).json()["session_id"]
    rating = {"api_key": key, "session_id": begun}
    rated = requests.post(f"{server.base}/movie/78/rating", params=rating, json={"value": 8.5}, timeout=30)
    assert rated.status_code == 201
    browser.open(f"{server.root}/settings/sessions")
    press(browser, "Revoke")
    refused = requests.post(f"{server.base}/movie/78/rating", params=rating, json={"value": 8.5}, timeout=30)
    assert refused.status_code == 401


@pytest.fixture(scope="module")
def secret(url: str, server: Address) -> str:
    """Return the session of a member of whom every page has something to show, once the database is there."""
    assert server.root
    database = open_database(url)
    number = member(database, SystemClock(), "alice")
    session_of(database, SystemClock(), number)
    with database.mark() as connection:
        keys.issue(connection, "A player with a rather long name, for phones", SystemClock(), account_id=number)
    kept = session_of(database, SystemClock(), number, Sort.PAGE)
    database.close()
    return kept


PAGES = ("", "/password", "/sessions", "/keys", "/keys/3", "/export", "/delete")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_and_use_it(browser: Browser, server: Address, secret: str, scheme: str) -> None:
    browser.prefer(scheme)
    token = requests.get(f"{server.base}/authentication/token/new", params={"api_key": server.api_key}, timeout=30)
    for at in ("/sign-in", f"/authenticate/{token.json()['request_token']}", *(f"/settings{page}" for page in PAGES)):
        if at != "/sign-in":
            browser.tell("Network.setCookie", name="cinedex", value=secret, url=server.root)
        browser.open(server.root + at)
        assert browser.run("location.pathname") == at, "it was not led elsewhere"
        measured = browser.run(CONTRAST)
        assert measured["count"] > 4
        assert (measured["faint"], measured["unseen"]) == ([], []), at
        assert browser.run(UNNAMED) == [], at
        assert browser.run(SMALL) == [], at
        assert browser.run("document.documentElement.scrollWidth") <= PHONE[0], at
        assert browser.run("parseFloat(getComputedStyle(document.body).fontSize)") >= 16


def test_what_is_wrong_can_be_read_by_night(browser: Browser, server: Address) -> None:
    for scheme in ("light", "dark"):
        browser.prefer(scheme)
        browser.open(f"{server.root}/sign-in")
        fill(browser, username="nobody", password="wrong")
        press(browser, "Sign in")
        assert browser.run("document.querySelectorAll('.error').length") == 1
        measured = browser.run(CONTRAST)
        assert (measured["faint"], measured["unseen"]) == ([], [])


def test_what_has_the_focus_is_seen(browser: Browser, server: Address) -> None:
    browser.open(f"{server.root}/sign-in")
    seen = []
    for _ in range(4):
        for kind in ("keyDown", "keyUp"):
            browser.tell("Input.dispatchKeyEvent", type=kind, key="Tab", windowsVirtualKeyCode=9)
        seen.append(browser.run("document.activeElement.id || document.activeElement.innerText"))
        assert float(browser.run("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")) >= 2
    assert seen == ["Skip to the content", "username", "password", "Sign in"]


def test_no_other_host_is_asked_for_anything(browser: Browser, server: Address, secret: str) -> None:
    browser.asked()
    browser.tell("Network.setCookie", name="cinedex", value=secret, url=server.root)
    browser.resize(*DESKTOP)
    browser.open(f"{server.root}/settings/keys")
    asked = [address for address in browser.asked() if not address.startswith(("data:", "chrome:"))]
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(server.root).netloc}
    assert any(address.endswith(".css") for address in asked)
