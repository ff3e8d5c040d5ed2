"""A later recording of people and what they did wins over an earlier one, in whatever order they come."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.kit.clock import FrozenClock
from tests.sources.orders import Orders, facts_of, orders

_numbers = st.integers(1, 2)
_texts = st.sampled_from(["", "one", "two"])
_paths = st.sampled_from([None, "/a.jpg", "/b.jpg"])
_days = st.sampled_from([None, "1955-03-19"])
_ids = st.sampled_from([None, "a", "b"])


def _rows(row: st.SearchStrategy[Any], name: str = "credit_id", most: int = 2) -> st.SearchStrategy[list[Any]]:
    return st.lists(row, max_size=most, unique_by=lambda one: str(one[name]))


def _joined(*parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(*parts).map(lambda found: {name: value for part in found for name, value in part.items()})


_film = st.builds(lambda title: {"id": 1, "title": title, "original_title": title}, st.sampled_from("FG"))
_show = st.builds(lambda name: {"id": 1, "name": name, "original_name": name}, st.sampled_from("ST"))
_title = st.one_of(
    _film.map(lambda row: row | {"media_type": "movie"}), _show.map(lambda row: row | {"media_type": "tv"})
)
_person = st.fixed_dictionaries(
    {"id": _numbers, "name": st.sampled_from(["Ann", "Bob"])},
    optional={
        "original_name": st.just("Án"),
        "adult": st.booleans(),
        "gender": st.integers(0, 2),
        "known_for_department": st.sampled_from([None, "Acting"]),
        "popularity": st.just(1.5),
        "profile_path": _paths,
    },
)
_listed = _joined(
    _person, st.fixed_dictionaries({"media_type": st.just("person")}, optional={"known_for": _rows(_title, "id")})
)
# A credit keeps its bearer and its kind.
_credit_ids = st.sampled_from(["c1", "c2"])
_part = st.fixed_dictionaries({"credit_id": _credit_ids, "character": _texts})
_job = st.builds(lambda number, job: {"credit_id": f"j{number}", "department": "Art", "job": job}, _numbers, _texts)
_billing = st.fixed_dictionaries({}, optional={"order": st.integers(0, 3), "cast_id": st.integers(5, 6)})
_counts = st.fixed_dictionaries({"episode_count": st.integers(1, 3)}, optional={"first_credit_air_date": _days})


def _did(cast: st.SearchStrategy[Any], crew: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries({"cast": _rows(cast), "crew": _rows(crew)})


_in_films = _did(
    _joined(_film, _part, st.fixed_dictionaries({}, optional={"order": st.integers(0, 3)})), _joined(_film, _job)
)
_in_series = _did(_joined(_show, _part, _counts), _joined(_show, _job, _counts))
_billed = _did(_joined(_person, _part, _billing), _joined(_person, _job))
_role = st.fixed_dictionaries({"credit_id": _credit_ids, "character": _texts, "episode_count": st.integers(1, 3)})
_aggregate = st.fixed_dictionaries(
    {
        "cast": _rows(
            _joined(_person, st.builds(lambda role: {"roles": [role], "order": 1, "total_episode_count": 3}, _role)),
            "id",
        ),
        "crew": st.just([]),
    }
)
_season = st.builds(
    lambda number: {"id": 20 + number, "show_id": 1, "season_number": number, "name": f"Season {number}"}, _numbers
)
_episode = st.builds(
    lambda number: {"id": 40 + number, "show_id": 1, "season_number": 1, "episode_number": number, "name": "E"},
    _numbers,
)
_credit = st.builds(
    lambda part, show, bearer, seasons, episodes: {
        "id": part["credit_id"], "credit_type": "cast", "media_type": "tv", "person": bearer,
        "media": show | {"id": 1, "character": part["character"], "seasons": seasons, "episodes": episodes},
    },
    _part, _show, _listed, _rows(_season, "id"), _rows(_episode, "id"),
)  # fmt: skip
_image = st.builds(
    lambda name, of: {
        "id": name, "file_path": f"/{name}.jpg", "image_type": "poster", "media": of, "media_type": of["media_type"],
    },
    st.sampled_from(["x", "y", "z"]), _title,
)  # fmt: skip
_tagged = _rows(_image, "id").map(lambda rows: {"page": 0, "results": rows})
_translation = st.builds(
    lambda code, name, biography: {
        "iso_639_1": code, "iso_3166_1": code.upper(), "data": {"name": name, "biography": biography},
    },
    st.sampled_from(["de", "fr"]), _texts, _texts,
)  # fmt: skip
_outside = st.fixed_dictionaries({}, optional={"imdb_id": _ids, "tvrage_id": st.sampled_from([None, 7, 8])})
_details = _joined(
    _person,
    st.fixed_dictionaries(
        {"biography": _texts},
        optional={
            "birthday": _days,
            "place_of_birth": st.sampled_from([None, "Bonn"]),
            "imdb_id": _ids,
            "also_known_as": st.lists(st.sampled_from(["A", "B"]), max_size=2),
            "movie_credits": _in_films,
            "tv_credits": _in_series,
            "tagged_images": _tagged,
            "external_ids": _outside,
        },
    ),
).map(lambda body: {name: value for name, value in body.items() if name != "original_name"})
_languages = st.sampled_from(["en-US", "de", "fr-FR"]).map(lambda tag: {"language": tag})


def _asked(path: str, body: st.SearchStrategy[Any], query: st.SearchStrategy[Any] | None = None) -> Any:
    return st.tuples(st.just(path), st.just({}) if query is None else query, body)


def _listing(row: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return _rows(row, "id").map(lambda rows: {"page": 1, "results": rows})


_exchanges = st.one_of(
    _details.flatmap(lambda body: _asked(f"/person/{body['id']}", st.just(body), _languages)),
    _asked("/person/1/translations", _rows(_translation, "iso_639_1").map(lambda rows: {"translations": rows})),
    _asked("/person/1/tagged_images", _tagged),
    _asked("/person/popular", _listing(_listed)),
    _asked("/search/multi", _listing(_listed)),
    _asked(
        "/find/tt1",
        _rows(_listed, "id").map(lambda rows: {"person_results": rows}),
        st.just({"external_source": "imdb_id"}),
    ),
)

_credits = st.one_of(
    _asked("/person/1/movie_credits", _in_films),
    _asked("/person/1/tv_credits", _in_series),
    _asked("/movie/1/credits", _billed),
    _asked("/tv/1/aggregate_credits", _aggregate),
    _asked("/credit/c", _credit),
)


@pytest.fixture
def empty(_migrated_file: Path, tmp_path: Path) -> Path:
    shutil.copyfile(_migrated_file, tmp_path / "empty.db")
    return tmp_path


_often = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@_often
@given(told=orders(_credits))
def test_credits_do_not_depend_on_the_order_of_their_lists(empty: Path, clock: FrozenClock, told: Orders) -> None:
    in_time, shuffled = told
    assert facts_of(empty, shuffled, clock) == facts_of(empty, in_time, clock)


@_often
@given(told=orders(st.one_of(_exchanges, _credits)))
def test_the_facts_do_not_depend_on_the_order(empty: Path, clock: FrozenClock, told: Orders) -> None:
    in_time, shuffled = told
    assert facts_of(empty, shuffled, clock) == facts_of(empty, in_time, clock)
