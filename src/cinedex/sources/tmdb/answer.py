"""One answer on its way to statements: what was asked, what came back, and what could not be used."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Table

from cinedex.catalog.refs import Ref
from cinedex.catalog.statements import (
    Columns,
    Fact,
    Members,
    StatedText,
    StatedTranslations,
    Statement,
    Value,
    Values,
)
from cinedex.kit.tags import main_region

LARGEST = 2**31 - 1
# The time of recordings that bear none: before all that bear one, after the bundled tables, which are of time 0.
UNTIMED = 1.0
Object = Mapping[str, object]
Tag = tuple[str, str]


@dataclass(slots=True)
class Tally:
    """What a run of answers left out, by reason."""

    # Values and rows that cannot be kept as they are.
    dropped: Counter[str] = field(default_factory=Counter)
    # Whole answers and blocks that are not facts, or not taken yet.
    skipped: Counter[str] = field(default_factory=Counter)
    # Keys of mapped answers that no mapper knows.
    unknown: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Answer:
    """A body, the request that it answers, and the statements that it makes."""

    segments: Sequence[str]
    query: Mapping[str, str]
    body: object
    recorded_at: float
    tally: Tally
    statements: list[Statement] = field(default_factory=list)

    def state(self, thing: Ref, aspect: str, *facts: Fact) -> None:
        """Add a statement; that there is nothing is one only where the source says when that was so."""
        if self.recorded_at <= UNTIMED and facts and not any(map(_says_something, facts)):
            return
        self.statements.append(Statement(thing, aspect, facts, self.recorded_at))

    def state_row(self, thing: Ref, aspect: str, table: Table, *, key: Values, values: Values, whole: int) -> None:
        """State columns of a row that belong together; where some of the `whole` are missing, each by itself."""
        if len(values) == whole:
            self.state(thing, aspect, Columns(table, key, values))
        else:
            for name, value in values.items():
                self.state(thing, f"{aspect}/{name}", Columns(table, key, {name: value}))

    def drop(self, why: str) -> None:
        """Count something that cannot be kept."""
        self.tally.dropped[why] += 1

    def tag(self, default: str = "en-US") -> Tag | None:
        """Return language and region of the texts, None where the request named no language that exists."""
        return parse_tag(self.query.get("language") or default)

    def rows(self, holder: object, name: str) -> Iterator[Object]:
        """Yield the objects of a list; what is not an object is dropped."""
        rows = holder.get(name) if isinstance(holder, Mapping) else None
        if rows is None:
            return
        if not isinstance(rows, list):
            self.drop(f"{name}: not a list")
            return
        for row in rows:
            if isinstance(row, dict):
                yield row
            else:
                self.drop(f"{name}: not an object")

    def page(self, block: Object) -> int:
        """Return which page of a list a block is."""
        for said in (block.get("page"), self.query.get("page")):
            if isinstance(said, int | str) and str(said).isdigit() and 0 < int(said) <= 500:
                return int(said)
        return 1


def _says_something(fact: Fact) -> bool:
    if isinstance(fact, Members):
        return bool(fact.rows)
    if isinstance(fact, Columns | StatedText):
        return not fact.values or any(fact.values.values())
    return isinstance(fact, StatedTranslations) or fact.file_path is not None


def address(thing: Ref) -> dict[str, Value]:
    """Return the columns that say which thing a row belongs to."""
    return {"kind": int(thing.kind), "thing_id": thing.id}


def parse_tag(text: str) -> Tag | None:
    """Return `("fr", "CA")` for `fr-CA`, and the main region for a language that stands alone."""
    language, dash, region = text.partition("-")
    if len(language) != 2 or not (language.isascii() and language.isalpha() and language.islower()):
        return None
    if not dash:
        return language, main_region(language)
    if len(region) != 2 or not (region.isascii() and region.isalpha() and region.isupper()):
        return None
    return language, region


def number_of(value: object) -> int | None:
    """Return an id, None where it is none that a thing may bear."""
    if isinstance(value, str):
        digits = value[: len(value) - len(value.lstrip("0123456789"))]
        value = int(digits) if 0 < len(digits) <= 10 else None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= LARGEST:
        return None
    return value


def place_of(value: object) -> int | None:
    """Return the number of a season or an episode, None where it is none; 0 are the specials."""
    if isinstance(value, str):
        value = int(value) if value.isascii() and value.isdigit() and len(value) <= 10 else None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST:
        return None
    return value
