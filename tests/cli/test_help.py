import subprocess
import sys

import pytest

from cinedex import __version__
from tests.cli.conftest import Run

_COMMANDS = [
    ("serve",),
    ("demo",),
    ("import", "recordings"),
    ("edit", "delete"),
    ("edit", "merge"),
    ("export", "ids"),
    ("key", "create"),
    ("key", "list"),
    ("key", "revoke"),
    ("status",),
    ("rebuild",),
]


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").output == f"cinedex {__version__}\n"


def test_help_names_every_command(run: Run) -> None:
    said = run("--help").output
    assert all(command[0] in said for command in _COMMANDS)


@pytest.mark.parametrize("command", _COMMANDS)
def test_every_command_explains_itself(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "--data" in result.output


def test_a_wrong_command_is_a_usage_error(run: Run) -> None:
    assert run("sevre").exit_code == 2


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from cinedex.cli import app;"
        "print(sorted({'sqlalchemy', 'falcon', 'uvicorn', 'psycopg', 'babel'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert said.stdout == "[]\n"
