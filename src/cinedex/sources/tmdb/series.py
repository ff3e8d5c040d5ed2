"""Series: details with what is appended to them, and each sub-request."""

from collections.abc import Mapping
from functools import partial

from cinedex.catalog.refs import Series
from cinedex.catalog.statements import Members, Value, Values
from cinedex.db.tables import series
from cinedex.sources.tmdb import (
    cards,
    credits,
    episode_groups,
    episodes,
    extras,
    images,
    joined,
    makers,
    seasons,
    videos,
    watch,
)
from cinedex.sources.tmdb.answer import Answer, Object
from cinedex.sources.tmdb.fields import day, fields, optional_flag, optional_whole, read, text, whole, words
from cinedex.sources.tmdb.parts import Part, appended
from cinedex.sources.tmdb.wording import NAMED_TEXT, TITLE_DETAIL, state_texts, translations

_FACTS = fields(
    status=text,
    type=text,
    in_production=optional_flag,
    number_of_episodes=optional_whole,
    number_of_seasons=optional_whole,
    last_air_date=day,
)
_RATING = fields(iso_3166_1=text, rating=text, descriptors=words)
_RUNTIME = fields(runtime=whole)


def details(answer: Answer, body: Object) -> None:
    """State all that a series' details say, and what is appended to them of the series itself."""
    thing = cards.base(answer, body, cards.SERIES)
    if thing is None:
        return
    _facts(answer, thing, body)
    for name in ("last_episode_to_air", "next_episode_to_air"):
        row = body.get(name)
        if isinstance(row, dict):
            episodes.card(answer, row, thing.id)
    for row in answer.rows(body, "seasons"):
        seasons.card(answer, row, thing.id)
    listed = appended(answer, thing, body, PARTS)
    original = cards.original_title(body, cards.SERIES)
    state_texts(answer, thing, body, original, wanted=NAMED_TEXT, listed=listed)
    state_texts(answer, thing, body, original, group="detail", wanted=TITLE_DETAIL, listed=listed)


def _facts(answer: Answer, thing: Series, body: Object) -> None:
    values: dict[str, Value] = read(answer, "series", body, _FACTS)
    answer.state_row(thing, "facts", series.series, key={"id": thing.id}, values=values, whole=len(_FACTS))
    joined.named_genres(answer, thing, body)
    makers.companies(answer, thing, body)
    makers.networks(answer, thing, body)
    joined.production_countries(answer, thing, body)
    joined.spoken_languages(answer, thing, body)
    credits.creators(answer, thing, body)
    made = body.get("languages")
    if isinstance(made, list):
        joined.languages(answer, thing, "made", "languages_made", made)
    told = body.get("episode_run_time")
    if isinstance(told, list):
        rows = [read(answer, "episode_run_time", {"runtime": runtime}, _RUNTIME) for runtime in told]
        placed = [{**row, "position": place} for place, row in enumerate(filter(None, rows))]
        answer.state(thing, "episode_run_time", Members(series.episode_run_time, {"series_id": thing.id}, placed))


def _content_ratings(answer: Answer, thing: Series, block: Object) -> None:
    rows: list[Values] = []
    for row in answer.rows(block, "results"):
        values = read(answer, "content rating", row, _RATING)
        if values.get("iso_3166_1") and "rating" in values:
            rows.append({**values, "position": len(rows)})
        else:
            answer.drop("content rating without a country or a rating")
    answer.state(thing, "content_ratings", Members(series.content_rating, {"series_id": thing.id}, rows))


def _screened_theatrically(answer: Answer, thing: Series, block: Object) -> None:
    rows: dict[int, Values] = {}
    for row in answer.rows(block, "results"):
        episode = episodes.place(answer, row, thing.id)
        if episode is not None:
            rows.setdefault(episode.id, {"episode_id": episode.id, "position": len(rows)})
    members = Members(series.screening, {"series_id": thing.id}, list(rows.values()))
    answer.state(thing, "screened_theatrically", members)


PARTS: Mapping[str, Part[Series]] = {
    "aggregate_credits": credits.aggregate_credits,
    "alternative_titles": extras.alternative_titles,
    "content_ratings": _content_ratings,
    "credits": credits.credits,
    "episode_groups": episode_groups.summaries,
    "external_ids": extras.external_ids,
    "images": images.images,
    "keywords": extras.keywords,
    "recommendations": partial(extras.related, relation="recommendations"),
    "reviews": extras.reviews,
    "screened_theatrically": _screened_theatrically,
    "similar": partial(extras.related, relation="similar"),
    "translations": translations,
    "videos": videos.videos,
    "watch/providers": watch.availability,
}
