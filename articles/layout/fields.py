"""Labelled metadata, *Headline: ...*: which label fills which field, in every format."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from articles.layout.bylines import names_in
from articles.layout.raw import RawArticle
from articles.lexicon import table

_FIELD = re.compile(r"([^\W\d_][\w /-]{0,39}):(?:\s+|$)(.*)")
_URL = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*<[^<>]*>|\s*\([^()]*@[^()]*\)")
_BETWEEN_AUTHORS = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_OPENING_BY = re.compile(r"by\s+", re.IGNORECASE)


def split_field(line: str) -> tuple[str, str] | None:
    """Return label and value of a line ``Label: value``, known label or not, else ``None``."""
    match = _FIELD.fullmatch(line.strip())
    return (match[1], match[2].strip()) if match else None


def field_named(label: str) -> str | None:
    """Return the name that this program has for a label (*Source* is ``publisher``), or ``None``.

    ``-`` stands for a label that is known and not used, such as *Section*.
    """
    return table("field_labels").get(" ".join(re.split(r"[ _-]+", label.casefold())))


def fields_in(line: str) -> tuple[str, str] | None:
    """Return field name and value of a line with a known label, else ``None``."""
    field = split_field(line)
    name = field_named(field[0]) if field else None
    return (name, field[1]) if field and name else None


def with_field(raw: RawArticle, name: str, value: str) -> RawArticle:
    """Return ``raw`` with one more field; what it says already goes before the new value."""
    if name == "publisher" and _URL.fullmatch(value):
        name = "url"
    if not value or name == "-" or getattr(raw, name):
        return raw
    changes: dict[str, Any] = {name: authors_in(value) if name == "authors" else value}
    return replace(raw, **changes)


def authors_in(value: str) -> tuple[str, ...]:
    """Return the names of an author field; mail addresses and roles are left out."""
    credit = _OPENING_BY.sub("", _ADDRESS.sub("", value).strip().strip("\"'"), count=1)
    parts = _BETWEEN_AUTHORS.split(credit)
    return names_in(credit) or tuple(part.strip(" .") for part in parts if part.strip(" ."))
