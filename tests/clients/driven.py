"""How clients are driven: the form of their tables, and a session that leads elsewhere."""

from typing import Any

import requests

Row = tuple[str, tuple[Any, ...], str, dict[str, Any], Any]
"""A class and its arguments, a method and its arguments, and the answer."""

Driven = list[Row]


def called(row: Row) -> str:
    """Return what a row of a table calls, to name the test."""
    kind, arguments, method, options, _ = row
    return f"{kind}{arguments}.{method}({options})"


class Elsewhere(requests.Session):
    """A session that sends to one server what is meant for another."""

    def __init__(self, meant: str, there: str) -> None:
        """Send what is meant for the server `meant` to the one `there`."""
        super().__init__()
        self._meant = meant
        self._there = there

    def request(self, method: str | bytes, url: str | bytes, *arguments: Any, **options: Any) -> requests.Response:
        """Send a request."""
        return super().request(method, str(url).replace(self._meant, self._there, 1), *arguments, **options)
