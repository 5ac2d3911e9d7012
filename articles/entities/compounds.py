"""Tokens as names need them: compounds cut apart, what belongs together joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from articles.entities.capitals import is_capitalised, is_two_syllables
from articles.entities.gazetteer import Gazetteer
from articles.lexicon import folded
from articles.sentences import Token

_PREFIXES = frozenset(
    {"non", "pro", "anti", "ex", "pre", "post", "mid", "trans", "pan", "intra", "inter"}
)
_PARTIES = frozenset({"R", "D", "I"})
"""Letters of the parties in *R-Ohio*."""
_TEXT = itemgetter(Token._fields.index("text"))
_JOINING = frozenset({"'s", "’s", "."})
"""Tokens that may belong to the word before them."""
DOMAINS = frozenset({"com", "org", "net", "co", "gov", "edu", "info"})
"""Ends of the names of sites, which are written without a space: *Tarnix.com*."""


def settled(
    tokens: tuple[Token, ...], gazetteer: Gazetteer
) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """Return ``tokens`` as names need them, and their words. Most sentences have them already."""
    words = _words(tokens)
    joints = [at for at, word in enumerate(words) if word in _JOINING]
    if joints and (whole := _rejoined(tokens, joints, gazetteer)):
        tokens, words = whole, _words(whole)
    if "-" in "".join(words):
        tokens = tuple(_cut(tokens, gazetteer))
        words = _words(tokens)
    return tokens, words


def _words(tokens: Iterable[Token]) -> tuple[str, ...]:
    return tuple(map(_TEXT, tokens))


def _rejoined(
    words: Sequence[Token], joints: Iterable[int], gazetteer: Gazetteer
) -> tuple[Token, ...]:
    """Return ``words``, those joined that only together are what they are; nothing if none are.

    *Lowe's* is no *Lowe*, *Tarnix.com* is one word, and *D-Mich.* has lost its full stop to the
    end of a sentence. At ``joints`` are the words that may belong to the one before them.
    """
    whole: list[Token] = []
    done = 0
    for joint in joints:
        if joint > done:
            end = _end_of_whole(words, joint - 1, gazetteer)
            if end > joint:
                whole += (*words[done : joint - 1], _joined(words[joint - 1 : end]))
                done = end
    return (*whole, *words[done:]) if whole else ()


def _cut(words: Iterable[Token], gazetteer: Gazetteer) -> Iterator[Token]:
    """Yield ``words``, those cut at a hyphen that it joins by chance: *Oslo-based*, *US-China*."""
    before = ""
    for word in words:
        if "-" in word.text and not _is_double_barrelled(word.text, before, gazetteer):
            yield from _pieces(word, gazetteer)
        else:
            yield word
        before = word.text


def _is_double_barrelled(word: str, before: str, gazetteer: Gazetteer) -> bool:
    """*Caspian Hurst-Bell* bears one name; *the Hurst-Bell debate* is between two people."""
    if before.lower() in {"a", "the", "this"}:
        return False
    parts = word.split("-")
    family = all(folded(part) in gazetteer.surnames for part in parts)
    return family and not any(gazetteer.kind(part) in {"place", "demonym"} for part in parts)


def _pieces(word: Token, gazetteer: Gazetteer) -> Sequence[Token]:
    at = _hyphen(word.text, gazetteer)
    if not (0 < at < len(word.text) - 1 and _falls_apart(word.text, at, gazetteer)):
        return (word,)
    hyphen = word.start + at
    return (
        Token(word.start, hyphen, word.text[:at]),
        Token(hyphen, hyphen + 1, "-"),
        Token(hyphen + 1, word.end, word.text[at + 1 :]),
    )


def _end_of_whole(words: Sequence[Token], at: int, gazetteer: Gazetteer) -> int:
    """Return the end of the tokens from ``at`` on that are one word."""
    if words[at + 1].start != words[at].end:
        return at + 1
    word, mark = words[at].text, words[at + 1].text
    if mark != ".":
        return at + 2 if gazetteer.kind(word + mark) == "organisation" else at + 1
    if word[1:2] == "-" and word[0] in _PARTIES and gazetteer.kind(word[2:] + mark) == "place":
        return at + 2
    ends_in_domain = at + 2 < len(words) and words[at + 2].start == words[at + 1].end
    if ends_in_domain and words[at + 2].text in DOMAINS and word[0].isupper():
        return at + 3
    return at + 1


def _joined(words: Sequence[Token]) -> Token:
    return Token(words[0].start, words[-1].end, "".join(word.text for word in words))


def _hyphen(word: str, gazetteer: Gazetteer) -> int:
    """Return where ``word`` may fall apart: the last hyphen before *led*, else the first."""
    last = word.rfind("-")
    return last if word[last + 1 :] in gazetteer.compound_ends else word.find("-")


def _falls_apart(word: str, at: int, gazetteer: Gazetteer) -> bool:
    first, second = word[:at], word[at + 1 :]
    if first in _PARTIES and second[0].isupper():
        return True
    if not is_capitalised(word):
        return first in _PREFIXES and second[0].isupper()
    if gazetteer.knows(word):
        return False
    if second.split("-")[0] in gazetteer.compound_ends:
        return True
    if second[0].islower():
        return gazetteer.knows(first) and len(second) > 3 and not is_two_syllables(word)
    return gazetteer.knows(first) and gazetteer.knows(second)
