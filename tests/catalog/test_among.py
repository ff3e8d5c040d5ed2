import pytest
from sqlalchemy import insert, select

from cinedex.catalog.provenance import Provenance, source_id
from cinedex.catalog.state import among
from cinedex.db.engine import Database
from cinedex.db.tables.titles import keyword

_DENSE = list(range(20, 60))


@pytest.mark.parametrize(
    "wanted",
    [
        _DENSE,
        _DENSE[::-1],
        _DENSE + _DENSE,
        [*_DENSE, 70],
        _DENSE[:10] + _DENSE[11:],
        [30, 31],
        [],
        [*_DENSE, None],
    ],
    ids=["dense", "backwards", "twice", "one apart", "with a gap", "few", "none", "with nothing among them"],
)
def test_numbers_are_found_whether_they_have_gaps_or_not(database: Database, wanted: list[int | None]) -> None:
    with database.write() as connection:
        source = source_id(connection, Provenance("test"))
        rows = [{"id": number, "name": f"keyword {number}", "source_id": source} for number in range(1, 100)]
        connection.execute(insert(keyword), rows)
        found = connection.execute(select(keyword.c.id).where(among(keyword.c.id, wanted))).scalars()
        assert sorted(found) == sorted({number for number in wanted if number is not None})


def test_words_are_found_as_well(database: Database) -> None:
    words = [f"keyword {number}" for number in range(20)]
    with database.write() as connection:
        source = source_id(connection, Provenance("test"))
        connection.execute(
            insert(keyword), [{"id": at, "name": word, "source_id": source} for at, word in enumerate(words, 1)]
        )
        found = connection.execute(select(keyword.c.name).where(among(keyword.c.name, words[:12]))).scalars()
        assert sorted(found) == sorted(words[:12])
