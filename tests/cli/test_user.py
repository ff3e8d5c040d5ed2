import json
import re

import pytest

from cinedex.cli.options import chosen
from cinedex.db.engine import open_database
from cinedex.members import accounts, sessions
from cinedex.members.secrets import password_fits
from cinedex.members.sessions import Sort
from tests.cli.conftest import Run
from tests.support.members import PASSWORD

TYPED = f"{PASSWORD}\n{PASSWORD}\n"


def listed(run: Run) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(run("user", "list", "--json").stdout)
    return rows


def opens(username: str, password: str) -> bool:
    database = open_database(chosen().database)
    with database.read() as connection:
        login = accounts.login(connection, username)
    database.close()
    return login is not None and password_fits(login.password, password)


def test_create_asks_twice_and_shows_nothing(run: Run) -> None:
    made = run("user", "create", "Alice", input=TYPED)
    assert made.exit_code == 0
    assert "Made the account Alice; sign in on the page /sign-in." in made.stdout
    assert PASSWORD not in made.output
    assert opens("alice", PASSWORD)
    (row,) = listed(run)
    assert (row["username"], row["is_admin"], row["disabled_at"]) == ("Alice", False, None)
    assert not [name for name in row if "password" in name]


def test_create_reads_the_password_from_a_program(run: Run) -> None:
    assert run("user", "create", "Root", "--admin", "--password-stdin", input=f"{PASSWORD}\n").exit_code == 0
    assert listed(run)[0]["is_admin"] is True
    assert opens("root", PASSWORD)


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [("ALICE", TYPED, "the name ALICE is taken: choose another"), ("\t", TYPED, "a name has 1 to 64 characters")],
)
def test_a_name_that_nobody_can_have_is_told(run: Run, name: str, typed: str, told: str) -> None:
    run("user", "create", "alice", input=TYPED)
    refused = run("user", "create", name, input=typed)
    assert refused.exit_code == 1
    assert told in refused.stderr
    assert len(listed(run)) == 1


def test_a_password_that_is_too_short_is_told(run: Run) -> None:
    refused = run("user", "create", "alice", "--password-stdin", input="short\n")
    assert refused.exit_code == 1
    assert "a password has 10 to 1024 characters" in refused.stderr


def test_an_empty_list_says_how_to_make_an_account(run: Run) -> None:
    assert "cinedex user create" in run("user", "list").stdout


def test_the_list_is_for_people(run: Run) -> None:
    run("user", "create", "Alice", "--admin", input=TYPED)
    run("user", "disable", "Alice")
    assert re.search(r"1 +Alice +20\d\d-\d\d-\d\d \d\d:\d\d +admin, closed", run("user", "list").stdout)


def test_disable_ends_every_session_and_undo_begins_none(run: Run) -> None:
    run("user", "create", "Alice", input=TYPED)
    database = open_database(chosen().database)
    with database.mark() as connection:
        sessions.begin(connection, 1, Sort.USER, 0)
    assert run("user", "disable", "alice").exit_code == 0
    assert listed(run)[0]["disabled_at"]
    assert run("user", "disable", "alice", "--undo").exit_code == 0
    assert listed(run)[0]["disabled_at"] is None
    with database.read() as connection:
        assert sessions.opened(connection, 1, 0) == []
    database.close()


def test_reset_password_gives_another_and_ends_every_session(run: Run) -> None:
    run("user", "create", "Alice", input=TYPED)
    database = open_database(chosen().database)
    with database.mark() as connection:
        sessions.begin(connection, 1, Sort.PAGE, 0)
    assert run("user", "reset-password", "Alice", "--password-stdin", input="another password\n").exit_code == 0
    assert opens("alice", "another password")
    assert not opens("alice", PASSWORD)
    with database.read() as connection:
        assert sessions.opened(connection, 1, 0) == []
    database.close()


@pytest.mark.parametrize("command", ["disable", "reset-password"])
def test_nobody_by_that_name_is_told_where_to_look(run: Run, command: str) -> None:
    typed = {} if command == "disable" else {"input": TYPED}
    refused = run("user", command, "nobody", **typed)
    assert refused.exit_code == 1
    assert "there is no account nobody; `cinedex user list` shows them all." in refused.stderr
