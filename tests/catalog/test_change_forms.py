"""In which form the log tells each aspect: TMDB's keys, and values as TMDB shows them."""

import json
from importlib.resources import files
from typing import Any

import pytest
from sqlalchemy import Table

from cinedex.catalog.change_forms import GENERAL, HANGING, OWN, PARTS, SILENT, TEXTS, text_key
from cinedex.catalog.refs import Company, Entry, Kind, Movie, Network, Person, Ref, Season, Series
from cinedex.catalog.statements import Columns, Statement, Value, Values
from cinedex.db.engine import Database
from cinedex.db.tables import (
    activity,
    documents,
    log,
    media,
    members,
    metadata,
    movies,
    people,
    ratings,
    reference,
    series,
    titles,
    watch,
)
from cinedex.kit.clock import FrozenClock
from tests.catalog.logged import Said, after, said
from tests.support.world import of, picture

_KNOWN = set(json.loads((files("cinedex.sources.reference") / "configuration.json").read_text())["change_keys"])
FILM, SHOW, SEASON, SHE = Movie(1), Series(1), Season(11), Person(1)


def _own(thing: Ref, table: Table, **values: Value) -> Statement:
    return Statement(thing, "own", (Columns(table, {"id": thing.id}, values),))


def _named(number: int, name: str) -> Statement:
    key: Values = {"genre_id": number, "iso_639_1": "en"}
    return Statement(Entry(), f"genre_name/{number}", (Columns(reference.genre_name, key, {"name": name}),))


@pytest.fixture
def known(database: Database, clock: FrozenClock) -> Database:
    """Return a database in which there is one of everything."""
    after(
        database,
        clock,
        _own(FILM, movies.movie, original_title="Solaris"),
        _own(SHOW, series.series, original_name="Solaris, the series"),
        _own(SEASON, series.season, series_id=1, season_number=1),
        _own(SHE, people.person, name="Ada", original_name="Ada"),
        _own(Company(1), titles.company, name="Mosfilm"),
        _own(Network(1), titles.network, name="CT1"),
        *(_own(Movie(number), movies.movie, original_title="Other") for number in (2, 3)),
        _named(18, "Drama"),
    )
    return database


def _credit(kind: str, **columns: Value) -> Values:
    return {"credit_type": kind, "credit_id": f"{kind}-1", "person_id": 1, **columns}


