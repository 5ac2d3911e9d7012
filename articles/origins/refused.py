"""Formats that are text and can be named, but whose articles cannot be read yet."""

from __future__ import annotations

import re

_TOP = 1000
"""Code points at the beginning that a format is known by."""

_BY_SUFFIX = {
    ".html": "HTML pages are not read yet",
    ".htm": "HTML pages are not read yet",
    ".xhtml": "HTML pages are not read yet",
    ".rss": "feeds are not read yet",
    ".atom": "feeds are not read yet",
    ".opml": "lists of feeds are not read yet",
    ".xml": "XML is not read yet",
    ".json": "JSON is not read yet",
    ".jsonl": "JSON is not read yet",
    ".rtf": "RTF documents are not read yet",
}

# A page begins with its own element. Tags further on are only quoted or left over.
_BY_BEGINNING = (
    (re.compile(r"\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html[\s>])", re.I), ".html"),
    (re.compile(r"\s*<\?xml\b[^>]{0,200}\?>\s*<!doctype\s+html", re.I), ".html"),
    (re.compile(r"\s*(?:<\?xml\b[^>]{0,200}\?>\s*)?<(?:rss|feed|rdf:RDF)[\s>]", re.I), ".rss"),
    (re.compile(r"\s*<\?xml\b", re.I), ".xml"),
    (re.compile(r"\s*(?:\[\s*)?\{\s*\"[^\"\n]{1,100}\"\s*:"), ".json"),
)


def reason_to_refuse(text: str, suffix: str) -> str | None:
    """Return why a file is not read, in words for people, or ``None`` if it is plain text.

    ``suffix`` is that of the file name, with its full stop; the beginning of the text counts too.
    """
    top = text[:_TOP]
    for beginning, alike in _BY_BEGINNING:
        if beginning.match(top):
            return _BY_SUFFIX[alike]
    return _BY_SUFFIX.get(suffix.lower())
