"""What the change log holds, for tests."""

import json
from dataclasses import replace
from typing import Any

from cinedex.catalog.apply import apply
from cinedex.catalog.provenance import Provenance, source_id
from cinedex.catalog.statements import EDITED, Statement
from cinedex.db.engine import Database
from cinedex.db.tables import log
from cinedex.kit.clock import Clock
from tests.catalog import facts

Said = tuple[str, str, Any, Any]
"""Key, action, value and original value of an entry."""


def logged(database: Database) -> list[dict[str, Any]]:
    """Return all entries, oldest first."""
    rows: list[dict[str, Any]] = facts.rows_of(database, log.change)
    return sorted(rows, key=lambda row: row["sequence"])


def after(database: Database, clock: Clock, *statements: Statement) -> list[dict[str, Any]]:
    """Return what is logged for statements on top of what is known; those without a time are edits."""
    known = len(logged(database))
    stated = [one if one.recorded_at else replace(one, recorded_at=EDITED) for one in statements]
    with database.write() as connection:
        apply(database, connection, stated, source_id(connection, Provenance("test")), clock.now())
    return logged(database)[known:]


def said(row: dict[str, Any]) -> Said:
    """Return what an entry says."""
    value, original = (None if row[name] is None else json.loads(row[name]) for name in ("value", "original_value"))
    return row["key"], row["action"], value, original
