"""GET /credit/{credit_id}."""

from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog.refs import Movie
from cinedex.db.tables import people
from tests.support import night_shift_rows, rows
from tests.support.asgi import Client
from tests.support.night_shift import BARE, LIGHTS_OUT, MIRA, NAMELESS, RETURN, SERIES, credit, credit_id
from tests.support.world import World, film, of, person

MIRA_CARD, NIL, ODA = (
    night_shift_rows.mixed("person", row) for row in (night_shift_rows.MIRA, night_shift_rows.NIL, night_shift_rows.ODA)
)
NIGHT_SHIFT = night_shift_rows.mixed("tv", night_shift_rows.SERIES)
ACTING = {"credit_type": "cast", "department": "Acting", "job": "Actor"}


def _film(**columns: Any) -> dict[str, Any]:
    return {"media_type": "movie", "media": {**rows.mixed(rows.SPIRITED_AWAY), **columns}}


def _series(**columns: Any) -> dict[str, Any]:
    return {"media_type": "tv", "media": {**NIGHT_SHIFT, "episodes": [], "seasons": [], **columns}}


def _shown(client: Client, short: str, query: str = "") -> Any:
    return client.get(f"/credit/{credit_id(short)}{query}").json


def test_it_works(client: Client) -> None:
    answer = client.get(f"/credit/{credit_id('a1')}")
    assert (answer.status, client.round_trips) == (200, 2)
    assert answer.json == {**ACTING, **_film(character="Lin"), "id": credit_id("a1"), "person": MIRA_CARD}
    assert list(answer.json) == ["credit_type", "department", "job", "media", "media_type", "id", "person"]


def test_a_job_for_a_film_has_no_character(client: Client) -> None:
    assert _shown(client, "a2") == {
        "credit_type": "crew", "department": "Writing", "job": "Screenplay", **_film(), "id": credit_id("a2"),
        "person": MIRA_CARD,
    }  # fmt: skip


def test_a_regular_stands_in_seasons(client: Client) -> None:
    seasons = [night_shift_rows.FIRST, night_shift_rows.SECOND]
    assert _shown(client, "d1") == {
        **ACTING, **_series(character="Porter", seasons=seasons), "id": credit_id("d1"), "person": NIL,
    }  # fmt: skip


def test_a_guest_stands_in_episodes_and_their_seasons(client: Client) -> None:
    episodes = [night_shift_rows.LIGHTS_OUT, night_shift_rows.UNTOLD]
    assert _shown(client, "e1") == {
        **ACTING, **_series(character="Night Nurse", episodes=episodes, seasons=[night_shift_rows.FIRST]),
        "id": credit_id("e1"), "person": MIRA_CARD,
    }  # fmt: skip
    assert client.round_trips == 2


def test_a_job_for_an_episode_has_no_character(client: Client) -> None:
    assert _shown(client, "e2") == {
        "credit_type": "crew", "department": "Directing", "job": "Director",
        **_series(episodes=[night_shift_rows.UNTOLD], seasons=[night_shift_rows.FIRST]), "id": credit_id("e2"),
        "person": ODA,
    }  # fmt: skip


def test_who_created_a_series_did_so_for_no_episodes(client: Client) -> None:
    assert _shown(client, "c1") == {
        "credit_type": "creator", "department": "Creator", "job": "Creator", **_series(), "id": credit_id("c1"),
        "person": ODA,
    }  # fmt: skip


def test_a_credit_counted_over_a_series_is_a_part_or_a_job(world: World) -> None:
    world.edit(
        of(
            SERIES,
            people.credit,
            credit("aggregate_cast", "f1", BARE, character="Voice", episode_count=3),
            credit("aggregate_crew", "f2", BARE, department="Sound", job="Mixer", episode_count=3),
        )
    )
    part, job = _shown(world.client, "f1"), _shown(world.client, "f2")
    assert (part["credit_type"], part["job"], part["media"]["character"]) == ("cast", "Actor", "Voice")
    assert (job["credit_type"], job["department"], job["job"]) == ("crew", "Sound", "Mixer")
    assert "character" not in job["media"]


