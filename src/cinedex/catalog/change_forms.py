"""In which form the change log tells what happened to a row: TMDB's key, and the value as TMDB shows it.

Keys are TMDB's own (`change_keys` of `/configuration`, protocol notes §7.6 and §8). What TMDB has no key for is told
under `general`: a column as an object that names it, the rows of a table as `{"part": …}` with the name of the route
that shows them.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from sqlalchemy import Table

from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Row
from cinedex.catalog.statements import Value
from cinedex.db.tables import media, movies, people, reference, series, titles, watch

GENERAL = "general"

SILENT = frozenset(
    {
        "source_id", "position", "popularity", "base_popularity", "base_popularity_day", "base_vote_average",
        "base_vote_count", "vote_average", "vote_count",
    }
)  # fmt: skip
"""Columns that change without a trace: figures that move by themselves, and places."""

OWN: dict[Table, tuple[Kind, dict[str, str]]] = {
    movies.movie: (
        Kind.MOVIE,
        {
            "adult": "adult", "softcore": "softcore", "video": "video", "original_title": "original_title",
            "release_date": "releases", "status": "status", "runtime": "runtime", "budget": "budget",
            "revenue": "revenue",
        },
    ),
    movies.collection: (Kind.COLLECTION, {"original_name": "original_name"}),
    titles.company: (
        Kind.COMPANY,
        {
            "name": "name", "logo_path": "images", "origin_country": "origin_country", "description": "overview",
            "homepage": "homepage",
        },
    ),
    titles.keyword: (Kind.KEYWORD, {"name": "name"}),
    people.person: (
        Kind.PERSON,
        {
            "name": "name", "original_name": "original_name", "adult": "adult", "profile_path": "images",
            "birthday": "birthday", "deathday": "deathday", "place_of_birth": "place_of_birth",
            "homepage": "homepage",
        },
    ),
    series.series: (
        Kind.SERIES,
        {
            "adult": "adult", "softcore": "softcore", "original_name": "original_name", "status": "status",
            "type": "type",
        },
    ),
    series.season: (Kind.SEASON, {"air_date": "air_date", "season_number": "season_number"}),
    series.episode: (
        Kind.EPISODE,
        {
            "air_date": "air_date", "season_number": "season_number", "episode_number": "episode_number",
            "production_code": "production_code", "runtime": "runtime",
        },
    ),
    titles.network: (
        Kind.NETWORK,
        {"name": "name", "logo_path": "images", "origin_country": "origin_country", "homepage": "homepage"},
    ),
}  # fmt: skip
"""The thing's own row: its kind, and the key of each column; the others are told under `general`."""

TEXTS = {"title": "title", "overview": "overview", "tagline": "tagline", "homepage": "homepage", "runtime": "runtime"}
"""The key of each text of a translation."""

_FROM_0 = ("season_number", "episode_number")
_OTHER_TEXTS = {(Kind.PERSON, "overview"): "biography"}


def text_key(kind: int, column: str) -> str:
    """Return the key of a text: films have titles, all else has names."""
    if column == "title" and kind != Kind.MOVIE:
        return "name"
    return _OTHER_TEXTS.get((Kind(kind), column), TEXTS[column])


def is_empty(column: str, value: Value) -> bool:
    """Return whether a value says that there is none: 0 does, but for the number of the specials."""
    return not value and value is not False and (value is None or column not in _FROM_0)


def own_value(column: str, key: str, value: Value) -> object:
    """Return a column's value as the log shows it; None where there is none."""
    if value is None:
        return None
    if key == "images":
        return {column.removesuffix("_path"): {"file_path": value}}
    return {column: value} if key in (GENERAL, "releases") else value


class Names(Protocol):
    """Where the names are found that values show beside a number."""

    def name(self, table: Table, number: Value) -> str:
        """Return what the row `number` of `table` is called; `""` where it has no name."""
        ...


class Form(NamedTuple):
    """How the rows of a table that hangs on a thing are told."""

    key: Callable[[int, Row], str]
    """Takes the kind of the thing, and a row."""
    value: Callable[[Row, Names], object]
    identity: tuple[str, ...]
    """The columns by which an old row and a new one are the same, changed."""
    listed: bool = False
    """Whether all that came, or went, is one entry."""
    spoken: bool = False
    """Whether a row is of a language, and an entry names it."""


def _under(key: str) -> Callable[[int, Row], str]:
    return lambda _kind, _row: key


def _by(column: str, keys: dict[str, str]) -> Callable[[int, Row], str]:
    return lambda _kind, row: keys.get(str(row[column]), GENERAL)


def _picked(*columns: str) -> Callable[[Row, Names], object]:
    return lambda row, _names: {name: row[name] for name in columns if row[name] is not None}


