"""Rules that find people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from articles import lexicon
from articles.entities.candidates import Candidate
from articles.entities.capitals import is_name_word, is_two_syllables
from articles.entities.gazetteer import Gazetteer
from articles.entities.offices import is_office
from articles.entities.reading import Sentence
from articles.entities.runs import Run
from articles.lexicon import folded

_LONGEST_NAME = 5
"""Words of the longest personal name, particles not counted."""

_REMEMBERED = 1 << 15
"""Words that are not looked at again."""
_REMEMBERED_RUNS = 1 << 11
"""Rows of words that are not: an article repeats its names, and news its people."""

_Part = tuple[int, int]
"""Where a name begins and ends among the words of a run."""

_AFTER_SUBJECTS = frozenset(
    {"'s", "’s", ",", "and", "is", "was", "has", "had", "will", "would", "said", "says", "also"}
)
_MARKS = frozenset({"“", "”", "‘", "’", '"', "'"})
_COUNTRIES = frozenset(["US", "UK", "UN", "EU", "UAE"])
"""These are no initials, not even after an office: *chief U.S. envoy*."""
_NO_INITIALS = _COUNTRIES | frozenset(
    ["AG", "AI", "AM", "BA", "BC", "CV", "DA", "DC", "DJ", "DR", "ER", "FA", "FC", "FM", "GP", "HQ",
     "HR", "IT", "KC", "LA", "MA", "MC", "MP", "MR", "MS", "NO", "NY", "OK", "PC", "PM", "PR", "QC",
     "SA", "ST", "TD", "TV", "VP", "WC"]
)  # fmt: skip
_NAMING = frozenset({"named", "surnamed", "nicknamed"})
_KIN = frozenset(
    ["brother", "cousin", "daughter", "father", "fiance", "fiancee", "girlfriend", "grandson",
     "granddaughter", "husband", "boyfriend", "mother", "nephew", "niece", "partner", "sister",
     "son", "stepson", "uncle", "aunt", "widow", "widower", "wife"]
)  # fmt: skip
_OWNERS = frozenset(["his", "her", "my", "their", "our", "whose", "’s", "'s"])
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


def propose_people(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Yield what may be people in ``run``."""
    parts = _parts(run.words, gazetteer, shouted=sentence.shouted)
    if not run.start and _opens_with_trade(run.words):
        parts = [part for part in parts if part[0] > 0]
    for first, last in parts:
        start, end = run.start + first, run.start + last
        yield from _titled(sentence, start, end, gazetteer)
        yield from _of_known_names(sentence, start, end, gazetteer)
    if run.following in _MARKS:
        yield from _with_nickname(sentence, run, gazetteer)
    if parts and not sentence.titled:
        yield from _by_context(sentence, run, parts, gazetteer)


def _opens_with_trade(words: Sequence[str]) -> bool:
    """*Publican Declan Tarn said*: at the start of a sentence a trade has a capital, too."""
    return len(words) > 2 and words[0].lower() in lexicon.table("role_nouns")


@lru_cache(_REMEMBERED_RUNS)
def _parts(words: Sequence[str], gazetteer: Gazetteer, *, shouted: bool) -> Sequence[_Part]:
    """Return for each of the ``words`` of a run the personal name that begins there, if any may."""
    ends = [_name_end(words, start, gazetteer, shouted=shouted) for start in range(len(words))]
    return tuple(
        (start, end)
        for start, end in enumerate(ends)
        if end > start and not is_office(words[start], gazetteer)
    )


def _name_end(words: Sequence[str], start: int, gazetteer: Gazetteer, *, shouted: bool) -> int:
    """Return where a personal name that begins at ``start`` ends, ``start`` if none does."""
    end = at = start
    counted = 0
    while at < len(words) and counted < _LONGEST_NAME:
        word = words[at]
        if word in gazetteer.particles and at > start:
            at += 1
            continue
        if not _may_be_in_name(word, gazetteer, first=at == start, shouted=shouted):
            break
        if at > start and is_office(word, gazetteer) and not _is_surname(words, at, gazetteer):
            break
        at += 1
        counted += 1
        end = at
    if end < len(words) and end > start and words[end] in _SUFFIXES:
        end += 1
    return end


def _is_surname(words: Sequence[str], at: int, gazetteer: Gazetteer) -> bool:
    """Say whether an office word is the last of its run and a family name: *Mel Dean*."""
    return at == len(words) - 1 and folded(words[at]) in gazetteer.surnames


