"""Discover in the engine beside the same questions in SQLite with good indexes: medians, 99th percentiles, ratios.

Both answer a page of ids and the exact total. Their totals are compared, so that neither answers something else.
"""

import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

from rich.console import Console
from rich.table import Table

from benchmarks.catalogue import Catalogue
from cinedex.api.media import discover_movies
from cinedex.api.media.discover_movies import DiscoverMovieQuery, order
from cinedex.catalog.refs import Kind
from cinedex.db.engine import open_database, upgrade
from cinedex.indexes.discover.keeping import Discover, build
from cinedex.wire.query import read_query, reader

_SEEN = "m.adult = 0 and m.video = 0 and m.original_title is not null"
_INDEXES = (
    "create index b_popularity on movie(popularity desc, id)",
    "create index b_votes on movie(base_vote_count)",
    "create index b_average on movie(base_vote_average desc, id desc)",
    "create index b_language on movie(original_language, base_vote_average desc)",
    "create index b_day on movie(release_date)",
    "create index b_genre on title_genre(kind, genre_id, thing_id)",
    "create index b_keyword on title_keyword(kind, keyword_id, thing_id)",
    "create index b_company on title_company(kind, company_id, thing_id)",
    "create index b_credit on credit(kind, credit_type, person_id, thing_id)",
    "create index b_offer on availability(kind, iso_3166_1, provider_id, thing_id)",
    "create index b_release on release_date(iso_3166_1, release_date, type, movie_id)",
    "analyze",
)

_IN_CINEMAS = (
    "m.id in (select movie_id from release_date where iso_3166_1 = 'US' and type in (2, 3) and "
    "release_date between '2015-01-01' and '2015-02-11T24')"
)


def _has(table: str, column: str, *values: int, more: str = "") -> str:
    wanted = ",".join(map(str, values))
    return f"m.id in (select thing_id from {table} where kind = {int(Kind.MOVIE)}{more} and {column} in ({wanted}))"  # noqa: S608


@dataclass(frozen=True)
class Question:
    """One class: as a client asks it, and as SQL does."""

    name: str
    asked: dict[str, str]
    where: Sequence[str] = ()
    order: str = "m.popularity desc, m.id"


