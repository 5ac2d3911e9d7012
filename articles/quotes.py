"""Where the quotations of a text are: spans between quotation marks, and what kind each is.

Which marks are the outer ones is decided once for the whole text: where single marks clearly
outnumber double ones (British press) they are outer, elsewhere only the headline may use them.
Inches, feet, years and possessives are not marks. What is too short to be an utterance
(QUOTES.md 1.4) or looks like a title is found too, as ``scare``: the clauses around it need it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from articles.marks import Mark, find_marks, usage_of
from articles.model import QuoteKind, Span
from articles.sentences import paragraphs

QuotedKind = Literal["direct", "mixed", "brief", "scare"]

MIN_CHARACTERS = 15
MIN_WORDS = 3
"""Below these sizes 57 to 77 % of quoted spans are speech, above them 97 % (QUOTES.md 1.4)."""

_FARTHEST = 200
"""So many marks further on no partner is looked for: it keeps hostile text linear."""

_Pair = tuple[Mark, Mark | None]
"""An opening mark and the one that closes it, if any does."""

_TRIM = " \t\n\r\u00a0.,;:!?…'’‘\"“”„«»`–—-()[]"
_SPOKEN = re.compile(
    r"(?:I|We)['’](?:m|re|ve|ll|d)\b"
    r"|(?:Yes|No), (?:Chef|Coach|Lord|Ma[’']?am|Madam|Minister|Mr|Mrs|Ms|My|Senator|Sir|Your)\b"
)
"""*I’m from Turku* and *Yes, Your Honor* are as likely said as titles; who speaks decides."""
_AUTHOR = re.compile(r",? by (?:the )?[A-Z]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LESSER = (
    "a an and as at but by de for from in into la le nor of off on or over per the to up via vs"
)
_SMALL_WORDS = frozenset([*_LESSER.split(), "with"])


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """What stands between two outer marks.

    ``span`` leaves the marks out, ``outer`` takes them in. ``kind`` is ``direct`` for a sentence,
    ``mixed`` for some words inside the writer's own sentence, ``brief`` for a sentence of one or
    two words (an utterance where somebody is said to have spoken it), ``scare`` for a title, a
    name or scare quotes. Where the closing mark is missing, both end with the paragraph.
    """

    span: Span
    outer: Span
    kind: QuotedKind

    @property
    def manner(self) -> QuoteKind:
        """How it is quoted, if somebody spoke it: a brief sentence is as direct as a long one."""
        return "mixed" if self.kind == "mixed" else "direct"


class _Ends(NamedTuple):
    opening: Mark
    inner_end: int
    outer_end: int


def find_quotes(text: str) -> tuple[QuotedSpan, ...]:
    """Return every quoted span of ``text`` in order; they never overlap."""
    blocks = paragraphs(text)
    usage = usage_of(text)
    rows: list[list[_Pair]] = []
    for index, block in enumerate(blocks):
        headline = index == 0 or (index == 1 and text[blocks[0].end - 1] == ";")
        marks = find_marks(text, block, usage, headline=headline)
        rows.append(list(_paired(marks)))
    return tuple(
        _quoted(text, ends, in_headline=ends.opening.family == "single" and not usage.single)
        for ends in _carried_over(text, rows, blocks)
    )


def is_title_case(words: str) -> bool:
    """Say whether ``words`` look like a name, a title or a slogan: every longer word capital."""
    weighty = 0
    for word in map(re.Match.group, _WORD.finditer(words)):
        if word.lower() not in _SMALL_WORDS:
            if not word[0].isupper():
                return False
            weighty += 1
    return weighty >= 2


def _paired(marks: Sequence[Mark]) -> Iterable[_Pair]:
    """Pair the marks of one paragraph; an opening mark that is never closed has no partner."""
    at = 0
    while at < len(marks):
        opening = marks[at]
        at += 1
        if not opening.opens:
            continue
        closing = _partner(marks, at, opening)
        if closing is None:
            yield opening, None
        else:
            yield opening, marks[closing]
            at = closing + 1


def _partner(marks: Sequence[Mark], at: int, opening: Mark) -> int | None:
    """Return the index of the mark that closes ``opening``, the outer one where marks nest."""
    depth, first_close = 1, None
    for index in range(at, min(len(marks), at + _FARTHEST)):
        mark = marks[index]
        if mark.family != opening.family:
            continue
        if mark.closes and (not mark.opens or depth == 1):
            if first_close is None:
                first_close = index
            depth -= 1
            if depth == 0:
                return index
        elif mark.opens:
            depth += 1
    return first_close


def _carried_over(
    text: str, rows: Sequence[Sequence[_Pair]], blocks: Sequence[Span]
) -> Iterable[_Ends]:
    """Join quotations that run over paragraphs; ``rows`` has the pairs of each one.

    A paragraph that opens a quotation and does not close it goes on in the next one if that
    opens with such a mark again; marks of another kind are nested in it. Otherwise a quotation
    that does not close before another opens in its paragraph ends there, if their marks are of
    a kind; if not, its mark is astray, and encloses nothing.
    """

    def goes_on(quoted: Mark, index: int) -> bool:
        """Say whether the paragraph opens with such a mark as the quotation before it."""
        if index == len(rows) or not rows[index]:
            return False
        opening, _ = rows[index][0]
        return opening.start == blocks[index].start and opening.family == quoted.family

    running: Mark | None = None
    for index, pairs in enumerate(rows):
        carried = running is not None and goes_on(running, index)
        if running is not None and not carried:
            yield _unclosed(running, blocks[index - 1])
            running = None
        for order, (opening, closing) in enumerate(pairs):
            first, running = running or opening, None
            following = pairs[order + 1][0] if order + 1 < len(pairs) else None
            if closing is not None:
                yield _Ends(first, closing.start, closing.end)
            elif following is None:
                running = first
            elif first.family != following.family and goes_on(first, index + 1):
                running = first
                break  # what the others enclose is quoted within it
            elif first.family == following.family or first is not opening:
                end = _end_before(text, following.start, opening.end)
                yield _Ends(first, end, end)
    if running is not None:
        yield _unclosed(running, blocks[-1])


def _end_before(text: str, at: int, start: int) -> int:
    """Return where the words between ``start`` and ``at`` end."""
    return start + len(text[start:at].rstrip())


def _unclosed(opening: Mark, block: Span) -> _Ends:
    return _Ends(opening, block.end, block.end)


def _quoted(text: str, ends: _Ends, *, in_headline: bool) -> QuotedSpan:
    span = Span(ends.opening.end, ends.inner_end)
    kind = _kind(span.of(text), in_headline=in_headline)
    if kind in {"direct", "mixed"} and _is_work(text, ends):
        kind = "scare"
    return QuotedSpan(span, Span(ends.opening.start, ends.outer_end), kind)


def _is_work(text: str, ends: _Ends) -> bool:
    """Say whether its author follows, as in ``“Night shifts at the port,” by Ana Ruiz``."""
    comma = text[ends.inner_end - 1] == "," or text[ends.outer_end : ends.outer_end + 1] == ","
    return comma and _AUTHOR.match(text, ends.outer_end) is not None


def _kind(words: str, *, in_headline: bool) -> QuotedKind:
    bare = words.strip(_TRIM)
    brief = len(bare) < MIN_CHARACTERS or len(bare.split()) < MIN_WORDS
    if is_title_case(bare) and (brief or not in_headline):
        return "brief" if _SPOKEN.match(bare) else "scare"
    whole = next((c for c in bare if c.isalnum()), "").isupper()
    if brief:
        return "brief" if whole else "scare"
    return "direct" if whole else "mixed"
