"""What it would answer about a collection, a company and a keyword."""

from typing import Any

from tests.clients.expected.films import COLLECTION_REFERENCE, ROW, SEQUEL_ROW
from tests.clients.expected.parts import ENGLISH, FRENCH, picture

COLLECTION: Any = {
    **COLLECTION_REFERENCE,
    "original_language": "en",
    "original_name": "Blade Runner Collection",
    "overview": "Two hunts, thirty years apart.",
    "parts": [{**ROW, "media_type": "movie"}, {**SEQUEL_ROW, "media_type": "movie"}],
}

COLLECTION_IMAGES: Any = {
    "id": 422837,
    "backdrops": [picture("/saga.jpg", None, (1920, 1080), 1.778, (0.0, 0))],
    "posters": [picture("/saga-en.jpg", "en", (1000, 1500), 0.667, (0.0, 0))],
}

COLLECTION_TRANSLATIONS: Any = {
    "id": 422837,
    "translations": [
        {**ENGLISH, "data": {"title": "", "overview": "Two hunts, thirty years apart.", "homepage": ""}},
        {**FRENCH, "data": {"title": "Blade Runner - Saga", "overview": "Deux traques.", "homepage": ""}},
    ],
}

COMPANY: Any = {
    "description": "", "headquarters": "Los Angeles", "homepage": "https://ladd.example", "id": 7965,
    "logo_path": None, "name": "The Ladd Company", "origin_country": "US",
    "parent_company": {"id": 174, "logo_path": "/warner.png", "name": "Warner Bros. Pictures"},
}  # fmt: skip

COMPANY_NAMES: Any = {
    "id": 7965,
    "results": [{"name": "Ladd Co.", "type": ""}, {"name": "Compagnie Ladd", "type": "translation"}],
}

COMPANY_IMAGES: Any = {
    "id": 7965,
    "logos": [
        {
            "aspect_ratio": 2.975609756097561, "file_path": "/ladd.png", "height": 205,
            "id": "5a7bba01c3a3680bda000a3f", "file_type": ".svg", "vote_average": 0.0, "vote_count": 0, "width": 610,
        }
    ],
}  # fmt: skip

KEYWORD: Any = {"id": 310, "name": "artificial intelligence"}
