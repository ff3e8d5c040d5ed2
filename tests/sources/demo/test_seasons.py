"""Seasons and episodes of the demo catalogue: in their places, in the order of their days, and with their people."""

import re
from collections import defaultdict
from datetime import date
from itertools import pairwise
from typing import Any

from tests.sources.demo.reading import Season, credited, reference
from tests.support.demo import Body, bodies

_CREDIT_ID = re.compile(r"[0-9a-f]{24}")
_OWN = 2_000_000_000
_PERSON = ["adult", "gender", "id", "known_for_department", "name", "original_name", "popularity", "profile_path"]
_CAST = [*_PERSON, "character", "credit_id", "order"]
_CREW = [*_PERSON, "credit_id", "department", "job"]
_EPISODE = [
    "air_date",
    "episode_number",
    "episode_type",
    "id",
    "name",
    "overview",
    "production_code",
    "runtime",
    "season_number",
    "show_id",
    "still_path",
    "vote_average",
    "vote_count",
]


def test_every_episode_lies_in_its_season(seasons: list[Season]) -> None:
    for season in seasons:
        assert season.body["season_number"] == season.number
        assert [row["episode_number"] for row in season.episodes] == list(range(1, len(season.episodes) + 1))
        for row in season.episodes:
            assert (row["show_id"], row["season_number"]) == (season.series_id, season.number)
            assert [name for name in row if name not in {"crew", "guest_stars"}] == _EPISODE
            assert row["name"].strip() == row["name"] != ""
            assert 20 <= row["runtime"] <= 150


def test_days_exist_and_follow_one_another(series: list[Body], seasons: list[Season]) -> None:
    shown: dict[int, list[tuple[int, date]]] = defaultdict(list)
    for season in seasons:
        days = [date.fromisoformat(row["air_date"]) for row in season.episodes]
        assert days == sorted(days)
        assert season.body["air_date"] == days[0].isoformat()
        shown[season.series_id] += [(season.number, day) for day in days]
    for body in series:
        found = [day for _, day in sorted(shown[body["id"]])]
        assert all(earlier <= later for earlier, later in pairwise(found)), body["name"]
        assert body["first_air_date"] == found[0].isoformat()
        assert date.fromisoformat(body["last_air_date"]) >= found[-1]
        if body["number_of_episodes"] == len(found):
            assert body["last_air_date"] == found[-1].isoformat()


def test_the_last_episode_of_a_season_alone_is_its_finale(seasons: list[Season]) -> None:
    for season in seasons:
        types = [row["episode_type"] for row in season.episodes]
        assert types[-1] == "finale"
        assert set(types[:-1]) <= {"standard"}


def test_identifiers_are_unique_and_ours_say_the_place(seasons: list[Season]) -> None:
    episodes = [row for season in seasons for row in season.episodes]
    assert len({row["id"] for row in episodes}) == len(episodes)
    assert len({season.body["id"] for season in seasons}) == len(seasons)
    for season in seasons:
        base = _OWN + season.series_id * 10_000 + season.number * 100
        assert season.body["id"] < _OWN or season.body["id"] == base
        for row in season.episodes:
            assert row["id"] < _OWN or row["id"] == base + row["episode_number"]
    assert {season.series_id for season in seasons if season.body["id"] > _OWN} == {4607}
    assert {row["show_id"] for row in episodes if row["id"] > _OWN} == {1396, 4607}


def test_a_series_names_the_regulars_of_its_latest_season(series: list[Body], seasons: list[Season]) -> None:
    latest = {season.series_id: season for season in sorted(seasons, key=lambda season: season.number)}
    for body in series:
        assert body["credits"]["cast"] == latest[body["id"]].cast


def test_regulars_are_nobodys_guests(seasons: list[Season]) -> None:
    for season in seasons:
        regular = {row["id"] for row in season.cast}
        orders = [row["order"] for row in season.cast]
        assert orders == sorted(set(orders))
        assert len(regular) == len(season.cast)
        for row in season.credits.values():
            guests = [guest["id"] for guest in row.get("guest_stars", [])]
            assert not regular & set(guests)
            assert len(set(guests)) == len(guests)


def test_most_episodes_name_a_director_and_many_have_guests(seasons: list[Season]) -> None:
    rows = [row for season in seasons for row in season.credits.values()]
    directed = [row for row in rows if any(crew["job"] == "Director" for crew in row.get("crew", []))]
    visited = [row for row in rows if row.get("guest_stars")]
    assert len(directed) / len(rows) >= 0.6
    assert len(visited) / len(rows) >= 0.5


def test_a_credit_has_its_fields_and_means_one_thing(series: list[Body], seasons: list[Season]) -> None:
    jobs = {row["department"]: set(row["jobs"]) for row in reference("jobs")}
    meant: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    for row in credited(series, seasons):
        assert _CREDIT_ID.fullmatch(row["credit_id"])
        if "job" in row:
            assert list(row) == _CREW
            assert row["job"] in jobs[row["department"]]
        else:
            assert list(row) == _CAST
            assert row["character"].strip() == row["character"] != ""
        meant[row["credit_id"]].add((row["id"], row.get("character"), row.get("job")))
    for body in series:
        for row in body["created_by"]:
            meant[row["credit_id"]].add((row["id"], "created", body["id"]))
    assert [found for found in meant.values() if len(found) > 1] == []


def test_one_series_is_told_in_groups_as_well(series: list[Body], seasons: list[Season]) -> None:
    [group] = bodies("episode_groups")
    [told] = [body for body in series if body["episode_groups"]["results"]]
    [summary] = told["episode_groups"]["results"]
    assert summary == {name: group[name] for name in summary}
    assert _CREDIT_ID.fullmatch(group["id"])
    assert group["group_count"] == len(group["groups"])
    assert group["episode_count"] == sum(len(part["episodes"]) for part in group["groups"])
    known = {row["id"]: row for season in seasons for row in season.episodes}
    for place, part in enumerate(group["groups"], 1):
        assert part["order"] == place
        assert len({row["air_date"] for row in part["episodes"]}) == 1, "a volume came out on one day"
        for order, row in enumerate(part["episodes"]):
            assert row == {**{name: known[row["id"]][name] for name in _EPISODE}, "order": order}
            assert row["show_id"] == told["id"]
