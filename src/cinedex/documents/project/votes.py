"""Votes as titles show them: what a source gave, and what members rated here."""

from cinedex.catalog.state import Row
from cinedex.db.tables.members import vote_tally
from cinedex.documents.project.gather import Batch
from cinedex.members.ratings import blended


def votes(batch: Batch, row: Row) -> dict[str, object]:
    """Return the vote average and count of one of the things of a batch, of which `row` is its own row of facts."""
    tallies = batch.rows(vote_tally, int(row["id"] or 0))
    ours = (int(tallies[0]["votes"] or 0), int(tallies[0]["halves"] or 0)) if tallies else (0, 0)
    return shown(float(row["base_vote_average"] or 0), int(row["base_vote_count"] or 0), *ours)


def shown(average: float, count: int, ours: int, halves: int) -> dict[str, object]:
    """Return the vote average and count of a thing, of what a source gave and of members' votes."""
    blend, together = blended(average, count, ours, halves)
    return {"vote_average": blend, "vote_count": together}
