"""What all pages share."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import Connection

from cinedex.db.writer import Writer
from cinedex.documents.store import Store
from cinedex.kit.clock import Clock
from cinedex.kit.times import milliseconds
from cinedex.members.throttle import Throttle

_Result = TypeVar("_Result")


class SignUp(StrEnum):
    """Who may make an account."""

    CLOSED = "closed"
    """Nobody: whoever runs the server makes them."""
    INVITE = "invite"
    """Whoever was invited."""
    OPEN = "open"
    """Everybody."""


@dataclass(frozen=True, slots=True)
class Site:
    """The server that the pages belong to."""

    store: Store
    writer: Writer
    throttle: Throttle
    clock: Clock
    sign_up: SignUp
    public_url: str
    """Where browsers find the server, without a slash at its end; empty is wherever they ask."""

    def now(self) -> int:
        """Return the present moment, in milliseconds since 1970."""
        return milliseconds(self.clock.now())

    def day(self, moment: int) -> str:
        """Return the day of a moment, in UTC: `2026-03-01`."""
        return datetime.fromtimestamp(moment / 1000, UTC).date().isoformat()

    async def read(self, work: Callable[[Connection], _Result]) -> _Result:
        """Return what `work` reads, in a thread of its own."""

        def reading() -> _Result:
            with self.writer.database.read() as connection:
                return work(connection)

        return await asyncio.to_thread(reading)

    async def write(self, work: Callable[[Connection], _Result]) -> _Result:
        """Return what `work` returns, once all that it wrote is on the disk."""
        return await self.writer.do(work)
