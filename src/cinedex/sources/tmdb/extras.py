"""What else hangs on a title: alternative titles, keywords, outside ids, reviews, likeness to others."""

from collections import defaultdict

from cinedex.catalog.refs import Keyword, Ref
from cinedex.catalog.statements import Columns, Members, Value, Values
from cinedex.db.tables import media, titles
from cinedex.sources.tmdb.answer import Answer, Object, address, number_of
from cinedex.sources.tmdb.cards import card
from cinedex.sources.tmdb.fields import fields, optional_number, outside_id, picture, read, text

EXTERNAL_IDS = (
    "imdb_id", "freebase_mid", "freebase_id", "tvdb_id", "tvrage_id", "wikidata_id", "facebook_id", "instagram_id",
    "twitter_id", "tiktok_id", "youtube_id",
)  # fmt: skip
_TITLE = fields(iso_3166_1=text, title=text, type=text)
_REVIEW = fields(author=text, content=text, created_at=text, updated_at=text, url=text)
_AUTHOR = fields(name=text, username=text, avatar_path=picture, rating=optional_number)
_KEYWORD = fields(name=text)
_IDS = fields(**dict.fromkeys(EXTERNAL_IDS, outside_id))
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


def keywords(answer: Answer, thing: Ref, block: Object) -> None:
    """State the keywords of a title, and what each is called."""
    rows: dict[int, Values] = {}
    for row in answer.rows(block, "keywords" if "keywords" in block else "results"):
        found = keyword(answer, row)
        if found is not None and found not in rows:
            rows[found] = {"keyword_id": found, "position": len(rows)}
    answer.state(thing, "keywords", Members(titles.title_keyword, address(thing), list(rows.values())))


def keyword(answer: Answer, row: Object) -> int | None:
    """State a keyword; return its number."""
    found = number_of(row.get("id"))
    values = read(answer, "keyword", row, _KEYWORD)
    if found is None or not values.get("name"):
        answer.drop("keyword without an id or a name")
        return None
    answer.state(Keyword(found), "base", Columns(titles.keyword, {"id": found}, values))
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
        values = read_review(answer, row)
        if values is not None:
            rows.setdefault(str(values["review_id"]), {"position": first + len(rows), **values})
    scope = {**address(thing), "iso_639_1": tag[0]}
    window = ("position", first, first + _PAGE)
    answer.state(thing, f"reviews/{tag[0]}/{page}", Members(media.review, scope, list(rows.values()), window=window))


def read_review(answer: Answer, row: Object) -> dict[str, Value] | None:
    """Return the columns of a review, None where it is none."""
    told = row.get("id")
    values = read(answer, "review", row, _REVIEW)
    if not isinstance(told, str) or not told or "\0" in told or "content" not in values or "author" not in values:
        answer.drop("review without an id, an author or a text")
        return None
    author = row.get("author_details")
    told_of = read(answer, "review", author, _AUTHOR) if isinstance(author, dict) else {}
    return {**values, **told_of, "review_id": told}


def related(answer: Answer, thing: Ref, block: Object, relation: str) -> None:
    """State one page of the titles that are like a title, and each of them."""
    page = answer.page(block)
    first = (page - 1) * _PAGE
    rows: list[Values] = []
    for place, row in enumerate(answer.rows(block, "results")):
        other = card(answer, row)
        if other is not None and place < _PAGE:
            rows.append({"position": first + place, "other_kind": int(other.kind), "other_id": other.id})
    scope = {**address(thing), "relation": relation}
    window = ("position", first, first + _PAGE)
    answer.state(thing, f"{relation}/{page}", Members(media.related, scope, rows, window=window))
