"""What a file format hands over: a text as it stood, and what the format itself says about it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from articles.sanitising import clean, clean_line


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article before its layout is understood.

    ``text`` is all that the format does not name; the other fields are what it does (a front
    matter, mail headers), empty where it says nothing. Dates are as printed.
    """

    text: str
    headline: str = ""
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    dateline: str = ""
    published: str = ""
    updated: str = ""
    url: str = ""
    cut: bool = False


def cleaned(raw: RawArticle) -> RawArticle:
    """Return ``raw`` with every string made safe: the one place where text enters the program.

    It comes after the format has decoded its entities, encoded words and the like, because each
    of those can spell a control character.
    """
    return replace(
        raw,
        text=clean(raw.text),
        headline=clean_line(raw.headline),
        standfirst=clean_line(raw.standfirst),
        authors=tuple(filter(None, map(clean_line, raw.authors))),
        publisher=clean_line(raw.publisher),
        dateline=clean_line(raw.dateline),
        published=clean_line(raw.published),
        updated=clean_line(raw.updated),
        url=clean_line(raw.url),
    )
