"""Text under a block of labelled lines: ``Headline: ...``, ``Source: ...``, then an empty line."""

from __future__ import annotations

from articles.layout.fields import field_named, split_field, with_field
from articles.layout.raw import RawArticle
from articles.origins.plain import without_entities

MOST_LINES = 60
_FEWEST_KNOWN = 2
"""One labelled line may begin any text; two and an empty line are a block."""


def recognises(text: str) -> bool:
    """Say whether ``text`` begins with a header block."""
    fields, _ = split_header(text)
    known = {field for field in (field_named(label) for label, _ in fields) if field}
    return len(known) >= _FEWEST_KNOWN and known != {"-"}


def raw_articles(text: str) -> list[RawArticle]:
    """Return the one article of the file, with the fields that its header names."""
    fields, body = split_header(text)
    return [with_fields(RawArticle(without_entities(body)), fields)]


def with_fields(raw: RawArticle, fields: list[tuple[str, str]]) -> RawArticle:
    """Return ``raw`` with every field whose label is known; of two equal ones the first counts."""
    for label, value in fields:
        field = field_named(label)
        if field:
            raw = with_field(raw, field, value)
    return raw


def split_header(text: str) -> tuple[list[tuple[str, str]], str]:
    """Return the labelled lines at the top and the text after the empty line that ends them.

    An indented line goes on with the one above it (RFC 5322, section 2.2.3). Without a header
    there are no fields, and all of ``text`` is returned.
    """
    fields: list[tuple[str, str]] = []
    start = len(text) - len(text.lstrip("\n"))
    position = start
    for _ in range(MOST_LINES):
        end = text.find("\n", position)
        line = text[position : end if end >= 0 else len(text)]
        if not line.strip():
            return fields, text[position:].lstrip("\n")
        field = split_field(line)
        if line[0] in " \t" and fields:
            label, value = fields[-1]
            fields[-1] = label, f"{value} {line.strip()}".strip()
        elif field:
            fields.append(field)
        else:
            return [], text
        if end < 0:
            return fields, ""
        position = end + 1
    return [], text
