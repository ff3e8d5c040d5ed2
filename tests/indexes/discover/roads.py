"""The two roads that the index may take: one for few rows, one for many."""

from collections.abc import Iterator

import pytest

from cinedex.indexes.discover import filters, index


def both_roads() -> Iterator[None]:
    """Yield once on either road: in a small catalogue every row is one of many."""
    for share in (0.0, 2.0):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(filters, "_MANY", share)
            patch.setattr(index, "_SORT_UP_TO", share)
            yield
