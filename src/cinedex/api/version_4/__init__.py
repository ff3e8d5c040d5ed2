"""The few of version 4 that clients of version 3 need besides; their paths lie beneath `/4` (docs/contract.md)."""

from cinedex.api.media.list_writing import ListWriter
from cinedex.api.version_4 import account_lists, accounts, auth, items, lists
from cinedex.db.writer import Writer
from cinedex.kit.clock import Clock
from cinedex.members.activity import Activity
from cinedex.wire.operations import Operation


def operations(writer: Writer, clock: Clock, activity: Activity) -> tuple[Operation, ...]:
    """Return what is served of version 4, written by `writer` and counted by `activity`."""
    writing = ListWriter(writer, clock, activity)
    return (
        *account_lists.operations(clock),
        *accounts.operations(clock),
        *auth.operations(writer, clock),
        *lists.operations(writing),
        *items.operations(writing),
    )
