"""POST /list."""

from tests.api.lists.conftest import Keeper
from tests.support.members import guest_session


def test_it_works(alice: Keeper) -> None:
    answer = alice.post("/list", {"name": "Robots", "description": "All of them.", "language": "fr"})
    assert (answer.status, answer.json) == (
        201,
        {
            "success": True, "status_code": 1, "status_message": "The item/record was created successfully.",
            "list_id": answer.json["list_id"],
        },
    )  # fmt: skip
    assert answer.headers["cache-control"] == "no-store"
    shown = alice.get(f"/list/{answer.json['list_id']}").json
    assert (shown["name"], shown["description"], shown["iso_639_1"]) == ("Robots", "All of them.", "fr")


def test_a_query_may_say_what_a_body_says(alice: Keeper) -> None:
    assert alice.post("/list?name=Robots").code == (201, 1)


def test_a_language_that_is_none_is_english(alice: Keeper) -> None:
    for language in ("", "klingon1", "1", "fr-CA"):
        number = alice.create(language=language)
        assert alice.get(f"/list/{number}").json["iso_639_1"] == {"klingon1": "kl", "fr-CA": "fr"}.get(language, "en")


def test_a_list_has_a_name_and_does_not_go_on_for_ever(alice: Keeper) -> None:
    errors: dict[str, dict[str, str]] = {
        "Name can't be blank": {"name": " \0"},
        "Name is too long (maximum is 255 characters)": {"name": "n" * 256},
        "Description is too long (maximum is 5000 characters)": {"name": "n", "description": "d" * 5001},
    }
    for error, body in errors.items():
        answer = alice.post("/list", body)
        assert (answer.code, answer.json["errors"]) == ((400, 18), [error])
    assert alice.post("/list", {}).json["errors"] == ["Name can't be blank"]


def test_a_nul_in_a_name_is_left_out(alice: Keeper) -> None:
    number = alice.create("Ro\0bots")
    assert alice.get(f"/list/{number}").json["name"] == "Robots"


def test_only_members_make_lists_and_who_it_is_comes_first(alice: Keeper) -> None:
    guest = guest_session(alice.world.database, alice.world.clock)
    for bad in ("", "?session_id=nobody", f"?guest_session_id={guest}", f"?session_id={guest}"):
        assert alice.world.client.post(f"/list{bad}", {}).code == (401, 3)
    assert alice.world.client.request("POST", f"/list?session_id={alice.session}", b"[").code == (400, 5)
