"""The bundled reference tables: complete, well-formed, and worded by us."""

import json
import re
from collections import Counter
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

_SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "reference"

_ISO_3166_1 = re.compile(r"[A-Z]{2}")
_ISO_639_1 = re.compile(r"[a-z]{2}")
_TAG = re.compile(r"[a-z]{2}-[A-Z]{2}")
_ZONE = re.compile(r"[A-Z][A-Za-z_-]+(/[A-Z][A-Za-z_-]+)+")

_MEDIA = ("movie", "tv")
_GENRE_IDS = {
    "movie": [28, 12, 16, 35, 80, 99, 18, 10751, 14, 36, 27, 10402, 9648, 10749, 878, 10770, 53, 10752, 37],
    "tv": [10759, 16, 35, 80, 99, 18, 10751, 10762, 9648, 10763, 10764, 10765, 10766, 10767, 10768, 37],
}
_DEPARTMENTS = {
    "Actors",
    "Art",
    "Camera",
    "Costume & Make-Up",
    "Crew",
    "Directing",
    "Editing",
    "Lighting",
    "Production",
    "Sound",
    "Visual Effects",
    "Writing",
}
# TMDB gives these pairs one rank: two marks of equal weight.
_SHARED_RANKS = {
    ("movie", "ES"): [{"12", "16"}],
    ("movie", "IE"): [{"12", "12A"}, {"15", "15A"}],
    ("tv", "IL"): [{"E", "G"}],
    ("tv", "TW"): [{"15+", "18+"}],
}


def _bundled(name: str) -> Any:
    """Return one bundled table."""
    text = resources.files("cinedex.sources.reference").joinpath(f"{name}.json").read_text(encoding="utf-8")
    return json.loads(text)


def _theirs(name: str) -> Any:
    """Return TMDB's answer, or skip the test where the shared material is missing."""
    path = _SHARED / f"{name}.json"
    if not path.is_file():
        pytest.skip(f"needs {name}.json in ../shared/data/reference, beside the repository")
    return json.loads(path.read_text(encoding="utf-8"))["data"]


def _repeated(values: list[Any]) -> list[Any]:
    return [value for value, times in Counter(values).items() if times > 1]


def test_the_configuration_has_every_change_key_and_image_size() -> None:
    configuration = _bundled("configuration")
    assert list(configuration) == ["change_keys", "images"]
    keys = configuration["change_keys"]
    assert len(keys) == 54
    assert keys == sorted(set(keys))
    assert "softcore" in keys
    assert configuration["images"] == {
        "base_url": "http://image.tmdb.org/t/p/",
        "secure_base_url": "https://image.tmdb.org/t/p/",
        "backdrop_sizes": ["w300", "w780", "w1280", "original"],
        "logo_sizes": ["w45", "w92", "w154", "w185", "w300", "w500", "original"],
        "poster_sizes": ["w92", "w154", "w185", "w342", "w500", "w780", "original"],
        "profile_sizes": ["w45", "w185", "h632", "original"],
        "still_sizes": ["w92", "w185", "w300", "original"],
    }


@pytest.mark.parametrize(("table", "count"), [("countries", 251), ("watch_regions", 139)])
def test_countries_have_a_code_and_two_names(table: str, count: int) -> None:
    rows = _bundled(table)
    assert len(rows) == count
    assert _repeated([row["iso_3166_1"] for row in rows]) == []
    for row in rows:
        assert list(row) == ["iso_3166_1", "english_name", "native_name"]
        assert _ISO_3166_1.fullmatch(row["iso_3166_1"]), row
        assert row["english_name"], row
        assert row["native_name"], row


def test_every_watch_region_is_a_country() -> None:
    named = {row["iso_3166_1"]: row["english_name"] for row in _bundled("countries")}
    regions = {row["iso_3166_1"]: row["english_name"] for row in _bundled("watch_regions")}
    assert regions == {code: named.get(code) for code in regions}


