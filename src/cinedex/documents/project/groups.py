"""The other orders in which a series' episodes are told."""

from cinedex.catalog.state import Row
from cinedex.db.tables import series, titles
from cinedex.documents.keys import Part
from cinedex.documents.project.gather import Batch, rows_by_id
from cinedex.documents.project.projection import Projection

_NETWORK = ("id", "logo_path", "name", "origin_country")
_Orders = dict[str, list[Row]]


def project(batch: Batch, projection: Projection) -> None:
    """Add the episode groups of a series that has any, and let each be found by its id."""
    number = projection.thing.id
    groups = batch.rows(series.episode_group, number)
    if not groups:
        return
    parts = _by(batch.rows(series.episode_group_part, number), "group_id")
    entries = _by(batch.rows(series.episode_group_entry, number), "part_id")
    summaries = [_summary(batch, group, parts, entries) for group in groups]
    projection.part(Part.EPISODE_GROUPS, {"results": summaries})
    told = {
        str(group["group_id"]): summary
        | {"groups": [_part(part, entries) for part in _ordered(parts, group["group_id"])]}
        for group, summary in zip(groups, summaries, strict=True)
    }
    projection.part(Part.GROUPED_EPISODES, told)
    projection.aliases |= {("episode_group_id", name) for name in told}


def _by(rows: list[Row], column: str) -> _Orders:
    grouped: _Orders = {}
    for row in rows:
        grouped.setdefault(str(row[column]), []).append(row)
    return grouped


def _ordered(rows: _Orders, key: object) -> list[Row]:
    return sorted(rows.get(str(key), []), key=lambda row: int(row["order"] or 0))


def _summary(batch: Batch, group: Row, parts: _Orders, entries: _Orders) -> dict[str, object]:
    held = parts.get(str(group["group_id"]), [])
    episodes = sum(len(entries.get(str(part["part_id"]), [])) for part in held)
    network = group["network_id"]
    return {
        "description": group["description"],
        "episode_count": episodes if group["episode_count"] is None else group["episode_count"],
        "group_count": len(held) if group["group_count"] is None else group["group_count"],
        "id": group["group_id"],
        "name": group["name"],
        "network": None if network is None else _network(batch, int(network)),
        "type": group["type"],
    }


def _network(batch: Batch, number: int) -> Row:
    row = rows_by_id(batch.connection, titles.network, {number})[number]
    return {name: row[name] for name in _NETWORK}


def _part(part: Row, entries: _Orders) -> dict[str, object]:
    # The episodes are filled in from their cards when they are read.
    episodes = [[entry["episode_id"], entry["order"]] for entry in _ordered(entries, part["part_id"])]
    return {
        "id": part["part_id"], "name": part["name"], "order": part["order"], "episodes": episodes,
        "locked": part["locked"],
    }  # fmt: skip
