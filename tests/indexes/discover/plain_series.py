"""Series in a few words, and the slow, plain answer to a question about them."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date

from cinedex.catalog.refs import Series
from cinedex.catalog.statements import Statement
from cinedex.db.tables import series, titles
from cinedex.indexes.discover.series import STATUSES, TYPES
from tests.support.world import episode, network, of, show, translations

NETWORKS, PLACES = (49, 213), (1, 2, 3)
ORDERS = {
    "popularity": "popularity", "vote_average": "vote_average", "vote_count": "vote_count", "first_air_date": "day",
    "original_name": "folded", "name": "folded_in_english",
}  # fmt: skip


@dataclass(frozen=True)
class Show:
    """What discover can ask of a series and of no film."""

    id: int
    name: str
    english: str
    popularity: float
    vote_average: float
    vote_count: int
    first_aired: date | None
    adult: bool
    status: int
    type: int
    networks: frozenset[int]
    runtimes: frozenset[int]
    aired: tuple[date | None, ...]
    """The days of its episodes, as many as there are `PLACES`."""
    screened: bool

    @property
    def day(self) -> int:
        return self.first_aired.toordinal() if self.first_aired else 0

    @property
    def folded(self) -> bytes:
        return self.name.casefold().encode()

    @property
    def folded_in_english(self) -> bytes:
        return (self.english or self.name).casefold().encode()


def things() -> list[Statement]:
    """Return the statements of what series refer to."""
    return [network(number, f"Network {number}") for number in NETWORKS]


def statements(told: Show) -> list[Statement]:
    """Return the statements of a series."""
    address = Series(told.id)
    return [
        show(
            told.id, told.name, popularity=told.popularity, base_vote_average=told.vote_average,
            base_vote_count=told.vote_count, first_air_date=told.first_aired.isoformat() if told.first_aired else None,
            adult=told.adult, status=STATUSES[told.status], type=TYPES[told.type], original_language="ja",
        ),
        translations(address, en_US={"title": told.english, "overview": "."}),
        of(address, titles.title_network, *({"network_id": number} for number in sorted(told.networks))),
        of(address, series.episode_run_time, *({"runtime": minutes} for minutes in sorted(told.runtimes))),
        *(
            episode(100 * told.id + place, told.id, 1, place, air_date=when.isoformat() if when else None)
            for place, when in zip(PLACES, told.aired, strict=True)
        ),
        of(address, series.screening, *([{"episode_id": 100 * told.id + 1}] if told.screened else [])),
    ]  # fmt: skip


def fits(told: Show, asked: Mapping[str, str]) -> bool:
    """Return whether a series fits a query of discover."""
    screened = asked.get("screened_theatrically")
    return all(
        (
            asked.get("include_adult") == "true" or not told.adult,
            screened is None or (screened == "true") == told.screened,
            _picked(asked.get("with_networks", ""), {str(number) for number in told.networks}),
            _picked(asked.get("with_status", ""), {str(told.status)}),
            _picked(asked.get("with_type", ""), {str(told.type)}),
            _any_within(asked, "with_runtime", told.runtimes, float),
            _any_within(asked, "air_date", [when.toordinal() for when in told.aired if when], _ordinal),
            _any_within(asked, "vote_average", [told.vote_average], float),
            _first_aired(told, asked),
        )
    )


def _picked(text: str, held: set[str]) -> bool:
    wanted = [part for part in text.replace("|", ",").split(",") if part]
    return not wanted or (any if "|" in text else all)(part in held for part in wanted)


def _any_within(asked: Mapping[str, str], name: str, values: Collection[float], read: Callable[[str], float]) -> bool:
    lowest, highest = asked.get(f"{name}.gte"), asked.get(f"{name}.lte")
    if lowest is None and highest is None:
        return True
    return any(
        (lowest is None or value >= read(lowest)) and (highest is None or value <= read(highest)) for value in values
    )


def _ordinal(text: str) -> float:
    return date.fromisoformat(text).toordinal()


def _first_aired(told: Show, asked: Mapping[str, str]) -> bool:
    year = asked.get("first_air_date_year")
    if told.first_aired is None and asked.get("include_null_first_air_dates") == "true":
        return True
    days = [told.first_aired] if told.first_aired else []
    within = _any_within(asked, "first_air_date", [when.toordinal() for when in days], _ordinal)
    return within and (year is None or any(when.year == int(year) for when in days))
