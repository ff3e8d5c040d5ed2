"""Translations: every text of a thing in every language."""

from msgspec import Struct

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Collection, Movie
from cinedex.documents.keys import Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery


class MovieTexts(Struct, frozen=True):
    """A film's texts; `runtime` is in minutes, 0 where it is the film's own."""

    homepage: str
    overview: str
    runtime: int
    tagline: str
    title: str


class CollectionTexts(Struct, frozen=True):
    """A collection's texts."""

    title: str
    overview: str
    homepage: str


class Language(Struct, frozen=True):
    """A language and region, with the language's own name and its English one."""

    iso_3166_1: str
    iso_639_1: str
    name: str
    english_name: str


class MovieTranslation(Language, frozen=True):
    """A film in one language."""

    data: MovieTexts


class CollectionTranslation(Language, frozen=True):
    """A collection in one language."""

    data: CollectionTexts


class MovieTranslations(Struct, frozen=True):
    """A film in every language."""

    id: int
    translations: list[MovieTranslation]


class CollectionTranslations(Struct, frozen=True):
    """A collection in every language."""

    id: int
    translations: list[CollectionTranslation]


_NONE = b'{"translations":[]}'


@subrequest("translations", returns=MovieTranslations)
def for_movie(movie: Movie, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the translations for a movie."""
    return whole(movie, Part.TRANSLATIONS, _NONE)


@subrequest("translations", returns=CollectionTranslations)
def for_collection(collection: Collection, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the translations for a collection."""
    return whole(collection, Part.TRANSLATIONS, _NONE)
