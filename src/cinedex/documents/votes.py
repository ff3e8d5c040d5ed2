"""Rating a thing: the rating, the sum, and the documents that show it, in one transaction.

Of the thing's documents only the two figures are changed, where projecting it anew would read all of its facts: many
ratings a second must be possible.
"""

from collections.abc import Iterable, Iterator, Mapping

import msgspec
from sqlalchemy import Connection, select

from cinedex.catalog.refs import Episode, Kind, Movie, Ref, Season, SeasonOf, Series
from cinedex.catalog.state import rows_of
from cinedex.db.tables import series
from cinedex.documents import queue
from cinedex.documents.feed import feed
from cinedex.documents.keys import Part, card_key, part_key
from cinedex.documents.project.votes import shown
from cinedex.documents.project.writing import version_of
from cinedex.members import marks, ratings
from cinedex.members.acts import Act
from cinedex.members.marks import Sort

_OWN = {
    Kind.MOVIE: "SELECT base_vote_average, base_vote_count FROM movie WHERE id = ?",
    Kind.SERIES: "SELECT base_vote_average, base_vote_count FROM series WHERE id = ?",
    Kind.EPISODE: "SELECT base_vote_average, base_vote_count, series_id, season_number FROM episode WHERE id = ?",
}
"""What can be rated, and where its votes are found."""
_SHOWN = "SELECT rid, body FROM document WHERE rid IN (?, ?)"
_CHANGED = "UPDATE document SET version = ?, body = ? WHERE rid = ?"
_FED = "INSERT INTO index_feed (kind, thing_id, votes_alone) VALUES (?, ?, TRUE)"


def rate(act: Act, thing: Ref, halves: int) -> bool:
    """Let a member rate a thing, and show it; return whether that is the member's first rating of it.

    What is rated was watched, and leaves the watchlist (protocol notes §7.16).
    """
    is_new = ratings.put(act, thing, halves)
    marks.drop(act, Sort.WATCHLIST, thing)
    show(act, thing)
    return is_new


def unrate(act: Act, thing: Ref) -> bool:
    """Take a member's rating of a thing back, and show it; False where there was none."""
    was_there = ratings.drop(act, thing)
    if was_there:
        show(act, thing)
    return was_there


def withdraw_all(act: Act) -> None:
    """Take all of a member's ratings back, as one does whose account is deleted.

    A member may have rated thousands of things, so that showing it is left to the keeper.
    """
    rated = ratings.drop_all(act.connection, act.account_id)
    queue.enqueue(act.database, act.connection, dict.fromkeys((*rated, *_copying_any(act.connection, rated))))
    feed(act.connection, rated, ())


def show(act: Act, thing: Ref) -> None:
    """Make a thing's own documents show its votes; what copies them waits for the keeper."""
    found = act.run(_OWN[thing.kind], thing.id)
    if not found:
        return
    average, count, *place = found[0]
    _write(act, thing, shown(average, count, *ratings.held(act, thing)))
    # What was made of the thing from older votes, and is not written yet, must not be.
    queue.outdate(act, thing)
    if isinstance(thing, Movie | Series):
        act.run(_FED, int(thing.kind), thing.id)
    else:
        queue.enqueue(act.database, act.connection, _copying(act.connection, SeasonOf(*place)))


def _write(act: Act, thing: Ref, figures: Mapping[str, object]) -> None:
    for rid, body in act.run(_SHOWN, part_key(thing, Part.DETAILS), card_key(thing)):
        changed = msgspec.json.encode(msgspec.json.decode(body) | figures)
        act.run(_CHANGED, version_of(changed), changed, rid)


def _copying_any(connection: Connection, rated: Iterable[Ref]) -> Iterator[Ref]:
    """Yield who shows the votes of the episodes among these things besides themselves."""
    episodes = [(thing.id,) for thing in rated if isinstance(thing, Episode)]
    rows = rows_of(connection, series.episode, episodes)
    for place in {(int(row["series_id"] or 0), int(row["season_number"] or 0)) for row in rows}:
        yield from _copying(connection, SeasonOf(*place))


def _copying(connection: Connection, season: SeasonOf) -> list[Ref]:
    """Return who shows an episode's votes besides itself: its season, and the series, whose last or next it may be."""
    place = (
        series.season.c.series_id == season.series_id,
        series.season.c.season_number == season.season_number,
    )
    seasons = connection.execute(select(series.season.c.id).where(*place)).scalars()
    return [*map(Season, seasons), Series(season.series_id)]
