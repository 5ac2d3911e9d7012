"""What one part of an article says about the names in another.

A name that is certain in one place (*Prime Minister Ana Tarn*) explains the places where it is
not (*Tarn refused*), and a name has one type throughout an article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles import lexicon
from articles.entities.candidates import Candidate
from articles.entities.capitals import is_name_word
from articles.entities.gazetteer import Gazetteer
from articles.entities.offices import is_office
from articles.entities.reading import Sentence
from articles.lexicon import folded
from articles.model import EntityType

_CERTAIN_FROM = 1.5
"""Belief from which on a candidate may explain others."""
_LIKELY_FROM = 0.5
"""Belief from which on two words that are in no list may explain one of them."""
_MOST_PER_WORD = 64
"""Known names with one first word: more of them only a text made to be slow has."""
_SMALL = frozenset(["of", "for", "and", "the", "on", "to", "in", "de", "la", "du", "des", "del"])


@dataclass(slots=True, eq=False)
class KnownName:
    """A form of a name that the article explains elsewhere."""

    words: tuple[str, ...]
    type: EntityType
    belief: float


@dataclass(slots=True, eq=False)
class KnownNames:
    """The known names of an article by their first word, the longest first."""

    by_first_word: Mapping[str, Sequence[KnownName]]

    def propose(self, sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Candidate]:
        """Yield every known name in ``sentence``."""
        words = sentence.words
        known = self.by_first_word
        firsts = map(str.upper, words) if sentence.shouted else words
        for start, names in [(at, known[word]) for at, word in enumerate(firsts) if word in known]:
            for name in names:
                end = start + len(name.words)
                if _same(words[start:end], name.words, sentence.shouted) and not (
                    _merely_opens(sentence, start, end, gazetteer)
                ):
                    if name.type == "person" and end - start == 1 and not sentence.titled:
                        yield _extended(sentence, start, end, name.belief, gazetteer)
                    yield Candidate(start, end, name.type, name.belief, "known")
                    break


def _extended(
    sentence: Sentence, start: int, end: int, belief: float, gazetteer: Gazetteer
) -> Candidate:
    """Return the known person at ``[start, end)`` with the unknown names beside it."""
    words = sentence.words
    while end < len(words) and _is_bare_name(words[end], gazetteer):
        end += 1
    while start > 0 and _is_bare_name(words[start - 1], gazetteer):
        if start == 1 and words[0].lower() in lexicon.table("role_nouns"):
            break  # Publican Declan Tarn
        start -= 1
    return Candidate(start, end, "person", belief, "known and more")


def _is_bare_name(word: str, gazetteer: Gazetteer) -> bool:
    """Say whether ``word`` is written like a name and no list gives it another meaning."""
    return (
        is_name_word(word)
        and len(word) > 1
        and word.isalpha()
        and not word.isupper()
        and gazetteer.kind(word) in {None, "person"}
        and folded(word) not in gazetteer.ordinary
        and word not in gazetteer.organisation_heads
        and word not in gazetteer.place_heads
        and not is_office(word, gazetteer)
        and word not in gazetteer.role_modifiers
    )


def known_names(
    sentences: Iterable[Sentence], choices: Iterable[Iterable[Candidate]], gazetteer: Gazetteer
) -> KnownNames:
    """Return the names that ``choices``, one for each sentence, are certain of."""
    votes: dict[tuple[str, ...], dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    for sentence, found in zip(sentences, choices, strict=True):
        for candidate in found:
            words = sentence.words[candidate.start : candidate.end]
            if candidate.type is None or sentence.shouted:
                continue
            if not _is_certain(words, candidate, gazetteer):
                continue
            for form, belief in _forms(words, candidate.type, gazetteer):
                votes[form][candidate.type] += belief
    by_first: dict[str, list[KnownName]] = defaultdict(list)
    for words, types in sorted(votes.items(), key=_longest_first):
        entity_type = max(types, key=lambda kind: types[kind])
        belief = 2.6 if len(words) > 1 else min(1.3 + 0.5 * types[entity_type], 2.4)
        name = KnownName(words, entity_type, belief)
        by_first[words[0]].append(name)
        if words[0].upper() != words[0]:
            by_first[words[0].upper()].append(name)
    return KnownNames({first: names[:_MOST_PER_WORD] for first, names in by_first.items()})


def _longest_first(vote: tuple[tuple[str, ...], object]) -> int:
    words, _ = vote
    return -len(words)


def _is_certain(words: Sequence[str], found: Candidate, gazetteer: Gazetteer) -> bool:
    """Say whether ``found`` is believed enough: less where nothing else is known of its words."""
    if found.belief >= _CERTAIN_FROM:
        return True
    if found.belief < _LIKELY_FROM or found.type != "person" or len(words) == 1:
        return False
    names = [word for word in words if word not in gazetteer.particles]
    return all(_is_bare_name(word, gazetteer) for word in names)


def _forms(
    words: tuple[str, ...], entity_type: EntityType, gazetteer: Gazetteer
) -> Iterator[tuple[tuple[str, ...], float]]:
    """Yield the forms by which an entity named ``words`` may be called again, with beliefs."""
    yield words, 2.0
    if len(words) == 1:
        return
    if entity_type == "person":
        yield from _short_forms_of_person(words)
    elif entity_type == "organisation":
        yield from _short_forms_of_organisation(words, gazetteer)


def _short_forms_of_person(
    words: tuple[str, ...],
) -> Iterator[tuple[tuple[str, ...], float]]:
    last = len(words) - 1
    while last > 0 and words[last] in {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"}:
        last -= 1
    yield words[last : last + 1], 2.0
    if len(words[0].rstrip(".")) > 2:
        yield words[:1], 0.8
    if last >= 2:
        yield words[last - 1 : last + 1], 1.5
        yield (words[0], words[last]), 1.5
        if len(words[last - 1]) > 3:
            yield words[last - 1 : last], 0.5


def _short_forms_of_organisation(
    words: tuple[str, ...], gazetteer: Gazetteer
) -> Iterator[tuple[tuple[str, ...], float]]:
    if folded(words[-1].rstrip(".")) in gazetteer.legal_ends:
        yield words[:-1], 1.5
    acronym = "".join(word[0] for word in words if word not in _SMALL and word[0].isalpha())
    if len(acronym) > 2 and acronym.isupper():
        yield (acronym,), 1.5
    if _distinctive(words[0], gazetteer):
        yield words[:1], 0.4


def _distinctive(word: str, gazetteer: Gazetteer) -> bool:
    """Say whether ``word`` alone may stand for the organisation whose name it begins."""
    return (
        len(word) > 3
        and word not in gazetteer.parts_of_organisations
        and folded(word) not in gazetteer.openers
        and gazetteer.kind(word) is None
    )


def _same(found: tuple[str, ...], name: tuple[str, ...], shouted: bool) -> bool:
    return found == name or (shouted and found == tuple(word.upper() for word in name))


def _merely_opens(sentence: Sentence, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Say whether a single ordinary word is capitalised for its place, not as a name."""
    word = sentence.words[start]
    if end - start > 1 or not is_name_word(word) or folded(word) not in gazetteer.openers:
        return False
    return start == 0 or sentence.titled
