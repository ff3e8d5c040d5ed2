"""Every answer has the keys that its type names, no more and no fewer, and every value is of its type."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
import pytest

from cinedex.wire.operations import Operation
from tests.api.conftest import Copy, clock_of_tests, opened
from tests.support.asgi import Client
from tests.support.members import guest_session, member, session_of
from tests.support.night_shift import credit_id
from tests.support.world import offered

OFFERED = offered()
# What does something is answered in the tests of its own route, where it has something to do.
SERVED = [row for row in OFFERED if row.state != "declared" and not row.acts]

# Which of the tests' things to ask for: each that is full, and each that is odd. What a path names by several
# parameters stands under all of them.
IDS = {
    "movie_id": ("78", "335984", "129", "500", "501", "666", "900", "1001"),
    "collection_id": ("422837",),
    "company_id": ("174", "17"),
    "genre_id": ("878", "18"),
    "keyword_id": ("310", "4565"),
    "external_id": (
        "tt0083658?external_source=imdb_id",
        "nothing?external_source=imdb_id",
        "tt9902000?external_source=imdb_id",
        "902101?external_source=tvdb_id",
        "902201?external_source=tvdb_id",
        "nightshift?external_source=facebook_id",
    ),
    "series_id": ("2000", "2001", "2002", "2003", "2301"),
    "series_id/season_number": ("2000/season/0", "2000/season/1", "2000/season/2", "2001/season/1"),
    "series_id/season_number/episode_number": (
        "2000/season/0/episode/1",
        "2000/season/1/episode/1",
        "2000/season/1/episode/2",
        "2000/season/1/episode/3",
        "2000/season/2/episode/1",
        "2004/season/1/episode/1",
    ),
    "person_id": ("7000", "7001", "7002", "7003", "7004", "7005", "7006", "3"),
    "network_id": ("1950", "1951"),
    "credit_id": tuple(map(credit_id, ("a1", "a2", "c1", "d1", "e1", "e2"))),
    "review_id": ("5e7000000000000000000129", "5e7000000000000000001900"),
    "season_id": ("2100", "2101"),
    "episode_id": ("2201", "2208"),
    "time_window": ("day", "week"),
    "media_type/time_window": ("Movie/day", "ALL/week", "Person/Day", "Tv/Week"),
    "tv_episode_group_id": ("5e1000000000000000000001", "5e1000000000000000000002"),
    "account_id": ("1",),
    "guest_session_id": ("{guest}",),
    "list_id": ("1", "2"),
}
SEARCHED = ("blade", "night shift", "mira vale", "a", "warner", "dystopia", "nothing at all")
EPISODE = "/tv/2000/season/1/episode/1"
PARTS_ONLY = ("/movie/500", "/tv/2003", "/person/7003")
LANGUAGES = ("", "en-US", "fr-FR", "pt-BR", "da", "ko-KR", "nonsense")


@dataclass(frozen=True, slots=True)
class Left:
    """The catalogue, in which somebody has left something of every sort."""

    client: Client
    session: str
    guest: str

    def targets(self, row: Operation) -> list[str]:
        """Return what to ask an operation for: whoever asks has a session where that is looked at."""
        if row.path.startswith("/search/"):
            return [f"{row.path}?query={words}".replace(" ", "%20") for words in SEARCHED]
        names = "/".join(re.findall(r"\{(\w+)\}", row.path))
        found = [re.sub(r"\{.*\}", found, row.path) for found in IDS[names]] if names else [row.path]
        found = [target.replace("{guest}", self.guest) for target in found]
        if "movie_id" in row.query.__struct_encode_fields__:
            found = [_with(target, "movie_id=78") for target in found]
        if "session_id" in row.query.__struct_encode_fields__ or "account_states" in row.appends:
            return [_with(target, f"session_id={self.session}") for target in found]
        return found


@pytest.fixture(scope="module")
def left(copy: Copy) -> Iterator[Left]:
    with opened(copy, clock_of_tests()) as world:
        client = world.client
        session = session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))
        guest = guest_session(world.database, world.clock)
        for query in (f"session_id={session}", f"guest_session_id={guest}"):
            for rated in ("/movie/78", "/tv/2000", EPISODE):
                assert client.post(f"{rated}/rating?{query}", {"value": 7.5}).status == 201
        for kind, number in (("movie", 129), ("tv", 2001)):
            for name in ("favorite", "watchlist"):
                body = {"media_type": kind, "media_id": number, name: True}
                assert client.post(f"/account/1/{name}?session_id={session}", body).status == 201
        for name in ("Full", "Empty"):
            assert client.post(f"/list?session_id={session}", {"name": name}).status == 201
        assert client.post(f"/list/1/add_item?session_id={session}", {"media_id": 78}).status == 201
        yield Left(client, session, guest)


def _named(row: Operation) -> str:
    return f"{row.method} {row.path}"


def _with(target: str, said: str) -> str:
    return f"{target}{'&' if '?' in target else '?'}{said}"


@pytest.mark.parametrize("row", SERVED, ids=_named)
def test_every_answer_is_what_its_type_says(left: Left, row: Operation) -> None:
    answered = 0
    for target in left.targets(row):
        for language in LANGUAGES:
            answer = left.client.get(_with(target, f"language={language}"))
            if answer.status == 404:  # known by its parts alone
                assert target.partition("?")[0] in PARTS_ONLY
                continue
            assert answer.status == 200
            assert list(left.client.schemas.faults_of(row, answer.json)) == []
            msgspec.convert(answer.json, row.returns)
            answered += 1
    assert answered


@pytest.mark.parametrize("row", [row for row in SERVED if row.appends], ids=_named)
def test_every_appended_block_is_what_its_own_route_answers_without_the_id(left: Left, row: Operation) -> None:
    for target in left.targets(row):
        answer = left.client.get(_with(target, f"append_to_response={','.join(row.appends[:20])}"))
        if answer.status == 200:
            assert set(row.appends[:20]) <= answer.json.keys()
            assert list(left.client.schemas.faults_of(row, answer.json)) == []
            blocks = [block for block in answer.json.values() if isinstance(block, dict)]
            assert not any("status_code" in block for block in blocks)


@pytest.mark.parametrize("row", [row for row in SERVED if "rated" in row.path], ids=_named)
def test_there_is_something_rated_to_look_at(left: Left, row: Operation) -> None:
    for target in left.targets(row):
        assert left.client.get(target).json["total_results"] == 1


def test_the_check_finds_what_is_missing_what_is_new_and_what_is_of_another_type(client: Client) -> None:
    body = client.get("/movie/78?append_to_response=keywords").json
    del body["softcore"]
    body |= {"popularity": 30, "invented": 1, "title": None}
    body["genres"][0]["id"] = "878"
    body["keywords"]["id"] = 78
    assert sorted(client.schemas.faults("/movie/78", body)) == [
        ".genres[].id: str in place of int",
        ".invented: unknown",
        ".keywords.id: unknown",
        ".popularity: int in place of float",
        ".softcore: missing",
        ".title: null in place of str",
    ]
