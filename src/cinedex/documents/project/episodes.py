"""An episode's documents."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from cinedex.catalog.refs import Episode, EpisodeOf, Kind
from cinedex.catalog.state import Row
from cinedex.db.tables import people, series
from cinedex.documents.keys import Part, alias_of
from cinedex.documents.project import credits, parts
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import NO_LANGUAGE, Projection
from cinedex.documents.project.regulars import Regulars
from cinedex.documents.project.tv import heading, text_tags, texts_of
from cinedex.documents.project.votes import votes

TEXTS = {"name": "title", "overview": "overview"}
_EXTERNAL_IDS = ("imdb_id", "freebase_mid", "freebase_id", "tvdb_id", "tvrage_id", "wikidata_id")


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of episodes; the cast is that of the season."""
    batch = Batch(connection, Kind.EPISODE, numbers)
    rows = {number: batch.rows(series.episode, number) for number in numbers}
    regulars = Regulars(
        connection,
        {(int(row["series_id"] or 0), int(row["season_number"] or 0)) for [row] in filter(None, rows.values())},
    )
    for number in numbers:
        projection = Projection(Episode(number))
        for row in rows[number]:
            _project(batch, regulars, projection, row)
        yield projection


def _project(batch: Batch, regulars: Regulars, projection: Projection, row: Row) -> None:
    number = projection.thing.id
    place = EpisodeOf(int(row["series_id"] or 0), int(row["season_number"] or 0), int(row["episode_number"] or 0))
    projection.aliases.add(alias_of(place))
    own = batch.rows(people.credit, number)
    shown = neutral(batch, row)
    projection.card({name: value for name, value in shown.items() if name not in ("crew", "guest_stars")})
    projection.part(Part.DETAILS, {name: value for name, value in shown.items() if name != "show_id"})
    texts, pictures = texts_of(batch, number)
    for tag in text_tags(texts, pictures) | {NO_LANGUAGE}:
        said = heading(texts, tag, row["episode_number"])
        projection.text(tag, said)
        projection.card_text(tag, said)
    cast: list[Row]
    known: credits.People
    cast, known = credits.of_type(own, "cast"), batch.people
    if not cast:
        cast, known = regulars.cast(place.series_id, place.season_number)
    if cast or own:
        guests = {name: shown[name] for name in ("crew", "guest_stars")}
        projection.part(Part.CREDITS, {"cast": credits.cast_of(known, cast), **guests})
    parts.images(batch, projection, {"stills": "still"})
    parts.videos(batch, projection)
    parts.translations(batch, projection, TEXTS)
    parts.external_ids(batch, projection, _EXTERNAL_IDS)


def neutral(batch: Batch, row: Row) -> dict[str, object]:
    """Return what an episode shows in every language, its own credits included."""
    number = int(row["id"] or 0)
    _, pictures = texts_of(batch, number)
    own = batch.rows(people.credit, number)
    return {
        "air_date": row["air_date"],
        "episode_number": row["episode_number"],
        "episode_type": row["episode_type"],
        "id": number,
        "production_code": row["production_code"],
        "runtime": row["runtime"],
        "season_number": row["season_number"],
        "show_id": row["series_id"],
        "still_path": pictures.still(),
        **votes(batch, row),
        "crew": credits.crew_of(batch.people, credits.of_type(own, "crew")),
        "guest_stars": credits.cast_of(batch.people, credits.of_type(own, "guest_stars")),
    }
