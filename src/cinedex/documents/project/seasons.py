"""A season's documents: its own, and one line for each of its episodes."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from cinedex.catalog.refs import Kind, Season, SeasonOf
from cinedex.catalog.state import Row
from cinedex.db.tables import people, series
from cinedex.documents.keys import Part, alias_of
from cinedex.documents.project import aggregates, credits, parts, title, watch
from cinedex.documents.project.episodes import TEXTS, neutral
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import NO_LANGUAGE, Projection
from cinedex.documents.project.regulars import Regulars
from cinedex.documents.project.tv import Tv, heading, text_tags, texts_of

_EXTERNAL_IDS = ("freebase_mid", "freebase_id", "tvdb_id", "tvrage_id", "wikidata_id")
_OF_REGULARS = ("cast", "crew")


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of seasons."""
    facts = _Facts(connection, numbers)
    for number in numbers:
        projection = Projection(Season(number))
        for row in facts.seasons.rows(series.season, number):
            _project(facts, projection, row)
        yield projection


class _Facts:
    """What seasons show: of themselves, their episodes, their regulars and their series."""

    def __init__(self, connection: Connection, numbers: Sequence[int]) -> None:
        self.seasons = Batch(connection, Kind.SEASON, numbers)
        rows = [row for number in numbers for row in self.seasons.rows(series.season, number)]
        places = {(int(row["series_id"] or 0), int(row["season_number"] or 0)) for row in rows}
        owners = sorted({number for number, _ in places})
        self.tv = Tv(connection, owners)
        self.series = Batch(connection, Kind.SERIES, owners)
        self.regulars = Regulars(connection, places)
        self.episode_rows = {place: self.tv.episodes(*place) for place in places}
        ids = [int(row["id"] or 0) for rows in self.episode_rows.values() for row in rows]
        self.episodes = Batch(connection, Kind.EPISODE, ids)


def _project(facts: _Facts, projection: Projection, row: Row) -> None:
    number = projection.thing.id
    place = SeasonOf(int(row["series_id"] or 0), int(row["season_number"] or 0))
    projection.aliases.add(alias_of(place))
    episodes = facts.episode_rows[place.series_id, place.season_number]
    shared = {
        "air_date": row["air_date"],
        "id": number,
        "season_number": row["season_number"],
        "vote_average": row["vote_average"],
    }
    count = len(episodes) if row["episode_count"] is None else int(row["episode_count"])
    projection.part(
        Part.DETAILS,
        shared | {"_id": row["object_id"], "networks": title.networks(facts.series, place.series_id)},
    )
    projection.card(shared | {"show_id": place.series_id, "episode_count": count})
    projection.lines(Part.EPISODES, [neutral(facts.episodes, episode) for episode in episodes])
    _texts(facts, projection, row, episodes)
    # As for a whole series, a count of zero is as good as none: the episodes held are counted.
    _credits(facts, projection, place, episodes, count or len(episodes))
    parts.images(facts.seasons, projection, {"posters": "poster"})
    parts.videos(facts.seasons, projection)
    parts.translations(facts.seasons, projection, TEXTS)
    parts.external_ids(facts.seasons, projection, _EXTERNAL_IDS)
    watch.project(facts.seasons, projection)


def _texts(facts: _Facts, projection: Projection, row: Row, episodes: Sequence[Row]) -> None:
    texts, pictures = texts_of(facts.seasons, projection.thing.id)
    own_tags = text_tags(texts, pictures) | {NO_LANGUAGE}
    told = [(texts_of(facts.episodes, int(episode["id"] or 0))[0], episode["episode_number"]) for episode in episodes]
    for tag in own_tags.union(*(text_tags(said, pictures) for said, _ in told)):
        own = heading(texts, tag, row["season_number"]) | {"poster_path": pictures.poster(tag[0])}
        projection.text_lines(tag, [own, *(heading(said, tag, number) for said, number in told)])
        if tag in own_tags:
            projection.card_text(tag, own)


def _credits(facts: _Facts, projection: Projection, place: SeasonOf, episodes: Sequence[Row], count: int) -> None:
    cast, known = facts.regulars.cast(place.series_id, place.season_number, projection.thing.id)
    crew, _ = facts.regulars.crew(place.series_id, place.season_number, projection.thing.id)
    if cast or crew:
        projection.part(Part.CREDITS, {"cast": credits.cast_of(known, cast), "crew": credits.crew_of(known, crew)})
    given = [
        row for row in facts.seasons.rows(people.credit, projection.thing.id) if row["credit_type"] not in _OF_REGULARS
    ]
    everyone = {**known, **facts.seasons.people, **facts.episodes.people}
    found = {str(row["credit_id"]): aggregates.Counted.of(row, count) for row in (*cast, *crew)}
    regular = frozenset(found)
    for credit in _in_episodes(facts, episodes):
        if credit.credit_id not in found:
            found[credit.credit_id] = credit
        elif credit.credit_id not in regular:
            found[credit.credit_id].episode_count += 1
    for row in given:
        told = aggregates.Counted.of(row, int(row["episode_count"] or 0))
        told.total = None if row["total_episode_count"] is None else int(row["total_episode_count"])
        found[told.credit_id] = told
    aggregates.project(projection, everyone, found.values())


def _in_episodes(facts: _Facts, episodes: Sequence[Row]) -> Iterator[aggregates.Counted]:
    for episode in episodes:
        for row in facts.episodes.rows(people.credit, int(episode["id"] or 0)):
            yield aggregates.Counted.of(row, 1)
