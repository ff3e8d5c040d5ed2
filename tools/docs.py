"""Writes the documents that are made from code; `make docs` runs it, and a test refuses a stale one."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from cinedex import api, settings
from cinedex.db.engine import open_database
from cinedex.db.writer import Writer
from cinedex.indexes.discover.keeping import Discover
from cinedex.indexes.text.keeping import TextIndex
from cinedex.indexes.trending import Trends
from cinedex.kit.clock import SystemClock
from cinedex.members.activity import Activity
from cinedex.members.throttle import Throttle
from cinedex.wire.coverage import coverage_markdown
from cinedex.wire.openapi import document
from cinedex.wire.operations import Operation
from cinedex.wire.published import published
from cinedex.wire.routes import all_operations

ROOT = Path(__file__).parent.parent


def _reference() -> api.Reference:
    defaults = settings.from_environment({})
    nowhere, clock = open_database("sqlite://"), SystemClock()
    discover = Discover(nowhere, Path())
    indexes = api.Indexes(discover, TextIndex(nowhere, Path()), Trends(nowhere, discover))
    members = api.Members(Writer(nowhere), Throttle(clock), Activity(nowhere, clock))
    addresses = api.Addresses(defaults.images_url, defaults.images_secure_url, defaults.public_url)
    return api.reference(addresses, clock, indexes, members)


def _operations(reference: api.Reference) -> list[Operation]:
    return all_operations(reference.namespaces, reference.operations)


def _coverage() -> str:
    reference = _reference()
    return coverage_markdown(_operations(reference), published(), reference.version_4)


def _openapi() -> str:
    return msgspec.json.format(msgspec.json.encode(document(_operations(_reference()))), indent=1).decode() + "\n"


# Path from the repository's root → the function that returns what it should hold.
GENERATED: dict[str, Callable[[], str]] = {
    "docs/guide/settings.md": settings.guide,
    "docs/coverage.md": _coverage,
    "docs/openapi.json": _openapi,
}


def main() -> None:
    """Write every generated document that differs."""
    for path, content in GENERATED.items():
        target, text = ROOT / path, content()
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            print(f"wrote {path}")


if __name__ == "__main__":
    main()
