"""A series' documents: details, card, texts with those of its seasons, schedule, credits, groups, parts."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from sqlalchemy import Connection, or_

from cinedex.catalog.refs import Episode, Kind, Series
from cinedex.catalog.state import Row
from cinedex.catalog.texts import Pictures, Texts
from cinedex.db.tables import media, people, series
from cinedex.documents.keys import Part
from cinedex.documents.project import aggregates, credits, groups, parts, title, watch
from cinedex.documents.project.gather import Batch, rows_by_id
from cinedex.documents.project.projection import NO_LANGUAGE, Projection, Tag
from cinedex.documents.project.tv import Tv, heading, text_tags
from cinedex.documents.project.votes import votes

_TEXTS = {"name": "title", "overview": "overview", "homepage": "homepage", "tagline": "tagline"}
_EXTERNAL_IDS = (
    "imdb_id", "freebase_mid", "freebase_id", "tvdb_id", "tvrage_id", "wikidata_id", "facebook_id", "instagram_id",
    "twitter_id",
)  # fmt: skip
# Episodes of one day stand within this many places, so that a day is found by its number alone.
PLACES_PER_DAY = 1000
_NO_LONGER_MADE = ("Ended", "Canceled")


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of series; one known through its parts alone has those parts only."""
    batch = Batch(connection, Kind.SERIES, numbers)
    tv = Tv(connection, numbers)
    counts = _Counts(connection, numbers)
    for number in numbers:
        projection = Projection(Series(number))
        rows = batch.rows(series.series, number)
        if rows:
            if rows[0]["original_name"] is None:
                projection.part(Part.STUB, {})
            else:
                _details(batch, tv, projection, rows[0])
            _credits(batch, tv, projection)
            aggregates.project(projection, counts.people, counts.of(number))
            _parts(batch, tv, projection)
            groups.project(batch, projection)
        yield projection


def _details(batch: Batch, tv: Tv, projection: Projection, row: Row) -> None:
    number = projection.thing.id
    pictures = Pictures(
        str(row["original_language"]), batch.rows(media.image, number), batch.rows(media.image_choice, number)
    )
    genres = title.genres(batch, number)
    shared = {
        "adult": row["adult"],
        "backdrop_path": pictures.backdrop(),
        "first_air_date": row["first_air_date"] or "",
        "id": number,
        "origin_country": title.countries(batch, number, "origin"),
        "original_language": row["original_language"],
        "original_name": row["original_name"],
        "popularity": row["popularity"],
        "softcore": row["softcore"],
        **votes(batch, row),
    }
    own = {
        "created_by": credits.creators(batch.people, batch.rows(people.credit, number)),
        "episode_run_time": [run["runtime"] for run in batch.rows(series.episode_run_time, number)],
        "languages": title.languages(batch, number, "made"),
        "networks": title.networks(batch, number),
        "number_of_episodes": _said(row["number_of_episodes"], tv.regular_episodes(number)),
        "number_of_seasons": _said(row["number_of_seasons"], tv.regular_seasons(number)),
        "production_companies": title.companies(batch, number),
        "production_countries": title.named_countries(batch, number),
        "spoken_languages": title.spoken_languages(batch, number),
        "status": row["status"],
        "type": row["type"],
    }
    projection.part(Part.DETAILS, shared | own)
    projection.part(Part.GENRE_IDS, genres)
    projection.card(shared | {"genre_ids": genres})
    _schedule(tv, projection, row)
    _texts(batch, tv, projection, row, pictures)


def _said(told: object, counted: int) -> object:
    return counted if told is None else told


def _schedule(tv: Tv, projection: Projection, row: Row) -> None:
    number, made = projection.thing.id, row["in_production"]
    if made is None and row["status"]:
        made = row["status"] not in _NO_LONGER_MADE
    # What nobody said depends on the day of the request.
    projection.part(Part.SCHEDULE, {"in_production": made, "last_air_date": row["last_air_date"]})
    days: dict[str, int] = {}
    places: dict[int, Episode] = {}
    for episode in tv.dated_episodes(number):
        day = str(episode["air_date"])
        place = days[day] = days.get(day, -1) + 1
        places[date.fromisoformat(day).toordinal() * PLACES_PER_DAY + place] = Episode(int(episode["id"] or 0))
    projection.placed(Part.SCHEDULE, places)


