"""What a list shows of a film: its card. Details show the same of it, and take the same road."""

from collections.abc import Sequence

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Columns, Members, Value, Values
from cinedex.db.tables import movies
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.fields import Field, day, fields, flag, number, read, text, whole
from cinedex.sources.tmdb.wording import state_pictures, state_texts

_BASE = (
    *fields(adult=flag, video=flag, original_language=text, release_date=day, popularity=number),
    Field("vote_average", "base_vote_average", number),
    Field("vote_count", "base_vote_count", whole),
)
_SOFTCORE = fields(softcore=flag)


def base(answer: Answer, row: Object) -> Movie | None:
    """State what cards and details alike say of a film; None where that is no film."""
    found = number_of(row.get("id"))
    original = _original_title(row)
    if found is None or original is None:
        answer.drop("film without an id" if found is None else "film without a title")
        return None
    movie, key = Movie(found), {"id": found}
    values: dict[str, Value] = read(answer, "film", row, _BASE)
    if answer.query.get("region"):
        # Such a list shows the day of release in that country.
        values.pop("release_date", None)
    answer.state_row(
        movie, "base", movies.movie, key=key, values={"original_title": original, **values}, whole=len(_BASE) + 1
    )
    for name, value in read(answer, "film", row, _SOFTCORE).items():
        answer.state(movie, name, Columns(movies.movie, key, {name: value}))
    state_pictures(answer, movie, row)
    return movie


def _original_title(row: Object) -> str | None:
    for name in ("original_title", "title"):
        title = row.get(name)
        if isinstance(title, str) and title and "\0" not in title:
            return title
    return None


def genres(answer: Answer, movie: Movie, numbers: Sequence[object]) -> None:
    """State the genres of a film, in order."""
    found: dict[int, Values] = {}
    for told in numbers:
        genre = number_of(told)
        if genre is None:
            answer.drop("genre without an id")
        elif genre not in found:
            found[genre] = {"genre_id": genre, "position": len(found)}
    answer.state(movie, "genres", Members(movies.movie_genre, {"movie_id": movie.id}, list(found.values())))


def card(answer: Answer, row: Object) -> Movie | None:
    """State a film as a list shows it; a series or a person in a mixed list is None."""
    if row.get("media_type", "movie") != "movie" or ("name" in row and "title" not in row):
        return None
    movie = base(answer, row)
    if movie is not None:
        state_texts(answer, movie, row, _original_title(row))
        numbers = row.get("genre_ids")
        if isinstance(numbers, list):
            genres(answer, movie, numbers)
    return movie


def cards(answer: Answer, block: object, *names: str) -> list[Movie | None]:
    """State every film of the lists called `names`."""
    return [card(answer, row) for name in names for row in answer.rows(block, name)]


def known_for(answer: Answer, block: object, name: str) -> None:
    """State the films that a list of people names as what each is known for."""
    for row in answer.rows(block, name):
        cards(answer, row, "known_for")