@lru_cache(_REMEMBERED)
def _may_be_in_name(word: str, gazetteer: Gazetteer, *, first: bool, shouted: bool) -> bool:
    """Say whether ``word`` may be part of a personal name, or its ``first`` word."""
    if not is_name_word(word) or _holds_digit(word) or "&" in word:
        return False
    if word.isupper() and len(word) > 3 and not shouted and "." not in word:
        return False
    if word in gazetteer.organisation_heads:
        return False
    plain, kind = folded(word), gazetteer.kind(word)
    if kind == "demonym":
        return first and plain in gazetteer.first_names
    personal = plain in gazetteer.first_names or plain in gazetteer.surnames
    return kind != "other" or (personal and not first) or (first and _is_initials(word))


def _holds_digit(word: str) -> bool:
    return not word.isalpha() and any(char.isdigit() for char in word)


def _titled(sentence: Sentence, start: int, end: int, gazetteer: Gazetteer) -> Iterable[Candidate]:
    """A title, an office or a kin, and what follows it: *Mr Tarn*, *Foreign Minister Ana Tarn*."""
    if start == 0 or sentence.words[start].replace(".", "") in _COUNTRIES:
        return ()
    before = sentence.words[start - 1]
    if before.rstrip(".") in gazetteer.titles:
        return (Candidate(start, end, "person", 3.0, "title"),)
    if end - start == 1 and _is_kin(sentence, start):
        return (Candidate(start, end, "person", 2.4, "kin"),)
    if before in gazetteer.roles:
        return (Candidate(start, end, "person", 2.6, "office"),)
    full = end - start > 1
    given = full and folded(sentence.words[start]) in gazetteer.first_names
    if folded(before) in gazetteer.trades or (given and before in lexicon.table("role_nouns")):
        return (Candidate(start, end, "person", 2.4 if full else 1.2, "trade"),)
    return ()


