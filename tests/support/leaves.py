"""Every value of a body, wherever it stands."""

from collections.abc import Iterator
from typing import Any


def leaves(value: Any, field: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every value that is neither an object nor an array, with the name of the field it stands in."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, field)
    else:
        yield field, value
