import pytest

from cinedex.wire.status import STATUSES, envelope


def test_there_are_47_codes() -> None:
    assert sorted(STATUSES) == list(range(1, 48))


def test_only_three_codes_are_successes() -> None:
    assert {code for code, status in STATUSES.items() if status.success} == {1, 12, 13}


def test_an_envelope_says_success_first() -> None:
    assert envelope(34) == (
        b'{"success":false,"status_code":34,"status_message":"The resource you requested could not be found."}'
    )


def test_a_bad_key_says_success_last() -> None:
    assert envelope(7) == (
        b'{"status_code":7,"status_message":"Invalid API key: You must be granted a valid key.","success":false}'
    )


def test_a_denied_session_says_failure_too() -> None:
    assert envelope(17) == b'{"success":false,"failure":true,"status_code":17,"status_message":"Session denied."}'


def test_a_message_and_fields_of_its_own_stand_in_for_the_tables() -> None:
    assert envelope(5, "No.", errors=["query must be provided"]) == (
        b'{"success":false,"status_code":5,"status_message":"No.","errors":["query must be provided"]}'
    )


@pytest.mark.parametrize(("code", "http"), [(2, 501), (6, 404), (9, 503), (12, 201), (21, 200), (25, 429), (27, 400)])
def test_codes_have_the_published_http_status(code: int, http: int) -> None:
    assert STATUSES[code].http == http
