"""The headline: which line it is, what repeats it, and what to call a text that has none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median

from articles.layout.blocks import Block
from articles.layout.datelines import split_dateline

LONGEST_HEADLINE = 150
"""Code points; a longer first line is a paragraph."""
LONGEST_MADE = 90
"""Code points of a headline made from the first words of a text that has none."""
REPEATS_WITHIN = 4
"""How many lines under the headline may print it again."""
_SHORTEST_PARAGRAPH = 60

_FULL_STOP = re.compile(r"(?<![.…])\.[\"”’')]*$")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]\.[A-Za-z]|\b[A-Z]|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|Bros|Mt|No))\.$"
)
_HEADING_MARK = re.compile(r"#{1,6}\s+|#+$")
_URL = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_BEFORE_SITE = re.compile(r"\s[|–—-]\s(?=[^|–—]{2,60}$)")
_NOT_LETTERS = re.compile(r"[\W_]+")

Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The headline as the list shows it, with the ``deck`` on a second line and the ``site``.

    ``after`` is the index of the last block that it took, ``None`` where it took none; ``made``
    says that it is only a name for a text without a headline.
    """

    headline: str
    deck: str = ""
    site: str = ""
    after: int | None = None
    made: bool = False


def take_title(blocks: Blocks, given: str, file_name: str) -> tuple[Title, Blocks]:
    """Return the title and the blocks without it.

    ``given`` is the headline that the format names, empty if none. A text whose first line is a
    paragraph keeps it and is called by its first words; one without words by its file.
    """
    if given:
        return Title(tidy(given) or given), blocks
    if not blocks:
        return Title(file_name, made=True), blocks
    first = blocks[0]
    if is_paragraph(blocks):
        return Title(first_words(first.text) or file_name, made=True), blocks
    if first.text.endswith(";") and len(blocks) > 1 and len(blocks[1].text) <= LONGEST_HEADLINE:
        deck = blocks[1]
        title = Title(tidy(first.text.rstrip("; ")) or file_name, deck.text, after=deck.index)
        return title, blocks[2:]
    headline, site = _without_site(first.text, blocks[1 : 1 + REPEATS_WITHIN])
    return Title(tidy(headline) or file_name, site=site, after=first.index), blocks[1:]


def take_repeats(blocks: Blocks, title: Title) -> tuple[Blocks, Blocks]:
    """Return the lines that print the headline again near the top, and the blocks without them."""
    wanted = "" if title.made else _letters(title.headline)
    repeats = tuple(b for b in blocks[:REPEATS_WITHIN] if wanted and _letters(b.text) == wanted)
    return repeats, tuple(block for block in blocks[:REPEATS_WITHIN] if block not in repeats) + (
        blocks[REPEATS_WITHIN:]
    )


def take_address(blocks: Blocks) -> tuple[str, Blocks]:
    """Return the address that stands above everything else, empty if none, and the rest."""
    if len(blocks) > 1 and _URL.match(blocks[0].text):
        return blocks[0].text, blocks[1:]
    return "", blocks


def tidy(line: str) -> str:
    """Return a headline without heading marks and without its one final full stop."""
    line = _HEADING_MARK.sub("", line.strip()).strip()
    if line.startswith(("**", "__")) and line.endswith(line[:2]) and len(line) > 4:
        line = line[2:-2]
    if _FULL_STOP.search(line) and not _ABBREVIATED.search(line):
        stop = line.rindex(".")
        line = line[:stop] + line[stop + 1 :]
    return line


def is_paragraph(blocks: Blocks) -> bool:
    """Say whether the first block is already the text: too long, or a sentence like the next."""
    first, following = blocks[0], [block for block in blocks[1:9] if block.prose]
    if len(first.text) > LONGEST_HEADLINE or not first.prose:
        return True
    if _HEADING_MARK.match(first.text) or not _FULL_STOP.search(first.text):
        return False
    if _is_in_title_case(first.text):
        return False
    if split_dateline(first.text) or not following:
        return len(first.text) > LONGEST_MADE
    if following[0].spaced and any(not block.spaced for block in following[1:3]):
        return False
    alike = sum(_FULL_STOP.search(block.text) is not None for block in following)
    usual = median(len(block.text) for block in following)
    return (
        len(first.text) > _SHORTEST_PARAGRAPH
        and alike > len(following) / 2
        and len(first.text) >= 0.6 * usual
    )


def first_words(text: str) -> str:
    """Return as many whole words of ``text`` as make a headline, marked as cut where they are."""
    split = split_dateline(text)
    words = " ".join((split[1] if split else text).split())
    if len(words) <= LONGEST_MADE:
        return words
    cut = words[: LONGEST_MADE - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-") + "…"


def _without_site(line: str, below: Blocks) -> tuple[str, str]:
    """Part *Storm closes port | The Gazette* if a line below prints the first part alone."""
    parted = _BEFORE_SITE.search(line)
    if parted:
        headline, site = line[: parted.start()], line[parted.end() :]
        if any(_letters(block.text) == _letters(headline) for block in below):
            return headline, site
    return line, ""


def _is_in_title_case(line: str) -> bool:
    """Say whether most words of four letters and more are capitalised, as in many headlines."""
    words: list[str] = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) >= 4]
    return sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _letters(line: str) -> str:
    return _NOT_LETTERS.sub("", line.casefold())
