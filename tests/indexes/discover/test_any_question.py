"""Whatever is asked of whatever films, discover finds what a slow, plain look at each of them finds."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlencode

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog.refs import Movie
from cinedex.db.engine import Database
from cinedex.documents.edit import edit, remove
from cinedex.documents.queue import drain
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.indexes.discover import plain
from tests.indexes.discover.plain import Film
from tests.indexes.discover.roads import both_roads
from tests.support.asgi import Client
from tests.support.world import SOURCE, client_of, index_of

_days = st.sampled_from([date(1999, 12, 31), date(2001, 2, 3), date(2020, 2, 29), date(2026, 3, 1)])
_films = st.lists(
    st.builds(
        Film,
        id=st.integers(1, 30),
        title=st.sampled_from(["Alpha", "alpha", "Ömega", "千と千尋", "B"]),
        popularity=st.sampled_from([0.5, 1.0, 7.25]),
        vote_average=st.sampled_from([0.0, 5.5, 9.1]),
        vote_count=st.sampled_from([0, 10, 500]),
        revenue=st.sampled_from([0, 3_000_000_000]),
        runtime=st.sampled_from([0, 90, 120]),
        released=st.none() | _days,
        adult=st.booleans(),
        video=st.booleans(),
        language=st.sampled_from(plain.LANGUAGES),
        genres=st.frozensets(st.sampled_from(plain.GENRES)),
        keywords=st.frozensets(st.sampled_from(plain.KEYWORDS)),
        companies=st.frozensets(st.sampled_from(plain.COMPANIES)),
        cast=st.frozensets(st.sampled_from(plain.PEOPLE)),
        crew=st.frozensets(st.sampled_from(plain.PEOPLE)),
        countries=st.frozensets(st.sampled_from(plain.COUNTRIES)),
        releases=st.lists(st.tuples(st.sampled_from(plain.COUNTRIES), _days, st.integers(1, 6)), max_size=3).map(tuple),
        offers=st.frozensets(
            st.tuples(st.sampled_from(plain.COUNTRIES), st.sampled_from(plain.WAYS), st.sampled_from(plain.PROVIDERS)),
            max_size=3,
        ),
    ),
    max_size=12,
    unique_by=lambda told: told.id,
)


def _picked(*values: object) -> st.SearchStrategy[str]:
    several = st.lists(st.sampled_from([str(value) for value in values]), min_size=1, max_size=2, unique=True)
    return st.builds(lambda parts, sign: sign.join(parts), several, st.sampled_from([",", "|"]))


_number = st.sampled_from(["0", "5.5", "10", "90", "500"])
_day = _days.map(date.isoformat)
_questions = st.fixed_dictionaries(
    {"sort_by": st.builds("{}.{}".format, st.sampled_from(sorted(plain.ORDERS)), st.sampled_from(["asc", "desc"]))},
    optional={
        "include_adult": st.just("true"),
        "include_video": st.just("true"),
        "with_genres": _picked(*plain.GENRES),
        "without_genres": _picked(*plain.GENRES),
        "with_keywords": _picked(*plain.KEYWORDS),
        "without_keywords": _picked(*plain.KEYWORDS),
        "with_companies": _picked(*plain.COMPANIES, 99),
        "without_companies": _picked(*plain.COMPANIES),
        "with_cast": _picked(*plain.PEOPLE),
        "with_crew": _picked(*plain.PEOPLE),
        "with_people": _picked(*plain.PEOPLE),
        "with_origin_country": _picked(*plain.COUNTRIES),
        "with_original_language": _picked(*plain.LANGUAGES, "en-US"),
        "vote_average.gte": _number,
        "vote_average.lte": _number,
        "vote_count.gte": _number,
        "vote_count.lte": _number,
        "with_runtime.gte": st.sampled_from(["0", "90", "120"]),
        "with_runtime.lte": st.sampled_from(["0", "90", "120"]),
        "primary_release_date.gte": _day,
        "primary_release_date.lte": _day,
        "release_date.gte": _day,
        "release_date.lte": _day,
        "region": st.sampled_from(plain.COUNTRIES),
        "with_release_type": _picked(2, 3, 6),
        "watch_region": st.sampled_from(plain.COUNTRIES),
        "with_watch_providers": _picked(*plain.PROVIDERS),
        "with_watch_monetization_types": _picked(*plain.WAYS),
    },
)


_some = st.sets(st.integers(1, 30))
_several = st.lists(_questions, min_size=4, max_size=4)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(films=_films, later=_films, gone=_some, questions=_several)
def test_discover_finds_what_a_plain_look_finds_also_after_edits_and_deletes(  # noqa: PLR0917 - each is drawn
    database: Database,
    clock: FrozenClock,
    films: list[Film],
    later: list[Film],
    gone: set[int],
    questions: list[dict[str, str]],
) -> None:
    facts.clear(database)
    edit(database, plain.things(), SOURCE, clock)
    _tell(database, clock, films)
    discover = index_of(database)
    with client_of(database, clock, discover=discover) as client:
        discover.refresh()
        _compare(client, films, questions)
        known = {told.id: told for told in (*films, *later)}
        _tell(database, clock, later)
        for number in gone & known.keys():
            remove(database, Movie(number), clock)
        discover.refresh()
        _compare(client, [told for number, told in known.items() if number not in gone], questions)


def _tell(database: Database, clock: FrozenClock, films: Sequence[Film]) -> None:
    edit(database, [said for told in films for said in plain.statements(told)], SOURCE, clock)
    drain(database)


def _compare(client: Client, films: Sequence[Film], questions: Sequence[dict[str, str]]) -> None:
    for asked in questions:
        fitting = [told for told in films if plain.fits(told, asked)]
        for _ in both_roads():
            answer = client.get(f"/discover/movie?{urlencode(asked)}").json
            wanted = plain.ordered(fitting, asked["sort_by"])
            assert answer["total_results"] == len(wanted), asked
            assert [row["id"] for row in answer["results"]] == wanted[:20], asked
