"""Credits by their own id: who bears one, and the title, the seasons and the episodes that it is for."""

from typing import NamedTuple

from cinedex.catalog.refs import Movie, Series
from cinedex.catalog.statements import Values
from cinedex.sources.tmdb import episodes, seasons
from cinedex.sources.tmdb.answer import Answer, Object
from cinedex.sources.tmdb.cards import card
from cinedex.sources.tmdb.fields import fields, optional_text, read
from cinedex.sources.tmdb.filmographies import identifier, listed, state_credit

_TYPES = {"cast": ("cast", "guest_stars", "aggregate_cast"), "crew": ("crew", "crew", "aggregate_crew")}
_CREATOR = "creator"
_SAID = {
    "cast": fields(character=optional_text),
    "crew": fields(department=optional_text, job=optional_text),
    _CREATOR: (),
}


def credit(answer: Answer) -> None:
    """State a credit, who bears it, and what it is for."""
    body = answer.body
    media, bearer = (body.get(name) if isinstance(body, dict) else None for name in ("media", "person"))
    if not isinstance(body, dict) or not isinstance(media, dict) or not isinstance(bearer, dict):
        answer.drop("credit without a title or a person")
        return
    credit_id, kind = identifier(answer, body.get("id", answer.segments[1])), str(body.get("credit_type"))
    title, person = card(answer, media, str(body.get("media_type"))), listed(answer, bearer)
    if kind not in _SAID:
        answer.drop("credit of no known type")
    elif credit_id and title is not None and person is not None:
        # A part is told with the title, a job with the credit.
        told = read(answer, "credit", media if kind == "cast" else body, _SAID[kind])
        values: Values = {"person_id": person.id, **told}
        if isinstance(title, Movie) or kind == _CREATOR:
            state_credit(answer, title, kind, credit_id, values)
        else:
            _in_series(answer, title, media, _Credit(credit_id, values, *_TYPES[kind]))


class _Credit(NamedTuple):
    id: str
    values: Values
    # Its type in a season, in an episode, and in a series where neither is named.
    throughout: str
    once: str
    whole: str


def _in_series(answer: Answer, series: Series, media: Object, told: _Credit) -> None:
    within = {**told.values, "series_id": series.id}
    # Seasons are named for their regulars, and for the episodes that are named as well.
    single: set[object] = set()
    nothing = True
    for row in answer.rows(media, "episodes"):
        episode = episodes.card(answer, row, series.id)
        if episode is not None:
            single.add(row.get("season_number"))
            state_credit(answer, episode, told.once, told.id, within)
            nothing = False
    for row in answer.rows(media, "seasons"):
        season = seasons.card(answer, row, series.id)
        if season is not None and row.get("season_number") not in single:
            state_credit(answer, season, told.throughout, told.id, within)
            nothing = False
    if nothing:
        state_credit(answer, series, told.whole, told.id, told.values)
