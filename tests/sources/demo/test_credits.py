"""Who made the films of the demo catalogue."""

import re
from collections import Counter, defaultdict
from typing import Any

from tests.sources.demo.reading import reference, share
from tests.support.demo import Body

_CREDIT_ID = re.compile(r"[0-9a-f]{24}")
_PERSON = [
    "adult",
    "gender",
    "id",
    "known_for_department",
    "name",
    "original_name",
    "popularity",
    "profile_path",
]
_CAST = [*_PERSON, "cast_id", "character", "credit_id", "order"]
_CREW = [*_PERSON, "credit_id", "department", "job"]


def _people(film: Body) -> list[Body]:
    return [*film["credits"]["cast"], *film["credits"]["crew"]]


def _jobs(film: Body) -> set[str]:
    return {row["job"] for row in film["credits"]["crew"]}


def test_every_film_has_a_director(films: list[Body]) -> None:
    for film in films:
        directors = [row for row in film["credits"]["crew"] if row["job"] == "Director"]
        assert directors, film["title"]
        assert {row["department"] for row in directors} == {"Directing"}


def test_nearly_every_film_names_those_who_wrote_shot_cut_and_scored_it(films: list[Body]) -> None:
    written = [film for film in films if any(row["department"] == "Writing" for row in film["credits"]["crew"])]
    assert share(films, written) >= 0.98
    for job, least in (("Producer", 0.85), ("Director of Photography", 0.85), ("Editor", 0.85)):
        assert share(films, [film for film in films if job in _jobs(film)]) >= least, job
    assert share(films, [film for film in films if "Original Music Composer" in _jobs(film)]) >= 0.75


def test_nearly_every_film_has_a_main_cast(films: list[Body]) -> None:
    assert all(len(film["credits"]["cast"]) >= 3 for film in films)
    assert share(films, [film for film in films if len(film["credits"]["cast"]) >= 5]) >= 0.95
    assert share(films, [film for film in films if len(film["credits"]["cast"]) >= 8]) >= 0.75


def test_cast_rows_are_numbered_and_name_a_character(films: list[Body]) -> None:
    for film in films:
        cast = film["credits"]["cast"]
        assert [row["order"] for row in cast] == list(range(len(cast)))
        assert len({row["cast_id"] for row in cast}) == len(cast)
        assert len({row["id"] for row in cast}) == len(cast), film["title"]
        for row in cast:
            assert list(row) == _CAST
            assert row["character"] != "", (film["title"], row["name"])


def test_crew_rows_name_a_department_and_a_job_of_tmdb(films: list[Body]) -> None:
    jobs = {row["department"]: set(row["jobs"]) for row in reference("jobs")}
    for film in films:
        crew = film["credits"]["crew"]
        assert max(Counter((row["id"], row["job"]) for row in crew).values()) == 1, film["title"]
        for row in crew:
            assert list(row) == _CREW
            assert row["job"] in jobs[row["department"]]


def test_credit_ids_are_unique_and_hexadecimal(films: list[Body]) -> None:
    ids = [row["credit_id"] for film in films for row in _people(film)]
    assert all(_CREDIT_ID.fullmatch(credit) for credit in ids)
    assert len(set(ids)) == len(ids)


def test_a_person_is_the_same_in_every_film(films: list[Body]) -> None:
    rows: dict[int, set[tuple[Any, ...]]] = defaultdict(set)
    for film in films:
        for row in _people(film):
            rows[row["id"]].add(tuple(row[field] for field in _PERSON))
    assert [found for found in rows.values() if len(found) > 1] == []
    people = {found.pop() for found in rows.values()}
    departments = {row["department"] for row in reference("jobs")} | {"Acting"}
    for adult, gender, _, department, name, original_name, popularity, _ in people:
        assert adult is False
        assert gender in {0, 1, 2, 3}
        assert department in departments
        assert name.strip() == name != ""
        assert original_name.strip() == original_name != ""
        assert 0.0 < popularity < 60.0


def test_only_true_namesakes_share_a_name(films: list[Body]) -> None:
    ids: dict[str, set[int]] = defaultdict(set)
    for film in films:
        for row in _people(film):
            ids[row["name"]].add(row["id"])
    namesakes = {
        "Bill Butler",  # the cutter of A Clockwork Orange, and the cameraman of Jaws
        "Graham Greene",  # the actor of The Green Mile, and the writer of The Third Man
    }
    assert {name for name, found in ids.items() if len(found) > 1} <= namesakes
