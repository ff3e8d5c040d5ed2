"""What guests have rated (protocol notes §7.16)."""

from cinedex.api.media.shelves import RatedEpisodePage, RatedMoviePage, RatedSeriesPage, ShelfQuery, of_guest
from cinedex.catalog.refs import Kind
from cinedex.kit.clock import Clock
from cinedex.members.shelves import Shelf
from cinedex.wire.operations import Operation, operation
from cinedex.wire.plan import Plan
from cinedex.wire.status import NO_PERMISSION


def operations(clock: Clock) -> tuple[Operation, ...]:
    """Return the pages of what a guest has rated."""
    return (
        _page("movies", Kind.MOVIE, RatedMoviePage, "Get the rated movies for a guest session.", clock),
        _page("tv", Kind.SERIES, RatedSeriesPage, "Get the rated TV shows for a guest session.", clock),
        _page("tv/episodes", Kind.EPISODE, RatedEpisodePage, "Get the rated TV episodes for a guest session.", clock),
    )


def _page(path: str, kind: Kind, returns: object, summary: str, clock: Clock) -> Operation:
    def page(guest_session_id: str, query: ShelfQuery) -> Plan:
        return of_guest(Shelf(kind), guest_session_id, query, clock)

    page.__doc__ = summary
    at = f"/guest_session/{{guest_session_id}}/rated/{path}"
    refusals = (NO_PERMISSION,)
    return operation("GET", at, returns=returns, tag="Guest sessions", max_age=0, refusals=refusals, is_private=True)(
        page
    )
