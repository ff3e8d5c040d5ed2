"""Whole conversations, as media servers and players hold them about series and people."""

import pytest

from tests.clients.expected import films, found, parts, people, refusals, series
from tests.clients.running import Address
from tests.clients.wire import ask

# What TMDb Helper appends to every kind of thing, whether it has such a part or not.
_TO_EVERYTHING = (
    "credits,images,release_dates,content_ratings,external_ids,movie_credits,tv_credits,keywords,reviews,videos,"
    "watch/providers"
)


def test_a_season_and_its_parts_are_appended_by_their_paths(server: Address) -> None:
    names = "season/1,season/0,season/1/credits,season/1/episode/1,season/1/episode/1/external_ids"
    answer = ask(server, f"/3/tv/4000?append_to_response={names}").json
    assert answer == {
        **series.DETAILS,
        "season/1": series.SEASON,
        "season/0": series.SPECIALS,
        "season/1/credits": films.block(series.SEASON_CREDITS),
        "season/1/episode/1": series.EPISODE,
        "season/1/episode/1/external_ids": films.block(series.EPISODE_IDS),
    }


@pytest.mark.parametrize("slash", ["/", "%2F", "%2f"])
def test_twenty_seasons_are_asked_for_and_those_that_are_there_come(server: Address, slash: str) -> None:
    names = ",".join(f"season{slash}{number}" for number in range(20))
    answer = ask(server, f"/3/tv/4000?append_to_response={names}")
    assert answer.json == {**series.DETAILS, "season/0": series.SPECIALS, "season/1": series.SEASON}
    assert ask(server, f"/3/tv/4000?append_to_response={names},season{slash}20").code == (400, 27)


@pytest.mark.parametrize(
    ("path", "blocks"),
    [
        (
            "/3/movie/78",
            {
                "credits", "images", "release_dates", "external_ids", "keywords", "reviews", "videos",
                "watch/providers",
            },
        ),
        (
            "/3/tv/4000",
            {
                "credits", "images", "content_ratings", "external_ids", "keywords", "reviews", "videos",
                "watch/providers",
            },
        ),
        (
            "/3/tv/4000/season/1", {"credits", "images", "external_ids", "videos", "watch/providers"},
        ),
        ("/3/tv/4000/season/1/episode/1", {"credits", "images", "external_ids", "videos"}),
        ("/3/person/4100", {"images", "external_ids", "movie_credits", "tv_credits"}),
    ],
)  # fmt: skip
def test_tmdb_helper_appends_one_list_to_everything(server: Address, path: str, blocks: set[str]) -> None:
    answer = ask(server, f"{path}?language=en-US&include_image_language=en,null&append_to_response={_TO_EVERYTHING}")
    assert answer.status == 200
    assert answer.json.keys() - ask(server, path).json.keys() == blocks


@pytest.mark.parametrize("target", ["400001?external_source=tvdb_id", "tt4000001?external_source=imdb_id"])
def test_kodi_finds_a_series_and_reads_it_by_another_order(server: Address, target: str) -> None:
    (row,) = ask(server, f"/3/find/{target}").json["tv_results"]
    names = "credits,content_ratings,external_ids,images,videos,keywords"
    show = ask(server, f"/3/tv/{row['id']}?append_to_response={names}&include_image_language=en,null").json
    assert show == {
        **series.DETAILS,
        "credits": films.block(series.CREDITS),
        "content_ratings": films.block(series.CONTENT_RATINGS),
        "external_ids": films.block(series.EXTERNAL_IDS),
        "images": films.block(series.images("en", None)),
        "videos": films.block(series.VIDEOS),
        "keywords": films.block(series.KEYWORDS),
    }
    at = [f"/3/tv/{row['id']}/season/{season['season_number']}" for season in show["seasons"]]
    assert [ask(server, path).json for path in at] == [series.SPECIALS, series.SEASON]
    (group,) = ask(server, f"/3/tv/{row['id']}/episode_groups").json["results"]
    told = ask(server, f"/3/tv/episode_group/{group['id']}").json
    assert told == series.GROUP
    placed = [(one["season_number"], one["episode_number"]) for one in told["groups"][0]["episodes"]]
    named = [ask(server, f"/3/tv/4000/season/{season}/episode/{number}").json["name"] for season, number in placed]
    assert named == ["Making a Lamp", "The Lamp"]


def test_jellyfin_reads_a_season_and_an_episode_with_their_people(server: Address) -> None:
    query = "language=fr-FR&include_image_language=fr,null,en"
    season = ask(server, f"/3/tv/4000/season/1?{query}&append_to_response=credits,external_ids,images").json
    assert (season["name"], season["overview"], season["images"]) == (
        "L’Aube", "", films.block(series.SEASON_IMAGES),
    )  # fmt: skip
    assert [row["name"] for row in season["episodes"]] == ["La Lampe", "Épisode 2"]
    episode = ask(
        server, f"/3/tv/4000/season/1/episode/1?{query}&append_to_response=credits,images,external_ids,videos"
    ).json
    assert episode["credits"] == films.block(series.EPISODE_CREDITS)
    assert (episode["external_ids"], episode["images"]) == (
        films.block(series.EPISODE_IDS),
        films.block(series.EPISODE_IMAGES),
    )


def test_an_episode_or_a_season_is_found_and_led_to_by_its_place(server: Address) -> None:
    (row,) = ask(server, "/3/find/tt4000021?external_source=imdb_id").json["tv_episode_results"]
    place = f"/3/tv/{row['show_id']}/season/{row['season_number']}/episode/{row['episode_number']}"
    assert ask(server, place).json == series.EPISODE
    (row,) = ask(server, "/3/find/400011?external_source=tvdb_id").json["tv_season_results"]
    assert ask(server, f"/3/tv/{row['show_id']}/season/{row['season_number']}").json == series.SEASON


def test_from_a_film_to_its_people_and_what_else_they_did(server: Address) -> None:
    cast = ask(server, "/3/movie/78?append_to_response=credits").json["credits"]["cast"]
    assert cast == parts.CREDITS["cast"]
    told = ask(server, f"/3/person/{cast[0]['id']}?append_to_response=combined_credits,images,external_ids").json
    assert told["combined_credits"] == films.block(people.COMBINED_CREDITS)
    did = told["combined_credits"]["cast"][1]
    assert (did["media_type"], ask(server, f"/3/tv/{did['id']}").json) == ("tv", series.DETAILS)
    assert ask(server, f"/3/credit/{did['credit_id']}").json == found.CREDIT_OF_A_GUEST


@pytest.mark.parametrize(
    "path",
    [
        "/3/tv/999999999", "/3/tv/tt4000001", "/3/tv/4000/season/9", "/3/tv/4000/season/-1", "/3/tv/4000/season/x",
        "/3/tv/4000/season/1/episode/9", "/3/tv/4000/season/1/episode", "/3/tv/4000/season", "/3/tv/4000/nowhere",
        "/3/person/999999999", "/3/person/nm4000100", "/3/network/999999999", "/3/credit/x", "/3/review/x",
        "/3/tv/episode_group/x", "/3/tv/99999999999", "/3/tv/%00", "/3/tv/4000/season/99999999999",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(server: Address, path: str) -> None:
    answer = ask(server, path)
    assert (answer.status, answer.json) == (404, refusals.NOT_FOUND)


@pytest.mark.parametrize(
    "path", ["/3/tv/4000-the-long-watch/season/01/episode/1-the-lamp", "/3//tv/4000/season/1//episode/1/"]
)
def test_many_ways_lead_to_an_episode(server: Address, path: str) -> None:
    assert ask(server, path).json == series.EPISODE
