"""A walk from film to person to series and back: whatever an answer names can be asked for, and answers 200."""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from sqlalchemy import select

from cinedex.db.engine import Database
from cinedex.db.tables import movies, series
from cinedex.kit.clock import FrozenClock
from cinedex.sources.bundled import load_demo, load_reference
from tests.support.asgi import Client
from tests.support.world import World, client_of

Credit = tuple[str, int, int, str]
"""The sort and number of a title, the number of a person, and the credit's id."""


@dataclass
class Walked:
    """What a walk met."""

    links: Counter[str] = field(default_factory=Counter)
    """How often each sort of link was met."""
    told_by_titles: set[Credit] = field(default_factory=set)
    told_by_people: set[Credit] = field(default_factory=set)


_APPENDED = {
    "film": "credits,reviews,recommendations,similar",
    "series": "credits,aggregate_credits,reviews,recommendations,similar,episode_groups",
    "season": "credits,aggregate_credits",
    "episode": "credits",
    "person": "combined_credits,tagged_images",
    "group": "",
}
_CREDITED = ("cast", "crew", "guest_stars", "created_by")


def _links(kind: str, body: Any) -> Iterator[tuple[str, str]]:
    """Yield the paths that an answer leads to, each with its sort."""
    if kind == "person":
        yield from _of_person(body)
        return
    for part in (body, body.get("credits", {}), body.get("aggregate_credits", {}), *body.get("episodes", ())):
        for name in _CREDITED:
            for row in part.get(name, ()):
                yield "guest" if name == "guest_stars" else "person", f"/person/{row['id']}"
                yield from _credits(row)
    for name, path in (("production_companies", "company"), ("networks", "network")):
        for row in body.get(name, ()):
            yield path, f"/{path}/{row['id']}"
    for row in body.get("reviews", {}).get("results", ()):
        yield "review", f"/review/{row['id']}"
    if kind == "film":
        yield from _of_film(body)
    else:
        yield from _of_series(kind, body)


def _credits(row: Any) -> Iterator[tuple[str, str]]:
    for part in (row, *row.get("roles", ()), *row.get("jobs", ())):
        if "credit_id" in part:
            yield "credit", f"/credit/{quote(part['credit_id'], safe='')}"


def _of_film(body: Any) -> Iterator[tuple[str, str]]:
    if body["belongs_to_collection"]:
        yield "collection", f"/collection/{body['belongs_to_collection']['id']}"
    for name in ("recommendations", "similar"):
        for row in body[name]["results"]:
            yield "film", f"/movie/{row['id']}"


def _of_series(kind: str, body: Any) -> Iterator[tuple[str, str]]:
    if kind == "series":
        for row in body["seasons"]:
            yield "season", f"/tv/{body['id']}/season/{row['season_number']}"
        for name in ("recommendations", "similar"):
            for row in body[name]["results"]:
                yield "series", f"/tv/{row['id']}"
        for row in body["episode_groups"]["results"]:
            yield "group", f"/tv/episode_group/{row['id']}"
    aired = [body[name] for name in ("last_episode_to_air", "next_episode_to_air") if body.get(name)]
    grouped = [row for group in body.get("groups", ()) for row in group["episodes"]]
    for row in (*aired, *grouped, *(body["episodes"] if kind == "season" else ())):
        yield "episode", f"/tv/{row['show_id']}/season/{row['season_number']}/episode/{row['episode_number']}"


def _of_person(body: Any) -> Iterator[tuple[str, str]]:
    for name in ("cast", "crew"):
        for row in body["combined_credits"][name]:
            film = row["media_type"] == "movie"
            yield ("film", f"/movie/{row['id']}") if film else ("series", f"/tv/{row['id']}")
            yield from _credits(row)
    for row in body["tagged_images"]["results"]:
        if row["media_type"] in ("movie", "tv"):
            film = row["media_type"] == "movie"
            yield ("film", f"/movie/{row['media']['id']}") if film else ("series", f"/tv/{row['media']['id']}")


def _told(kind: str, body: Any) -> Iterator[Credit]:
    """Yield the credits that a title or a person tells of, each as the other side should."""
    if kind == "person":
        for row in (*body["combined_credits"]["cast"], *body["combined_credits"]["crew"]):
            title = "film" if row["media_type"] == "movie" else "series"
            yield title, row["id"], body["id"], row["credit_id"]
        return
    told = body["credits"] if kind == "film" else body["aggregate_credits"]
    for person in (*told["cast"], *told["crew"], *body.get("created_by", ())):
        for part in (person, *person.get("roles", ()), *person.get("jobs", ())):
            if "credit_id" in part:
                yield kind, body["id"], person["id"], part["credit_id"]


def _walk(client: Client, database: Database) -> Walked:
    walked, waiting = Walked(), deque(_titles(database))
    seen = {path for _, path in waiting}
    while waiting:
        kind, path = waiting.popleft()
        answer = client.get(f"{path}?append_to_response={_APPENDED.get(kind, '')}")
        assert answer.status == 200, path
        if kind == "person":
            walked.told_by_people.update(_told(kind, answer.json))
        elif kind in ("film", "series"):
            walked.told_by_titles.update(_told(kind, answer.json))
        for sort, link in _links(kind, answer.json) if kind in _APPENDED else ():
            walked.links[sort] += 1
            if link not in seen:
                seen.add(link)
                waiting.append(("person" if sort == "guest" else sort, link))
    return walked


def _titles(database: Database) -> Iterator[tuple[str, str]]:
    """Yield the films and series that have pages."""
    sorts = (("film", "movie", movies.movie, "original_title"), ("series", "tv", series.series, "original_name"))
    for sort, path, table, name in sorts:
        with database.read() as connection:
            for number in connection.execute(select(table.c.id).where(table.c[name].is_not(None))).scalars():
                yield sort, f"/{path}/{number}"


def _check(walked: Walked) -> None:
    for sort in ("film", "person", "series", "season", "episode", "guest", "group", "credit", "network", "collection"):
        assert walked.links[sort], sort
    assert walked.told_by_titles == walked.told_by_people


def test_every_link_of_the_tests_catalogue_answers_200_and_leads_back(world: World) -> None:
    walked = _walk(world.client, world.database)
    assert walked.links["review"]
    _check(walked)


def test_every_link_of_the_bundled_catalogue_answers_200_and_leads_back(database: Database, clock: FrozenClock) -> None:
    load_reference(database, clock)
    load_demo(database, clock)
    with client_of(database, clock) as client:
        _check(_walk(client, database))
