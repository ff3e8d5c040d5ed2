"""Which text and which picture a language gets (protocol notes §4.2 and §18)."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cinedex.kit.tags import main_region

Row = Mapping[str, object]
TITLE = "title"
OVERVIEW = "overview"
RUNTIME = "runtime"
FIELDS = (TITLE, OVERVIEW, "tagline", "homepage", RUNTIME)


class Texts(NamedTuple):
    """What a thing says of itself, in whatever language, and what stands in where a language says nothing."""

    original_title: str | None
    runtime: int
    rows: Sequence[Row]

    def in_order(self, language: str, region: str) -> list[Row]:
        """Return the translations that serve a language: the exact tag, its main region, then the fullest."""
        main = main_region(language)
        mine = [row for row in self.rows if row["iso_639_1"] == language]
        return sorted(
            mine,
            key=lambda row: (
                row["iso_3166_1"] != region,
                row["iso_3166_1"] != main,
                -sum(bool(row[field]) for field in FIELDS),
                str(row["iso_3166_1"]),
            ),
        )

    def resolve(self, language: str, region: str) -> dict[str, object]:
        """Return every text field as an answer in that language shows it."""
        rows = self.in_order(language, region)
        texts: dict[str, object] = {field: _first(rows, field) or "" for field in FIELDS}
        texts[TITLE] = texts[TITLE] or self.original_title or self._any_title()
        texts[RUNTIME] = texts[RUNTIME] or self.runtime
        return texts

    def translated(self, language: str, region: str) -> dict[str, str]:
        """Return title and overview as a language has them, `""` where it has none: nothing stands in for them."""
        rows = self.in_order(language, region)
        return {field: str(_first(rows, field) or "") for field in (TITLE, OVERVIEW)}

    def _any_title(self) -> str:
        # A thing known only by a name in some language: English first, then whatever there is.
        rows = sorted(
            self.rows, key=lambda row: (row["iso_639_1"] != "en", str(row["iso_639_1"]), str(row["iso_3166_1"]))
        )
        return str(_first(rows, TITLE) or "")


def _first(rows: Sequence[Row], field: str) -> object:
    return next((row[field] for row in rows if row[field]), None)


class Pictures(NamedTuple):
    """A thing's pictures, and which of them a source shows first in a language."""

    original_language: str
    images: Sequence[Row]
    choices: Sequence[Row]

    def poster(self, language: str) -> str | None:
        """Return the poster for a language: its own, else the original language's, else the best there is."""
        for wanted in (language, self.original_language):
            chosen, path = self._choice("poster", wanted)
            if chosen:
                return path
            best = self._best("poster", wanted)
            if best is not None:
                return best
        return self._best("poster", None, any_language=True) or self._any_choice("poster")

    def backdrop(self) -> str | None:
        """Return the backdrop: the best without words on it, else the best there is."""
        chosen, path = self._choice("backdrop", "")
        if chosen:
            return path
        return self._best("backdrop", None) or self._best("backdrop", None, any_language=True)

    def still(self) -> str | None:
        """Return an episode's still: what a source shows first, else the best there is."""
        chosen, path = self._choice("still", "")
        return path if chosen else self._best("still", None, any_language=True)

    def _choice(self, kind: str, language: str) -> tuple[bool, str | None]:
        for row in self.choices:
            if row["type"] == kind and row["iso_639_1"] == language:
                path = row["file_path"]
                return True, None if path is None else str(path)
        return False, None

    def _any_choice(self, kind: str) -> str | None:
        paths = [str(row["file_path"]) for row in self.choices if row["type"] == kind and row["file_path"]]
        return min(paths, default=None)

    def _best(self, kind: str, language: str | None, *, any_language: bool = False) -> str | None:
        fitting = [row for row in self.images if row["type"] == kind and (any_language or row["iso_639_1"] == language)]
        return str(min(fitting, key=_rank)["file_path"]) if fitting else None


def _rank(row: Row) -> tuple[float, int, str]:
    average, position = row["vote_average"], row["position"]
    assert isinstance(average, float | int)
    assert isinstance(position, int)
    return -average, position, str(row["file_path"])