def test_languages_have_a_code_and_an_english_name() -> None:
    rows = _bundled("languages")
    assert len(rows) == 187
    assert _repeated([row["iso_639_1"] for row in rows]) == []
    for row in rows:
        assert list(row) == ["iso_639_1", "english_name", "name"]
        assert _ISO_639_1.fullmatch(row["iso_639_1"]), row
        assert row["english_name"], row
        assert isinstance(row["name"], str), row
    english = {row["iso_639_1"]: row["english_name"] for row in rows}
    assert english["xx"] == "No Language"
    assert english["cn"] == "Cantonese"


def test_primary_translations_are_sorted_tags_of_known_languages() -> None:
    tags = _bundled("primary_translations")
    assert len(tags) == 144
    assert tags == sorted(set(tags))
    assert [tag for tag in tags if not _TAG.fullmatch(tag)] == []
    assert {tag[:2] for tag in tags} <= {row["iso_639_1"] for row in _bundled("languages")}


def test_time_zones_are_listed_by_country() -> None:
    rows = _bundled("timezones")
    assert len(rows) == 249
    assert _repeated([row["iso_3166_1"] for row in rows]) == []
    for row in rows:
        assert list(row) == ["iso_3166_1", "zones"]
        assert _ISO_3166_1.fullmatch(row["iso_3166_1"]), row
        assert [zone for zone in row["zones"] if not _ZONE.fullmatch(zone)] == [], row
        assert _repeated(row["zones"]) == [], row
    # Two uninhabited islands keep no time of their own.
    assert {row["iso_3166_1"] for row in rows if not row["zones"]} == {"BV", "HM"}


def test_twelve_departments_have_jobs() -> None:
    rows = _bundled("jobs")
    assert len(rows) == 12
    assert {row["department"] for row in rows} == _DEPARTMENTS
    assert sum(len(row["jobs"]) for row in rows) == 941
    for row in rows:
        assert list(row) == ["department", "jobs"]
        assert row["jobs"]
        assert all(isinstance(job, str) and job for job in row["jobs"])
        # TMDB itself names one job twice.
        assert _repeated(row["jobs"]) == (["ADR Editor"] if row["department"] == "Sound" else [])


@pytest.mark.parametrize("medium", _MEDIA)
def test_genres_stand_in_order_in_every_language(medium: str) -> None:
    genres = _bundled(f"genres_{medium}")
    assert list(genres) == ["en", "da", "de", "es", "fr", "it"]
    for rows in genres.values():
        assert [list(row) for row in rows] == [["id", "name"]] * len(rows)
        assert [row["id"] for row in rows] == _GENRE_IDS[medium]
        assert all(isinstance(row["name"], str) and row["name"].strip() for row in rows)


@pytest.mark.parametrize("language", ["en", "da", "de", "es", "fr", "it"])
def test_a_genre_of_both_media_has_one_name(language: str) -> None:
    films, series = ({row["id"]: row["name"] for row in _bundled(f"genres_{medium}")[language]} for medium in _MEDIA)
    both = films.keys() & series.keys()
    assert len(both) == 8
    assert {key: films[key] for key in both} == {key: series[key] for key in both}


@pytest.mark.parametrize(("medium", "countries", "count"), [("movie", 52, 316), ("tv", 49, 280)])
def test_certifications_have_a_meaning_and_a_rank(medium: str, countries: int, count: int) -> None:
    certifications = _bundled(f"certifications_{medium}")
    assert len(certifications) == countries
    assert list(certifications) == sorted(certifications)
    assert sum(map(len, certifications.values())) == count
    for country, rows in certifications.items():
        assert country == "CA-QC" or _ISO_3166_1.fullmatch(country)
        assert _repeated([row["certification"] for row in rows]) == [], country
        ranks = [row["order"] for row in rows]
        assert ranks == sorted(ranks), country
        for row in rows:
            assert list(row) == ["certification", "meaning", "order"], country
            assert row["certification"].strip() == row["certification"] != "", country
            assert type(row["order"]) is int, row
            assert row["order"] >= 0, row
            assert row["meaning"].endswith("."), row
            assert 8 < len(row["meaning"]) < 100, row


