"""What clients may keep, and how they ask whether it still holds."""

import itertools

import pytest

from tests.clients.running import Address
from tests.clients.traps.served import SERVED
from tests.clients.wire import ask


@pytest.mark.parametrize("target", SERVED)
def test_what_one_has_is_not_sent_again(server: Address, target: str) -> None:
    first = ask(server, target)
    assert first.headers["etag"].startswith('W/"')
    again = ask(server, target, if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["cache-control"] == first.headers["cache-control"]


@pytest.mark.parametrize("form", ["{}", '"x", {}', "*", "{strong}", ' {} , "y"'])
def test_in_any_form_of_the_header(server: Address, form: str) -> None:
    tag = ask(server, "/3/movie/78").headers["etag"]
    asked = form.format(tag, strong=tag.removeprefix("W/"))
    assert ask(server, "/3/movie/78", if_none_match=asked).status == 304


def test_another_answer_has_another_tag(server: Address) -> None:
    targets = (
        "/3/movie/78",
        "/3/movie/78?language=fr-FR",
        "/3/movie/78?append_to_response=credits",
        "/3/movie/900",
        "/3/movie/78/credits",
    )
    tags = [ask(server, target).headers["etag"] for target in targets]
    assert len(set(tags)) == len(tags)
    for one, other in itertools.permutations(range(len(tags)), 2):
        assert ask(server, targets[one], if_none_match=tags[other]).status == 200


def test_the_key_is_no_part_of_the_tag(server: Address) -> None:
    with_key = ask(server, f"/3/movie/78?api_key={server.api_key}", token=False)
    assert with_key.headers["etag"] == ask(server, "/3/movie/78").headers["etag"]


def test_a_tag_opens_nothing(server: Address) -> None:
    tag = ask(server, "/3/movie/78").headers["etag"]
    assert ask(server, "/3/movie/78", token=False, if_none_match=tag).code == (401, 7)
    assert ask(server, "/3/movie/999999999", if_none_match="*").code == (404, 34)


def test_ages_are_as_recorded(server: Address) -> None:
    ages = {target: ask(server, target).headers["cache-control"] for target in SERVED}
    for target, age in ages.items():
        assert age == f"public, max-age={0 if 'certification' in target else 28800}"
