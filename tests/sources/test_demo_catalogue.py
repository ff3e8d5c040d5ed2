"""The bundled demo catalogue: whole, well-formed, consistent in itself, and worded by us."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

_SOURCES = Path(__file__).resolve().parents[2] / "src" / "cinedex" / "sources"

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T00:00:00\.000Z")
_CREDIT_ID = re.compile(r"[0-9a-f]{24}")
_IMDB_ID = re.compile(r"tt\d{7,8}")
_WIKIDATA_ID = re.compile(r"Q[1-9]\d*")
_ISO_3166_1 = re.compile(r"[A-Z]{2}")

_DETAILS = [
    "adult",
    "backdrop_path",
    "belongs_to_collection",
    "budget",
    "genres",
    "homepage",
    "id",
    "imdb_id",
    "origin_country",
    "original_language",
    "original_title",
    "overview",
    "popularity",
    "poster_path",
    "production_companies",
    "production_countries",
    "release_date",
    "revenue",
    "runtime",
    "softcore",
    "spoken_languages",
    "status",
    "tagline",
    "title",
    "video",
    "vote_average",
    "vote_count",
]
_BLOCKS = ["alternative_titles", "credits", "external_ids", "keywords", "release_dates", "translations", "videos"]
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
_KNOWN = {  # the films that guides, clients and the walkthrough look for
    11: "Star Wars",
    19: "Metropolis",
    78: "Blade Runner",
    129: "Spirited Away",
    194: "Amélie",
    238: "The Godfather",
    346: "Seven Samurai",
    348: "Alien",
    387: "Das Boot",
    550: "Fight Club",
    598: "City of God",
    603: "The Matrix",
    680: "Pulp Fiction",
    496243: "Parasite",
}

Body = dict[str, Any]


def _rows(name: str) -> list[Body]:
    """Return the exchanges of one bundled file."""
    text = (_SOURCES / "demo" / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _reference(name: str) -> Any:
    """Return one bundled reference table."""
    return json.loads((_SOURCES / "reference" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def films() -> list[Body]:
    return [row["body"] for row in _rows("films.jsonl")]


@pytest.fixture(scope="module")
def collections() -> dict[int, Body]:
    return {row["body"]["id"]: row["body"] for row in _rows("collections.jsonl")}


@pytest.fixture(scope="module")
def companies() -> dict[int, Body]:
    return {row["body"]["id"]: row["body"] for row in _rows("companies.jsonl")}


def _people(film: Body) -> list[Body]:
    return [*film["credits"]["cast"], *film["credits"]["crew"]]


def _jobs(film: Body) -> set[str]:
    return {row["job"] for row in film["credits"]["crew"]}


def _share(films: list[Body], kept: list[Body]) -> float:
    return len(kept) / len(films)


def _values(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every leaf of a body with the name of the field it stands in."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _values(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner, path)
    else:
        yield path, value


@pytest.mark.parametrize("name", ["films", "collections", "companies"])
def test_a_file_is_compact_json_lines_sorted_by_id(name: str) -> None:
    path = _SOURCES / "demo" / f"{name}.jsonl"
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    for line in text.splitlines():
        assert json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":")) == line
    ids = [row["body"]["id"] for row in _rows(f"{name}.jsonl")]
    assert ids == sorted(set(ids))
    assert path.stat().st_size < 6_000_000


@pytest.mark.parametrize(
    ("name", "noun", "appended"),
    [
        ("films", "movie", ",".join(_BLOCKS)),
        ("collections", "collection", "translations"),
        ("companies", "company", None),
    ],
)
def test_a_row_is_an_exchange(name: str, noun: str, appended: str | None) -> None:
    for row in _rows(f"{name}.jsonl"):
        assert list(row) == ["method", "path", "query", "status", "recorded", "source", "body"]
        assert (row["method"], row["status"], row["source"]) == ("GET", 200, "cinedex-demo")
        assert row["path"] == f"/{noun}/{row['body']['id']}"
        assert row["query"].get("append_to_response") == appended
        assert row["query"]["language"] == "en-US"
        date.fromisoformat(row["recorded"])


def test_there_are_two_hundred_films_and_the_known_ones_among_them(films: list[Body]) -> None:
    assert len(films) >= 200
    titles = {film["id"]: film["title"] for film in films}
    assert _KNOWN.items() <= titles.items()


def test_the_films_come_from_the_whole_world_and_a_whole_century(films: list[Body]) -> None:
    assert len({film["original_language"] for film in films}) >= 20
    assert len({code for film in films for code in film["origin_country"]}) >= 25
    assert {int(film["release_date"][:3]) for film in films} == set(range(192, 203))


def test_a_film_has_every_field_of_its_details_and_every_block(films: list[Body]) -> None:
    for film in films:
        assert list(film) == _DETAILS + _BLOCKS
        for block in _BLOCKS:
            assert "id" not in film[block]


def test_titles_are_there_and_unique_with_their_year(films: list[Body]) -> None:
    assert all(film["title"].strip() == film["title"] != "" for film in films)
    assert all(film["original_title"].strip() == film["original_title"] != "" for film in films)
    assert max(Counter((film["title"], film["release_date"][:4]) for film in films).values()) == 1


def test_an_english_film_has_one_title(films: list[Body]) -> None:
    for film in films:
        if film["original_language"] == "en":
            assert film["title"] == film["original_title"]


def test_overviews_are_one_or_two_plain_sentences_of_our_own(films: list[Body]) -> None:
    for film in films:
        overview = film["overview"]
        assert 40 <= len(overview) <= 400, film["title"]
        assert overview.endswith(".")
        assert "\n" not in overview
    assert len({film["overview"] for film in films}) == len(films)


def test_the_english_translation_repeats_the_overview(films: list[Body]) -> None:
    for film in films:
        english = [row for row in film["translations"]["translations"] if row["iso_639_1"] == "en"]
        assert [row["data"]["overview"] for row in english] == [film["overview"]]


def test_there_are_no_pictures_no_taglines_and_no_votes(films: list[Body]) -> None:
    for film in films:
        for field, value in _values(film):
            if field.endswith("_path"):
                assert value is None
        assert film["tagline"] == ""
        assert (film["vote_average"], film["vote_count"]) == (0.0, 0)
        assert not any(row["data"]["tagline"] for row in film["translations"]["translations"])


def test_numbers_have_their_types(films: list[Body]) -> None:
    for film in films:
        for field, value in _values(film):
            if field in {"popularity", "vote_average"}:
                assert type(value) is float
            elif field in {"id", "budget", "revenue", "runtime", "vote_count", "gender", "order", "cast_id", "type"}:
                assert type(value) in {int, str}
        assert type(film["id"]) is int
        assert 40 <= film["runtime"] <= 300
        assert film["budget"] >= 0
        assert film["revenue"] >= 0
        assert 1.0 <= film["popularity"] <= 60.0
        assert film["adult"] is film["video"] is film["softcore"] is False


def test_dates_are_days_that_exist(films: list[Body]) -> None:
    for film in films:
        assert _DAY.fullmatch(film["release_date"])
        date.fromisoformat(film["release_date"])
        for country in film["release_dates"]["results"]:
            for row in country["release_dates"]:
                assert _MOMENT.fullmatch(row["release_date"])
                assert row["release_date"][:10] >= film["release_date"], film["title"]
                date.fromisoformat(row["release_date"][:10])


def test_release_dates_name_a_country_once_and_a_certification_that_it_gives(films: list[Body]) -> None:
    given = {country: {row["certification"] for row in rows} for country, rows in _certifications().items()}
    for film in films:
        results = film["release_dates"]["results"]
        codes = [country["iso_3166_1"] for country in results]
        assert codes == sorted(set(codes))
        for country in results:
            for row in country["release_dates"]:
                assert list(row) == ["certification", "descriptors", "iso_639_1", "note", "release_date", "type"]
                assert row["type"] in range(1, 7)
                if row["certification"]:
                    assert row["certification"] in given[country["iso_3166_1"]], film["title"]


def _certifications() -> dict[str, list[Body]]:
    table: dict[str, list[Body]] = _reference("certifications_movie")
    return table


def test_nearly_every_film_is_certified_in_three_countries(films: list[Body]) -> None:
    certified = [
        film
        for film in films
        if sum(
            any(row["certification"] for row in country["release_dates"])
            for country in film["release_dates"]["results"]
        )
        >= 3
    ]
    assert _share(films, certified) >= 0.9


def test_every_film_has_a_director(films: list[Body]) -> None:
    for film in films:
        directors = [row for row in film["credits"]["crew"] if row["job"] == "Director"]
        assert directors, film["title"]
        assert {row["department"] for row in directors} == {"Directing"}


def test_nearly_every_film_names_those_who_wrote_shot_cut_and_scored_it(films: list[Body]) -> None:
    written = [film for film in films if any(row["department"] == "Writing" for row in film["credits"]["crew"])]
    assert _share(films, written) >= 0.98
    for job, share in (("Producer", 0.85), ("Director of Photography", 0.85), ("Editor", 0.85)):
        assert _share(films, [film for film in films if job in _jobs(film)]) >= share, job
    assert _share(films, [film for film in films if "Original Music Composer" in _jobs(film)]) >= 0.75


def test_nearly_every_film_has_a_main_cast(films: list[Body]) -> None:
    assert all(len(film["credits"]["cast"]) >= 3 for film in films)
    assert _share(films, [film for film in films if len(film["credits"]["cast"]) >= 5]) >= 0.95
    assert _share(films, [film for film in films if len(film["credits"]["cast"]) >= 8]) >= 0.75


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
    jobs = {row["department"]: set(row["jobs"]) for row in _reference("jobs")}
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
    departments = {row["department"] for row in _reference("jobs")} | {"Acting"}
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


def test_genres_are_those_of_tmdb_by_their_english_names(films: list[Body]) -> None:
    names = {row["id"]: row["name"] for row in _reference("genres_movie")["en"]}
    for film in films:
        assert film["genres"], film["title"]
        assert len({genre["id"] for genre in film["genres"]}) == len(film["genres"])
        for genre in film["genres"]:
            assert list(genre) == ["id", "name"]
            assert names[genre["id"]] == genre["name"]


def test_countries_and_languages_are_those_of_the_reference_tables(films: list[Body]) -> None:
    countries = {row["iso_3166_1"]: row["english_name"] for row in _reference("countries")}
    languages = {row["iso_639_1"]: (row["english_name"], row["name"]) for row in _reference("languages")}
    for film in films:
        assert film["origin_country"], film["title"]
        assert film["production_countries"], film["title"]
        assert film["spoken_languages"], film["title"]
        assert set(film["origin_country"]) <= {row["iso_3166_1"] for row in film["production_countries"]}
        assert film["original_language"] in languages
        for row in film["production_countries"]:
            assert countries[row["iso_3166_1"]] == row["name"]
        for row in film["spoken_languages"]:
            assert languages[row["iso_639_1"]] == (row["english_name"], row["name"])
        for row in film["release_dates"]["results"]:
            assert row["iso_3166_1"] in countries


def test_outside_identifiers_are_well_formed_and_unique(films: list[Body]) -> None:
    for film in films:
        assert _IMDB_ID.fullmatch(film["imdb_id"])
        assert film["external_ids"]["imdb_id"] == film["imdb_id"]
        wikidata = film["external_ids"]["wikidata_id"]
        assert wikidata is None or _WIKIDATA_ID.fullmatch(wikidata)
    assert len({film["imdb_id"] for film in films}) == len(films)
    items = [film["external_ids"]["wikidata_id"] for film in films if film["external_ids"]["wikidata_id"]]
    assert len(set(items)) == len(items)


def test_a_keyword_has_one_name(films: list[Body]) -> None:
    names: dict[int, set[str]] = defaultdict(set)
    for film in films:
        keywords = film["keywords"]["keywords"]
        assert len({row["id"] for row in keywords}) == len(keywords)
        for row in keywords:
            names[row["id"]].add(row["name"])
    assert [found for found in names.values() if len(found) > 1] == []


def test_a_third_of_the_films_have_titles_in_eight_languages(films: list[Body]) -> None:
    titled = [
        film
        for film in films
        if len({row["iso_639_1"] for row in film["translations"]["translations"] if row["data"]["title"]}) >= 8
    ]
    assert _share(films, titled) >= 1 / 3


def test_translations_are_tagged_as_tmdb_tags_them_and_once(films: list[Body]) -> None:
    known = set(_reference("primary_translations"))
    languages = {row["iso_639_1"]: (row["english_name"], row["name"]) for row in _reference("languages")}
    for film in films:
        rows = film["translations"]["translations"]
        tags = [(row["iso_639_1"], row["iso_3166_1"]) for row in rows]
        assert tags == sorted(set(tags)), film["title"]
        assert {"-".join(tag) for tag in tags} <= known
        for row in rows:
            assert list(row) == ["iso_3166_1", "iso_639_1", "name", "english_name", "data"]
            assert list(row["data"]) == ["homepage", "overview", "runtime", "tagline", "title"]
            assert languages[row["iso_639_1"]] == (row["english_name"], row["name"])


def test_the_translation_into_a_films_own_language_has_no_title(films: list[Body]) -> None:
    for film in films:
        own = film["original_language"]
        rows = [row for row in film["translations"]["translations"] if row["iso_639_1"] == own]
        assert rows or own == "cn", film["title"]  # Cantonese is no primary translation
        assert {row["data"]["title"] for row in rows} <= {""}, film["title"]


def test_overviews_in_other_languages_are_of_the_same_measure(films: list[Body]) -> None:
    written: Counter[str] = Counter()
    for film in films:
        for row in film["translations"]["translations"]:
            overview = row["data"]["overview"]
            if overview and row["iso_639_1"] != "en":
                assert 40 <= len(overview) <= 400
                assert overview != film["overview"]
                written[row["iso_639_1"]] += 1
    assert written["fr"] >= 20
    assert written["de"] >= 10
    assert written["es"] >= 8


def test_blade_runner_is_there_in_french(films: list[Body]) -> None:
    film = next(film for film in films if film["id"] == 78)
    french = next(row for row in film["translations"]["translations"] if row["iso_639_1"] == "fr")
    assert french["iso_3166_1"] == "FR"
    assert french["data"]["title"] == "Blade Runner"
    assert french["data"]["overview"]
    assert {"Harrison Ford", "Rutger Hauer", "Sean Young"} <= {row["name"] for row in film["credits"]["cast"]}


def test_films_and_collections_know_each_other(films: list[Body], collections: dict[int, Body]) -> None:
    members: dict[int, set[int]] = defaultdict(set)
    for film in films:
        collection = film["belongs_to_collection"]
        if collection is not None:
            assert list(collection) == ["id", "name", "poster_path", "backdrop_path"]
            assert collections[collection["id"]]["name"] == collection["name"]
            members[collection["id"]].add(film["id"])
    assert members == {key: {part["id"] for part in row["parts"]} for key, row in collections.items()}


def test_a_part_of_a_collection_repeats_its_film(films: list[Body], collections: dict[int, Body]) -> None:
    by_id = {film["id"]: film for film in films}
    for collection in collections.values():
        parts = collection["parts"]
        assert [part["release_date"] for part in parts] == sorted(part["release_date"] for part in parts)
        assert 40 <= len(collection["overview"]) <= 400, collection["name"]
        for part in parts:
            film = by_id[part["id"]]
            assert part["media_type"] == "movie"
            assert part["genre_ids"] == [genre["id"] for genre in film["genres"]]
            for field in part.keys() - {"media_type", "genre_ids"}:
                assert part[field] == film[field]


def test_films_and_companies_know_each_other(films: list[Body], companies: dict[int, Body]) -> None:
    named = set()
    for film in films:
        for row in film["production_companies"]:
            assert list(row) == ["id", "logo_path", "name", "origin_country"]
            company = companies[row["id"]]
            assert (row["name"], row["origin_country"]) == (company["name"], company["origin_country"])
            named.add(row["id"])
    assert named == companies.keys()
    for company in companies.values():
        assert list(company) == [
            "description",
            "headquarters",
            "homepage",
            "id",
            "logo_path",
            "name",
            "origin_country",
            "parent_company",
        ]
        assert _ISO_3166_1.fullmatch(company["origin_country"])
    assert len({company["name"] for company in companies.values()}) == len(companies)
