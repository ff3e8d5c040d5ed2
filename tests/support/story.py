"""A story of two members and their guests, told by Hypothesis and held against a plain model at every step."""

from itertools import count
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, multiple, precondition, rule

from cinedex.kit.times import milliseconds
from cinedex.members import tokens
from tests.support.asgi import Response
from tests.support.members import member, session_of
from tests.support.told import Caller, Kept, Told
from tests.support.world import World

BASE_AVERAGE, BASE_COUNT = 6.0, 2
"""The votes that everything has from the beginning."""
FILMS, SERIES, EPISODE = ("movie/9001", "movie/9002"), "tv/9001", "tv/9001/season/1/episode/1"
RATED = (*FILMS, SERIES, EPISODE)
MARKED = (*FILMS, SERIES)
"""What is rated and marked, as paths name it."""
NOWHERE = "movie/9999999"
DEEDS = st.one_of(
    st.tuples(st.just("rating"), st.integers(1, 20) | st.none()),
    st.tuples(st.just("rating"), st.sampled_from((-1, 0, 21))),
    st.tuples(st.sampled_from(("favorite", "watchlist")), st.sampled_from((True, False, "true", "false"))),
)
"""What is done with something: it is rated with half points, or no more, and marked or not."""
_MOST_SESSIONS = 3
_ever = count(1)


