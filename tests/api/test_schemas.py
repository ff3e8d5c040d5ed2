"""Every answer has the keys that its type names, no more and no fewer, and every value is of its type."""

import re

import msgspec
import pytest

from cinedex.wire.operations import Operation
from tests.support.asgi import Client
from tests.support.night_shift import credit_id
from tests.support.world import offered

OFFERED = offered()
SERVED = [row for row in OFFERED if row.state != "declared"]

# Which of the tests' things to ask for: each that is full, and each that is odd. What a path names by several
# parameters stands under all of them.
IDS = {
    "movie_id": ("78", "335984", "129", "500", "501", "666", "900", "1001"),
    "collection_id": ("422837",),
    "company_id": ("174", "17"),
    "genre_id": ("878", "18"),
    "keyword_id": ("310", "4565"),
    "external_id": (
        "tt0083658?external_source=imdb_id",
        "nothing?external_source=imdb_id",
        "tt9902000?external_source=imdb_id",
        "902101?external_source=tvdb_id",
        "902201?external_source=tvdb_id",
        "nightshift?external_source=facebook_id",
    ),
    "series_id": ("2000", "2001", "2002", "2003", "2301"),
    "series_id/season_number": ("2000/season/0", "2000/season/1", "2000/season/2", "2001/season/1"),
    "series_id/season_number/episode_number": (
        "2000/season/0/episode/1",
        "2000/season/1/episode/1",
        "2000/season/1/episode/2",
        "2000/season/1/episode/3",
        "2000/season/2/episode/1",
        "2004/season/1/episode/1",
    ),
    "person_id": ("7000", "7001", "7002", "7003", "7004", "7005", "7006", "3"),
    "network_id": ("1950", "1951"),
    "credit_id": tuple(map(credit_id, ("a1", "a2", "c1", "d1", "e1", "e2"))),
    "review_id": ("5e7000000000000000000129", "5e7000000000000000001900"),
    "season_id": ("2100", "2101"),
    "episode_id": ("2201", "2208"),
    "time_window": ("day", "week"),
    "media_type/time_window": ("Movie/day", "ALL/week", "Person/Day", "Tv/Week"),
    "tv_episode_group_id": ("5e1000000000000000000001", "5e1000000000000000000002"),
}
SEARCHED = ("blade", "night shift", "mira vale", "a", "warner", "dystopia", "nothing at all")
PARTS_ONLY = ("/movie/500", "/tv/2003", "/person/7003")
LANGUAGES = ("", "en-US", "fr-FR", "pt-BR", "da", "ko-KR", "nonsense")


def _named(row: Operation) -> str:
    return f"{row.method} {row.path}"


def _targets(row: Operation) -> list[str]:
    if row.path.startswith("/search/"):
        return [f"{row.path}?query={words}".replace(" ", "%20") for words in SEARCHED]
    names = "/".join(re.findall(r"\{(\w+)\}", row.path))
    return [re.sub(r"\{.*\}", found, row.path) for found in IDS[names]] if names else [row.path]


@pytest.mark.parametrize("row", SERVED, ids=_named)
def test_every_answer_is_what_its_type_says(client: Client, row: Operation) -> None:
    answered = 0
    for target in _targets(row):
        for language in LANGUAGES:
            mark = "&" if "?" in target else "?"
            answer = client.get(f"{target}{mark}language={language}")
            if answer.status == 404:  # known by its parts alone
                assert target in PARTS_ONLY
                continue
            assert answer.status == 200
            assert list(client.schemas.faults_of(row, answer.json)) == []
            msgspec.convert(answer.json, row.returns)
            answered += 1
    assert answered


@pytest.mark.parametrize("row", [row for row in SERVED if row.appends], ids=_named)
def test_every_appended_block_is_what_its_own_route_answers_without_the_id(client: Client, row: Operation) -> None:
    for target in _targets(row):
        answer = client.get(f"{target}?append_to_response={','.join(row.appends[:20])}")
        if answer.status == 200:
            assert set(row.appends[:20]) <= answer.json.keys()
            assert list(client.schemas.faults_of(row, answer.json)) == []


def test_the_check_finds_what_is_missing_what_is_new_and_what_is_of_another_type(client: Client) -> None:
    body = client.get("/movie/78?append_to_response=keywords").json
    del body["softcore"]
    body |= {"popularity": 30, "invented": 1, "title": None}
    body["genres"][0]["id"] = "878"
    body["keywords"]["id"] = 78
    assert sorted(client.schemas.faults("/movie/78", body)) == [
        ".genres[].id: str in place of int",
        ".invented: unknown",
        ".keywords.id: unknown",
        ".popularity: int in place of float",
        ".softcore: missing",
        ".title: null in place of str",
    ]