_TRAILER: Values = {
    "video_id": "v1", "name": "Trailer", "key": "k", "site": "YouTube", "size": 720, "type": "Trailer",
    "iso_639_1": "fr", "iso_3166_1": "FR",
}  # fmt: skip
_RELEASE: Values = {"iso_3166_1": "FR", "release_date": "1972-05-13T00:00:00.000Z", "type": 3, "certification": "U"}
ADDED: list[tuple[Statement, str, Any]] = [
    (of(FILM, media.image, picture("poster", "/p.jpg", None, 1.0)), "images",
     {"poster": {"file_path": "/p.jpg", "iso_639_1": None}}),
    (of(FILM, media.image_choice, {"type": "poster", "iso_639_1": "fr", "file_path": "/p.jpg"}), "images",
     {"poster": {"file_path": "/p.jpg", "iso_639_1": "fr"}}),
    (of(FILM, media.video, _TRAILER), "videos",
     {"id": "v1", "name": "Trailer", "key": "k", "site": "YouTube", "size": 720, "type": "Trailer", "official": False,
      "published_at": "", "iso_639_1": "fr", "iso_3166_1": "FR"}),
    (of(FILM, media.alternative_title, {"iso_3166_1": "FR", "title": "S"}), "alternative_titles",
     {"iso_3166_1": "FR", "title": "S", "type": ""}),
    (of(FILM, media.external_id, {"source": "imdb_id", "value": "tt1"}), "imdb_id", "tt1"),
    (of(FILM, media.external_id, {"source": "wikidata_id", "value": "Q1"}), "general", {"wikidata_id": "Q1"}),
    (of(SHOW, media.external_id, {"source": "tvdb_id", "value": "7"}), "tvdb_id", "7"),
    (of(FILM, titles.title_genre, {"genre_id": 18}), "genres", {"name": "Drama", "id": 18}),
    (of(FILM, titles.title_genre, {"genre_id": 99}), "genres", {"name": "", "id": 99}),
    (of(FILM, titles.title_company, {"company_id": 1}), "production_companies", {"name": "Mosfilm", "id": 1}),
    (of(SHOW, titles.title_network, {"network_id": 1}), "network", {"name": "CT1", "id": 1}),
    (of(FILM, titles.title_country, {"role": "production", "iso_3166_1": "SU"}), "production_countries", ["SU"]),
    (of(FILM, titles.title_country, {"role": "origin", "iso_3166_1": "SU"}), "origin_country", ["SU"]),
    (of(FILM, titles.title_language, *({"role": "spoken", "iso_639_1": code} for code in ("ru", "de"))),
     "spoken_languages", ["ru", "de"]),
    (of(SHOW, titles.title_language, {"role": "made", "iso_639_1": "ru"}), "languages", ["ru"]),
    (of(SHOW, series.content_rating, {"iso_3166_1": "DE", "rating": "12"}), "certifications",
     {"iso_3166_1": "DE", "rating": "12"}),
    (of(SHOW, series.episode_run_time, {"runtime": 45}), "episode_run_time", [45]),
    (of(SHE, people.also_known_as, {"name": "Countess"}), "also_known_as", ["Countess"]),
    (of(FILM, movies.release_date, _RELEASE), "releases", {**_RELEASE, "iso_639_1": "", "note": ""}),
    (of(FILM, people.credit, _credit("cast", cast_id=4, character="Kris", order=0)), "cast",
     {"person_id": 1, "character": "Kris", "order": 0, "cast_id": 4, "credit_id": "cast-1"}),
    (of(FILM, people.credit, _credit("crew", department="Sound", job="Foley")), "crew",
     {"person_id": 1, "department": "Sound", "job": "Foley", "credit_id": "crew-1"}),
    (of(SEASON, people.credit, _credit("cast", character="Kris", order=0, series_id=1)), "season_regular",
     {"person_id": 1, "character": "Kris", "order": 0, "credit_id": "cast-1"}),
    (of(SHOW, people.credit, _credit("creator", series_id=1)), "created_by",
     {"person_id": 1, "credit_id": "creator-1"}),
    (_own(SHE, people.person, profile_path="/a.jpg"), "images", {"profile": {"file_path": "/a.jpg"}}),
    (_own(Company(1), titles.company, logo_path="/l.png"), "images", {"logo": {"file_path": "/l.png"}}),
    (_own(FILM, movies.movie, release_date="1972-03-20"), "releases", {"release_date": "1972-03-20"}),
    (_own(FILM, movies.movie, original_language="ru"), "general", {"original_language": "ru"}),
    (_own(SHE, people.person, gender=1), "general", {"gender": 1}),
    (_own(SHOW, series.series, in_production=False), "general", {"in_production": False}),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "key", "value"), ADDED, ids=[f"{key}-{value}"[:40] for _, key, value in ADDED])
def test_what_is_new_has_a_value_alone(
    known: Database, clock: FrozenClock, statement: Statement, key: str, value: object
) -> None:
    entries = [row for row in after(known, clock, statement) if row["kind"] == statement.thing.kind]
    assert [(row["thing_id"], *said(row)) for row in entries] == [(statement.thing.id, key, "added", value, None)]


def _then(known: Database, clock: FrozenClock, before: Statement, now: Statement) -> list[Said]:
    after(known, clock, before)
    return [said(row) for row in after(known, clock, now)]


def test_a_picture_that_got_a_language_is_updated_and_the_entry_is_of_that_language(
    known: Database, clock: FrozenClock
) -> None:
    after(known, clock, of(FILM, media.image, picture("poster", "/p.jpg", None, 1.0)))
    (entry,) = after(known, clock, of(FILM, media.image, picture("poster", "/p.jpg", "fr", 1.0)))
    assert said(entry) == (
        "images", "updated",
        {"poster": {"file_path": "/p.jpg", "iso_639_1": "fr"}}, {"poster": {"file_path": "/p.jpg", "iso_639_1": None}},
    )  # fmt: skip
    assert (entry["iso_639_1"], entry["iso_3166_1"]) == ("fr", "")


