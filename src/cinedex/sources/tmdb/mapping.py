"""From one answer to the statements that it makes: the door of this folder."""

from collections.abc import Mapping

from cinedex.catalog.statements import Statement
from cinedex.sources.tmdb.answer import Answer, Tally
from cinedex.sources.tmdb.known import unknown_keys
from cinedex.sources.tmdb.routes import mapper_of, why_not


def statements_of(
    path: str, query: Mapping[str, object], body: object, recorded_at: float, tally: Tally
) -> list[Statement] | None:
    """Return what the answer to `GET {path}?{query}` states; None where nothing maps such answers, which is counted."""
    segments = segments_of(path)
    found = mapper_of(segments)
    if found is None:
        tally.skipped[why_not(segments)] += 1
        return None
    mapper, shape = found
    answer = Answer(
        segments=segments,
        query={name: str(value) for name, value in query.items() if value is not None},
        body=body,
        recorded_at=recorded_at,
        tally=tally,
    )
    mapper(answer)
    if shape is not None:
        unknown_keys(body, shape, f"/{segments[0]}", tally.unknown)
    return answer.statements


def segments_of(path: str) -> list[str]:
    """Return the parts of a path: `/movie/550/images` → `["movie", "550", "images"]`."""
    return [segment for segment in path.partition("?")[0].split("/") if segment]
