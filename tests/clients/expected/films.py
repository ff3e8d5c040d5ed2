"""What TMDB would answer about the films of `catalogue.py`, written out by hand from the protocol's rules."""

from typing import Any

SCIENCE_FICTION = {"id": 878, "name": "Science Fiction"}
THRILLER = {"id": 53, "name": "Thriller"}
ANIMATION = {"id": 16, "name": "Animation"}

COLLECTION_REFERENCE: Any = {
    "id": 422837, "name": "Blade Runner Collection", "poster_path": "/saga-en.jpg", "backdrop_path": "/saga.jpg",
}  # fmt: skip

DETAILS: Any = {
    "adult": False,
    "backdrop_path": "/city.jpg",
    "belongs_to_collection": COLLECTION_REFERENCE,
    "budget": 28000000,
    "genres": [SCIENCE_FICTION, THRILLER],
    "homepage": "https://blade.example",
    "id": 78,
    "imdb_id": "tt0083658",
    "origin_country": ["US"],
    "original_language": "en",
    "original_title": "Blade Runner",
    "overview": "A hunter of androids doubts.",
    "popularity": 52.0,
    "poster_path": "/poster-en.jpg",
    "production_companies": [
        {"id": 7965, "logo_path": None, "name": "The Ladd Company", "origin_country": "US"},
        {"id": 174, "logo_path": "/warner.png", "name": "Warner Bros. Pictures", "origin_country": "US"},
    ],
    "production_countries": [
        {"iso_3166_1": "US", "name": "United States of America"},
        {"iso_3166_1": "FR", "name": "France"},
    ],
    "release_date": "1982-06-25",
    "revenue": 41722424,
    "runtime": 117,
    "softcore": False,
    "spoken_languages": [
        {"english_name": "English", "iso_639_1": "en", "name": "English"},
        {"english_name": "Japanese", "iso_639_1": "ja", "name": "日本語"},
    ],
    "status": "Released",
    "tagline": "Man has made his match.",
    "title": "Blade Runner",
    "video": False,
    "vote_average": 7.9,
    "vote_count": 14000,
}

IN_FRENCH: Any = {
    **DETAILS,
    "belongs_to_collection": {**COLLECTION_REFERENCE, "name": "Blade Runner - Saga"},
    "genres": [{"id": 878, "name": "Science-Fiction"}, THRILLER],
    "homepage": "",
    "overview": "Un chasseur d’androïdes doute.",
    "poster_path": "/poster-fr.jpg",
    "runtime": 116,
    "tagline": "",
    "title": "Blade Runner : le film",
}

NEWEST: Any = {
    "adult": False, "backdrop_path": None, "belongs_to_collection": COLLECTION_REFERENCE, "budget": 0,
    "genres": [SCIENCE_FICTION], "homepage": "", "id": 335984, "imdb_id": None, "origin_country": [],
    "original_language": "en", "original_title": "Blade Runner 2049", "overview": "", "popularity": 41.5,
    "poster_path": None, "production_companies": [], "production_countries": [], "release_date": "2017-10-04",
    "revenue": 0, "runtime": 164, "softcore": False, "spoken_languages": [], "status": "Released", "tagline": "",
    "title": "Blade Runner 2049", "video": False, "vote_average": 7.5, "vote_count": 13000,
}  # fmt: skip

NOTHING_KNOWN: Any = {
    "adult": False, "backdrop_path": None, "belongs_to_collection": None, "budget": 0, "genres": [], "homepage": "",
    "id": 900, "imdb_id": None, "origin_country": [], "original_language": "", "original_title": "Nothing Known",
    "overview": "", "popularity": 0.0, "poster_path": None, "production_companies": [], "production_countries": [],
    "release_date": "", "revenue": 0, "runtime": 0, "softcore": False, "spoken_languages": [], "status": "",
    "tagline": "", "title": "Nothing Known", "video": False, "vote_average": 0.0, "vote_count": 0,
}  # fmt: skip

ROW: Any = {
    "adult": False, "backdrop_path": "/city.jpg", "genre_ids": [878, 53], "id": 78, "original_language": "en",
    "original_title": "Blade Runner", "overview": "A hunter of androids doubts.", "popularity": 52.0,
    "poster_path": "/poster-en.jpg", "release_date": "1982-06-25", "softcore": False, "title": "Blade Runner",
    "video": False, "vote_average": 7.9, "vote_count": 14000,
}  # fmt: skip

SEQUEL_ROW: Any = {
    "adult": False, "backdrop_path": None, "genre_ids": [878], "id": 335984, "original_language": "en",
    "original_title": "Blade Runner 2049", "overview": "", "popularity": 41.5, "poster_path": None,
    "release_date": "2017-10-04", "softcore": False, "title": "Blade Runner 2049", "video": False,
    "vote_average": 7.5, "vote_count": 13000,
}  # fmt: skip

RECOMMENDATIONS: Any = {
    "page": 1, "results": [{**SEQUEL_ROW, "media_type": "movie"}], "total_pages": 1, "total_results": 1,
}  # fmt: skip


def reel(place: int) -> Any:
    """Return the row of one of the many films of Reel House, the most popular one first."""
    return {
        "adult": False, "backdrop_path": None, "genre_ids": [], "id": 1001 + place, "original_language": "en",
        "original_title": f"Reel {place}", "overview": "", "popularity": 25.0 - place, "poster_path": None,
        "release_date": "1920-01-01", "softcore": False, "title": f"Reel {place}", "video": False,
        "vote_average": 0.0, "vote_count": 0,
    }  # fmt: skip


def reels(page: int) -> Any:
    """Return a page of them."""
    rows = [reel(place) for place in range(25)]
    return {"page": page, "results": rows[20 * page - 20 : 20 * page], "total_pages": 2, "total_results": 25}


FOUND: Any = {
    "movie_results": [{**ROW, "media_type": "movie"}], "person_results": [], "tv_results": [],
    "tv_episode_results": [], "tv_season_results": [],
}  # fmt: skip

NOTHING_FOUND: Any = {**FOUND, "movie_results": []}


def block(answer: Any) -> Any:
    """Return an answer as it is appended: without its id."""
    return {name: value for name, value in answer.items() if name != "id"}


NO_LISTS = {"id": 78, "page": 1, "results": [], "total_pages": 1, "total_results": 0}
"""Nobody has put the film on a list."""
