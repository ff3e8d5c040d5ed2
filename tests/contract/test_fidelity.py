"""Recorded answers come back: the measure of the whole road from a source to an answer."""

from pathlib import Path
from typing import Any

import pytest

from tests.contract.beyond import Beyond, Recording
from tests.contract.fidelity import Score, measure, recordings, table
from tests.contract.leaves import compare
from tests.support.shared import shared

_WANTED = 0.999
_WANTED_OF_EACH = 0.99


@pytest.mark.timeout(900)
def test_recorded_answers_come_back(tmp_path: Path) -> None:
    scores, _ = measure(recordings(shared("contract/recordings.jsonl.zst")), tmp_path)
    total = Score()
    for score in scores.values():
        total.add(score)
    said = "\n".join(table(scores))
    assert total.share >= _WANTED, said
    assert {route: score.share for route, score in scores.items() if score.share < _WANTED_OF_EACH} == {}, said
    assert len(scores) >= 30


def test_rows_are_matched_by_what_names_them() -> None:
    theirs = {"cast": [{"credit_id": "a", "order": 0}, {"credit_id": "b", "order": 1}]}
    ours = {"cast": [{"credit_id": "b", "order": 1}, {"credit_id": "a", "order": 0}]}
    different = [leaf.shape for leaf in compare(theirs, ours) if not leaf.equal]
    assert different == ["cast.(order)"]


def test_a_whole_number_is_not_a_decimal_one() -> None:
    (leaf,) = compare({"vote_average": 7}, {"vote_average": 7.0})
    assert not leaf.equal


def test_what_one_side_lacks_is_a_difference() -> None:
    assert sorted(leaf.equal for leaf in compare({"a": 1, "b": []}, {"b": [], "c": None})) == [False, False, True]


def test_what_a_list_chosen_by_facts_leaves_out_is_beyond_its_own_answer() -> None:
    assert _reasons("/discover/movie", {"results": [{"id": 78}]}, {"results": []}) == {True}


def test_a_row_that_such_a_list_holds_must_be_right() -> None:
    theirs = {"results": [{"id": 78, "title": "Blade Runner"}]}
    assert _reasons("/discover/movie", theirs, {"results": [{"id": 78, "title": ""}]}) == {False}


def test_what_the_list_of_one_thing_leaves_out_is_a_difference() -> None:
    assert _reasons("/movie/{movie_id}/similar", {"results": [{"id": 78}]}, {"results": []}) == {False}


def _reasons(route: str, theirs: Any, ours: Any) -> set[bool]:
    """Return whether what differs between two answers of a route is said to be beyond the recording."""
    recording = Recording("GET", route, None, None, 200, "recorded", "2026-08-06", "", theirs)
    leaves = list(compare(theirs, ours))
    beyond = Beyond(recording, leaves)
    return {beyond.reason(leaf) is not None for leaf in leaves if not leaf.equal and leaf.path[-1] != "(order)"}
