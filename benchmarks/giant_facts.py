"""Statements of the giants: titles, people, credits and texts, drawn from dice."""

import random
from collections.abc import Iterator, Sequence

from sqlalchemy import Table

from benchmarks.synthetic import name_of, sentence
from cinedex.catalog.refs import Episode, Movie, Network, Person, Ref, Season, Series
from cinedex.catalog.statements import Columns, Members, StatedTranslations, Statement, Value, Values
from cinedex.db.tables import media, movies, people, series, titles

_NETWORK = 1_900_000_000


def film(number: int, dice: random.Random) -> Statement:
    """Return a film's own row."""
    return _own(
        Movie(number), movies.movie, original_title=sentence(dice, 3), original_language="en",
        release_date=_day(dice), popularity=_decimal(dice, 100), base_vote_count=dice.randrange(9_999),
    )  # fmt: skip


def person(number: int, dice: random.Random) -> Statement:
    """Return a person's own row."""
    return _own(
        Person(number), people.person, name=name_of(number, 2), original_name=name_of(number, 2),
        known_for_department="Acting", popularity=_decimal(dice, 20), profile_path=_file(dice),
    )  # fmt: skip


def show(number: int, dice: random.Random, tags: Sequence[str]) -> Iterator[Statement]:
    """Yield a series and its translations."""
    yield _own(
        Series(number), series.series, original_name=sentence(dice, 3), original_language="en",
        first_air_date=_day(dice), popularity=_decimal(dice, 100), base_vote_count=dice.randrange(9_999),
        status="Ended", type="Scripted",
    )  # fmt: skip
    yield translations(Series(number), tags, dice)


def season(number: int, show: int, place: int, dice: random.Random) -> Statement:
    """Return a season's own row."""
    return _own(
        Season(number), series.season, series_id=show, season_number=place, air_date=_day(dice),
        object_id=_hex(dice, 24), vote_average=_decimal(dice, 10),
    )  # fmt: skip


def episode(number: int, show: int, season: int, place: int, dice: random.Random) -> Statement:
    """Return an episode's own row."""
    return _own(
        Episode(number), series.episode, series_id=show, season_number=season, episode_number=place,
        air_date=_day(dice), runtime=45, base_vote_average=_decimal(dice, 10), base_vote_count=dice.randrange(999),
    )  # fmt: skip


def translations(thing: Ref, tags: Sequence[str], dice: random.Random) -> Statement:
    """Return the texts of a thing in some languages."""
    rows: list[Values] = []
    for tag in tags:
        language, _, region = tag.partition("-")
        rows.append(
            {
                "iso_639_1": language, "iso_3166_1": region, "title": sentence(dice, 3),
                "overview": sentence(dice, 40),
            }
        )  # fmt: skip
    return Statement(thing, "translations", (StatedTranslations(rows),))


def credits(thing: Ref, credit_type: str, bearers: Sequence[int], show: int | None = None) -> Statement:
    """Return the credits of one type; people bear the same one all through a series."""
    crew = credit_type == "crew"
    rows: list[Values] = [
        {
            "position": place, "person_id": number, "series_id": show, "order": None if crew else place,
            "credit_id": f"{show or thing.id:012x}{number % 10**9 * 2 + crew:012x}",
            "character": None if crew else name_of(number, 1), "department": "Directing" if crew else None,
            "job": "Director" if crew else None,
        }
        for place, number in enumerate(bearers)
    ]  # fmt: skip
    return _members(thing, people.credit, rows, credit_type=credit_type)


def extras(number: int, dice: random.Random) -> Iterator[Statement]:
    """Yield what else a large series has: pictures, videos, ids, titles, ratings, words, networks, likeness."""
    thing = Series(number)
    yield _own(Network(_NETWORK), titles.network, name="Network", origin_country="US")
    yield _members(thing, titles.title_network, [{"network_id": _NETWORK, "position": 0}])
    for kind in ("poster", "backdrop", "logo"):
        pictures: list[Values] = [
            {
                "position": place, "file_path": _file(dice), "iso_639_1": dice.choice([None, "en", "fr", "de"]),
                "iso_3166_1": None, "width": 2000, "height": 3000, "vote_average": _decimal(dice, 10),
                "vote_count": dice.randrange(99),
            }
            for place in range(40)
        ]  # fmt: skip
        yield _members(thing, media.image, pictures, type=kind)
    videos: list[Values] = [
        {
            "video_id": _hex(dice, 24), "iso_639_1": "en", "iso_3166_1": "US", "name": sentence(dice, 4),
            "key": _hex(dice, 11), "site": "YouTube", "size": 1080, "type": "Trailer", "official": True,
            "published_at": "2020-01-01T12:00:00.000Z",
        }
        for _ in range(10)
    ]  # fmt: skip
    yield _members(thing, media.video, videos)
    yield _members(thing, media.external_id, [{"value": f"tt{number}"}], source="imdb_id")
    named: list[Values] = [{"position": place, "title": sentence(dice, 3), "iso_3166_1": "FR"} for place in range(20)]
    yield _members(thing, media.alternative_title, named)
    rated: list[Values] = [{"position": place, "iso_3166_1": "FR", "rating": "12"} for place in range(20)]
    yield Statement(thing, "content_ratings", (Members(series.content_rating, {"series_id": number}, rated),))
    alike: list[Values] = [
        {"position": place, "other_kind": int(Series.kind), "other_id": other}
        for place, other in enumerate(range(_NETWORK + 100_000, _NETWORK + 100_020))
    ]
    for relation in ("similar", "recommendations"):
        yield _members(thing, media.related, alike, relation=relation)


def _own(thing: Ref, table: Table, **values: Value) -> Statement:
    return Statement(thing, "base", (Columns(table, {"id": thing.id}, values),))


def _members(thing: Ref, table: Table, rows: Sequence[Values], **scope: Value) -> Statement:
    within: Values = {"kind": int(thing.kind), "thing_id": thing.id, **scope}
    aspect = "/".join([table.name, *map(str, scope.values())])
    return Statement(thing, aspect, (Members(table, within, rows),))


def _day(dice: random.Random) -> str:
    return f"{dice.randrange(1990, 2025)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"


def _decimal(dice: random.Random, limit: float) -> float:
    return round(dice.uniform(0.1, limit), 3)


def _hex(dice: random.Random, digits: int) -> str:
    return f"{dice.getrandbits(4 * digits):0{digits}x}"


def _file(dice: random.Random) -> str:
    return f"/{_hex(dice, 27)}.jpg"
