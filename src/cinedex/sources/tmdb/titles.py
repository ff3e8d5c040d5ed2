"""What else hangs on a title: alternative titles, keywords, outside ids, reviews, likeness to others."""

from collections import defaultdict

from cinedex.catalog.refs import Keyword, Movie, Ref
from cinedex.catalog.statements import Columns, Members, Values
from cinedex.db.tables import media, movies
from cinedex.sources.tmdb.answer import Answer, Object, address, number_of
from cinedex.sources.tmdb.cards import card
from cinedex.sources.tmdb.fields import fields, optional_number, optional_text, picture, read, text

EXTERNAL_IDS = ("imdb_id", "wikidata_id", "facebook_id", "instagram_id", "twitter_id")
_TITLE = fields(iso_3166_1=text, title=text, type=text)
_REVIEW = fields(author=text, content=text, created_at=text, updated_at=text, url=text)
_AUTHOR = fields(name=text, username=text, avatar_path=picture, rating=optional_number)
_KEYWORD = fields(name=text)
_IDS = fields(**dict.fromkeys(EXTERNAL_IDS, optional_text))
_PAGE = 20


def alternative_titles(answer: Answer, thing: Ref, block: Object) -> None:
    """State other titles; a request for one country speaks of that country alone."""
    name = "titles" if "titles" in block else "results"
    rows: list[Values] = []
    for row in answer.rows(block, name):
        values = read(answer, "alternative title", row, _TITLE)
        if values.get("title") and values.get("iso_3166_1"):
            rows.append(values | {"position": len(rows)})
        else:
            answer.drop("alternative title without a title or a country")
    scope = address(thing)
    country = answer.query.get("country")
    if not country:
        members = Members(media.alternative_title, scope, rows, split="iso_3166_1")
        answer.state(thing, "alternative_titles", members)
        return
    by_country: dict[object, list[Values]] = defaultdict(list, {country: []})
    for title in rows:
        by_country[title["iso_3166_1"]].append(title)
    for code, shown in by_country.items():
        members = Members(media.alternative_title, {**scope, "iso_3166_1": str(code)}, shown)
        answer.state(thing, f"alternative_titles/{code}", members)


def keywords(answer: Answer, movie: Movie, block: Object) -> None:
    """State the keywords of a film, and what each is called."""
    rows: dict[int, Values] = {}
    for row in answer.rows(block, "keywords"):
        found = keyword(answer, row)
        if found is not None and found not in rows:
            rows[found] = {"keyword_id": found, "position": len(rows)}
    answer.state(movie, "keywords", Members(movies.movie_keyword, {"movie_id": movie.id}, list(rows.values())))


def keyword(answer: Answer, row: Object) -> int | None:
    """State a keyword; return its number."""
    found = number_of(row.get("id"))
    values = read(answer, "keyword", row, _KEYWORD)
    if found is None or not values.get("name"):
        answer.drop("keyword without an id or a name")
        return None
    answer.state(Keyword(found), "base", Columns(movies.keyword, {"id": found}, values))
    return found


def external_ids(answer: Answer, thing: Ref, block: Object) -> None:
    """State under which ids a thing is known elsewhere; each is an aspect of its own, as details state but one."""
    for source, value in read(answer, "external id", block, _IDS).items():
        external_id(answer, thing, source, None if value is None else str(value))


def external_id(answer: Answer, thing: Ref, source: str, value: str | None) -> None:
    """State one such id; None: there is none."""
    scope = {**address(thing), "source": source}
    rows = [] if value is None else [{"value": value}]
    answer.state(thing, f"external_id/{source}", Members(media.external_id, scope, rows))


def reviews(answer: Answer, thing: Ref, block: Object) -> None:
    """State one page of the reviews in one language."""
    tag = answer.tag()
    if tag is None:
        return
    page = answer.page(block)
    first = (page - 1) * _PAGE
    rows: dict[str, Values] = {}
    for row in answer.rows(block, "results"):
        told = row.get("id")
        values = read(answer, "review", row, _REVIEW)
        if not isinstance(told, str) or not told or "\0" in told or "content" not in values or "author" not in values:
            answer.drop("review without an id, an author or a text")
            continue
        author = row.get("author_details")
        told_of = read(answer, "review", author, _AUTHOR) if isinstance(author, dict) else {}
        rows.setdefault(told, {"position": first + len(rows), **values, **told_of, "review_id": told})
    scope = {**address(thing), "iso_639_1": tag[0]}
    window = ("position", first, first + _PAGE)
    answer.state(thing, f"reviews/{tag[0]}/{page}", Members(media.review, scope, list(rows.values()), window=window))


def related(answer: Answer, movie: Movie, block: Object, relation: str) -> None:
    """State one page of the films that are like a film, and each of them."""
    page = answer.page(block)
    first = (page - 1) * _PAGE
    rows: list[Values] = []
    for place, row in enumerate(answer.rows(block, "results")):
        other = card(answer, row)
        if other is not None and place < _PAGE:
            rows.append({"position": first + place, "other_id": other.id})
    scope = {**address(movie), "relation": relation}
    window = ("position", first, first + _PAGE)
    answer.state(movie, f"{relation}/{page}", Members(media.related, scope, rows, window=window))
