"""What GET /tv/{series_id} says of the last episode and the next: the day of the request decides."""

import pytest

from tests.support import tv_rows
from tests.support.breaking_point import BARE, ENDED, LAST, NEXT, SERIES
from tests.support.world import World, episode, season, show, translations

HEAD = "last_episode_to_air"
TAIL = "next_episode_to_air"


def _aired(world: World, number: int = SERIES.id) -> tuple[int | None, int | None, str | None, bool]:
    told = world.client.get(f"/tv/{number}").json
    last, upcoming = (told[name]["id"] if told[name] else None for name in (HEAD, TAIL))
    return last, upcoming, told["last_air_date"], told["in_production"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, (2205, 2206, "2026-02-27")),
        (5, (2205, 2206, "2026-02-27")),  # on its day an episode is still to come
        (6, (2206, 2207, "2026-03-06")),
        (12, (2206, 2207, "2026-03-06")),
        (13, (2207, None, "2026-03-13")),
        (5000, (2207, None, "2026-03-13")),
        (-1150, (None, 2201, None)),  # in the first days of 2023 nothing has aired
        (-100, (2203, 2204, "2023-01-20")),  # specials do not count
    ],
)
def test_as_days_go_by_the_next_episode_becomes_the_last_without_a_write(
    world: World, days: int, expected: tuple[int | None, int | None, str | None]
) -> None:
    world.wait(days)
    assert _aired(world) == (*expected, True)
    assert world.client.round_trips == 1


def test_another_day_has_another_tag_though_nothing_was_written(world: World) -> None:
    before = world.client.get("/tv/2000")
    world.clock.moment = world.clock.moment.replace(hour=23, minute=59)
    assert world.client.get("/tv/2000", if_none_match=before.headers["etag"]).status == 304
    world.wait(6)
    after = world.client.get("/tv/2000", if_none_match=before.headers["etag"])
    assert after.status == 200
    assert after.json[TAIL] == tv_rows.AFTER_NEXT


def test_whole_rows_are_shown_in_the_language_asked_for(world: World) -> None:
    told = world.client.get("/tv/2000").json
    assert (told[HEAD], told[TAIL]) == (tv_rows.LAST, tv_rows.NEXT)
    french = world.client.get("/tv/2000?language=fr-FR").json
    assert french[HEAD] == tv_rows.LAST | {"name": "Épisode 2", "overview": ""}


def test_a_renamed_last_episode_shows_at_once(world: World) -> None:
    before = world.client.get("/tv/2000")
    world.edit(translations(LAST, en_US={"title": "The First Crane"}))
    after = world.client.get("/tv/2000", if_none_match=before.headers["etag"])
    assert after.json[HEAD] == tv_rows.LAST | {"name": "The First Crane", "overview": ""}


def test_an_episode_put_off_is_next_no_more(world: World) -> None:
    world.edit(episode(NEXT.id, SERIES.id, 2, 3, air_date="2026-04-01"))
    world.keep()
    assert _aired(world) == (2205, 2207, "2026-02-27", True)


def test_an_episode_without_a_day_is_neither(world: World) -> None:
    world.edit(episode(LAST.id, SERIES.id, 2, 2, air_date=None), episode(NEXT.id, SERIES.id, 2, 3, air_date=None))
    world.keep()
    assert _aired(world) == (2204, 2207, "2026-02-20", True)


def test_of_a_day_with_two_episodes_the_later_is_last_and_the_earlier_next(world: World) -> None:
    for place, day in ((1, "2026-02-28"), (2, "2026-02-28"), (3, "2026-03-01"), (4, "2026-03-01")):
        world.edit(episode(2900 + place, BARE.id, 1, place, air_date=day))
    world.keep()
    assert _aired(world, BARE.id) == (2902, 2903, "2026-02-28", True)


def test_specials_count_where_a_series_has_nothing_else(world: World) -> None:
    world.edit(episode(2901, BARE.id, 0, 1, air_date="2026-02-01"), episode(2902, BARE.id, 0, 2, air_date="2026-04-01"))
    world.keep()
    assert _aired(world, BARE.id) == (2901, 2902, "2026-02-01", True)
    world.edit(episode(2903, BARE.id, 1, 1, air_date="2027-01-01"))
    world.keep()
    assert _aired(world, BARE.id) == (None, 2903, None, True)


def test_an_ended_series_of_which_no_day_is_known_says_what_was_given(world: World) -> None:
    assert _aired(world, ENDED.id) == (None, None, "2010-05-05", False)


@pytest.mark.parametrize(
    ("columns", "made"),
    [
        ({}, False),  # nothing is known, and nothing is to come
        ({"status": "Returning Series"}, True),
        ({"status": "In Production"}, True),
        ({"status": "Ended"}, False),
        ({"status": "Canceled"}, False),
        ({"status": "Ended", "in_production": True}, True),  # who was told knows best
        ({"status": "Returning Series", "in_production": False}, False),
    ],
)
def test_whether_it_is_still_made_is_what_was_given_or_follows_from_the_status(
    world: World, columns: dict[str, str | bool], made: bool
) -> None:
    world.edit(show(BARE.id, "Bare Series", **columns))
    assert world.client.get("/tv/2002").json["in_production"] is made


def test_without_a_status_it_is_made_as_long_as_an_episode_is_to_come(world: World) -> None:
    world.edit(episode(2901, BARE.id, 1, 1, air_date="2026-03-02"))
    world.keep()
    assert _aired(world, BARE.id) == (None, 2901, None, True)
    world.wait(2)
    assert _aired(world, BARE.id) == (2901, None, "2026-03-02", False)


def test_a_last_day_that_was_given_wins_over_the_episodes(world: World) -> None:
    world.edit(show(SERIES.id, "Breaking Point", last_air_date="2026-02-21"))
    assert _aired(world) == (2205, 2206, "2026-02-21", True)


def test_an_episode_that_moves_to_another_series_leaves_this_one(world: World) -> None:
    world.edit(season(2112, BARE.id, 1), episode(LAST.id, BARE.id, 1, 1))
    world.keep()
    assert _aired(world) == (2204, 2206, "2026-02-20", True)
    assert _aired(world, BARE.id) == (2205, None, "2026-02-27", False)
