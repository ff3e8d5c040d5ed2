"""What counts as a read: an answered GET of the details of a title or a person."""

import pytest

from cinedex.members.activity import weekly
from cinedex.wire.shortcut import _reply
from tests.api.conftest import Copy, clock_of_tests, opened
from tests.support.world import World


def _counted(world: World) -> dict[tuple[int, int], float]:
    world.activity.write()
    with world.database.read() as connection:
        scores = weekly(connection, world.clock.now().timestamp())
    return {thing: round(score, 6) for thing, score in scores.items()}


def test_details_of_titles_and_people_count(world: World) -> None:
    for target in ("/movie/78", "/tv/1900", "/person/3", "/movie/78?language=fr-FR"):
        assert world.client.get(target).status == 200
    assert _counted(world) == {(1, 78): 2.0, (6, 1900): 1.0, (5, 3): 1.0}


def test_details_with_much_appended_count_once(world: World) -> None:
    world.client.get("/movie/78?append_to_response=credits,images,similar")
    world.client.get("/tv/1900?append_to_response=season/1,season/1/episode/1,videos")
    assert _counted(world) == {(1, 78): 1.0, (6, 1900): 1.0}


def test_a_film_asked_for_by_its_imdb_id_counts_as_itself(world: World) -> None:
    world.client.get("/movie/tt0083658")
    assert _counted(world) == {(1, 78): 1.0}


def test_a_client_that_has_it_already_reads_it_again(world: World) -> None:
    tag = world.client.get("/movie/78").headers["etag"]
    assert world.client.get("/movie/78", if_none_match=tag).status == 304
    assert _counted(world) == {(1, 78): 2.0}


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "POST", "PUT", "DELETE"])
def test_other_methods_do_not_count(world: World, method: str) -> None:
    world.client.request(method, "/movie/78")
    assert _counted(world) == {}


def test_errors_do_not_count(world: World) -> None:
    refused = ",".join(f"part{number}" for number in range(21))
    for target in ("/movie/999999999", "/movie/0", "/movie/x", "/tv/78", f"/movie/78?append_to_response={refused}"):
        assert world.client.get(target).status in (400, 404)
    assert _counted(world) == {}


def test_nothing_else_counts(world: World) -> None:
    for target in (
        "/movie/78/credits", "/movie/popular", "/trending/movie/day", "/collection/422837", "/tv/1900/season/1",
        "/tv/1900/season/1/episode/1", "/company/174", "/movie/latest", "/keyword/310",
    ):  # fmt: skip
        assert world.client.get(target).status == 200, target
    assert _counted(world) == {}


def test_what_takes_the_short_cut_counts(_sqlite_copy: Copy) -> None:  # noqa: PT019 - PostgreSQL takes no short cut
    with opened(_sqlite_copy, clock_of_tests()) as world:
        for _ in range(3):
            sent = _reply(world.client._door, b"/3/movie/78", {})
            assert sent is not None
            assert sent.status == 200
        assert _counted(world) == {(1, 78): 3.0}
