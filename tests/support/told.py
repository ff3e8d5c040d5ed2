"""What a story of members comes to, in plain words: who asks, and what they were told."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple


class Caller(NamedTuple):
    """A session: whose it is, and how it is sent."""

    account: int
    secret: str
    is_guest: bool

    @property
    def query(self) -> str:
        """The query that says who asks."""
        return f"{'guest_session_id' if self.is_guest else 'session_id'}={self.secret}"


class Kept(NamedTuple):
    """A list, and who has made it."""

    number: int
    maker: Caller


@dataclass
class Told:
    """What a database holds, by all that was answered: ratings of each thing, marks, and lists."""

    votes: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    marks: dict[tuple[str, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    lists: dict[int, list[int]] = field(default_factory=dict)
    ended: set[str] = field(default_factory=set)
    codes: set[tuple[int, int]] = field(default_factory=set)
    """With which codes it was answered."""
