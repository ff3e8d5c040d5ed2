"""Every answer has the keys that its type names, no more and no fewer, and every value is of its type."""

import re

import msgspec
import pytest

from cinedex import api
from cinedex.wire.operations import Operation
from cinedex.wire.routes import all_operations
from tests.support.asgi import Client
from tests.support.world import IMAGES_URL, SECURE_IMAGES_URL

OFFERED = all_operations(api.namespaces(IMAGES_URL, SECURE_IMAGES_URL), api.OPERATIONS)
SERVED = [row for row in OFFERED if row.state != "declared"]

# Which of the tests' things to ask for: each that is full, and each that is odd.
IDS = {
    "movie_id": ("78", "335984", "129", "500", "501", "666", "900", "1001"),
    "collection_id": ("422837",),
    "company_id": ("174", "17"),
    "keyword_id": ("310", "4565"),
    "external_id": ("tt0083658?external_source=imdb_id", "nothing?external_source=imdb_id"),
}
LANGUAGES = ("", "en-US", "fr-FR", "pt-BR", "da", "ko-KR", "nonsense")


def _named(row: Operation) -> str:
    return f"{row.method} {row.path}"


def _targets(row: Operation) -> list[str]:
    (name,) = re.findall(r"\{(\w+)\}", row.path) or ("",)
    return [row.path.replace(f"{{{name}}}", found) for found in IDS.get(name, ("",))]


@pytest.mark.parametrize("row", SERVED, ids=_named)
def test_every_answer_is_what_its_type_says(client: Client, row: Operation) -> None:
    answered = 0
    for target in _targets(row):
        for language in LANGUAGES:
            mark = "&" if "?" in target else "?"
            answer = client.get(f"{target}{mark}language={language}")
            if answer.status == 404:  # known by its parts alone
                assert target == "/movie/500"
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
