"""GET /person/{person_id}/images."""

from cinedex.db.tables import media
from tests.support.asgi import Client
from tests.support.night_shift import MIRA
from tests.support.rows import image
from tests.support.world import World, of, picture

PROFILES = [image("/mira.jpg", None, 5.25, 2000, 3000), image("/mira-old.jpg", None, 4.5)]


def test_it_works(client: Client) -> None:
    answer = client.get("/person/7000/images")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 7000, "profiles": PROFILES}


def test_the_language_does_not_matter(client: Client) -> None:
    query = "language=fr&include_image_language=ko"
    assert client.get(f"/person/7000/images?{query}").json == {"id": 7000, "profiles": PROFILES}


def test_only_profiles_are_shown_the_best_first(world: World) -> None:
    world.edit(
        of(
            MIRA,
            media.image,
            picture("poster", "/poster.jpg", None, 9.0),
            picture("profile", "/b.jpg", None, 1.0),
            picture("profile", "/c.jpg", None, 1.0),
            picture("profile", "/a.jpg", None, 1.5),
        )
    )
    shown = world.client.get("/person/7000/images").json["profiles"]
    assert [row["file_path"] for row in shown] == ["/a.jpg", "/b.jpg", "/c.jpg"]


def test_a_person_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/person/7004/images").json == {"id": 7004, "profiles": []}


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/person/7000?append_to_response=images").json["images"] == {"profiles": PROFILES}


def test_an_unknown_person_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/person/999999999/images").code == (404, 34)
    assert client.get("/person//images").code == (404, 6)
