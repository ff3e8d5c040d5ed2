"""Every recorded answer of a served route is what our own type of it says, but for what is named here."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pytest

from cinedex import api
from cinedex.kit.times import seconds_since_1970
from cinedex.wire.operations import Operation
from cinedex.wire.published import shape
from cinedex.wire.routes import all_operations
from tests.support.schemas import Schemas
from tests.support.shared import recordings
from tests.support.world import IMAGES_URL, SECURE_IMAGES_URL

SCHEMAS = Schemas(all_operations(api.namespaces(IMAGES_URL, SECURE_IMAGES_URL), api.OPERATIONS))


class Newer(NamedTuple):
    """Fields that answers have since some month; older ones may lack them."""

    month: str
    fields: tuple[str, ...]
    within: tuple[str, ...] = ("",)
    """The ends of the paths beneath which they lie, where they are not the same everywhere."""


_PEOPLE = ("cast[]", "crew[]")
_ROWS = ("results[]", "parts[]")
_PICTURES = ("backdrops[]", "logos[]", "posters[]")

NEWER = (
    Newer("2026-01", ("softcore",)),
    Newer("2025-10", ("iso_3166_1",), _PICTURES),
    Newer("2025-10", ("original_language", "original_name")),
    Newer("2024-01", ("origin_country",)),
    Newer("2023-01", ("media_type",), (*_ROWS, "movie_results[]")),
    Newer("2023-01", ("descriptors",), ("release_dates[]", "countries[]")),
    Newer("2020-01", ("adult", "gender", "known_for_department", "original_name", "popularity"), _PEOPLE),
    Newer("2020-01", ("author_details", "created_at", "updated_at"), _ROWS),
    Newer("2020-01", ("data",), ("translations[]",)),
    Newer("2020-01", ("english_name",), ("spoken_languages[]",)),
    Newer("2020-01", ("logo_path",), ("production_companies[]",)),
    Newer("2020-01", ("logos",)),
    Newer("2020-01", ("native_name",)),
    Newer("2020-01", ("note",), ("release_dates[]",)),
    Newer("2020-01", ("official", "published_at"), _ROWS),
    Newer("2020-01", ("runtime", "tagline"), ("data",)),
    Newer("2020-01", ("type",), ("titles[]",)),
    Newer("2020-01", ("wikidata_id",)),
)

_WHOLE = "an older or rewritten recording, in which whole averages lost their decimal point"
_ECHOED = "one recording of 2022 tells the id as it stood in the path; all others tell a number"
_SERIES = "a documented example of a collection that holds a series; series follow"
_BY_HAND = "documentation written by hand, not an answer"

ODD = {
    ("/collection/{collection_id}/images", ".backdrops[].vote_average: int in place of float"): _WHOLE,
    ("/collection/{collection_id}/images", ".posters[].vote_average: int in place of float"): _WHOLE,
    ("/company/{company_id}/movies", ".id: str in place of int"): _ECHOED,
    ("/company/{company_id}/movies", ".results[].vote_average: int in place of float"): _WHOLE,
    ("/movie/{movie_id}", ".recommendations.results[].vote_average: int in place of float"): _WHOLE,
    ("/movie/{movie_id}", ".similar.results[].vote_average: int in place of float"): _WHOLE,
    ("/collection/{collection_id}", ".parts[].name: unknown"): _SERIES,
    ("/collection/{collection_id}", ".parts[].original_name: unknown"): _SERIES,
    ("/collection/{collection_id}", ".parts[].original_title: missing"): _SERIES,
    ("/collection/{collection_id}", ".parts[].title: missing"): _SERIES,
    ("/company/{company_id}", ".description: null in place of str"): _BY_HAND,
    ("/company/{company_id}/images", ".logos[].vote_average: int in place of float"): _BY_HAND,
    ("/movie/{movie_id}/images", ".backdrops[].vote_average: int in place of float"): _BY_HAND,
    ("/movie/{movie_id}/images", ".posters[].vote_average: int in place of float"): _BY_HAND,
    ("/movie/{movie_id}/recommendations", ".page: missing"): _BY_HAND,
    ("/movie/{movie_id}/recommendations", ".results: missing"): _BY_HAND,
    ("/movie/{movie_id}/recommendations", ".results[].vote_average: int in place of float"): _BY_HAND,
    ("/movie/{movie_id}/recommendations", ".total_pages: missing"): _BY_HAND,
    ("/movie/{movie_id}/recommendations", ".total_results: missing"): _BY_HAND,
    ("/movie/{movie_id}/similar", ".results[].vote_average: int in place of float"): _BY_HAND,
}


def _answers(row: Operation) -> Iterator[dict[str, Any]]:
    for exchange in recordings():
        asked = exchange["method"], shape(exchange["route"])
        if asked == (row.method, shape(row.path)) and exchange["status"] == 200:
            yield exchange


def _month(exchange: dict[str, Any]) -> str:
    return datetime.fromtimestamp(seconds_since_1970(exchange["recorded"]), UTC).strftime("%Y-%m")


def _newer(fault: str) -> Newer | None:
    path, _, what = fault.rpartition(": ")
    holder, _, field = path.rpartition(".")
    if what != "missing":
        return None
    return next(
        (newer for newer in NEWER if field in newer.fields and any(holder.endswith(end) for end in newer.within)), None
    )


def _unexplained(row: Operation, exchange: dict[str, Any]) -> Iterator[str]:
    for fault in SCHEMAS.faults_of(row, exchange["body"]):
        newer = _newer(fault)
        # Documented examples bear the day they were collected: what they show may be years older.
        if newer is not None and (exchange["kind"] == "docs-sample" or _month(exchange) < newer.month):
            continue
        if (row.path, fault) not in ODD:
            yield fault


@pytest.mark.parametrize("row", SCHEMAS.operations, ids=lambda row: row.path)
def test_every_recorded_answer_is_what_our_type_says(row: Operation) -> None:
    for exchange in _answers(row):
        asked = exchange["path"], exchange["query"], exchange["kind"], exchange["recorded"]
        assert sorted(set(_unexplained(row, exchange))) == [], asked


def test_answers_of_2026_need_no_allowance() -> None:
    count = 0
    for row in SCHEMAS.operations:
        for exchange in _answers(row):
            if exchange["kind"] == "recorded" and _month(exchange) >= "2026-01":
                assert list(SCHEMAS.faults_of(row, exchange["body"])) == [], exchange["path"]
                count += 1
    assert count > 50


def test_every_allowance_is_needed() -> None:
    found = {(row.path, fault) for row in SCHEMAS.operations for e in _answers(row) for fault in _faults(row, e)}
    assert ODD.keys() - found == set()
    assert {newer for newer in NEWER if not any(_newer(fault) is newer for _, fault in found)} == set()


def _faults(row: Operation, exchange: dict[str, Any]) -> Iterator[str]:
    return SCHEMAS.faults_of(row, exchange["body"])
