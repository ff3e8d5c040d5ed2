"""Find: things by the ids that others know them by (protocol notes §7.7)."""

from typing import Annotated, Any

import msgspec
from msgspec import Struct

from cinedex.api.media.rows import MixedMovieRow, mixed
from cinedex.catalog.refs import Kind
from cinedex.documents.keys import thing_at
from cinedex.documents.locale import locale
from cinedex.documents.store import Lookup, Reads, Rows
from cinedex.wire.errors import Refusal
from cinedex.wire.operations import operation
from cinedex.wire.plan import Plan
from cinedex.wire.query import Language
from cinedex.wire.status import INVALID_PARAMETERS

_SOURCES = frozenset(
    {
        "imdb_id", "facebook_id", "instagram_id", "tvdb_id", "tiktok_id", "twitter_id", "wikidata_id", "youtube_id",
        "freebase_mid", "freebase_id", "tvrage_id",
    }
)  # fmt: skip


class Found(Struct, frozen=True):
    """What bears an id, by kind; one id may name several things."""

    movie_results: list[MixedMovieRow]
    person_results: list[dict[str, Any]]
    tv_results: list[dict[str, Any]]
    tv_episode_results: list[dict[str, Any]]
    tv_season_results: list[dict[str, Any]]


class FindQuery(Struct, frozen=True):
    """Where the id comes from."""

    external_source: Annotated[
        str, msgspec.Meta(description="Who gave the id: `imdb_id`, `wikidata_id`, `facebook_id` …; required.")
    ] = ""
    language: Language = "en-US"


@operation(
    "GET",
    "/find/{external_id}",
    returns=Found,
    tag="Find",
    note="films; series, episodes and people follow",
    refusals=(INVALID_PARAMETERS,),
)
def find(external_id: str, query: FindQuery) -> Plan:
    """Find data by external ID's."""
    if query.external_source not in _SOURCES:
        raise Refusal(INVALID_PARAMETERS)
    lookup = Lookup(query.external_source, external_id, locale(query.language).codes)

    def build(rows: Rows) -> bytes:
        films = [mixed(card) for base, card in rows.cards(lookup) if thing_at(base).kind is Kind.MOVIE]
        return (
            b'{"movie_results":[%b],"person_results":[],"tv_results":[],"tv_episode_results":[],"tv_season_results":[]}'
            % b",".join(films)
        )

    return Plan(Reads(lookups=(lookup,)), build)


OPERATIONS = (find,)
