"""The ids by which others know a thing."""

from msgspec import Struct

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Movie
from cinedex.documents.keys import Part
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


_NONE = b'{"imdb_id":null,"wikidata_id":null,"facebook_id":null,"instagram_id":null,"twitter_id":null}'


@subrequest("external_ids", returns=MovieExternalIds)
def for_movie(movie: Movie, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the external IDs for a movie."""
    return whole(movie, Part.EXTERNAL_IDS, _NONE)
