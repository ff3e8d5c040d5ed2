"""Reviews by their own id."""

from cinedex.catalog.refs import Movie, Series
from cinedex.catalog.statements import Columns, StatedText, Statement
from cinedex.db.tables import media, movies, series
from cinedex.sources.tmdb.answer import Answer, address, number_of
from cinedex.sources.tmdb.extras import read_review
from cinedex.sources.tmdb.fields import fields, read, text

_LANGUAGE = fields(iso_639_1=text)
_TITLE = fields(media_title=text)
# After all that lists of reviews have a place for: no page of one speaks of it.
_UNPLACED = 2**15 - 1
_IN_PASSING = 0.0


def review(answer: Answer) -> None:
    """State a review, and what its title is called in English."""
    body = answer.body
    found = read_review(answer, body) if isinstance(body, dict) else None
    if found is None or not isinstance(body, dict):
        return
    number, medium = number_of(body.get("media_id")), str(body.get("media_type")).lower()
    language = read(answer, "review", body, _LANGUAGE).get("iso_639_1")
    if number is None or not language or medium not in {"movie", "tv"}:
        answer.drop("review without a title or a language")
        return
    thing = Movie(number) if medium == "movie" else Series(number)
    _name(answer, thing, str(read(answer, "review", body, _TITLE).get("media_title", "")))
    values = {**found, "iso_639_1": language}
    key = {**address(thing), "review_id": values.pop("review_id")}
    place = Columns(media.review, key, {**values, "position": _UNPLACED}, if_missing=True)
    answer.state(thing, f"review/{key['review_id']}/position", place)
    answer.state(thing, f"review/{key['review_id']}", Columns(media.review, key, values))


def _name(answer: Answer, thing: Movie | Series, title: str) -> None:
    """State a title's English name; as its own one it stands only where nothing else is known of it."""
    if title:
        answer.state(thing, "translations/en-US/text/title", StatedText("en", "US", {"title": title}))
        table, column = (
            (movies.movie, "original_title") if isinstance(thing, Movie) else (series.series, "original_name")
        )
        fact = Columns(table, {"id": thing.id}, {column: title})
        answer.statements.append(Statement(thing, f"base/{column}", (fact,), _IN_PASSING))
