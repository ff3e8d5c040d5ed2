"""What was deleted or merged is gone from its own pages at once, and from all others when the keeper has run."""

from collections.abc import Callable, Sequence
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog.refs import Collection, Company, Episode, Keyword, Movie, Network, Person, Ref, Season, Series
from cinedex.catalog.removal import RemovalError
from cinedex.catalog.statements import Statement
from cinedex.db.engine import Database
from cinedex.documents import queue
from cinedex.documents.edit import edit, merge, remove
from cinedex.documents.keys import SLOTS, base
from cinedex.documents.rebuild import rebuild
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents import tv_facts
from tests.documents.shelves import loaded, shelves
from tests.documents.test_equals_rebuilt import everything_linked as films
from tests.documents.test_tv_equals_rebuilt import everything_linked as shows
from tests.support.world import client_of

TakenOut = tuple[Callable[[int], Ref], int, int | None]
"""The kind, the number, and the number of what it is merged into; None where it is deleted."""
KINDS: tuple[Callable[[int], Ref], ...] = (
    Movie, Collection, Company, Keyword, Person, Series, Season, Episode, Network,
)  # fmt: skip


def everything() -> list[Statement]:
    """Return films and series that show something of everything."""
    said = [
        *shows(), *films(), tv_facts.season(4, 2, 2), tv_facts.episode(4, 2, 2, 1), facts.in_collection(2, 2),
    ]  # fmt: skip
    # Nothing twice, so that the order in which it is said does not matter.
    return list({(statement.thing, statement.aspect): statement for statement in said}.values())


@pytest.fixture
def linked(database: Database, clock: FrozenClock) -> Database:
    """Return that catalogue, with its documents."""
    loaded(database, everything(), "test", clock)
    rebuild(database)
    return database


def has_documents(database: Database, thing: Ref) -> bool:
    rids = {row[0] for row in shelves(database)["document"]}
    return not rids.isdisjoint(range(base(thing), base(thing) + 2 * SLOTS))


def equals_a_rebuild(database: Database) -> bool:
    queue.drain(database)
    kept = shelves(database)
    rebuild(database)
    return kept == shelves(database)


@pytest.mark.parametrize("make", KINDS)
def test_what_is_deleted_has_no_documents_and_nobody_shows_it(
    linked: Database, clock: FrozenClock, make: Callable[[int], Ref]
) -> None:
    assert has_documents(linked, make(1))
    remove(linked, make(1), clock)
    assert not has_documents(linked, make(1))
    assert equals_a_rebuild(linked)


@pytest.mark.parametrize("make", [one for one in KINDS if one not in (Season, Episode)])
def test_what_is_merged_has_no_documents_and_nobody_shows_it(
    linked: Database, clock: FrozenClock, make: Callable[[int], Ref]
) -> None:
    merge(linked, make(1), make(2), clock)
    assert not has_documents(linked, make(1))
    assert equals_a_rebuild(linked)


@pytest.mark.parametrize(
    ("thing", "path", "parts"),
    [
        (Movie(1), "/movie/1", ("credits", "images", "keywords", "similar", "release_dates", "changes")),
        (Collection(1), "/collection/1", ("images", "translations")),
        (Company(1), "/company/1", ("images", "alternative_names", "movies")),
        (Keyword(1), "/keyword/1", ()),
        (Network(1), "/network/1", ("images", "alternative_names")),
        (Person(1), "/person/1", ("combined_credits", "images", "tagged_images", "changes")),
        (Series(1), "/tv/1", ("credits", "aggregate_credits", "season/1", "season/1/episode/1", "images")),
        (Season(2), "/tv/1/season/1", ("credits", "images", "episode/1", "episode/1/credits")),
        (Episode(2), "/tv/1/season/1/episode/1", ("credits", "images", "external_ids")),
    ],
)
def test_what_is_deleted_is_not_found_at_once_nor_is_anything_beneath_it(
    linked: Database, clock: FrozenClock, thing: Ref, path: str, parts: Sequence[str]
) -> None:
    paths = [path, *(f"{path}/{part}" for part in parts)]
    with client_of(linked, clock) as client:
        assert {client.get(one).status for one in paths} == {200}
        remove(linked, thing, clock)
        assert {client.get(one).code for one in paths} == {(404, 34)}
        assert client.get(f"{path}?append_to_response=images").code == (404, 34)


def test_a_deleted_person_vanishes_from_every_film_series_season_and_episode(
    linked: Database, clock: FrozenClock
) -> None:
    paths = [
        "/movie/1/credits", "/tv/1/credits", "/tv/1/aggregate_credits", "/tv/1/season/1/credits",
        "/tv/1/season/1/aggregate_credits", "/tv/1/season/1/episode/1/credits", "/tv/1/season/1/episode/1",
    ]  # fmt: skip
    with client_of(linked, clock) as client:
        assert all(b'"Person 1"' in client.get(path).body for path in paths)
        remove(linked, Person(1), clock)
        queue.drain(linked)
        answers = [client.get(path) for path in paths]
    assert {answer.status for answer in answers} == {200}
    assert not any(b'"Person 1"' in answer.body for answer in answers)


def test_what_a_merged_thing_gained_shows_at_once(linked: Database, clock: FrozenClock) -> None:
    with client_of(linked, clock) as client:
        merge(linked, Movie(1), Movie(2), clock)
        assert client.get("/movie/1").code == (404, 34)
        assert client.get("/find/tt1?external_source=imdb_id").json["movie_results"] == []
        edit(linked, [facts.titled(3, "Film 3"), facts.released(3, ("FR", "2001-01-01"))], "test", clock)
        merge(linked, Movie(3), Movie(2), clock)
        shown = client.get("/movie/2/release_dates").json["results"]
    assert [country["iso_3166_1"] for country in shown] == ["FR"]


_taken_out = st.tuples(st.sampled_from(KINDS), st.integers(1, 2), st.none() | st.integers(1, 2))
# Each step: what is taken out, how everything is said again after it, if at all, and whether the queue is emptied.
_said_again = st.sampled_from([None, "long ago", "long ago", "just now"])
_steps = st.lists(st.tuples(_taken_out, _said_again, st.booleans()), min_size=2, max_size=8)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=_steps)
def test_documents_after_any_deletes_and_merges_are_those_of_a_rebuild(
    database: Database, clock: FrozenClock, steps: list[tuple[TakenOut, str | None, bool]]
) -> None:
    facts.clear(database)
    stated, now = everything(), clock.now().timestamp()
    loaded(database, stated, "test", clock)
    rebuild(database)
    for at, (taken_out, said_again, drained) in enumerate(steps, 1):
        _take_out(database, clock, *taken_out)
        if said_again:
            time = 0.0 if said_again == "long ago" else now + at
            loaded(database, [facts.at(statement, time) for statement in stated], "test", clock)
        if drained:
            queue.drain(database)
    assert equals_a_rebuild(database)


def _take_out(
    database: Database, clock: FrozenClock, make: Callable[[int], Ref], number: int, into: int | None
) -> None:
    with suppress(RemovalError):
        if into is None:
            remove(database, make(number), clock)
        else:
            merge(database, make(number), make(into), clock)
