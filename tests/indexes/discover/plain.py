"""Films in a few words, and the slow, plain answer to a question about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Statement, Values
from cinedex.db.tables import movies, people, titles, watch
from tests.support.world import company, entry, film, keyword, of, person

GENRES, KEYWORDS, COMPANIES, PEOPLE, PROVIDERS = (18, 35, 53), (1, 2), (5, 6), (3, 7, 9), (8, 9)
LANGUAGES, COUNTRIES = ("en", "fr", "ja"), ("US", "FR", "BR")
WAYS = ("flatrate", "rent")
ORDERS = {
    "popularity": "popularity", "vote_average": "vote_average", "vote_count": "vote_count", "revenue": "revenue",
    "primary_release_date": "day", "original_title": "title", "title": "title",
}  # fmt: skip


@dataclass(frozen=True)
class Film:
    """All that discover can ask of a film."""

    id: int
    title: str
    popularity: float
    vote_average: float
    vote_count: int
    revenue: int
    runtime: int
    released: date | None
    adult: bool
    video: bool
    language: str
    genres: frozenset[int] = frozenset()
    keywords: frozenset[int] = frozenset()
    companies: frozenset[int] = frozenset()
    cast: frozenset[int] = frozenset()
    crew: frozenset[int] = frozenset()
    countries: frozenset[str] = frozenset()
    releases: tuple[tuple[str, date, int], ...] = ()
    offers: frozenset[tuple[str, str, int]] = field(default_factory=frozenset)

    @property
    def day(self) -> int:
        return self.released.toordinal() if self.released else 0

    @property
    def events(self) -> tuple[tuple[str, date, int], ...]:
        """Its releases; where none is known, its day counts as one in cinemas, nobody knows where."""
        return self.releases or ((("", self.released, 3),) if self.released else ())


def things() -> list[Statement]:
    """Return the statements of what films refer to."""
    return [
        *(company(number, f"Company {number}") for number in COMPANIES),
        *(keyword(number, f"keyword {number}") for number in KEYWORDS),
        *(person(number, f"Person {number}") for number in PEOPLE),
        *(entry(watch.watch_provider, {"id": number}, name=str(number)) for number in PROVIDERS),
    ]


def statements(told: Film) -> list[Statement]:
    """Return the statements of a film."""
    movie = Movie(told.id)
    played: list[Values] = [
        {"credit_type": side, "credit_id": f"{side}{told.id}-{number}", "person_id": number}
        for side, bearers in (("cast", told.cast), ("crew", told.crew))
        for number in sorted(bearers)
    ]
    came_out: list[Values] = [
        {"iso_3166_1": code, "release_date": f"{when}T00:00:00.000Z", "type": kind}
        for code, when, kind in told.releases
    ]
    offered: list[Values] = [
        {"iso_3166_1": code, "monetization": way, "provider_id": number, "display_priority": 0}
        for code, way, number in sorted(told.offers)
    ]
    return [
        film(
            told.id, told.title, popularity=told.popularity, base_vote_average=told.vote_average,
            base_vote_count=told.vote_count, revenue=told.revenue, runtime=told.runtime, adult=told.adult,
            video=told.video, original_language=told.language,
            release_date=told.released.isoformat() if told.released else None,
        ),
        of(movie, titles.title_genre, *({"genre_id": number} for number in sorted(told.genres))),
        of(movie, titles.title_keyword, *({"keyword_id": number} for number in sorted(told.keywords))),
        of(movie, titles.title_company, *({"company_id": number} for number in sorted(told.companies))),
        of(movie, titles.title_country, *({"role": "origin", "iso_3166_1": code} for code in sorted(told.countries))),
        of(movie, people.credit, *played),
        of(movie, movies.release_date, *came_out),
        of(movie, watch.availability, *offered),
    ]  # fmt: skip


def fits(told: Film, asked: Mapping[str, str]) -> bool:
    """Return whether a film fits a query of discover."""
    return all(
        (
            asked.get("include_adult") == "true" or not told.adult,
            asked.get("include_video") == "true" or not told.video,
            *(_picked(asked.get(f"with_{name}", ""), held) for name, held in _held(told).items()),
            *(not (set(_parts(asked.get(f"without_{name}", ""))) & held) for name, held in _held(told).items()),
            *(_within(asked, name, value) for name, value in _numbers(told).items()),
            _dated(asked, told),
            _released(asked, told),
            _offered(asked, told),
        )
    )


def _held(told: Film) -> dict[str, set[str]]:
    return {
        "genres": {str(number) for number in told.genres}, "keywords": {str(number) for number in told.keywords},
        "companies": {str(number) for number in told.companies}, "cast": {str(number) for number in told.cast},
        "crew": {str(number) for number in told.crew}, "people": {str(n) for n in told.cast | told.crew},
        "origin_country": set(told.countries), "original_language": {told.language},
    }  # fmt: skip


def _parts(text: str) -> list[str]:
    return [part for part in text.replace("|", ",").split(",") if part]


def _picked(text: str, held: set[str]) -> bool:
    wanted = _parts(text)
    return not wanted or (any if "|" in text else all)(part in held for part in wanted)


def _numbers(told: Film) -> dict[str, float]:
    return {"vote_average": told.vote_average, "vote_count": told.vote_count, "with_runtime": told.runtime}


def _within(asked: Mapping[str, str], name: str, value: float) -> bool:
    lowest, highest = asked.get(f"{name}.gte"), asked.get(f"{name}.lte")
    return (lowest is None or value >= float(lowest)) and (highest is None or value <= float(highest))


def _dated(asked: Mapping[str, str], told: Film) -> bool:
    first, last = asked.get("primary_release_date.gte"), asked.get("primary_release_date.lte")
    if first is None and last is None:
        return True
    shown = told.released.isoformat() if told.released else ""
    return bool(shown) and (first is None or shown >= first) and (last is None or shown <= last)


def _released(asked: Mapping[str, str], told: Film) -> bool:
    first, last, region = asked.get("release_date.gte"), asked.get("release_date.lte"), asked.get("region", "")
    kinds = [int(kind) for kind in _parts(asked.get("with_release_type", ""))]
    if not (first or last or (kinds and region)):
        return True
    found = {
        kind
        for code, when, kind in told.events
        if (not region or code == region)
        and (first is None or when.isoformat() >= first)
        and (last is None or when.isoformat() <= last)
    }
    return bool(found) and _picked(asked.get("with_release_type", ""), {str(kind) for kind in found})


def _offered(asked: Mapping[str, str], told: Film) -> bool:
    region, providers = asked.get("watch_region", ""), asked.get("with_watch_providers", "")
    ways = _parts(asked.get("with_watch_monetization_types", ""))
    if not region or not (providers or ways):
        return True
    there = {(way, str(number)) for code, way, number in told.offers if code == region}
    any_way, any_provider = [[way for way, _ in there]], [[number for _, number in there]]
    return all(
        any((way, number) in there for way in some for number in of)
        for some in (_groups(asked["with_watch_monetization_types"]) if ways else any_way)
        for of in (_groups(providers) if providers else any_provider)
    )


def _groups(text: str) -> list[list[str]]:
    return [_parts(text)] if "|" in text else [[part] for part in _parts(text)]


def ordered(films: Sequence[Film], sort_by: str) -> list[int]:
    """Return the ids of films as discover sorts them; ties by id."""
    name, _, way = sort_by.partition(".")
    if name == "popularity":
        ranked = sorted(films, key=lambda told: (-told.popularity, told.id))
        return [told.id for told in (ranked if way == "desc" else reversed(ranked))]
    ranked = sorted(films, key=lambda told: (_value(told, ORDERS[name]), told.id), reverse=way == "desc")
    return [told.id for told in ranked]


def _value(told: Film, name: str) -> str | float:
    value: str | float = getattr(told, name)
    return value.casefold() if isinstance(value, str) else value
