"""A season may come before its series, an episode before its season, and a later recording wins in whatever order."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from cinedex.db.engine import Database
from cinedex.db.tables.documents import document
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.importing import import_exchanges
from cinedex.sources.recordings.reading import Exchange
from tests.sources.facts import facts
from tests.sources.orders import Orders, facts_of, orders

Body = dict[str, Any]

_texts = st.sampled_from(["", "one", "two"])
_days = st.sampled_from([None, "2008-01-20", "2008-03-09"])
_paths = st.sampled_from([None, "/a.jpg", "/b.jpg"])
_languages = st.sampled_from([{}, {"language": "de-DE"}, {"language": "fr"}])


def _some(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[Body]:
    """Return objects of which older recordings lack a key or more."""
    return st.fixed_dictionaries({}, optional=keys)


def _joined(*parts: st.SearchStrategy[Body]) -> st.SearchStrategy[Body]:
    return st.tuples(*parts).map(lambda told: {key: value for part in told for key, value in part.items()})


_person = st.fixed_dictionaries(
    {"id": st.integers(1, 2), "name": st.just("Ann"), "profile_path": _paths}, optional={"gender": st.integers(0, 2)}
)


def _credits(**own: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Body]]:
    credit = st.fixed_dictionaries({"credit_id": st.sampled_from(["c1", "c2", "c3"]), **own})
    return st.lists(_joined(_person, credit), max_size=2, unique_by=lambda row: row["credit_id"])


_cast = _credits(character=_texts, order=st.integers(0, 2))
_crew = _credits(department=st.just("Writing"), job=st.sampled_from(["Writer", "Story"]))
_roles = st.lists(
    st.fixed_dictionaries(
        {"credit_id": st.sampled_from(["c1", "c2"]), "character": _texts, "episode_count": st.just(3)}
    ),
    max_size=2,
    unique_by=lambda row: row["credit_id"],
)
_aggregate = st.lists(_joined(_person, st.fixed_dictionaries({"roles": _roles, "order": st.just(0)})), max_size=1)
_block = st.fixed_dictionaries({"cast": _cast, "crew": _crew})
_names = st.sampled_from(["Season 1", "Staffel 1", "Pilots", ""])
_season = _joined(
    st.fixed_dictionaries({"id": st.just(31), "season_number": st.just(1), "name": _names, "overview": _texts}),
    _some(air_date=_days, vote_average=st.just(7.5), poster_path=_paths),
)
_listed_season = _joined(_season, st.fixed_dictionaries({"episode_count": st.integers(0, 9)}))
_episode = st.integers(1, 2).flatmap(
    lambda number: _joined(
        st.fixed_dictionaries(
            {
                "id": st.just(40 + number),
                "season_number": st.just(1),
                "episode_number": st.just(number),
                "name": st.sampled_from(["Pilot", f"Episode {number}", f"Folge {number}"]),
                "overview": _texts,
            }
        ),
        _some(air_date=_days, runtime=st.sampled_from([None, 47]), production_code=_texts, still_path=_paths),
    )
)
_full_episode = _joined(_episode, _some(crew=_crew, guest_stars=_cast))
_full_season = _joined(
    _season,
    st.fixed_dictionaries({"episodes": st.lists(_full_episode, max_size=2, unique_by=lambda row: row["id"])}),
    _some(_id=st.just("5256c89f19c2956ff6046d47"), credits=_block),
)
_series = _joined(
    st.fixed_dictionaries(
        {
            "id": st.just(1),
            "name": st.sampled_from(["Bad", "Böse"]),
            "original_name": st.just("Bad"),
            "overview": _texts,
        }
    ),
    _some(
        in_production=st.booleans(),
        number_of_episodes=st.integers(0, 9),
        last_air_date=_days,
        episode_run_time=st.sampled_from([[], [45], [47, 45]]),
        networks=st.sampled_from([[], [{"id": 7, "name": "AMC"}]]),
        seasons=st.lists(_listed_season, max_size=1),
        last_episode_to_air=st.none() | _episode,
        credits=_block,
        created_by=_credits(),
        content_ratings=st.sampled_from([{"results": []}, {"results": [{"iso_3166_1": "US", "rating": "TV-MA"}]}]),
    ),
)
_group = st.fixed_dictionaries(
    {
        "id": st.just("5acf93e60e0a26346d0000ce"),
        "name": _texts,
        "type": st.integers(1, 7),
        "groups": st.lists(
            st.fixed_dictionaries(
                {"id": st.just("g1"), "name": _texts, "order": st.just(1), "episodes": st.lists(
                    _joined(_episode, st.fixed_dictionaries({"show_id": st.just(1), "order": st.integers(0, 2)})),
                    min_size=1, max_size=2, unique_by=lambda row: row["id"],
                )}
            ),
            min_size=1,
            max_size=1,
        ),
    }
)  # fmt: skip


def _asked(path: str, body: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(st.just(path), _languages, body)


_exchanges = st.one_of(
    _asked("/tv/1", _series),
    _asked("/tv/1/credits", _block),
    _asked("/tv/1/aggregate_credits", st.fixed_dictionaries({"cast": _aggregate, "crew": st.just([])})),
    _asked("/tv/1/season/1", _full_season),
    _asked("/tv/1/season/1/credits", _joined(_block, st.just({"id": 31}))),
    _asked("/tv/1/season/1/episode/1", _full_episode.filter(lambda body: body["episode_number"] == 1)),
    _asked("/tv/1/season/1/episode/1/credits", _joined(_block, st.just({"id": 41}))),
    _asked("/tv/episode_group/5acf93e60e0a26346d0000ce", _group),
)


@pytest.fixture
def empty(_migrated_file: Path, tmp_path: Path) -> Path:
    shutil.copyfile(_migrated_file, tmp_path / "empty.db")
    return tmp_path


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(told=orders(_exchanges))
def test_the_facts_do_not_depend_on_the_order(empty: Path, clock: FrozenClock, told: Orders) -> None:
    in_time, shuffled = told
    assert facts_of(empty, shuffled, clock) == facts_of(empty, in_time, clock)


_EPISODE = {
    "id": 62085,
    "season_number": 1,
    "episode_number": 1,
    "name": "Pilot",
    "overview": "",
    "air_date": "2008-01-20",
}
_EXCHANGES = (
    Exchange(
        path="/tv/1396", body={"id": 1396, "name": "Breaking Bad", "original_name": "Breaking Bad", "overview": ""}
    ),
    Exchange(
        path="/tv/1396/season/1", body={"id": 3572, "season_number": 1, "name": "Season 1", "episodes": [_EPISODE]}
    ),
    Exchange(path="/tv/1396/season/1/episode/1", body=_EPISODE | {"crew": [], "guest_stars": []}),
    Exchange(path="/tv/1396/season/1/episode/1/images", body={"id": 62085, "stills": [{"file_path": "/s.jpg"}]}),
)


def test_what_came_before_its_series_is_shown_as_if_it_had_come_after(database: Database, clock: FrozenClock) -> None:
    for exchange in reversed(_EXCHANGES):
        import_exchanges(database, [exchange], clock=clock)
    with database.read() as connection:
        shown = {row.rid: bytes(row.body) for row in connection.execute(select(document))}
    before = facts(database)
    report = import_exchanges(database, _EXCHANGES, clock=clock)
    assert (report.changes, report.projected) == (0, 0)
    assert facts(database) == before
    assert any(b"Breaking Bad" in body for body in shown.values())
    assert any(b"/s.jpg" in body for body in shown.values())
