"""How films of the tests' catalogue look in lists, in English, and how pictures do."""

from typing import Any

_BARE: dict[str, Any] = {
    "adult": False, "backdrop_path": None, "genre_ids": [], "original_language": "en", "overview": "",
    "popularity": 0.0, "poster_path": None, "release_date": "", "softcore": False, "video": False,
    "vote_average": 0.0, "vote_count": 0,
}  # fmt: skip

BLADE_RUNNER: dict[str, Any] = {
    "adult": False,
    "backdrop_path": "/city.jpg",
    "genre_ids": [878, 18, 53],
    "id": 78,
    "original_language": "en",
    "original_title": "Blade Runner",
    "overview": "A policeman hunts four replicants through Los Angeles.",
    "popularity": 30.0,
    "poster_path": "/poster-en.jpg",
    "release_date": "1982-06-25",
    "softcore": False,
    "title": "Blade Runner",
    "video": False,
    "vote_average": 7.935,
    "vote_count": 14432,
}

SEQUEL: dict[str, Any] = _BARE | {
    "backdrop_path": "/2049-en.jpg",
    "id": 335984,
    "original_title": "Blade Runner 2049",
    "popularity": 62.5,
    "poster_path": "/2049-it.jpg",
    "release_date": "2017-10-04",
    "title": "Blade Runner 2049",
}

UNDATED: dict[str, Any] = _BARE | {"id": 900, "original_title": "Blade Runner 2099", "title": "Blade Runner 2099"}

SPIRITED_AWAY: dict[str, Any] = _BARE | {
    "id": 129,
    "original_language": "ja",
    "original_title": "千と千尋の神隠し",
    "overview": "A girl works in a bath-house of spirits.",
    "poster_path": "/chihiro-en.jpg",
    "release_date": "2001-07-20",
    "title": "Spirited Away",
    "vote_average": 8.0,
}


def alike(number: int) -> dict[str, Any]:
    """Return the row of one of the films alike."""
    title = f"Alike {number}"
    return _BARE | {"id": number, "original_title": title, "title": title, "popularity": float(2000 - number)}


def mixed(row: dict[str, Any]) -> dict[str, Any]:
    """Return the row of a film in a list that may hold other things too."""
    return {"media_type": "movie", **row}


def image(path: str, language: str | None, vote: float, *size: int, region: str | None = None) -> dict[str, Any]:
    """Return the row of a picture, which is as high as a poster unless told otherwise."""
    width, height = size or (1000, 1500)
    return {
        "aspect_ratio": round(width / height, 3), "height": height, "iso_3166_1": region, "iso_639_1": language,
        "file_path": path, "vote_average": vote, "vote_count": 3, "width": width,
    }  # fmt: skip
