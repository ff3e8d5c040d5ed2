"""Translations: every text of a thing in every language."""

from msgspec import Struct

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Collection, EpisodeOf, Movie, Person, SeasonOf, Series
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


class SeriesTexts(Struct, frozen=True):
    """A series' texts."""

    name: str
    overview: str
    homepage: str
    tagline: str


class EpisodeTexts(Struct, frozen=True):
    """The texts of a season or an episode."""

    name: str
    overview: str


class PersonTexts(Struct, frozen=True):
    """A person's texts."""

    biography: str
    name: str


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


class SeriesTranslation(Language, frozen=True):
    """A series in one language."""

    data: SeriesTexts


class EpisodeTranslation(Language, frozen=True):
    """A season or an episode in one language."""

    data: EpisodeTexts


class PersonTranslation(Language, frozen=True):
    """A person in one language."""

    data: PersonTexts


class MovieTranslations(Struct, frozen=True):
    """A film in every language."""

    id: int
    translations: list[MovieTranslation]


class CollectionTranslations(Struct, frozen=True):
    """A collection in every language."""

    id: int
    translations: list[CollectionTranslation]


class SeriesTranslations(Struct, frozen=True):
    """A series in every language."""

    id: int
    translations: list[SeriesTranslation]


class EpisodeTranslations(Struct, frozen=True):
    """A season or an episode in every language."""

    id: int
    translations: list[EpisodeTranslation]


class PersonTranslations(Struct, frozen=True):
    """A person in every language."""

    id: int
    translations: list[PersonTranslation]


_NONE = b'{"translations":[]}'


@subrequest("translations", returns=MovieTranslations)
def for_movie(movie: Movie, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the translations for a movie."""
    return whole(movie, Part.TRANSLATIONS, _NONE)


@subrequest("translations", returns=CollectionTranslations)
def for_collection(collection: Collection, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the translations for a collection."""
    return whole(collection, Part.TRANSLATIONS, _NONE)


@subrequest("translations", returns=SeriesTranslations)
def for_series(series: Series, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the translations that have been added to a TV show."""
    return whole(series, Part.TRANSLATIONS, _NONE)


@subrequest("translations", returns=EpisodeTranslations)
def for_season(season: SeasonOf, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the translations for a TV season."""
    return whole(season, Part.TRANSLATIONS, _NONE)


@subrequest("translations", returns=EpisodeTranslations)
def for_episode(episode: EpisodeOf, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the translations that have been added to a TV episode."""
    return whole(episode, Part.TRANSLATIONS, _NONE)


@subrequest("translations", returns=PersonTranslations)
def for_person(person: Person, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the translations that belong to a person."""
    return whole(person, Part.TRANSLATIONS, _NONE)
