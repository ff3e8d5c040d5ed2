"""Episode groups: a series' episodes in another order (protocol notes §7.12)."""

from typing import Any

import msgspec
from msgspec import Struct

from cinedex.api.media import headings
from cinedex.api.media.cards import card_keys, card_of
from cinedex.api.media.rows import EpisodeCard
from cinedex.api.media.series_parts import EpisodeGroupSummary
from cinedex.catalog.refs import Episode
from cinedex.documents.keys import Part, Sought, part_slot
from cinedex.documents.locale import Locale, locale
from cinedex.documents.store import Reads, Rows
from cinedex.wire.operations import operation
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery


class GroupedEpisode(EpisodeCard, frozen=True):
    """An episode, and its place in its part of the order, from 0."""

    order: int


class Group(Struct, frozen=True):
    """A part of the order, such as a disc or a story."""

    id: str
    name: str
    order: int
    episodes: list[GroupedEpisode]
    locked: bool


class EpisodeGroup(EpisodeGroupSummary, frozen=True):
    """An order of a series' episodes, whole."""

    groups: list[Group]


_orders = msgspec.json.Decoder(dict[str, dict[str, Any]])


@operation("GET", "/tv/episode_group/{tv_episode_group_id}", returns=EpisodeGroup, tag="Episode groups")
def episode_group(tv_episode_group_id: str, query: LanguageQuery) -> Plan:
    """Get the details of a TV episode group.

    Two round trips: the order, and its episodes' cards.
    """
    key = Sought("episode_group_id", tv_episode_group_id, part_slot(Part.GROUPED_EPISODES))
    wanted = locale(query.language)

    def build(rows: Rows) -> Plan | None:
        body = rows.body(key)
        return None if body is None else _filled(_orders.decode(body)[tv_episode_group_id], wanted)

    return Plan(Reads((key,)), build)


def _filled(order: dict[str, Any], wanted: Locale) -> Plan:
    episodes = [Episode(number) for group in order["groups"] for number, _ in group["episodes"]]

    def build(rows: Rows) -> bytes:
        groups = [
            group
            | {"episodes": [row for number, place in group["episodes"] for row in _row(rows, number, place, wanted)]}
            for group in order["groups"]
        ]
        return msgspec.json.encode(order | {"groups": groups})

    return Plan(Reads(tuple(key for episode in episodes for key in card_keys(episode, wanted.codes))), build)


def _row(rows: Rows, number: int, place: int, wanted: Locale) -> list[msgspec.Raw]:
    card = card_of(rows, Episode(number), wanted.codes)
    if card is None:
        return []
    named = headings.named_card(card, wanted.language, headings.episode)
    return [msgspec.Raw(b'%b,"order":%d}' % (named[:-1], place))]


OPERATIONS = (episode_group,)
