"""The demo's key, kept in the data folder for its owner alone, so that every start can show it again."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cinedex.db.engine import Database
    from cinedex.members.keys import NewKey

_NAME = "demo-key.json"


def read(folder: Path, database: "Database") -> "NewKey | None":
    """Return the key kept in `folder`, if `database` knows it and it was not revoked."""
    from cinedex.members.keys import NewKey, is_valid

    try:
        kept = json.loads((folder / _NAME).read_text(encoding="utf-8"))
        key = NewKey(kept["api_key"], kept["access_token"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return key if is_valid(database, key.api_key) else None


def keep(folder: Path, key: "NewKey") -> None:
    """Write `key` to `folder`, readable by its owner alone."""
    (folder / _NAME).unlink(missing_ok=True)
    descriptor = os.open(folder / _NAME, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump({"api_key": key.api_key, "access_token": key.access_token}, file)
