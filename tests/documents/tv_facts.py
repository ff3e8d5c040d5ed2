"""Statements of series, seasons, episodes, networks and what people did in them; `at` is when each was recorded."""

from collections.abc import Sequence

from sqlalchemy import Table

from cinedex.catalog.refs import Episode, Kind, Network, Person, Ref, Season, Series
from cinedex.catalog.statements import Columns, Members, StatedImage, Statement, Value, Values
from cinedex.db.tables import media, people, series, titles, watch
from tests.catalog.facts import address


def show(number: int, name: str | None, at: float = 0.0, **values: Value) -> Statement:
    columns: Values = {"original_name": name, "original_language": "en", **values}
    return Statement(Series(number), "base", (Columns(series.series, {"id": number}, columns),), at)


def season(number: int, show: int, place: int, at: float = 0.0, **values: Value) -> Statement:
    columns: Values = {"series_id": show, "season_number": place, **values}
    return Statement(Season(number), "base", (Columns(series.season, {"id": number}, columns),), at)


def episode(number: int, show: int, season: int, place: int, at: float = 0.0, **values: Value) -> Statement:
    columns: Values = {"series_id": show, "season_number": season, "episode_number": place, **values}
    return Statement(Episode(number), "base", (Columns(series.episode, {"id": number}, columns),), at)


def gone(thing: Season | Episode, at: float = 0.0) -> Statement:
    """State that there is no such season or episode; what hangs on it stays."""
    table = series.season if thing.kind is Kind.SEASON else series.episode
    return Statement(thing, "gone", (Members(table, {"id": thing.id}, ()),), at)


def credits(
    thing: Ref, credit_type: str, bearers: Sequence[int], show: int | None = None, at: float = 0.0
) -> Statement:
    """State who bears the credits of one type; a part or a job of a person is one credit in all of a series."""
    shared = "crew" if "crew" in credit_type else "cast"
    told = {"episode_count": 3, "total_episode_count": None} if credit_type.startswith("aggregate") else {}
    rows: list[Values] = [
        {
            "position": place, "credit_id": f"{shared}-{number}", "person_id": number, "series_id": show,
            "character": None if shared == "crew" else "X", "order": None if shared == "crew" else place,
            "department": "Directing" if shared == "crew" else None, "job": "Director" if shared == "crew" else None,
            **told,
        }
        for place, number in enumerate(bearers)
    ]  # fmt: skip
    scope: Values = {**address(thing), "credit_type": credit_type}
    return Statement(thing, f"credits_{credit_type}", (Members(people.credit, scope, rows),), at)


def linked(table: Table, column: str, show: int, numbers: Sequence[int], at: float = 0.0) -> Statement:
    """State what a series is joined to, in order."""
    rows: list[Values] = [{column: number, "position": place} for place, number in enumerate(numbers)]
    return Statement(Series(show), table.name, (Members(table, address(Series(show)), rows),), at)


def network(number: int, name: str, at: float = 0.0, **values: Value) -> Statement:
    columns: Values = {"name": name, **values}
    return Statement(Network(number), "base", (Columns(titles.network, {"id": number}, columns),), at)


def still(number: int, path: str | None, at: float = 0.0) -> Statement:
    return Statement(Episode(number), "still", (StatedImage("still", "", path),), at)


def known_for(person: int, shows: Sequence[int], at: float = 0.0) -> Statement:
    rows: list[Values] = [
        {"position": place, "other_kind": int(Kind.SERIES), "other_id": other} for place, other in enumerate(shows)
    ]
    scope: Values = {**address(Person(person)), "relation": "known_for"}
    return Statement(Person(person), "known_for", (Members(media.related, scope, rows),), at)


def also_known_as(person: int, names: Sequence[str], at: float = 0.0) -> Statement:
    rows: list[Values] = [{"position": place, "name": name} for place, name in enumerate(names)]
    return Statement(Person(person), "also_known_as", (Members(people.also_known_as, {"person_id": person}, rows),), at)


def tagged(person: int, things: Sequence[Ref], at: float = 0.0) -> Statement:
    """State pictures of things that a person is on."""
    rows: list[Values] = [
        {
            "position": place, "image_id": f"{place:024x}", **address(thing), "type": "backdrop",
            "file_path": f"/{place}.jpg", "iso_639_1": None, "iso_3166_1": None, "width": 16, "height": 9,
        }
        for place, thing in enumerate(things)
    ]  # fmt: skip
    return Statement(Person(person), "tagged_images", (Members(people.tagged_image, {"person_id": person}, rows),), at)


def grouped(show: int, network: int | None, episodes: Sequence[int], at: float = 0.0) -> Statement:
    """State that a series' episodes are told in one other order."""
    scope: Values = {"series_id": show}
    group: Values = {"group_id": f"{show:024x}", "name": "DVD", "type": 3, "network_id": network}
    part: Values = {"group_id": group["group_id"], "part_id": f"{show + 100:024x}", "order": 0, "name": "Disc 1"}
    entries: list[Values] = [
        {"group_id": group["group_id"], "part_id": part["part_id"], "episode_id": number, "order": place}
        for place, number in enumerate(episodes)
    ]
    facts = (
        Members(series.episode_group, scope, [group]),
        Members(series.episode_group_part, scope, [part]),
        Members(series.episode_group_entry, scope, entries),
    )
    return Statement(Series(show), "episode_groups", facts, at)


def offered(thing: Ref, provider: int, at: float = 0.0) -> Statement:
    row: Values = {"iso_3166_1": "FR", "monetization": "rent", "provider_id": provider, "display_priority": 1}
    return Statement(thing, "watch/providers", (Members(watch.availability, address(thing), [row]),), at)
