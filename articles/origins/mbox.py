"""Several mails in one file, each after a line ``From sender date``.

A line that begins with *From* parts two mails only if an empty line stands above it and a date
ends it: people begin sentences with *From*, too.
"""

from __future__ import annotations

import re

from articles.dates import parse_stamp
from articles.layout.raw import RawArticle
from articles.origins import mail

_POSTMARK = re.compile(r"^From (\S{1,200}) +([^\n]{10,60})$", re.MULTILINE)
_QUOTED_POSTMARK = re.compile(r"^>(>*From )", re.MULTILINE)


def recognises(text: str) -> bool:
    """Say whether the first line of ``text`` parts mails."""
    first = text.lstrip("\n")
    return first.startswith("From ") and 0 in _postmarks(first.partition("\n")[0])


def raw_articles(text: str) -> list[RawArticle]:
    """Return the articles of all the mails of the file, in order."""
    text = text.lstrip("\n")
    starts = _postmarks(text)
    ends = [*starts[1:], len(text)]
    found: list[RawArticle] = []
    for start, end in zip(starts, ends, strict=True):
        letter = text[start:end].partition("\n")[2]
        found.extend(mail.raw_articles(_QUOTED_POSTMARK.sub(r"\1", letter)))
    return found


def _postmarks(text: str) -> list[int]:
    """Return where each line that parts two mails begins."""
    return [
        line.start()
        for line in _POSTMARK.finditer(text)
        if text[max(0, line.start() - 2) : line.start()] in ("", "\n\n")
        and parse_stamp(line[2].strip()) is not None
    ]
