import pytest
from hypothesis import given
from hypothesis import strategies as st

from cinedex.members import redirects

FIT = [
    "https://app.example", "https://app.example/back?x=1#y", "http://127.0.0.1:8989/oauth.html", "http://[::1]:80/",
    "player:done", "org.example.player://back",
]  # fmt: skip
UNFIT = [
    "", "x", "/back", "//app.example", "https://", "https:///back", "https:app.example", "javascript:alert(1)",
    "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:https://app.example/x",
    "https://app.example@evil.example/", "https://a b/", "https://a\tb/", " https://app.example", "https://app.example\n",
    "https://app.example\\@evil.example", "https://ехample.com/", "https://app.example:port/", "https://a;script-src/x",
    "https://a,b/", "https://app.example/" + "x" * 2000, "https://[::1", 'https://app.example/"><script>',
]  # fmt: skip


@pytest.mark.parametrize("address", FIT)
def test_whole_addresses_of_pages_and_programs_are_fit(address: str) -> None:
    assert redirects.checked(address) == address


@pytest.mark.parametrize("address", UNFIT)
def test_what_hides_where_it_leads_or_runs_is_not(address: str) -> None:
    with pytest.raises(redirects.RedirectError, match="write it in full, such as"):
        redirects.checked(address)


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("https://app.example:8443/back", "https://app.example:8443"),
        ("http://[::1]:80/", "http://[::1]:80"),
        ("player:done", "player:"),
    ],
)
def test_a_policy_names_where_it_leads(address: str, source: str) -> None:
    assert redirects.source_of(address) == source


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=60).map("https://a.example/".__add__) | st.text())
def test_nothing_that_is_fit_ends_a_policy_or_a_header(address: str) -> None:
    if redirects.is_fit(address):
        assert not set(";, '\"\r\n\t<>\\") & set(redirects.source_of(address))
        assert not set('\r\n "<>\\') & set(redirects.answering(address, "0", allowed=True))


def test_the_answer_stands_behind_what_was_there() -> None:
    assert redirects.answering("https://a.example/b?c=d%20e#f", "0", allowed=True) == (
        "https://a.example/b?c=d%20e&request_token=0&approved=true#f"
    )
    assert redirects.answering("player:", "0", allowed=False) == "player:?request_token=0&denied=true"
