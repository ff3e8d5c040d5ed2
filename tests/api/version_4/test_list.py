"""POST, PUT and DELETE /4/list, and GET /4/list/{list_id}/clear."""

from typing import Any

from tests.api.version_4.conftest import Application, named
from tests.support.members import session_of


def test_it_works(alice: Application) -> None:
    answer = alice.ask("POST", "/list", {"name": "Robots", "iso_639_1": "en"})
    assert (answer.status, answer.json) == (
        201,
        {
            "success": True,
            "status_code": 1,
            "status_message": "The item/record was created successfully.",
            "id": answer.json["id"],
        },
    )


def test_a_new_list_is_kept_as_it_is_asked_to_be(alice: Application) -> None:
    number = alice.create("Robots", description="All.", iso_639_1="fr", iso_3166_1="ca", public=0, sort_by="title.desc")
    shown = alice.get(f"/list/{number}").json
    told = {name: shown[name] for name in ("name", "description", "iso_639_1", "iso_3166_1", "public", "sort_by")}
    assert told == {
        "name": "Robots", "description": "All.", "iso_639_1": "fr", "iso_3166_1": "CA", "public": False,
        "sort_by": "title.desc",
    }  # fmt: skip


def test_a_list_is_public_or_private_however_that_is_said(alice: Application) -> None:
    said: dict[Any, bool] = {True: True, False: False, "1": True, "0": False, "true": True, "False": False}
    for public, shown in said.items():
        for told in (public, int(public)) if isinstance(public, bool) else (public,):
            number = alice.create(public=told)
            assert alice.get(f"/list/{number}").json["public"] is shown
            number = alice.create(public=not shown)
            assert alice.ask("PUT", f"/list/{number}", {"public": told}).code == (201, 12)
            assert alice.get(f"/list/{number}").json["public"] is shown


def test_one_thing_can_be_changed_and_the_rest_stays(alice: Application) -> None:
    number = alice.create("Robots", description="All of them.")
    answer = alice.ask("PUT", f"/list/{number}", {"name": "Androids"})
    assert (answer.status, answer.json) == (
        201, {"success": True, "status_code": 12, "status_message": "The item/record was updated successfully."},
    )  # fmt: skip
    alice.ask("PUT", f"/list/{number}", {"sort_by": "title.asc"})
    shown = alice.get(f"/list/{number}").json
    assert (shown["name"], shown["description"], shown["sort_by"]) == ("Androids", "All of them.", "title.asc")


def test_a_description_can_be_emptied_and_a_name_cannot(alice: Application) -> None:
    number = alice.create("Robots", description="All of them.")
    assert alice.ask("PUT", f"/list/{number}", {"description": ""}).code == (201, 12)
    assert alice.get(f"/list/{number}").json["description"] == ""
    answer = alice.ask("PUT", f"/list/{number}", {"name": " "})
    assert (answer.code, answer.json["errors"]) == ((400, 18), ["Name can't be blank"])


def test_who_says_nothing_changes_nothing(alice: Application) -> None:
    number = alice.create()
    for body in ({}, {"name": None}, {"colour": "red"}):
        answer = alice.ask("PUT", f"/list/{number}", body)
        assert (answer.code, answer.json["success"]) == ((200, 40), False)


def test_an_order_that_is_none_is_refused(alice: Application) -> None:
    number = alice.create()
    for method, target in (("POST", "/list"), ("PUT", f"/list/{number}")):
        answer = alice.ask(method, target, {"name": "Robots", "sort_by": "popularity.desc"})
        assert (answer.code, answer.json["errors"]) == ((400, 18), ["Sort by is not included in the list"])


def test_clearing_tells_how_much_was_on_the_list(alice: Application) -> None:
    number = alice.create()
    alice.add(number, ("movie", 1), ("tv", 1))
    for items in (2, 0):
        answer = alice.get(f"/list/{number}/clear")
        assert (answer.status, answer.json) == (
            200,
            {
                "success": True, "status_code": 1, "status_message": "Success.", "id": number, "items_deleted": items,
            },
        )  # fmt: skip
    assert alice.get(f"/list/{number}").json["item_count"] == 0


def test_a_list_can_be_deleted(alice: Application) -> None:
    number = alice.create()
    assert alice.ask("DELETE", f"/list/{number}").code == (200, 13)
    assert alice.get(f"/list/{number}").code == (404, 34)


def test_only_the_owner_edits_with_a_token_of_a_member(
    alice: Application, bob: Application, nobody: Application
) -> None:
    number = alice.create()
    alice.add(number, ("movie", 1))
    items = {"items": [named("movie", 1)]}
    for method, path, body in (
        ("PUT", "", {"name": "Mine"}), ("DELETE", "", None), ("GET", "/clear", None), ("POST", "/items", items),
        ("PUT", "/items", items), ("DELETE", "/items", items),
    ):  # fmt: skip
        assert nobody.ask(method, f"/list/{number}{path}", body).code == (401, 36)
        assert bob.ask(method, f"/list/{number}{path}", body).code == (401, 38)
        assert alice.ask(method, f"/list/999999{path}", body).code == (404, 34)
    assert nobody.ask("POST", "/list", {"name": "Robots"}).code == (401, 36)
    shown = alice.get(f"/list/{number}").json
    assert (shown["name"], shown["item_count"]) == ("Robots", 1)


def test_a_session_of_version_3_is_no_token(alice: Application, nobody: Application) -> None:
    assert nobody.ask("POST", f"/list?session_id={_session(alice)}", {"name": "Robots"}).code == (401, 36)
    alice.token = _session(alice)
    assert alice.ask("POST", "/list", {"name": "Robots"}).code == (401, 36)


def _session(alice: Application) -> str:
    return session_of(alice.world.database, alice.world.clock, alice.account_id)
