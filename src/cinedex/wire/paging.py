"""Pages of twenty (protocol notes §3)."""

from collections.abc import Iterable

PER_PAGE = 20


def page_envelope(rows: Iterable[bytes], page: int, total: int, prefix: bytes = b"") -> bytes:
    """Return one page as JSON; `prefix` holds fields that come first, such as `"dates":{…},`.

    An empty list has one page. Past the end the results are empty, and the page and totals are told as they are.
    """
    return b'{%b"page":%d,"results":[%b],"total_pages":%d,"total_results":%d}' % (
        prefix,
        page,
        b",".join(rows),
        pages(total),
        total,
    )


def pages(total: int) -> int:
    """Return how many pages there are of `total` things."""
    return max(1, -(-total // PER_PAGE))
