"""tmdbapis, which Kometa uses, as it is installed, with another `base_url`."""

from datetime import datetime
from typing import Any

import pytest
import tmdbapis
import tmdbapis.api3
from tmdbapis.exceptions import NotFound, TMDbException, Unauthorized

from tests.clients.expected import vocabularies
from tests.clients.running import Address


@pytest.fixture
def client(server: Address, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(tmdbapis.api3, "base_url", server.base)
    return tmdbapis.TMDbAPIs(server.api_key)


def test_it_starts_with_the_whole_configuration(client: Any) -> None:
    known = client.configuration()
    assert known.secure_base_image_url == vocabularies.IMAGE_CONFIGURATION["secure_base_url"]
    assert known.poster_sizes == vocabularies.IMAGE_CONFIGURATION["poster_sizes"]
    assert [country.iso_3166_1 for country in known.countries] == ["FR", "DE", "US"]
    assert [language.english_name for language in known.languages] == ["English", "French", "Japanese", "No Language"]
    assert {row.department: row.jobs for row in known.departments} == {
        row["department"]: row["jobs"] for row in vocabularies.JOBS
    }
    assert known.primary_translations == vocabularies.PRIMARY_TRANSLATIONS
    assert [row.zones for row in known.timezones] == [row["zones"] for row in vocabularies.TIME_ZONES]


def test_a_film_comes_with_all_that_it_appends(client: Any) -> None:
    film = client.movie(78)
    assert (film.title, film.runtime, film.budget, film.vote_average) == ("Blade Runner", 117, 28000000, 7.9)
    assert film.release_date == datetime(1982, 6, 25)  # noqa: DTZ001 - as the client has it
    assert film.poster_url == "https://images.example/t/p/original/poster-en.jpg"
    assert film.collection.name == "Blade Runner Collection"
    assert [company.name for company in film.companies] == ["The Ladd Company", "Warner Bros. Pictures"]
    assert [genre.name for genre in film.genres] == ["Science Fiction", "Thriller"]
    assert [(part.name, part.character) for part in film.cast] == [
        ("Harrison Ford", "Deckard"),
        ("Sean Young", "Rachael"),
    ]
    assert [(part.name, part.job) for part in film.crew] == [("Ridley Scott", "Director")]
    assert [title.title for title in film.alternative_titles] == ["Der Blade Runner", "Dangerous Days"]
    assert [keyword.name for keyword in film.keywords] == ["artificial intelligence", "dystopia"]
    assert [image.file_path for image in film.posters] == ["/poster-en.jpg", "/poster-fr.jpg"]
    assert [video.key for video in film.videos] == ["key1", "key2"]
    assert [trailer.source for trailer in film.trailers] == ["key1", "key2"]
    assert {code: [row.certification for row in rows] for code, rows in film.release_dates.items()} == {
        "US": ["R", "R"],
        "FR": ["TP"],
    }
    assert [offer.name for offer in film.watch_providers["US"].flatrate] == ["Netflix"]
    assert [review.rating for review in film.reviews] == [9.0]
    assert [other.title for other in film.recommendations] == ["Blade Runner 2049"]
    assert (film.similar.total_pages, film.similar.total_results) == (2, 25)


def test_a_film_of_which_nothing_is_known_comes_as_well(client: Any) -> None:
    film = client.movie(900)
    assert (film.title, film.release_date, film.collection, film.cast, film.poster_url) == (
        "Nothing Known",
        None,
        None,
        [],
        None,
    )


def test_a_language_is_asked_for(client: Any) -> None:
    client.language = "fr"
    assert client.movie(78).title == "Blade Runner : le film"


def test_collections_companies_and_keywords(client: Any) -> None:
    collection = client.collection(422837)
    assert [film.title for film in collection.movies] == ["Blade Runner", "Blade Runner 2049"]
    assert [image.file_path for image in collection.backdrops] == ["/saga.jpg"]
    company = client.company(7965)
    assert (company.name, company.parent_company.name) == ("The Ladd Company", "Warner Bros. Pictures")
    assert [name.name for name in company.alternative_names] == ["Ladd Co.", "Compagnie Ladd"]
    assert [logo.file_path for logo in company.logos] == ["/ladd.png"]
    assert client.keyword(310).name == "artificial intelligence"


def test_vocabularies(client: Any) -> None:
    assert [genre.name for genre in client.movie_genres()] == ["Science Fiction", "Thriller", "Animation"]
    assert [genre.name for genre in client.tv_genres()] == ["Animation"]
    assert [mark.certification for mark in client.movie_certifications()["US"].certifications] == ["NR", "R"]
    assert [mark.certification for mark in client.tv_certifications()["US"].certifications] == ["TV-14"]
    assert [provider.name for provider in client.movie_providers()] == ["Apple TV", "Netflix"]
    assert [provider.name for provider in client.tv_providers()] == ["Netflix"]


def test_find(client: Any) -> None:
    assert [film.title for film in client.find_by_id("tt0083658").movie_results] == ["Blade Runner"]


def test_its_errors_are_its_own(client: Any, server: Address) -> None:
    with pytest.raises(NotFound):
        client.movie(999999999)
    with pytest.raises(TMDbException, match="You did not provide a valid login"):
        client.authenticate("somebody", "secret")
    with pytest.raises(Unauthorized, match="Invalid API key"):
        tmdbapis.TMDbAPIs("0" * 32)
    assert server.api_key != "0" * 32
