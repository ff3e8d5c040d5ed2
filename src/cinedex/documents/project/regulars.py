"""Who plays in a season throughout: its own regulars, or, of a latest season, those its series names."""

from collections.abc import Collection

from sqlalchemy import Connection, func, select

from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Row
from cinedex.db.tables import people, series
from cinedex.documents.project.credits import People, of_type
from cinedex.documents.project.gather import Batch

_Place = tuple[int, int]


class Regulars:
    """The regulars of some seasons, which are named by series and number."""

    def __init__(self, connection: Connection, places: Collection[_Place]) -> None:
        """Prepare to read the regulars of the seasons at `places`."""
        numbers = sorted({number for number, _ in places})
        season = series.season.c
        rows = connection.execute(
            select(season.series_id, season.season_number, season.id)
            .where(season.series_id.in_(numbers))
            .order_by(season.id)
        ).all()
        self._ids: dict[_Place, list[int]] = {}
        for number, place, season_id in rows:
            if (number, place) in places:
                self._ids.setdefault((number, place), []).append(season_id)
        self._latest: dict[int, int] = {}
        for number, place, _ in rows:
            self._latest[number] = max(place, self._latest.get(number, 0))
        # An episode may be known before its season is.
        episode = series.episode.c
        for number, place in connection.execute(
            select(episode.series_id, func.max(episode.season_number))
            .where(episode.series_id.in_(numbers))
            .group_by(episode.series_id)
        ):
            self._latest[number] = max(place, self._latest.get(number, 0))
        self._seasons = Batch(connection, Kind.SEASON, sorted(one for several in self._ids.values() for one in several))
        self._series = Batch(connection, Kind.SERIES, numbers)

    def cast(self, number: int, place: int, season_id: int | None = None) -> tuple[list[Row], People]:
        """Return the cast of a season, and the people in it; of several in one place, of that named or the lowest."""
        return self._of(number, place, "cast", season_id)

    def crew(self, number: int, place: int, season_id: int | None = None) -> tuple[list[Row], People]:
        """Return the crew of a season, and the people in it; of several in one place, of that named or the lowest."""
        return self._of(number, place, "crew", season_id)

    def _of(self, number: int, place: int, credit_type: str, season_id: int | None) -> tuple[list[Row], People]:
        if (number, place) in self._ids:
            rows = self._seasons.rows(people.credit, season_id or min(self._ids[number, place]))
            if of_type(rows, "cast") or of_type(rows, "crew"):
                return of_type(rows, credit_type), self._seasons.people
        if place == self._latest.get(number):
            return of_type(self._series.rows(people.credit, number), credit_type), self._series.people
        return [], {}
