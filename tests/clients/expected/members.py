"""What TMDB would answer to members, who rate and keep what `films` and `series` show."""

from typing import Any

from tests.clients.expected import films, people, series

DONE: Any = {"success": True, "status_code": 1, "status_message": "Success."}
UPDATED: Any = {"success": True, "status_code": 12, "status_message": "The item/record was updated successfully."}
DELETED: Any = {"success": True, "status_code": 13, "status_message": "The item/record was deleted successfully."}
NO_PERMISSION: Any = {
    "success": False, "status_code": 3,
    "status_message": "Authentication failed: You do not have permissions to access the service.",
}  # fmt: skip
SESSION_DENIED: Any = {
    "success": False, "failure": True, "status_code": 17, "status_message": "Session denied.",
}  # fmt: skip

FILM = films.ROW
SERIES = people.SERIES_ROW
EPISODE = series.PILOT


def account(number: int, username: str) -> Any:
    """Return the details of an account that nobody has changed."""
    return {
        "avatar": {"gravatar": {"hash": "d41d8cd98f00b204e9800998ecf8427e"}, "tmdb": {"avatar_path": None}},
        "id": number, "iso_639_1": "en", "iso_3166_1": "US", "name": "", "include_adult": False, "username": username,
    }  # fmt: skip


def states(number: int, rated: float | None, *, favorite: bool = False, watchlist: bool = False) -> Any:
    """Return what a member has to do with a film or a series."""
    return {"id": number, "favorite": favorite, "rated": _rated(rated), "watchlist": watchlist}


def episode_states(rated: float | None) -> Any:
    """Return what a member has to do with the episode."""
    return {"id": 4021, "rated": _rated(rated)}


def season_states(rated: float | None) -> Any:
    """Return what a member has to do with the episodes of its season."""
    episodes = [(4021, 1, rated), (4022, 2, None)]
    rows = [{"id": number, "episode_number": place, "rated": _rated(value)} for number, place, value in episodes]
    return {"id": 4011, "results": rows}


def _rated(value: float | None) -> Any:
    return False if value is None else {"value": value}


def voted(row: Any, value: float) -> Any:
    """Return a row that shows one more vote than it did."""
    votes = row["vote_count"] + 1
    average = round((row["vote_average"] * row["vote_count"] + value) / votes, 3)
    return {**row, "vote_average": average, "vote_count": votes}


def rated(row: Any, value: float) -> Any:
    """Return the row of what only one member has rated."""
    return {**voted(row, value), "rating": value}


def page(*rows: Any) -> Any:
    """Return the only page of these rows."""
    return {"page": 1, "results": list(rows), "total_pages": 1, "total_results": len(rows)}


def list_details(number: int, owner: str, name: str, *rows: Any) -> Any:
    """Return a list of films."""
    return {
        "created_by": owner, "description": "All of them.", "favorite_count": 0, "id": number, "iso_639_1": "en",
        "item_count": len(rows), "items": [{**row, "media_type": "movie"} for row in rows], "name": name, "page": 1,
        "poster_path": rows[0]["poster_path"] if rows else None, "total_pages": 1, "total_results": len(rows),
    }  # fmt: skip


def list_row(number: int, name: str, count: int) -> Any:
    """Return a list as the account shows it."""
    return {
        "description": "All of them.", "favorite_count": 0, "id": number, "item_count": count, "iso_639_1": "en",
        "list_type": "movie", "name": name, "poster_path": None,
    }  # fmt: skip
