"""Made-up films as large as the largest real ones, as recorded exchanges: they take the road every film takes."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FIRST_ID = 1_800_000_000
"""Ids of made-up films and people begin here, far above any real one."""

CAST, CREW, IMAGES, VIDEOS, KEYWORDS = 80, 150, 100, 10, 30
LANGUAGES = [
    "ar-SA", "bg-BG", "bs-BS", "ca-ES", "cs-CZ", "da-DK", "de-DE", "el-GR", "en-US", "es-ES", "es-MX", "et-EE",
    "fa-IR", "fi-FI", "fr-CA", "fr-FR", "he-IL", "hr-HR", "hu-HU", "id-ID", "it-IT", "ja-JP", "ka-GE", "ko-KR",
    "lt-LT", "lv-LV", "nl-NL", "no-NO", "pl-PL", "pt-BR", "pt-PT", "ro-RO", "ru-RU", "sk-SK", "sr-RS", "sv-SE",
    "th-TH", "tr-TR", "uk-UA", "zh-CN",
]  # fmt: skip
"""The forty tags every film is translated into."""

_PEOPLE = 6_000
_SYLLABLES = [
    "ka", "ro", "mi", "den", "tal", "ur", "is", "on", "ve", "bra", "lin", "sto", "ma", "rek", "fu", "sha", "el",
    "go", "pri", "ne", "dou", "wa",
]  # fmt: skip
_GENRES = ((28, "Action"), (12, "Adventure"), (18, "Drama"), (53, "Thriller"), (878, "Science Fiction"))
_JOBS = (
    ("Directing", "Director"), ("Writing", "Screenplay"), ("Production", "Producer"), ("Editing", "Editor"),
    ("Camera", "Director of Photography"), ("Sound", "Sound Designer"), ("Art", "Production Design"),
    ("Costume & Make-Up", "Costume Design"), ("Visual Effects", "Visual Effects Supervisor"),
)  # fmt: skip


def write(path: Path, count: int) -> tuple[int, ...]:
    """Write `count` films to `path` as exchanges, one JSON object a line; return their ids."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(FIRST_ID, FIRST_ID + count):
            for exchange in _exchanges(number):
                file.write(json.dumps(exchange, separators=(",", ":"), ensure_ascii=False) + "\n")
    return tuple(range(FIRST_ID, FIRST_ID + count))


def _exchanges(number: int) -> Iterator[dict[str, Any]]:
    film = _Film(number)
    appended = {
        "credits": film.credits(),
        "keywords": {"keywords": film.keywords()},
        "translations": {"translations": [film.translation(tag) for tag in LANGUAGES]},
        "videos": {"results": [film.video(which) for which in range(VIDEOS)]},
    }
    query = {"append_to_response": ",".join(appended), "language": "en-US"}
    yield _exchange(f"/movie/{number}", query, film.details() | appended)
    yield _exchange(f"/movie/{number}/images", {}, {"id": number, **film.images()})


def _exchange(path: str, query: dict[str, str], body: dict[str, Any]) -> dict[str, Any]:
    return {
        "method": "GET", "path": path, "query": query, "status": 200, "recorded": "2026-01-01", "source": "benchmark",
        "body": body,
    }  # fmt: skip


