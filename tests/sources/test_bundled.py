"""What comes with cinedex takes the road of any recording, and yields to any."""

from typing import Any

from cinedex.db.engine import Database
from cinedex.db.tables import log, reference, titles
from cinedex.kit.clock import FrozenClock
from cinedex.sources.bundled import load_demo, load_reference
from cinedex.sources.recordings.importing import import_exchanges
from cinedex.sources.recordings.reading import Exchange
from tests.sources.facts import facts


def _genre(name: str, recorded: str | None) -> Exchange:
    body = {"id": 1, "title": "T", "original_title": "T", "genres": [{"id": 18, "name": name}]}
    return Exchange(path="/movie/1", body=body, recorded=recorded)


def _names(database: Database) -> set[Any]:
    return {row for row in facts(database)["genre_name"] if row[0] == 18 and row[1] == "en"}


def test_the_reference_tables_load_whole(database: Database, clock: FrozenClock) -> None:
    report = load_reference(database, clock)
    assert (report.dropped, report.skipped, report.unknown_keys, report.changes) == ({}, {}, {}, 0)
    known = facts(database)
    for table in ("country", "language", "job", "genre", "genre_name", "certification", "watch_provider", "time_zone"):
        assert known[table]


def test_loading_them_again_changes_nothing(database: Database, clock: FrozenClock) -> None:
    load_reference(database, clock)
    before = facts(database)
    assert load_reference(database, clock).projected == 0
    assert facts(database) == before


def test_anything_recorded_wins_over_them(database: Database, clock: FrozenClock) -> None:
    for recorded in ("2025", None):
        import_exchanges(database, [_genre(f"Said {recorded}", recorded)], clock=clock)
        load_reference(database, clock)
        assert _names(database) == {(18, "en", "Said 2025")}


def test_the_demo_loads_without_a_loss(database: Database, clock: FrozenClock) -> None:
    load_reference(database, clock)
    report = load_demo(database, clock)
    assert report.films > 150
    assert (report.dropped, report.unknown_keys, report.bad_lines, report.outdated) == ({}, {}, [], 0)
    assert load_demo(database, clock).changes == 0


def test_a_real_answer_wins_over_the_demo(database: Database, clock: FrozenClock) -> None:
    load_demo(database, clock)
    number = min(row[0] for row in facts(database)["movie"])
    body = {"id": number, "title": "Real", "original_title": "Real"}
    import_exchanges(database, [Exchange(path=f"/movie/{number}", body=body, recorded="2019")], clock=clock)
    assert "Real" in {value for row in facts(database)["movie"] for value in row if row[0] == number}


def test_every_fact_knows_its_source_and_licence(database: Database, clock: FrozenClock) -> None:
    load_reference(database, clock)
    told = Exchange(path="/keyword/1", body={"id": 1, "name": "hero"}, source="a proxy", licence="CC0")
    import_exchanges(database, [told, Exchange(path="/keyword/2", body={"id": 2, "name": "home"})], clock=clock)
    with database.read() as connection:
        known = {row.id: (row.source, row.licence) for row in connection.execute(log.provenance.select())}
        named = {row.id: known[row.source_id] for row in connection.execute(titles.keyword.select())}
        assert {known[row.source_id] for row in connection.execute(reference.country.select())} == {("cinedex", "MIT")}
    assert named == {1: ("a proxy", "CC0"), 2: ("recordings", "")}