class Story(RuleBasedStateMachine):
    """Two members and their guests, who do what they like in any order."""

    callers = Bundle[Any]("callers")
    lists = Bundle[Any]("lists")

    def __init__(self, world: World, told: Told) -> None:
        super().__init__()
        self._world, self._told = world, told
        number = next(_ever)
        self._begun = 0
        self._accounts = [member(world.database, world.clock, f"{name} {number}") for name in "AB"]

    @initialize(target=callers)
    def members_come(self) -> Any:
        """Let both members begin, and a guest, whose account nobody else has."""
        secrets = [session_of(self._world.database, self._world.clock, account) for account in self._accounts]
        guest = self._ask("GET", "authentication/guest_session/new").json["guest_session_id"]
        members = (Caller(*one, is_guest=False) for one in zip(self._accounts, secrets, strict=True))
        return multiple(*members, Caller(-next(_ever), guest, is_guest=True))

    @initialize(target=lists)
    def a_list_is_there(self) -> Kept:
        """Let one of them have a list."""
        owner = self._accounts[0]
        session = session_of(self._world.database, self._world.clock, owner)
        number = self._ask("POST", f"list?session_id={session}", {"name": "Robots"}).json["list_id"]
        self._told.lists[number] = []
        return Kept(number, Caller(owner, session, is_guest=False))

    @precondition(lambda self: self._begun < _MOST_SESSIONS)
    @rule(target=callers, who=st.integers(0, 1), by_get=st.booleans())
    def session_begins(self, who: int, by_get: bool) -> Caller:
        """Ask for a token, have it approved, and begin a session, which is done once."""
        self._begun += 1
        token = self._ask("GET", "authentication/token/new").json["request_token"]
        path, said = "authentication/session/new", {"request_token": token}

        def begin() -> Response:
            return self._ask("GET", f"{path}?request_token={token}") if by_get else self._ask("POST", path, said)

        assert begin().code == (401, 17)
        now = milliseconds(self._world.clock.now())
        with self._world.database.mark() as connection:
            assert tokens.approve(connection, token, self._accounts[who], now)
        secret = begin().json["session_id"]
        assert begin().code == (401, 17)
        return Caller(self._accounts[who], secret, is_guest=False)

    @precondition(lambda self: self._begun > 0)
    @rule(caller=callers)
    def session_ends(self, caller: Caller) -> None:
        """End a session: once, and not a guest's."""
        answer = self._ask("DELETE", "authentication/session", {"session_id": caller.secret})
        if caller.is_guest or caller.secret in self._told.ended:
            assert answer.code == (404, 37)
        else:
            assert (answer.status, answer.json) == (200, {"success": True})
            self._told.ended.add(caller.secret)
            self._begun = 0

    @rule(caller=callers, thing=st.sampled_from((*RATED, NOWHERE)), deeds=st.lists(DEEDS, min_size=1, max_size=5))
    def somebody_cares(self, caller: Caller, thing: str, deeds: list[tuple[str, Any]]) -> None:
        """Rate something, mark it, and take that back, in any order."""
        for sort, value in deeds:
            if sort == "rating":
                self._rate(caller, thing, value)
            elif thing != EPISODE:
                self._mark(caller, sort, thing, value)
            self._read(caller, thing)
        self._read_shelves(caller)

    def _rate(self, caller: Caller, thing: str, halves: int | None) -> None:
        """Rate something, or take the rating back."""
        votes, body = self._told.votes[thing], None if halves is None else {"value": halves / 2}
        answer = self._ask("DELETE" if body is None else "POST", f"{thing}/rating?{caller.query}", body)
        if caller.secret in self._told.ended:
            expected = (401, 3)
        elif halves is not None and not 0 < halves <= 20:
            expected = (400, 18)
        elif thing == NOWHERE:
            expected = (404, 34)
        elif halves is None:
            expected = (200, 13)
            votes.pop(caller.account, None)
        else:
            expected = (201, 12) if caller.account in votes else (201, 1)
            votes[caller.account] = halves / 2
            self._told.marks["watchlist", caller.account].discard(thing)
        assert answer.code == expected

    def _mark(self, caller: Caller, sort: str, thing: str, is_on: bool | str) -> None:
        """Mark something, or take the mark back."""
        kind, _, number = thing.partition("/")
        said = {"media_type": kind, "media_id": int(number), sort: is_on}
        answer = self._ask("POST", f"account/null/{sort}?{caller.query}", said)
        marks = self._told.marks[sort, caller.account]
        if caller.is_guest or caller.secret in self._told.ended:
            assert answer.code == (401, 3)
        elif thing == NOWHERE:
            assert answer.code == (404, 34)
        elif is_on in {True, "true"}:
            assert answer.code == ((201, 12) if thing in marks else (201, 1))
            marks.add(thing)
        else:
            assert answer.code == (200, 13)
            marks.discard(thing)

    @rule(target=lists, caller=callers, name=st.sampled_from(("Robots", "Best of 1982", " ")))
    def list_is_made(self, caller: Caller, name: str) -> Kept:
        """Make a list; where nobody may, a list that is not there."""
        answer = self._ask("POST", f"list?{caller.query}", {"name": name})
        if caller.is_guest or caller.secret in self._told.ended:
            assert answer.code == (401, 3)
        elif name == " ":
            assert answer.code == (400, 18)
        else:
            assert answer.code == (201, 1)
            self._told.lists[answer.json["list_id"]] = []
            return Kept(answer.json["list_id"], caller)
        return Kept(9999999, caller)

    @rule(caller=callers | st.none(), kept=lists, thing=st.sampled_from((*FILMS, NOWHERE)), is_added=st.booleans())
    def list_is_changed(self, caller: Caller | None, kept: Kept, thing: str, is_added: bool) -> None:
        """Put a film on a list, or take it off, and once more."""
        caller = caller or kept.maker
        number, action = int(thing.partition("/")[2]), "add_item" if is_added else "remove_item"
        refused = self._refusal(caller, kept)
        items = self._told.lists.get(kept.number, [])
        for _ in range(2):
            answer = self._ask("POST", f"list/{kept.number}/{action}?{caller.query}", {"media_id": number})
            if refused is not None:
                assert answer.code == refused
            elif is_added and thing == NOWHERE:
                assert answer.code == (404, 34)
            elif is_added:
                assert answer.code == ((403, 8) if number in items else (201, 12))
                items += [] if number in items else [number]
            else:
                assert answer.code == ((200, 13) if number in items else (200, 21))
                items[:] = [item for item in items if item != number]
        self._read_list(kept)

    @rule(caller=callers | st.none(), kept=lists, is_confirmed=st.sampled_from(("", "&confirm=true", "&confirm=false")))
    def list_is_cleared(self, caller: Caller | None, kept: Kept, is_confirmed: str) -> None:
        """Take all off a list, if that is meant."""
        caller = caller or kept.maker
        answer = self._ask("POST", f"list/{kept.number}/clear?{caller.query}{is_confirmed}")
        if caller.is_guest or caller.secret in self._told.ended:
            assert answer.code == (401, 3)
        elif is_confirmed != "&confirm=true":
            assert answer.code == (400, 29)
        else:
            refused = self._refusal(caller, kept)
            assert answer.code == (refused or (201, 12))
            if refused is None:
                self._told.lists[kept.number].clear()
        self._read_list(kept)

    @rule(caller=callers | st.none(), kept=consumes(lists))
    def list_is_removed(self, caller: Caller | None, kept: Kept) -> None:
        """Remove a list."""
        caller = caller or kept.maker
        refused = self._refusal(caller, kept)
        assert self._ask("DELETE", f"list/{kept.number}?{caller.query}").code == (refused or (200, 12))
        if refused is None:
            del self._told.lists[kept.number]
        self._read_list(kept)

    def _read(self, caller: Caller, thing: str) -> None:
        """Read something with the votes of all, and with what the caller left on it."""
        if thing == NOWHERE:
            return
        votes = self._told.votes[thing]
        shown = self._ask("GET", thing).json
        total = BASE_COUNT + len(votes)
        average = (BASE_AVERAGE * BASE_COUNT + sum(votes.values())) / total
        assert (shown["vote_average"], shown["vote_count"]) == (pytest.approx(average, abs=0.0011), total)
        states = self._ask("GET", f"{thing}/account_states?{caller.query}")
        if caller.secret in self._told.ended:
            assert states.code == (401, 3)
            return
        value = votes.get(caller.account)
        assert states.json["rated"] == (False if value is None else {"value": value})
        if thing != EPISODE:
            for sort in ("favorite", "watchlist"):
                assert states.json[sort] == (thing in self._told.marks[sort, caller.account])

    def _read_list(self, kept: Kept) -> None:
        """Read a list, which is public."""
        answer = self._ask("GET", f"list/{kept.number}")
        items = self._told.lists.get(kept.number)
        if items is None:
            assert answer.code == (404, 34)
            return
        assert [row["id"] for row in answer.json["items"]] == items
        for thing in FILMS:
            number = int(thing.partition("/")[2])
            there = self._ask("GET", f"list/{kept.number}/item_status?movie_id={number}").json["item_present"]
            assert there == (number in items)

    def _read_shelves(self, caller: Caller) -> None:
        """Read all that the caller has left, page by page."""
        for shelf, things in (("movies", FILMS), ("tv", (SERIES,)), ("tv/episodes", (EPISODE,))):
            votes = self._told.votes
            expected = sorted(votes[thing][caller.account] for thing in things if caller.account in votes[thing])
            place = f"guest_session/{caller.secret}" if caller.is_guest else "account/null"
            page = self._ask("GET", f"{place}/rated/{shelf}?{caller.query}")
            if caller.secret in self._told.ended:
                assert page.code == (401, 3)
            else:
                assert sorted(row["rating"] for row in page.json["results"]) == expected
        for sort, kind in (("favorite", "movie"), ("favorite", "tv"), ("watchlist", "movie"), ("watchlist", "tv")):
            page = self._ask("GET", f"account/null/{sort}/{kind}{'s' if kind == 'movie' else ''}?{caller.query}")
            if caller.is_guest or caller.secret in self._told.ended:
                assert page.code == (401, 3)
            else:
                found = {f"{kind}/{row['id']}" for row in page.json["results"]}
                assert found == {one for one in self._told.marks[sort, caller.account] if one.startswith(kind)}

    def _refusal(self, caller: Caller, kept: Kept) -> tuple[int, int] | None:
        """Return with what a caller is refused who would change a list, None where it is the caller's."""
        if caller.is_guest or caller.secret in self._told.ended:
            return 401, 3
        if kept.number not in self._told.lists:
            return 404, 34
        return None if kept.maker.account == caller.account else (401, 38)

    def _ask(self, method: str, target: str, body: object = None) -> Response:
        answer = self._world.client.request(method, f"/{target}", body)
        assert answer.status < 500, (method, target, answer.body)
        if "status_code" in answer.json:
            self._told.codes.add(answer.code)
        return answer
