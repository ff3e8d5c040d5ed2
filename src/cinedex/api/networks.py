"""Networks: details, alternative names, logos (protocol notes §13)."""

from msgspec import Struct

from cinedex.api.companies import AlternativeNames
from cinedex.api.media import images
from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Network
from cinedex.documents.keys import Part, part_key
from cinedex.documents.store import Reads
from cinedex.wire.namespace import Namespace, details, subrequest
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery


class NetworkDetails(Struct, frozen=True):
    """A network."""

    headquarters: str
    homepage: str
    id: int
    logo_path: str | None
    name: str
    origin_country: str


@details(returns=NetworkDetails)
def network_details(network: Network, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the details of a network."""
    key = part_key(network, Part.DETAILS)
    return Plan(Reads((key,)), lambda rows: rows.body(key))


@subrequest("alternative_names", returns=AlternativeNames, appendable=False)
def alternative_names(network: Network, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the alternative names of a network."""
    return whole(network, Part.ALTERNATIVE_NAMES, b'{"results":[]}')


NETWORK = Namespace(
    path="/network/{network_id}",
    tag="Networks",
    locate=lambda segment: Network(leading_digits(segment)),
    details=network_details,
    subrequests=(alternative_names, images.for_network),
)
