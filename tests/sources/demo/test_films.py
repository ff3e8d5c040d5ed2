"""The films of the demo catalogue: whole, well-formed, and worded by us."""

import re
from collections import Counter

from tests.sources.demo.reading import BLOCKS
from tests.support.demo import Body
from tests.support.leaves import leaves

_IMDB_ID = re.compile(r"tt\d{7,8}")
_WIKIDATA_ID = re.compile(r"Q[1-9]\d*")
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
        assert list(film) == _DETAILS + BLOCKS
        for block in BLOCKS:
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


def test_there_are_no_pictures_no_taglines_and_no_votes(films: list[Body]) -> None:
    for film in films:
        for field, value in leaves(film):
            if field.endswith("_path"):
                assert value is None
        assert film["tagline"] == ""
        assert (film["vote_average"], film["vote_count"]) == (0.0, 0)
        assert not any(row["data"]["tagline"] for row in film["translations"]["translations"])


def test_numbers_have_their_types(films: list[Body]) -> None:
    for film in films:
        for field, value in leaves(film):
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


def test_outside_identifiers_are_well_formed_and_unique(films: list[Body]) -> None:
    for film in films:
        assert _IMDB_ID.fullmatch(film["imdb_id"])
        assert film["external_ids"]["imdb_id"] == film["imdb_id"]
        wikidata = film["external_ids"]["wikidata_id"]
        assert wikidata is None or _WIKIDATA_ID.fullmatch(wikidata)
    assert len({film["imdb_id"] for film in films}) == len(films)
    items = [film["external_ids"]["wikidata_id"] for film in films if film["external_ids"]["wikidata_id"]]
    assert len(set(items)) == len(items)
