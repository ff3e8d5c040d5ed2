"""GET /cinedex/changes: a route of our own, beside those beneath `/3`."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from cinedex import app, settings
from cinedex.api import feed
from cinedex.catalog.refs import Movie
from cinedex.db.tables import titles
from cinedex.documents.store import Store
from cinedex.members import keys
from cinedex.members.keys import KeyRing
from cinedex.wire.door import application
from tests.catalog import facts
from tests.support.asgi import Response, call, scope
from tests.support.world import World, film, of

Ask = Callable[..., Response]


def _asked(store: Store, ring: KeyRing | None, runner: asyncio.Runner) -> Ask:
    door = application(store, ring, outside=((feed.PATH, feed.Feed(store, ring)),))

    def ask(query: str = "", method: str = "GET", **headers: str) -> Response:
        return runner.run(call(door, scope(method, f"{feed.PATH}{query}".encode(), headers)))

    return ask


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def store(world: World, runner: asyncio.Runner) -> Iterator[Store]:
    store = Store(world.database.reader())
    yield store
    runner.run(store.reader.close())


@pytest.fixture
def ask(store: Store, runner: asyncio.Runner) -> Ask:
    return _asked(store, None, runner)


def _lines(answer: Response) -> list[dict[str, Any]]:
    assert answer.body == b"" or answer.body.endswith(b"\n")
    return [msgspec.json.decode(line) for line in answer.body.splitlines()]


def _last(ask: Ask) -> int:
    sequence: int = _lines(ask())[-1]["sequence"]
    return sequence


def test_it_works(world: World, ask: Ask) -> None:
    last = _last(ask)
    world.wait(days=2)
    world.edit(film(78, "Blade Runner", budget=5), of(Movie(78), titles.title_keyword, {"keyword_id": 4565}))
    answer = ask(f"?since={last}")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/x-ndjson")
    common = {"kind": "movie", "id": 78, "iso_639_1": "", "iso_3166_1": "", "time": "2026-03-03 12:00:00 UTC"}
    assert _lines(answer) == [
        {
            **common, "sequence": last + 1, "key": "budget", "action": "updated", "value": 5,
            "original_value": 28_000_000,
        },
        {
            **common, "sequence": last + 2, "key": "plot_keywords", "action": "deleted", "value": None,
            "original_value": {"name": "artificial intelligence", "id": 310},
        },
    ]  # fmt: skip


def test_from_the_beginning_it_holds_everything_in_order(world: World, ask: Ask) -> None:
    found = _lines(ask())
    numbers = [line["sequence"] for line in found]
    assert numbers == sorted(set(numbers))
    assert _lines(ask("?since=0")) == found
    assert {line["kind"] for line in found} >= {"movie", "collection", "company", "keyword", "person"}
    world.wait(days=400)
    assert _lines(ask()) == found


def test_what_is_gone_is_told(world: World, ask: Ask) -> None:
    world.edit(facts.titled(7000, "Short-lived"))
    last = _last(ask)
    world.edit(facts.no_film(7000))
    (line,) = _lines(ask(f"?since={last}"))
    assert (line["kind"], line["id"], line["key"], line["action"]) == ("movie", 7000, "general", "destroyed")


def test_what_does_not_fit_in_one_batch_is_read_in_several(world: World, store: Store, ask: Ask) -> None:
    last = _last(ask)
    world.edit(*(film(number, f"Film {number}") for number in range(10_000, 12_500)))
    before = store.round_trips
    found = _lines(ask(f"?since={last}"))
    assert [line["id"] for line in found] == list(range(10_000, 12_500))
    # Three of up to a thousand entries, and one that finds nothing more.
    assert store.round_trips - before == 4


def test_where_nothing_came_since_it_is_empty(ask: Ask) -> None:
    assert _lines(ask(f"?since={_last(ask)}")) == []
    assert _lines(ask("?since=999999999999999999")) == []


def test_head_answers_without_lines(ask: Ask) -> None:
    answer = ask("", "HEAD")
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize("since", ["x", "-1", "1.5", "1e3", "9" * 19, "٣"])
def test_what_is_no_number_is_refused_and_says_what_to_send(ask: Ask, since: str) -> None:
    answer = ask(f"?since={since}")
    assert answer.code == (422, 5)
    assert "`sequence` of the last line" in answer.json["status_message"]


def test_another_method_is_404_34(ask: Ask) -> None:
    assert ask("", "POST").code == (404, 34)


def test_it_asks_for_a_key(world: World, store: Store, runner: asyncio.Runner) -> None:
    made = keys.create(world.database, "test", world.clock)
    ring = KeyRing(world.database)
    try:
        ask = _asked(store, ring, runner)
        assert ask().code == ask("?api_key=wrong").code == (401, 7)
        assert ask(f"?api_key={made.api_key}").status == 200
        assert ask(authorization=f"Bearer {made.access_token}").status == 200
    finally:
        ring.close()


def test_the_server_serves_it(world: World, runner: asyncio.Runner) -> None:
    url = world.database.url.render_as_string(hide_password=False)
    door = app.create(
        settings.from_environment({"CINEDEX_DATABASE": url, "CINEDEX_KEYS": "open", "CINEDEX_WORKERS": "2"})
    )
    answer = runner.run(call(door, scope("GET", b"/cinedex/changes", {})))
    runner.run(door._store.reader.close())
    assert (answer.status, len(_lines(answer)) > 10) == (200, True)
