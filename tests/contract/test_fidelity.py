"""Recorded answers come back: the measure of the whole road from a source to an answer."""

from pathlib import Path

import pytest

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
