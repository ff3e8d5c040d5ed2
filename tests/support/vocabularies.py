"""Vocabularies of the tests' catalogue: a few entries of each."""

from cinedex.catalog.statements import Statement
from cinedex.db.tables import reference, watch
from tests.support.world import entry, vocabulary


def _provider(number: int, name: str, logo: str | None) -> Statement:
    return entry(watch.watch_provider, {"id": number}, name=name, logo_path=logo)


GENRES = (
    vocabulary(
        reference.genre, {"genre_id": 28}, {"genre_id": 18}, {"genre_id": 53}, {"genre_id": 878}, medium="movie"
    ),
    vocabulary(reference.genre, {"genre_id": 18}, {"genre_id": 10765}, medium="tv"),
    vocabulary(reference.genre_name, {"iso_639_1": "en", "name": "Action"}, genre_id=28),
    vocabulary(
        reference.genre_name,
        {"iso_639_1": "en", "name": "Drama"},
        {"iso_639_1": "fr", "name": "Drame"},
        genre_id=18,
    ),
    vocabulary(reference.genre_name, {"iso_639_1": "en", "name": "Thriller"}, genre_id=53),
    vocabulary(
        reference.genre_name,
        {"iso_639_1": "da", "name": "Sci-fi"},
        {"iso_639_1": "en", "name": "Science Fiction"},
        {"iso_639_1": "fr", "name": "Science-Fiction"},
        genre_id=878,
    ),
    vocabulary(reference.genre_name, {"iso_639_1": "en", "name": "Sci-Fi & Fantasy"}, genre_id=10765),
)

WORDS = (
    vocabulary(
        reference.country,
        {"iso_3166_1": "US", "english_name": "United States of America", "native_name": "United States"},
        {"iso_3166_1": "GB", "english_name": "United Kingdom", "native_name": "United Kingdom"},
        {"iso_3166_1": "XK", "english_name": "Kosovo", "native_name": "Kosovo"},
    ),
    vocabulary(
        reference.language,
        {"iso_639_1": "xx", "english_name": "No Language", "name": "No Language"},
        {"iso_639_1": "en", "english_name": "English", "name": "English"},
        {"iso_639_1": "de", "english_name": "German", "name": "Deutsch"},
        {"iso_639_1": "fr", "english_name": "French", "name": "Français"},
        {"iso_639_1": "pt", "english_name": "Portuguese", "name": "Português"},
        {"iso_639_1": "ii", "english_name": "Yi", "name": ""},
    ),
    vocabulary(
        reference.primary_translation,
        {"tag": "pt-PT"}, {"tag": "da-DK"}, {"tag": "en-US"}, {"tag": "fr-FR"}, {"tag": "pt-BR"},
    ),
    vocabulary(
        reference.time_zone,
        {"iso_3166_1": "DE", "zone": "Europe/Berlin"},
        {"iso_3166_1": "DE", "zone": "Europe/Busingen"},
        {"iso_3166_1": "AD", "zone": "Europe/Andorra"},
    ),
    vocabulary(
        reference.job,
        {"department": "Writing", "department_position": 0, "job": "Screenplay"},
        {"department": "Writing", "department_position": 0, "job": "Novel"},
        {"department": "Art", "department_position": 1, "job": "Art Direction"},
    ),
    vocabulary(
        reference.certification,
        {"iso_3166_1": "US", "certification": "R", "meaning": "Under 17 only with a grown-up.", "order": 4},
        {"iso_3166_1": "US", "certification": "NR", "meaning": "", "order": 0},
        {"iso_3166_1": "CA-QC", "certification": "13+", "meaning": "From 13 on.", "order": 2},
        medium="movie",
    ),
    vocabulary(
        reference.certification,
        {"iso_3166_1": "US", "certification": "TV-MA", "meaning": "For adults.", "order": 6},
        medium="tv",
    ),
)  # fmt: skip

PROVIDERS = (
    _provider(2, "Apple TV", "/apple.jpg"),
    _provider(8, "Netflix", "/netflix.jpg"),
    _provider(192, "YouTube", None),
    vocabulary(
        watch.watch_provider_listing,
        {"provider_id": 2, "display_priority": 4},
        {"provider_id": 8, "display_priority": 0},
        {"provider_id": 192, "display_priority": 9},
        medium="movie",
    ),
    vocabulary(watch.watch_provider_listing, {"provider_id": 8, "display_priority": 1}, medium="tv"),
    vocabulary(
        watch.watch_provider_country,
        {"iso_3166_1": "FR", "display_priority": 1},
        {"iso_3166_1": "US", "display_priority": 2},
        medium="movie", provider_id=2,
    ),
    vocabulary(
        watch.watch_provider_country, {"iso_3166_1": "FR", "display_priority": 6}, medium="movie", provider_id=8
    ),
    vocabulary(watch.watch_provider_country, {"iso_3166_1": "DK", "display_priority": 0}, medium="tv", provider_id=8),
    vocabulary(
        watch.watch_region,
        {"iso_3166_1": "US", "english_name": "United States of America", "native_name": "United States"},
        {"iso_3166_1": "GB", "english_name": "United Kingdom", "native_name": "United Kingdom"},
    ),
)  # fmt: skip

VOCABULARIES = (*GENRES, *WORDS, *PROVIDERS)
