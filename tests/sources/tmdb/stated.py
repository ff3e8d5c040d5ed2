"""What one answer states, by thing and aspect."""

from collections import Counter
from typing import Any

from cinedex.catalog.refs import Ref
from cinedex.catalog.statements import Columns, Fact, Members, StatedText, StatedTranslations
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of


class Stated:
    """The statements that one answer makes."""

    def __init__(self, path: str, body: Any, **query: Any) -> None:
        """Map the answer to `GET {path}?{query}`."""
        tally = Tally()
        found = statements_of(path, query, body, 1e9, tally)
        self.taken = found is not None
        self.statements = found or []
        self.dropped: Counter[str] = tally.dropped
        self.skipped: Counter[str] = tally.skipped
        self.unknown: Counter[str] = tally.unknown

    @property
    def things(self) -> set[Ref]:
        """The things that anything is stated of."""
        return {one.thing for one in self.statements}

    def aspects(self, thing: Ref) -> set[str]:
        """Return the aspects stated of a thing."""
        return {one.aspect for one in self.statements if one.thing == thing}

    def facts(self, thing: Ref, aspect: str) -> tuple[Fact, ...]:
        """Return the facts stated of an aspect."""
        return next(one.facts for one in self.statements if (one.thing, one.aspect) == (thing, aspect))

    def fact(self, thing: Ref, aspect: str) -> Fact:
        """Return the one fact stated of an aspect."""
        (fact,) = self.facts(thing, aspect)
        return fact

    def members(self, thing: Ref, aspect: str) -> list[list[dict[str, Any]]]:
        """Return the rows stated of an aspect, table by table."""
        return [[dict(row) for row in fact.rows] for fact in self.facts(thing, aspect) if isinstance(fact, Members)]

    def rows(self, thing: Ref, aspect: str) -> list[dict[str, Any]]:
        """Return the rows stated of an aspect in its one table."""
        (rows,) = self.members(thing, aspect)
        return rows

    def translations(self, thing: Ref) -> list[dict[str, Any]]:
        """Return the translations stated of a thing."""
        fact = self.fact(thing, "translations")
        assert isinstance(fact, StatedTranslations)
        return [dict(row) for row in fact.rows]

    def columns(self, thing: Ref, aspect: str) -> dict[str, Any]:
        """Return the columns stated of an aspect."""
        fact = self.fact(thing, aspect)
        assert isinstance(fact, Columns)
        return dict(fact.values)

    def text(self, thing: Ref, tag: str = "en-US") -> dict[str, Any]:
        """Return name and overview stated of a thing in a language."""
        fact = self.fact(thing, f"translations/{tag}/text")
        assert isinstance(fact, StatedText)
        return dict(fact.values)
