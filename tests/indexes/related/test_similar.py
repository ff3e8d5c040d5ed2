"""Similar titles: by what they share, the rarer the better, among those that most have seen."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cinedex.catalog.refs import Kind, Movie, Ref, Season, Series
from cinedex.catalog.statements import Statement, Values
from cinedex.db.engine import Database
from cinedex.db.tables import people, titles
from cinedex.documents.edit import edit
from cinedex.indexes.related import features
from cinedex.indexes.related.features import Features
from cinedex.indexes.related.similar import UNREADABLE, Model, model, similar
from cinedex.kit.clock import FrozenClock
from tests.support.world import SOURCE, collection, film, keyword, of, person, season, show

_WORDS = [keyword(number, f"keyword {number}") for number in (1, 2, 3)]
_PEOPLE = [person(number, f"Person {number}") for number in (1, 2)]


def _similar(database: Database, kind: Kind = Kind.MOVIE, most: int = 20) -> dict[int, list[int]]:
    with database.read() as connection:
        found = features.read(connection, kind)
    return {number: others for number, others, _ in similar(model(found), found, most)}


def _keywords(thing: Ref, *numbers: int) -> Statement:
    return of(thing, titles.title_keyword, *({"keyword_id": number} for number in numbers))


def _credit(role: str, number: int, **columns: str | int) -> Values:
    return {"credit_type": role, "credit_id": f"{role}{number}", "person_id": number, **columns}


def test_it_works(database: Database, clock: FrozenClock) -> None:
    edit(
        database,
        [
            *_WORDS, *_PEOPLE, collection(7, "Saga"),
            film(1, "First", collection_id=7), film(2, "Second", collection_id=7), film(3, "By the same"),
            film(4, "About the same"), film(5, "About something else"),
            _keywords(Movie(1), 1), _keywords(Movie(2), 1), _keywords(Movie(4), 1), _keywords(Movie(5), 2),
            of(Movie(1), people.credit, _credit("crew", 1, department="Directing", job="Director")),
            of(Movie(3), people.credit, _credit("crew", 1, department="Directing", job="Director")),
        ],
        SOURCE,
        clock,
    )  # fmt: skip
    assert _similar(database) == {1: [2, 3, 4], 2: [1, 4], 3: [1], 4: [2, 1], 5: []}


def test_what_few_share_says_more_than_what_many_do(database: Database, clock: FrozenClock) -> None:
    many = range(10, 20)
    edit(
        database,
        [
            *_WORDS, film(1, "Asked"), film(2, "Shares the rare"), *(film(number, "Common") for number in many),
            _keywords(Movie(1), 1, 2), _keywords(Movie(2), 1), *(_keywords(Movie(number), 2) for number in many),
        ],
        SOURCE,
        clock,
    )  # fmt: skip
    assert _similar(database)[1] == [2, *many]


def test_who_leads_a_cast_says_more_than_who_ends_it_and_later_ones_say_nothing(
    database: Database, clock: FrozenClock
) -> None:
    asked = [_credit("cast", 1, order=0), _credit("cast", 2, order=0)]
    edit(
        database,
        [
            *_PEOPLE, film(1, "Asked"), film(2, "Ends"), film(3, "Leads"), film(4, "Passes by"),
            of(Movie(1), people.credit, *asked),
            of(Movie(2), people.credit, _credit("cast", 1, order=9)),
            of(Movie(3), people.credit, _credit("cast", 2, order=0)),
            of(Movie(4), people.credit, _credit("cast", 2, order=10)),
        ],
        SOURCE,
        clock,
    )  # fmt: skip
    assert _similar(database)[1] == [3, 2]


def test_years_near_each_other_are_alike_and_far_ones_are_not(database: Database, clock: FrozenClock) -> None:
    days = {1: "1999-12-31", 2: "2000-01-01", 3: "2040-01-01", 4: "not a day", 5: None}
    edit(database, [film(number, "Film", release_date=day) for number, day in days.items()], SOURCE, clock)
    assert _similar(database) == {1: [2], 2: [1], 3: [], 4: [], 5: []}


def test_films_for_adults_and_films_without_a_page_are_in_no_list_and_have_none(
    database: Database, clock: FrozenClock
) -> None:
    edit(
        database,
        [
            *_WORDS, film(1, "One"), film(2, "Two"), film(3, "Adult", adult=True), film(4, None),
            *(_keywords(Movie(number), 1) for number in (1, 2, 3, 4)),
        ],
        SOURCE,
        clock,
    )  # fmt: skip
    assert _similar(database) == {1: [2], 2: [1]}


def test_who_is_in_a_season_is_in_its_series(database: Database, clock: FrozenClock) -> None:
    edit(
        database,
        [
            *_PEOPLE, show(1, "One"), show(2, "Two"), show(3, "Three"), season(11, 1, 1),
            of(Season(11), people.credit, _credit("cast", 1, order=0, series_id=1)),
            of(Series(2), people.credit, _credit("creator", 1)),
            of(Series(3), people.credit, _credit("cast", 2, order=0)),
        ],
        SOURCE,
        clock,
    )  # fmt: skip
    assert _similar(database, Kind.SERIES) == {1: [2], 2: [1], 3: []}


def test_an_empty_catalogue_has_no_lists(database: Database) -> None:
    assert _similar(database) == {}


def _bearing(votes: list[float], borne: list[tuple[int, int]]) -> Features:
    """Return titles 100, 101, … and pairs of a title's place and a feature, each of which weighs 1."""
    pairs = np.array(sorted(set(borne)), dtype=np.int64).reshape(-1, 2)
    ids = np.arange(100, 100 + len(votes), dtype=np.int64)
    weights = np.ones(len(pairs), dtype=np.float32)
    return Features(ids, np.array(sorted(votes, reverse=True), dtype=np.float32), pairs[:, 0], pairs[:, 1], weights)


