"""When films of the demo catalogue were released, and for whom."""

import re
from datetime import date

from tests.sources.demo.reading import reference, share
from tests.support.demo import Body

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T00:00:00\.000Z")


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
    table: dict[str, list[Body]] = reference("certifications_movie")
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
    assert share(films, certified) >= 0.9
