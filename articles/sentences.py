"""Paragraphs, sentences and tokens of one string, as half-open spans of code points.

Nothing here changes the text: a sentence that was glued to the one before it (``in 2014.But``)
is cut apart by offsets only. All functions take time linear in the length of what they look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, repeat
from typing import NamedTuple

from articles.model import Span


class Token(NamedTuple):
    """One word, number or mark: ``text`` stands at ``[start, end)``.

    An abbreviation keeps its full stop (``Mr.``, ``U.S.``, ``J.``) and a possessive or a
    contracted verb is a token of its own (``’s``, ``'ll``); ``didn't`` is one token.
    """

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where the token stands."""
        return Span(self.start, self.end)


# Abbreviations after which a sentence never ends: something always follows them.
_LEADING = (
    "Mr|Mrs|Ms|Mx|Dr|St|Sr|Sra|Mme|Mlle|Messrs|Prof|Rev|Hon|Gov|Sen|Rep|Reps|Sens|Gen|Lt|Col|Maj"
    "|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Brig|Supt|Det|Insp|Pres|Atty|Amb|Sec|Dist|Mt|Ft|vs|v|cf|viz|No|Nos"
    "|Fig|Figs|Vol|Art|approx|ca"
)
# Abbreviations that may also be the last word of a sentence.
_TRAILING = (
    "Jr|Inc|Corp|Co|Cos|Ltd|Bros|Plc|Dept|Assn|Univ|etc|al|Ave|Blvd|Rd|Jan|Feb|Mar|Apr|Jun|Jul"
    "|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla"
    "|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Vt|Wash"
    "|Govs|Wis|Wyo|Ont|Que|Ph|Ed|est|min|max|hrs"
)
_NEVER_ENDS = frozenset(_LEADING.split("|"))
_MAY_END = frozenset(_TRAILING.split("|"))

# Words that open a sentence far more often than they continue a name.
_OPENING_WORDS = """
A About According After All Also Although Among An And Another Any As Asked At Because Before Both
But By Despite During Each Even Every Few For From Further He Her Here His How However I If In
Indeed Instead It Its Last Later Many Meanwhile More Moreover Most Much My Neither Never Next No
Nobody Nor Not Nothing Now Of Officials On Once One Only Or Other Others Our Over People Perhaps
Police Since So Some Still Such Than That The Their Then There These They This Those Though Through
Thus To Today Two Under Until We What When Where Whether Which While Who Why With Without Yet You
Your
"""
_OPENERS = frozenset(_OPENING_WORDS.split())

_new = tuple.__new__
_REMEMBERED = 1024
"""So many sentences are remembered: more than nearly every article has, in about 2 MB. Names,
headlines and quotations ask for the paragraphs, sentences and words of one text after another."""

_STOP = re.compile(r"(?P<stop>[.!?…][.!?…]*)(?P<closing>[”’»\"'`)\]]*)")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\r\n]+")
_LETTERS = r"(?:[^\W_Ã]++|Ã\S?)++"  # Ã and a sign are one letter in the wrong encoding
_TOKENS = re.compile(  # "++" gives nothing back: what follows it cannot begin any earlier
    r"(?=\S)"  # at white space one look is enough
    r"([A-Za-z]++(?=[ ,])"  # most words are plain, and need no look at what follows here
    r"|[,;:!?()“”]|\.(?!\.)"  # and so are most marks
    rf"|(?=[A-Zaceimv][a-z]{{0,5}}\.)(?:{_LEADING}|{_TRAILING})\.(?=\s|[,;:’'”\"]|$)"  # Mr.  Fla.
    r"|(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_])"  # U.S.  D.C  p.m.
    r"|[A-Z]\.(?=\s[A-Z]|[-’'])"  # the initial of a name
    r"|[^\W\d_]{2,}+(?<=n)[’']t\b"  # didn't
    r"|[’'](?:s|S|d|re|ve|ll|m)\b"  # possessives, contracted verbs
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|[a-z]{1,2}\b)?(?![-‑\w])"  # 1,200  3.5  20th
    r"|[a-z0-9-]++(?:\.[a-z]{2,})+\b"  # example.org
    rf"|{_LETTERS}(?:(?:[-‑&]|[’'](?!(?:s|S|d|re|ve|ll|m)\b)){_LETTERS})*"  # O’Malley
    r"|\.{2,}|-{2,}|''|``|(?!(?<=\w)\*)\S)"  # Hawa*: the star says that her name is another
)


