"""Find: things by the ids that others know them by (protocol notes §7.7)."""

from typing import Annotated

import msgspec
from msgspec import Struct

from cinedex.api.media.people_rows import MixedPersonRow, with_known_for
from cinedex.api.media.rows import MixedEpisodeRow, MixedMovieRow, MixedSeasonRow, MixedSeriesRow, mixed
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
    person_results: list[MixedPersonRow]
    tv_results: list[MixedSeriesRow]
    tv_episode_results: list[MixedEpisodeRow]
    tv_season_results: list[MixedSeasonRow]


class FindQuery(Struct, frozen=True):
    """Where the id comes from."""

    external_source: Annotated[
        str, msgspec.Meta(description="Who gave the id: `imdb_id`, `wikidata_id`, `facebook_id` …; required.")
    ] = ""
    language: Language = "en-US"


_ARRAYS = {
    Kind.MOVIE: b"movie_results", Kind.PERSON: b"person_results", Kind.SERIES: b"tv_results",
    Kind.EPISODE: b"tv_episode_results", Kind.SEASON: b"tv_season_results",
}  # fmt: skip


@operation("GET", "/find/{external_id}", returns=Found, tag="Find", refusals=(INVALID_PARAMETERS,))
def find(external_id: str, query: FindQuery) -> Plan:
    """Find data by external ID's.

    One round trip, and one more for what people are known for.
    """
    if query.external_source not in _SOURCES:
        raise Refusal(INVALID_PARAMETERS)
    wanted = locale(query.language)
    lookup = Lookup(query.external_source, external_id, wanted.codes)

    def build(rows: Rows) -> Plan | bytes:
        cards = [(base, card) for base, card in rows.cards(lookup) if thing_at(base).kind in _ARRAYS]
        kinds = [thing_at(base).kind for base, _ in cards]

        def answer(shown: list[bytes]) -> bytes:
            arrays = [
                b'"%b":[%b]' % (name, b",".join(row for row, found in zip(shown, kinds, strict=True) if found is kind))
                for kind, name in _ARRAYS.items()
            ]
            return b"{%b}" % b",".join(arrays)

        return with_known_for(cards, wanted, mixed(wanted.language), answer)

    return Plan(Reads(lookups=(lookup,)), build)


OPERATIONS = (find,)
