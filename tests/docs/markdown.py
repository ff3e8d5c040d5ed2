"""What documents say to follow, to type and to set: their links, code and headings."""

import re
from collections import Counter
from collections.abc import Iterator

_FENCED = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"(?:(?<=\n\n)|\A)(?:(?: {4}|\t)[^\n]*(?:\n|\Z)|\n(?= {4}|\t))+")
_INLINE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)|^\[[^\]]+\]:\s*<?([^\s>]+)", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s+(.*?)(?:\s+#+)?\s*$", re.MULTILINE)


def links(text: str) -> list[str]:
    """Return where the links of a document lead; what looks like one in code is none."""
    return [inline or named for inline, named in _LINK.findall(_INLINE.sub("", _prose(text)))]


def anchors(text: str) -> set[str]:
    """Return what can stand after `#` in a link to a document: its headings, as GitHub names them."""
    found: set[str] = set()
    seen: Counter[str] = Counter()
    for heading in _HEADING.findall(_FENCED.sub("", text)):
        shown = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        name = re.sub(r"[^\w\- ]", "", shown.lower()).replace(" ", "-")
        found.add(f"{name}-{seen[name]}" if seen[name] else name)
        seen[name] += 1
    return found


def inline_code(text: str) -> list[str]:
    """Return the code within sentences, each on one line however it is broken."""
    return [" ".join(code.split()) for code in _INLINE.findall(_prose(text))]


def commands(text: str, program: str) -> Iterator[list[str]]:
    """Yield the words after `program` wherever a document says to type it."""
    blocks = [found[0] for pattern in (_FENCED, _INDENTED) for found in pattern.finditer(text)]
    lines = [line for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    for line in [*lines, *inline_code(text)]:
        for part in re.split(r"&&|\|\||[|;]|(?:^|\s)#\s", line):
            words = part.split()
            while words and (words[0] == "$" or re.fullmatch(r"[A-Z_]+=\S*", words[0])):
                del words[0]
            if words and words[0].rpartition("/")[2] == program:
                yield words[1:]


def _prose(text: str) -> str:
    return _INDENTED.sub("", _FENCED.sub("", text))
