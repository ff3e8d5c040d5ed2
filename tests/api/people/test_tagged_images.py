"""GET /person/{person_id}/tagged_images."""

from typing import Any

from cinedex.db.tables import people
from tests.support import night_shift_rows, rows
from tests.support.asgi import Client
from tests.support.night_shift import LIGHTS_OUT, MIRA, SERIES, tagged
from tests.support.world import World, of, show, translations


def _tagged(place: int, path: str, kind: str, media: dict[str, Any], media_type: str) -> dict[str, Any]:
    return {
        **rows.image(path, None, 5.5, 1920, 1080), "id": f"7b000000000000000000000{place}", "image_type": kind,
        "media": media, "media_type": media_type,
    }  # fmt: skip


PICTURES = [
    _tagged(1, "/chihiro-wide.jpg", "backdrop", rows.mixed(rows.SPIRITED_AWAY), "movie") | {"iso_639_1": "ja"},
    _tagged(3, "/ward.jpg", "backdrop", night_shift_rows.mixed("tv", night_shift_rows.SERIES), "tv"),
    _tagged(4, "/ward-1.jpg", "poster", night_shift_rows.FIRST, "season"),
    _tagged(5, "/dark.jpg", "still", night_shift_rows.LIGHTS_OUT, "episode"),
    _tagged(6, "/darker.jpg", "still", night_shift_rows.UNTOLD, "episode"),
]
BLOCK = {"page": 0, "results": PICTURES, "total_pages": 1, "total_results": 5}


def test_it_works(client: Client) -> None:
    answer = client.get("/person/7000/tagged_images")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 7000, **BLOCK}


def test_all_are_on_page_0_whatever_page_is_asked_for(client: Client) -> None:
    for page in ("0", "2", "501", "x"):
        answer = client.get(f"/person/7000/tagged_images?page={page}")
        assert (answer.status, answer.json) == (200, {"id": 7000, **BLOCK})


def test_what_they_are_of_is_shown_in_the_language_asked_for(client: Client) -> None:
    pictures = client.get("/person/7000/tagged_images?language=fr").json["results"]
    named = [row["media"].get("title") or row["media"]["name"] for row in pictures]
    assert named == ["千と千尋の神隠し", "Garde de nuit", "Saison 1", "Épisode 1", "Épisode 2"]


def test_a_title_without_a_page_is_left_out_with_its_picture(world: World) -> None:
    world.edit(show(SERIES.id, None))
    shown = world.client.get("/person/7000/tagged_images").json
    assert ([row["image_type"] for row in shown["results"]], shown["total_results"]) == (
        ["backdrop", "poster", "still", "still"],
        4,
    )


def test_an_episode_named_anew_shows_at_once_without_the_keeper(world: World) -> None:
    world.edit(translations(LIGHTS_OUT, en_US={"title": "Lights On"}))
    assert world.client.get("/person/7000/tagged_images").json["results"][3]["media"]["name"] == "Lights On"


def test_pictures_that_are_tagged_no_more_are_gone_at_once(world: World) -> None:
    world.edit(of(MIRA, people.tagged_image, tagged("7b000000000000000000000a", SERIES, "backdrop", "/new.jpg")))
    shown = world.client.get("/person/7000/tagged_images").json["results"]
    assert [(row["id"], row["file_path"]) for row in shown] == [("7b000000000000000000000a", "/new.jpg")]


def test_a_person_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/person/7004/tagged_images").json == {
        "id": 7004, "page": 0, "results": [], "total_pages": 1, "total_results": 0,
    }  # fmt: skip


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/person/7000?append_to_response=tagged_images").json["tagged_images"] == BLOCK


def test_an_unknown_person_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/person/999999999/tagged_images").code == (404, 34)
    assert client.get("/person//tagged_images").code == (404, 6)
