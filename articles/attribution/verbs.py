"""The forms of English verbs, and how strongly each verb signals speech."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from articles import lexicon

Strength = Literal["tell", "say", "describe", "other"]
Form = Literal["past", "participle", "past or participle", "present", "base", "gerund"]


class Verb(NamedTuple):
    """One form of a verb. ``strength`` is that of its lemma in the list ``cue_verbs``."""

    lemma: str
    strength: Strength
    form: Form


@cache
def verb_forms() -> dict[str, Verb]:
    """Return every form of every listed verb, in small letters, with what it is."""
    forms: dict[str, Verb] = {}
    for lemma, (strength, past, participle) in _lemmas().items():
        for form, spelling in _inflected(lemma, past, participle):
            forms.setdefault(spelling, Verb(lemma, strength, form))
    return forms


def _lemmas() -> dict[str, tuple[Strength, str, str]]:
    lemmas: dict[str, tuple[Strength, str, str]] = {}
    for line in sorted(lexicon.words("common_verbs")):
        lemma, past, participle = _columns(line)
        lemmas[lemma] = ("other", past, participle)
    for line in sorted(lexicon.words("cue_verbs")):
        lemma, strength, *irregular = line.split("\t")
        _, past, participle = _columns("\t".join([lemma, *irregular]))
        lemmas[lemma] = (_strength(strength), past, participle)
    return lemmas


def _strength(word: str) -> Strength:
    if word == "tell":
        return "tell"
    return "say" if word == "say" else "describe"


def _columns(line: str) -> tuple[str, str, str]:
    lemma, *irregular = line.split("\t")
    past = irregular[0] if irregular else _past(lemma)
    return lemma, past, irregular[1] if len(irregular) > 1 else past


def _inflected(lemma: str, past: str, participle: str) -> Iterator[tuple[Form, str]]:
    if past == participle:
        yield "past or participle", past
    else:
        yield "past", past
        yield "participle", participle
    yield "present", _present(lemma)
    yield "base", lemma
    yield "gerund", _gerund(lemma)


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if _consonant_y(lemma):
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _present(lemma: str) -> str:
    if _consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _gerund(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


def _consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in "aeiou"


_DOUBLED = """
admit beg chat commit drop dub fit get grab grin hit hug hum jab knit let nod occur omit pan permit
plan put quip quit rap rebut refer regret rip rub run set shrug shut sit slam slap slip snap sob
spin step stop submit sum tag tap transmit trip whip win
"""
_DOUBLING = frozenset(_DOUBLED.split())


def _doubled(lemma: str) -> str:
    return lemma + lemma[-1] if lemma in _DOUBLING else lemma
