"""The people of the demo catalogue: known by their departments, and the best known in a few sentences of our own."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.sources.demo.reading import Season, credited, reference
from tests.support.demo import Body

_IMDB_ID = re.compile(r"nm\d{7,8}")
_WIKIDATA_ID = re.compile(r"Q[1-9]\d*")
_SENTENCE_END = re.compile(r"[.!?](?= [A-Z0-9]|$)")
_ABBREVIATED = re.compile(r"\b(Mr|Dr|[A-Z])\. ?")
_DETAILS = [
    "adult",
    "also_known_as",
    "biography",
    "birthday",
    "deathday",
    "gender",
    "homepage",
    "id",
    "imdb_id",
    "known_for_department",
    "name",
    "place_of_birth",
    "popularity",
    "profile_path",
    "external_ids",
]


def _everybody(films: list[Body], series: list[Body], seasons: list[Season]) -> Iterator[Body]:
    for film in films:
        yield from (*film["credits"]["cast"], *film["credits"]["crew"])
    yield from credited(series, seasons)


def test_there_are_a_thousand_people_with_departments(people: dict[int, Body]) -> None:
    departments = {row["department"] for row in reference("jobs")} | {"Acting"}
    assert len(people) >= 1000
    assert all(list(body) == _DETAILS for body in people.values())
    assert all(body["known_for_department"] in departments for body in people.values())


def test_every_one_of_them_is_credited_and_every_regular_is_among_them(
    people: dict[int, Body], films: list[Body], series: list[Body], seasons: list[Season]
) -> None:
    assert people.keys() <= {row["id"] for row in _everybody(films, series, seasons)} | {
        row["id"] for body in series for row in body["created_by"]
    }
    regulars = {row["id"] for season in seasons for row in season.cast}
    assert regulars <= people.keys()


def test_a_person_is_the_same_wherever_credited(
    people: dict[int, Body], films: list[Body], series: list[Body], seasons: list[Season]
) -> None:
    fields = ("adult", "gender", "known_for_department", "name", "popularity", "profile_path")
    rows: dict[int, set[tuple[Any, ...]]] = defaultdict(set)
    for row in _everybody(films, series, seasons):
        rows[row["id"]].add(tuple(row[name] for name in fields))
    for body in people.values():
        rows[body["id"]].add(tuple(body[name] for name in fields))
    assert [found for found in rows.values() if len(found) > 1] == []
    for body in series:
        for row in body["created_by"]:
            assert {found[3] for found in rows[row["id"]]} <= {row["name"]}


def test_only_true_namesakes_share_a_name(films: list[Body], series: list[Body], seasons: list[Season]) -> None:
    ids: dict[str, set[int]] = defaultdict(set)
    for row in _everybody(films, series, seasons):
        ids[row["name"]].add(row["id"])
    namesakes = {
        "Bill Butler",  # the cutter of A Clockwork Orange, and the cameraman of Jaws
        "Graham Greene",  # the actor of The Green Mile, and the writer of The Third Man
        "Jim Cummings",  # the voice of a hyena in The Lion King, and the actor and director of Thunder Road
    }
    assert {name for name, found in ids.items() if len(found) > 1} <= namesakes


def test_days_of_birth_and_death_exist_and_follow_one_another(people: dict[int, Body]) -> None:
    born = [body for body in people.values() if body["birthday"]]
    assert len(born) >= 200
    for body in born:
        birthday = date.fromisoformat(body["birthday"])
        assert date(1870, 1, 1) < birthday < date(2010, 1, 1)
        if body["deathday"]:
            assert 15 <= date.fromisoformat(body["deathday"]).year - birthday.year <= 105
    for body in people.values():
        assert body["birthday"] or not (body["deathday"] or body["place_of_birth"] or body["biography"])


def test_a_child_does_not_direct(films: list[Body], people: dict[int, Body]) -> None:
    for film in films:
        for row in film["credits"]["crew"]:
            birthday = people.get(row["id"], {}).get("birthday")
            if birthday and row["job"] in {"Director", "Original Music Composer"}:
                age = int(film["release_date"][:4]) - int(birthday[:4])
                assert 17 <= age <= 95, (film["title"], row["name"])


def test_the_hundred_best_known_have_two_to_four_sentences(people: dict[int, Body]) -> None:
    written = [body["biography"] for body in people.values() if body["biography"]]
    assert len(written) >= 100
    assert len(set(written)) == len(written)
    for text in written:
        assert "\n" not in text
        assert text.strip() == text
        assert text.endswith(".")
        assert 2 <= len(_SENTENCE_END.findall(_ABBREVIATED.sub(r"\1 ", text))) <= 4, text


def test_a_biography_names_its_person(people: dict[int, Body]) -> None:
    for body in people.values():
        if body["biography"]:
            assert body["biography"].startswith(body["name"])


def test_outside_identifiers_are_well_formed_and_unique(people: dict[int, Body]) -> None:
    for body in people.values():
        assert body["external_ids"]["imdb_id"] == body["imdb_id"]
    for name, form, least in (("imdb_id", _IMDB_ID, 1000), ("wikidata_id", _WIKIDATA_ID, 60)):
        found = [body["external_ids"][name] for body in people.values() if body["external_ids"][name]]
        assert all(form.fullmatch(value) for value in found)
        assert len(set(found)) == len(found) >= least
