"""Series as discover knows them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sqlalchemy import Connection, select

from cinedex.catalog.refs import Kind
from cinedex.db.tables import series, titles
from cinedex.indexes.discover.building import Builder, Reader, code, day, voted
from cinedex.indexes.discover.segment import Segment

_COLUMNS: dict[str, type[np.generic]] = {
    "id": np.int32, "popularity": np.float64, "vote_average": np.float64, "vote_count": np.int32,
    "first_aired": np.int32,
}  # fmt: skip
SORTED_BY = ("vote_average", "vote_count", "first_aired", "name", "original_name")
# The numbers that `with_status` and `with_type` give to what details say in words.
STATUSES = ("Returning Series", "Planned", "In Production", "Ended", "Canceled", "Pilot")
TYPES = ("Documentary", "News", "Miniseries", "Reality", "Scripted", "Talk Show", "Video")


def build(connection: Connection, ids: Sequence[int] | None = None) -> Segment:
    """Return the segment of some series, or of all; only those that have a page of their own are in it."""
    builder = Builder(Reader(connection, Kind.SERIES, ids))
    own = _own(builder.reader)
    builder.place(own, _COLUMNS)
    builder.shared()
    builder.post("language", ((show["id"], code(show["original_language"])) for show in own))
    builder.post("network", builder.reader.hanging(titles.title_network, "network_id"))
    builder.post("adult", ((show["id"], 1) for show in own if show["adult"]))
    for name, words in (("status", STATUSES), ("type", TYPES)):
        builder.post(name, ((show["id"], words.index(show[name])) for show in own if show[name] in words))
    _episodes(builder)
    original = {show["id"]: show["original_name"] for show in own}
    builder.name("original_name", original)
    builder.name("name", builder.english(original))
    return builder.made(SORTED_BY)


def _own(reader: Reader) -> list[dict[str, Any]]:
    show = series.series.c
    wanted = select(
        show.id, show.popularity, show.base_vote_average,
        show.base_vote_count, show.first_air_date, show.adult, show.status, show.type,
        show.original_language, show.original_name,
    ).where(show.original_name.is_not(None))  # fmt: skip
    own = [row._asdict() | {"first_aired": day(row.first_air_date)} for row in reader.rows(wanted, show.id)]
    return voted(reader, own)


def _episodes(builder: Builder) -> None:
    read, episode, run, screened = builder.reader.rows, series.episode.c, series.episode_run_time.c, series.screening.c
    aired = read(select(episode.series_id, episode.air_date).where(episode.air_date.is_not(None)), episode.series_id)
    builder.happen("episodes", ((show, 0, day(when), 0, 0) for show, when in aired if day(when)))
    # A running time is kept as an event is: its minutes are the day.
    timed = read(select(run.series_id, run.runtime), run.series_id)
    builder.happen("runtimes", ((show, 0, minutes, 0, 0) for show, minutes in timed))
    builder.post("screened", ((show, 1) for (show,) in read(select(screened.series_id), screened.series_id)))
