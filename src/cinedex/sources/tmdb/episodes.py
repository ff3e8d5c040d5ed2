"""Episodes: as seasons, groups and lists show them, their details with what is appended, and each sub-request."""

from collections.abc import Mapping
from functools import partial

from cinedex.catalog.placeholders import episode_name
from cinedex.catalog.refs import Episode, EpisodeOf
from cinedex.catalog.statements import Value
from cinedex.db.tables import series
from cinedex.sources.tmdb import credits, extras, images, videos
from cinedex.sources.tmdb.answer import Answer, Object, number_of, place_of
from cinedex.sources.tmdb.fields import Field, day, fields, number, optional_whole, read, text, whole
from cinedex.sources.tmdb.parts import Part, appended
from cinedex.sources.tmdb.wording import NAMED_TEXT, stand_in, state_pictures, state_texts, translations


def _type(value: object) -> str:
    return text(value) or "standard"


_BASE = (
    *fields(air_date=day, episode_type=_type, production_code=text, runtime=optional_whole),
    Field("vote_average", "base_vote_average", number),
    Field("vote_count", "base_vote_count", whole),
)
_PLACE = ("series_id", "season_number", "episode_number")


def card(answer: Answer, row: Object, series_id: object, season_number: object = None) -> Episode | None:
    """State an episode as a season or a list shows it; None where that is none.

    The row tells its place; `series_id` and `season_number` are those of the answer that it stands in.
    """
    return _state(answer, row, series_id, row.get("season_number", season_number), row.get("episode_number"))


def place(answer: Answer, row: Object, series_id: object) -> Episode | None:
    """State an episode of which only the place is told."""
    return _base(answer, {"id": row.get("id")}, series_id, row.get("season_number"), row.get("episode_number"))


def details(answer: Answer, place: EpisodeOf, body: Object) -> None:
    """State all that an episode's details say, and what is appended to them."""
    season_number = body.get("season_number", place.season_number)
    episode_number = body.get("episode_number", place.episode_number)
    _state(answer, body, place.series_id, season_number, episode_number)


def part(answer: Answer, place: EpisodeOf, told: object, name: str, block: Object) -> None:
    """State what one sub-request says of the episode whose own id is `told`."""
    numbers = place.series_id, place.season_number, place.episode_number
    episode = _base(answer, {"id": told}, *numbers)
    if episode is not None:
        _parts(place.series_id)[name](answer, episode, block)


def _parts(series_id: int) -> Mapping[str, Part[Episode]]:
    # Credits say of which series they are.
    return {**PARTS, "credits": partial(credits.credits, series_id=series_id)}


PARTS: Mapping[str, Part[Episode]] = {
    "credits": credits.credits,
    "external_ids": extras.external_ids,
    "images": images.images,
    "translations": translations,
    "videos": videos.videos,
}


def _state(
    answer: Answer, row: Object, series_id: object, season_number: object, episode_number: object
) -> Episode | None:
    episode = _base(answer, row, series_id, season_number, episode_number)
    owner = number_of(series_id)
    if episode is None or owner is None:
        return None
    state_pictures(answer, episode, row)
    credits.credits(answer, episode, row, owner)
    listed = appended(answer, episode, row, _parts(owner))
    tag, number = answer.tag(), place_of(episode_number) or 0
    if tag is not None:
        original = stand_in(row, episode_name(tag[0], number), episode_name("en", number))
        state_texts(answer, episode, row, original, wanted=NAMED_TEXT, listed=listed)
    return episode


def _base(
    answer: Answer, row: Object, series_id: object, season_number: object, episode_number: object
) -> Episode | None:
    found, owner = number_of(row.get("id")), number_of(series_id)
    season, episode = place_of(season_number), place_of(episode_number)
    if found is None or owner is None or season is None or episode is None:
        answer.drop("episode without an id or a place")
        return None
    thing = Episode(found)
    values: dict[str, Value] = {"series_id": owner, "season_number": season, "episode_number": episode}
    values |= read(answer, "episode", row, _BASE)
    answer.state_row(thing, "base", series.episode, key={"id": found}, values=values, whole=len(_PLACE) + len(_BASE))
    return thing
