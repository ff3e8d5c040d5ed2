from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cinedex.kit.times import seconds_since_1970, utc_text


@pytest.mark.parametrize(
    "written",
    [
        "2016-08-26T17:04:39Z", "2016-08-26T17:04:39+00:00", "2016-08-26T19:04:39+02:00", "2016-08-26 17:04:39",
        "2016-08-26T17:04:39.000Z", "2016-08-26T17:04:39.0000000Z", "2016-08-26T17:04:39.0000000+00:00",
        "Fri, 26 Aug 2016 17:04:39 GMT", " 2016-08-26T17:04:39Z ",
    ],
)  # fmt: skip
def test_a_moment_is_read_however_it_was_written(written: str) -> None:
    assert seconds_since_1970(written) == 1472231079.0


@pytest.mark.parametrize(("written", "meant"), [("2024", "2024-01-01"), ("2024-02-29", "2024-02-29")])
def test_a_year_or_a_day_alone_is_its_beginning(written: str, meant: str) -> None:
    assert seconds_since_1970(written) == datetime.fromisoformat(f"{meant}T00:00:00+00:00").timestamp()


@pytest.mark.parametrize("written", [None, "", "soon", "2024-13-01", "1969-12-31", "0000", 0, [], "²⁰²⁴"])
def test_what_says_nothing_is_0(written: object) -> None:
    assert seconds_since_1970(written) == 0.0


def test_seven_digits_of_a_second_are_read_as_six() -> None:
    assert seconds_since_1970("1970-01-01T00:00:01.1234567Z") == 1.123456


@given(written=st.text() | st.from_regex(r"[0-9]{0,5}-?[0-9]{0,3}-?[0-9]{0,3}[T .]?[0-9:.Z+-]*", fullmatch=True))
def test_no_text_is_refused(written: str) -> None:
    assert seconds_since_1970(written) >= 0.0


def test_a_moment_is_shown_in_utc() -> None:
    moment = datetime(2016, 8, 26, 19, 4, 39, 999999, tzinfo=timezone(timedelta(hours=2)))
    assert utc_text(moment) == "2016-08-26 17:04:39 UTC"
    assert utc_text(datetime(2016, 1, 2, tzinfo=UTC)) == "2016-01-02 00:00:00 UTC"
