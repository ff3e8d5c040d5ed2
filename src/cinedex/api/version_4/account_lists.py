"""The lists of an account, as version 4 shows them: flags are numbers here, and a running time is a text."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from msgspec import Struct

from cinedex.api.media import lists as summaries
from cinedex.api.version_4.bearing import member, object_id, shown
from cinedex.documents.store import Query, Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.kit.times import utc_text
from cinedex.members import list_pages, standings
from cinedex.members.list_pages import Summary
from cinedex.members.lists import ORDERS
from cinedex.members.standings import NOTHING, Sums
from cinedex.wire.actions import Context, action
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import Operation
from cinedex.wire.paging import PER_PAGE
from cinedex.wire.plan import Plan
from cinedex.wire.query import Page
from cinedex.wire.status import NO_PERMISSION


class AccountList(Struct, frozen=True):
    """One of a member's lists; `sort_by` is the number of its order, of which 1 is the order of adding."""

    account_object_id: str
    adult: int
    average_rating: float
    backdrop_path: str | None
    created_at: str
    description: str
    featured: int
    id: int
    iso_3166_1: str
    iso_639_1: str
    name: str
    number_of_items: int
    poster_path: str | None
    public: int
    revenue: int
    runtime: str
    sort_by: int
    updated_at: str


class AccountLists(Struct, frozen=True):
    """A page of a member's lists."""

    page: int
    results: list[AccountList]
    total_pages: int
    total_results: int


class ListsQuery(Struct, frozen=True):
    """Which page."""

    page: Page = 1


def operations(clock: Clock) -> tuple[Operation, ...]:
    """Return the page of the lists of whoever asks."""

    @action(
        "GET",
        "/account/{account_object_id}/lists",
        tag="Account",
        returns=AccountLists,
        refusals=(NO_PERMISSION,),
        changes=False,
    )
    async def lists(context: Context, account_object_id: str, query: ListsQuery) -> Answer:  # noqa: ARG001 - the token says whose
        """Get the custom lists that an account has made."""
        who = await member(context, clock.now(), NO_PERMISSION)
        return await shown(context, _page(who.account_id, query.page))

    return (lists,)


def _page(account_id: int, page: int) -> Plan:
    asked = Query(*list_pages.of_account(account_id, (page - 1) * PER_PAGE, PER_PAGE))

    def summed(rows: Rows) -> Plan:
        total, found = list_pages.summaries_of(rows.answer(asked))
        sums = Query(*standings.sums(standings.on_list(*(one.id for one in found))))

        def build(rows: Rows) -> bytes:
            of = standings.sums_of(rows.answer(sums))
            told = [_told(account_id, one, of.get(one.id, NOTHING)) for one in found]
            return summaries.page_of(told, page, total)

        return Plan(Reads(queries=(sums,)), build)

    return Plan(Reads(queries=(asked,)), summed)


def _told(account_id: int, found: Summary, sums: Sums) -> dict[str, Any]:
    return msgspec.structs.asdict(
        AccountList(
            account_object_id=object_id(account_id), adult=int(sums.is_adult), average_rating=sums.average_rating,
            backdrop_path=None, created_at=_moment(found.created_at), description=found.description, featured=0,
            id=found.id, iso_3166_1=found.iso_3166_1, iso_639_1=found.iso_639_1, name=found.name,
            number_of_items=found.total, poster_path=None, public=int(found.is_public), revenue=sums.revenue,
            runtime=str(sums.runtime), sort_by=ORDERS.index(found.sort_by) + 1, updated_at=_moment(found.updated_at),
        )
    )  # fmt: skip


def _moment(milliseconds: int) -> str:
    return utc_text(datetime.fromtimestamp(milliseconds / 1000, UTC))
