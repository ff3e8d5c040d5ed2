"""Breaking Point's pictures, videos, ids, reviews, ratings, offers, and the other orders of its episodes."""

from cinedex.catalog.refs import Episode, Season, Series
from cinedex.catalog.statements import Statement, Value, Values
from cinedex.db.tables import media, series, watch
from tests.support.world import of, picture

_SERIES, _FIRST, _LOW_WATER = Series(2000), Season(2101), Episode(2201)
DVD, TOLD = "5e1000000000000000000001", "5e1000000000000000000002"
"""The ids of the two other orders; of the second, the counts are given."""


def video(tag: str | None, video_id: str, name: str, day: str, **columns: Value) -> Values:
    """Return the row of a video."""
    language, _, region = (tag or "").partition("-")
    return {
        "video_id": video_id, "iso_639_1": language or None, "iso_3166_1": region or None, "name": name,
        "key": f"key-{video_id}", "site": "YouTube", "size": 1080, "type": "Trailer", "official": True,
        "published_at": f"{day}T16:00:00.000Z", **columns,
    }  # fmt: skip


def _review(review_id: str, language: str, author: str) -> Values:
    return {
        "review_id": review_id, "iso_639_1": language, "author": author, "username": author.lower(), "rating": 8.0,
        "content": f"What {author} thought.", "created_at": "2024-01-02T03:04:05Z",
        "updated_at": "2024-01-02T03:04:05Z", "url": f"https://www.themoviedb.org/review/{review_id}",
    }  # fmt: skip


def _ids(**values: str) -> list[Values]:
    return [{"source": source, "value": value} for source, value in values.items()]


MEDIA: tuple[Statement, ...] = (
    of(
        _SERIES,
        media.image,
        picture("backdrop", "/yard-en.jpg", "en", 6.0, 1280, 720),
        picture("backdrop", "/yard.jpg", None, 5.5, 3840, 2160),
        picture("logo", "/bp-en.png", "en", 5.0, 1000, 400),
        picture("poster", "/bp.jpg", None, 5.9),
        picture("poster", "/bp-en.jpg", "en", 5.8, iso_3166_1="US"),
        picture("poster", "/bp-de.jpg", "de", 5.3),
        picture("poster", "/bp-it.jpg", "it", 5.2),
    ),
    of(
        _FIRST,
        media.image,
        picture("poster", "/s1.jpg", None, 6.0),
        picture("poster", "/s1-en.jpg", "en", 5.5),
        picture("poster", "/s1-it.jpg", "it", 5.0),
    ),
    of(
        _LOW_WATER,
        media.image,
        picture("still", "/dock-2.jpg", None, 4.5, 1920, 1080),
        picture("still", "/dock.jpg", None, 6.25, 3840, 2160),
        picture("still", "/dock-en.jpg", "en", 5.0, 1920, 1080),
    ),
    of(
        _SERIES,
        media.video,
        video("en-US", "b1", "Trailer", "2022-12-01"),
        video("de-DE", "b2", "Vorschau", "2022-12-05", site="Vimeo"),
        video("en-US", "b3", "Behind the dock", "2023-02-01", type="Featurette", size=720, official=False),
        video(None, "b4", "Without words", "2023-03-01", type="Clip"),
    ),
    of(
        _FIRST,
        media.video,
        video("en-US", "b5", "First Tide", "2022-12-20"),
        video("pt-BR", "b6", "Primeira Maré", "2022-12-21"),
    ),
    of(_LOW_WATER, media.video, video("en-US", "b7", "Opening", "2023-01-06", type="Clip")),
)

EXTRAS: tuple[Statement, ...] = (
    of(
        _SERIES,
        media.external_id,
        *_ids(
            imdb_id="tt9902000", freebase_mid="/m/02000bp", tvdb_id="902000", tvrage_id="92000", wikidata_id="Q9902000",
            facebook_id="breakingpoint",
        ),
    ),
    of(_FIRST, media.external_id, *_ids(tvdb_id="902101", wikidata_id="Q9902101")),
    of(_LOW_WATER, media.external_id, *_ids(imdb_id="tt9902201", tvdb_id="902201")),
    of(
        _SERIES,
        media.review,
        _review("5e0000000000000000002001", "en", "Gil"),
        _review("5e0000000000000000002002", "de", "Hanna"),
    ),
    of(
        _SERIES,
        media.alternative_title,
        {"iso_3166_1": "US", "title": "The Yard", "type": "working title"},
        {"iso_3166_1": "DE", "title": "Am Bruchpunkt", "type": ""},
    ),
    of(
        _SERIES,
        series.content_rating,
        {"iso_3166_1": "US", "rating": "TV-MA", "descriptors": '["Violence"]'},
        {"iso_3166_1": "DE", "rating": "16"},
    ),
    of(_SERIES, series.screening, {"episode_id": 2205}, {"episode_id": 2201}, {"episode_id": 2999}),
    of(
        _SERIES,
        watch.availability,
        {"iso_3166_1": "US", "monetization": "flatrate", "provider_id": 8, "display_priority": 0},
    ),
    of(_SERIES, watch.availability_link, {"iso_3166_1": "US", "link": "https://www.themoviedb.org/tv/2000/watch"}),
    of(
        _FIRST,
        watch.availability,
        {"iso_3166_1": "GB", "monetization": "buy", "provider_id": 2, "display_priority": 4},
    ),
    of(_FIRST, watch.availability_link, {"iso_3166_1": "GB", "link": "https://www.themoviedb.org/tv/2000/season/1/watch"}),
    of(
        _SERIES,
        series.episode_group,
        {"group_id": DVD, "name": "As Sold", "description": "Two discs.", "type": 3, "network_id": 2402},
        {"group_id": TOLD, "name": "All in One", "type": 2, "episode_count": 9, "group_count": 1},
    ),
    of(
        _SERIES,
        series.episode_group_part,
        {"group_id": DVD, "part_id": "5e2000000000000000000002", "order": 2, "name": "Disc Two", "locked": True},
        {"group_id": DVD, "part_id": "5e2000000000000000000001", "order": 1, "name": "Disc One"},
    ),
    of(
        _SERIES,
        series.episode_group_entry,
        {"group_id": DVD, "part_id": "5e2000000000000000000001", "episode_id": 2203, "order": 0},
        {"group_id": DVD, "part_id": "5e2000000000000000000001", "episode_id": 2201, "order": 1},
        {"group_id": DVD, "part_id": "5e2000000000000000000002", "episode_id": 2999, "order": 0},
        {"group_id": DVD, "part_id": "5e2000000000000000000002", "episode_id": 2205, "order": 3},
    ),
)  # fmt: skip
