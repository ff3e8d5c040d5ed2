"""Find: what bears an id that others gave."""

from urllib.parse import unquote

from cinedex.catalog.refs import Ref
from cinedex.sources.tmdb import episodes, filmographies, seasons
from cinedex.sources.tmdb.answer import Answer, Object
from cinedex.sources.tmdb.cards import card
from cinedex.sources.tmdb.extras import EXTERNAL_IDS, external_id


def found(answer: Answer) -> None:
    """State the things that an outside id names, and that it does."""
    source = answer.query.get("external_source", "")
    # Some ids have a slash in them, which paths write as %2F.
    value = unquote(answer.segments[1])
    for name, state in _ARRAYS.items():
        for row in answer.rows(answer.body, name):
            thing = state(answer, row)
            if thing is not None and source in EXTERNAL_IDS and "\0" not in value:
                external_id(answer, thing, source, value)


def _film(answer: Answer, row: Object) -> Ref | None:
    return card(answer, row, "movie")


def _series(answer: Answer, row: Object) -> Ref | None:
    return card(answer, row, "tv")


def _season(answer: Answer, row: Object) -> Ref | None:
    return seasons.card(answer, row, row.get("show_id"))


def _episode(answer: Answer, row: Object) -> Ref | None:
    return episodes.card(answer, row, row.get("show_id"))


_ARRAYS = {
    "movie_results": _film,
    "person_results": filmographies.listed,
    "tv_results": _series,
    "tv_episode_results": _episode,
    "tv_season_results": _season,
}
