"""Every recorded answer of a served route is what our own type of it says, but for what is named here."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pytest

from cinedex.kit.times import seconds_since_1970
from cinedex.wire.operations import Operation
from cinedex.wire.published import shape
from tests.support.schemas import Schemas
from tests.support.shared import recordings
from tests.support.world import offered

SCHEMAS = Schemas(offered())


class Newer(NamedTuple):
    """Fields that answers have since some month; older ones may lack them."""

    month: str
    fields: tuple[str, ...]
    within: tuple[str, ...] = ("",)
    """The ends of the paths beneath which they lie, each with its route, where they are not the same everywhere."""


class Odd(NamedTuple):
    """What recordings before some month have in another way, and why; `fault` is a pattern of route and fault.

    What is said of documentation written by hand excuses no recording.
    """

    month: str
    fault: str
    why: str


_PEOPLE = ("cast[]", "crew[]", "guest_stars[]")
_ROWS = ("results[]", "parts[]")
_PICTURES = ("backdrops[]", "logos[]", "posters[]", "profiles[]", "stills[]", "tagged_images.results[]")
_EPISODES = ("_to_air", "episodes[]", "tv_episode_results[]", "/episode/{episode_number}")
_SEASONS = ("seasons[]", "tv_season_results[]", "/season/{season_number}")

NEWER = (
    Newer("2026-01", ("softcore",)),
    Newer("2025-10", ("iso_3166_1",), _PICTURES),
    Newer("2025-10", ("original_language", "original_name")),
    Newer("2025-09", ("networks",), _SEASONS),
    Newer("2024-06", ("episode_type",), (*_EPISODES, "results[].media")),
    Newer("2024-01", ("origin_country",)),
    Newer("2023-01", ("adult", "media_type")),
    Newer("2023-01", ("backdrop_path", "popularity", "poster_path"), ("known_for[]",)),
    Newer("2023-01", ("descriptors",), ("release_dates[]", "countries[]", "content_ratings.results[]")),
    Newer("2023-01", ("first_credit_air_date",), _PEOPLE),
    Newer("2023-01", ("iso_639_1", "iso_3166_1"), ("items[]",)),
    Newer("2023-01", ("runtime", "show_id"), _EPISODES),
    Newer("2023-01", ("tiktok_id", "youtube_id")),
    Newer("2023-01", ("iso_3166_1",), ("lists.results[]",)),
    Newer("2023-01", ("page", "results", "total_pages", "total_results"), ("/list/{list_id}",)),
    Newer("2023-01", ("episode_type", "runtime"), ("/rated/tv/episodes.results[]",)),
    Newer("2020-01", ("tmdb",), ("avatar",)),
    Newer("2023-01", ("vote_average",), _SEASONS),
    Newer("2020-01", ("author_details", "created_at", "updated_at"), (*_ROWS, "/review/{review_id}")),
    Newer("2020-01", ("data",), ("translations[]",)),
    Newer("2020-01", ("english_name",), ("spoken_languages[]",)),
    Newer("2020-01", ("facebook_id", "instagram_id", "twitter_id")),
    Newer("2020-01", ("gender", "known_for_department", "original_name", "popularity")),
    Newer("2020-01", ("id", "image_type"), ("tagged_images.results[]",)),
    Newer("2020-01", ("iso_3166_1", "name"), ("translations[]", "data")),
    Newer("2020-01", ("logo_path",)),
    Newer("2020-01", ("logos",)),
    Newer("2020-01", ("native_name",)),
    Newer("2020-01", ("note",), ("release_dates[]",)),
    Newer("2020-01", ("official", "published_at"), _ROWS),
    Newer("2020-01", ("order",), ("cast[]",)),
    Newer("2020-01", ("production_countries", "spoken_languages", "tagline")),
    Newer("2020-01", ("runtime", "tagline"), ("data",)),
    Newer("2020-01", ("type",), ("titles[]", "alternative_titles.results[]")),
    Newer("2020-01", ("wikidata_id",)),
)

_WHOLE = "an older or rewritten recording, in which whole numbers lost their decimal point"
_NULL = "empty texts and unknown lengths were null once"
_BY_HAND = "documentation written by hand, not an answer"

ODD = (
    Odd("2025-02", r".*[.](vote_average|popularity): int in place of float", _WHOLE),
    Odd("2021-01", r".*[.](production_code|homepage|overview|biography|first_air_date): null in place of str", _NULL),
    Odd("2025-02", r".*[.]rating: int in place of float", _WHOLE),
    Odd("2025-02", r".*[.]rated: dict in place of bool", _WHOLE),
    Odd("2025-02", r"/trending/.*[.]results\[\][.]known_for: unknown", "it was left out later"),
    Odd("2025-02", r"/list/\{list_id\}(/item_status)?[.]id: str in place of int", "lists had 24 digits once"),
    Odd("2025-02", r"/tv/.*/account_states[.](favorite|watchlist): unknown", _BY_HAND),
    Odd("2021-01", r"/authentication/token/validate_with_login[.]expires_at: missing", _BY_HAND),
    Odd("2025-02", r"/authentication[.](status_code|status_message): unknown", _BY_HAND),
    Odd("2021-01", r"/(guest_session|account)/.*: (null in place of str|missing|unknown)", _BY_HAND),
    Odd("2021-01", r"/movie/latest[.]runtime: null in place of int", _NULL),
    Odd("2022-01", r"/credit/\{credit_id\}[.]person[.]known_for: unknown", "it was left out later"),
    Odd("2021-01", r".*recommendations.*[.]results\[\][.]networks: unknown", "it was left out later"),
    Odd("2021-01", r"/person/\{person_id\}[.]tagged_images[.]id: unknown", "appended it had an id once"),
    Odd("2021-01", r".*tagged_images[.]results\[\][.]media[.]_id: unknown", _BY_HAND),
    Odd("2023-01", r"/company/\{company_id\}/movies[.]id: str in place of int", "one tells the id as the path had it"),
    Odd("2025-02", r"/collection/\{collection_id\}[.]parts.*(name: unknown|title: missing)", "one holds a series"),
    Odd("2021-01", r"/search/collection[.]results\[\][.]overview: missing", _BY_HAND),
    Odd("2025-02", r"/company/\{company_id\}[.]description: null in place of str", _BY_HAND),
    Odd(
        "2025-02", r"/movie/\{movie_id\}/recommendations[.](page|results|total_pages|total_results): missing", _BY_HAND
    ),
    Odd("2021-01", r"/(tv|network|person|credit)/.*: (missing|unknown)", _BY_HAND),
)


def _answers(row: Operation) -> Iterator[dict[str, Any]]:
    for exchange in recordings():
        asked = exchange["method"], shape(exchange["route"])
        if asked == (row.method, shape(row.path)) and exchange["status"] == 200:
            yield exchange


def _month(exchange: dict[str, Any]) -> str:
    return datetime.fromtimestamp(seconds_since_1970(exchange["recorded"]), UTC).strftime("%Y-%m")


def _newer(row: Operation, fault: str) -> Newer | None:
    path, _, what = f"{row.path}{fault}".rpartition(": ")
    holder, _, field = path.rpartition(".")
    if what != "missing":
        return None
    return next(
        (newer for newer in NEWER if field in newer.fields and any(holder.endswith(end) for end in newer.within)), None
    )


def _odd(row: Operation, fault: str) -> Odd | None:
    return next((odd for odd in ODD if re.fullmatch(odd.fault, f"{row.path}{fault}")), None)


def _unexplained(row: Operation, exchange: dict[str, Any]) -> Iterator[str]:
    for fault in SCHEMAS.faults_of(row, exchange["body"]):
        newer, odd = _newer(row, fault), _odd(row, fault)
        # Documented examples bear the day they were collected: what they show may be years older.
        if newer is not None and (exchange["kind"] == "docs-sample" or _month(exchange) < newer.month):
            continue
        if odd is None or _month(exchange) >= odd.month or (odd.why == _BY_HAND and exchange["kind"] == "recorded"):
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
    found = {(row.path, fault): row for row in SCHEMAS.operations for e in _answers(row) for fault in _faults(row, e)}
    newer = {_newer(row, fault) for (_, fault), row in found.items()}
    odd = {_odd(row, fault) for (_, fault), row in found.items()}
    assert [one for one in (*NEWER, *ODD) if one not in newer | odd] == []


def _faults(row: Operation, exchange: dict[str, Any]) -> Iterator[str]:
    return SCHEMAS.faults_of(row, exchange["body"])