def test_of_what_more_than_a_thousand_share_those_with_the_most_votes_are_named() -> None:
    found = _bearing([0.0] * 1500, [(place, 1) for place in range(1500)])
    lists = [others for _, others, _ in similar(model(found), found, 20)]
    assert {number for others in lists for number in others} == set(range(100, 121))
    assert lists[1499] == list(range(100, 120))


@given(
    st.lists(st.integers(0, 100_000), min_size=1, max_size=8),
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 5)), max_size=30),
    st.integers(1, 8),
)
def test_lists_are_those_of_comparing_each_with_each(votes: list[int], borne: list[tuple[int, int]], most: int) -> None:
    found = _bearing([float(vote) for vote in votes], [pair for pair in borne if pair[0] < len(votes)])
    known = model(found)
    whole = np.zeros((len(votes), max(len(known.features), 1)))
    whole[found.rows, np.searchsorted(known.features, found.features)] = 1.0
    count = len(votes) + 1
    rarity = np.log(count / np.maximum(whole.sum(axis=0), 1.0))
    borne_weights = whole * rarity
    lengths = np.maximum(np.sqrt((borne_weights**2).sum(axis=1)), 1.0) ** 0.8
    scores = borne_weights @ borne_weights.T * (1 + 0.25 * np.log10(1 + found.votes)) / lengths
    for place, (number, others, weights) in enumerate(similar(known, found, most)):
        assert number == 100 + place
        assert weights == pytest.approx([scores[place, other - 100] for other in others], rel=1e-4)
        assert weights == sorted(weights, reverse=True)
        shared = np.flatnonzero(whole @ whole[place])
        left = [scores[place, other] for other in shared if other != place and 100 + other not in others]
        assert len(others) == min(most, len(shared) - bool(whole[place].any()))
        assert max(left, default=0.0) <= min(weights, default=np.inf) * (1 + 1e-4)


def test_a_model_comes_back_from_its_file(tmp_path: Path) -> None:
    found = _bearing([3.0, 2.0, 1.0], [(0, 1), (1, 1), (1, 2), (2, 2)])
    made = model(found)
    made.save(tmp_path / "model.npz")
    opened = Model.opened(tmp_path / "model.npz")
    assert list(similar(opened, found, 2)) == list(similar(made, found, 2))
    assert [others for _, others, _ in similar(opened, found, 2)] == [[101], [100, 102], [101]]


def test_a_file_that_was_cut_short_says_so(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    model(_bearing([1.0], [(0, 1)])).save(path)
    whole = path.read_bytes()
    for size in (0, 10, len(whole) // 2, len(whole) - 10):
        path.write_bytes(whole[:size])
        with pytest.raises(UNREADABLE):
            Model.opened(path)


def test_what_no_title_bore_when_the_model_was_made_is_shared_by_nobody() -> None:
    known = model(_bearing([2.0, 1.0], [(0, 5), (1, 5)]))
    asked = _bearing([0.0], [(0, 4), (0, 6), (0, 5)])
    assert [others for _, others, _ in similar(known, asked, 5)] == [[101]]
