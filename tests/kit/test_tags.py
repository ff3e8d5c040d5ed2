import pytest
from hypothesis import given
from hypothesis import strategies as st

from cinedex.kit.tags import main_region


@pytest.mark.parametrize(
    ("language", "region"),
    [("en", "US"), ("pt", "PT"), ("fr", "FR"), ("ar", "SA"), ("cn", "CN"), ("sh", "RS"), ("ja", "JP"), ("sv", "SE")],
)
def test_a_language_alone_stands_for_its_main_region(language: str, region: str) -> None:
    assert main_region(language) == region


@pytest.mark.parametrize("language", ["", "xx", "qq", "EN"])
def test_an_unknown_language_has_none(language: str) -> None:
    assert main_region(language) == ""


@given(language=st.text())
def test_no_text_is_refused(language: str) -> None:
    assert len(main_region(language)) in {0, 2, 3}
