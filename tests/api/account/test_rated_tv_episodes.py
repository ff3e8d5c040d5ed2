"""GET /account/{account_id}/rated/tv/episodes."""

import pytest

from cinedex.catalog.refs import Episode
from tests.support.members import member, session_of
from tests.support.world import World, episode, season, show, translations

PLACE = "/tv/1/season/1/episode"


@pytest.fixture
def session(world: World) -> str:
    world.edit(
        show(1, "Show"),
        season(11, 1, 1),
        episode(111, 1, 1, 1, air_date="2001-02-03", runtime=45, production_code="1A"),
        translations(Episode(111), en_US={"title": "Pilot"}),
        episode(112, 1, 1, 2),
    )
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    assert world.client.post(f"{PLACE}/1/rating?session_id={session}", {"value": 8}).status == 201
    answer = world.client.get(f"/account/1/rated/tv/episodes?session_id={session}")
    assert (answer.status, answer.json) == (
        200,
        {
            "page": 1,
            "results": [
                {
                    "air_date": "2001-02-03", "episode_number": 1, "episode_type": "standard", "id": 111,
                    "name": "Pilot", "overview": "", "production_code": "1A", "runtime": 45, "season_number": 1,
                    "show_id": 1, "still_path": None, "vote_average": 8.0, "vote_count": 1, "rating": 8.0,
                },
            ],
            "total_pages": 1,
            "total_results": 1,
        },
    )  # fmt: skip
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.round_trips == 3


def test_what_no_language_names_is_named_by_its_number(world: World, session: str) -> None:
    world.client.post(f"{PLACE}/2/rating?session_id={session}", {"value": 8})
    names = {
        language: world.client.get(f"/account/1/rated/tv/episodes?session_id={session}&language={language}").json[
            "results"
        ][0]["name"]
        for language in ("en-US", "de")
    }
    assert names == {"en-US": "Episode 2", "de": "Folge 2"}


def test_nobody_reads_it_without_a_session(world: World) -> None:
    assert world.client.get("/account/1/rated/tv/episodes").code == (401, 3)
