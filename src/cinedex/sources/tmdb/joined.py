"""What films and series alike are joined to in answers: genres, countries, languages."""

from collections.abc import Sequence

from cinedex.catalog.refs import Ref
from cinedex.catalog.statements import Members, Values
from cinedex.db.tables import titles
from cinedex.sources.tmdb.answer import Answer, Object, address, number_of
from cinedex.sources.tmdb.entries import name_country, name_genre, name_language


def genres(answer: Answer, thing: Ref, numbers: Sequence[object]) -> None:
    """State the genres of a title, in order."""
    found: dict[int, Values] = {}
    for told in numbers:
        genre = number_of(told)
        if genre is None:
            answer.drop("genre without an id")
        elif genre not in found:
            found[genre] = {"genre_id": genre, "position": len(found)}
    answer.state(thing, "genres", Members(titles.title_genre, address(thing), list(found.values())))


def named_genres(answer: Answer, thing: Ref, body: Object) -> None:
    """State the genres of a title as details show them, and what each is called in the language of the request."""
    if "genres" not in body:
        return
    tag = answer.tag()
    numbers: list[object] = []
    for row in answer.rows(body, "genres"):
        numbers.append(row.get("id"))
        number = number_of(row.get("id"))
        if number is not None and tag is not None:
            name_genre(answer, number, tag[0], row.get("name"))
    genres(answer, thing, numbers)


def production_countries(answer: Answer, thing: Ref, body: Object) -> None:
    """State where a title was made."""
    if "production_countries" not in body:
        return
    told: list[object] = []
    for row in answer.rows(body, "production_countries"):
        code = row.get("iso_3166_1")
        told.append(code)
        if isinstance(code, str) and code and "\0" not in code:
            name_country(answer, code, row.get("name"))
    codes(answer, thing, "production", told)


def codes(answer: Answer, thing: Ref, role: str, told: Sequence[object]) -> None:
    """State the countries that have to do with a title in a `role`, in order."""
    rows: dict[str, Values] = {}
    for code in told:
        if isinstance(code, str) and code and "\0" not in code:
            rows.setdefault(code, {"iso_3166_1": code, "position": len(rows)})
        else:
            answer.drop("country without a code")
    scope: Values = {**address(thing), "role": role}
    answer.state(thing, f"countries_{role}", Members(titles.title_country, scope, list(rows.values())))


def spoken_languages(answer: Answer, thing: Ref, body: Object) -> None:
    """State which languages are heard in a title."""
    if "spoken_languages" not in body:
        return
    told: list[object] = []
    for row in answer.rows(body, "spoken_languages"):
        code = row.get("iso_639_1")
        told.append(code)
        if isinstance(code, str) and code and "\0" not in code:
            name_language(answer, code, row.get("english_name"), row.get("name"))
    languages(answer, thing, "spoken", "languages", told)


def languages(answer: Answer, thing: Ref, role: str, aspect: str, told: Sequence[object]) -> None:
    """State the languages of a title in a `role`, in order."""
    rows: dict[str, Values] = {}
    for code in told:
        if isinstance(code, str) and code and "\0" not in code:
            rows.setdefault(code, {"iso_639_1": code, "position": len(rows)})
        else:
            answer.drop("language without a code")
    scope: Values = {**address(thing), "role": role}
    answer.state(thing, aspect, Members(titles.title_language, scope, list(rows.values())))