QUESTIONS = (
    Question("popular, page 1", {}),
    Question("popular, page 400", {"page": "400"}),
    Question(
        "genre and genre", {"with_genres": "18,53"},
        (_has("title_genre", "genre_id", 18), _has("title_genre", "genre_id", 53)),
    ),
    Question("three genres or", {"with_genres": "18|35|53"}, (_has("title_genre", "genre_id", 18, 35, 53),)),
    Question(
        "language, votes, dates by rating",
        {
            "with_original_language": "en", "vote_count.gte": "50", "primary_release_date.gte": "1990-01-01",
            "primary_release_date.lte": "2015-12-31", "sort_by": "vote_average.desc",
        },
        (
            "m.original_language = 'en'", "m.base_vote_count >= 50",
            "m.release_date between '1990-01-01' and '2015-12-31'",
        ),
        "m.base_vote_average desc, m.id desc",
    ),
    Question("cast, busy", {"with_cast": "{busy}"}, (_has("credit", "person_id", more=" and credit_type = 'cast'"),)),
    Question("cast, rare", {"with_cast": "{rare}"}, (_has("credit", "person_id", more=" and credit_type = 'cast'"),)),
    Question(
        "five keywords or, without two genres",
        {"with_keywords": "818|9672|10183|4565|179431", "without_genres": "27,99"},
        (
            _has("title_keyword", "keyword_id", 818, 9672, 10183, 4565, 179431),
            f"not {_has('title_genre', 'genre_id', 27, 99)}",
        ),
    ),
    Question(
        "region and provider", {"watch_region": "US", "with_watch_providers": "8"},
        (_has("availability", "provider_id", 8, more=" and iso_3166_1 = 'US'"),),
    ),
    Question(
        "certification and runtime by votes",
        {
            "certification_country": "US", "certification": "R", "with_runtime.gte": "90", "with_runtime.lte": "120",
            "sort_by": "vote_count.desc",
        },
        (
            "m.id in (select movie_id from release_date where iso_3166_1 = 'US' and certification = 'R')",
            "m.runtime between 90 and 120",
        ),
        "m.base_vote_count desc, m.id desc",
    ),
    # Five of our own.
    Question(
        "now playing in a country",
        {
            "region": "US", "with_release_type": "2|3", "release_date.gte": "2015-01-01",
            "release_date.lte": "2015-02-11",
        },
        (_IN_CINEMAS,),
    ),
    Question(
        "top rated", {"vote_count.gte": "200", "without_genres": "99,10755", "sort_by": "vote_average.desc"},
        ("m.base_vote_count >= 200", f"not {_has('title_genre', 'genre_id', 99, 10755)}"),
        "m.base_vote_average desc, m.id desc",
    ),
    Question(
        "a studio's, by revenue", {"with_companies": "33", "sort_by": "revenue.desc"},
        (_has("title_company", "company_id", 33),), "m.revenue desc, m.id desc",
    ),
    Question(
        "a decade, oldest first",
        {
            "primary_release_date.gte": "1970-01-01", "primary_release_date.lte": "1979-12-31",
            "sort_by": "primary_release_date.asc",
        },
        ("m.release_date between '1970-01-01' and '1979-12-31'",), "m.release_date, m.id",
    ),
    Question(
        "short films, page 20", {"with_runtime.lte": "40", "with_runtime.gte": "1", "page": "20"},
        ("m.runtime between 1 and 40",),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Side:
    """What one engine took for a class, in µs."""

    middle: float
    worst: float


def run(chosen: Catalogue, times: int = 300) -> None:
    """Measure every class over the films of a catalogue, turn about, and show it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cinedex.db"
        shutil.copyfile(chosen.folder / "cinedex.db", path)
        measure(path, Path(folder) / "indexes", times)


def measure(path: Path, folder: Path, times: int) -> None:
    """Measure over the films of a SQLite database that nobody needs afterwards."""
    database = open_database(f"sqlite:///{path}")
    upgrade(database)
    started = time.perf_counter()
    build(database, folder)
    table = Table("films, µs", "total", "p50", "p99", "SQLite p50", "p99", "ratio")
    table.title = f"made in {time.perf_counter() - started:.1f} s"
    sql = sqlite3.connect(path)
    for statement in _INDEXES:
        sql.execute(statement)
    discover, ratios = Discover(database, folder), []
    people = _people(sql)
    for question in QUESTIONS:
        total, ours, theirs = _measured(question, discover, sql, people, times)
        ratios.append(theirs.middle / ours.middle)
        figures = (ours.middle, ours.worst, theirs.middle, theirs.worst)
        table.add_row(question.name, f"{total:,}", *(f"{figure:,.0f}" for figure in figures), f"{ratios[-1]:,.0f}x")
    table.caption = f"median ratio {median(ratios):,.0f}x"
    Console().print(table)
    sql.close()
    database.close()


def _people(sql: sqlite3.Connection) -> dict[str, int]:
    wanted = "select person_id from credit where kind = ? and credit_type = 'cast' group by 1 order by count(*)"
    ranked = [number for (number,) in sql.execute(wanted, (int(Kind.MOVIE),))]
    return {"busy": ranked[-1], "rare": ranked[0]}


def _measured(
    question: Question, discover: Discover, sql: sqlite3.Connection, people: dict[str, int], times: int
) -> tuple[int, Side, Side]:
    asked = {name: value.format(**people) for name, value in question.asked.items()}
    where = " and ".join([_SEEN, *question.where]).replace("person_id in ()", f"person_id = {asked.get('with_cast')}")
    start = 20 * (int(asked.get("page", 1)) - 1)
    query = reader(DiscoverMovieQuery)(read_query(urlencode(asked).encode()))

    def ours() -> int:
        filters = discover_movies.filters(query, discover.ranks())
        return discover.index(Kind.MOVIE).page(filters, order(query.sort_by, discover_movies.SORTS), start, 20).total

    def theirs() -> int:
        sql.execute(
            f"select m.id from movie m where {where} order by {question.order} limit 20 offset {start}"  # noqa: S608
        ).fetchall()
        count: int = sql.execute(f"select count(*) from movie m where {where}").fetchone()[0]  # noqa: S608
        return count

    total, there = ours(), theirs()
    if total != there:
        raise SystemExit(f"{question.name}: {total} here, {there} in SQL")
    # Slow questions are asked less often; each side is asked in a turn of its own length, again and again.
    samples: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        samples[0].append(_timed(ours))
        if len(samples[1]) < 20 or random.random() < 0.1:  # noqa: S311 - no secret
            samples[1].append(_timed(theirs))
    return total, _side(samples[0]), _side(samples[1])


def _timed(work: Callable[[], int]) -> float:
    started = time.perf_counter()
    work()
    return 1e6 * (time.perf_counter() - started)


def _side(samples: list[float]) -> Side:
    return Side(median(samples), quantiles(samples, n=100)[98])
