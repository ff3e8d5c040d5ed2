"""Films: details with whatever is appended to them, and each sub-request alone."""

from collections.abc import Mapping
from functools import partial

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Columns
from cinedex.db.tables import movies
from cinedex.sources.tmdb import cards, credits, extras, images, joined, makers, releases, videos, watch
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.collections import reference as collection
from cinedex.sources.tmdb.fields import big, fields, optional_text, read, text, whole
from cinedex.sources.tmdb.parts import Part, appended
from cinedex.sources.tmdb.wording import TITLE_DETAIL, state_texts, translations

_FACTS = fields(budget=big, revenue=big, status=text, runtime=whole)
_IMDB = fields(imdb_id=optional_text)
PARTS: Mapping[str, Part[Movie]] = {
    "alternative_titles": extras.alternative_titles,
    "casts": credits.credits,
    "credits": credits.credits,
    "external_ids": extras.external_ids,
    "images": images.images,
    "keywords": extras.keywords,
    "recommendations": partial(extras.related, relation="recommendations"),
    "release_dates": releases.release_dates,
    "releases": releases.releases,
    "reviews": extras.reviews,
    "similar": partial(extras.related, relation="similar"),
    "similar_movies": partial(extras.related, relation="similar"),
    "trailers": videos.trailers,
    "translations": translations,
    "videos": videos.videos,
    "watch/providers": watch.availability,
}
# The newer form of a part, beside which the older says nothing.
_NEWER = {"casts": "credits", "releases": "release_dates", "similar_movies": "similar", "trailers": "videos"}


def details(answer: Answer) -> None:
    """State all that a film's details say, and what is appended to them."""
    body = answer.body
    if not isinstance(body, dict):
        answer.drop("details: not an object")
        return
    movie = cards.base(answer, body, cards.FILM)
    if movie is None:
        return
    _facts(answer, movie, body)
    listed = appended(answer, movie, body, PARTS, _NEWER)
    original = cards.original_title(body, cards.FILM)
    state_texts(answer, movie, body, original, listed=listed)
    state_texts(answer, movie, body, original, group="detail", wanted=TITLE_DETAIL, listed=listed)


def part(answer: Answer, name: str) -> None:
    """State what one sub-request says; the body's own id counts before the path's, which may be an IMDb id."""
    body = answer.body
    if not isinstance(body, dict):
        answer.drop(f"{name}: not an object")
        return
    number = number_of(body.get("id", answer.segments[1]))
    if number is None:
        answer.drop("film without an id")
        return
    PARTS[name](answer, Movie(number), body)


def _facts(answer: Answer, movie: Movie, body: Object) -> None:
    key = {"id": movie.id}
    values = read(answer, "film", body, _FACTS)
    answer.state_row(movie, "facts", movies.movie, key=key, values=values, whole=len(_FACTS))
    for value in read(answer, "film", body, _IMDB).values():
        extras.external_id(answer, movie, "imdb_id", None if value is None else str(value))
    if "belongs_to_collection" in body:
        told = body["belongs_to_collection"]
        number = collection(answer, told) if isinstance(told, dict) else None
        if number is not None or told is None:
            answer.state(movie, "collection", Columns(movies.movie, key, {"collection_id": number}))
    joined.named_genres(answer, movie, body)
    makers.companies(answer, movie, body)
    joined.production_countries(answer, movie, body)
    joined.spoken_languages(answer, movie, body)
