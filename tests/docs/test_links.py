"""What documents point at is there: files and headings, commands and their options, settings."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import typer.main

from cinedex import settings
from cinedex.cli import app
from tests.docs.markdown import anchors, commands, inline_code, links

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [str(path.relative_to(ROOT)) for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))]
# Options that stand alone there are those of `python -m benchmarks`.
OF_ANOTHER_PROGRAM = "docs/benchmarks.md"
SETTINGS = {settings.variable(setting) for setting in fields(settings.Settings)}
CLI: Any = typer.main.get_command(app)

every_document = pytest.mark.parametrize("document", DOCUMENTS)


@every_document
def test_links_lead_somewhere(document: str) -> None:
    assert list(broken(ROOT / document, read(document))) == []


@every_document
def test_commands_are_there(document: str) -> None:
    assert [fault for words in commands(read(document), "cinedex") for fault in unknown(words)] == []


@every_document
def test_options_are_there(document: str) -> None:
    named = [code.split()[0].partition("=")[0] for code in inline_code(read(document)) if code.startswith("--")]
    assert document == OF_ANOTHER_PROGRAM or set(named) <= options(CLI)


@every_document
def test_settings_are_there(document: str) -> None:
    assert list(unknown_settings(read(document))) == []


def test_the_documents_say_enough_for_this_to_mean_something() -> None:
    texts = [read(document) for document in DOCUMENTS]
    assert sum(len(links(text)) for text in texts) > 10
    assert {"serve", "demo", "key"} <= {words[0] for text in texts for words in commands(text, "cinedex") if words}
    assert "--data" in {code for text in texts for code in inline_code(text)}


@pytest.mark.parametrize(
    "link", ["nowhere.md", "docs/guide/settings.md#nowhere", "#nowhere", "docs/nowhere/", "../elsewhere"]
)
def test_a_link_that_leads_nowhere_is_found(link: str) -> None:
    assert list(broken(ROOT / "README.md", f"# Here\n\n[there]({link})\n\n[named]\n\n[named]: {link}\n")) == [link] * 2


@pytest.mark.parametrize(
    "link", ["docs/README.md", "docs/", "docs/guide/settings.md#settings", "#here--there", "https://a.example/b"]
)
def test_a_link_that_leads_somewhere_is_none(link: str) -> None:
    assert list(broken(ROOT / "README.md", f"# Here & `there`\n\n[there]({link}), `[code](x)`\n\n    [x](y)\n")) == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("`cinedex sevre`", ["sevre"]),
        ("`cinedex\nkey destroy`", ["destroy"]),
        ("Type:\n\n    $ CINEDEX_PORT=1 cinedex serve --prot 80  # not 8000\n", ["--prot"]),
        ("```sh\ncinedex demo && .venv/bin/cinedex key create \\\n  --nmae x\n```\n", ["--nmae"]),
        ("`cinedex key create --name x`, `cinedex --version`, `cinedex import recordings FILE…`", []),
        ("cinedex answers; `cinedex.db` does not", []),
    ],
)
def test_a_command_that_is_not_there_is_found(text: str, faults: list[str]) -> None:
    assert [fault for words in commands(text, "cinedex") for fault in unknown(words)] == faults


def test_a_setting_that_is_not_there_is_found() -> None:
    assert list(unknown_settings("CINEDEX_PROT, CINEDEX_PORT, CINEDEX_…, CINEDEX_TEST_…")) == ["CINEDEX_PROT"]


def read(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def broken(document: Path, text: str) -> Iterator[str]:
    """Yield the relative links that lead to no file of the repository, or to no heading of it."""
    for link in links(text):
        if not re.match(r"[a-z][a-z0-9+.-]*:", link) and not _leads(link, document, text):
            yield link


def _leads(link: str, document: Path, text: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (document.parent / path).resolve()
    if not (target.exists() and target.is_relative_to(ROOT)):
        return False
    return not anchor or anchor in anchors(target.read_text(encoding="utf-8") if path else text)


def unknown(words: list[str]) -> Iterator[str]:
    """Yield what the command line does not know of the words after `cinedex`."""
    command = CLI
    for word in words:
        if word.startswith("-") and word != "-":
            if word.partition("=")[0] not in own_options(command):
                yield word
        elif hasattr(command, "commands"):
            if word not in command.commands:
                yield word
                return
            command = command.commands[word]


def own_options(command: Any) -> set[str]:
    named = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    return {name for name in named if name.startswith("-")} | {"--help"}


def options(command: Any) -> set[str]:
    """Return the options of a command and of all beneath it."""
    beneath = getattr(command, "commands", {}).values()
    return own_options(command).union(*(options(inner) for inner in beneath))


def unknown_settings(text: str) -> Iterator[str]:
    """Yield the variables that are neither settings nor the test-suite's; a name that ends in `_` is a beginning."""
    for name in re.findall(r"CINEDEX_[A-Z0-9_]*", text):
        if name not in SETTINGS and not name.endswith("_") and not name.startswith(settings._FOR_TESTS):
            yield name
