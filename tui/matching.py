"""Finding words in a text as a reader means them: case, accents and line ends do not matter."""

from __future__ import annotations

import re
import unicodedata

from articles import query

SOFT_HYPHEN = "\u00ad"


def found(text: str, words: str) -> list[tuple[int, int]]:
    """Return the ranges of ``text`` in which ``words`` stand as they are, or else as a query.

    So ``"a phrase"``, ``begin*``, ``/regex/`` and ``one or other`` find what they find in the
    list, where none of that stands in the text itself.
    """
    as_typed = matches(text, words)
    if as_typed or not words.strip():
        return as_typed
    try:
        asked = query.parse(words)
    except query.QueryError:
        return []
    return (
        [(m.start, m.end) for m in query.matches(asked, text)] if query.holds(asked, text) else []
    )


def matches(text: str, words: str) -> list[tuple[int, int]]:
    """Return the ranges of ``text``, in code points, in which ``words`` stand.

    Smart case: a capital letter among the words makes case count. Accents are folded unless the
    words have some. White space matches any white space, so that a match crosses lines; a soft
    hyphen in the text is passed over.
    """
    wanted = words.strip()
    if not wanted:
        return []
    keep_case = wanted != wanted.lower()
    keep_accents = _fold(wanted, keep_case, keep_accents=False) != _fold(
        wanted, keep_case, keep_accents=True
    )
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in _fold(character, keep_case, keep_accents=keep_accents):
            folded.append(letter)
            places.append(place)
    pattern = r"\s+".join(
        re.escape(_fold(word, keep_case, keep_accents=keep_accents)) for word in wanted.split()
    )
    found = re.finditer(pattern, "".join(folded))
    return [(places[match.start()], places[match.end() - 1] + 1) for match in found]


def _fold(text: str, keep_case: bool, *, keep_accents: bool) -> str:
    if text.isascii():
        return text if keep_case else text.casefold()
    text = text.replace(SOFT_HYPHEN, "").replace("\u2019", "'").replace("\u2018", "'")
    if keep_accents:
        text = unicodedata.normalize("NFC", text)
    else:
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return text if keep_case else text.casefold()
