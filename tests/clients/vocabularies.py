"""The vocabularies of the small catalogue: a few entries of each."""

from cinedex.catalog.statements import Statement, Value, Values
from cinedex.db.tables import reference, watch
from tests.support.world import entry, vocabulary

_COUNTRIES: list[Values] = [
    {"iso_3166_1": "FR", "english_name": "France", "native_name": "France"},
    {"iso_3166_1": "DE", "english_name": "Germany", "native_name": "Germany"},
    {"iso_3166_1": "US", "english_name": "United States of America", "native_name": "United States"},
]


def _name(number: int, language: str, name: str) -> Statement:
    return entry(reference.genre_name, {"genre_id": number, "iso_639_1": language}, name=name)


def _zone(country: str, position: int, zone: str) -> Values:
    return {"iso_3166_1": country, "position": position, "zone": zone}


def _job(department: str, department_position: int, position: int, job: str) -> Values:
    return {
        "department": department, "department_position": department_position, "position": position, "job": job,
    }  # fmt: skip


def _mark(certification: str, meaning: str, order: int) -> Values:
    return {"iso_3166_1": "US", "certification": certification, "meaning": meaning, "order": order}


def _priorities(medium: str, number: int, **countries: Value) -> Statement:
    rows: list[Values] = [{"iso_3166_1": code, "display_priority": rank} for code, rank in countries.items()]
    return vocabulary(watch.watch_provider_country, *rows, medium=medium, provider_id=number)


WORDS = (
    vocabulary(reference.genre, {"genre_id": 878}, {"genre_id": 53}, {"genre_id": 16}, medium="movie"),
    vocabulary(reference.genre, {"genre_id": 16}, medium="tv"),
    _name(878, "en", "Science Fiction"),
    _name(878, "fr", "Science-Fiction"),
    _name(53, "en", "Thriller"),
    _name(53, "fr", "Thriller"),
    _name(16, "en", "Animation"),
    _name(16, "fr", "Animation"),
    vocabulary(reference.country, *_COUNTRIES),
    vocabulary(
        reference.language,
        {"iso_639_1": "en", "english_name": "English", "name": "English"},
        {"iso_639_1": "fr", "english_name": "French", "name": "Français"},
        {"iso_639_1": "ja", "english_name": "Japanese", "name": "日本語"},
        {"iso_639_1": "xx", "english_name": "No Language", "name": ""},
    ),
    vocabulary(reference.primary_translation, {"tag": "en-US"}, {"tag": "fr-FR"}, {"tag": "ja-JP"}),
    vocabulary(
        reference.time_zone,
        _zone("FR", 0, "Europe/Paris"),
        _zone("US", 0, "America/New_York"),
        _zone("US", 1, "America/Los_Angeles"),
    ),
    vocabulary(
        reference.job,
        _job("Directing", 0, 0, "Director"),
        _job("Writing", 1, 0, "Screenplay"),
        _job("Writing", 1, 1, "Novel"),
    ),
    vocabulary(reference.certification, _mark("NR", "Not rated.", 0), _mark("R", "Restricted.", 4), medium="movie"),
    vocabulary(reference.certification, _mark("TV-14", "14 and up.", 5), medium="tv"),
)

PROVIDERS = (
    entry(watch.watch_provider, {"id": 2}, name="Apple TV", logo_path="/apple.jpg"),
    entry(watch.watch_provider, {"id": 8}, name="Netflix", logo_path="/netflix.jpg"),
    vocabulary(watch.watch_region, *_COUNTRIES[1:]),
    vocabulary(
        watch.watch_provider_listing,
        {"provider_id": 8, "display_priority": 0},
        {"provider_id": 2, "display_priority": 1},
        medium="movie",
    ),
    vocabulary(watch.watch_provider_listing, {"provider_id": 8, "display_priority": 0}, medium="tv"),
    _priorities("movie", 8, DE=7, US=0),
    _priorities("movie", 2, US=4),
    _priorities("tv", 8, US=1),
)