@lru_cache(1)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of ``text`` in order, without the white space around them.

    Every line is a paragraph, unless the text is wrapped at a fixed width (LAYOUT.md rule 26):
    then a paragraph ends at a blank or an indented line.
    """
    lines = [line.span() for line in _LINE.finditer(text) if not line[0].isspace()]
    if _hard_wrapped(text, lines):
        lines = _joined(text, lines)
    return tuple(_trimmed(text, start, end) for start, end in lines)


@lru_cache(_REMEMBERED)
def sentences(text: str, within: Span) -> tuple[Span, ...]:
    """Return the sentences of ``text`` that lie in ``within``, without the space between them.

    A closing mark or bracket belongs to the sentence that it closes. A full stop after an
    abbreviation or an initial ends a sentence only where the next word commonly opens one.
    """
    found = []
    start = within.start
    for end in _sentence_ends(text, within):
        found.append(_trimmed(text, start, end))
        start = end
    found.append(_trimmed(text, start, within.end))
    return tuple(span for span in found if span.start < span.end)


@lru_cache(_REMEMBERED)
def tokens(text: str, within: Span) -> tuple[Token, ...]:
    """Return the words, numbers and marks of ``text`` in ``within``, in order."""
    # to split is much faster than to look at match after match: every second part is a token
    parts = _TOKENS.split(text[within.start : within.end])
    edges = list(accumulate(map(len, parts), initial=within.start))
    found = zip(edges[1:-1:2], edges[2::2], parts[1::2], strict=True)
    return tuple(map(_new, repeat(Token), found))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    if len(lines) < 6:
        return False
    narrow = sum(end - start <= 90 for start, end in lines)
    unfinished = sum(text[end - 1] not in ".!?:\"”’'" for _, end in lines)
    mid_sentence = sum(text[start].islower() for start, _ in lines)
    return (
        narrow >= 0.9 * len(lines) and 2 * unfinished > len(lines) and 3 * mid_sentence > len(lines)
    )


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        indented = text[start] in " \t"
        if joined and not indented and text.count("\n", joined[-1][1], start) < 2:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _sentence_ends(text: str, within: Span) -> Iterator[int]:
    straight_marks, counted = 0, within.start
    for stop in _STOP.finditer(text, within.start, within.end):
        straight_marks += text.count('"', counted, stop.start("closing"))
        counted = stop.start("closing")
        if stop.end() >= within.end:
            return
        if text[stop.end()].isspace():
            if _ends_sentence(text, stop, within):
                yield stop.end()
        elif (cut := _glued_cut(text, stop, within, straight_marks)) is not None:
            yield cut


def _ends_sentence(text: str, stop: re.Match[str], within: Span) -> bool:
    following = stop.end()
    while following < within.end and text[following].isspace():
        following += 1
    if following == within.end or text[following].islower():
        return False
    bare = stop["stop"] == "." and not stop["closing"]
    return not (bare and _is_abbreviation(text, stop.start(), following, within))


def _is_abbreviation(text: str, at: int, following: int, within: Span) -> bool:
    """Say whether the full stop at ``at`` belongs to its word and the sentence goes on."""
    before = _WORD_BEFORE.search(text, max(within.start, at - 20), at)
    if before is None:
        return False
    word = before[0]
    if word in {"No", "Nos", "Art", "v"}:
        return text[following].isdigit() or word == "v"
    if word in _NEVER_ENDS:
        return True
    dotted = before.start() > within.start and text[before.start() - 1] == "."
    initial = len(word) == 1 and word.isupper() and word != "I"
    if not (dotted or initial or word in _MAY_END):
        return False
    if text[following].isdigit():  # a month and its day
        return True
    after = _WORD_AFTER.match(text, following, within.end)
    return after is not None and after[0] not in _OPENERS


def _glued_cut(text: str, stop: re.Match[str], within: Span, straight_marks: int) -> int | None:
    """Return where a sentence glued on to this stop begins (LAYOUT.md rule 25), or ``None``."""
    at = stop.start("stop")
    if at == within.start or not (text[at - 1].islower() or text[at - 1] in "0123456789)%"):
        return None
    cut = stop.end()
    if stop["closing"] == '"' and straight_marks % 2 == 0:  # it opens the next sentence
        cut = stop.end("stop")
    elif text[cut] in "“‘«„":
        return cut
    after = _WORD_AFTER.match(text, stop.end(), within.end)
    if after is None or not (
        after[0][0].isupper() and (after[0][1:].islower() or after[0] in "AI")
    ):
        return None
    return cut if _joins_sentences(text, at, after, within) else None


def _joins_sentences(text: str, at: int, after: re.Match[str], within: Span) -> bool:
    """Say whether the words around a stop without a space are two sentences, not one name."""
    chunk = text[max(text.rfind(" ", max(within.start, at - 80), at) + 1, within.start) : at]
    if (
        "www." in chunk
        or "/" in chunk
        or "@" in chunk
        or text[after.end() : after.end() + 1] == "."
    ):
        return False
    before = _WORD_BEFORE.search(text, max(within.start, at - 40), at)
    if before is None:
        return True
    if before[0] in _NEVER_ENDS:
        return False
    return before[0].islower() or after[0] in _OPENERS
