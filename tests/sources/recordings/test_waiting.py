"""Seasons and episodes whose series has not come are kept, and counted at the end of an import."""

from typing import Any

from cinedex.db.engine import Database
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.importing import import_exchanges
from cinedex.sources.recordings.reading import Exchange
from cinedex.sources.recordings.report import Report

_SERIES = Exchange(path="/tv/1", body={"id": 1, "name": "S", "original_name": "S"})


def _season(number: int, *episodes: int, series: int = 1) -> Exchange:
    rows: list[dict[str, Any]] = [{"id": one, "season_number": number, "episode_number": one} for one in episodes]
    return Exchange(
        path=f"/tv/{series}/season/{number}", body={"id": 30 + number, "season_number": number, "episodes": rows}
    )


def _import(database: Database, clock: FrozenClock, *exchanges: Exchange) -> Report:
    return import_exchanges(database, exchanges, clock=clock)


def test_it_works(database: Database, clock: FrozenClock) -> None:
    report = _import(database, clock, _season(1, 41, 42), _season(2), _season(1, 51, series=2))
    assert (report.seasons, report.episodes) == (3, 3)
    assert (report.waiting_seasons, report.waiting_episodes) == (2, 3)
    report = _import(database, clock, _SERIES)
    assert (report.series, report.waiting_seasons, report.waiting_episodes) == (1, 0, 1)


def test_a_series_that_is_known_by_its_parts_alone_has_not_come(database: Database, clock: FrozenClock) -> None:
    keywords = Exchange(path="/tv/1/keywords", body={"id": 1, "results": [{"id": 2, "name": "chemistry"}]})
    assert _import(database, clock, keywords, _season(1, 41)).waiting_episodes == 1


def test_a_series_that_a_list_shows_has_come(database: Database, clock: FrozenClock) -> None:
    shown = Exchange(path="/tv/popular", body={"results": [{"id": 1, "name": "S", "original_name": "S"}]})
    report = _import(database, clock, _season(1, 41), shown)
    assert (report.series, report.waiting_seasons, report.waiting_episodes) == (0, 0, 0)


def test_episodes_are_counted_by_their_own_pages_and_their_seasons(database: Database, clock: FrozenClock) -> None:
    body: dict[str, object] = {"id": 41, "season_number": 1, "episode_number": 1}
    alone = Exchange(path="/tv/1/season/1/episode/1", body=body)
    part = Exchange(path="/tv/1/season/1/episode/1/images", body={"id": 41, "stills": []})
    report = _import(database, clock, alone, part, _SERIES, Exchange(path="/tv/latest", body=_SERIES.body))
    assert (report.series, report.seasons, report.episodes) == (2, 0, 1)
