"""What an import did, and what it left out and why."""

import msgspec


class BadLineAt(msgspec.Struct):
    """A line that could not be read."""

    file: str
    line: int
    why: str


class Report(msgspec.Struct):
    """The outcome of an import."""

    lines: int = 0
    # Exchanges that became facts, or were known already.
    taken: int = 0
    # The next are counted by their own pages: films, series and people by each answer, episodes by their season's too.
    films: int = 0
    series: int = 0
    seasons: int = 0
    episodes: int = 0
    people: int = 0
    # In the whole catalogue, not in this import alone: those whose series has not come.
    waiting_seasons: int = 0
    waiting_episodes: int = 0
    skipped: dict[str, int] = {}
    bad_lines: list[BadLineAt] = []
    bad_line_count: int = 0
    # Keys of served routes that nothing is made of.
    unknown_keys: dict[str, int] = {}
    # Values and rows that could not be kept.
    dropped: dict[str, int] = {}
    outdated: int = 0
    changes: int = 0
    projected: int = 0
    # Lines that an earlier run, cut short, had taken already.
    resumed: int = 0
    seconds: float = 0.0
