"""Answers about series, seasons and episodes, by their paths, and what is appended to them of those beneath."""

import re
from collections.abc import Iterator

from cinedex.catalog.refs import EpisodeOf, SeasonOf, Series
from cinedex.sources.tmdb import episodes, seasons, series
from cinedex.sources.tmdb.answer import Answer, Object, number_of, place_of
from cinedex.sources.tmdb.parts import is_answer

_Place = tuple[int | None, ...]
_Ids = dict[_Place, object]
"""Own ids by the number of a season, or of a season and of an episode in it."""
_BENEATH = re.compile(r"season/([^/]*)(?:/episode/([^/]*))?(?:/(.+))?")


def details(answer: Answer) -> None:
    """State what a series' details say, and what is appended to them."""
    body = _object(answer)
    owner = number_of(body.get("id"))
    series.details(answer, body)
    if owner is not None:
        _beneath(answer, owner, body, "season/")


def part(answer: Answer, name: str) -> None:
    """State what one sub-request of a series says; pages of lists bear no id but the path's."""
    body = _object(answer)
    number = number_of(body.get("id", answer.segments[1]))
    if number is None:
        answer.drop("series without an id")
    else:
        series.PARTS[name](answer, Series(number), body)


def season(answer: Answer) -> None:
    """State what a season's details say, and what is appended to them."""
    place, body = _season(answer), _object(answer)
    if place is not None:
        seasons.details(answer, place, body)
        _beneath(answer, place.series_id, body, "episode/", f"season/{place.season_number}/")


def season_part(answer: Answer, name: str) -> None:
    """State what one sub-request of a season says; its body bears the season's own id."""
    place, body = _season(answer), _object(answer)
    if place is not None:
        seasons.part(answer, place, body.get("id"), name, body)


def episode(answer: Answer) -> None:
    """State what an episode's details say, and what is appended to them."""
    place = _episode(answer)
    if place is not None:
        episodes.details(answer, place, _object(answer))


def episode_part(answer: Answer, name: str) -> None:
    """State what one sub-request of an episode says; its body bears the episode's own id."""
    place, body = _episode(answer), _object(answer)
    if place is not None:
        episodes.part(answer, place, body.get("id"), name, body)


def _object(answer: Answer) -> Object:
    if isinstance(answer.body, dict):
        return answer.body
    answer.drop("details: not an object")
    return {}


def _season(answer: Answer) -> SeasonOf | None:
    owner, place = number_of(answer.segments[1]), place_of(answer.segments[3])
    if owner is None or place is None:
        answer.drop("season without an id or a place")
        return None
    return SeasonOf(owner, place)


def _episode(answer: Answer) -> EpisodeOf | None:
    within, place = _season(answer), place_of(answer.segments[5])
    if within is None or place is None:
        answer.drop("episode without an id or a place")
        return None
    return EpisodeOf(within.series_id, within.season_number, place)


def _beneath(answer: Answer, owner: int, body: Object, child: str, start: str = "") -> None:
    """State the seasons and episodes that are appended as `season/1`, `season/1/images`, `season/1/episode/2`."""
    ids = dict(_ids(body))
    # Details come before what hangs on them.
    for name in sorted((name for name in body if name.startswith(child)), key=lambda name: name.count("/")):
        found, block = _BENEATH.fullmatch(start + name), body[name]
        if found is None or not is_answer(block):
            continue
        season, episode = place_of(found[1]), place_of(found[2])
        if season is None or (episode is None and found[2] is not None):
            answer.drop("season without an id or a place")
        elif episode is None:
            _appended_season(answer, SeasonOf(owner, season), found[3], block, ids)
        else:
            _appended_episode(answer, EpisodeOf(owner, season, episode), found[3], block, ids)


def _appended_season(answer: Answer, place: SeasonOf, name: str | None, block: Object, ids: _Ids) -> None:
    if name is None:
        seasons.details(answer, place, block)
        ids[place.season_number,] = block.get("id")
        ids.update(_ids(block))
    elif name in seasons.PARTS:
        # What is appended bears no id of its own: the rest of the answer tells whose it is.
        seasons.part(answer, place, ids.get((place.season_number,)), name, block)


def _appended_episode(answer: Answer, place: EpisodeOf, name: str | None, block: Object, ids: _Ids) -> None:
    numbers = place.season_number, place.episode_number
    if name is None:
        episodes.details(answer, place, block)
        ids[numbers] = block.get("id")
    elif name in episodes.PARTS:
        episodes.part(answer, place, ids.get(numbers), name, block)


def _ids(body: Object) -> Iterator[tuple[_Place, object]]:
    for row in _rows(body, "seasons"):
        yield (place_of(row.get("season_number")),), row.get("id")
    for row in _rows(body, "episodes"):
        yield (place_of(row.get("season_number")), place_of(row.get("episode_number"))), row.get("id")


def _rows(body: Object, name: str) -> list[Object]:
    rows = body.get(name)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
