"""The texts of the demo catalogue are ours: none repeats what other catalogues say of the same things."""

import io
import json
import re
from collections.abc import Iterator
from typing import Any

from zstandard import ZstdDecompressor

from tests.support.demo import bodies, exchanges
from tests.support.leaves import leaves
from tests.support.shared import recordings, shared

_TEXTS = {"overview", "biography", "description", "tagline"}
# So many words in a row are not said twice by chance.
_RUN = 9


def _texts(body: Any) -> Iterator[str]:
    return (value for field, value in leaves(body) if field in _TEXTS and isinstance(value, str) and value)


def _runs(texts: Iterator[str]) -> set[tuple[str, ...]]:
    found = set()
    for text in texts:
        words = re.findall(r"\w+", text.lower())
        found |= {tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
    return found


def _ours() -> set[tuple[str, ...]]:
    names = ("films", "collections", "series", "seasons", "episode_groups", "people")
    return _runs(text for name in names for body in bodies(name) for text in _texts(body))


def test_nothing_is_said_in_the_words_of_recorded_answers() -> None:
    ours = _ours()
    assert ours
    told = _runs(text for row in recordings() for text in _texts(row["body"]))
    assert told
    assert ours & told == set()


def test_nothing_is_said_in_the_words_of_other_catalogues() -> None:
    ours = _ours()
    for name in ("tv", "movies"):
        held = {row["path"].split("/")[2] for row in exchanges({"tv": "series", "movies": "films"}[name])}
        told = _runs(text for body in _load(name, held) for text in _texts(body))
        assert ours & told == set()
        assert told or name == "movies"


def _load(name: str, ids: set[str]) -> Iterator[Any]:
    # Large files: only the lines about what we hold are taken apart.
    about = re.compile(r'"path":"/\w+/(\d+)[/"]')
    with (
        shared(f"data/load/{name}.jsonl.zst").open("rb") as file,
        ZstdDecompressor().stream_reader(file) as stream,
    ):
        for line in io.TextIOWrapper(stream, encoding="utf-8"):
            found = about.search(line, 0, 200)
            if found and found[1] in ids:
                yield json.loads(line)["body"]
