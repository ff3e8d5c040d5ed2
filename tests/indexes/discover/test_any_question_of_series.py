"""Whatever is asked of whatever series, discover finds what a slow, plain look at each of them finds."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlencode

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog.refs import Series
from cinedex.db.engine import Database
from cinedex.documents.edit import edit, remove
from cinedex.documents.queue import drain
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.indexes.discover import plain_series
from tests.indexes.discover.plain_series import Show
from tests.indexes.discover.roads import both_roads
from tests.support.asgi import Client
from tests.support.world import SOURCE, client_of, index_of

_days = st.sampled_from([date(1999, 12, 31), date(2001, 2, 3), date(2020, 2, 29), date(2026, 3, 1)])
_names = st.sampled_from(["Alpha", "alpha", "Ömega", "千と千尋", "B"])
_dates = _days.map(date.isoformat)
_minutes = st.sampled_from([22, 44, 60])
_shows = st.lists(
    st.builds(
        Show,
        id=st.integers(1, 20),
        name=_names,
        english=st.just("") | _names,
        popularity=st.sampled_from([0.5, 1.0, 7.25]),
        vote_average=st.sampled_from([0.0, 5.5, 9.1]),
        vote_count=st.sampled_from([0, 10, 500]),
        first_aired=st.none() | _days,
        adult=st.booleans(),
        status=st.integers(0, 5),
        type=st.integers(0, 6),
        networks=st.frozensets(st.sampled_from(plain_series.NETWORKS)),
        runtimes=st.frozensets(_minutes),
        aired=st.tuples(*[st.none() | _days] * len(plain_series.PLACES)),
        screened=st.booleans(),
    ),
    max_size=8,
    unique_by=lambda told: told.id,
)


def _picked(*values: object) -> st.SearchStrategy[str]:
    several = st.lists(st.sampled_from([str(value) for value in values]), min_size=1, max_size=3, unique=True)
    return st.builds(lambda parts, sign: sign.join(parts), several, st.sampled_from([",", "|"]))


_sorts = st.builds("{}.{}".format, st.sampled_from(sorted(plain_series.ORDERS)), st.sampled_from(["asc", "desc"]))
_questions = st.fixed_dictionaries(
    {"sort_by": _sorts},
    optional={
        "include_adult": st.just("true"),
        "screened_theatrically": st.sampled_from(["true", "false"]),
        "include_null_first_air_dates": st.sampled_from(["true", "false"]),
        "with_networks": _picked(*plain_series.NETWORKS, 99),
        "with_status": _picked(*range(6)),
        "with_type": _picked(*range(7)),
        "with_runtime.gte": _minutes.map(str),
        "with_runtime.lte": _minutes.map(str),
        "air_date.gte": _dates,
        "air_date.lte": _dates,
        "first_air_date.gte": _dates,
        "first_air_date.lte": _dates,
        "first_air_date_year": st.sampled_from(["1999", "2020", "2021"]),
        "vote_average.gte": st.sampled_from(["0", "5.5"]),
        "vote_average.lte": st.sampled_from(["0", "5.5"]),
    },
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    shows=_shows, later=_shows, gone=st.sets(st.integers(1, 20)), questions=st.lists(_questions, min_size=5, max_size=5)
)
def test_discover_finds_what_a_plain_look_finds_also_after_edits_and_deletes(
    database: Database,
    clock: FrozenClock,
    *,
    shows: list[Show],
    later: list[Show],
    gone: set[int],
    questions: list[dict[str, str]],
) -> None:
    facts.clear(database)
    edit(database, plain_series.things(), SOURCE, clock)
    _tell(database, clock, shows)
    discover = index_of(database)
    with client_of(database, clock, discover=discover) as client:
        discover.refresh()
        _compare(client, shows, questions)
        known = {told.id: told for told in (*shows, *later)}
        _tell(database, clock, later)
        for number in gone & known.keys():
            remove(database, Series(number), clock)
        discover.refresh()
        _compare(client, [told for number, told in known.items() if number not in gone], questions)


def _tell(database: Database, clock: FrozenClock, shows: Sequence[Show]) -> None:
    edit(database, [said for told in shows for said in plain_series.statements(told)], SOURCE, clock)
    drain(database)


def _compare(client: Client, shows: Sequence[Show], questions: Sequence[dict[str, str]]) -> None:
    for asked in questions:
        fitting = [told for told in shows if plain_series.fits(told, asked)]
        name, _, way = asked["sort_by"].partition(".")
        # Of equally popular ones the lower id is more popular: a page is turned round whole.
        sign = -1 if name == "popularity" else 1
        fitting.sort(key=lambda told: (getattr(told, plain_series.ORDERS[name]), sign * told.id), reverse=way == "desc")
        for _ in both_roads():
            answer = client.get(f"/discover/tv?{urlencode(asked)}").json
            assert answer["total_results"] == len(fitting), asked
            assert [row["id"] for row in answer["results"]] == [told.id for told in fitting], asked
