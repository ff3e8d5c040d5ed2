"""What it would answer about the parts of a film: all that can be appended to its details."""

from copy import deepcopy
from typing import Any

ALTERNATIVE_TITLES: Any = {
    "id": 78,
    "titles": [
        {"iso_3166_1": "DE", "title": "Der Blade Runner", "type": ""},
        {"iso_3166_1": "US", "title": "Dangerous Days", "type": "working title"},
    ],
}

IN_GERMANY: Any = {"id": 78, "titles": ALTERNATIVE_TITLES["titles"][:1]}

CREDITS: Any = {
    "id": 78,
    "cast": [
        {
            "adult": False, "gender": 2, "id": 3, "known_for_department": "Acting", "name": "Harrison Ford",
            "original_name": "Harrison Ford", "popularity": 7.8, "profile_path": "/ford.jpg", "cast_id": 6,
            "character": "Deckard", "credit_id": "52fe4214c3a36847f80024db", "order": 0,
        },
        {
            "adult": False, "gender": 1, "id": 586, "known_for_department": "Acting", "name": "Sean Young",
            "original_name": "Sean Young", "popularity": 2.25, "profile_path": None, "cast_id": 8,
            "character": "Rachael", "credit_id": "52fe4214c3a36847f80024e3", "order": 1,
        },
    ],
    "crew": [
        {
            "adult": False, "gender": 2, "id": 578, "known_for_department": "Directing", "name": "Ridley Scott",
            "original_name": "Ridley Scott", "popularity": 3.0, "profile_path": "/scott.jpg",
            "credit_id": "52fe4214c3a36847f80024f9", "department": "Directing", "job": "Director",
        }
    ],
}  # fmt: skip

EXTERNAL_IDS: Any = {
    "id": 78, "imdb_id": "tt0083658", "wikidata_id": "Q184843", "facebook_id": "BladeRunner",
    "instagram_id": "bladerunner", "twitter_id": "bladerunner",
}  # fmt: skip


def picture(path: str, language: str | None, size: tuple[int, int], ratio: float, votes: tuple[float, int]) -> Any:
    return {
        "aspect_ratio": ratio, "height": size[1], "iso_3166_1": {"en": "US", "fr": "FR", None: None}[language],
        "iso_639_1": language, "file_path": path, "vote_average": votes[0], "vote_count": votes[1], "width": size[0],
    }  # fmt: skip


IMAGES: Any = {
    "id": 78,
    "backdrops": [
        picture("/city.jpg", None, (3840, 2160), 1.778, (5.5, 5)),
        picture("/city-en.jpg", "en", (1920, 1080), 1.778, (0.0, 0)),
    ],
    "logos": [picture("/logo-fr.png", "fr", (500, 200), 2.5, (0.0, 0))],
    "posters": [
        picture("/poster-en.jpg", "en", (1000, 1500), 0.667, (6.0, 6)),
        picture("/poster-fr.jpg", "fr", (2000, 3000), 0.667, (5.25, 5)),
    ],
}


def images(*languages: str | None) -> Any:
    """Return the film's pictures in these languages alone."""
    kept = deepcopy(IMAGES)
    for bucket in ("backdrops", "logos", "posters"):
        kept[bucket] = [row for row in kept[bucket] if row["iso_639_1"] in languages]
    return kept


KEYWORDS: Any = {
    "id": 78,
    "keywords": [{"id": 310, "name": "artificial intelligence"}, {"id": 4565, "name": "dystopia"}],
}

RELEASE_DATES: Any = {
    "id": 78,
    "results": [
        {
            "iso_3166_1": "US",
            "release_dates": [
                {
                    "certification": "R", "descriptors": ["Violence"], "iso_639_1": "", "note": "",
                    "release_date": "1982-06-25T00:00:00.000Z", "type": 3,
                },
                {
                    "certification": "R", "descriptors": [], "iso_639_1": "", "note": "DVD",
                    "release_date": "1997-03-26T00:00:00.000Z", "type": 5,
                },
            ],
        },
        {
            "iso_3166_1": "FR",
            "release_dates": [
                {
                    "certification": "TP", "descriptors": [], "iso_639_1": "", "note": "",
                    "release_date": "1982-09-15T00:00:00.000Z", "type": 3,
                }
            ],
        },
    ],
}  # fmt: skip

