"""The vocabularies: genres, countries, languages, jobs, time zones, certifications."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Table

from cinedex.catalog.refs import Entry
from cinedex.catalog.statements import Members, Value, Values
from cinedex.db.tables import reference, watch
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.entries import name_genre
from cinedex.sources.tmdb.fields import fields, read, small, text

_ENTRY = Entry()


def genres(answer: Answer, medium: str) -> None:
    """State the genres of a medium, and what each is called in the request's language."""
    tag = answer.tag(default="en")
    rows: dict[int, Values] = {}
    for row in answer.rows(answer.body, "genres"):
        number = number_of(row.get("id"))
        if number is None:
            answer.drop("genre without an id")
            continue
        rows.setdefault(number, {"genre_id": number, "position": len(rows)})
        if tag is not None:
            name_genre(answer, number, tag[0], row.get("name"))
    answer.state(_ENTRY, f"genres_{medium}", Members(reference.genre, {"medium": medium}, list(rows.values())))


def countries(answer: Answer) -> None:
    """State the countries; their own names are known from the answer in English alone."""
    _countries(answer, "countries", reference.country, answer.body)


def watch_regions(answer: Answer) -> None:
    """State the countries that have watch providers."""
    body = answer.body
    _countries(answer, "watch_regions", watch.watch_region, body.get("results") if isinstance(body, dict) else None)


def _countries(answer: Answer, aspect: str, table: Table, told: object) -> None:
    tag = answer.tag()
    if tag is None or tag[0] != "en":
        answer.tally.skipped["not a fact: names of countries in other languages"] += 1
        return
    rows: list[Values] = []
    for row in _objects(answer, told):
        values = read(answer, "country", row, fields(iso_3166_1=text, english_name=text, native_name=text))
        rows.append({"native_name": values.get("english_name"), **values})
    _state(answer, aspect, table, rows, ("iso_3166_1", "english_name"))


def languages(answer: Answer) -> None:
    """State the languages."""
    rows: list[Values] = []
    for row in _objects(answer, answer.body):
        values = read(answer, "language", row, fields(iso_639_1=text, english_name=text, name=text))
        rows.append({**values, "position": len(rows)})
    _state(answer, "languages", reference.language, rows, ("iso_639_1", "english_name"))


def primary_translations(answer: Answer) -> None:
    """State the tags of languages that texts are kept in."""
    rows = [{"tag": tag} for tag in dict.fromkeys(_texts(answer, answer.body))]
    _state(answer, "primary_translations", reference.primary_translation, rows, ("tag",))


def time_zones(answer: Answer) -> None:
    """State the time zones, country by country, in today's form or the older one."""
    rows: list[Values] = []
    for row in _objects(answer, answer.body):
        pairs = [(row["iso_3166_1"], row.get("zones"))] if "iso_3166_1" in row else list(row.items())
        for code, zones in pairs:
            if isinstance(code, str) and "\0" not in code:
                # A country without a zone is listed all the same: its one row names none.
                for place, zone in enumerate(list(_texts(answer, zones)) or [""]):
                    rows.append({"iso_3166_1": code, "position": place, "zone": zone})
    _state(answer, "time_zones", reference.time_zone, rows, ("iso_3166_1",))


def jobs(answer: Answer) -> None:
    """State departments and their jobs."""
    rows: list[Values] = []
    departments: dict[str, int] = {}
    for row in _objects(answer, answer.body):
        department = read(answer, "job", row, fields(department=text)).get("department")
        if not isinstance(department, str) or not department:
            answer.drop("department without a name")
            continue
        place = departments.setdefault(department, len(departments))
        for job in _texts(answer, row.get("jobs")):
            values: dict[str, Value] = {"department": department, "job": job}
            rows.append({**values, "department_position": place, "position": len(rows)})
    _state(answer, "jobs", reference.job, rows, ("department", "job"))


def certifications(answer: Answer, medium: str) -> None:
    """State the certifications of a medium, country by country."""
    body = answer.body
    told = body.get("certifications") if isinstance(body, dict) else None
    rows: dict[tuple[str, Value], Values] = {}
    for code in told if isinstance(told, dict) else ():
        for place, row in enumerate(answer.rows(told, code)):
            values = read(answer, "certification", row, fields(certification=text, meaning=text, order=small))
            named = {"order": 0, **values, "iso_3166_1": code, "position": place}
            if "certification" in values and "\0" not in code:
                rows.setdefault((code, values["certification"]), named)
    members = Members(reference.certification, {"medium": medium}, list(rows.values()))
    answer.state(_ENTRY, f"certifications_{medium}", members)


def _state(answer: Answer, aspect: str, table: Table, rows: Iterable[Values], needed: tuple[str, ...]) -> None:
    whole = []
    for row in rows:
        if all(row.get(name) for name in needed):
            whole.append(row)
        else:
            answer.drop(f"{aspect}: an entry without a name")
    answer.state(_ENTRY, aspect, Members(table, {}, whole))


def _objects(answer: Answer, told: object) -> Iterator[Object]:
    yield from answer.rows({"list": told}, "list")


def _texts(answer: Answer, told: object) -> Iterator[str]:
    for value in told if isinstance(told, list) else ():
        if not isinstance(value, str) or "\0" in value:
            answer.drop("not a text")
        else:
            yield value