def _texts(batch: Batch, tv: Tv, projection: Projection, row: Row, pictures: Pictures) -> None:
    number = projection.thing.id
    texts = Texts(str(row["original_name"]), 0, batch.rows(media.translation, number))
    seasons = tv.seasons(number)
    own_tags = title.tags(texts, pictures)
    season_tags = {tag for season in seasons for tag in text_tags(*tv.season_texts(season))}
    for tag in own_tags | season_tags | {NO_LANGUAGE}:
        found = texts.resolve(*tag)
        poster = pictures.poster(tag[0])
        shown = {name: found[column] for name, column in _TEXTS.items()} | {"poster_path": poster}
        projection.text_lines(tag, [shown, *map(partial(_season, tv, tag), seasons)])
        if tag in own_tags:
            projection.card_text(tag, {"name": found["title"], "overview": found["overview"], "poster_path": poster})


def _season(tv: Tv, tag: Tag, season: Row) -> dict[str, object]:
    texts, pictures = tv.season_texts(season)
    return heading(texts, tag, season["season_number"]) | {
        "poster_path": pictures.poster(tag[0]),
        "air_date": season["air_date"],
        "episode_count": _said(season["episode_count"], tv.count(season)),
        "id": season["id"],
        "season_number": season["season_number"],
        "vote_average": season["vote_average"],
    }


def _credits(batch: Batch, tv: Tv, projection: Projection) -> None:
    number = projection.thing.id
    own = batch.rows(people.credit, number)
    cast, crew = credits.of_type(own, "cast"), credits.of_type(own, "crew")
    known: credits.People = batch.people
    if not (cast or crew):
        regulars, known = tv.latest_regulars(number)
        cast, crew = credits.of_type(regulars, "cast"), credits.of_type(regulars, "crew")
    if cast or crew:
        projection.part(Part.CREDITS, {"cast": credits.cast_of(known, cast), "crew": credits.crew_of(known, crew)})


def _parts(batch: Batch, tv: Tv, projection: Projection) -> None:
    number = projection.thing.id
    watch.project(batch, projection)
    parts.images(batch, projection, parts.TITLE_BUCKETS)
    parts.videos(batch, projection)
    parts.reviews(batch, projection)
    parts.translations(batch, projection, _TEXTS)
    parts.alternative_titles(batch, projection)
    parts.keywords(batch, projection, "results")
    parts.external_ids(batch, projection, _EXTERNAL_IDS)
    parts.related(batch, projection)
    _screened(batch, tv, projection)
    ratings = batch.rows(series.content_rating, number)
    if ratings:
        projection.part(Part.CONTENT_RATINGS, {"results": [parts.rating(row) for row in ratings]})


def _screened(batch: Batch, tv: Tv, projection: Projection) -> None:
    number = projection.thing.id
    screened = [int(row["episode_id"] or 0) for row in batch.rows(series.screening, number)]
    if screened:
        known = tv.by_id(number)
        shown = [
            {name: known[episode][name] for name in ("id", "episode_number", "season_number")}
            for episode in screened
            if episode in known
        ]
        projection.part(Part.SCREENED_THEATRICALLY, {"results": shown})


class _Counts:
    """The aggregate credits of a batch of series."""

    def __init__(self, connection: Connection, numbers: Sequence[int]) -> None:
        credit = people.credit.c
        mine = or_(credit.series_id.in_(numbers), (credit.kind == Kind.SERIES) & credit.thing_id.in_(numbers))
        self._by_series: dict[int, list[aggregates.Counted]] = {}
        found = aggregates.counted(connection, mine)
        for (number, _), credit_ in found.items():
            self._by_series.setdefault(number, []).append(credit_)
        self.people = rows_by_id(connection, people.person, {row.person_id for row in found.values()})

    def of(self, number: int) -> list[aggregates.Counted]:
        return self._by_series.get(number, [])
