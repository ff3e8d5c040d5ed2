"""What a source states of the world, in the words of the tables, before it is weighed against what is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Table

from cinedex.catalog.refs import Ref

Value = str | int | float | bool | None
Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Columns:
    """The row of `table` at `key` has these values; the row is made where it is missing."""

    table: Table
    key: Values
    values: Values


@dataclass(frozen=True, slots=True)
class Members:
    """The rows of `table` within `scope` are these and no others."""

    table: Table
    scope: Values
    rows: Sequence[Values]


@dataclass(frozen=True, slots=True)
class StatedText:
    """An answer in one language showed these texts; what fallback would have shown anyway says nothing new."""

    language: str
    region: str
    values: Values


@dataclass(frozen=True, slots=True)
class StatedImage:
    """An answer in one language showed this picture first."""

    type: str
    language: str
    file_path: str | None


Fact = Columns | Members | StatedText | StatedImage


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source said of one aspect of a thing at one time."""

    thing: Ref
    aspect: str
    facts: tuple[Fact, ...]
    # Seconds since 1970, UTC; 0 where the source does not say.
    recorded_at: float = 0.0
