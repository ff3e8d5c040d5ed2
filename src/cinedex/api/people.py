"""People: details, credits and their other sub-requests, and whom most look for (protocol notes §7)."""

from msgspec import Struct

from cinedex.api.media import changes, external_ids, filmographies, images, tagged_images, translations
from cinedex.api.media.details import newest
from cinedex.api.media.parts import texts
from cinedex.api.media.people_rows import PersonPage, with_known_for
from cinedex.api.media.rows import plain
from cinedex.catalog.refs import Kind, Person
from cinedex.documents.keys import Part, Vocabulary, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Listing, Reads, Rows, join
from cinedex.kit.clock import Clock
from cinedex.wire.namespace import Namespace, details
from cinedex.wire.operations import operation
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery, PageQuery


class PersonDetails(Struct, frozen=True):
    """A person; `gender` is 0 unset, 1 female, 2 male, 3 non-binary."""

    adult: bool
    also_known_as: list[str]
    biography: str
    birthday: str | None
    deathday: str | None
    gender: int
    homepage: str | None
    id: int
    imdb_id: str | None
    known_for_department: str | None
    name: str
    place_of_birth: str | None
    popularity: float
    profile_path: str | None


@details(returns=PersonDetails)
def person_details(person: Person, query: LanguageQuery) -> Plan:
    """Query the top level details of a person."""
    key, text_keys = part_key(person, Part.DETAILS), texts(person, locale(query.language).codes)

    def build(rows: Rows) -> bytes | None:
        neutral, text = rows.body(key), rows.first(text_keys)
        return None if neutral is None or text is None else join(neutral, text)

    return Plan(Reads((key, *text_keys)), build)


def people(clock: Clock) -> Namespace:
    """Return the namespace of people; `clock` says what changed lately."""
    return Namespace(
        path="/person/{person_id}",
        tag="People",
        locate=lambda segment: Person(leading_digits(segment)),
        details=person_details,
        subrequests=(
            changes.for_person(clock),
            filmographies.combined_credits,
            external_ids.for_person,
            images.for_person,
            filmographies.movie_credits,
            filmographies.tv_credits,
            tagged_images.for_person,
            translations.for_person,
        ),
    )


@operation("GET", "/person/latest", returns=PersonDetails, tag="People", max_age=0)
def latest(query: LanguageQuery) -> Plan:
    """Get the newest created person."""
    return newest(Kind.PERSON, lambda number: person_details.plan(Person(number), query))


@operation("GET", "/person/popular", returns=PersonPage, tag="People")
def popular(query: PageQuery) -> Plan:
    """Get a list of people ordered by popularity.

    Two round trips: the people, and what they are known for.
    """
    wanted, key = locale(query.language), part_key(Vocabulary.POPULAR_PEOPLE, Part.DETAILS)
    listing = Listing(key, wanted.codes, (query.page - 1) * PER_PAGE, PER_PAGE)

    def build(rows: Rows) -> Plan | bytes:
        total = int(rows.body(key) or 0)
        return with_known_for(
            rows.cards(listing), wanted, plain, lambda people: page_envelope(people, query.page, total)
        )

    return Plan(Reads((key,), (listing,)), build)


OPERATIONS = (latest, popular)
