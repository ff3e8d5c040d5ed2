"""Any story of members and guests: each answer, and all that is read after it, is what a plain model says."""

from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.support.story import BASE_AVERAGE, BASE_COUNT, Story
from tests.support.told import Told
from tests.support.world import World, episode, film, season, show


def test_any_story_is_told_as_it_was(world: World) -> None:
    votes: dict[str, Any] = {"base_vote_average": BASE_AVERAGE, "base_vote_count": BASE_COUNT}
    world.edit(
        *(film(number, f"Film {number}", **votes) for number in (9001, 9002)),
        show(9001, "Show", **votes), season(9011, 9001, 1), episode(9111, 9001, 1, 1, **votes),
    )  # fmt: skip
    told = Told()

    class OfThisWorld(Story):
        def __init__(self) -> None:
            super().__init__(world, told)

    run_state_machine_as_test(
        OfThisWorld,
        settings=settings(
            max_examples=15, stateful_step_count=40, deadline=None, derandomize=True, database=None,
            phases=[Phase.generate], suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
    # It went well and wrong in every way there is.
    assert told.codes == {
        (200, 12), (200, 13), (200, 21), (201, 1), (201, 12), (400, 18), (400, 29), (401, 3), (401, 17), (401, 38),
        (403, 8), (404, 34), (404, 37),
    }  # fmt: skip
