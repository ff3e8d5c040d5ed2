"""Which mapper takes an answer, by the path of its request."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from cinedex.sources.tmdb import collections, companies, lists, movies, vocabularies, watch
from cinedex.sources.tmdb.answer import Answer
from cinedex.sources.tmdb.known import Shape, shapes

Mapper = Callable[[Answer], None]
_ANY = "{}"
_MOVIE_LISTS = ("now_playing", "popular", "top_rated", "upcoming")

_EXACT: Mapping[tuple[str, ...], tuple[Mapper, Shape | None]] = {
    ("movie", "latest"): (movies.details, shapes.movie),
    **{("movie", name): (lists.films, shapes.cards) for name in _MOVIE_LISTS},
    ("movie", _ANY): (movies.details, shapes.movie),
    **{
        ("movie", _ANY, *name.split("/")): (partial(movies.part, name=name), shapes.parts[name])
        for name in movies.PARTS
    },
    ("collection", _ANY): (collections.details, shapes.collection),
    ("collection", _ANY, "images"): (partial(collections.part, name="images"), shapes.images),
    ("collection", _ANY, "translations"): (partial(collections.part, name="translations"), shapes.translations),
    ("company", _ANY): (companies.details, shapes.company),
    **{("company", _ANY, name): (partial(companies.part, name=name), shapes.company[name]) for name in companies.PARTS},
    ("keyword", _ANY): (lists.one_keyword, shapes.named),
    ("keyword", _ANY, "movies"): (lists.films, shapes.cards),
    ("genre", _ANY, "movies"): (lists.films, shapes.cards),
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
    ("find", _ANY): (lists.found, None),
    ("discover", "movie"): (lists.films, shapes.cards),
    ("search", "movie"): (lists.films, shapes.cards),
    ("search", "multi"): (lists.mixed, None),
    ("search", "person"): (lists.people, None),
    ("search", "collection"): (lists.collections, None),
    ("search", "company"): (lists.companies, None),
    ("search", "keyword"): (lists.keywords, None),
    **{("trending", medium, window): (lists.mixed, None) for medium in ("all", "movie") for window in ("day", "week")},
    ("person", "popular"): (lists.people, None),
    ("person", _ANY, "movie_credits"): (lists.filmography, None),
    ("person", _ANY, "combined_credits"): (lists.filmography, None),
    ("list", _ANY): (lists.films, None),
    **{("account", _ANY, name, "movies"): (lists.films, None) for name in ("favorite", "rated", "watchlist")},
    ("guest_session", _ANY, "rated", "movies"): (lists.films, None),
}
# Known and without a fact in it, so that it need not be named at the end.
_NOT_FACTS = frozenset({"account", "authentication", "configuration", "guest_session", "list"})
_CHANGES = ("movie", "changes")
_NOT_FACTS_OF_FILMS = frozenset(movies.NOT_FACTS)


def mapper_of(segments: Sequence[str]) -> tuple[Mapper, Shape | None] | None:
    """Return what maps answers to a path, and the shape that its bodies are known to have."""
    # Upstream does not mind how a path is written: `/trending/movie/Week` is answered too.
    path = tuple(segment.lower() for segment in segments)
    found = _EXACT.get(path)
    if found is None and len(path) > 1 and path != _CHANGES:
        found = _EXACT.get((path[0], _ANY, *path[2:]))
    return found


def why_not(segments: Sequence[str]) -> str:
    """Return in a few words why nothing maps answers to a path."""
    head = segments[0] if segments else ""
    if head == "movie" and segments[-1] in _NOT_FACTS_OF_FILMS:
        return f"not a fact: {segments[-1]}"
    if head in _NOT_FACTS:
        return f"not a fact: /{head}"
    words = [_ANY if any(letter.isdigit() for letter in segment) else segment for segment in segments[1:]]
    return "not yet taken: /" + "/".join([head, *words])
