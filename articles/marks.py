"""Quotation marks: which characters of a paragraph open and close a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from articles.model import Span

Family = Literal["double", "apostrophes", "single", "guillemets", "low"]


class Mark(NamedTuple):
    """One mark ``[start, end)``; a mark between two words may both open and close."""

    start: int
    end: int
    family: Family
    opens: bool
    closes: bool


_DOUBLE = re.compile(r"“|”|\"|«|»|„|‟|``|''")  # a search goes by first letters
_SINGLE = re.compile(r"[‘’'`‚]")
_OPENING_SINGLE = re.compile(r"[‘'](?<![^\s(\[—–-].)(?=[^\s'’‘\d])")
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|n|bout|round|ere|cos)\b", re.IGNORECASE)
_FAMILIES: dict[str, Family] = {
    "“": "double", "”": "double", "‟": "double", '"': "double",
    "``": "apostrophes", "''": "apostrophes", "«": "guillemets", "»": "guillemets", "„": "low",
}  # fmt: skip
_BEFORE_OPENING = "([{—–-/“‘\"'…"
_MARK_AFTER_WORD = re.compile(r' [a-z](?:[^"]|(?<=\d)")*(?<![\s(\[—–\d])"(?!\w)')
"""Words that go on, up to a straight mark that can only close."""
_LONGEST_AFTER_INCHES = 1000
"""Characters: so far it is looked for, which keeps hostile text linear."""
_LEADING_GUILLEMET = re.compile(r"(?<![^\s(\[—–-])[«»](?=\w)")
_GOES_ON = re.compile(r"\s*[‘'](?=[^\s'’‘\d])")
_OWNED = re.compile(r"\s(?!(?:he|she|it|we|they|I|said|says|told|wrote|[a-z]+ed)\b)[a-z]")
_LONGEST_SET_OFF = 4
_TURNED = str.maketrans("«»", "»«")
_STOPS = ".,;:!?…—–)"


class Usage(NamedTuple):
    """What an article makes of marks.

    ``single``: single marks are the outer ones, as in much of the British press. ``inward``:
    guillemets point at what they enclose, »so«, as in the German and the Danish press.
    """

    single: bool
    inward: bool


def usage_of(text: str) -> Usage:
    """Return which marks ``text`` quotes with."""
    return Usage(_single_marks_are_outer(text), _guillemets_point_inward(text))


def _single_marks_are_outer(text: str) -> bool:
    doubles = sum(map(text.count, ("“", '"', "„", "«", "''", "``")))
    singles = sum(map(bool, _closings(text)))
    straight = text.count('"') + text.count("''") - text.count("``")
    return singles > doubles - max(straight, 0) // 2


def _guillemets_point_inward(text: str) -> bool:
    """Say whether more words begin with » than with «; where there is no «, » opens and closes."""
    if "«" not in text:
        return False
    leading = _LEADING_GUILLEMET.findall(text)
    return 2 * leading.count("»") > len(leading)


def find_marks(text: str, block: Span, usage: Usage, *, headline: bool) -> list[Mark]:
    """Return the marks of the paragraph ``block`` that may be outer ones, in order.

    ``usage`` is that of the article; in a ``headline`` without double marks single ones are the
    outer ones of any article.
    """
    marks = [] if usage.single else _double_marks(text, block, inward=usage.inward)
    if usage.single or (headline and not marks):
        marks = _single_marks(text, block)
    return marks


def _double_marks(text: str, block: Span, *, inward: bool) -> list[Mark]:
    marks: list[Mark] = []
    straight_before = 0
    for match in _DOUBLE.finditer(text, block.start, block.end):
        if match[0] == '"':
            if _is_inches(text, match.start(), block, inside=straight_before % 2 == 1):
                continue
            straight_before += 1
        opens, closes = _sides(text, match, block, inward=inward)
        marks.append(Mark(*match.span(), _FAMILIES[match[0]], opens, closes))
    return _low_marks_closed(marks)


def _sides(text: str, mark: re.Match[str], block: Span, *, inward: bool) -> tuple[bool, bool]:
    """Return whether the mark may open and may close: by its shape, and by its neighbours."""
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    match mark[0].translate(_TURNED) if inward else mark[0]:
        case "“" | "«":
            misused = after.isspace() and (not before.isspace() or mark.end() == block.end)
            return not misused, misused
        case "”" | "»":
            misused = before.isspace() and after.isalnum()
            return misused, not misused
        case "``" | "„":
            return True, False
    free_before = before.isspace() or before in _BEFORE_OPENING
    opens = not after.isspace() and (free_before or after.isalnum())
    closes = not before.isspace() and not (free_before and after.isalnum())
    return (opens, closes) if opens or closes else (True, True)


def _is_inches(text: str, at: int, block: Span, *, inside: bool) -> bool:
    """Say whether the straight mark follows a measure: ``6'2"``, or ``12"`` with none open."""
    digits = at
    while digits > block.start and text[digits - 1].isdigit():
        digits -= 1
    if digits == at:
        return False
    feet = digits > block.start and text[digits - 1] in "'’′"
    return feet or not inside or _closes_later(text, at, block)


