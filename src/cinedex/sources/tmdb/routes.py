"""Which mapper takes an answer, by the path of its request."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from cinedex.sources.tmdb import (
    biographies,
    collections,
    companies,
    credit,
    episode_groups,
    episodes,
    find,
    lists,
    movies,
    networks,
    review,
    seasons,
    series,
    tv,
    vocabularies,
    watch,
)
from cinedex.sources.tmdb.answer import Answer
from cinedex.sources.tmdb.known import Shape, shapes
from cinedex.sources.tmdb.parts import NOT_FACTS

Mapper = Callable[[Answer], None]
_ANY = "{}"
_MOVIE_LISTS = ("now_playing", "popular", "top_rated", "upcoming")
_TV_LISTS = ("airing_today", "on_the_air", "popular", "top_rated")
_SEASON = ("tv", _ANY, "season", _ANY)
_EPISODE = (*_SEASON, "episode", _ANY)
_MARKS = ("favorite", "rated", "watchlist")
_series = partial(lists.titles, medium="tv")

_EXACT: Mapping[tuple[str, ...], tuple[Mapper, Shape | None]] = {
    ("movie", "latest"): (movies.details, shapes.movie),
    **{("movie", name): (lists.titles, shapes.cards) for name in _MOVIE_LISTS},
    ("movie", _ANY): (movies.details, shapes.movie),
    **{
        ("movie", _ANY, *name.split("/")): (partial(movies.part, name=name), shapes.parts[name])
        for name in movies.PARTS
    },
    ("tv", "latest"): (tv.details, shapes.series),
    **{("tv", name): (_series, shapes.series_cards) for name in _TV_LISTS},
    ("tv", _ANY): (tv.details, shapes.series),
    **{
        ("tv", _ANY, *name.split("/")): (partial(tv.part, name=name), shapes.series_parts[name])
        for name in series.PARTS
    },
    ("tv", "episode_group", _ANY): (episode_groups.details, shapes.episode_group),
    _SEASON: (tv.season, shapes.season),
    **{
        (*_SEASON, *name.split("/")): (partial(tv.season_part, name=name), shapes.season_parts[name])
        for name in seasons.PARTS
    },
    _EPISODE: (tv.episode, shapes.episode),
    **{
        (*_EPISODE, *name.split("/")): (partial(tv.episode_part, name=name), shapes.episode_parts[name])
        for name in episodes.PARTS
    },
    ("collection", _ANY): (collections.details, shapes.collection),
    ("collection", _ANY, "images"): (partial(collections.part, name="images"), shapes.images),
    ("collection", _ANY, "translations"): (partial(collections.part, name="translations"), shapes.translations),
    ("company", _ANY): (companies.details, shapes.company),
    **{("company", _ANY, name): (partial(companies.part, name=name), shapes.company[name]) for name in companies.PARTS},
    ("keyword", _ANY): (lists.one_keyword, shapes.named),
    ("keyword", _ANY, "movies"): (lists.titles, shapes.cards),
    ("genre", _ANY, "movies"): (lists.titles, shapes.cards),
    ("genre", "movie", "list"): (partial(vocabularies.genres, medium="movie"), shapes.genres),
    ("genre", "tv", "list"): (partial(vocabularies.genres, medium="tv"), shapes.genres),
    ("configuration", "countries"): (vocabularies.countries, shapes.country),
    ("configuration", "jobs"): (vocabularies.jobs, shapes.jobs),
    ("configuration", "languages"): (vocabularies.languages, shapes.language),
    ("configuration", "primary_translations"): (vocabularies.primary_translations, None),
    ("configuration", "timezones"): (vocabularies.time_zones, shapes.time_zones),
    ("timezones", "list"): (vocabularies.time_zones, None),
    ("certification", "movie", "list"): (partial(vocabularies.certifications, medium="movie"), None),
    ("certification", "tv", "list"): (partial(vocabularies.certifications, medium="tv"), None),
    ("watch", "providers", "movie"): (partial(watch.providers, medium="movie"), shapes.providers),
    ("watch", "providers", "tv"): (partial(watch.providers, medium="tv"), shapes.providers),
    ("watch", "providers", "regions"): (vocabularies.watch_regions, shapes.regions),
    ("person", "latest"): (biographies.details, shapes.person),
    ("person", "popular"): (lists.people, shapes.people),
    ("person", _ANY): (biographies.details, shapes.person),
    **{
        ("person", _ANY, name): (partial(biographies.part, name=name), shapes.person_parts[name])
        for name in biographies.PARTS
    },
    ("network", _ANY): (networks.details, shapes.network_details),
    **{
        ("network", _ANY, name): (partial(networks.part, name=name), shapes.network_details[name])
        for name in networks.PARTS
    },
    ("credit", _ANY): (credit.credit, shapes.credit),
    ("review", _ANY): (review.review, shapes.review),
    ("find", _ANY): (find.found, shapes.found),
    ("discover", "movie"): (lists.titles, shapes.cards),
    ("discover", "tv"): (_series, shapes.series_cards),
    ("search", "movie"): (lists.titles, shapes.cards),
    ("search", "tv"): (_series, shapes.series_cards),
    ("search", "multi"): (lists.mixed, None),
    ("search", "person"): (lists.people, shapes.people),
    ("search", "collection"): (lists.collections, None),
    ("search", "company"): (lists.companies, None),
    ("search", "keyword"): (lists.keywords, None),
    **{
        ("trending", medium, window): (lists.mixed, None)
        for medium in ("all", "movie", "tv")
        for window in ("day", "week")
    },
    **{("trending", "person", window): (lists.people, shapes.people) for window in ("day", "week")},
    ("list", _ANY): (lists.titles, None),
    **{("account", _ANY, name, "movies"): (lists.titles, None) for name in _MARKS},
    **{("account", _ANY, name, "tv"): (_series, None) for name in _MARKS},
    ("account", _ANY, "rated", "tv", "episodes"): (lists.episodes, None),
    ("guest_session", _ANY, "rated", "movies"): (lists.titles, None),
    ("guest_session", _ANY, "rated", "tv"): (_series, None),
    ("guest_session", _ANY, "rated", "tv", "episodes"): (lists.episodes, None),
}
# Known and without a fact in it, so that it need not be named at the end.
_NOT_FACTS = frozenset({"account", "authentication", "configuration", "guest_session", "list"})
# Lists of what changed, which the address of a thing would fit as well.
_CHANGES = frozenset({("movie", "changes"), ("tv", "changes"), ("person", "changes")})
_WITH_PARTS = frozenset({"movie", "tv", "person"})


def mapper_of(segments: Sequence[str]) -> tuple[Mapper, Shape | None] | None:
    """Return what maps answers to a path, and the shape that its bodies are known to have."""
    # Upstream does not mind how a path is written: `/trending/movie/Week` is answered too.
    path = tuple(segment.lower() for segment in segments)
    found = _EXACT.get(path)
    if found is None and len(path) > 1 and path not in _CHANGES:
        found = _EXACT.get(_pattern(path))
    return found


def _pattern(path: tuple[str, ...]) -> tuple[str, ...]:
    if path[:2] == ("tv", "episode_group"):
        return (*path[:2], *(_ANY for _ in path[2:3]), *path[3:])
    numbers = {1}
    if path[0] == "tv" and path[2:3] == ("season",):
        numbers |= {3, 5} if path[4:5] == ("episode",) else {3}
    return tuple(_ANY if place in numbers else segment for place, segment in enumerate(path))


def why_not(segments: Sequence[str]) -> str:
    """Return in a few words why nothing maps answers to a path."""
    head = segments[0] if segments else ""
    if head in _WITH_PARTS and segments[-1] in NOT_FACTS:
        return f"not a fact: {segments[-1]}"
    if head in _NOT_FACTS:
        return f"not a fact: /{head}"
    words = [_ANY if any(letter.isdigit() for letter in segment) else segment for segment in segments[1:]]
    return "not yet taken: /" + "/".join([head, *words])
