"""Credits: one part or job, with the title and the person (protocol notes §6)."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
from msgspec import Struct

from cinedex.api.media.cards import card_keys, card_of, sought_card, sought_card_keys
from cinedex.api.media.people_rows import PersonCard
from cinedex.api.media.rows import MixedEpisodeRow, MixedMovieRow, MixedSeasonRow, MixedSeriesRow, mixed
from cinedex.catalog.refs import Episode, Kind, Movie, Person, Ref, SeasonOf, Series
from cinedex.documents import lookups
from cinedex.documents.keys import Shelf, base
from cinedex.documents.locale import Locale, locale
from cinedex.documents.store import Reads, Rows
from cinedex.wire.operations import operation
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery


class CreditedMovie(MixedMovieRow, frozen=True, tag_field="media_type", tag="movie"):
    """The film that a credit is of; jobs have no character."""

    character: str | msgspec.UnsetType = msgspec.UNSET


class CreditedSeries(MixedSeriesRow, frozen=True, tag_field="media_type", tag="tv"):
    """The series that a credit is of, and the seasons and episodes that it is for; jobs have no character."""

    episodes: list[MixedEpisodeRow]
    seasons: list[MixedSeasonRow]
    character: str | msgspec.UnsetType = msgspec.UNSET


class CreditPerson(PersonCard, frozen=True, tag_field="media_type", tag="person"):
    """The person who bears a credit."""


class Credit(Struct, frozen=True):
    """A credit; `credit_type` is cast, crew or creator."""

    credit_type: str
    department: str
    job: str
    media: CreditedMovie | CreditedSeries
    media_type: str
    id: str
    person: CreditPerson


_PLAYED = frozenset({"cast", "guest_stars", "aggregate_cast"})
_CREATOR = "creator"


class _Row(NamedTuple):
    kind: int
    thing_id: int
    series_id: int | None
    season_number: int | None
    credit_type: str
    person_id: int
    character: str | None
    department: str | None
    job: str | None


@operation("GET", "/credit/{credit_id}", returns=Credit, tag="Credits")
def credit(credit_id: str, query: LanguageQuery) -> Plan:
    """Get a movie or TV credit details by ID.

    Two round trips: what bears the id, and the cards of those.
    """
    question, wanted = lookups.credits_of(credit_id), locale(query.language)

    def build(rows: Rows) -> Plan | None:
        found = [_Row(*row) for row in rows.answer(question)]  # type: ignore[arg-type]
        return _shown(credit_id, found, wanted) if found else None

    return Plan(Reads(queries=(question,)), build)


def _shown(credit_id: str, found: Sequence[_Row], wanted: Locale) -> Plan:
    first = found[0]
    person, title = Person(first.person_id), _title(first)
    episodes = list(dict.fromkeys(Episode(row.thing_id) for row in found if row.kind == Kind.EPISODE))
    places = {row.season_number: None for row in found if row.season_number is not None and row.series_id == title.id}
    seasons = [SeasonOf(title.id, number) for number in sorted(places)]

    def build(rows: Rows) -> bytes | None:
        media, bearer = _card(rows, title, wanted), _card(rows, person, wanted)
        if media is None or bearer is None:
            return None
        more = (
            [] if first.credit_type not in _PLAYED else [b'"character":%b' % msgspec.json.encode(first.character or "")]
        )
        if isinstance(title, Series):
            told = [shown for episode in episodes if (shown := _card(rows, episode, wanted))]
            in_seasons = [shown for place in seasons if (shown := _season(rows, place, wanted))]
            more += [b'"episodes":[%b]' % b",".join(told), b'"seasons":[%b]' % b",".join(in_seasons)]
        return b'%b,"media":%b,"media_type":"%b","id":%b,"person":%b}' % (
            msgspec.json.encode(_job(first))[:-1],
            b"%b,%b}" % (media[:-1], b",".join(more)) if more else media,
            b"tv" if isinstance(title, Series) else b"movie",
            msgspec.json.encode(credit_id),
            bearer,
        )

    things: tuple[Ref, ...] = (title, person, *episodes)
    keys = [key for thing in things for key in card_keys(thing, wanted.codes)]
    return Plan(Reads((*keys, *(key for place in seasons for key in sought_card_keys(place, wanted.codes)))), build)


def _title(row: _Row) -> Movie | Series:
    if row.kind == Kind.MOVIE:
        return Movie(row.thing_id)
    return Series(row.thing_id if row.series_id is None else row.series_id)


def _job(row: _Row) -> dict[str, str]:
    if row.credit_type in _PLAYED:
        return {"credit_type": "cast", "department": "Acting", "job": "Actor"}
    if row.credit_type == _CREATOR:
        return {"credit_type": _CREATOR, "department": "Creator", "job": "Creator"}
    return {"credit_type": "crew", "department": row.department or "", "job": row.job or ""}


def _card(rows: Rows, thing: Ref, wanted: Locale) -> bytes | None:
    card = card_of(rows, thing, wanted.codes)
    return None if card is None else mixed(wanted.language)(base(thing, Shelf.CARD), card)


def _season(rows: Rows, place: SeasonOf, wanted: Locale) -> bytes | None:
    found = sought_card(rows, place, wanted.codes)
    return None if found is None else mixed(wanted.language)(*found)


OPERATIONS = (credit,)
