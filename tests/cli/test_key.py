import json
import re

from tests.cli.conftest import Run


def test_create_shows_a_key_and_a_token_as_json(run: Run) -> None:
    made = json.loads(run("key", "create", "--name", "player", "--json").stdout)
    assert set(made) == {"api_key", "access_token"}
    assert re.fullmatch("[0-9a-f]{32}", made["api_key"])
    assert made["access_token"].count(".") == 2


def test_create_shows_them_to_people_and_says_to_keep_them(run: Run) -> None:
    result = run("key", "create")
    assert re.search("^API key       [0-9a-f]{32}$", result.stdout, re.MULTILINE)
    assert re.search("^Access token  eyJ", result.stdout, re.MULTILINE)
    assert "cannot be shown again" in result.stderr


def test_list_shows_names_and_hints_never_keys(run: Run) -> None:
    key = json.loads(run("key", "create", "--name", "player", "--json").stdout)["api_key"]
    said = run("key", "list").stdout
    assert "player" in said
    assert f"…{key[-4:]}" in said
    assert key not in said


def test_list_as_json(run: Run) -> None:
    key = json.loads(run("key", "create", "--name", "player", "--json").stdout)["api_key"]
    (row,) = json.loads(run("key", "list", "--json").stdout)
    assert (row["id"], row["name"], row["hint"], row["revoked_at"]) == (1, "player", key[-4:], None)


def test_an_empty_list_says_how_to_make_a_key(run: Run) -> None:
    assert "cinedex key create" in run("key", "list").stdout


def test_revoke_by_number(run: Run) -> None:
    run("key", "create")
    assert run("key", "revoke", "1").exit_code == 0
    (row,) = json.loads(run("key", "list", "--json").stdout)
    assert row["revoked_at"]


def test_revoking_what_is_not_there_fails_and_says_where_to_look(run: Run) -> None:
    result = run("key", "revoke", "7")
    assert result.exit_code == 1
    assert "cinedex key list" in result.stderr


def test_a_key_names_where_its_application_is_led_back_to(run: Run) -> None:
    run("key", "create", "--redirect", "https://app.example/back", "--redirect", "player:done")
    (row,) = json.loads(run("key", "list", "--json").stdout)
    assert row["redirects"] == ["https://app.example/back", "player:done"]


def test_where_nobody_can_be_led_makes_no_key(run: Run) -> None:
    refused = run("key", "create", "--redirect", "javascript:alert(1)")
    assert refused.exit_code == 1
    assert "is no address to lead back to" in refused.stderr
    assert json.loads(run("key", "list", "--json").stdout) == []
