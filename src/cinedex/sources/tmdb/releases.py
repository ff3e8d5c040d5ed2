"""Release dates, and their older form: releases."""

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Members, Value, Values
from cinedex.db.tables import movies
from cinedex.sources.tmdb.answer import Answer, Object
from cinedex.sources.tmdb.fields import Field, day, fields, flag, read, small, text, words

_DATED = fields(release_date=text, type=small, certification=text, note=text, iso_639_1=text, descriptors=words)
_LEGACY = (
    *fields(release_date=day, certification=text, descriptors=words, iso_3166_1=text),
    Field("primary", "is_primary", flag),
)
_IN_CINEMAS = 3


def release_dates(answer: Answer, movie: Movie, block: Object) -> None:
    """State when a film was released where, in which way, and how it was certified."""
    rows: list[Values] = []
    for country in answer.rows(block, "results"):
        code = country.get("iso_3166_1")
        if not isinstance(code, str) or not code or "\0" in code:
            answer.drop("release without a country")
            continue
        for row in answer.rows(country, "release_dates"):
            values: dict[str, Value] = read(answer, "release", row, _DATED)
            if values.get("release_date") and "type" in values:
                rows.append({"iso_3166_1": code, "position": len(rows), **values})
            else:
                answer.drop("release without a date or a type")
    answer.state(movie, "release_dates", Members(movies.release_date, {"movie_id": movie.id}, rows))


def releases(answer: Answer, movie: Movie, block: Object) -> None:
    """State the releases in cinemas that the older form shows; the newer form, once known, says more and wins."""
    rows: list[Values] = []
    for row in answer.rows(block, "countries"):
        values: dict[str, Value] = read(answer, "release", row, _LEGACY)
        if values.get("release_date") and values.get("iso_3166_1"):
            moment = f"{values['release_date']}T00:00:00.000Z"
            rows.append({**values, "position": len(rows), "type": _IN_CINEMAS, "release_date": moment})
        else:
            answer.drop("release without a date or a country")
    answer.state(movie, "releases", Members(movies.release_date, {"movie_id": movie.id}, rows))
