"""Which personal names of an article are one person."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.coreference.spelling import best_spelling, sex_of_first_name, shown, words_of
from articles.coreference.titles import sex_before
from articles.model import Mention

Words = tuple[str, ...]

_MOST_NAMESAKES = 100
"""People of one article who share a word of their names; more are not told apart."""
_LONGEST_KIN = 40
_RELATED = re.compile(
    r"(?:\b(?:whose|[Hh]is|[Hh]er|[Tt]heir)|[’']s) (?:\w+ ){0,2}(?:aunt|brother|cousin|daughter"
    r"|father|husband|mother|nephew|niece|partner|sister|son|uncle|widow|widower|wife),? $"
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class _People:
    """The people whom an article names in full, and the words that may call them again.

    ``places`` holds, for each, where it is named in full, in order (code points).
    """

    by_last: Mapping[str, Sequence[Words]]
    by_first: Mapping[str, Sequence[Words]]
    by_any: Mapping[str, Sequence[Words]]
    places: Mapping[Words, Sequence[int]]

    def called(self, word: str) -> Sequence[Words]:
        """Return who may be meant by ``word`` alone: a family name before a first name."""
        return self.by_last.get(word) or self.by_first.get(word) or self.by_any.get(word, ())

    def nearest(self, owners: Iterable[Words], at: int) -> Words:
        """Return whoever of ``owners`` was named last before ``at``, else is named first."""
        return min(owners, key=lambda owner: _distance(self.places[owner], at))


def names(text: str, mentions: Sequence[Mention]) -> list[str]:
    """Return the name of the person for each of ``mentions`` (all of people), in their order.

    A lone word is the person whose family name it is, else the first name, else any part of
    the name; of several the one of the sex that a title says, and of these the one whom it
    called before.
    """
    forms = [_words(mention.text) for mention in mentions]
    joined = _joined(form for form in forms if len(form) > 1)
    owners = _owners(text, mentions, forms, joined)
    spellings: dict[Words, list[str]] = defaultdict(list)
    for owner, form, mention in zip(owners, forms, mentions, strict=True):
        if form == owner:
            spellings[owner].append(shown(mention.text))
    best = {owner: best_spelling(spelt) for owner, spelt in spellings.items()}
    return [best[owner] for owner in owners]


def _words(name: str) -> Words:
    words = words_of(name)
    return words[:-1] if len(words) > 1 and words[-1] in _SUFFIXES else words


def _joined(forms: Iterable[Words]) -> dict[Words, Words]:
    """Map every form of two words and more to the fullest form of the same person."""
    fullest: dict[Words, Words] = {}
    by_word: dict[str, list[Words]] = defaultdict(list)
    for form in sorted(set(forms), key=lambda words: (-len(words), words)):
        hosts = (host for word in (form[-1], form[0]) for host in by_word[word][:_MOST_NAMESAKES])
        owner = next((host for host in hosts if _same_person(form, host)), form)
        fullest[form] = owner
        if owner is form:
            for word in set(form):
                by_word[word].append(form)
    return fullest


def _same_person(shorter: Words, longer: Words) -> bool:
    if shorter[0] == longer[0] and shorter[-1] == longer[-1]:
        return True
    remaining = iter(longer)
    return all(word in remaining for word in shorter)


def _people(
    joined: Mapping[Words, Words], forms: Sequence[Words], mentions: Sequence[Mention]
) -> _People:
    by_last: dict[str, list[Words]] = defaultdict(list)
    by_first: dict[str, list[Words]] = defaultdict(list)
    by_any: dict[str, list[Words]] = defaultdict(list)
    for form, owner in joined.items():
        _note(by_last[form[-1]], owner)
        _note(by_first[form[0]], owner)
        for word in form:
            _note(by_any[word], owner)
    places: dict[Words, list[int]] = defaultdict(list)
    for form, mention in zip(forms, mentions, strict=True):
        if form in joined:
            places[joined[form]].append(mention.span.start)
    return _People(by_last, by_first, by_any, places)


def _note(owners: list[Words], owner: Words) -> None:
    if owner not in owners and len(owners) < _MOST_NAMESAKES:
        owners.append(owner)


def _owners(
    text: str, mentions: Sequence[Mention], forms: Sequence[Words], joined: Mapping[Words, Words]
) -> list[Words]:
    """Return who each of ``mentions`` is.

    Of several people of one name, a lone word goes on calling whom it called before: *Falk* stays
    Ida Falk where her brother Nils Falk is named in passing. A paragraph that begins with another
    of them is about that one, and *Falk* is Nils from there.
    """
    people = _people(joined, forms, mentions)
    kin = _kin(text, mentions, forms, joined)
    called: dict[str, Words] = {}
    titled: dict[Words, str] = {}
    owners = []
    end = 0
    for form, mention in zip(forms, mentions, strict=True):
        start = mention.span.start
        if len(form) > 1:
            owner = joined[form]
            if owner[-1] in called and text.find("\n", end, start) >= 0:
                called[owner[-1]] = owner
        else:
            namesakes = people.called(form[0]) if form else ()
            owner = namesakes[0] if len(namesakes) == 1 else form
            if len(namesakes) > 1:
                sex = sex_before(text, start)
                fitting = [one for one in namesakes if _may_be(one, sex, titled)] or namesakes
                if sex is None:  # his wife, Ida Falk, is not called Falk
                    fitting = [one for one in fitting if one not in kin] or fitting
                before = called.get(form[0], form)
                owner = before if before in fitting else people.nearest(fitting, start)
                called.setdefault(form[0], owner)
                if sex is not None:
                    titled.setdefault(owner, sex)
        owners.append(owner)
        end = mention.span.end
    return owners


def _kin(
    text: str, mentions: Sequence[Mention], forms: Sequence[Words], joined: Mapping[Words, Words]
) -> set[Words]:
    """Return who is presented as somebody's relative where the article names them first."""
    seen: set[Words] = set()
    kin: set[Words] = set()
    for form, mention in zip(forms, mentions, strict=True):
        if len(form) < 2 or joined[form] in seen:
            continue
        seen.add(joined[form])
        start = mention.span.start
        if _RELATED.search(text, max(0, start - _LONGEST_KIN), start):
            kin.add(joined[form])
    return kin


def _may_be(owner: Words, sex: str | None, titled: Mapping[Words, str]) -> bool:
    """Say whether ``owner`` may be of ``sex``, by the title or else by the first name."""
    known = titled.get(owner) or sex_of_first_name(owner[0])
    return sex is None or known in {sex, None}


def _distance(places: Sequence[int], at: int) -> tuple[bool, int]:
    """Order people by their last full mention before ``at``; those named only later come last."""
    index = bisect_left(places, at)
    return (False, at - places[index - 1]) if index else (True, places[0] - at)
