from collections.abc import Callable
from typing import Any

import pytest
from typer.testing import CliRunner

from cinedex.cli import app

Run = Callable[..., Any]


@pytest.fixture
def run() -> Run:
    """Run `cinedex` with these arguments in this process; the data folder is the test's own."""
    runner = CliRunner()
    return lambda *arguments, **options: runner.invoke(app, [str(argument) for argument in arguments], **options)
