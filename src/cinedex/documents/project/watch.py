"""Where a film can be watched, country by country; a way of watching that is not offered is absent."""

from collections import defaultdict

from cinedex.catalog.state import Row
from cinedex.db.tables import watch
from cinedex.documents.keys import Part
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Projection


def project(batch: Batch, projection: Projection) -> None:
    """Add the offers of a film that has any."""
    number = projection.thing.id
    links = {str(row["iso_3166_1"]): row["link"] for row in batch.rows(watch.availability_link, number)}
    rows = batch.rows(watch.availability, number)
    if not (links or rows):
        return
    results: dict[str, dict[str, object]] = {code: {"link": link} for code, link in links.items()}
    offers: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        offers[str(row["iso_3166_1"]), str(row["monetization"])].append(row)
    for (code, monetization), offered in sorted(offers.items()):
        offered.sort(key=lambda row: (int(row["display_priority"] or 0), int(row["provider_id"] or 0)))
        results.setdefault(code, {"link": ""})[monetization] = [_offer(batch.words.providers, row) for row in offered]
    projection.part(Part.WATCH_PROVIDERS, {"results": results})


def _offer(providers: dict[int, Row], row: Row) -> dict[str, object]:
    provider = providers[int(row["provider_id"] or 0)]
    return {
        "logo_path": provider["logo_path"],
        "provider_id": provider["id"],
        "provider_name": provider["name"],
        "display_priority": row["display_priority"],
    }
