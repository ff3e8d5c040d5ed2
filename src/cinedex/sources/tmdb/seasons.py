"""Seasons: as series and lists show them, their details with what is appended, and each sub-request."""

from collections.abc import Mapping
from functools import partial

from cinedex.catalog.placeholders import season_name
from cinedex.catalog.refs import Season, SeasonOf, Series
from cinedex.catalog.statements import Columns, Value, Values
from cinedex.db.tables import series
from cinedex.sources.tmdb import credits, episodes, extras, images, makers, videos, watch
from cinedex.sources.tmdb.answer import Answer, Object, number_of, place_of
from cinedex.sources.tmdb.fields import Field, day, fields, number, optional_whole, read, text
from cinedex.sources.tmdb.parts import Part, appended
from cinedex.sources.tmdb.wording import NAMED_TEXT, stand_in, state_pictures, state_texts, translations

_BASE = fields(air_date=day, vote_average=number)
_PLACE = ("series_id", "season_number")
# Lists say how many episodes there are, and details what else the season is called: each is an aspect of its own.
_EXTRA = (*fields(episode_count=optional_whole), Field("_id", "object_id", text))


def card(answer: Answer, row: Object, series_id: object) -> Season | None:
    """State a season as its series or a list shows it; None where that is no season."""
    found = _base(answer, row, series_id, row.get("season_number"))
    if found is not None:
        _texts(answer, found, row, place_of(row.get("season_number")) or 0, None)
    return found


def details(answer: Answer, place: SeasonOf, body: Object) -> None:
    """State all that a season's details say, its episodes with it, and what is appended to them."""
    season_number = body.get("season_number", place.season_number)
    season = _base(answer, body, place.series_id, season_number)
    if season is None:
        return
    makers.networks(answer, Series(place.series_id), body)
    for row in answer.rows(body, "episodes"):
        episodes.card(answer, row, place.series_id, place.season_number)
    listed = appended(answer, season, body, _parts(place.series_id))
    _texts(answer, season, body, place_of(season_number) or 0, listed)


def part(answer: Answer, place: SeasonOf, told: object, name: str, block: Object) -> None:
    """State what one sub-request says of the season whose own id is `told`."""
    found = number_of(told)
    if found is None:
        answer.drop("season without an id or a place")
        return
    season = Season(found)
    _state_place(answer, season, {"series_id": place.series_id, "season_number": place.season_number})
    _parts(place.series_id)[name](answer, season, block)


def _parts(series_id: int) -> Mapping[str, Part[Season]]:
    # Credits say of which series they are.
    told = {name: partial(part, series_id=series_id) for name, part in _CREDITS.items()}
    return {**PARTS, **told}


_CREDITS = {"aggregate_credits": credits.aggregate_credits, "credits": credits.credits}
PARTS: Mapping[str, Part[Season]] = {
    **_CREDITS,
    "external_ids": extras.external_ids,
    "images": images.images,
    "translations": translations,
    "videos": videos.videos,
    "watch/providers": watch.availability,
}


def _base(answer: Answer, row: Object, series_id: object, season_number: object) -> Season | None:
    found, owner, place = number_of(row.get("id")), number_of(series_id), place_of(season_number)
    if found is None or owner is None or place is None:
        answer.drop("season without an id or a place")
        return None
    season = Season(found)
    values: dict[str, Value] = {"series_id": owner, "season_number": place, **read(answer, "season", row, _BASE)}
    _state_place(answer, season, values)
    for name, value in read(answer, "season", row, _EXTRA).items():
        answer.state(season, name, Columns(series.season, {"id": found}, {name: value}))
    state_pictures(answer, season, row)
    return season


def _state_place(answer: Answer, season: Season, values: Values) -> None:
    # A season is nothing without its place: every answer states it.
    answer.state_row(
        season, "base", series.season, key={"id": season.id}, values=values, whole=len(_PLACE) + len(_BASE)
    )


def _texts(answer: Answer, season: Season, row: Object, place: int, listed: list[Values] | None) -> None:
    tag = answer.tag()
    if tag is not None:
        original = stand_in(row, season_name(tag[0], place), season_name("en", place))
        state_texts(answer, season, row, original, wanted=NAMED_TEXT, listed=listed)
