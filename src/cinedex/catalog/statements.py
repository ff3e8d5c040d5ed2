"""What a source states of the world, in the words of the tables, before it is weighed against what is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Table

from cinedex.catalog.refs import Ref

Value = str | int | float | bool | None

EDITED = float("inf")
"""The time of an edit: it wins over all that is known, and is kept as made now."""
Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Columns:
    """The row of `table` at `key` has these values; the row is made where it is missing."""

    table: Table
    key: Values
    values: Values
    # A row that is there already is left as it is.
    if_missing: bool = False


@dataclass(frozen=True, slots=True)
class Members:
    """The rows of `table` within `scope` (and `window`) are these and no others."""

    table: Table
    scope: Values
    rows: Sequence[Values]
    # The column whose values name the aspects beneath this one: `images/en` states the rows in English alone.
    split: str = ""
    # Columns that are stated here: an aspect beneath states the others, and that its row is there. One of these may be
    # stated by an aspect of its own, beneath that one: `credits_cast/52fe4/order`.
    own: Sequence[str] = ()
    # A column, and the first and the last but one of its values that are spoken of: one page of a list.
    window: tuple[str, int, int] | None = None


@dataclass(frozen=True, slots=True)
class StatedText:
    """An answer in one language showed these texts; `""` where it showed what stands in for a missing one."""

    language: str
    region: str
    values: Values


@dataclass(frozen=True, slots=True)
class StatedTranslations:
    """The translations of a thing are these and no others; each row names its language and region."""

    rows: Sequence[Values]


@dataclass(frozen=True, slots=True)
class StatedImage:
    """An answer in one language showed this picture first."""

    type: str
    language: str
    file_path: str | None


Fact = Columns | Members | StatedText | StatedTranslations | StatedImage


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source said of one aspect of a thing at one time.

    Aspects are nested: `images/en` is a part of `images`, and `base/adult` of `base`. A statement yields to a later one
    of the same aspect or of one that holds it; of the rest, parts that a later statement spoke of stay as they are.
    """

    thing: Ref
    aspect: str
    facts: tuple[Fact, ...]
    # Seconds since 1970, UTC; 0 where the source does not say; `EDITED` for an edit.
    recorded_at: float = 0.0
