"""What comes with cinedex: the reference tables, and the demo catalogue. Both take the road of any recording."""

from collections.abc import Iterator
from importlib import resources

import msgspec

from cinedex.db.engine import Database
from cinedex.kit.clock import Clock
from cinedex.sources.recordings.importing import Progress, import_exchanges, import_recordings
from cinedex.sources.recordings.reading import Exchange
from cinedex.sources.recordings.report import Report

_PLAIN = {
    "countries": "/configuration/countries",
    "jobs": "/configuration/jobs",
    "languages": "/configuration/languages",
    "primary_translations": "/configuration/primary_translations",
    "timezones": "/configuration/timezones",
}
_SOURCE = "cinedex"
_LICENCE = "MIT"
# Older than anything that was recorded, so that real answers win over the demo's; raised with each edition of it.
_EDITION = 3.0


def load_reference(database: Database, clock: Clock) -> Report:
    """Load the reference tables; anything recorded wins over them, and they over what an older cinedex brought."""
    return import_exchanges(database, reference_exchanges(), clock=clock, recorded_at=0.0)


def load_demo(database: Database, clock: Clock, progress: Progress | None = None) -> Report:
    """Load the demo catalogue."""
    with resources.as_file(resources.files("cinedex.sources") / "demo") as folder:
        return import_recordings(
            database, sorted(folder.glob("*.jsonl")), strict=True, clock=clock, progress=progress, recorded_at=_EDITION
        )


def reference_exchanges() -> Iterator[Exchange]:
    """Yield the reference tables as the answers that a source would have given."""
    for name, path in _PLAIN.items():
        yield _exchange(path, _table(name))
    for medium in ("movie", "tv"):
        genres = _table(f"genres_{medium}")
        assert isinstance(genres, dict)
        for language, rows in genres.items():
            yield _exchange(f"/genre/{medium}/list", {"genres": rows}, language=language)
        yield _exchange(f"/certification/{medium}/list", {"certifications": _table(f"certifications_{medium}")})
    providers = _table("watch_providers")
    assert isinstance(providers, dict)
    for medium, rows in providers.items():
        yield _exchange(f"/watch/providers/{medium}", {"results": rows})
    yield _exchange("/watch/providers/regions", {"results": _table("watch_regions")})


def _exchange(path: str, body: object, **query: object) -> Exchange:
    assert isinstance(body, dict | list)
    return Exchange(path=path, body=body, query=query, source=_SOURCE, licence=_LICENCE)


def _table(name: str) -> object:
    file = resources.files("cinedex.sources.reference") / f"{name}.json"
    return msgspec.json.decode(file.read_bytes())
