"""The details of a series: what no language changes, its texts with its seasons', and what aired last and airs next."""

from typing import Any

import msgspec

from cinedex.api.media import headings
from cinedex.api.media.details import genre_names, genres, newest
from cinedex.api.media.parts import texts
from cinedex.catalog.refs import Kind, Series
from cinedex.documents.keys import Part, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Around, Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery

# Places of the schedule, by the number of the day (see the projection).
PLACES_PER_DAY = 1000
_schedule = msgspec.json.Decoder(dict[str, Any])
_dated = msgspec.json.Decoder(dict[str, Any])


def plan(clock: Clock, series: Series, query: LanguageQuery) -> Plan:
    """Return the plan of a series' details."""
    wanted = locale(query.language)
    neutral_key, genres_key = part_key(series, Part.DETAILS), part_key(series, Part.GENRE_IDS)
    schedule_key = part_key(series, Part.SCHEDULE)
    text_keys, name_keys = texts(series, wanted.codes), genre_names(wanted.codes)
    # What airs today is still to come: so in every recording made on such a day.
    today = clock.now().date().toordinal() * PLACES_PER_DAY
    episodes = Around(schedule_key, wanted.codes, today)

    def build(rows: Rows) -> bytes | None:
        neutral, text = rows.body(neutral_key), rows.first(text_keys)
        if neutral is None or text is None:
            return None
        own, *seasons = text.split(b"\n")
        named = [headings.named(season, wanted.language, headings.season) for season in seasons]
        return b'%b,%b,"genres":%b,"seasons":[%b],%b}' % (
            neutral[:-1],
            own[1:-1],
            genres(rows.body(genres_key) or b"[]", rows.first(name_keys) or b"{}"),
            b",".join(named),
            _aired(rows, episodes, rows.body(schedule_key) or b"{}", wanted.language),
        )

    keys = (neutral_key, genres_key, schedule_key, *text_keys, *name_keys)
    return Plan(Reads(keys, (episodes,)), build, basis=b"%d" % today)


def _aired(rows: Rows, episodes: Around, schedule: bytes, language: str) -> bytes:
    last = upcoming = b"null"
    for place, _, card in rows.places(episodes):
        named = headings.named_card(card, language, headings.episode)
        if place < episodes.place:
            last = named
        else:
            upcoming = named
    told = _schedule.decode(schedule)
    made, ended = told.get("in_production"), told.get("last_air_date")
    if ended is None and last != b"null":
        ended = _dated.decode(last)["air_date"]
    return b'"last_episode_to_air":%b,"next_episode_to_air":%b,"in_production":%b,"last_air_date":%b' % (
        last,
        upcoming,
        msgspec.json.encode(upcoming != b"null" if made is None else made),
        msgspec.json.encode(ended),
    )


def latest_series(clock: Clock, query: LanguageQuery) -> Plan:
    """Return the plan of the newest series' details."""
    return newest(Kind.SERIES, lambda number: plan(clock, Series(number), query))
