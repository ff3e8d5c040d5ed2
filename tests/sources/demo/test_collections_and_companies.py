"""Collections and companies of the demo catalogue: they agree with its films."""

import re
from collections import defaultdict

from tests.support.demo import Body

_ISO_3166_1 = re.compile(r"[A-Z]{2}")


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
