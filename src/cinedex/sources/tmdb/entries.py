"""Entries of the vocabularies that other answers name in passing: languages, countries, genres, watch providers."""

from cinedex.catalog.refs import Entry
from cinedex.catalog.statements import Columns, Values
from cinedex.db.tables import reference, watch
from cinedex.sources.tmdb.answer import Answer, Object
from cinedex.sources.tmdb.fields import Field, fields, picture, read, text

_ENTRY = Entry()
_PROVIDER = (Field("provider_name", "name", text), *fields(logo_path=picture))


def name_language(answer: Answer, code: str, english: object, own: object) -> None:
    """Name a language that nobody has named yet."""
    values = read(answer, "language", {"english_name": english, "name": own}, fields(english_name=text, name=text))
    if any(values.values()):
        answer.state(
            _ENTRY,
            f"languages/{code}",
            Columns(reference.language, {"iso_639_1": code}, {"english_name": "", **values}, if_missing=True),
        )


def name_country(answer: Answer, code: str, name: object) -> None:
    """Name a country that nobody has named yet."""
    if isinstance(name, str) and name and "\0" not in name:
        values = {"english_name": name, "native_name": name}
        answer.state(
            _ENTRY, f"countries/{code}", Columns(reference.country, {"iso_3166_1": code}, values, if_missing=True)
        )


def name_genre(answer: Answer, number: int, language: str, name: object) -> None:
    """State what a genre is called in a language."""
    if isinstance(name, str) and name and "\0" not in name:
        key: Values = {"genre_id": number, "iso_639_1": language}
        answer.state(_ENTRY, f"genre_name/{number}/{language}", Columns(reference.genre_name, key, {"name": name}))


def name_provider(answer: Answer, number: int, row: Object) -> bool:
    """State name and logo of a watch provider; return whether it has a name."""
    values = read(answer, "watch provider", row, _PROVIDER)
    if not values.get("name"):
        answer.drop("watch provider without a name")
        return False
    answer.state_row(
        _ENTRY, f"provider/{number}", watch.watch_provider, key={"id": number}, values=values, whole=len(_PROVIDER)
    )
    return True
