"""Account states: what the member or guest who asks has left on a title (protocol notes §7.11)."""

from collections.abc import Callable

import msgspec
from msgspec import Struct

from cinedex.api.media.membership import RaterQuery, whose_about
from cinedex.api.media.parts import exists, witnesses
from cinedex.catalog.refs import Episode, EpisodeOf, Movie, Ref, SeasonOf, Series
from cinedex.documents.keys import Part, alias_of, part_key
from cinedex.documents.store import Query, Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.members import states
from cinedex.members.sessions import Member
from cinedex.members.states import State
from cinedex.wire.namespace import Subrequest, subrequest
from cinedex.wire.plan import Body, Plan
from cinedex.wire.status import NO_PERMISSION

_NAME = "account_states"
_REFUSALS = (NO_PERMISSION,)


class Rated(Struct, frozen=True):
    """A rating: 0.5 to 10."""

    value: float


class TitleStates(Struct, frozen=True):
    """What somebody has left on a film or a series; `rated` is false where there is no rating."""

    id: int
    favorite: bool
    rated: bool | Rated
    watchlist: bool


class EpisodeStates(Struct, frozen=True):
    """What somebody has left on an episode."""

    id: int
    rated: bool | Rated


class SeasonEpisodeStates(Struct, frozen=True):
    """What somebody has left on one episode of a season."""

    id: int
    episode_number: int
    rated: bool | Rated


class SeasonStates(Struct, frozen=True):
    """What somebody has left on the episodes of a season."""

    id: int
    results: list[SeasonEpisodeStates]


class _Line(Struct):
    id: int
    episode_number: int


def for_movie(clock: Clock) -> Subrequest:
    """Return the states of a film."""

    @subrequest(_NAME, returns=TitleStates, max_age=0, refusals=_REFUSALS)
    def states_of_movie(movie: Movie, query: RaterQuery) -> Plan:
        """Get the rating, watchlist and favourite status of an account."""
        return _of_title(movie, query, clock)

    return states_of_movie


def for_series(clock: Clock) -> Subrequest:
    """Return the states of a series."""

    @subrequest(_NAME, returns=TitleStates, max_age=0, refusals=_REFUSALS)
    def states_of_series(series: Series, query: RaterQuery) -> Plan:
        """Get the rating, watchlist and favourite status."""
        return _of_title(series, query, clock)

    return states_of_series


def for_season(clock: Clock) -> Subrequest:
    """Return the states of a season's episodes."""

    @subrequest(_NAME, returns=SeasonStates, max_age=0, refusals=_REFUSALS)
    def states_of_season(season: SeasonOf, query: RaterQuery) -> Plan:
        """Get the rating of each episode of a season."""
        key = part_key(season, Part.EPISODES)

        def follow(member: Member, rows: Rows) -> Body | Plan:
            if not exists(rows, season):
                return None
            lines = [msgspec.json.decode(line, type=_Line) for line in (rows.body(key) or b"").splitlines()]
            asked = Query(*states.episodes_question(member.account_id, [line.id for line in lines]))
            return Plan(Reads(queries=(asked,)), lambda after: _season(lines, states.ratings_of(after.answer(asked))))

        return whose_about(query, clock.now(), Reads((key, *witnesses(season))), follow)

    return states_of_season


def for_episode(clock: Clock) -> Subrequest:
    """Return the state of an episode."""

    @subrequest(_NAME, returns=EpisodeStates, max_age=0, refusals=_REFUSALS)
    def states_of_episode(episode: EpisodeOf, query: RaterQuery) -> Plan:
        """Get the rating of an episode."""

        def follow(member: Member, rows: Rows) -> Body | Plan:
            thing = rows.thing(*alias_of(episode))
            if not isinstance(thing, Episode):
                return None
            return _told(member, thing, lambda state: {"rated": _rated(state.rating)})

        return whose_about(query, clock.now(), Reads(witnesses(episode)), follow)

    return states_of_episode


def _of_title(title: Movie | Series, query: RaterQuery, clock: Clock) -> Plan:
    def follow(member: Member, rows: Rows) -> Body | Plan:
        return _told(member, title, _title) if exists(rows, title) else None

    return whose_about(query, clock.now(), Reads(witnesses(title)), follow)


def _told(member: Member, thing: Ref, tell: Callable[[State], dict[str, object]]) -> Plan:
    asked = Query(*states.question(member.account_id, thing))
    return Plan(Reads(queries=(asked,)), lambda rows: msgspec.json.encode(tell(states.state_of(rows.answer(asked)))))


def _title(state: State) -> dict[str, object]:
    return {
        "favorite": state.is_favorite, "rated": _rated(state.rating), "watchlist": state.is_on_watchlist,
    }  # fmt: skip


def _season(lines: list[_Line], ratings: dict[int, float]) -> bytes:
    results = [
        {"id": line.id, "episode_number": line.episode_number, "rated": _rated(ratings.get(line.id))} for line in lines
    ]
    return msgspec.json.encode({"results": results})


def _rated(rating: float | None) -> bool | dict[str, float]:
    return False if rating is None else {"value": rating}
