"""The ids by which others know a thing."""

from msgspec import Struct

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import EpisodeOf, Movie, Person, SeasonOf, Series
from cinedex.documents.keys import Address, Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery


class MovieExternalIds(Struct, frozen=True):
    """A film's ids elsewhere; null where it has none."""

    id: int
    imdb_id: str | None
    wikidata_id: str | None
    facebook_id: str | None
    instagram_id: str | None
    twitter_id: str | None


class SeasonExternalIds(Struct, frozen=True):
    """A season's ids elsewhere; null where it has none."""

    id: int
    freebase_mid: str | None
    freebase_id: str | None
    tvdb_id: int | None
    tvrage_id: int | None
    wikidata_id: str | None


class EpisodeExternalIds(SeasonExternalIds, frozen=True):
    """An episode's ids elsewhere; null where it has none."""

    imdb_id: str | None


class SeriesExternalIds(EpisodeExternalIds, frozen=True):
    """A series' ids elsewhere; null where it has none."""

    facebook_id: str | None
    instagram_id: str | None
    twitter_id: str | None


class PersonExternalIds(Struct, frozen=True):
    """A person's ids elsewhere; null where they have none."""

    id: int
    freebase_mid: str | None
    freebase_id: str | None
    imdb_id: str | None
    tvrage_id: int | None
    wikidata_id: str | None
    facebook_id: str | None
    instagram_id: str | None
    tiktok_id: str | None
    twitter_id: str | None
    youtube_id: str | None


@subrequest("external_ids", returns=MovieExternalIds)
def for_movie(movie: Movie, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the external IDs for a movie."""
    return _ids(movie, MovieExternalIds)


@subrequest("external_ids", returns=SeriesExternalIds)
def for_series(series: Series, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get a list of external IDs that have been added to a TV show."""
    return _ids(series, SeriesExternalIds)


@subrequest("external_ids", returns=SeasonExternalIds)
def for_season(season: SeasonOf, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get a list of external IDs that have been added to a TV season."""
    return _ids(season, SeasonExternalIds)


@subrequest("external_ids", returns=EpisodeExternalIds)
def for_episode(episode: EpisodeOf, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get a list of external IDs that have been added to a TV episode."""
    return _ids(episode, EpisodeExternalIds)


@subrequest("external_ids", returns=PersonExternalIds)
def for_person(person: Person, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the external ID's that belong to a person."""
    return _ids(person, PersonExternalIds)


def _ids(thing: Address, returns: type[Struct]) -> Plan:
    names = (name.encode() for name in returns.__struct_fields__ if name != "id")
    return whole(thing, Part.EXTERNAL_IDS, b"{%b}" % b",".join(b'"%b":null' % name for name in names))
