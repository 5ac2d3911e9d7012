"""The part of speech of a word, from closed lists, its ending, and the words beside it.

The letters are explained in ``items``. The rules are made for finding clauses: they care much for
which verb is finite, and little for anything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from articles import lexicon
from articles.attribution.items import Item
from articles.attribution.verb_tags import Beside, verb_tag
from articles.attribution.verbs import Verb, verb_forms
from articles.sentences import Token

_MARKS = {
    ",": ",", ":": ":", ";": ";", "—": "-", "–": "-", "--": "-", "-": "-", "―": "-",
    "(": "(", "[": "(", ")": ")", "]": ")", ".": ".", "!": ".", "?": ".", "…": ".", "...": ".",
    "’": "'", "'": "'",
}  # fmt: skip
_POSSESSIVES = frozenset(["'s", "’s", "'S", "’S"])
_CLITICS = frozenset(["’ll", "'ll", "’d", "'d", "’ve", "'ve", "’re", "'re", "’m", "'m"])
_POINTING = frozenset(
    ["this", "these", "those", "some", "many", "few", "most", "all", "several", "both", "another",
     "each", "other", "much", "either", "neither"]
)  # fmt: skip
"""Determiners that may stand alone: *some say*."""
_REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves"])
_VARYING = _POINTING | _REFLEXIVE | {"back", "her", "it", "like", "may", "one", "others", "that"}
"""Listed words of more than one class."""
_NOTHING = frozenset(["nothing", "something", "anything", "everything"])


def is_headline(words: Sequence[Token]) -> bool:
    """Say whether nearly every longer word is capitalised, as in headlines."""
    longer = small = 0
    for _, _, text in words:
        if len(text) > 3 and text[0].isalpha():
            longer += 1
            if not text[0].isupper():
                small += 1
                if 10 * small > len(words):
                    return False
    return longer >= 4 and longer - small >= 0.9 * longer


def lowered(word: Token) -> Token:
    """Return a word of a headline, in small letters if it is a verb or a function word."""
    lower = word.text.lower()
    verb = verb_forms().get(lower)
    finite = verb is not None and verb.form != "base" and verb.strength != "other"
    listed = lower in lexicon.table("function_words")
    return word._replace(text=lower) if finite or listed else word


def tagged(word: Token, row: Sequence[Item], following: str) -> Item:
    """Return ``word``, which has no fixed tag, as an item.

    ``row`` is what stands before it, ``following`` the next word.
    """
    start, end, text = word
    if not text[0].isalpha():
        return Item(_apostrophe_tag(text, row, following), start, end, text)
    opening = not row or row[-1].tag in "Q.:U-("
    small = text.lower()
    known = _listed(text, following, opening)
    if known:
        varies = small in _VARYING
        tag = _closed_tag(known, small, Beside(row, following)) if varies else known
        return Item(tag, start, end, text)
    verb = verb_forms().get(small)
    if text[0].isupper():
        if verb is not None and _is_capital_verb(verb, Beside(row, following)):
            return Item("V", start, end, text, verb)
        if not opening or (verb is None and not text.endswith("ing")):
            return Item("C", start, end, text)
    beside = Beside(row, following)
    if verb is None:
        verb = _unlisted(small, beside)
    tag = verb_tag(verb, beside) if verb is not None else _ending_tag(text)
    return Item(tag, start, end, text, verb if tag in "VEGF" else None)


@lru_cache(1 << 14)
def fixed_tag(text: str) -> str:
    """Return the tag of a word or mark that has the same one wherever it stands, else nothing."""
    if not text[0].isalpha():
        return _mark_tag(text)
    if not text.islower() or not text.isalpha() or text in verb_forms():
        return ""
    known = lexicon.table("function_words").get(text, "")
    if known:
        return "" if text in _VARYING else known
    return "" if text.endswith(("ed", "ing", "s")) else _ending_tag(text)


def _mark_tag(text: str) -> str:
    """Return the tag of a mark, a number or a clitic, nothing for a lone apostrophe and *'s*."""
    if text in _POSSESSIVES or _MARKS.get(text) == "'":
        return ""
    if text in _CLITICS:
        return "A"
    number = text[0].isdigit() or text[0] in "$£€%"
    return _MARKS.get(text, "N" if number else "U")


