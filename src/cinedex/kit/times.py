"""Moments and dates as the protocol writes and the sources give them."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def utc_text(moment: datetime) -> str:
    """Return a moment as sessions and changes show it: `2016-08-26 17:04:39 UTC`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def seconds_since_1970(text: object) -> float:
    """Return when something was recorded, however the source wrote it; 0.0 where it did not say.

    Understood are ISO 8601 (also a year, or a date, alone) and the form of HTTP headers.
    """
    words = str(text or "").strip()
    for read in (_iso, parsedate_to_datetime):
        try:
            moment = read(words)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(0.0, (aware - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())
    return 0.0


def _iso(words: str) -> datetime:
    if len(words) == len("2024") and words.isdigit():
        return datetime(int(words), 1, 1, tzinfo=UTC)
    # Python reads at most six digits of a second; some recorders write seven.
    head, dot, fraction = words.partition(".")
    digits = fraction.rstrip("Z")
    return (
        datetime.fromisoformat(head + dot + digits[:6] + ("+00:00" if fraction.endswith("Z") else ""))
        if dot
        else (datetime.fromisoformat(words))
    )


def milliseconds(moment: datetime) -> int:
    """Return a moment in milliseconds since 1970, as what members leave is dated."""
    return int(moment.timestamp() * 1000)
