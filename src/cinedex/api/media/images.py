"""Pictures, filtered by language (protocol notes §4.3)."""

from collections.abc import Callable
from typing import Annotated

import msgspec
from msgspec import Struct

from cinedex.api.media.parts import Keyed, array, exists, whole, witnesses
from cinedex.catalog.refs import Collection, Company, EpisodeOf, Movie, Network, Person, SeasonOf, Series
from cinedex.documents.keys import Address, Part, part_key
from cinedex.documents.store import Reads, Rows
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery, listed


class Image(Struct, frozen=True):
    """A picture; `aspect_ratio` is width by height."""

    aspect_ratio: float
    height: int
    iso_3166_1: str | None
    iso_639_1: str | None
    file_path: str
    vote_average: float
    vote_count: int
    width: int


class Logo(Struct, frozen=True):
    """A company's logo; `file_type` is what it was made from, such as `.svg`."""

    aspect_ratio: float
    file_path: str
    height: int
    id: str
    file_type: str
    vote_average: float
    vote_count: int
    width: int


class TitleImages(Struct, frozen=True):
    """The pictures of a film or series, best first."""

    id: int
    backdrops: list[Image]
    logos: list[Image]
    posters: list[Image]


class CollectionImages(Struct, frozen=True):
    """A collection's pictures, best first."""

    id: int
    backdrops: list[Image]
    posters: list[Image]


class SeasonImages(Struct, frozen=True):
    """A season's pictures, best first."""

    id: int
    posters: list[Image]


class EpisodeImages(Struct, frozen=True):
    """An episode's pictures, best first."""

    id: int
    stills: list[Image]


class PersonImages(Struct, frozen=True):
    """A person's pictures, best first."""

    id: int
    profiles: list[Image]


class Logos(Struct, frozen=True):
    """The logos of a company or network, best first."""

    id: int
    logos: list[Logo]


class ImageQuery(Struct, frozen=True):
    """Which languages; without either parameter, all."""

    language: Annotated[str, msgspec.Meta(description="Only pictures in this language, none without words.")] = ""
    include_image_language: Annotated[
        str, msgspec.Meta(description="Only pictures in these languages: `en,de`, and `null` for untagged ones.")
    ] = ""


_OF_TITLES = ("backdrops", "logos", "posters")
_NO_LOGOS = b'{"logos":[]}'


@subrequest("images", returns=TitleImages)
def for_movie(movie: Movie, query: ImageQuery) -> Plan:
    """Get the images that belong to a movie."""
    return _pictures(movie, query, _OF_TITLES)


@subrequest("images", returns=TitleImages)
def for_series(series: Series, query: ImageQuery) -> Plan:
    """Get the images that belong to a TV series."""
    return _pictures(series, query, _OF_TITLES)


@subrequest("images", returns=SeasonImages)
def for_season(season: SeasonOf, query: ImageQuery) -> Plan:
    """Get the images that belong to a TV season."""
    return _pictures(season, query, ("posters",))


@subrequest("images", returns=EpisodeImages)
def for_episode(episode: EpisodeOf, query: ImageQuery) -> Plan:
    """Get the images that belong to a TV episode."""
    # Stills bear no words: `language` alone does not filter them, as a recording shows.
    asked = ImageQuery(include_image_language=query.include_image_language)
    return _pictures(episode, asked, ("stills",))


@subrequest("images", returns=PersonImages)
def for_person(person: Person, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the profile images that belong to a person."""
    return whole(person, Part.IMAGES, b'{"profiles":[]}')


@subrequest("images", returns=CollectionImages)
def for_collection(collection: Collection, query: ImageQuery) -> Plan:
    """Get the images that belong to a collection."""
    return _pictures(collection, query, ("backdrops", "posters"))


@subrequest("images", returns=Logos)
def for_company(company: Company, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the logos of a company."""
    return whole(company, Part.IMAGES, _NO_LOGOS)


@subrequest("images", returns=Logos, appendable=False)
def for_network(network: Network, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the TV network logos by ID."""
    return whole(network, Part.IMAGES, _NO_LOGOS)


_buckets = msgspec.json.Decoder(dict[str, Keyed])


def _pictures(thing: Address, query: ImageQuery, buckets: tuple[str, ...]) -> Plan:
    keep = _kept(query)
    if keep is None:
        return whole(thing, Part.IMAGES, b"{%b}" % b",".join(b'"%b":[]' % bucket.encode() for bucket in buckets))
    return _filtered(thing, keep, buckets)


def _filtered(thing: Address, keep: Callable[[str | None], bool], buckets: tuple[str, ...]) -> Plan:
    key = part_key(thing, Part.IMAGES_BY_LANGUAGE)

    def build(rows: Rows) -> bytes | None:
        body = rows.body(key)
        if body is None and not exists(rows, thing):
            return None
        found = _buckets.decode(body) if body else {}
        return b"{%b}" % b",".join(
            b'"%b":%b' % (bucket.encode(), array([row for tag, row in found.get(bucket, ()) if keep(tag)]))
            for bucket in buckets
        )

    return Plan(Reads((key, *witnesses(thing))), build)


def _kept(query: ImageQuery) -> Callable[[str | None], bool] | None:
    """Return which languages to keep, or None where all are asked for."""
    if query.include_image_language:
        wanted = {None if tag == "null" else tag.partition("-")[0] for tag in listed(query.include_image_language)}
        return wanted.__contains__
    if query.language:
        language = query.language.partition("-")[0]
        return lambda tag: tag == language
    return None
