"""Films: details with whatever is appended to them, and each sub-request alone."""

from collections.abc import Callable, Mapping
from functools import partial

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Columns, Members, Values
from cinedex.db.tables import movies
from cinedex.sources.tmdb import cards, credits, images, releases, titles, videos, watch
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.collections import reference as collection
from cinedex.sources.tmdb.companies import reference as company
from cinedex.sources.tmdb.entries import name_country, name_genre, name_language
from cinedex.sources.tmdb.fields import big, fields, optional_text, read, text, whole
from cinedex.sources.tmdb.wording import MOVIE_DETAIL, state_texts, translations

_FACTS = fields(budget=big, revenue=big, status=text, runtime=whole)
_IMDB = fields(imdb_id=optional_text)
NOT_FACTS = ("account_states", "changes", "lists")


def _translations(answer: Answer, movie: Movie, block: Object) -> None:
    translations(answer, movie, block)


PARTS: Mapping[str, Callable[[Answer, Movie, Object], None]] = {
    "alternative_titles": titles.alternative_titles,
    "casts": credits.credits,
    "credits": credits.credits,
    "external_ids": titles.external_ids,
    "images": images.images,
    "keywords": titles.keywords,
    "recommendations": partial(titles.related, relation="recommendations"),
    "release_dates": releases.release_dates,
    "releases": releases.releases,
    "reviews": titles.reviews,
    "similar": partial(titles.related, relation="similar"),
    "similar_movies": partial(titles.related, relation="similar"),
    "trailers": videos.trailers,
    "translations": _translations,
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
    movie = cards.base(answer, body)
    if movie is None:
        return
    _facts(answer, movie, body)
    listed: list[Values] | None = None
    for name, block in body.items():
        if name in NOT_FACTS:
            answer.tally.skipped[f"not a fact: {name}"] += 1
        elif name in PARTS and _NEWER.get(name) not in body and isinstance(block, dict) and "status_code" not in block:
            if name == "translations":
                listed = translations(answer, movie, block)
            else:
                PARTS[name](answer, movie, block)
    original = body.get("original_title") or body.get("title")
    shown = original if isinstance(original, str) else None
    state_texts(answer, movie, body, shown, listed=listed)
    state_texts(answer, movie, body, shown, group="detail", wanted=MOVIE_DETAIL, listed=listed)


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
        titles.external_id(answer, movie, "imdb_id", None if value is None else str(value))
    if "belongs_to_collection" in body:
        told = body["belongs_to_collection"]
        number = collection(answer, told) if isinstance(told, dict) else None
        if number is not None or told is None:
            answer.state(movie, "collection", Columns(movies.movie, key, {"collection_id": number}))
    _genres(answer, movie, body)
    _companies(answer, movie, body)
    _countries(answer, movie, body)
    _languages(answer, movie, body)


def _genres(answer: Answer, movie: Movie, body: Object) -> None:
    if "genres" not in body:
        return
    tag = answer.tag()
    numbers: list[object] = []
    for row in answer.rows(body, "genres"):
        numbers.append(row.get("id"))
        number = number_of(row.get("id"))
        if number is not None and tag is not None:
            name_genre(answer, number, tag[0], row.get("name"))
    cards.genres(answer, movie, numbers)


def _companies(answer: Answer, movie: Movie, body: Object) -> None:
    if "production_companies" not in body:
        return
    rows: dict[int, Values] = {}
    for row in answer.rows(body, "production_companies"):
        number = company(answer, row)
        if number is not None and number not in rows:
            rows[number] = {"company_id": number, "position": len(rows)}
    members = Members(
        movies.movie_company, {"movie_id": movie.id}, list(rows.values()), split="company_id", shared=True
    )
    answer.state(movie, "companies", members)


def _countries(answer: Answer, movie: Movie, body: Object) -> None:
    if "production_countries" in body:
        codes = []
        for row in answer.rows(body, "production_countries"):
            code = row.get("iso_3166_1")
            codes.append(code)
            if isinstance(code, str) and code and "\0" not in code:
                name_country(answer, code, row.get("name"))
        _codes(answer, movie, "production", codes)
    origin = body.get("origin_country")
    if isinstance(origin, list):
        _codes(answer, movie, "origin", origin)


def _codes(answer: Answer, movie: Movie, role: str, codes: list[object]) -> None:
    rows: dict[str, Values] = {}
    for code in codes:
        if isinstance(code, str) and code and "\0" not in code:
            rows.setdefault(code, {"iso_3166_1": code, "position": len(rows)})
        else:
            answer.drop("country without a code")
    scope: Values = {"movie_id": movie.id, "role": role}
    answer.state(movie, f"countries_{role}", Members(movies.movie_country, scope, list(rows.values())))


def _languages(answer: Answer, movie: Movie, body: Object) -> None:
    if "spoken_languages" not in body:
        return
    rows: dict[str, Values] = {}
    for row in answer.rows(body, "spoken_languages"):
        code = row.get("iso_639_1")
        if isinstance(code, str) and code and "\0" not in code:
            name_language(answer, code, row.get("english_name"), row.get("name"))
            rows.setdefault(code, {"iso_639_1": code, "position": len(rows)})
        else:
            answer.drop("language without a code")
    answer.state(movie, "languages", Members(movies.movie_language, {"movie_id": movie.id}, list(rows.values())))
