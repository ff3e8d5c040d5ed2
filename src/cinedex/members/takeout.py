"""All that a member has left here, to be taken along."""

import csv
import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec
from sqlalchemy import ColumnElement, Connection, select, union

from cinedex.catalog.refs import Kind
from cinedex.db.tables.members import list_item, mark, member_list, rating
from cinedex.db.tables.movies import movie
from cinedex.db.tables.series import episode, series
from cinedex.kit.times import utc_text
from cinedex.members import accounts, applications, marks, sessions
from cinedex.members.ratings import HALVES

_TYPES: Mapping[int, str] = {Kind.MOVIE: "movie", Kind.SERIES: "tv", Kind.EPISODE: "episode"}
_Titles = Mapping[tuple[int, int], str]


class Marked(msgspec.Struct, frozen=True):
    """A favourite, or what stands on the watchlist."""

    media_type: str
    id: int
    title: str
    """In the language it was made in."""
    created_at: str


class Rated(msgspec.Struct, frozen=True):
    """A rating, 0.5 to 10."""

    media_type: str
    id: int
    title: str
    rating: float
    created_at: str


class Item(msgspec.Struct, frozen=True):
    """A thing in a list."""

    list_id: int
    list_name: str
    media_type: str
    id: int
    title: str
    comment: str | None


class MemberList(msgspec.Struct, frozen=True):
    """A list, without its things."""

    id: int
    name: str
    description: str
    language: str
    is_public: bool
    created_at: str


class Application(msgspec.Struct, frozen=True):
    """A key, of which only the last four digits are known."""

    name: str
    hint: str
    redirects: tuple[str, ...]
    created_at: str
    revoked_at: str | None


class Session(msgspec.Struct, frozen=True):
    """Who acts for the member: an application, or the member on the pages."""

    sort: str
    application: str | None
    created_at: str


class Owner(msgspec.Struct, frozen=True):
    """The member."""

    username: str
    name: str
    include_adult: bool
    language: str
    country: str
    created_at: str


class Takeout(msgspec.Struct, frozen=True):
    """All that a member has left; nothing in it opens anything."""

    account: Owner
    ratings: list[Rated]
    favorites: list[Marked]
    watchlist: list[Marked]
    lists: list[MemberList]
    list_items: list[Item]
    applications: list[Application]
    sessions: list[Session]


def of_member(connection: Connection, account_id: int, now: int) -> Takeout:
    """Return all that a member has left, oldest first."""
    titles = _titles(connection, account_id)
    return Takeout(
        _owner(connection, account_id),
        _ratings(connection, account_id, titles),
        _marked(connection, account_id, marks.Sort.FAVORITE, titles),
        _marked(connection, account_id, marks.Sort.WATCHLIST, titles),
        _lists(connection, account_id),
        _items(connection, account_id, titles),
        _applications(connection, account_id),
        [
            Session(row.sort.name.lower(), row.application, _text(row.created_at))
            for row in sessions.opened(connection, account_id, now)
        ],
    )


def as_json(taken: Takeout) -> bytes:
    """Return it as JSON."""
    return msgspec.json.format(msgspec.json.encode(taken), indent=2) + b"\n"