def test_it_is_shown_in_the_language_asked_for(client: Client) -> None:
    french = _shown(client, "e1", "?language=fr-FR")["media"]
    assert (french["name"], [row["name"] for row in french["seasons"]]) == ("Garde de nuit", ["Saison 1"])
    assert [row["name"] for row in french["episodes"]] == ["Épisode 1", "Épisode 2"]
    assert _shown(client, "a1", "?language=ja")["media"]["title"] == "千と千尋の神隠し"


def test_what_nobody_said_of_it_is_empty(world: World) -> None:
    world.edit(of(Movie(900), people.credit, credit("cast", "f1", BARE), credit("crew", "f2", BARE)))
    part, job = _shown(world.client, "f1"), _shown(world.client, "f2")
    assert part["media"]["character"] == ""
    assert (job["department"], job["job"]) == ("", "")


def test_without_the_page_of_the_title_or_of_the_person_there_is_none(world: World) -> None:
    get = world.client.get
    assert get(f"/credit/{credit_id('a0')}").code == (404, 34)  # nobody has a name for them
    assert get(f"/credit/{credit_id('b4')}").code == (404, 34)  # the film has no title
    world.edit(person(NAMELESS.id, "Kaonashi"), film(500, "Known Now"))
    assert get(f"/credit/{credit_id('a0')}").json["person"]["name"] == "Kaonashi"
    assert get(f"/credit/{credit_id('b4')}").json["media"]["title"] == "Known Now"


def test_edits_are_seen_at_once_without_the_keeper(world: World) -> None:
    path = f"/credit/{credit_id('e1')}"
    tag = world.client.get(path).headers["etag"]
    assert world.client.get(path, if_none_match=tag).status == 304
    world.edit(
        person(MIRA.id, "Mira Stone"),
        of(LIGHTS_OUT, people.credit),
        of(RETURN, people.credit, credit("guest_stars", "e1", MIRA, series_id=SERIES.id, character="Her Twin")),
    )
    answer = world.client.get(path, if_none_match=tag).json
    assert answer["person"]["name"] == "Mira Stone"
    assert [row["id"] for row in answer["media"]["episodes"]] == [1912, 1913]
    assert [row["season_number"] for row in answer["media"]["seasons"]] == [1, 2]


def test_a_credit_that_its_title_loses_is_gone_at_once(world: World) -> None:
    world.edit(of(Movie(129), people.credit))
    assert world.client.get(f"/credit/{credit_id('a1')}").code == (404, 34)


@pytest.mark.parametrize("borne", ["a/b", "%", "é ?&#", "'", "a" * 4000])
def test_any_text_may_be_its_id(world: World, borne: str) -> None:
    world.edit(of(Movie(900), people.credit, {**credit("cast", "f1", BARE), "credit_id": borne}))
    answer = world.client.get(f"/credit/{quote(borne, safe='')}")
    assert (answer.status, answer.json["id"]) == (200, borne)


@pytest.mark.parametrize(
    "segment", ["999999999", "x", "%00", f"{credit_id('a1')}%00", "%FF", "a" * 8000, "%27%20OR%201=1", "-1", "0"]
)
def test_an_unknown_credit_is_404_34(client: Client, segment: str) -> None:
    assert client.get(f"/credit/{segment}").code == (404, 34)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(borne=st.text(min_size=1, max_size=40))
def test_no_id_breaks_it(client: Client, borne: str) -> None:
    escaped = quote(borne, safe="", errors="surrogatepass")
    assert client.get(f"/credit/{escaped}").code == (404, 34)


def test_without_an_id_there_is_no_such_route(client: Client) -> None:
    assert client.get("/credit").code == (404, 34)
    assert client.get("/credit/").code == (404, 34)


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    path = f"/credit/{credit_id('a1')}"
    headed = client.request("HEAD", path)
    assert (headed.status, headed.body, headed.headers) == (200, b"", client.get(path).headers)
