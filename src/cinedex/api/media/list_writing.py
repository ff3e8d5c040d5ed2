"""Writing lists: whose they are, and what may be said in them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from cinedex.db.writer import Writer
from cinedex.kit.clock import Clock
from cinedex.kit.times import milliseconds
from cinedex.members import lists
from cinedex.members.activity import Activity
from cinedex.members.acts import Act
from cinedex.members.sessions import Member
from cinedex.wire.errors import Refusal
from cinedex.wire.status import INVALID_VALUE, NO_PERMISSION, NOT_FOUND, NOT_YOURS

_Result = TypeVar("_Result")

CREATED = "The item/record was created successfully."
"""What is said of a new list."""


@dataclass(frozen=True, slots=True)
class ListWriter:
    """Writes lists for their owners."""

    writer: Writer
    clock: Clock
    activity: Activity

    async def act(self, who: Member, work: Callable[[Act], _Result]) -> _Result:
        """Return what `work` returns, done by a member."""
        now = milliseconds(self.clock.now())

        def within(connection: Connection) -> _Result:
            return work(Act(self.writer.database, connection, who.account_id, now))

        try:
            return await self.writer.do(within)
        except IntegrityError:
            # A list refers to nobody but its owner, whose account was deleted after it was asked who it is.
            raise Refusal(NO_PERMISSION) from None

    async def edit(self, who: Member, list_id: int, work: Callable[[Act], _Result]) -> _Result:
        """Return what `work` returns, done by the owner of a list.

        Refused are with 404/34 who names no list, and with 401/38 who names somebody else's.
        """

        def owned(act: Act) -> _Result:
            owner = lists.owner(act.connection, list_id)
            if owner is None:
                raise Refusal(NOT_FOUND)
            if owner != act.account_id:
                raise Refusal(NOT_YOURS)
            return work(act)

        return await self.act(who, owned)


def worded(name: str | None, description: str | None) -> dict[str, str]:
    """Return the name and the description of a list, those that are given, as they are kept.

    Refused with 400/18 are a name without a letter, and what is too long.
    """
    said = {"name": name, "description": description}
    told = {column: words.replace("\0", "").strip() for column, words in said.items() if words is not None}
    errors = []
    if not told.get("name", "-"):
        errors.append("Name can't be blank")
    for column, longest in (("name", lists.LONGEST_NAME), ("description", lists.LONGEST_DESCRIPTION)):
        if len(told.get(column, "")) > longest:
            errors.append(f"{column.capitalize()} is too long (maximum is {longest} characters)")
    if errors:
        raise Refusal(INVALID_VALUE, errors=errors)
    return told


def tagged(language: str, country: str) -> dict[str, str]:
    """Return the language and the country of a list, those that are given; a wrong one reads as if it were absent."""
    told = {"iso_639_1": language[:2].lower(), "iso_3166_1": country.upper()}
    return {column: code for column, code in told.items() if len(code) == 2 and code.isascii() and code.isalpha()}
