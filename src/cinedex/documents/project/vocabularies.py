"""The documents of the vocabularies: genres, countries, languages, jobs, certifications, providers, time zones."""

from collections.abc import Callable, Iterator
from operator import itemgetter

from babel import Locale as Names
from babel.core import UnknownLocaleError
from sqlalchemy import Connection, Table, select

from cinedex.catalog.refs import Entry
from cinedex.catalog.state import Row
from cinedex.db.tables import reference, watch
from cinedex.documents.keys import Part, Vocabulary
from cinedex.documents.project.projection import NO_LANGUAGE, Projection

ENGLISH = "en"


def project(connection: Connection) -> Iterator[Projection]:
    """Yield the documents of every vocabulary."""
    rows = _Reader(connection)
    yield from _genres(rows)
    yield _countries(rows, Vocabulary.COUNTRIES, reference.country, in_results=False)
    yield _countries(rows, Vocabulary.WATCH_REGIONS, watch.watch_region, in_results=True)
    yield _plain(Vocabulary.JOBS, _jobs(rows))
    languages = [
        {name: row[name] for name in ("iso_639_1", "english_name", "name")}
        for row in rows(reference.language, "position", "iso_639_1")
    ]
    yield _plain(Vocabulary.LANGUAGES, languages)
    yield _plain(Vocabulary.PRIMARY_TRANSLATIONS, [row["tag"] for row in rows(reference.primary_translation, "tag")])
    yield _plain(Vocabulary.TIME_ZONES, _time_zones(rows))
    yield _plain(Vocabulary.MOVIE_CERTIFICATIONS, _certifications(rows, "movie"))
    yield _plain(Vocabulary.TV_CERTIFICATIONS, _certifications(rows, "tv"))
    yield _plain(Vocabulary.MOVIE_PROVIDERS, _providers(rows, "movie"))
    yield _plain(Vocabulary.TV_PROVIDERS, _providers(rows, "tv"))


class _Reader:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __call__(self, table: Table, *order: str) -> list[Row]:
        # Sorted here: engines compare letters each in their own way.
        found = [dict(row) for row in self._connection.execute(select(table)).mappings()]
        return sorted(found, key=itemgetter(*order))


def _plain(entry: Entry, body: object) -> Projection:
    projection = Projection(entry)
    projection.part(Part.DETAILS, body)
    return projection


def _genres(rows: Callable[..., list[Row]]) -> Iterator[Projection]:
    names: dict[str, dict[object, object]] = {}
    for row in rows(reference.genre_name, "iso_639_1", "genre_id"):
        names.setdefault(str(row["iso_639_1"]), {})[row["genre_id"]] = row["name"]
    english = names.get(ENGLISH, {})
    genres = rows(reference.genre, "medium", "position", "genre_id")
    numbers = {row["genre_id"] for row in genres} | {number for known in names.values() for number in known}
    shown = Projection(Vocabulary.GENRE_NAMES)
    lists = {"movie": Projection(Vocabulary.MOVIE_GENRES), "tv": Projection(Vocabulary.TV_GENRES)}
    # What no language names is shown in English; a genre that only another language names, in that one.
    any_name = {number: name for known in names.values() for number, name in known.items()} | english
    for tag, known in (*(((code, ""), names[code]) for code in names), (NO_LANGUAGE, english)):
        named = any_name | known
        shown.text(
            tag, {str(number): {"id": number, "name": named.get(number, "")} for number in sorted(numbers, key=str)}
        )
        for medium, projection in lists.items():
            projection.text(
                tag,
                {
                    "genres": [
                        {"id": row["genre_id"], "name": named.get(row["genre_id"], "")}
                        for row in genres
                        if row["medium"] == medium
                    ]
                },
            )
    yield shown
    yield from lists.values()


def _countries(rows: Callable[..., list[Row]], entry: Entry, table: Table, *, in_results: bool) -> Projection:
    projection = Projection(entry)
    countries = rows(table, "english_name", "iso_3166_1")
    tags = {str(row["tag"]).partition("-")[0] for row in rows(reference.primary_translation, "tag")}
    for language in sorted(tags - {ENGLISH}):
        names = _territories(language)
        if names:
            projection.text((language, ""), _named(countries, names, in_results=in_results))
    projection.text(NO_LANGUAGE, _named(countries, {}, in_results=in_results))
    return projection


def _territories(language: str) -> dict[str, str]:
    try:
        return dict(Names.parse(language).territories)
    except (UnknownLocaleError, ValueError):
        return {}


def _named(countries: list[Row], names: dict[str, str], *, in_results: bool) -> object:
    shown = [
        {
            "english_name": row["english_name"],
            "iso_3166_1": row["iso_3166_1"],
            "native_name": names.get(str(row["iso_3166_1"]), row["native_name"]),
        }
        for row in countries
    ]
    return {"results": shown} if in_results else shown


def _jobs(rows: Callable[..., list[Row]]) -> list[dict[str, object]]:
    departments: dict[str, list[object]] = {}
    for row in rows(reference.job, "department_position", "department", "position"):
        departments.setdefault(str(row["department"]), []).append(row["job"])
    return [{"department": department, "jobs": jobs} for department, jobs in departments.items()]


def _time_zones(rows: Callable[..., list[Row]]) -> list[dict[str, object]]:
    zones: dict[str, list[object]] = {}
    for row in rows(reference.time_zone, "iso_3166_1", "position"):
        known = zones.setdefault(str(row["iso_3166_1"]), [])
        if row["zone"]:
            known.append(row["zone"])
    return [{"iso_3166_1": code, "zones": names} for code, names in zones.items()]


def _certifications(rows: Callable[..., list[Row]], medium: str) -> dict[str, object]:
    countries: dict[str, list[object]] = {}
    for row in rows(reference.certification, "iso_3166_1", "position", "certification"):
        if row["medium"] == medium:
            shown = {name: row[name] for name in ("certification", "meaning", "order")}
            countries.setdefault(str(row["iso_3166_1"]), []).append(shown)
    return {"certifications": countries}


def _providers(rows: Callable[..., list[Row]], medium: str) -> list[dict[str, object]]:
    providers = {row["id"]: row for row in rows(watch.watch_provider, "id")}
    priorities: dict[object, dict[str, object]] = {}
    for row in rows(watch.watch_provider_country, "provider_id", "iso_3166_1"):
        if row["medium"] == medium:
            priorities.setdefault(row["provider_id"], {})[str(row["iso_3166_1"])] = row["display_priority"]
    return [
        {
            "display_priorities": priorities.get(row["provider_id"], {}),
            "display_priority": row["display_priority"],
            "logo_path": providers[row["provider_id"]]["logo_path"],
            "provider_name": providers[row["provider_id"]]["name"],
            "provider_id": row["provider_id"],
        }
        for row in rows(watch.watch_provider_listing, "medium", "provider_id")
        if row["medium"] == medium
    ]