@pytest.mark.parametrize("medium", _MEDIA)
def test_only_marks_of_equal_weight_share_a_rank(medium: str) -> None:
    shared = {}
    for country, rows in _bundled(f"certifications_{medium}").items():
        ranks = _repeated([row["order"] for row in rows])
        if ranks:
            shared[medium, country] = [
                {row["certification"] for row in rows if row["order"] == rank} for rank in sorted(ranks)
            ]
    assert shared == {key: marks for key, marks in _SHARED_RANKS.items() if key[0] == medium}


@pytest.mark.parametrize(
    ("medium", "ranks"),
    [
        ("movie", {"NR": 0, "G": 1, "PG": 2, "PG-13": 3, "R": 4, "NC-17": 5}),
        ("tv", {"NR": 0, "TV-Y": 1, "TV-Y7": 2, "TV-G": 3, "TV-PG": 4, "TV-14": 5, "TV-MA": 6}),
    ],
)
def test_the_american_ratings_are_ranked(medium: str, ranks: dict[str, int]) -> None:
    rows = _bundled(f"certifications_{medium}")["US"]
    assert {row["certification"]: row["order"] for row in rows} == ranks


@pytest.mark.parametrize(("medium", "count"), [("movie", 29), ("tv", 28)])
def test_watch_providers_are_ranked_in_every_country(medium: str, count: int) -> None:
    regions = {row["iso_3166_1"] for row in _bundled("watch_regions")}
    rows = _bundled("watch_providers")[medium]
    assert len(rows) == count
    assert _repeated([row["provider_id"] for row in rows]) == []
    assert [row["display_priority"] for row in rows] == list(range(count))
    ranks: dict[str, list[int]] = {}
    for row in rows:
        assert list(row) == [
            "provider_id",
            "provider_name",
            "logo_path",
            "display_priority",
            "display_priorities",
        ]
        assert type(row["provider_id"]) is int, row
        assert row["provider_name"].strip() == row["provider_name"] != "", row
        assert row["logo_path"] is None, row
        assert row["display_priorities"], row
        assert row["display_priorities"].keys() <= regions, row
        for region, rank in row["display_priorities"].items():
            ranks.setdefault(region, []).append(rank)
    # In each country: 0, 1, 2 … in the order of the list.
    assert ranks == {region: list(range(len(given))) for region, given in ranks.items()}


def test_well_known_providers_keep_their_ids() -> None:
    providers = _bundled("watch_providers")
    assert list(providers) == list(_MEDIA)
    for rows in providers.values():
        names = {row["provider_id"]: row["provider_name"] for row in rows}
        known = {8: "Netflix", 9: "Amazon Prime Video", 119: "Amazon Prime Video", 337: "Disney Plus", 350: "Apple TV"}
        assert names.items() >= known.items()


@pytest.mark.parametrize("medium", _MEDIA)
def test_certifications_are_tmdbs_in_code_and_rank_but_not_in_words(medium: str) -> None:
    theirs = _theirs(f"certification_{medium}_list")["certifications"]
    ours = _bundled(f"certifications_{medium}")

    def ranks(lists: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, int]]:
        return {country: {row["certification"]: row["order"] for row in rows} for country, rows in lists.items()}

    def words(lists: dict[str, list[dict[str, Any]]]) -> set[str]:
        return {row["meaning"].strip(" .").casefold() for rows in lists.values() for row in rows} - {""}

    assert ranks(ours) == ranks(theirs)
    assert words(ours) & words(theirs) == set()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("configuration", "configuration"),
        ("countries", "configuration_countries"),
        ("jobs", "configuration_jobs"),
        ("languages", "configuration_languages"),
        ("primary_translations", "configuration_primary_translations"),
        ("timezones", "configuration_timezones"),
    ],
)
def test_plain_tables_are_tmdbs(ours: str, theirs: str) -> None:
    assert _bundled(ours) == _theirs(theirs)


@pytest.mark.parametrize("medium", _MEDIA)
def test_genres_are_tmdbs(medium: str) -> None:
    genres = _bundled(f"genres_{medium}")
    assert genres["en"] == _theirs(f"genre_{medium}_list")["genres"]
    assert genres["da"] == _theirs(f"genre_{medium}_list.da")["genres"]


def test_watch_regions_are_tmdbs() -> None:
    assert _bundled("watch_regions") == _theirs("watch_providers_regions")["results"]
