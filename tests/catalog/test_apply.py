"""Statements weighed against what is known: nothing twice, nothing older, whatever the order."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from cinedex.catalog.apply import Applied, apply
from cinedex.catalog.provenance import Provenance, source_id
from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Statement, Value
from cinedex.db.engine import Database
from cinedex.db.tables import media, movies, titles
from tests.catalog import facts

FILM = Movie(1)


def _apply(database: Database, *statements: Statement) -> Applied:
    with database.write() as connection:
        return apply(database, connection, statements, source_id(connection, Provenance("test")), facts.NOON)


def _languages(database: Database) -> set[str]:
    return {f"{row['iso_639_1']}-{row['iso_3166_1']}" for row in facts.rows_of(database, media.translation)}


def _paths(database: Database) -> set[object]:
    return {row["file_path"] for row in facts.rows_of(database, media.image)}


def _much(at: float) -> list[Statement]:
    return [
        facts.titled(1, "Solaris", at), facts.person(1, "Ada", at), facts.company(1, "Mosfilm", at),
        facts.cast(1, 1, 1, at=at), facts.companies(1, 1, at=at), facts.text(FILM, "fr", "FR", at, title="S"),
        facts.translations(FILM, {"iso_639_1": "de", "iso_3166_1": "DE"}, at=at),
        facts.images(FILM, "poster", facts.image("/a", "fr", 5.5), at=at), facts.shown(FILM, "poster", "fr", "/a", at),
        facts.imdb(1, "tt1", at), facts.similar(1, 2, 3, at=at), facts.released(1, ("FR", "2001-01-01"), at=at),
    ]  # fmt: skip


def test_stating_twice_changes_nothing_and_logs_nothing(database: Database) -> None:
    _apply(database, *_much(1))
    known = facts.all_facts(database)
    for again in (1, 2):
        applied = _apply(database, *_much(again))
        assert (list(applied.differences), applied.changes) == ([], 0)
    assert facts.all_facts(database) == known


def test_an_older_statement_never_wins(database: Database) -> None:
    _apply(database, facts.titled(1, "New", 2))
    applied = _apply(database, facts.titled(1, "Old", 1))
    assert applied.outdated == 1
    assert facts.rows_of(database, movies.movie)[0]["original_title"] == "New"


def test_within_one_batch_too(database: Database) -> None:
    _apply(database, facts.titled(1, "New", 2), facts.titled(1, "Old", 1))
    assert facts.rows_of(database, movies.movie)[0]["original_title"] == "New"


def test_members_are_these_and_no_others(database: Database) -> None:
    _apply(database, facts.genres(1, 18, 35, at=1), facts.genres(2, 18, at=1))
    _apply(database, facts.genres(1, 878, at=2))
    found = {(row["thing_id"], row["genre_id"]) for row in facts.rows_of(database, titles.title_genre)}
    assert found == {(1, 878), (2, 18)}


def test_members_of_one_scope_leave_others_alone(database: Database) -> None:
    _apply(database, facts.images(FILM, "poster", facts.image("/a", "fr"), facts.image("/b", "en"), at=1))
    _apply(database, facts.images(FILM, "backdrop", facts.image("/c", None), at=1))
    _apply(database, facts.images_in(FILM, "poster", "fr", facts.image("/d", "fr"), at=2))
    assert _paths(database) == {"/b", "/c", "/d"}


def test_a_later_part_stays_when_the_whole_was_recorded_before(database: Database) -> None:
    _apply(database, facts.images_in(FILM, "poster", "fr", facts.image("/d", "fr"), at=2))
    _apply(database, facts.images(FILM, "poster", facts.image("/a", "fr"), facts.image("/b", "en"), at=1))
    assert _paths(database) == {"/b", "/d"}


def test_a_later_whole_replaces_its_parts(database: Database) -> None:
    _apply(database, facts.images_in(FILM, "poster", "fr", facts.image("/d", "fr"), at=1))
    _apply(database, facts.images(FILM, "poster", facts.image("/b", "en"), at=2))
    assert _paths(database) == {"/b"}


def test_a_text_that_only_shows_the_fallback_says_nothing(database: Database) -> None:
    _apply(database, facts.titled(1, "Solaris", 1), facts.text(FILM, "fr", "FR", 1, title="", overview=""))
    assert _languages(database) == set()


def test_a_text_that_falls_silent_goes_unless_its_language_is_listed(database: Database) -> None:
    _apply(database, facts.text(FILM, "fr", "FR", 1, title="S"), facts.text(FILM, "fr", "FR", 2, title=""))
    assert _languages(database) == set()
    _apply(database, facts.translations(FILM, {"iso_639_1": "fr", "iso_3166_1": "FR", "title": "S"}, at=3))
    _apply(database, facts.text(FILM, "fr", "FR", 4, title=""))
    assert _languages(database) == {"fr-FR"}


def test_a_list_of_translations_removes_the_others(database: Database) -> None:
    _apply(database, facts.text(FILM, "fr", "FR", 1, title="S"), facts.text(FILM, "de", "DE", 3, title="S"))
    _apply(database, facts.translations(FILM, {"iso_639_1": "en", "iso_3166_1": "US", "title": "S"}, at=2))
    assert _languages(database) == {"de-DE", "en-US"}


def test_a_chosen_picture_is_kept_by_language_and_a_backdrop_once(database: Database) -> None:
    _apply(database, facts.shown(FILM, "poster", "fr", "/f", 1), facts.shown(FILM, "poster", "en", "/e", 1))
    _apply(database, facts.shown(FILM, "backdrop", "", "/b", 1), facts.shown(FILM, "poster", "en", None, 2))
    found = {(row["type"], row["iso_639_1"], row["file_path"]) for row in facts.rows_of(database, media.image_choice)}
    assert found == {("poster", "fr", "/f"), ("backdrop", "", "/b")}


def test_what_is_said_of_an_unknown_film_makes_a_row_for_it(database: Database) -> None:
    _apply(database, facts.imdb(7, "tt7"))
    assert [(row["id"], row["original_title"]) for row in facts.rows_of(database, movies.movie)] == [(7, None)]


def test_a_credit_of_nobody_is_refused_and_all_of_its_batch_is_undone(database: Database) -> None:
    with pytest.raises(IntegrityError):
        _apply(database, facts.titled(1, "Solaris"), facts.cast(1, 404))
    assert facts.all_facts(database) == {}


@pytest.mark.parametrize("turn", [1, -1])
def test_mother_and_daughter_companies_are_made_in_one_batch(database: Database, turn: int) -> None:
    made = [facts.company(1, "Daughter"), facts.company(2, "Mother"), facts.mother(1, 2), facts.mother(2, 1)]
    _apply(database, *made[:2][::turn], *made[2:])
    found = {row["id"]: row["parent_company_id"] for row in facts.rows_of(database, titles.company)}
    assert found == {1: 2, 2: 1}


def test_a_film_leaves_a_collection_that_goes_in_the_same_batch(database: Database) -> None:
    _apply(
        database,
        facts.collection(5, 1),
        facts.in_collection(1, 5, 1),
        facts.company(1, "C", 1),
        facts.companies(1, 1, at=1),
    )
    _apply(database, facts.in_collection(1, None, 2), facts.companies(1, at=2), facts.no_film(1, 3))
    assert facts.rows_of(database, movies.movie) == []


_languages_ = st.sampled_from(["en", "fr"])


def _tagged(language: str, name: str, vote: float) -> dict[str, Value]:
    # A picture keeps its language: which of two languages' lists it left first cannot be known from the lists.
    return facts.image(f"/{language}/{name}", language, vote)


_rows = st.lists(
    st.builds(_tagged, _languages_, st.sampled_from(["a", "b"]), st.sampled_from([1.0, 2.0])),
    max_size=3,
    unique_by=lambda row: row["file_path"],
)
_statements: st.SearchStrategy[Statement] = st.one_of(
    st.builds(facts.titled, st.just(1), st.sampled_from(["A", "B"]), budget=st.integers(0, 2)),
    st.builds(lambda rows: facts.images(FILM, "poster", *rows), _rows),
    st.builds(
        lambda language, rows: facts.images_in(
            FILM, "poster", language, *(row for row in rows if row["iso_639_1"] == language)
        ),
        _languages_, _rows,
    ),
    st.builds(lambda numbers: facts.genres(1, *numbers), st.lists(st.integers(1, 3), unique=True)),
    st.builds(lambda value: facts.imdb(1, value), st.none() | st.just("tt1")),
    st.builds(lambda path: facts.shown(FILM, "poster", "fr", path), st.none() | st.just("/a")),
    st.builds(lambda numbers: facts.similar(1, *numbers), st.lists(st.integers(1, 3))),
    st.builds(
        lambda language, title: facts.text(FILM, language, "US", title=title, overview=""),
        _languages_, st.sampled_from(["", "T"]),
    ),
    st.builds(
        lambda codes: facts.translations(
            FILM, *({"iso_639_1": code, "iso_3166_1": "US", "title": f"L{code}"} for code in codes)
        ),
        st.lists(_languages_, unique=True),
    ),
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(stated=st.lists(_statements, min_size=2, max_size=7), data=st.data())
def test_the_order_in_which_statements_come_does_not_matter(
    database: Database, stated: list[Statement], data: st.DataObject
) -> None:
    timed = [facts.at(statement, number) for number, statement in enumerate(stated, 1)]
    found = []
    for order in (timed, data.draw(st.permutations(timed))):
        facts.clear(database)
        for statement in order:
            _apply(database, statement)
        found.append(facts.all_facts(database))
    assert found[0] == found[1]
