"""Exports of a news database: documents numbered *1 of 20 DOCUMENTS*, each with labelled fields.

Above the fields stand the name of the paper, the date and the headline, without labels; between
the fields, and after them, the text.
"""

from __future__ import annotations

import re

from articles.dates import parse_date_line
from articles.layout.fields import field_named, with_field
from articles.layout.raw import RawArticle
from articles.origins.plain import without_entities

_DOCUMENT = re.compile(r"^[ \t]*\d{1,6} of \d{1,6} DOCUMENTS?[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"([A-Z][A-Z -]{2,24}):(?:[ \t]+(.*))?")
_TOP = 4000
"""Within how many code points of its beginning a file must say that it is an export."""
_RIGHTS = ("copyright", "©", "all rights reserved")

Paragraph = list[str]


def recognises(text: str) -> bool:
    """Say whether ``text`` begins like an export."""
    return _DOCUMENT.search(text, 0, _TOP) is not None


def raw_articles(text: str) -> list[RawArticle]:
    """Return the documents of the export, in order."""
    documents = _DOCUMENT.split(text)[1:]
    return [_article(document) for document in documents if document.strip()]


def _article(document: str) -> RawArticle:
    top, fields, body = _sorted_out(_paragraphs(document))
    raw = RawArticle(without_entities("\n\n".join("\n".join(each) for each in body)))
    for name, value in fields:
        if name not in ("published", "updated"):
            raw = with_field(raw, name, value)
    for name, value in (*_named_by_place(top, raw), *fields):
        raw = with_field(raw, name, value)
    return raw


def _sorted_out(
    paragraphs: list[Paragraph],
) -> tuple[list[Paragraph], list[tuple[str, str]], list[Paragraph]]:
    """Part what stands above the first field, the fields, and the text."""
    top: list[Paragraph] = []
    fields: list[tuple[str, str]] = []
    body: list[Paragraph] = []
    for paragraph in paragraphs:
        label = _FIELD.fullmatch(paragraph[0].strip())
        name = field_named(label[1]) if label else None
        if label and label[1] == "BODY":
            body.append(list(filter(None, [label[2], *paragraph[1:]])))
        elif label and name:
            fields.append((name, " ".join([label[2] or "", *paragraph[1:]]).strip()))
        else:
            (body if fields or body else top).append(paragraph)
    if not fields and not body:
        return [], [], top
    return top, fields, [paragraph for paragraph in body if paragraph]


def _named_by_place(top: list[Paragraph], raw: RawArticle) -> list[tuple[str, str]]:
    """Return publisher, date and headline from the paragraphs above the fields."""
    named: list[tuple[str, str]] = []
    rest: list[str] = []
    for paragraph in top:
        dates = [line for line in paragraph if parse_date_line(line)]
        if dates:
            named.append(("published", dates[0]))
        elif not paragraph[0].lower().startswith(_RIGHTS):
            rest.append(" ".join(paragraph))
    if rest and not raw.headline:
        named.append(("headline", rest.pop()))
    if rest:
        named.append(("publisher", rest[0]))
    return named


def _paragraphs(document: str) -> list[Paragraph]:
    """Return the paragraphs of a document, each a list of its lines without indentation.

    A line that is a field of its own begins a paragraph even without an empty line above it.
    """
    paragraphs: list[Paragraph] = [[]]
    for line in document.split("\n"):
        text = line.strip()
        field = _FIELD.fullmatch(text)
        if not text or (field and field_named(field[1])):
            paragraphs.append([])
        if text:
            paragraphs[-1].append(line.rstrip() if paragraphs[-1] else text)
    return [[line.strip() for line in paragraph] for paragraph in paragraphs if paragraph]
