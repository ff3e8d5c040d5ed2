"""Configuration: image addresses, and the vocabularies that clients build their menus from (protocol notes §7.6)."""

from importlib.resources import files

import msgspec
from msgspec import Struct

from cinedex.api.media.vocabulary import localised, vocabulary
from cinedex.catalog.refs import Entry
from cinedex.documents.keys import Part, Vocabulary, part_key
from cinedex.documents.store import Reads, Rows
from cinedex.wire.namespace import Namespace, Subrequest, details, subrequest
from cinedex.wire.operations import operation
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery, NoQuery


class ImageSizes(Struct, frozen=True):
    """Where pictures are, and in which sizes."""

    base_url: str
    secure_base_url: str
    backdrop_sizes: list[str]
    logo_sizes: list[str]
    poster_sizes: list[str]
    profile_sizes: list[str]
    still_sizes: list[str]


class Configuration(Struct, frozen=True):
    """What clients read once and keep."""

    change_keys: list[str]
    images: ImageSizes


class Country(Struct, frozen=True):
    """A country; `native_name` is in the language of the request."""

    iso_3166_1: str
    english_name: str
    native_name: str


class Department(Struct, frozen=True):
    """A department and its jobs."""

    department: str
    jobs: list[str]


class Language(Struct, frozen=True):
    """A language; its own name may be empty."""

    iso_639_1: str
    english_name: str
    name: str


class TimeZones(Struct, frozen=True):
    """A country's time zones."""

    iso_3166_1: str
    zones: list[str]


_zones = msgspec.json.Decoder(list[TimeZones])


@subrequest("countries", returns=list[Country], carries_id=False)
def countries(_: Entry, query: LanguageQuery) -> Plan:
    """Get the list of countries (ISO 3166-1) used throughout."""
    return localised(Vocabulary.COUNTRIES, query.language, b"[]")


@subrequest("jobs", returns=list[Department], carries_id=False)
def jobs(_: Entry, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the list of the jobs and departments we use."""
    return vocabulary(Vocabulary.JOBS, b"[]")


@subrequest("languages", returns=list[Language], carries_id=False)
def languages(_: Entry, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the list of languages (ISO 639-1) used throughout."""
    return vocabulary(Vocabulary.LANGUAGES, b"[]")


@subrequest("primary_translations", returns=list[str], carries_id=False)
def primary_translations(_: Entry, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get a list of the officially supported translations."""
    return vocabulary(Vocabulary.PRIMARY_TRANSLATIONS, b"[]")


@subrequest("timezones", returns=list[TimeZones], carries_id=False)
def timezones(_: Entry, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the list of time zones used throughout."""
    return vocabulary(Vocabulary.TIME_ZONES, b"[]")


@operation("GET", "/timezones/list", returns=list[dict[str, list[str]]], tag="Configuration", legacy=True)
def timezones_list() -> Plan:
    """Get the list of time zones, in the older form."""
    key = part_key(Vocabulary.TIME_ZONES, Part.DETAILS)

    def build(rows: Rows) -> bytes:
        known = _zones.decode(rows.body(key) or b"[]")
        return msgspec.json.encode([{country.iso_3166_1: country.zones} for country in known])

    return Plan(Reads((key,)), build)


def configuration(base_url: str, secure_base_url: str) -> Namespace:
    """Return the namespace that tells clients to fetch pictures from these addresses."""
    return Namespace(
        path="/configuration",
        tag="Configuration",
        locate=Entry,
        details=_details(base_url, secure_base_url),
        subrequests=(countries, jobs, languages, primary_translations, timezones),
    )


def _details(base_url: str, secure_base_url: str) -> Subrequest:
    known = msgspec.json.decode(files("cinedex.sources.reference").joinpath("configuration.json").read_bytes())
    addresses = {"base_url": base_url, "secure_base_url": secure_base_url}
    body = msgspec.json.encode(msgspec.convert({**known, "images": known["images"] | addresses}, Configuration))

    @details(returns=Configuration)
    def configuration_details(_: Entry, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
        """Query the API configuration details."""
        return Plan(Reads(), lambda _rows: body, basis=body)

    return configuration_details


OPERATIONS = (timezones_list,)
