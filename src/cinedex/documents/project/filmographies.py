"""What people did, in films and in series, and what they are known for.

A credit is a place in a list of titles, which are filled from their cards when they are read, and a line with what it
says of the person.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, select

from cinedex.catalog.refs import Kind, Movie, Ref, Series, ref
from cinedex.catalog.state import Row
from cinedex.catalog.statements import Value
from cinedex.db.tables import movies, people, series
from cinedex.documents.keys import Part
from cinedex.documents.project.aggregates import OF_KIND, Counted, counted
from cinedex.documents.project.projection import Projection

_ACTING, _CREATOR = "Acting", "Creator"
_MOST_KNOWN = 3
_SIDES = ("cast", "crew")


class Filmographies:
    """The credits of a batch of people."""

    def __init__(self, connection: Connection, numbers: Sequence[int]) -> None:
        """Read what the people `numbers` did."""
        credit = people.credit.c
        mine = credit.person_id.in_(numbers)
        films = select(people.credit).where(mine, OF_KIND == Kind.MOVIE).order_by(credit.credit_id, credit.thing_id)
        self._films: dict[int, list[Row]] = {}
        for row in connection.execute(films).mappings():
            self._films.setdefault(row["person_id"], []).append(dict(row))
        self._series: dict[int, list[tuple[int, Counted]]] = {}
        for (number, _), found in sorted(counted(connection, mine).items(), key=lambda item: item[0][::-1]):
            self._series.setdefault(found.person_id, []).append((number, found))
        created = select(people.credit).where(mine, credit.credit_type == "creator")
        self._created: dict[int, list[Row]] = {}
        for row in connection.execute(created.order_by(credit.credit_id, credit.thing_id)).mappings():
            self._created.setdefault(row["person_id"], []).append(dict(row))
        self._fame = _Fame(connection, self._titles())

    def _titles(self) -> set[Ref]:
        films: set[Ref] = {Movie(int(row["thing_id"] or 0)) for rows in self._films.values() for row in rows}
        created: set[Ref] = {Series(int(row["thing_id"] or 0)) for rows in self._created.values() for row in rows}
        return films | created | {Series(number) for rows in self._series.values() for number, _ in rows}

    def project(self, projection: Projection, related: Sequence[Row], department: Value) -> None:
        """Add the credits of a person who has any, and the titles that they are known for."""
        number = projection.thing.id
        films, shows = self._films.get(number, []), self._series.get(number, [])
        _credits(
            projection,
            Part.MOVIE_CREDITS,
            {
                side: [(Movie(int(row["thing_id"] or 0)), _film(row)) for row in films if row["credit_type"] == side]
                for side in _SIDES
            },
        )
        jobs: list[tuple[Ref, object]] = [(Series(show), _show(row)) for show, row in shows if row.side == "crew"]
        jobs += [(Series(int(row["thing_id"] or 0)), _created(row)) for row in self._created.get(number, [])]
        parts = [(Series(show), _show(row)) for show, row in shows if row.side == "cast"]
        _credits(projection, Part.TV_CREDITS, {"cast": parts, "crew": jobs})
        told = sorted(related, key=lambda row: int(row["position"] or 0))
        known = [ref(int(row["other_kind"] or 0), int(row["other_id"] or 0)) for row in told]
        projection.cards(Part.KNOWN_FOR, known or self._known_for(number, department))

    def _known_for(self, number: int, department: Value) -> list[Ref]:
        did: dict[Ref, None] = {}
        acting = department in (_ACTING, None, "")
        for row in self._films.get(number, []):
            if (row["credit_type"] == "cast") if acting else (row["department"] == department):
                did[Movie(int(row["thing_id"] or 0))] = None
        for show, found in self._series.get(number, []):
            if (found.side == "cast") if acting else (found.department == department):
                did[Series(show)] = None
        if department == _CREATOR:
            did |= dict.fromkeys(Series(int(row["thing_id"] or 0)) for row in self._created.get(number, []))
        famous = [title for title in did if title in self._fame]
        return sorted(famous, key=self._fame.rank)[:_MOST_KNOWN]


def _credits(projection: Projection, part: Part, sides: Mapping[str, Sequence[tuple[Ref, object]]]) -> None:
    credits = [credit for side in _SIDES for credit in sides[side]]
    if credits:
        # The first line says how many of them are parts played; jobs follow.
        projection.lines(part, [len(sides["cast"]), *(said for _, said in credits)])
        projection.placed(part, {place: title for place, (title, _) in enumerate(credits)})


def _film(row: Row) -> dict[str, object]:
    if row["credit_type"] == "crew":
        return {name: row[name] or "" for name in ("credit_id", "department", "job")}
    return {"character": row["character"] or "", "credit_id": row["credit_id"], "order": row["order"] or 0}


def _show(row: Counted) -> dict[str, object]:
    counts = {"episode_count": row.episode_count, "first_credit_air_date": row.first_air_date}
    if row.side == "crew":
        return {"credit_id": row.credit_id, "department": row.department or "", "job": row.job or "", **counts}
    return {"character": row.character or "", "credit_id": row.credit_id, **counts}


def _created(row: Row) -> dict[str, object]:
    # Unlike other jobs, this one is for no episodes.
    return {"credit_id": row["credit_id"], "department": _CREATOR, "job": _CREATOR}


class _Fame:
    """How well known titles are; one that is adult, or has no page, is not among them."""

    def __init__(self, connection: Connection, titles: set[Ref]) -> None:
        self._known: dict[Ref, tuple[float, float]] = {}
        for make, table, name in ((Movie, movies.movie, "original_title"), (Series, series.series, "original_name")):
            numbers = [title.id for title in titles if isinstance(title, make)]
            # By the imported figure: the one shown moves daily, and all who are credited would have to be made anew.
            popularity = func.coalesce(table.c.base_popularity, table.c.popularity)
            told = (table.c.id, table.c.base_vote_count, popularity)
            wanted = select(*told).where(table.c.id.in_(numbers), table.c[name].is_not(None), table.c.adult.is_(False))
            for number, votes, popularity in connection.execute(wanted):
                self._known[make(number)] = (-votes, -popularity)

    def __contains__(self, title: Ref) -> bool:
        return title in self._known

    def rank(self, title: Ref) -> tuple[float, float, int, int]:
        """Return what sorts titles, the best known first."""
        return (*self._known[title], title.kind, title.id)
