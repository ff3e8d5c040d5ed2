"""Clients that write as fast as they are answered, and remember what they were told."""

import http.client
import random
from dataclasses import dataclass, field
from typing import Any

import msgspec

FILMS = range(1, 9)
Key = tuple[str, int]
"""What was written and of which film: a rating, a favourite, an item of the client's own list."""
NOTHING = None


@dataclass
class Writer:
    """One client: what each thing may hold, by all that it was told."""

    port: int
    session: str
    list_id: int
    seed: int
    may: dict[Key, set[Any]] = field(default_factory=dict)
    acknowledged: int = 0
    unanswered: int = 0

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        for film in FILMS:
            for sort in ("rating", "favorite", "item"):
                self.may[sort, film] = {NOTHING}

    def write_until_it_ends(self) -> None:
        """Write until the server is gone."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            while True:
                self._write(connection)
        except (OSError, http.client.HTTPException):
            self.unanswered += 1
        finally:
            connection.close()

    def settle(self, held: dict[Key, Any]) -> None:
        """Take what the database holds for what is true, and fail where that cannot be."""
        for key, possible in self.may.items():
            actual = held.get(key)
            assert actual in possible, f"{key} of client {self.seed}: {actual} where only {possible} can be"
            self.may[key] = {actual}

    def _write(self, connection: http.client.HTTPConnection) -> None:
        film = self._chance.choice(FILMS)
        sort = self._chance.choice(("rating", "favorite", "item"))
        wanted = self._wanted(sort)
        (before,) = self.may[sort, film]
        # From here on either may be, until the answer tells.
        self.may[sort, film] = {before, wanted}
        method, path, body = self._request(sort, film, wanted)
        connection.request(method, f"{path}?session_id={self.session}", msgspec.json.encode(body))
        answer = connection.getresponse()
        text = answer.read()
        expected = _STATUSES[sort, wanted is NOTHING, before is NOTHING]
        assert answer.status == expected, (sort, wanted, before, answer.status, text)
        self.may[sort, film] = {wanted}
        self.acknowledged += 1

    def _wanted(self, sort: str) -> float | bool | None:
        if self._chance.random() < 0.3:
            return NOTHING
        return self._chance.randint(1, 20) / 2 if sort == "rating" else True

    def _request(self, sort: str, film: int, wanted: object) -> tuple[str, str, dict[str, object]]:
        if sort == "rating":
            method = "DELETE" if wanted is NOTHING else "POST"
            return method, f"/3/movie/{film}/rating", {"value": wanted}
        if sort == "favorite":
            body = {"media_type": "movie", "media_id": film, "favorite": wanted is not NOTHING}
            return "POST", "/3/account/0/favorite", body
        action = "remove_item" if wanted is NOTHING else "add_item"
        return "POST", f"/3/list/{self.list_id}/{action}", {"media_id": film}


# By sort, whether it is taken away, and whether it was not there.
_STATUSES = {
    ("rating", False, True): 201,
    ("rating", False, False): 201,
    ("rating", True, True): 200,
    ("rating", True, False): 200,
    ("favorite", False, True): 201,
    ("favorite", False, False): 201,
    ("favorite", True, True): 200,
    ("favorite", True, False): 200,
    ("item", False, True): 201,
    ("item", False, False): 403,
    ("item", True, True): 200,
    ("item", True, False): 200,
}