RELEASES: Any = {
    "id": 78,
    "countries": [
        {
            "certification": "R",
            "descriptors": ["Violence"],
            "iso_3166_1": "US",
            "primary": True,
            "release_date": "1982-06-25",
        },
        {"certification": "TP", "descriptors": [], "iso_3166_1": "FR", "primary": False, "release_date": "1982-09-15"},
    ],
}

REVIEW: Any = {
    "author": "Voight",
    "author_details": {"name": "Kampff", "username": "voight", "avatar_path": None, "rating": 9.0},
    "content": "Time to see it again.",
    "created_at": "2017-02-13T22:23:01.268Z",
    "id": "58a231c5925141179e000674",
    "updated_at": "2021-06-23T15:57:57.100Z",
    "url": "https://www.themoviedb.org/review/58a231c5925141179e000674",
}

REVIEWS: Any = {"id": 78, "page": 1, "results": [REVIEW], "total_pages": 1, "total_results": 1}

SEQUEL_REVIEWS: Any = {
    **REVIEWS,
    "id": 335984,
    "results": [
        {
            **REVIEW,
            "author_details": {**REVIEW["author_details"], "rating": None},
            "id": "5a7bba01c3a3680bda000001",
            "url": "https://www.themoviedb.org/review/5a7bba01c3a3680bda000001",
        }
    ],
}

NO_REVIEWS: Any = {"id": 78, "page": 1, "results": [], "total_pages": 1, "total_results": 0}
ENGLISH = {"iso_3166_1": "US", "iso_639_1": "en", "name": "English", "english_name": "English"}
FRENCH = {"iso_3166_1": "FR", "iso_639_1": "fr", "name": "Français", "english_name": "French"}

TRANSLATIONS: Any = {
    "id": 78,
    "translations": [
        {
            **ENGLISH,
            "data": {
                "homepage": "https://blade.example", "overview": "A hunter of androids doubts.", "runtime": 0,
                "tagline": "Man has made his match.", "title": "",
            },
        },
        {
            **FRENCH,
            "iso_3166_1": "CA",
            "data": {"homepage": "", "overview": "", "runtime": 0, "tagline": "", "title": "Le coureur"},
        },
        {
            **FRENCH,
            "data": {
                "homepage": "", "overview": "Un chasseur d’androïdes doute.", "runtime": 116, "tagline": "",
                "title": "Blade Runner : le film",
            },
        },
    ],
}  # fmt: skip


def _video(number: int, tag: str, name: str, kind: str, *, size: int, published: str) -> Any:
    return {
        "iso_639_1": tag[:2], "iso_3166_1": tag[3:], "name": name, "key": f"key{number}", "site": "YouTube",
        "size": size, "type": kind, "official": True, "published_at": f"{published}T00:00:00.000Z",
        "id": str(number) * 24,
    }  # fmt: skip


_TRAILER = _video(1, "en-US", "Trailer", "Trailer", size=1080, published="2019-08-01")
_TEASER = _video(2, "en-US", "Teaser", "Teaser", size=360, published="2012-01-01")
_FRENCH_TRAILER = _video(3, "fr-FR", "Bande-annonce", "Trailer", size=720, published="2015-05-05")
VIDEOS: Any = {"id": 78, "results": [_TRAILER, _TEASER]}
FRENCH_VIDEOS: Any = {"id": 78, "results": [_FRENCH_TRAILER]}
ALL_VIDEOS: Any = {"id": 78, "results": [_TRAILER, _FRENCH_TRAILER, _TEASER]}

TRAILERS: Any = {
    "id": 78,
    "quicktime": [],
    "youtube": [
        {"name": "Trailer", "size": "HD", "source": "key1", "type": "Trailer"},
        {"name": "Teaser", "size": "Standard", "source": "key2", "type": "Teaser"},
    ],
}


def _offer(number: int, priority: int) -> Any:
    name, logo = {2: ("Apple TV", "/apple.jpg"), 8: ("Netflix", "/netflix.jpg")}[number]
    return {"logo_path": logo, "provider_id": number, "provider_name": name, "display_priority": priority}


OFFERS: Any = {
    "id": 78,
    "results": {
        "DE": {"link": "https://www.themoviedb.org/movie/78/watch?locale=DE", "rent": [_offer(2, 3)]},
        "US": {
            "link": "https://www.themoviedb.org/movie/78/watch?locale=US",
            "buy": [_offer(2, 4)],
            "flatrate": [_offer(8, 1)],
        },
    },
}
