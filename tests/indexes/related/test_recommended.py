"""Recommended films: what those like who like a film."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cinedex.indexes.related.recommended import Likes, likes, recommended, weights

_SPACE, _LOVE = [1, 2, 3], [11, 12, 13]
# Two camps of twenty people, each of whom likes the three films of it.
_CAMPS = [
    *((1, person, number) for person in range(20) for number in _SPACE),
    *((1, person, number) for person in range(20, 40) for number in _LOVE),
]


def test_it_works() -> None:
    lists = {number: others for number, others, _ in recommended(likes(_CAMPS, {*_SPACE, *_LOVE}), 5)}
    assert lists == {1: [2, 3], 2: [1, 3], 3: [1, 2], 11: [12, 13], 12: [11, 13], 13: [11, 12]}


def test_no_more_than_asked_for_the_best_first() -> None:
    closer = [*_CAMPS, *((1, person, number) for person in range(50, 60) for number in (1, 3))]
    lists = {number: (others, list(told)) for number, others, told in recommended(likes(closer, set(_SPACE)), 1)}
    assert lists[1][0] == [3]
    assert lists[1][1][0] > 0


def test_films_that_are_not_known_here_are_not_named() -> None:
    lists = {number: others for number, others, _ in recommended(likes(_CAMPS, {1, 2, 11}), 5)}
    assert lists == {1: [2], 2: [1], 11: []}


def test_a_film_that_fewer_than_ten_like_has_no_list_and_is_in_none() -> None:
    few = [(1, person, 4) for person in range(9)]
    assert likes([*_CAMPS, *few], {*_SPACE, 4}).films.tolist() == _SPACE
    assert likes([*_CAMPS, *few, (1, 9, 4)], {*_SPACE, 4}).films.tolist() == [*_SPACE, 4]


def test_the_same_number_in_two_sets_is_two_people() -> None:
    # One person of each set, by the same numbers: nobody likes both films.
    told = [*((1, person, 1) for person in range(20)), *((2, person, 2) for person in range(20))]
    assert [others for _, others, _ in recommended(likes(told, {1, 2}), 5)] == [[], []]
    told = [*((1, person, 1) for person in range(20)), *((1, person, 2) for person in range(20))]
    assert [others for _, others, _ in recommended(likes(told, {1, 2}), 5)] == [[2], [1]]


def test_nobody_likes_anything() -> None:
    assert list(recommended(likes([], {1}), 5)) == []


@given(
    st.integers(1, 8).flatmap(
        lambda count: st.lists(st.lists(st.booleans(), min_size=count, max_size=count), min_size=1)
    )
)
def test_weights_are_those_that_best_tell_each_film_by_all_others(told: list[list[bool]]) -> None:
    matrix = np.array(told, dtype=np.float64)
    people, places = np.nonzero(matrix)
    found = weights(Likes(np.arange(matrix.shape[1]), people, places))
    assert np.all(np.diag(found) == 0.0)
    # At the best weights the squared error and the ridge together do not change with any weight but a film's own.
    slope = matrix.T @ (matrix @ found - matrix) + 500.0 * found
    assert np.all(np.abs(slope - np.diag(np.diag(slope))) < 500.0 * 1e-4)