def _only(column: str) -> Callable[[Row, Names], object]:
    return lambda row, _names: row[column]


def _named(table: Table, column: str) -> Callable[[Row, Names], object]:
    return lambda row, names: {"name": names.name(table, row[column]), "id": row[column]}


def _picture(row: Row, _names: Names) -> object:
    return {str(row["type"]): {"file_path": row["file_path"], "iso_639_1": row["iso_639_1"] or None}}


def _video(row: Row, _names: Names) -> object:
    columns = ("name", "key", "site", "size", "type", "official", "published_at", "iso_639_1", "iso_3166_1")
    return {"id": row["video_id"], **{name: row[name] for name in columns}}


def _outside_id(row: Row, _names: Names) -> object:
    return row["value"] if row["source"] in _IDS else {str(row["source"]): row["value"]}


def _credit_key(kind: int, row: Row) -> str:
    if row["credit_type"] == "cast" and kind in (Kind.SERIES, Kind.SEASON):
        return "season_regular"
    return _CREDITS[str(row["credit_type"])]


def _credit(row: Row, _names: Names) -> object:
    if row["credit_type"] in ("crew", "aggregate_crew"):
        columns: tuple[str, ...] = ("person_id", "department", "job", "cast_id", "credit_id")
    elif row["credit_type"] == "creator":
        columns = ("person_id", "credit_id")
    else:
        columns = ("person_id", "character", "order", "cast_id", "credit_id")
    return {name: row[name] for name in columns if row[name] is not None}


_IDS = {name: name for name in ("imdb_id", "tvdb_id", "tvrage_id", "freebase_id", "freebase_mid")}
_CREDITS = {
    "cast": "cast", "crew": "crew", "guest_stars": "guest_stars", "creator": "created_by", "aggregate_cast": "cast",
    "aggregate_crew": "crew",
}  # fmt: skip
_RELEASE = ("iso_3166_1", "iso_639_1", "release_date", "certification", "type", "note")

HANGING: dict[Table, Form] = {
    media.alternative_title: Form(
        _under("alternative_titles"), _picked("iso_3166_1", "title", "type"), ("iso_3166_1", "title")
    ),
    media.image: Form(_under("images"), _picture, ("type", "file_path"), spoken=True),
    # Which picture is shown first.
    media.image_choice: Form(_under("images"), _picture, ("type", "iso_639_1"), spoken=True),
    media.video: Form(_under("videos"), _video, ("video_id",), spoken=True),
    media.external_id: Form(_by("source", _IDS), _outside_id, ("source",)),
    titles.title_keyword: Form(_under("plot_keywords"), _named(titles.keyword, "keyword_id"), ("keyword_id",)),
    titles.title_genre: Form(_under("genres"), _named(reference.genre_name, "genre_id"), ("genre_id",)),
    titles.title_company: Form(_under("production_companies"), _named(titles.company, "company_id"), ("company_id",)),
    titles.title_network: Form(_under("network"), _named(titles.network, "network_id"), ("network_id",)),
    titles.title_country: Form(
        _by("role", {"production": "production_countries", "origin": "origin_country"}), _only("iso_3166_1"),
        ("iso_3166_1",), listed=True,
    ),
    titles.title_language: Form(
        _by("role", {"spoken": "spoken_languages", "made": "languages"}), _only("iso_639_1"), ("iso_639_1",),
        listed=True,
    ),
    titles.company_alternative_name: Form(_under("alternative_titles"), _picked("name", "type"), ("name",)),
    titles.network_alternative_name: Form(_under("alternative_titles"), _picked("name", "type"), ("name",)),
    series.content_rating: Form(_under("certifications"), _picked("iso_3166_1", "rating"), ("iso_3166_1",)),
    series.episode_run_time: Form(_under("episode_run_time"), _only("runtime"), ("runtime",), listed=True),
    people.also_known_as: Form(_under("also_known_as"), _only("name"), ("name",), listed=True),
    people.credit: Form(_credit_key, _credit, ("credit_type", "credit_id")),
    movies.release_date: Form(_under("releases"), _picked(*_RELEASE), ("iso_3166_1", "type")),
}  # fmt: skip
"""Rows that hang on a thing."""

PARTS: dict[Table, str] = {
    media.review: "reviews",
    watch.availability: "watch/providers",
    watch.availability_link: "watch/providers",
    series.screening: "screened_theatrically",
    series.episode_group: "episode_groups",
    series.episode_group_part: "episode_groups",
    series.episode_group_entry: "episode_groups",
    people.tagged_image: "tagged_images",
}
"""Rows that TMDB has no key for: the route that shows them."""


def part_of(table: Table, row: Row) -> str | None:
    """Return the route that shows a row for which TMDB has no key, None where it has one."""
    return str(row["relation"]) if table is media.related else PARTS.get(table)
