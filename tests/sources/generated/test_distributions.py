import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import numpy as np
import pytest

from cinedex.catalog.bulk import Rows
from cinedex.db.tables import media, movies, people, titles
from cinedex.indexes.discover.building import MONETIZATIONS
from cinedex.indexes.discover.series import STATUSES, TYPES
from cinedex.sources.bundled import reference_exchanges
from cinedex.sources.generated.films import films
from cinedex.sources.generated.fitted import fitted
from cinedex.sources.generated.people import persons
from cinedex.sources.generated.world import Plan, World

_FILMS, _PEOPLE = 3000, 8000


@cache
def _world() -> World:
    return World(Plan(_FILMS, 200, _PEOPLE, 3))


@cache
def _films() -> tuple[Rows, ...]:
    return tuple(films(_world(), 1, _FILMS + 1))


def _columns(table: object) -> dict[str, np.ndarray[tuple[int], np.dtype[np.object_]]]:
    found = [rows.columns for rows in _films() if rows.table is table]
    return {
        name: np.concatenate([np.array(rows[name], dtype=object) for rows in found])
        for name in found[0]
        if all(isinstance(rows.get(name), list) for rows in found)
    }


def test_films_have_as_many_parts_jobs_genres_and_keywords_as_the_real_ones() -> None:
    told = fitted().films
    per_film = {
        people.credit: np.mean(told.cast) + np.mean(told.crew),
        titles.title_genre: np.mean([len(genres) for genres in told.genres]),
        titles.title_keyword: np.mean(told.keywords),
        titles.title_company: np.mean(told.companies),
    }
    for table, real in per_film.items():
        # A small catalogue loses some to those who would play twice in a film.
        assert len(_columns(table)["thing_id"]) / _FILMS == pytest.approx(real, rel=0.15), table.name


def test_languages_are_as_frequent_as_the_real_ones() -> None:
    languages = _columns(movies.movie)["original_language"]
    for code in ("en", "ja", "zh"):
        assert np.mean(languages == code) == pytest.approx(fitted().languages[code], abs=0.03), code


def test_what_goes_together_in_life_goes_together() -> None:
    own = _columns(movies.movie)
    votes = np.log1p(own["base_vote_count"].astype(float))
    for name, least in (("popularity", 0.6), ("revenue", 0.5)):
        other = np.log1p(own[name].astype(float))
        assert np.corrcoef(votes, other)[0, 1] > least, name


def test_some_people_are_met_much_more_often_than_others() -> None:
    _, met = np.unique(_columns(people.credit)["person_id"].astype(int), return_counts=True)
    met.sort()
    tenth = len(met) // 10
    assert met[-tenth:].sum() > 0.3 * met.sum()
    assert np.median(met) <= 4


def test_people_mostly_work_in_their_own_language() -> None:
    own, credit = _columns(movies.movie), _columns(people.credit)
    spoken = own["original_language"][credit["thing_id"].astype(int) - 1]
    bearers = np.array(_world().codes(_world().people.language[credit["person_id"].astype(int) - 1]), dtype=object)
    foreign = spoken != "en"
    assert np.mean(bearers[foreign] == spoken[foreign]) > 0.6


def test_an_original_title_is_not_stated_again_as_a_translation() -> None:
    own = dict(zip(_columns(movies.movie)["id"], _columns(movies.movie)["original_language"], strict=True))
    told = _columns(media.translation)
    for film, language, title in zip(told["thing_id"], told["iso_639_1"], told["title"], strict=True):
        assert (title == "") == (language == own[film])


def test_a_chunk_is_the_same_whatever_was_made_before_it() -> None:
    world = World(Plan(_FILMS, 200, _PEOPLE, 3))
    again = [rows.columns for rows in persons(world, 101, 201)]
    list(films(world, 1, 50))
    assert [rows.columns for rows in persons(world, 101, 201)] == again


def test_the_file_of_numbers_holds_codes_and_words_of_the_protocol_but_no_titles() -> None:
    known = {
        *STATUSES,
        *TYPES,
        *MONETIZATIONS,
        "Acting",
        "Creator",
        "Compositors",
        "pictured",
        "imdb",
        *(f"gender {number}" for number in range(4)),
    }
    known |= set(_words([one.body for one in reference_exchanges()]))
    own = json.loads(files("cinedex.sources.generated").joinpath("distributions.json").read_bytes())
    jobs = {word for pair in own.pop("jobs") for word in pair.split("/", 1)}
    names = set(fitted().__struct_fields__) | set(own["films"]) | set(own["series"]) | set(own["spread"])
    told = set(_words(own)) | jobs
    assert told <= known | names


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for inner in value.values():
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
