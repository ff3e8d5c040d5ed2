import csv
import io
import json
import zipfile

import pytest

from cinedex.catalog.refs import Episode, Movie, Series
from cinedex.db.tables.members import list_item, member_list
from cinedex.documents.edit import edit
from cinedex.members import keys, marks, ratings
from cinedex.members.acts import Act
from cinedex.members.marks import Sort
from tests.support.pages import House, Visitor, one_engine
from tests.support.world import SOURCE, episode, film, season, show

ADDED = "2026-03-01 12:00:00 UTC"


@pytest.fixture
def left(house: House, alice: int, bob: int) -> None:
    """Let Alice leave something of each sort, and Bob a rating."""
    facts = (film(78, "Blade Runner"), show(6, "Night Shift"), season(7, 6, 1), episode(8, 6, 1, 2))
    edit(house.database, facts, SOURCE, house.clock)
    with house.database.mark() as connection:
        act = Act(house.database, connection, alice, house.now)
        ratings.put(act, Movie(78), 17)
        ratings.put(act, Episode(8), 20)
        marks.put(act, Sort.FAVORITE, Series(6))
        marks.put(act, Sort.WATCHLIST, Movie(99))
        ratings.put(Act(house.database, connection, bob, house.now), Movie(78), 2)
        keys.issue(connection, "Player", house.clock, account_id=alice)
        row = {"account_id": alice, "name": "=2+3", "created_at": house.now, "updated_at": house.now}
        number = connection.execute(member_list.insert().values(row)).inserted_primary_key
        assert number is not None
        item = {"list_id": number[0], "kind": Movie.kind, "thing_id": 78, "place": 1, "comment": "again, soon"}
        connection.execute(list_item.insert().values(item))


@pytest.mark.usefixtures("left")
def test_it_works(house: House, inside: Visitor) -> None:
    sent = inside.get("/settings/export/cinedex.json")
    assert (sent.status, sent.headers["content-type"]) == (200, "application/json")
    assert sent.headers["content-disposition"] == 'attachment; filename="cinedex.json"'
    (key,) = (row for row in keys.listed(house.database) if row.name == "Player")
    assert json.loads(sent.body) == {
        "account": {
            "username": "Alice", "name": "", "include_adult": False, "language": "en", "country": "US",
            "created_at": ADDED,
        },
        "ratings": [
            {"media_type": "movie", "id": 78, "title": "Blade Runner", "rating": 8.5, "created_at": ADDED},
            {"media_type": "episode", "id": 8, "title": "Night Shift 1x2", "rating": 10.0, "created_at": ADDED},
        ],
        "favorites": [{"media_type": "tv", "id": 6, "title": "Night Shift", "created_at": ADDED}],
        "watchlist": [{"media_type": "movie", "id": 99, "title": "", "created_at": ADDED}],
        "lists": [
            {"id": 1, "name": "=2+3", "description": "", "language": "en", "is_public": True, "created_at": ADDED}
        ],
        "list_items": [
            {"list_id": 1, "list_name": "=2+3", "media_type": "movie", "id": 78, "title": "Blade Runner",
             "comment": "again, soon"}
        ],
        "applications": [
            {"name": "Player", "hint": key.hint, "redirects": [], "created_at": ADDED, "revoked_at": None}
        ],
        "sessions": [{"sort": "page", "application": None, "created_at": ADDED}],
    }  # fmt: skip


@one_engine
@pytest.mark.usefixtures("left")
def test_the_same_comes_as_tables_that_no_spreadsheet_runs(inside: Visitor) -> None:
    sent = inside.get("/settings/export/cinedex.zip")
    assert sent.headers["content-type"] == "application/zip"
    whole = json.loads(inside.get("/settings/export/cinedex.json").body)
    with zipfile.ZipFile(io.BytesIO(sent.body)) as archive:
        assert archive.namelist() == [f"{name}.csv" for name in whole]
        tables = {name: list(csv.DictReader(io.StringIO(archive.read(f"{name}.csv").decode()))) for name in whole}
    assert [row["title"] for row in tables["ratings"]] == ["Blade Runner", "Night Shift 1x2"]
    assert tables["account"][0]["username"] == "Alice"
    assert tables["lists"][0]["name"] == "'=2+3"
    assert tables["list_items"][0]["comment"] == "again, soon"


@one_engine
def test_whoever_left_nothing_takes_nothing_along(inside: Visitor) -> None:
    sent = json.loads(inside.get("/settings/export/cinedex.json").body)
    assert [name for name, rows in sent.items() if not rows] == [
        "ratings", "favorites", "watchlist", "lists", "list_items", "applications"
    ]  # fmt: skip
    assert inside.get("/settings/export/cinedex.zip").status == 200


@one_engine
def test_the_page_offers_both(inside: Visitor) -> None:
    shown = inside.get("/settings/export")
    for name in ("cinedex.json", "cinedex.zip"):
        assert f'href="/settings/export/{name}"' in shown.html