def as_csv(taken: Takeout) -> bytes:
    """Return it as a zip archive with a table for each sort of thing."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name in taken.__struct_fields__:
            said = getattr(taken, name)
            rows = said if isinstance(said, list) else [said]
            file.writestr(f"{name}.csv", _table(msgspec.to_builtins(rows)))
    return archive.getvalue()


def _table(rows: list[dict[str, object]]) -> str:
    written = io.StringIO()
    if rows:
        table = csv.DictWriter(written, list(rows[0]))
        table.writeheader()
        table.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return written.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, list | tuple):
        return " ".join(map(str, value))
    # A spreadsheet would run what begins so, as a formula.
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def _owner(connection: Connection, account_id: int) -> Owner:
    known = accounts.by_id(connection, account_id)
    assert known is not None, "only members take their things along"
    made = _text(known.created_at)
    return Owner(known.username, known.name, known.include_adult, known.iso_639_1, known.iso_3166_1, made)


def _applications(connection: Connection, account_id: int) -> list[Application]:
    return [
        Application(
            row.name,
            row.hint,
            row.redirects,
            utc_text(row.created_at),
            utc_text(row.revoked_at) if row.revoked_at else None,
        )
        for row in applications.of_member(connection, account_id)
    ]


def _ratings(connection: Connection, account_id: int, titles: _Titles) -> list[Rated]:
    columns = (rating.c.kind, rating.c.thing_id, rating.c.halves, rating.c.created_at)
    mine = select(*columns).where(rating.c.account_id == account_id).order_by(rating.c.created_at, *columns[:2])
    return [
        Rated(_TYPES[kind], number, titles.get((kind, number), ""), halves / HALVES, _text(made))
        for kind, number, halves, made in connection.execute(mine)
    ]


def _marked(connection: Connection, account_id: int, sort: marks.Sort, titles: _Titles) -> list[Marked]:
    columns = (mark.c.kind, mark.c.thing_id, mark.c.created_at)
    mine = (mark.c.account_id == account_id, mark.c.sort == int(sort))
    rows = connection.execute(select(*columns).where(*mine).order_by(mark.c.created_at, *columns[:2]))
    return [Marked(_TYPES[kind], number, titles.get((kind, number), ""), _text(made)) for kind, number, made in rows]


def _lists(connection: Connection, account_id: int) -> list[MemberList]:
    row = member_list.c
    columns = (row.id, row.name, row.description, row.iso_639_1, row.is_public, row.created_at)
    mine = select(*columns).where(row.account_id == account_id).order_by(row.id)
    return [
        MemberList(number, name, description, language, is_public, _text(made))
        for number, name, description, language, is_public, made in connection.execute(mine)
    ]


def _items(connection: Connection, account_id: int, titles: _Titles) -> list[Item]:
    columns = (member_list.c.id, member_list.c.name, list_item.c.kind, list_item.c.thing_id, list_item.c.comment)
    mine = (
        select(*columns)
        .join_from(list_item, member_list)
        .where(member_list.c.account_id == account_id)
        .order_by(member_list.c.id, list_item.c.place)
    )
    return [
        Item(number, name, _TYPES[kind], thing, titles.get((kind, thing), ""), comment)
        for number, name, kind, thing, comment in connection.execute(mine)
    ]


def _titles(connection: Connection, account_id: int) -> dict[tuple[int, int], str]:
    """Return what the films, series and episodes are called of which the member has left anything."""
    films = select(movie.c.id, movie.c.original_title).where(movie.c.id.in_(_left_on(account_id, Kind.MOVIE)))
    shows = select(series.c.id, series.c.original_name).where(series.c.id.in_(_left_on(account_id, Kind.SERIES)))
    columns = (episode.c.id, series.c.original_name, episode.c.season_number, episode.c.episode_number)
    parts = (
        select(*columns)
        .join_from(episode, series, series.c.id == episode.c.series_id)
        .where(episode.c.id.in_(_left_on(account_id, Kind.EPISODE)))
    )
    return {
        **{(Kind.MOVIE, number): title or "" for number, title in connection.execute(films)},
        **{(Kind.SERIES, number): title or "" for number, title in connection.execute(shows)},
        **{
            (Kind.EPISODE, number): f"{title or ''} {season}x{place}".strip()
            for number, title, season, place in connection.execute(parts)
        },
    }


def _left_on(account_id: int, kind: Kind) -> ColumnElement[int]:
    of_lists = select(list_item.c.thing_id).join_from(list_item, member_list)
    return union(
        select(rating.c.thing_id).where(rating.c.account_id == account_id, rating.c.kind == kind),
        select(mark.c.thing_id).where(mark.c.account_id == account_id, mark.c.kind == kind),
        of_lists.where(member_list.c.account_id == account_id, list_item.c.kind == kind),
    ).scalar_subquery()


def _text(moment: int) -> str:
    return utc_text(datetime.fromtimestamp(moment / 1000, UTC))


def _said(moment: datetime | None) -> str | None:
    return None if moment is None else utc_text(moment)
