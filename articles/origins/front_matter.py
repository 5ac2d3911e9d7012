"""Text under a front matter: ``key: value`` lines between two lines of hyphens.

Read as flat strings only. YAML proper can name types to build and can expand itself to any size;
neither has a place in a news archive.
"""

from __future__ import annotations

from articles.layout.fields import field_named, with_field
from articles.layout.raw import RawArticle
from articles.origins.plain import without_entities

MOST_LINES = 40
"""How many lines a front matter has at most; without an end by then the file is plain text."""

_ENDS = ("---", "...")
_FOLDED = (">", "|", ">-", "|-", ">+", "|+")


def recognises(text: str) -> bool:
    """Say whether ``text`` begins with a front matter that ends."""
    return _end_of_front(_first_lines(text)) is not None


def raw_articles(text: str) -> list[RawArticle]:
    """Return the one article of the file, with the fields that its front matter names."""
    lines = _first_lines(text)
    end = _end_of_front(lines) or 0
    raw = RawArticle(without_entities(_after_lines(text, end + 1)))
    for label, value in _values(lines[1:end]):
        field = field_named(label)
        if field:
            raw = with_field(raw, field, value)
    return [raw]


def _first_lines(text: str) -> list[str]:
    """Return the lines that could hold the front matter, from the line of hyphens on."""
    if not text.startswith("---"):
        return []
    return [line.rstrip() for line in text.split("\n", MOST_LINES + 1)[: MOST_LINES + 1]]


def _end_of_front(lines: list[str]) -> int | None:
    """Return the number of the line that ends the front matter, ``None`` if there is none."""
    if not lines or lines[0] != "---":
        return None
    for number, line in enumerate(lines[1:], 1):
        if line in _ENDS:
            return number if any(":" in each for each in lines[1:number]) else None
    return None


def _after_lines(text: str, count: int) -> str:
    rest = text.split("\n", count)
    return rest[count] if len(rest) > count else ""


def _values(lines: list[str]) -> list[tuple[str, str]]:
    """Return keys and values; items and folded lines below a key belong to its value."""
    values: list[tuple[str, str]] = []
    for line in lines:
        indented = line[:1] in (" ", "\t")
        item = line.strip()
        if item.startswith("- ") or (indented and values):
            if values:
                key, value = values[-1]
                separator = "; " if item.startswith("- ") else " "
                values[-1] = key, f"{value}{separator if value else ''}{_plain(item.lstrip('- '))}"
            continue
        key, colon, value = line.partition(":")
        if colon and key.strip() and not item.startswith("#"):
            values.append((key.strip(), _plain(value)))
    return values


def _plain(value: str) -> str:
    """Return a value without its quotation marks, list brackets or folding mark."""
    value = value.strip()
    if value in _FOLDED:
        return ""
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if value.startswith("[") and value.endswith("]"):
        return "; ".join(_plain(part) for part in value[1:-1].split(",") if part.strip())
    return value
