"""The other orders in which a series' episodes are told: as its page lists them, and one in full."""

from cinedex.catalog.refs import Series
from cinedex.catalog.statements import Columns, Members, Value, Values
from cinedex.db.tables import series
from cinedex.sources.tmdb import episodes
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.fields import fields, flag, optional_whole, read, small, text, whole
from cinedex.sources.tmdb.networks import reference as network

_GROUP = fields(name=text, description=text, type=small, episode_count=optional_whole, group_count=optional_whole)
_PART = fields(order=whole, name=text, locked=flag)
_ORDER = fields(order=whole)


def summaries(answer: Answer, thing: Series, block: Object) -> None:
    """State which orders a series has."""
    rows: dict[str, Values] = {}
    for row in answer.rows(block, "results"):
        name = _id(answer, row)
        if name and name not in rows:
            rows[name] = {"group_id": name, "position": len(rows), **_columns(answer, row)}
    members = Members(
        series.episode_group, {"series_id": thing.id}, list(rows.values()), split="group_id", own=("position",)
    )
    answer.state(thing, "episode_groups", members)


def details(answer: Answer) -> None:
    """State one order in full, and its episodes; the series is the one that they belong to."""
    body = answer.body
    if not isinstance(body, dict):
        answer.drop("details: not an object")
        return
    name, owner = _id(answer, body), _owner(answer, body)
    if not name:
        return
    if owner is None:
        answer.drop("episode group without a series")
        return
    thing, key = Series(owner), _key(owner, name)
    answer.state(thing, f"episode_groups/{name}", Columns(series.episode_group, key, _columns(answer, body)))
    parts: dict[str, Values] = {}
    entries: dict[tuple[str, int], Values] = {}
    for row in answer.rows(body, "groups"):
        part = _id(answer, row)
        if part and part not in parts:
            parts[part] = {"order": len(parts), **read(answer, "episode group", row, _PART), "part_id": part}
            _entries(answer, row, part, owner, entries)
    answer.state(
        thing,
        f"grouped_episodes/{name}",
        Members(series.episode_group_part, key, list(parts.values())),
        Members(series.episode_group_entry, key, list(entries.values())),
    )


def _entries(answer: Answer, row: Object, part: str, owner: int, entries: dict[tuple[str, int], Values]) -> None:
    for place, told in enumerate(answer.rows(row, "episodes")):
        episode = episodes.card(answer, told, told.get("show_id", owner))
        if episode is not None:
            order: dict[str, Value] = {"order": place, **read(answer, "episode group", told, _ORDER)}
            entries.setdefault((part, episode.id), {**order, "part_id": part, "episode_id": episode.id})


def _owner(answer: Answer, body: Object) -> int | None:
    for row in answer.rows(body, "groups"):
        for told in answer.rows(row, "episodes"):
            owner = number_of(told.get("show_id"))
            if owner is not None:
                return owner
    return None


def _key(owner: int, name: str) -> Values:
    return {"series_id": owner, "group_id": name}


def _id(answer: Answer, row: Object) -> str:
    told = row.get("id")
    if not isinstance(told, str) or not told or "\0" in told:
        answer.drop("episode group without an id")
        return ""
    return told


def _columns(answer: Answer, row: Object) -> Values:
    values: dict[str, Value] = read(answer, "episode group", row, _GROUP)
    if "network" in row:
        told = row["network"]
        number = network(answer, told) if isinstance(told, dict) else None
        if number is not None or told is None:
            values["network_id"] = number
    return values
