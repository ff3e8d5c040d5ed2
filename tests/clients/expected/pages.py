"""What it would answer to who looks for something: pages of searches, of discover and of charts."""

from typing import Any

from tests.clients.expected import films, people, series, things


def page(*rows: Any, number: int = 1, total: int | None = None) -> Any:
    """Return a page of rows; `total` where there are more than these."""
    count = len(rows) if total is None else total
    return {"page": number, "results": list(rows), "total_pages": max(1, -(-count // 20)), "total_results": count}


NOTHING: Any = page()
SPIRITED_AWAY: Any = {
    "adult": False, "backdrop_path": None, "genre_ids": [], "id": 129, "original_language": "ja",
    "original_title": "千と千尋の神隠し", "overview": "", "popularity": 0.0, "poster_path": None,
    "release_date": "2001-07-20", "softcore": False, "title": "Spirited Away", "video": False, "vote_average": 0.0,
    "vote_count": 0,
}  # fmt: skip
_UNKNOWN: Any = {
    **SPIRITED_AWAY, "id": 900, "original_language": "", "original_title": "Nothing Known", "release_date": "",
    "title": "Nothing Known",
}  # fmt: skip
RUNNERS: Any = page(films.ROW, films.SEQUEL_ROW)
RUNNER: Any = page(films.ROW)
SEQUEL: Any = page(films.SEQUEL_ROW)
SPIRITED: Any = page(SPIRITED_AWAY)
WATCHES: Any = page(people.SERIES_ROW, series.BARE_ROW)
WATCH: Any = page(people.SERIES_ROW)
BARE: Any = page(series.BARE_ROW)
_FORD: Any = {**people.FORD, "known_for": [people.FILM_MIXED, people.SERIES_MIXED]}
FORD: Any = page(_FORD)
FORD_AMONG_ALL: Any = page({**_FORD, "media_type": "person"})
RUNNERS_AMONG_ALL: Any = page(people.FILM_MIXED, {**films.SEQUEL_ROW, "media_type": "movie"})
SAGA: Any = page(
    {
        "adult": False, "backdrop_path": "/saga.jpg", "id": 422837, "name": "Blade Runner Collection",
        "original_language": "en", "original_name": "Blade Runner Collection",
        "overview": "Two hunts, thirty years apart.", "poster_path": "/saga-en.jpg",
    }
)  # fmt: skip
LADD: Any = page({"id": 7965, "logo_path": None, "name": "The Ladd Company", "origin_country": "US"})
KEYWORD: Any = page(things.KEYWORD)

_BY_POPULARITY = [films.ROW, films.SEQUEL_ROW, *map(films.reel, range(25)), SPIRITED_AWAY, _UNKNOWN]
POPULAR: Any = page(*_BY_POPULARITY[:20], total=29)
MORE_POPULAR: Any = page(*_BY_POPULARITY[20:], number=2, total=29)
TOP_RATED: Any = RUNNERS
