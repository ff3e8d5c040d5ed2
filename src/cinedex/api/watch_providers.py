"""Watch providers: who offers films and series, and where (protocol notes §12)."""

from typing import Annotated

import msgspec
from msgspec import Struct

from cinedex.api.media.vocabulary import localised
from cinedex.catalog.refs import Entry
from cinedex.documents.keys import Part, Vocabulary, part_key
from cinedex.documents.store import Reads, Rows
from cinedex.wire.operations import operation
from cinedex.wire.plan import Plan
from cinedex.wire.query import Language, LanguageQuery


class Provider(Struct, frozen=True):
    """A provider; the lower its priority, overall and in each country, the earlier it is shown."""

    display_priorities: dict[str, int]
    display_priority: int
    logo_path: str | None
    provider_name: str
    provider_id: int


class Providers(Struct, frozen=True):
    """Providers by id."""

    results: list[Provider]


class Region(Struct, frozen=True):
    """A country for which offers are known."""

    iso_3166_1: str
    english_name: str
    native_name: str


class Regions(Struct, frozen=True):
    """Countries by English name."""

    results: list[Region]


class ProviderQuery(Struct, frozen=True):
    """The language, and one country or all."""

    language: Language = "en-US"
    watch_region: Annotated[str, msgspec.Meta(description="Only providers in this country (ISO 3166-1).")] = ""


_providers = msgspec.json.Decoder(list[Provider])


@operation("GET", "/watch/providers/movie", returns=Providers, tag="Watch providers")
def movie_list(query: ProviderQuery) -> Plan:
    """Get the list of streaming providers we have for movies."""
    return _listed(Vocabulary.MOVIE_PROVIDERS, query.watch_region)


@operation("GET", "/watch/providers/tv", returns=Providers, tag="Watch providers")
def tv_list(query: ProviderQuery) -> Plan:
    """Get the list of streaming providers we have for TV shows."""
    return _listed(Vocabulary.TV_PROVIDERS, query.watch_region)


@operation("GET", "/watch/providers/regions", returns=Regions, tag="Watch providers")
def regions(query: LanguageQuery) -> Plan:
    """Get the list of the countries we have watch provider data for."""
    return localised(Vocabulary.WATCH_REGIONS, query.language, b'{"results":[]}')


def _listed(entry: Entry, region: str) -> Plan:
    key = part_key(entry, Part.DETAILS)

    def build(rows: Rows) -> bytes:
        known = rows.body(key) or b"[]"
        if region:
            there = [provider for provider in _providers.decode(known) if region in provider.display_priorities]
            known = msgspec.json.encode(there)
        return b'{"results":%b}' % known

    return Plan(Reads((key,)), build)


OPERATIONS = (movie_list, tv_list, regions)
