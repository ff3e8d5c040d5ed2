import re

import pytest

from cinedex.cli.options import chosen
from cinedex.db.engine import open_database
from cinedex.kit.clock import SystemClock
from cinedex.kit.times import milliseconds
from cinedex.members import invites
from tests.cli.conftest import Run


def lasts(invite: str, days: float) -> bool:
    """Return whether an invitation will be open in some days."""
    database = open_database(chosen().database)
    moment = milliseconds(SystemClock().now()) + int(days * invites.DAY)
    with database.read() as connection:
        is_open = invites.is_open(connection, invite, moment)
    database.close()
    return is_open


def test_create_prints_where_to_sign_up(run: Run) -> None:
    made = run("invite", "create")
    shown = re.fullmatch(r"http://127\.0\.0\.1:8000/sign-up\?invite=([0-9a-f]{40})\n", made.stdout)
    assert shown is not None
    assert "Send it to one person: it can be used once, within 7 days." in made.stderr
    assert "CINEDEX_SIGNUP=invite" in made.stderr
    assert lasts(shown[1], 6.9)
    assert not lasts(shown[1], 7.1)


def test_it_lasts_as_long_as_is_said(run: Run) -> None:
    invite = run("invite", "create", "--days", "30").stdout.strip().rpartition("=")[2]
    assert lasts(invite, 29.9)
    assert not lasts(invite, 30.1)


def test_it_names_the_address_that_people_know(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CINEDEX_PUBLIC_URL", "https://films.example")
    monkeypatch.setenv("CINEDEX_SIGNUP", "invite")
    made = run("invite", "create")
    assert made.stdout.startswith("https://films.example/sign-up?invite=")
    assert "Sign-up is closed" not in made.stderr


@pytest.mark.parametrize("days", ["0", "366", "x"])
def test_a_time_that_cannot_be_is_refused(run: Run, days: str) -> None:
    assert run("invite", "create", "--days", days).exit_code == 2
