"""The change log: one entry for what is new or gone, one for what changed, none for what only moved."""

from datetime import UTC, datetime
from typing import Any

from cinedex.catalog import changes
from cinedex.catalog.refs import Collection, Kind, Movie
from cinedex.catalog.statements import Members, Statement, Values
from cinedex.db.engine import Database
from cinedex.db.tables import media
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.catalog.logged import Said, after, logged, said


def _said(rows: list[dict[str, Any]]) -> list[Said]:
    return [said(row) for row in rows]


def test_a_new_film_is_one_entry_whatever_came_with_it(database: Database, clock: FrozenClock) -> None:
    new = after(
        database, clock, facts.titled(1, "Solaris"), facts.genres(1, 18), facts.text(Movie(1), "fr", "FR", title="S")
    )
    assert [(row["kind"], row["thing_id"], *said(row)) for row in new] == [(1, 1, "general", "created", None, None)]


def test_a_changed_column_tells_old_and_new(database: Database, clock: FrozenClock) -> None:
    after(database, clock, facts.titled(1, "Solaris", 1, runtime=100))
    new = after(database, clock, facts.film(1, 2, original_title="Солярис", runtime=0, budget=5, adult=True))
    assert sorted(_said(new)) == [
        ("adult", "updated", True, False),
        ("budget", "added", 5, None),
        ("original_title", "updated", "Солярис", "Solaris"),
        ("runtime", "deleted", None, 100),
    ]


def test_popularity_and_votes_leave_no_trace(database: Database, clock: FrozenClock) -> None:
    after(database, clock, facts.titled(1, "Solaris", 1))
    assert not after(database, clock, facts.film(1, 2, popularity=9.5, base_vote_average=8.0, base_vote_count=7))


def test_a_row_that_only_moved_leaves_no_trace(database: Database, clock: FrozenClock) -> None:
    after(database, clock, facts.titled(1, "Solaris", 1), facts.genres(1, 18, 878, at=1))
    assert not after(database, clock, facts.genres(1, 878, 18, at=2))


def test_stating_what_is_known_leaves_no_trace(database: Database, clock: FrozenClock) -> None:
    after(database, clock, facts.titled(1, "Solaris", 1), facts.genres(1, 18, at=1))
    assert not after(database, clock, facts.titled(1, "Solaris", 2), facts.genres(1, 18, at=2))


def test_a_row_named_twice_is_counted_twice(database: Database, clock: FrozenClock) -> None:
    def titles(at: float, *names: str) -> Statement:
        rows: list[Values] = [
            {"iso_3166_1": "FR", "position": place, "title": name} for place, name in enumerate(names)
        ]
        return Statement(
            Movie(1), "alternative_titles", (Members(media.alternative_title, facts.address(Movie(1)), rows),), at
        )

    after(database, clock, facts.titled(1, "Solaris", 1), titles(1, "A", "A", "B"))
    gone = {"iso_3166_1": "FR", "title": "A", "type": ""}
    assert _said(after(database, clock, titles(2, "B", "A"))) == [("alternative_titles", "deleted", None, gone)]


def test_a_text_names_its_language(database: Database, clock: FrozenClock) -> None:
    after(database, clock, facts.titled(1, "Солярис", 1))
    new = after(database, clock, facts.text(Movie(1), "fr", "CA", 2, title="Solaris"))
    assert _said(new) == [("translations", "added", "fr-CA", None), ("title", "added", "Solaris", None)]
    changed = after(database, clock, facts.text(Movie(1), "fr", "CA", 3, title="Solyaris"))
    assert _said(changed) == [("title", "updated", "Solyaris", "Solaris")]
    gone = after(database, clock, facts.translations(Movie(1), at=4))
    assert _said(gone) == [("translations", "deleted", None, "fr-CA"), ("title", "deleted", None, "Solyaris")]
    spoken = [(row["iso_639_1"], row["iso_3166_1"]) for row in (*new, *changed, *gone)]
    assert spoken == [("", ""), ("fr", "CA"), ("fr", "CA"), ("", ""), ("fr", "CA")]


def test_a_removed_film_is_destroyed_and_nothing_else(database: Database, clock: FrozenClock) -> None:
    after(database, clock, facts.titled(1, "Solaris", 1), facts.genres(1, 18, at=1))
    assert _said(after(database, clock, facts.no_film(1, 2))) == [("general", "destroyed", None, None)]


def test_numbers_grow_and_the_time_is_the_clocks(database: Database, clock: FrozenClock) -> None:
    after(database, clock, facts.titled(1, "Solaris", 1))
    clock.moment = datetime(2026, 3, 2, 1, 2, 3, tzinfo=UTC)
    after(database, clock, facts.film(1, 2, budget=1), facts.collection(4, 2))
    found = logged(database)
    assert [row["time"] for row in found] == ["2026-03-01 12:00:00 UTC", *["2026-03-02 01:02:03 UTC"] * 2]
    assert len({row["sequence"] for row in found}) == 3
    with database.read() as connection:
        assert changes.last_sequence(connection) == found[-1]["sequence"]


def test_where_nothing_ever_changed_the_last_number_is_0(database: Database) -> None:
    with database.read() as connection:
        assert changes.last_sequence(connection) == 0


def test_a_collection_is_logged_as_one(database: Database, clock: FrozenClock) -> None:
    after(database, clock, facts.collection(4, 1))
    new = after(database, clock, facts.text(Collection(4), "fr", "FR", 2, title="Nom"))
    assert {(row["kind"], row["thing_id"]) for row in new} == {(int(Kind.COLLECTION), 4)}
    assert said(new[-1]) == ("name", "added", "Nom", None)
