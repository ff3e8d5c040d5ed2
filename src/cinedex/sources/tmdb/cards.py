"""What a list shows of a film or a series: its card. Details show the same of it, and take the same road."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import Table

from cinedex.catalog.refs import Movie, Series
from cinedex.catalog.statements import Columns, Value
from cinedex.db.tables import movies, series
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.fields import Field, day, fields, flag, number, read, text, whole
from cinedex.sources.tmdb.joined import codes, genres
from cinedex.sources.tmdb.wording import NAMED_TEXT, TITLE_TEXT, state_pictures, state_texts

_SHARED = (
    *fields(adult=flag, original_language=text, popularity=number),
    Field("vote_average", "base_vote_average", number),
    Field("vote_count", "base_vote_count", whole),
)
_SOFTCORE = fields(softcore=flag)
Title = TypeVar("Title", Movie, Series)


@dataclass(frozen=True, slots=True)
class Form(Generic[Title]):
    """How answers show the titles of one kind."""

    thing: type[Title]
    what: str
    table: Table
    # The key of the title as shown; the original one is kept in `original_` and it.
    name: str
    base: Sequence[Field]
    texts: Sequence[Field]


FILM = Form(Movie, "film", movies.movie, "title", (*_SHARED, *fields(video=flag, release_date=day)), TITLE_TEXT)
SERIES = Form(Series, "series", series.series, "name", (*_SHARED, *fields(first_air_date=day)), NAMED_TEXT)


def base(answer: Answer, row: Object, form: Form[Title]) -> Title | None:
    """State what cards and details alike say of a title; None where that is no title."""
    found, original = number_of(row.get("id")), original_title(row, form)
    if found is None or original is None:
        answer.drop(f"{form.what} without an id" if found is None else f"{form.what} without a title")
        return None
    thing, key = form.thing(found), {"id": found}
    values: dict[str, Value] = read(answer, form.what, row, form.base)
    if answer.query.get("region"):
        # Such a list shows the day of release in that country.
        values.pop("release_date", None)
    values[f"original_{form.name}"] = original
    answer.state_row(thing, "base", form.table, key=key, values=values, whole=len(form.base) + 1)
    for name, value in read(answer, form.what, row, _SOFTCORE).items():
        answer.state(thing, name, Columns(form.table, key, {name: value}))
    origin = row.get("origin_country")
    if isinstance(origin, list):
        codes(answer, thing, "origin", origin)
    state_pictures(answer, thing, row)
    return thing


def original_title(row: Object, form: Form[Title]) -> str | None:
    """Return the title that a thing has in its own language, None where it has none."""
    for name in (f"original_{form.name}", form.name):
        title = row.get(name)
        if isinstance(title, str) and title and "\0" not in title:
            return title
    return None


def card(answer: Answer, row: Object, medium: str = "") -> Movie | Series | None:
    """State a film or a series as a list shows it; None for a person.

    `medium` (`movie` or `tv`) is what the list holds; `""` where its rows tell.
    """
    medium = medium or _medium(row)
    if medium == "movie":
        return _card(answer, row, FILM)
    return _card(answer, row, SERIES) if medium == "tv" else None


def _medium(row: Object) -> str:
    told = row.get("media_type")
    if isinstance(told, str):
        return told
    if "title" in row or "name" not in row:
        return "movie"
    # Older lists name no medium: people and collections have no genres.
    return "tv" if "genre_ids" in row or "first_air_date" in row else ""


def _card(answer: Answer, row: Object, form: Form[Title]) -> Title | None:
    thing = base(answer, row, form)
    if thing is not None:
        state_texts(answer, thing, row, original_title(row, form), wanted=form.texts)
        numbers = row.get("genre_ids")
        if isinstance(numbers, list):
            genres(answer, thing, numbers)
    return thing


def cards(answer: Answer, block: object, *names: str, medium: str = "") -> list[Movie | Series | None]:
    """State every film and series of the lists called `names`."""
    return [card(answer, row, medium) for name in names for row in answer.rows(block, name)]


def films(answer: Answer, block: object, name: str) -> list[Movie]:
    """State the films of a list of films; return them."""
    found = (_card(answer, row, FILM) for row in answer.rows(block, name))
    return [movie for movie in found if movie is not None]
