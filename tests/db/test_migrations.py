"""Migrations lead to the very tables that the code works with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from cinedex.db.engine import (
    Database,
    UnknownEngineError,
    _alembic,
    newest_revision,
    open_database,
    revision,
    upgrade,
)
from cinedex.db.tables import metadata
from cinedex.documents.queue import drain
from cinedex.kit.clock import FrozenClock
from tests.support.postgres import Cluster
from tests.support.world import client_of


@pytest.fixture(params=["sqlite", "postgresql"])
def nothing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Return a database without any tables."""
    if request.param == "sqlite":
        database = open_database(f"sqlite:///{tmp_path / 'nothing.db'}")
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        database = open_database(cluster.url(cluster.create()))
    yield database
    database.close()


def test_an_upgrade_from_nothing_makes_the_tables_of_the_code(nothing: Database) -> None:
    assert revision(nothing) is None
    assert upgrade(nothing) == newest_revision() == revision(nothing)
    with nothing.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_upgrading_twice_is_harmless(nothing: Database) -> None:
    upgrade(nothing)
    assert upgrade(nothing) == newest_revision() == revision(nothing)


def test_an_upgrade_that_fails_leaves_nothing_behind(nothing: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("cinedex.db.engine.command.upgrade", lambda *_: breaks())
    with pytest.raises(ZeroDivisionError):
        upgrade(nothing)
    assert revision(nothing) is None


_FIRST_FACTS = """
INSERT INTO provenance (id, source, licence) VALUES (1, 'first', '');
INSERT INTO movie (id, adult, softcore, video, original_language, original_title, status, runtime, budget, revenue,
    popularity, base_vote_average, base_vote_count, source_id)
    VALUES (78, false, false, false, 'en', 'Blade Runner', '', 0, 0, 0, 1.5, 0.0, 0, 1);
INSERT INTO company (id, name, origin_country, description, headquarters, homepage, source_id)
    VALUES (174, 'A studio', '', '', '', '', 1);
INSERT INTO keyword (id, name, source_id) VALUES (310, 'a keyword', 1);
INSERT INTO person (id, name, original_name, adult, gender, popularity, source_id)
    VALUES (3, 'Harrison Ford', 'Harrison Ford', false, 2, 0.5, 1);
INSERT INTO movie_company (movie_id, company_id, position, source_id) VALUES (78, 174, 0, 1);
INSERT INTO movie_keyword (movie_id, keyword_id, position, source_id) VALUES (78, 310, 0, 1);
INSERT INTO movie_genre (movie_id, genre_id, position, source_id) VALUES (78, 878, 0, 1);
INSERT INTO movie_country (movie_id, role, iso_3166_1, position, source_id) VALUES (78, 'origin', 'US', 0, 1);
INSERT INTO movie_language (movie_id, iso_639_1, position, source_id) VALUES (78, 'en', 0, 1);
INSERT INTO credit (kind, thing_id, credit_type, position, credit_id, person_id, character, "order", source_id)
    VALUES (1, 78, 'cast', 0, 'c1', 3, 'Deckard', 0, 1), (1, 78, 'cast', 1, 'c1', 3, 'Again', 1, 1);
INSERT INTO related (kind, thing_id, relation, position, other_id, source_id) VALUES (1, 78, 'similar', 0, 79, 1)
"""


def test_films_of_the_first_schema_are_answered_by_the_second(nothing: Database, clock: FrozenClock) -> None:
    configuration = _alembic()
    with nothing.write() as connection:
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, "0001")
        for statement in _FIRST_FACTS.split(";"):
            connection.execute(text(statement))
    upgrade(nothing)
    drain(nothing)
    with client_of(nothing, clock) as client:
        film = client.get("/movie/78?append_to_response=credits,keywords").json
        assert [company["name"] for company in film["production_companies"]] == ["A studio"]
        assert film["origin_country"] == ["US"]
        assert [language["iso_639_1"] for language in film["spoken_languages"]] == ["en"]
        assert film["keywords"]["keywords"] == [{"id": 310, "name": "a keyword"}]
        # What was shown is what was imported.
        assert film["popularity"] == 1.5
        with nothing.read() as connection:
            assert connection.execute(text("SELECT base_popularity FROM movie")).scalars().all() == [1.5]
        # A credit that was named twice is one.
        assert [credit["character"] for credit in film["credits"]["cast"]] == ["Deckard"]
        assert [title["id"] for title in client.get("/person/3/movie_credits").json["cast"]] == [78]


def test_an_engine_that_nobody_speaks_is_named_without_its_password() -> None:
    with pytest.raises(UnknownEngineError) as refused:
        open_database("mysql://someone:secret@host/films")
    assert "mysql" in str(refused.value)
    assert "secret" not in str(refused.value)
