"""Collections: details, images, translations (protocol notes §7.4)."""

from msgspec import Struct

from cinedex.api.media import images, translations
from cinedex.api.media.parts import texts
from cinedex.api.media.rows import MixedMovieRow, mixed
from cinedex.catalog.refs import Collection
from cinedex.documents.keys import Part, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Listing, Reads, Rows, join
from cinedex.wire.namespace import Namespace, details
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery

# A collection is shown whole; no real one comes near this.
_ALL = 100_000


class CollectionDetails(Struct, frozen=True):
    """A collection and its films, by the day of their release."""

    id: int
    name: str
    original_language: str
    original_name: str
    overview: str
    poster_path: str | None
    backdrop_path: str | None
    parts: list[MixedMovieRow]


@details(returns=CollectionDetails)
def collection_details(collection: Collection, query: LanguageQuery) -> Plan:
    """Get collection details by ID."""
    wanted = locale(query.language)
    codes, show = wanted.codes, mixed(wanted.language)
    key, text_keys = part_key(collection, Part.DETAILS), texts(collection, codes)
    films = Listing(part_key(collection, Part.PARTS), codes, 0, _ALL)

    def build(rows: Rows) -> bytes | None:
        neutral, text = rows.body(key), rows.first(text_keys)
        if neutral is None or text is None:
            return None
        cards = b",".join(show(base, card) for base, card in rows.cards(films))
        return join(join(neutral, text), b'{"parts":[%b]}' % cards)

    return Plan(Reads((key, *text_keys), (films,)), build)


COLLECTION = Namespace(
    path="/collection/{collection_id}",
    tag="Collections",
    locate=lambda segment: Collection(leading_digits(segment)),
    details=collection_details,
    subrequests=(images.for_collection, translations.for_collection),
)
