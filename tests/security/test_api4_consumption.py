"""OWASP API4:2023, unrestricted resource consumption: what is sent has a largest size."""

import time

import pytest

from cinedex.members.secrets import LONGEST_PASSWORD, password_fits
from tests.support.asgi import Client
from tests.support.members import kept_password
from tests.support.pages import Visitor, one_engine

pytestmark = one_engine


def test_a_form_has_a_largest_size(inside: Visitor) -> None:
    csrf = inside.get("/settings").csrf
    assert inside.send("/settings", {"csrf": csrf, "name": "x" * (1 << 16)}).status == 400


def test_a_form_has_a_largest_number_of_fields(inside: Visitor) -> None:
    csrf = inside.get("/settings").csrf
    assert inside.send("/settings", {"csrf": csrf, **{str(number): "" for number in range(60)}}).status == 400


def test_a_body_has_a_largest_size(api: Client) -> None:
    assert api.post("/movie/78/rating", b"[" * (1 << 21)).status in {400, 401, 413}


@pytest.mark.usefixtures("inside")
def test_a_password_that_is_too_long_costs_nothing() -> None:
    kept = kept_password()
    begun = time.perf_counter()
    assert not password_fits(kept, "x" * (LONGEST_PASSWORD + 1))
    assert time.perf_counter() - begun < 0.01
