"""The words that films of the demo catalogue share: genres, countries, languages, keywords."""

from collections import defaultdict

from tests.sources.demo.reading import reference
from tests.support.demo import Body


def test_genres_are_those_of_tmdb_by_their_english_names(films: list[Body]) -> None:
    names = {row["id"]: row["name"] for row in reference("genres_movie")["en"]}
    for film in films:
        assert film["genres"], film["title"]
        assert len({genre["id"] for genre in film["genres"]}) == len(film["genres"])
        for genre in film["genres"]:
            assert list(genre) == ["id", "name"]
            assert names[genre["id"]] == genre["name"]


def test_countries_and_languages_are_those_of_the_reference_tables(films: list[Body]) -> None:
    countries = {row["iso_3166_1"]: row["english_name"] for row in reference("countries")}
    languages = {row["iso_639_1"]: (row["english_name"], row["name"]) for row in reference("languages")}
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


def test_a_keyword_has_one_name(films: list[Body]) -> None:
    names: dict[int, set[str]] = defaultdict(set)
    for film in films:
        keywords = film["keywords"]["keywords"]
        assert len({row["id"] for row in keywords}) == len(keywords)
        for row in keywords:
            names[row["id"]].add(row["name"])
    assert [found for found in names.values() if len(found) > 1] == []