def _closes_later(text: str, at: int, block: Span) -> bool:
    """Say whether a word goes on after the mark, and the next mark closes what is open.

    So ``"The 27" screen flickers," he said``: after a quotation the next mark would open one.
    """
    following = _MARK_AFTER_WORD.match(text, at + 1, min(block.end, at + _LONGEST_AFTER_INCHES))
    return following is not None


def _low_marks_closed(marks: list[Mark]) -> list[Mark]:
    """Let the high marks that follow a low opening one („ “ or „ ”) close it."""
    if all(mark.family != "low" for mark in marks):
        return marks
    closed: list[Mark] = []
    open_low = False
    for mark in marks:
        if open_low and mark.family == "double":
            closed.append(Mark(mark.start, mark.end, "low", False, True))
            open_low = False
        else:
            closed.append(mark)
            open_low = mark.family == "low"
    return closed


def _single_marks(text: str, block: Span) -> list[Mark]:
    marks: list[Mark] = []
    at = block.start
    while match := _OPENING_SINGLE.search(text, at, block.end):
        at = match.end()
        if _ELIDED.match(text, at):
            continue
        closing = _closing_single(text, at, block.end)
        if closing is not None and match.start() == block.start:
            closing = None if _is_possessive(text, at, closing, block) else closing
        marks.append(Mark(match.start(), at, "single", True, False))
        if closing is None:
            break
        marks.append(Mark(closing, closing + 1, "single", False, True))
        at = closing + 1
    return marks


def _closings(text: str) -> Iterator[int | None]:
    """Yield for each single mark that may open a quotation where that closes, if it does.

    Up to where one quotation closes (or its line ends) the answer is the same for every mark in
    between, so that each line is looked through once however many marks it has.
    """
    known_until = 0
    closing: int | None = None
    for match in _OPENING_SINGLE.finditer(text):
        if _ELIDED.match(text, match.end()):
            continue
        if match.end() > known_until:
            closing = _closing_single(text, match.end())
            known_until = _end_of_line(text, match.end()) if closing is None else closing
        yield closing


def _closing_single(text: str, at: int, end: int | None = None) -> int | None:
    """Return where the single quotation that opened before ``at`` closes in its paragraph.

    A mark between a word and a space may be a possessive (``the owners' club``): it closes
    only if no mark beside a stop follows before another one opens.
    """
    if end is None:
        end = _end_of_line(text, at)
    weak: int | None = None
    for match in _SINGLE.finditer(text, at, end):
        place = match.start()
        before = text[place - 1]
        after = text[place + 1] if place + 1 < end else " "
        if before.isspace() or after.isalnum():
            if before.isspace() and weak is not None:
                return weak
            continue
        if before in _STOPS or not (after.isspace() and before == "s"):
            return place
        weak = place if weak is None else weak
    return weak


def _is_possessive(text: str, at: int, mark: int, block: Span) -> bool:
    """Say whether what would close the quotation that opens its paragraph is a possessive.

    It is where the next paragraph goes on with a mark, unless a word or two are set off by it
    (``‘Pirates’ came``), or somebody is said to have spoken without a comma before that.
    """
    if text[mark - 1] != "s" or not _GOES_ON.match(text, block.end):
        return False
    owns = _OWNED.match(text, mark + 1, block.end) is not None
    return owns and len(text[at:mark].split()) > _LONGEST_SET_OFF


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
