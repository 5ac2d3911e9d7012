"""Plain text: one article a file, with everything left to the layout."""

from __future__ import annotations

import html
import re

from articles.layout.raw import RawArticle

_TAG = re.compile(
    r"</?(?:a|b|blockquote|body|br|div|em|font|h[1-6]|head|html|i|img|li|meta|ol|p|script|span"
    r"|strong|style|table|td|tr|u|ul)(?:[\s/][^<>]{0,1000})?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});")


def raw_articles(text: str) -> list[RawArticle]:
    """Return the one article that ``text`` is."""
    return [RawArticle(without_entities(text))]


def without_entities(text: str) -> str:
    """Return ``text`` with ``&amp;`` and its like decoded, unless it has HTML tags.

    Among tags they are part of the markup, and a text about HTML means them as they stand.
    """
    if "&" not in text or _TAG.search(text):
        return text
    return _ENTITY.sub(_character, text)


def _character(entity: re.Match[str]) -> str:
    """Return what one entity stands for; a control too, so that cleaning sees what it opens."""
    decimal, hexadecimal = entity[1], entity[2]
    code = int(decimal or hexadecimal or "0", 10 if decimal else 16)
    return chr(code) if 0 < code < 0x20 else html.unescape(entity.group())
