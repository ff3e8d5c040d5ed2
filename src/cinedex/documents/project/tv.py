"""The seasons and episodes of a batch of series, and what stands in where a language does not name them."""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, select

from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Row
from cinedex.catalog.texts import Pictures, Texts
from cinedex.db.tables import media, people, series
from cinedex.documents.project.credits import People, of_type
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Tag
from cinedex.documents.project.title import tags

_AT_ONCE = 5000


class Tv:
    """The seasons of some series, their texts, and which episodes there are."""

    def __init__(self, connection: Connection, numbers: Collection[int]) -> None:
        """Prepare to read what belongs to the series `numbers`."""
        self._connection = connection
        self._numbers = sorted(numbers)

    @cached_property
    def _seasons(self) -> dict[int, list[Row]]:
        grouped: dict[int, list[Row]] = {}
        table = series.season.c
        for row in self._rows(series.season, (table.series_id, table.season_number, table.id)):
            grouped.setdefault(int(row["series_id"] or 0), []).append(row)
        return grouped

    @cached_property
    def _episodes(self) -> dict[int, list[Row]]:
        grouped: dict[int, list[Row]] = {}
        table = series.episode.c
        for row in self._rows(series.episode, (table.series_id, table.season_number, table.episode_number, table.id)):
            grouped.setdefault(int(row["series_id"] or 0), []).append(row)
        return grouped

    def _rows(self, table: Table, order: Sequence[ColumnElement[Any]]) -> Iterator[Row]:
        for start in range(0, len(self._numbers), _AT_ONCE):
            wanted = (
                select(table).where(table.c.series_id.in_(self._numbers[start : start + _AT_ONCE])).order_by(*order)
            )
            for row in self._connection.execute(wanted).mappings():
                yield dict(row)

    @cached_property
    def _season_batch(self) -> Batch:
        return Batch(
            self._connection,
            Kind.SEASON,
            [int(row["id"] or 0) for rows in self._seasons.values() for row in rows],
        )

    def seasons(self, number: int) -> list[Row]:
        """Return the seasons of a series, specials first."""
        return self._seasons.get(number, [])

    def season_texts(self, season: Row) -> tuple[Texts, Pictures]:
        """Return the texts and pictures of a season."""
        return texts_of(self._season_batch, int(season["id"] or 0))

    def episodes(self, number: int, place: int) -> list[Row]:
        """Return the episodes of a season, by number."""
        return [row for row in self._episodes.get(number, ()) if row["season_number"] == place]

    def count(self, season: Row) -> int:
        """Return how many episodes of a season are known."""
        return len(self.episodes(int(season["series_id"] or 0), int(season["season_number"] or 0)))

    def by_id(self, number: int) -> dict[int, Row]:
        """Return the episodes of a series by their ids."""
        return {int(row["id"] or 0): row for row in self._episodes.get(number, ())}

    def regular_episodes(self, number: int) -> int:
        """Return how many episodes a series has, specials aside."""
        return sum(bool(row["season_number"]) for row in self._episodes.get(number, ()))

    def regular_seasons(self, number: int) -> int:
        """Return how many seasons a series has, specials aside."""
        return sum(bool(row["season_number"]) for row in self.seasons(number))

    def dated_episodes(self, number: int) -> list[Row]:
        """Return the episodes whose day is known, in the order of their days; specials only where nothing else is."""
        dated = [row for row in self._episodes.get(number, ()) if row["air_date"]]
        regular = [row for row in dated if row["season_number"]]
        return sorted(regular or dated, key=lambda row: str(row["air_date"]))

    def latest_regulars(self, number: int) -> tuple[list[Row], People]:
        """Return the credits of the latest season that has any, and the people who bear them."""
        for season in reversed(self.seasons(number)):
            rows = self._season_batch.rows(people.credit, int(season["id"] or 0))
            if of_type(rows, "cast") or of_type(rows, "crew"):
                return rows, self._season_batch.people
        return [], {}


def texts_of(batch: Batch, number: int) -> tuple[Texts, Pictures]:
    """Return the texts and pictures of a season or an episode; neither has an original language of its own."""
    texts = Texts(None, 0, batch.rows(media.translation, number))
    return texts, Pictures("en", batch.rows(media.image, number), batch.rows(media.image_choice, number))


def text_tags(texts: Texts, pictures: Pictures) -> set[Tag]:
    """Return the languages in which a season or an episode shows something of its own."""
    return tags(texts, pictures)


def heading(texts: Texts, tag: Tag, number: object) -> dict[str, object]:
    """Return name and overview in a language.

    The name comes first; where the language gives none, the season's or episode's number stands in its place, and
    whoever reads it puts the language's own words there (`catalog.placeholders`).
    """
    found = texts.translated(*tag)
    return {"name": found["title"] or number, "overview": found["overview"]}
