"""Credits of a whole series or season: every part and job once, with the number of its episodes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Row
from cinedex.db.tables import people, series
from cinedex.documents.keys import Part
from cinedex.documents.project.credits import People, named, shown
from cinedex.documents.project.projection import Projection

_CREDIT, _EPISODE, _SEASON = people.credit.c, series.episode.c, series.season.c
# Not the bare column: by it SQLite would look through all credits of a kind, millions, instead of those of some people.
OF_KIND = _CREDIT.kind + 0
_GIVEN = {"aggregate_cast": "cast", "aggregate_crew": "crew"}
_SIDE = {"cast": "cast", "guest_stars": "cast", "crew": "crew", **_GIVEN}
_LAST = 1 << 31


@dataclass(slots=True)
class Counted:
    """One credit in a series or season, and how many episodes it is for."""

    side: str
    credit_id: str
    person_id: int
    character: str | None
    department: str | None
    job: str | None
    order: int
    episode_count: int
    first_air_date: str | None = None
    # What a source counted over all of the person's parts; None where it is to be added up.
    total: int | None = None

    @classmethod
    def of(cls, row: Row, count: int, first_air_date: str | None = None) -> "Counted":
        """Return the credit that a row states."""
        return cls(
            _SIDE[str(row["credit_type"])], str(row["credit_id"]), int(row["person_id"] or 0), _text(row["character"]),
            _text(row["department"]), _text(row["job"]), _order(row), count, first_air_date,
        )  # fmt: skip


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _order(row: Row) -> int:
    order = row["order"]
    return _LAST if order is None else int(order)


Key = tuple[int, str]
"""A series and a credit of it."""


def counted(connection: Connection, condition: ColumnElement[bool]) -> dict[Key, Counted]:
    """Return the credits for which `condition` on the table of credits holds, by series.

    What a source counted for a whole series wins; of the rest, episodes are counted, regulars by their seasons.
    """
    found = _in_episodes(connection, condition)
    found |= _in_seasons(connection, condition)
    for key, credit in _in_latest_season(connection, condition).items():
        found.setdefault(key, credit)
    return found | _given(connection, condition, found)


def _in_episodes(connection: Connection, condition: ColumnElement[bool]) -> dict[Key, Counted]:
    names = ("series_id", "credit_id", "credit_type", "person_id")
    rows = (
        select(
            *(_CREDIT[name] for name in names),
            *(func.max(_CREDIT[name]).label(name) for name in ("character", "department", "job")),
            func.min(_CREDIT.order).label("order"),
            func.count().label("count"),
            func.min(_EPISODE.air_date).label("first"),
        )
        .join(series.episode, _EPISODE.id == _CREDIT.thing_id)
        .where(condition, OF_KIND == Kind.EPISODE)
        .group_by(*(_CREDIT[name] for name in names))
    )
    return {
        (row["series_id"], row["credit_id"]): Counted.of(row, row["count"], row["first"])
        for row in _in_order(connection, rows)
    }


def _in_order(connection: Connection, rows: Select[Any]) -> list[dict[str, Any]]:
    # Sources may give two credits one id: which of them is shown must not depend on how an engine brings its rows.
    found = [dict(row) for row in connection.execute(rows).mappings()]
    found.sort(key=lambda row: (row["credit_id"], row["credit_type"], row["person_id"], row.get("thing_id", 0)))
    return found


def _in_seasons(connection: Connection, condition: ColumnElement[bool]) -> dict[Key, Counted]:
    rows = (
        select(people.credit, _SEASON.episode_count.label("told"), _SEASON.air_date.label("begun"), _held())
        .join(series.season, _SEASON.id == _CREDIT.thing_id)
        .where(condition, OF_KIND == Kind.SEASON, _CREDIT.credit_type.in_(("cast", "crew")))
    )
    found: dict[Key, Counted] = {}
    for row in _in_order(connection, rows):
        key, count = (row["series_id"], row["credit_id"]), row["told"] or row["held"]
        if key in found:
            known = found[key]
            known.episode_count += count
            known.first_air_date = min(filter(None, (known.first_air_date, row["begun"])), default=None)
        else:
            found[key] = Counted.of(row, count, row["begun"])
    return found


def _in_latest_season(connection: Connection, condition: ColumnElement[bool]) -> dict[Key, Counted]:
    # A series' own credits are its latest season's regulars: of earlier seasons nothing is said.
    other = series.season.alias()
    latest = select(func.max(other.c.season_number)).where(other.c.series_id == _CREDIT.thing_id)
    rows = (
        select(people.credit, _SEASON.episode_count.label("told"), _SEASON.air_date.label("begun"), _held())
        .select_from(people.credit)
        .join(
            series.season,
            and_(
                _SEASON.series_id == _CREDIT.thing_id,
                _SEASON.season_number == latest.correlate(people.credit).scalar_subquery(),
            ),
            isouter=True,
        )
        .where(condition, OF_KIND == Kind.SERIES, _CREDIT.credit_type.in_(("cast", "crew")))
    )
    return {
        (row["thing_id"], row["credit_id"]): Counted.of(row, row["told"] or row["held"] or 0, row["begun"])
        for row in _in_order(connection, rows)
    }


def _held() -> ColumnElement[int]:
    same = and_(_EPISODE.series_id == _SEASON.series_id, _EPISODE.season_number == _SEASON.season_number)
    return (
        select(func.count())
        .select_from(series.episode)
        .where(same)
        .correlate(series.season)
        .scalar_subquery()
        .label("held")
    )


def _given(connection: Connection, condition: ColumnElement[bool], found: dict[Key, Counted]) -> dict[Key, Counted]:
    rows = select(people.credit).where(condition, OF_KIND == Kind.SERIES, _CREDIT.credit_type.in_(_GIVEN))
    given: dict[Key, Counted] = {}
    for row in _in_order(connection, rows):
        key = (row["thing_id"], row["credit_id"])
        known = found.get(key)
        count = row["episode_count"] if row["episode_count"] is not None else known.episode_count if known else 0
        credit = Counted.of(row, count, row["first_air_date"] or (known.first_air_date if known else None))
        credit.total = row["total_episode_count"]
        given[key] = credit
    return given


def project(projection: Projection, known: People, credits: Iterable[Counted]) -> None:
    """Add the aggregate credits of a series or season that has any."""
    rows = [row for row in credits if named(known, row.person_id)]
    if rows:
        cast = _by_person([row for row in rows if row.side == "cast"], with_department=False)
        crew = _by_person([row for row in rows if row.side == "crew"], with_department=True)
        projection.part(
            Part.AGGREGATE_CREDITS,
            {
                "cast": [_cast(known, parts, place) for place, parts in enumerate(cast)],
                "crew": [_crew(known, jobs) for jobs in crew],
            },
        )


def _by_person(rows: Sequence[Counted], *, with_department: bool) -> list[list[Counted]]:
    grouped: dict[tuple[int, str | None], list[Counted]] = {}
    for row in rows:
        grouped.setdefault((row.person_id, row.department if with_department else None), []).append(row)
    groups = list(grouped.values())
    for group in groups:
        group.sort(key=lambda row: (-row.episode_count, row.order, row.credit_id))
    groups.sort(key=lambda group: (
        (group[0].department or "") if with_department else "",
        -_total(group), min(row.order for row in group), group[0].credit_id,
    ))  # fmt: skip
    return groups


def _total(group: Sequence[Counted]) -> int:
    told = group[0].total
    return sum(row.episode_count for row in group) if told is None else told


def _cast(known: People, parts: Sequence[Counted], place: int) -> dict[str, object]:
    roles = [
        {"credit_id": row.credit_id, "character": row.character or "", "episode_count": row.episode_count}
        for row in parts
    ]
    order = min(row.order for row in parts)
    person = shown(known, {"person_id": parts[0].person_id})
    return {
        **person, "roles": roles, "total_episode_count": _total(parts), "order": place if order == _LAST else order,
    }  # fmt: skip


def _crew(known: People, jobs: Sequence[Counted]) -> dict[str, object]:
    shown_jobs = [
        {"credit_id": row.credit_id, "job": row.job or "", "episode_count": row.episode_count} for row in jobs
    ]
    person = shown(known, {"person_id": jobs[0].person_id})
    return {
        **person, "jobs": shown_jobs, "department": jobs[0].department or "", "total_episode_count": _total(jobs),
    }  # fmt: skip
