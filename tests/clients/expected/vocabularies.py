"""What it would answer about genres, certifications, configuration and watch providers."""

from typing import Any

from tests.clients.expected.films import ANIMATION, SCIENCE_FICTION, THRILLER

MOVIE_GENRES: Any = {"genres": [SCIENCE_FICTION, THRILLER, ANIMATION]}
FRENCH_MOVIE_GENRES: Any = {"genres": [{"id": 878, "name": "Science-Fiction"}, THRILLER, ANIMATION]}
TV_GENRES: Any = {"genres": [ANIMATION]}

MOVIE_CERTIFICATIONS: Any = {
    "certifications": {
        "US": [
            {"certification": "NR", "meaning": "Not rated.", "order": 0},
            {"certification": "R", "meaning": "Restricted.", "order": 4},
        ]
    }
}

TV_CERTIFICATIONS: Any = {"certifications": {"US": [{"certification": "TV-14", "meaning": "14 and up.", "order": 5}]}}

IMAGE_CONFIGURATION: Any = {
    "base_url": "http://images.example/t/p/",
    "secure_base_url": "https://images.example/t/p/",
    "backdrop_sizes": ["w300", "w780", "w1280", "original"],
    "logo_sizes": ["w45", "w92", "w154", "w185", "w300", "w500", "original"],
    "poster_sizes": ["w92", "w154", "w185", "w342", "w500", "w780", "original"],
    "profile_sizes": ["w45", "w185", "h632", "original"],
    "still_sizes": ["w92", "w185", "w300", "original"],
}

_GERMANY = {"iso_3166_1": "DE", "english_name": "Germany", "native_name": "Germany"}
_UNITED_STATES = {"iso_3166_1": "US", "english_name": "United States of America", "native_name": "United States"}

COUNTRIES: Any = [
    {"iso_3166_1": "FR", "english_name": "France", "native_name": "France"},
    _GERMANY,
    _UNITED_STATES,
]

JOBS: Any = [
    {"department": "Directing", "jobs": ["Director"]},
    {"department": "Writing", "jobs": ["Screenplay", "Novel"]},
]

LANGUAGES: Any = [
    {"iso_639_1": "en", "english_name": "English", "name": "English"},
    {"iso_639_1": "fr", "english_name": "French", "name": "Français"},
    {"iso_639_1": "ja", "english_name": "Japanese", "name": "日本語"},
    {"iso_639_1": "xx", "english_name": "No Language", "name": ""},
]

PRIMARY_TRANSLATIONS: Any = ["en-US", "fr-FR", "ja-JP"]

TIME_ZONES: Any = [
    {"iso_3166_1": "FR", "zones": ["Europe/Paris"]},
    {"iso_3166_1": "US", "zones": ["America/New_York", "America/Los_Angeles"]},
]

OLD_TIME_ZONES: Any = [{"FR": ["Europe/Paris"]}, {"US": ["America/New_York", "America/Los_Angeles"]}]

NETFLIX: Any = {
    "display_priorities": {"DE": 7, "US": 0}, "display_priority": 0, "logo_path": "/netflix.jpg",
    "provider_name": "Netflix", "provider_id": 8,
}  # fmt: skip

APPLE: Any = {
    "display_priorities": {"US": 4}, "display_priority": 1, "logo_path": "/apple.jpg", "provider_name": "Apple TV",
    "provider_id": 2,
}  # fmt: skip

PROVIDERS: Any = {"results": [APPLE, NETFLIX]}
GERMAN_PROVIDERS: Any = {"results": [NETFLIX]}
TV_PROVIDERS: Any = {"results": [{**NETFLIX, "display_priorities": {"US": 1}}]}
REGIONS: Any = {"results": [_GERMANY, _UNITED_STATES]}
