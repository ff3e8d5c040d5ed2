import datetime as dt
from typing import Literal

import msgspec
import pytest

from cinedex.wire.errors import Refusal
from cinedex.wire.query import LanguageQuery, NoQuery, PageQuery, listed, read_query, reader


class Wide(msgspec.Struct, frozen=True):
    text: str = ""
    flag: bool = False
    whole: int | None = None
    least: float | None = msgspec.field(default=None, name="vote_average.gte")
    day: dt.date | None = None
    order: Literal["a.asc", "a.desc"] = "a.desc"


def wide(query: bytes) -> Wide:
    return reader(Wide)(read_query(query))


def test_an_empty_parameter_is_absent() -> None:
    assert read_query(b"region=&language&year=1999&=x") == {"year": "1999", "": "x"}


def test_of_repeated_parameters_the_last_that_says_something_wins() -> None:
    assert read_query(b"page=1&page=2&page=") == {"page": "2"}


def test_plus_and_percent_are_decoded_once() -> None:
    assert read_query(b"query=fight+club%2B%2541") == {"query": "fight club+%41"}


def test_what_is_no_utf8_reads_as_a_replacement() -> None:
    assert read_query(b"query=%ff") == {"query": "\ufffd"}
    assert read_query(b"query=\xff") == {"query": "\ufffd"}


def test_a_comma_list_may_have_blanks_and_empty_entries() -> None:
    assert listed(" a, b,,c ,") == ("a", "b", "c")


@pytest.mark.parametrize("said", [b"true", b"True", b"TRUE", b"1"])
def test_true_may_be_said_in_many_ways(said: bytes) -> None:
    assert wide(b"flag=" + said).flag is True


@pytest.mark.parametrize("said", [b"false", b"False", b"0", b"yes", b"2"])
def test_anything_else_is_not_true(said: bytes) -> None:
    assert wide(b"flag=" + said).flag is False


@pytest.mark.parametrize("wrong", [b"x", b"1.5", b"1_000", b"%D9%A1", b"9" * 5000])
def test_a_wrong_whole_number_is_absent(wrong: bytes) -> None:
    assert wide(b"whole=" + wrong).whole is None


@pytest.mark.parametrize("wrong", [b"x", b"nan", b"inf", b"1e999"])
def test_a_wrong_decimal_is_absent(wrong: bytes) -> None:
    assert wide(b"vote_average.gte=" + wrong).least is None


def test_a_parameter_may_be_named_otherwise_than_its_field() -> None:
    assert wide(b"vote_average.gte=7.5").least == 7.5


def test_a_date_is_read_and_a_wrong_one_is_absent() -> None:
    assert wide(b"day=1999-10-15").day == dt.date(1999, 10, 15)
    assert wide(b"day=19991015").day is None
    assert wide(b"day=1999-13-01").day is None


def test_an_unknown_choice_is_absent() -> None:
    assert wide(b"order=a.asc").order == "a.asc"
    assert wide(b"order=b.asc").order == "a.desc"


@pytest.mark.parametrize("wrong", [b"0", b"501", b"-1", b"x", b"1.0", b"1e1", b"9" * 5000])
def test_a_wrong_page_is_refused(wrong: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        reader(PageQuery)(read_query(b"page=" + wrong))
    assert refused.value.code == 22


@pytest.mark.parametrize(("said", "page"), [(b"1", 1), (b"500", 500), (b"", 1), (b"007", 7)])
def test_a_page_is_read_from_text(said: bytes, page: int) -> None:
    assert reader(PageQuery)(read_query(b"page=" + said)).page == page


def test_without_parameters_the_defaults_stand() -> None:
    assert reader(LanguageQuery)({}) == LanguageQuery(language="en-US")
    assert reader(NoQuery)({"language": "fr"}) == NoQuery()
