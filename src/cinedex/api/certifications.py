"""Certifications: the ratings that countries give films and series (protocol notes §14)."""

from msgspec import Struct

from cinedex.api.media.vocabulary import vocabulary
from cinedex.documents.keys import Vocabulary
from cinedex.wire.operations import operation
from cinedex.wire.plan import Plan


class Certification(Struct, frozen=True):
    """A certification; `order` is its rank in its country, 0 for unrated."""

    certification: str
    meaning: str
    order: int


class Certifications(Struct, frozen=True):
    """Certifications by country."""

    certifications: dict[str, list[Certification]]


_NONE = b'{"certifications":{}}'


@operation("GET", "/certification/movie/list", returns=Certifications, tag="Certifications", max_age=0)
def movie_list() -> Plan:
    """Get an up to date list of the officially supported movie certifications."""
    return vocabulary(Vocabulary.MOVIE_CERTIFICATIONS, _NONE)


@operation("GET", "/certification/tv/list", returns=Certifications, tag="Certifications", max_age=0)
def tv_list() -> Plan:
    """Get an up to date list of the officially supported TV certifications."""
    return vocabulary(Vocabulary.TV_CERTIFICATIONS, _NONE)


OPERATIONS = (movie_list, tv_list)
