"""The bundled catalogue, through the clients: Blade Runner in French, and every film as each client reads it."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
import requests
import themoviedb
import tmdbapis
import tmdbapis.api3
import tmdbsimple

from cinedex.db.engine import Database
from cinedex.kit.clock import Clock
from cinedex.sources.bundled import load_demo, load_reference
from tests.clients.running import Address, serving
from tests.support.demo import bodies

APPENDED = (
    "alternative_titles,credits,external_ids,images,keywords,recommendations,release_dates,reviews,similar,"
    "translations,videos,watch/providers"
)
AS_RECORDED = (
    "title", "original_title", "overview", "release_date", "runtime", "imdb_id", "budget", "revenue", "genres",
)  # fmt: skip


def _load(database: Database, clock: Clock) -> None:
    load_reference(database, clock)
    load_demo(database, clock)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Return a running server of the bundled catalogue."""
    with serving(tmp_path_factory.mktemp("demo"), _load) as address:
        yield address


@pytest.fixture
def simple(demo: Address, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Return how to make a tmdbsimple object that asks the demo."""
    monkeypatch.setattr(tmdbsimple, "API_KEY", demo.api_key)
    with requests.Session() as session:

        def made(name: str, *arguments: Any) -> Any:
            one = getattr(tmdbsimple, name)(*arguments)
            one.base_uri, one.session = demo.base, session
            return one

        yield made


def test_blade_runner_in_french(simple: Any) -> None:
    film = simple("Movies", 78)
    answer = film.info(language="fr-FR", append_to_response="credits,keywords,release_dates")
    assert (film.title, film.original_title, film.release_date, film.runtime) == (
        "Blade Runner", "Blade Runner", "1982-06-25", 117,
    )  # fmt: skip
    assert film.overview.startswith("Los Angeles, 2019. Un ancien policier")
    assert {"id": 878, "name": "Science-Fiction"} in film.genres
    assert answer["credits"]["cast"][0]["character"] == "Deckard"
    assert {part["name"] for part in answer["credits"]["crew"] if part["job"] == "Director"} == {"Ridley Scott"}


@pytest.mark.parametrize(
    ("language", "title"),
    [("ja-JP", "ブレードランナー"), ("pl", "Łowca androidów"), ("tr-TR", "Bıçak Sırtı"), ("is", "Blade Runner")],
)
def test_its_title_in_other_languages(simple: Any, language: str, title: str) -> None:
    assert simple("Movies", 78).info(language=language)["title"] == title


def test_tmdbsimple_finds_each_film_as_it_was_recorded(simple: Any) -> None:
    for film in bodies("films"):
        answer = simple("Movies", film["id"]).info()
        for name in AS_RECORDED:
            assert answer[name] == film[name], (film["id"], name)
        found = simple("Find", film["imdb_id"]).info(external_source="imdb_id")["movie_results"]
        assert [row["id"] for row in found] == [film["id"]]


def test_themoviedb_reads_each_film_with_all_that_can_be_appended(demo: Address) -> None:
    with themoviedb.TMDb(api_key=demo.api_key) as client:
        client._config.host = demo.root
        for film in bodies("films"):
            read = client.movie(film["id"]).details(append_to_response=APPENDED)
            assert (read.id, str(read)) == (film["id"], film["title"])
            assert read.credits is not None
            assert [part.name for part in read.credits.cast or []] == [part["name"] for part in film["credits"]["cast"]]


def test_tmdbapis_reads_collections_and_companies(demo: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tmdbapis.api3, "base_url", demo.base)
    client = tmdbapis.TMDbAPIs(demo.api_key)
    for read, name in ((client.collection, "collections"), (partial(client.company, partial=True), "companies")):
        for body in bodies(name)[:20]:
            assert read(body["id"]).name == body["name"]
