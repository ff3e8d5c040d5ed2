"""Keywords: details (protocol notes §7.9)."""

from cinedex.api.media.keywords import Keyword as KeywordDetails
from cinedex.catalog.refs import Keyword
from cinedex.documents.keys import Part, part_key
from cinedex.documents.store import Reads
from cinedex.wire.namespace import Namespace, details
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery


@details(returns=KeywordDetails)
def keyword_details(keyword: Keyword, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the details of a keyword by ID."""
    key = part_key(keyword, Part.DETAILS)
    return Plan(Reads((key,)), lambda rows: rows.body(key))


KEYWORD = Namespace(
    path="/keyword/{keyword_id}",
    tag="Keywords",
    locate=lambda segment: Keyword(leading_digits(segment)),
    details=keyword_details,
)
