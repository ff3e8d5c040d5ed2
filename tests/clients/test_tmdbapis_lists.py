"""tmdbapis, which Kometa uses, with lists of version 4: from the request token to the list that is gone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tmdbapis
import tmdbapis.api3
import tmdbapis.api4
from tmdbapis.exceptions import NotFound, PrivateResource, TMDbException

from cinedex.db.engine import Database, open_database
from cinedex.kit.clock import SystemClock
from cinedex.kit.times import milliseconds
from cinedex.members import tokens
from tests.clients.running import Address, catalogue_at, running
from tests.support.members import member


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    database = open_database(sqlite_url)
    yield database
    database.close()


@pytest.fixture
def server(sqlite_url: str, tmp_path: Path) -> Iterator[Address]:
    with running(sqlite_url, catalogue_at(sqlite_url), tmp_path) as address:
        yield address


@pytest.fixture
def alice(server: Address, database: Database, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a client that Alice has let act for her."""
    monkeypatch.setattr(tmdbapis.api3, "base_url", server.base)
    monkeypatch.setattr(tmdbapis.api4, "base_url", f"{server.root}/4")
    client = tmdbapis.TMDbAPIs(server.api_key, v4_access_token=server.access_token)
    token = client.v4_authenticate().partition("request_token=")[2]
    with pytest.raises(TMDbException, match="hasn't been approved"):
        client.v4_approved()
    number = member(database, SystemClock(), "Alice")
    with database.write() as connection:
        assert tokens.approve(connection, token, number, milliseconds(SystemClock().now()))
    client.v4_approved()
    return client


def test_it_works(alice: Any, server: Address) -> None:
    _keep_a_list(alice, server)
    _read_what_was_left(alice)


def _keep_a_list(alice: Any, server: Address) -> None:
    made = alice.create_list("Robots", "en", description="All of them.", public=False)
    made.add_items([(78, "movie"), (4000, "tv")])
    assert [item.id for item in made] == [78, 4000]
    assert (made.name, made.public, made.created_by.username, made.total_results) == ("Robots", False, "Alice", 2)
    assert made.has_item((78, "movie"))
    made.remove_items((78, "movie"))
    assert not made.has_item((78, "movie"))
    made.update(name="Androids", sort_by="title.desc")
    assert (made.name, made.description, made.sort_by) == ("Androids", "All of them.", "title.desc")
    assert [(one.id, one.name) for one in alice.account().created_lists()] == [(made.id, "Androids")]
    with pytest.raises(PrivateResource):
        tmdbapis.TMDbAPIs(server.api_key, v4_access_token=server.access_token).list(made.id)
    made.clear()
    assert len(made) == 0
    made.delete()
    with pytest.raises(NotFound):
        made.reload()


def _read_what_was_left(alice: Any) -> None:
    account = alice.account()
    for page in (
        account.favorite_movies(), account.favorite_tv_shows(), account.rated_movies(), account.rated_tv_shows(),
        account.movie_watchlist(), account.tv_show_watchlist(), account.movie_recommendations(),
        account.tv_show_recommendations(),
    ):  # fmt: skip
        assert (page.results, page.total_results) == ([], 0)
