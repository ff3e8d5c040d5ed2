"""TV episodes: details and their sub-requests (protocol notes §7.14)."""

from msgspec import Struct

from cinedex.api.media import account_states, changes, credits, external_ids, headings, images, translations, videos
from cinedex.api.media.credits import Cast, Crew
from cinedex.api.media.parts import texts
from cinedex.catalog.refs import EpisodeOf
from cinedex.documents.keys import Part, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Reads, Rows, join
from cinedex.kit.clock import Clock
from cinedex.wire.namespace import Namespace, details
from cinedex.wire.paths import leading_digits, ordinal
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery


class EpisodeDetails(Struct, frozen=True):
    """An episode; `runtime` is in minutes."""

    air_date: str | None
    crew: list[Crew]
    episode_number: int
    episode_type: str
    guest_stars: list[Cast]
    name: str
    overview: str
    id: int
    production_code: str
    runtime: int | None
    season_number: int
    still_path: str | None
    vote_average: float
    vote_count: int


@details(returns=EpisodeDetails)
def episode_details(episode: EpisodeOf, query: LanguageQuery) -> Plan:
    """Query the details of a TV episode."""
    wanted = locale(query.language)
    own_key, text_keys = part_key(episode, Part.DETAILS), texts(episode, wanted.codes)

    def build(rows: Rows) -> bytes | None:
        own, text = rows.body(own_key), rows.first(text_keys)
        if own is None or text is None:
            return None
        return join(own, headings.named(text, wanted.language, headings.episode))

    return Plan(Reads((own_key, *text_keys)), build)


def locate(series: str, season: str, number: str) -> EpisodeOf:
    """Return the episode that a path names."""
    return EpisodeOf(leading_digits(series), ordinal(season), ordinal(number))


def episodes(clock: Clock) -> Namespace:
    """Return the namespace of episodes; `clock` says what changed lately."""
    return Namespace(
        path="/tv/{series_id}/season/{season_number}/episode/{episode_number}",
        tag="TV episodes",
        locate=locate,
        details=episode_details,
        subrequests=(
            account_states.for_episode(clock),
            changes.for_episode(clock),
            credits.for_episode,
            external_ids.for_episode,
            images.for_episode,
            translations.for_episode,
            videos.for_episode,
        ),
    )
