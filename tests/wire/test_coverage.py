from cinedex.wire.coverage import coverage_markdown, coverage_rows
from cinedex.wire.published import operation_id, published
from cinedex.wire.routes import all_operations
from tests.wire.client import Client
from tests.wire.little import CHAPTER, MOVIE, OPERATIONS

OFFERED = all_operations((MOVIE, CHAPTER), OPERATIONS)


def test_the_published_list_holds_152_operations_and_three_older_spellings() -> None:
    assert len(published()) == 155
    assert [row.path for row in published() if row.seed == "seed-only"] == [
        "/trending/{media_type}/{time_window}",
        "/tv/{series_id}/season/{season_number}/changes",
        "/tv/{series_id}/season/{season_number}/episode/{episode_number}/changes",
    ]


def test_every_published_operation_is_offered_once() -> None:
    offered = [(row.method, row.path) for row in OFFERED]
    assert len(offered) == len(set(offered))
    assert {(row.method, row.path) for row in published()} <= set(offered)


def test_every_declared_operation_answers_501_with_the_key_and_401_without(client: Client) -> None:
    for row in OFFERED:
        if row.state == "declared":
            path = "/3" + row.path.replace("{", "").replace("}", "")
            response = client.request(row.method, path)
            assert (response.status, response.json["status_code"]) == (501, 2), row
            assert client.request(row.method, path, key=False).status == 401


def test_a_row_tells_the_state_of_its_operation() -> None:
    rows = {(row.method, row.path): row for row in coverage_rows(OFFERED, published())}
    assert rows["GET", "/movie/{movie_id}"].state == "served"
    assert rows["GET", "/movie/{movie_id}/keywords"][3:5] == ("partial", "always empty")
    assert rows["POST", "/movie/{movie_id}/rating"].state == "declared"
    assert rows["GET", "/movie/{movie_id}/casts"].seed == ""


def test_what_nobody_offers_is_missing() -> None:
    assert {row.state for row in coverage_rows((), published())} == {"missing"}


def test_the_page_has_a_line_for_each_row() -> None:
    page = coverage_markdown(OFFERED, published(), OPERATIONS)
    assert page.count("\n| ") == len(OFFERED) + 1 + len(OPERATIONS) + 1
    assert "| GET | `/movie/{movie_id}` | movie-details | served | yes |  |" in page
    assert f"| {OPERATIONS[0].method} | `{OPERATIONS[0].path}` | {OPERATIONS[0].summary} |" in page


def test_ids_come_from_the_list_or_from_the_path() -> None:
    assert operation_id("GET", "/movie/popular") == "movie-popular-list"
    assert operation_id("GET", "/trending/{media_type}/{time_window}") == "trending"
    assert operation_id("DELETE", "/shelf/{shelf_id}") == "shelf-delete"