class _Film:
    """One film; the same number makes the same film."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._dice = random.Random(number)  # noqa: S311 - nothing secret

    def details(self) -> dict[str, Any]:
        title = self._words(3)
        return {
            "adult": False, "backdrop_path": self._file(), "belongs_to_collection": None,
            "budget": self._dice.randrange(10**8),
            "genres": [{"id": genre, "name": name} for genre, name in self._dice.sample(_GENRES, 3)],
            "homepage": f"https://films.example/{self._number}", "id": self._number,
            "imdb_id": f"tt{self._number}", "origin_country": ["US"], "original_language": "en",
            "original_title": title, "overview": self._words(50), "popularity": self._decimal(100.0),
            "poster_path": self._file(),
            "production_companies": [self._company(which) for which in range(4)],
            "production_countries": [{"iso_3166_1": "US", "name": "United States of America"}],
            "release_date": "2020-05-01", "revenue": self._dice.randrange(10**9), "runtime": 120, "softcore": False,
            "spoken_languages": [{"english_name": "English", "iso_639_1": "en", "name": "English"}],
            "status": "Released", "tagline": self._words(6), "title": title, "video": False,
            "vote_average": self._decimal(10.0), "vote_count": self._dice.randrange(30_000),
        }  # fmt: skip

    def credits(self) -> dict[str, Any]:
        people = self._dice.sample(range(_PEOPLE), CAST + CREW)
        cast = [
            _person(person)
            | {"cast_id": order, "character": self._words(2), "credit_id": self._hex(24), "order": order}
            for order, person in enumerate(people[:CAST])
        ]
        crew = []
        for person in people[CAST:]:
            department, job = self._dice.choice(_JOBS)
            crew.append(_person(person) | {"credit_id": self._hex(24), "department": department, "job": job})
        return {"cast": cast, "crew": crew}

    def keywords(self) -> list[dict[str, Any]]:
        return [
            {"id": FIRST_ID + which, "name": name_of(which, 2).lower()}
            for which in self._dice.sample(range(1_000), KEYWORDS)
        ]

    def translation(self, tag: str) -> dict[str, Any]:
        language, _, region = tag.partition("-")
        data = {
            "homepage": "", "overview": self._words(50), "runtime": 120, "tagline": self._words(6),
            "title": self._words(3),
        }  # fmt: skip
        return {"iso_3166_1": region, "iso_639_1": language, "name": "", "english_name": "", "data": data}

    def video(self, which: int) -> dict[str, Any]:
        return {
            "iso_639_1": "en", "iso_3166_1": "US", "name": self._words(4), "key": self._hex(11), "site": "YouTube",
            "size": 1080, "type": "Trailer", "official": True,
            "published_at": f"2020-01-{which + 1:02}T12:00:00.000Z", "id": self._hex(24),
        }  # fmt: skip

    def images(self) -> dict[str, Any]:
        tags = [None, *sorted({tag.partition("-")[0] for tag in LANGUAGES})]
        buckets: dict[str, Any] = {"backdrops": [], "logos": [], "posters": []}
        for which in range(IMAGES):
            bucket = ("backdrops", "posters", "posters", "logos")[which % 4]
            buckets[bucket].append(self._image(self._dice.choice(tags)))
        return buckets

    def _image(self, language: str | None) -> dict[str, Any]:
        return {
            "aspect_ratio": 0.667, "height": 3000, "iso_3166_1": None, "iso_639_1": language,
            "file_path": self._file(), "vote_average": self._decimal(10.0), "vote_count": self._dice.randrange(99),
            "width": 2000,
        }  # fmt: skip

    def _company(self, which: int) -> dict[str, Any]:
        number = FIRST_ID + (self._number + which) % 500
        return {"id": number, "logo_path": None, "name": f"{name_of(number, 2)} Pictures", "origin_country": "US"}

    def _words(self, count: int) -> str:
        return sentence(self._dice, count)

    def _decimal(self, limit: float) -> float:
        return round(self._dice.uniform(0.1, limit), 3)

    def _hex(self, digits: int) -> str:
        return f"{self._dice.getrandbits(4 * digits):0{digits}x}"

    def _file(self) -> str:
        return f"/{self._hex(27)}.jpg"


def _person(which: int) -> dict[str, Any]:
    name = name_of(which, 2)
    return {
        "adult": False, "gender": which % 3, "id": FIRST_ID + which, "known_for_department": "Acting", "name": name,
        "original_name": name, "popularity": round(which % 97 / 7, 3), "profile_path": f"/{which:027x}.jpg",
    }  # fmt: skip


def sentence(dice: random.Random, count: int) -> str:
    """Return some made-up words."""
    return " ".join("".join(dice.choices(_SYLLABLES, k=dice.randrange(1, 4))).capitalize() for _ in range(count))


def name_of(seed: int, words: int) -> str:
    """Return a made-up name; the same seed has the same one."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    return " ".join("".join(dice.choices(_SYLLABLES, k=3)).capitalize() for _ in range(words))
