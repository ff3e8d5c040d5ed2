import pytest

from tools.docs import GENERATED, ROOT


@pytest.mark.parametrize("path", GENERATED)
def test_generated_documents_are_up_to_date(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == GENERATED[path](), f"{path} is stale: run `make docs`"