def test_what_is_gone_has_an_original_value_alone(known: Database, clock: FrozenClock) -> None:
    before, now = of(FILM, titles.title_genre, {"genre_id": 18}), of(FILM, titles.title_genre)
    assert _then(known, clock, before, now) == [("genres", "deleted", None, {"name": "Drama", "id": 18})]


def test_another_id_in_place_of_one_is_an_update(known: Database, clock: FrozenClock) -> None:
    before, now = (of(FILM, media.external_id, {"source": "imdb_id", "value": value}) for value in ("tt1", "tt2"))
    assert _then(known, clock, before, now) == [("imdb_id", "updated", "tt2", "tt1")]


def test_of_a_list_only_what_came_and_what_went_is_told(known: Database, clock: FrozenClock) -> None:
    before, now = (
        of(SHE, people.also_known_as, *({"name": name} for name in names)) for names in ("ABC", "ADC")
    )  # fmt: skip
    assert _then(known, clock, before, now) == [
        ("also_known_as", "deleted", None, ["B"]), ("also_known_as", "added", ["D"], None),
    ]  # fmt: skip


def test_of_a_person_the_texts_are_name_and_biography() -> None:
    assert {column: text_key(Kind.PERSON, column) for column in ("title", "overview")} == {
        "title": "name", "overview": "biography",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        (of(FILM, media.review, {"review_id": "r", "iso_639_1": "en", "author": "A", "content": "B"}), "reviews"),
        (of(FILM, watch.availability_link, {"iso_3166_1": "FR", "link": "https://example.org"}), "watch/providers"),
        (
            of(FILM, media.related, *({"relation": "similar", "other_kind": 1, "other_id": n} for n in (2, 3))),
            "similar",
        ),
        (of(SHOW, series.screening, {"episode_id": 3}), "screened_theatrically"),
        (of(SHOW, series.episode_group, {"group_id": "g"}), "episode_groups"),
    ],
)
def test_what_has_no_key_is_one_general_entry_that_names_the_part(
    known: Database, clock: FrozenClock, statement: Statement, part: str
) -> None:
    entries = [said(row) for row in after(known, clock, statement)]
    assert entries == [("general", "updated", {"part": part}, None)]


def test_every_key_is_one_that_the_configuration_names() -> None:
    columns = {key for _, keys in OWN.values() for key in keys.values()}
    hanging = {
        form.key(kind, {"source": source, "role": role, "credit_type": credit})
        for form in HANGING.values()
        for kind in Kind
        for source in ("imdb_id", "tvdb_id", "tvrage_id", "freebase_id", "freebase_mid", "wikidata_id")
        for role in ("production", "origin", "spoken", "made")
        for credit in ("cast", "crew", "guest_stars", "creator", "aggregate_cast", "aggregate_crew")
    }
    texts = {text_key(kind, column) for kind in Kind for column in TEXTS}
    assert columns | hanging | texts | {GENERAL, "translations", "season", "episode"} <= _KNOWN


def test_every_table_of_facts_is_told_or_is_a_vocabulary() -> None:
    """A new table must be thought of here."""
    vocabularies = {
        table.name for table in (*reference.__dict__.values(), *watch.__dict__.values()) if isinstance(table, Table)
    } - {table.name for table in PARTS}  # fmt: skip
    beside = {
        table.name
        for room in (activity, documents, log, members, ratings)
        for table in room.__dict__.values()
        if isinstance(table, Table)
    }
    told = {table.name for table in (*OWN, *HANGING, *PARTS, media.translation, media.related)}
    assert {table.name for table in metadata.sorted_tables} - told - vocabularies - beside == set()


def test_every_silent_column_is_one() -> None:
    assert {column.name for table in metadata.sorted_tables for column in table.columns} >= SILENT