def _with_nickname(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterable[Candidate]:
    """A nickname in marks inside a name: *Ana “Nan” Tarn*."""
    words = sentence.words[run.end : run.end + 4]
    if len(words) == 4 and words[2] in _MARKS and is_name_word(words[1]) and is_name_word(words[3]):
        word, shouted = run.words[-1], sentence.shouted
        if _may_be_in_name(word, gazetteer, first=True, shouted=shouted):
            return (Candidate(run.end - 1, run.end + 4, "person", 2.0, "nickname"),)
    return ()


def _of_known_names(
    sentence: Sentence, start: int, end: int, gazetteer: Gazetteer
) -> Iterable[Candidate]:
    """A first name or a family name, and the words that go with it."""
    words = sentence.words[start:end]
    if len(words) == 1:
        plain = folded(words[0])
        given = plain in gazetteer.first_names and plain not in gazetteer.ordinary
        if given and not _may_be_no_name(sentence, start):
            return (Candidate(start, end, "person", 0.7, "first name"),)
        return ()
    found = _full_name(words, gazetteer)
    if found is not None and not (sentence.titled and found.needs_a_sentence):
        return (Candidate(start, end, "person", found.belief, found.rule),)
    return ()


class _FullName(NamedTuple):
    belief: float
    rule: str
    needs_a_sentence: bool = False


@lru_cache(_REMEMBERED_RUNS)
def _full_name(words: Sequence[str], gazetteer: Gazetteer) -> _FullName | None:
    """Return how far ``words``, two or more, are to be believed to be a name, by their lists."""
    if any(is_two_syllables(word) for word in words):
        return _FullName(2.4, "two syllables")
    first, last = folded(words[0]), folded(words[-1])
    given = first in gazetteer.first_names
    family = last in gazetteer.surnames or last in gazetteer.first_names
    if (gazetteer.kind(words[-1]) == "place" and not given) or (
        len(words) > 2 and gazetteer.kind(words[0]) == "demonym"  # the German Ida Tarn
    ):
        return None
    ordinary = sum(folded(word) in gazetteer.ordinary for word in words)
    if first in gazetteer.ordinary:  # Bill, Mark and Grace are words, too
        unknown = not family and gazetteer.kind(words[-1]) is None
        named = given and (family or unknown) and ordinary == 1 and len(words) == 2
        return _FullName(2.0, "full name", needs_a_sentence=True) if named else None
    if given or (_is_initials(words[0]) and gazetteer.kind(words[0]) in {None, "other"}):
        return _given_name_and(words, ordinary, family)
    if ordinary or not (family or first in gazetteer.surnames):
        return None
    east = not family  # the family name comes first
    return _FullName(1.4, "family name first", True) if east else _FullName(1.6, "family name")


def _given_name_and(words: Sequence[str], ordinary: int, family: bool) -> _FullName | None:
    if ordinary == 0:
        return _FullName(2.5 if family else 2.1, "full name")
    return _FullName(2.1, "full name") if ordinary == 1 and len(words) == 2 else None


def _is_initials(word: str) -> bool:
    """*J.P.* and *JD* stand for first names; *UK* and *TV* do not."""
    if "." in word:
        return len(word.replace(".", "")) <= 2
    return len(word) == 2 and word.isalpha() and word.isupper() and word not in _NO_INITIALS


def _may_be_no_name(sentence: Sentence, at: int) -> bool:
    """Say whether a first name that stands alone may be a word like any other."""
    if sentence.titled or at + 1 == len(sentence.words):
        return sentence.titled
    return at == 0 and sentence.words[1] not in _AFTER_SUBJECTS


def _by_context(
    sentence: Sentence, run: Run, parts: Sequence[_Part], gazetteer: Gazetteer
) -> Iterable[Candidate]:
    """Unknown words where only a person makes sense: *Tarn said*, *Ana Tarn, 43,*."""
    first = next((first for first, last in parts if last == len(run.words)), None)
    nobody = (
        _are_people(run, gazetteer)
        or is_of_words(run.words, gazetteer)
        or run.before in {"a", "an"}  # a Hermes Baby
    )
    if first is None or nobody:
        return ()
    start, end = run.start + first, run.end
    before = sentence.words[start - 1] if start else ""
    if _gives_age(sentence.words[end : end + 3]) or _is_set_off(sentence, start, end):
        return (Candidate(start, end, "person", 2.4, "age"),)
    if before in _NAMING:
        return (Candidate(start, end, "person", 1.5, "named"),)
    single = end - start == 1
    speaks = run.following in gazetteer.personal_verbs and not (single and before == "the")
    if speaks or (before in gazetteer.personal_verbs and not single):  # *the GP said* names nobody
        return (Candidate(start, end, "person", 1.1 if single else 1.5, "speech"),)
    if end - start in {2, 3} and not any(
        folded(word) in gazetteer.ordinary for word in run.words[first:]
    ):
        return (Candidate(start, end, "person", 0.8, "two words"),)
    return ()


def is_of_words(words: Sequence[str], gazetteer: Gazetteer) -> bool:
    """*Tarnwood Leisure said*: no name is known of the words, and the last is one of English."""
    last = folded(words[-1])
    ordinary = len(words) > 1 and last in gazetteer.ordinary and last not in gazetteer.surnames
    return (
        ordinary
        and words[-1].istitle()
        and not any(
            folded(word) in gazetteer.first_names
            or folded(word) in lexicon.table("world_first_names")
            or word.rstrip(".") in gazetteer.titles
            or is_office(word, gazetteer)
            for word in words
        )
    )


def _are_people(run: Run, gazetteer: Gazetteer) -> bool:
    """Say whether a noun has its capital from its place: *Forecasters said*, *Widow, 81,*."""
    if run.start or len(run.words) > 1:
        return False
    word = folded(run.words[0])
    plural = word.endswith("s") and lexicon.singular(word) in lexicon.table("role_nouns")
    return plural or (word in lexicon.table("role_nouns") and word not in gazetteer.surnames)


def _is_kin(sentence: Sentence, start: int) -> bool:
    """Say whether *her husband* or *his younger sister,* is before a name."""
    at = start - 1 - (sentence.words[start - 1] == ",") if start else 0
    if at < 1 or sentence.words[at] not in _KIN:
        return False
    owned = at - 1 if sentence.words[at - 1].lower() in _OWNERS else max(0, at - 2)
    return sentence.words[owned].lower() in _OWNERS


def _is_set_off(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a full name is set off behind what somebody is: *his counsel, Ana Tarn,*."""
    around = sentence.words[max(0, start - 2) : start] + sentence.words[end : end + 1]
    noun = around[0] if len(around) == 3 and around[1] == "," == around[2] else ""
    return end - start > 1 and noun in lexicon.table("role_nouns")


def _gives_age(following: Sequence[str]) -> bool:
    """Say whether *, 43,* follows a name."""
    return len(following) == 3 and following[0] == "," == following[2] and following[1].isdigit()
