"""What the demo catalogue says in other languages."""

from collections import Counter

from tests.sources.demo.reading import reference, share
from tests.support.demo import Body


def test_the_english_translation_repeats_the_overview(films: list[Body]) -> None:
    for film in films:
        english = [row for row in film["translations"]["translations"] if row["iso_639_1"] == "en"]
        assert [row["data"]["overview"] for row in english] == [film["overview"]]


def test_a_third_of_the_films_have_titles_in_eight_languages(films: list[Body]) -> None:
    titled = [
        film
        for film in films
        if len({row["iso_639_1"] for row in film["translations"]["translations"] if row["data"]["title"]}) >= 8
    ]
    assert share(films, titled) >= 1 / 3


def test_translations_are_tagged_as_tmdb_tags_them_and_once(films: list[Body]) -> None:
    known = set(reference("primary_translations"))
    languages = {row["iso_639_1"]: (row["english_name"], row["name"]) for row in reference("languages")}
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
