"""Trailers and other videos, filtered by language and region (protocol notes §4.4)."""

from typing import Annotated

import msgspec
from msgspec import Struct

from cinedex.api.media.parts import Keyed, array, keyed
from cinedex.catalog.refs import EpisodeOf, Movie, SeasonOf, Series
from cinedex.documents.keys import Address, Part
from cinedex.documents.locale import locale
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import Language, LanguageQuery, listed


class Video(Struct, frozen=True):
    """A video; `key` is its id at `site`, `size` its height in lines."""

    iso_639_1: str | None
    iso_3166_1: str | None
    name: str
    key: str
    site: str
    size: int
    type: str
    official: bool
    published_at: str
    id: str


class Videos(Struct, frozen=True):
    """A thing's videos, newest first."""

    id: int
    results: list[Video]


class VideoQuery(Struct, frozen=True):
    """The language of the request, and further ones."""

    language: Language = "en-US"
    include_video_language: Annotated[
        str, msgspec.Meta(description="Further languages: `fr,pt-BR`, and `null` for untagged videos.")
    ] = ""


class TrailerSource(Struct, frozen=True):
    """A trailer in one size."""

    size: str
    source: str


class QuicktimeTrailer(Struct, frozen=True):
    """A trailer that was once to be had from Apple."""

    name: str
    sources: list[TrailerSource]


class YoutubeTrailer(Struct, frozen=True):
    """A trailer on YouTube; `source` is its key there."""

    name: str
    size: str
    source: str
    type: str


class MovieTrailers(Struct, frozen=True):
    """A film's trailers, in the older form."""

    id: int
    quicktime: list[QuicktimeTrailer]
    youtube: list[YoutubeTrailer]


_HIGH_DEFINITION = 720
_video = msgspec.json.Decoder(Video)


@subrequest("videos", returns=Videos)
def for_movie(movie: Movie, query: VideoQuery) -> Plan:
    """Get the videos that have been added to a movie."""
    return _videos(movie, query)


@subrequest("videos", returns=Videos)
def for_series(series: Series, query: VideoQuery) -> Plan:
    """Get the videos that belong to a TV show."""
    return _videos(series, query)


@subrequest("videos", returns=Videos)
def for_season(season: SeasonOf, query: VideoQuery) -> Plan:
    """Get the videos that belong to a TV season."""
    return _videos(season, query)


@subrequest("videos", returns=Videos)
def for_episode(episode: EpisodeOf, query: VideoQuery) -> Plan:
    """Get the videos that belong to a TV episode."""
    return _videos(episode, query)


def _videos(thing: Address, query: VideoQuery) -> Plan:
    wanted = _tags(query.language, *listed(query.include_video_language))

    def answer(rows: Keyed) -> bytes:
        return b'{"results":%b}' % array([row for tag, row in rows if tag in wanted])

    return keyed(thing, Part.VIDEOS, answer)


@subrequest("trailers", returns=MovieTrailers, legacy=True)
def trailers_for_movie(movie: Movie, query: LanguageQuery) -> Plan:
    """Get the trailers of a movie, in the older form."""
    wanted = _tags(query.language)

    def answer(rows: Keyed) -> bytes:
        videos = [_video.decode(row) for tag, row in rows if tag in wanted]
        youtube = [
            YoutubeTrailer(video.name, "HD" if video.size >= _HIGH_DEFINITION else "Standard", video.key, video.type)
            for video in videos
            if video.site == "YouTube"
        ]
        return b'{"quicktime":[],"youtube":%b}' % msgspec.json.encode(youtube)

    return keyed(movie, Part.VIDEOS, answer)


def _tags(*asked: str) -> set[str | None]:
    tags: set[str | None] = set()
    for tag in asked:
        # A language alone means its main region, and no other.
        named = locale(tag)
        tags.add(None if tag == "null" else f"{named.language}-{named.region}")
    return tags
