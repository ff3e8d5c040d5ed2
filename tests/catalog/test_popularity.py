"""The formula of popularity: what docs/popularity.md promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cinedex.catalog.popularity import Imported, is_noticeable, of_person, of_title

TODAY = 740_000
_figures = st.floats(0.0, 5_000.0).map(lambda figure: round(figure, 4))
_days = st.lists(st.integers(TODAY - 5_000, TODAY + 500), max_size=8).map(sorted)
_scores = st.floats(0.0, 1e6)
_votes = st.integers(0, 10**6)


@given(figure=_figures, votes=_votes, days=_days)
def test_on_its_first_day_a_title_is_as_popular_as_the_source_said(figure: float, votes: int, days: list[int]) -> None:
    if figure:
        assert of_title(Imported(figure, TODAY), votes, days, TODAY, 0.0) == pytest.approx(figure, abs=1e-4)


@given(figure=_figures, votes=_votes, days=_days, since=st.integers(TODAY - 900, TODAY), score=_scores)
def test_what_happens_here_only_adds(figure: float, votes: int, days: list[int], since: int, score: float) -> None:
    without = of_title(Imported(figure, since), votes, days, TODAY, 0.0)
    assert of_title(Imported(figure, since), votes, days, TODAY, score) == pytest.approx(without + score**0.5, abs=2e-4)


@given(figure=_figures, votes=_votes, days=_days, since=st.integers(TODAY - 900, TODAY))
def test_dates_move_a_figure_by_ten_times_at_most(figure: float, votes: int, days: list[int], since: int) -> None:
    found = of_title(Imported(figure, since), votes, days, TODAY, 0.0)
    if figure:
        assert figure / 10 - 1e-4 <= found <= figure * 10 + 1e-4


@given(days=_days, away=st.integers(0, 400))
def test_only_the_nearest_day_counts(days: list[int], away: int) -> None:
    nearest = min([*days, TODAY + away], key=lambda day: abs(day - TODAY))
    imported = Imported(0.0, TODAY)
    assert of_title(imported, 300, sorted([*days, TODAY + away]), TODAY, 0.0) == of_title(
        imported, 300, [nearest], TODAY, 0.0
    )


def test_a_film_rises_towards_its_release_and_sinks_after_it() -> None:
    days = [TODAY + 90]
    on = [of_title(Imported(10.0, TODAY), 0, days, TODAY + day, 0.0) for day in range(0, 900, 30)]
    assert on[:4] == sorted(on[:4])
    assert on[3] == max(on)
    assert on[3:] == sorted(on[3:], reverse=True)
    assert on[3] == pytest.approx(47.0588)


def test_an_old_film_stays_where_it_is() -> None:
    assert of_title(Imported(20.0, TODAY - 800), 30_000, [TODAY - 20_000], TODAY, 0.0) == 20.0


def test_where_nobody_gave_a_figure_votes_do() -> None:
    assert [of_title(Imported(0.0, TODAY), votes, [], TODAY, 0.0) for votes in (0, 75, 30_000)] == [0.0, 1.0, 20.0]


def test_people_go_by_their_figure_and_what_happens_here() -> None:
    assert (of_person(0.0, 0.0), of_person(3.5, 0.0), of_person(3.5, 16.0)) == (0.0, 3.5, 7.5)


@pytest.mark.parametrize(
    ("before", "after", "noticed"),
    [(0.0, 0.2, False), (0.0, 0.25, True), (100.0, 109.0, False), (100.0, 110.0, True), (100.0, 90.0, True)],
)
def test_a_change_is_worth_writing_from_a_tenth_and_a_quarter_of_a_point_on(
    before: float, after: float, *, noticed: bool
) -> None:
    assert is_noticeable(before, after) is noticed
