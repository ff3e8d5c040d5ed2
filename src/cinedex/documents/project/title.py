"""What films and series show alike: genres, companies, countries, languages, and the languages of their texts."""

from cinedex.catalog.state import Row
from cinedex.catalog.texts import Pictures, Texts
from cinedex.db.tables import titles
from cinedex.documents.locale import is_tag
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import NO_LANGUAGE, Tag
from cinedex.kit.tags import main_region

_NAMED = ("id", "logo_path", "name", "origin_country")


def tags(texts: Texts, pictures: Pictures) -> set[Tag]:
    """Return the languages, alone and with each region, in which a thing shows something of its own."""
    found: set[Tag] = {NO_LANGUAGE}
    for row in texts.rows:
        language, region = str(row["iso_639_1"]), str(row["iso_3166_1"])
        found |= {(language, ""), (language, "" if region == main_region(language) else region)}
    for row in (*pictures.images, *pictures.choices):
        if row["type"] == "poster" and row["iso_639_1"]:
            found.add((str(row["iso_639_1"]), ""))
    return {tag for tag in found if is_tag(tag)}


def genres(batch: Batch, number: int) -> list[object]:
    """Return the ids of a title's genres."""
    return [row["genre_id"] for row in batch.rows(titles.title_genre, number)]


def countries(batch: Batch, number: int, role: str) -> list[object]:
    """Return the codes of a title's countries in a role."""
    return [row["iso_3166_1"] for row in batch.rows(titles.title_country, number) if row["role"] == role]


def named_countries(batch: Batch, number: int) -> list[object]:
    """Return the countries in which a title was made, with their English names."""
    codes = countries(batch, number, "production")
    return [{"iso_3166_1": code, "name": batch.words.countries.get(str(code), "")} for code in codes]


def languages(batch: Batch, number: int, role: str) -> list[str]:
    """Return the codes of a title's languages in a role."""
    return [str(row["iso_639_1"]) for row in batch.rows(titles.title_language, number) if row["role"] == role]


def spoken_languages(batch: Batch, number: int) -> list[object]:
    """Return the languages that are heard in a title, with their names."""
    names = batch.words.languages
    return [
        {"english_name": english, "iso_639_1": code, "name": own}
        for code in languages(batch, number, "spoken")
        for english, own in (names.get(code, ("", "")),)
    ]


def companies(batch: Batch, number: int) -> list[object]:
    """Return the companies that made a title."""
    return [
        _named(batch.companies[int(row["company_id"] or 0)])
        for row in batch.rows(titles.title_company, number)
        if row["position"] is not None
    ]


def networks(batch: Batch, number: int) -> list[object]:
    """Return the networks of a series."""
    return [_named(batch.networks[int(row["network_id"] or 0)]) for row in batch.rows(titles.title_network, number)]


def _named(row: Row) -> Row:
    return {name: row[name] for name in _NAMED}
