"""POST, PUT and DELETE /4/list/{list_id}/items, and GET /4/list/{list_id}/item_status."""

from typing import Any

from tests.api.version_4.conftest import Application, named

TAKEN = ["Media has already been taken"]
MISSING = ["Media could not be found"]


def _outcome(media_type: str, media_id: int, *error: str) -> dict[str, Any]:
    told = {"media_id": media_id, "media_type": media_type, "success": not error}
    return told | {"error": list(error)} if error else told


def _kept(alice: Application, number: int) -> dict[str, str | None]:
    comments: dict[str, str | None] = alice.get(f"/list/{number}").json["comments"]
    return comments


def test_it_works(alice: Application) -> None:
    number = alice.create()
    answer = alice.add(number, ("movie", 1), ("tv", 1))
    assert (answer.status, answer.json) == (
        200,
        {
            "success": True, "status_code": 1, "status_message": "Success.",
            "results": [_outcome("movie", 1), _outcome("tv", 1)],
        },
    )  # fmt: skip
    assert list(_kept(alice, number)) == ["movie:1", "tv:1"]


def test_each_item_has_an_outcome_of_its_own(alice: Application) -> None:
    number = alice.create()
    alice.add(number, ("movie", 2))
    wanted = [("tv", 2), ("movie", 2), ("movie", 9999), ("movie", 1), ("movie", 1), ("person", 3), ("movie", -1)]
    assert alice.add(number, *wanted, ("tv", 2**40)).json["results"] == [
        _outcome("tv", 2), _outcome("movie", 2, *TAKEN), _outcome("movie", 9999, *MISSING), _outcome("movie", 1),
        _outcome("movie", 1, *TAKEN), _outcome("person", 3, *MISSING), _outcome("movie", -1, *MISSING),
        _outcome("tv", 2**40, *MISSING),
    ]  # fmt: skip
    assert list(_kept(alice, number)) == ["movie:2", "tv:2", "movie:1"]


def test_hundreds_are_added_in_their_order(alice: Application) -> None:
    number = alice.create()
    films = list(range(1025, 1000, -1))
    missing = [("tv", number) for number in range(10_000, 11_000)]
    answer = alice.add(number, *(("movie", film) for film in films), *missing)
    assert [row["success"] for row in answer.json["results"]] == [True] * 25 + [False] * 1000
    shown = [row["id"] for page in (1, 2) for row in alice.get(f"/list/{number}?page={page}").json["results"]]
    assert shown == films
    assert (
        sum(
            row["success"]
            for row in alice.items(
                "DELETE", number, [named(*one) for one in [*missing, *(("movie", film) for film in films)]]
            ).json["results"]
        )
        == 25
    )
    assert alice.get(f"/list/{number}").json["item_count"] == 0


def test_numbers_may_be_texts(alice: Application) -> None:
    number = alice.create()
    answer = alice.items("POST", number, [{"media_type": "movie", "media_id": "1"}])
    assert answer.json["results"] == [_outcome("movie", 1)]


def test_what_is_no_list_of_items_is_refused(alice: Application) -> None:
    number = alice.create()
    unfit: tuple[Any, ...] = (None, {}, [1], [{"media_id": 1}], "x")
    for body in ({}, *({"items": items} for items in unfit)):
        for method in ("POST", "PUT", "DELETE"):
            assert alice.ask(method, f"/list/{number}/items", body).code == (400, 5)
    assert alice.items("POST", number, []).json["results"] == []


def test_comments_are_kept_changed_and_taken_away(alice: Application) -> None:
    number = alice.create()
    alice.items("POST", number, [named("movie", 1, comment="First"), named("tv", 1)])
    assert _kept(alice, number) == {"movie:1": "First", "tv:1": None}
    answer = alice.items("PUT", number, [named("movie", 1, comment="Sec\0ond"), named("tv", 1, comment="Good")])
    assert answer.json["results"] == [_outcome("movie", 1), _outcome("tv", 1)]
    assert _kept(alice, number) == {"movie:1": "Second", "tv:1": "Good"}
    alice.items("PUT", number, [named("movie", 1, comment=""), named("tv", 1)])
    assert _kept(alice, number) == {"movie:1": None, "tv:1": None}


def test_only_what_is_on_the_list_can_be_commented_on(alice: Application) -> None:
    number = alice.create()
    alice.add(number, ("movie", 1))
    answer = alice.items("PUT", number, [named("movie", 2, comment="Good"), named("movie", 1, comment="Bad")])
    assert answer.json["results"] == [_outcome("movie", 2, *MISSING), _outcome("movie", 1)]


def test_a_comment_has_five_hundred_characters_at_most(alice: Application) -> None:
    number = alice.create()
    too_long = "Comment is too long (maximum is 500 characters)"
    for method in ("POST", "PUT"):
        answer = alice.items(method, number, [named("movie", 1, comment="c" * 501)])
        assert answer.json["results"] == [_outcome("movie", 1, too_long)]
    assert alice.items("POST", number, [named("movie", 1, comment="c" * 500)]).json["results"][0]["success"]


def test_items_are_removed(alice: Application) -> None:
    number = alice.create()
    alice.add(number, ("movie", 1), ("tv", 1))
    answer = alice.items("DELETE", number, [named("movie", 1), named("tv", 2)])
    assert answer.json == {
        "success": True, "status_code": 1, "status_message": "Success.",
        "results": [_outcome("movie", 1), _outcome("tv", 2, *MISSING)],
    }  # fmt: skip
    assert list(_kept(alice, number)) == ["tv:1"]


def test_it_can_be_asked_whether_an_item_is_there(alice: Application, nobody: Application) -> None:
    number = alice.create()
    alice.add(number, ("tv", 1))
    assert nobody.get(f"/list/{number}/item_status?media_id=1&media_type=tv").json == {
        "success": True, "status_code": 1, "status_message": "Success.", "id": number, "media_id": 1,
        "media_type": "tv",
    }  # fmt: skip
    for absent in ("media_id=1&media_type=movie", "media_id=2&media_type=tv", "media_id=1", "media_type=tv", ""):
        assert nobody.get(f"/list/{number}/item_status?{absent}").code == (404, 34)
    assert nobody.get("/list/999999/item_status?media_id=1&media_type=tv").code == (404, 34)


def test_a_private_list_tells_its_owner_alone(alice: Application, bob: Application, nobody: Application) -> None:
    number = alice.create(public=False)
    alice.add(number, ("tv", 1))
    target = f"/list/{number}/item_status?media_id=1&media_type=tv"
    assert [one.get(target).status for one in (alice, bob, nobody)] == [200, 401, 401]
    assert bob.get(target).code == (401, 39)