def _apostrophe_tag(text: str, row: Sequence[Item], following: str) -> str:
    """Return the tag of a lone apostrophe or of *'s* by what is beside it."""
    if text in _POSSESSIVES:
        return _possessive_or_is(row, following)
    return "'" if row and row[-1].tag in "NCML" and following else "U"


def _possessive_or_is(row: Sequence[Item], following: str) -> str:
    if not row or row[-1].tag not in "NCMLY":
        return "A"
    verb = verb_forms().get(following)
    listed = following in lexicon.table("function_words")
    acts = verb is not None and verb.form == "gerund" and not listed
    return "A" if acts and row[-1].tag in "CM" else "'"  # *Ruiz's coming*, *the board's meeting*


def _listed(text: str, following: str, opening: bool) -> str:
    """Return the class of a listed word; a capital inside a sentence makes a name of most."""
    if text == "US":
        return ""
    if text == "May" and (not opening or following.isdigit()):
        return "Y"
    known = _class_of(text)
    small = text[0].islower() or opening or len(text) < 4
    return known if small or known in {"Y", "P"} else ""


@lru_cache(1 << 14)
def _class_of(text: str) -> str:
    """Return the class of a word in the closed lists, nothing for any other."""
    return lexicon.table("function_words").get(text.lower().replace("’", "'"), "")


def _closed_tag(  # noqa: PLR0911 - one answer a word
    known: str, word: str, beside: Beside
) -> str:
    """Return the class of one of ``_VARYING`` in its place: *that*, *her* and *some* have two."""
    if word == "her":
        return "S" if beside.next_class in "NDC" else "O"
    if word == "that":
        before = beside.row[-1].tag if beside.row else "I"
        determines = not beside.row or (before in "IKD" and beside.next_class == "N")
        return "D" if determines and beside.following[:1].islower() else "H"
    if word in _POINTING:
        return "N" if beside.next_class in "AVW,IH" or beside.next_is_finite() else "D"
    if word == "one":
        participle = beside.following.endswith("ed") and beside.following not in verb_forms()
        return "D" if participle and beside.next_class == "N" else "N"
    if word == "back" and beside.row and beside.row[-1].tag == "D":
        return "N" if beside.next_is_finite() or beside.next_class != "N" else known
    if word == "others":
        return "N"
    if word == "it" and beside.row and beside.row[-1].tag in "VGFEI" and not beside.next_acts():
        return "O"
    if word in _REFLEXIVE and beside.row and beside.row[-1].tag in "NCMP":
        return "R"
    if word == "like" and beside.row and beside.row[-1].tag in "PX":
        return "F"
    return known


def _is_capital_verb(verb: Verb, beside: Beside) -> bool:
    """Say whether a capitalised verb of saying is one: ``Ruiz, a pilot, Tweeted on Monday``."""
    past = verb.form in {"past", "past or participle"} and verb.strength == "tell"
    after_name = bool(beside.row) and beside.row[-1].tag in "M,Q"
    return past and after_name and not beside.following[:1].isupper()


def _unlisted(word: str, beside: Beside) -> Verb | None:
    """Return the verb that an unlisted word is by its ending, if it may be one."""
    if word in _NOTHING or "-" in word:
        return None
    if word.endswith("ing") and len(word) > 5 and beside.before != "I":
        return Verb(word, "other", "gerund")
    if word.endswith("ed") and len(word) > 3 and not word.endswith("eed"):
        return Verb(word, "other", "past or participle")
    if word.endswith("s") and beside.before == "Q" and beside.speaker_follows():
        return Verb(word, "other", "present")
    if word.endswith("s") and beside.before in "ML" and beside.next_class in "DSPOH":
        return Verb(word, "other", "present")
    return None


_NO_ADVERBS = frozenset(
    ["anomaly", "assembly", "belly", "bully", "burly", "butterfly", "costly", "cowardly", "deadly",
     "disorderly", "elderly", "family", "folly", "friendly", "gadfly", "ghastly", "ghostly",
     "grisly", "homily", "jelly", "lively", "lonely", "lovely", "lowly", "melancholy", "monopoly",
     "orderly", "rally", "scholarly", "silly", "stepfamily", "subassembly", "supply", "timely",
     "ugly", "unruly"]
)  # fmt: skip
"""Nouns and adjectives that end as adverbs do."""


def _ending_tag(word: str) -> str:
    adverb = word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS
    return "R" if adverb else "N"
