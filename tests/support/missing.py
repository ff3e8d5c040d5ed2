"""Programs that some tests need, and that a machine may lack."""

import os
from typing import NoReturn

import pytest


def skip_or_fail(message: str, required: str) -> NoReturn:
    """Skip the test for want of a program, or fail it where the variable `required` asks for that program."""
    if os.environ.get(required) == "1":
        pytest.fail(f"{message}, and {required}=1 asks for them")
    pytest.skip(message)
