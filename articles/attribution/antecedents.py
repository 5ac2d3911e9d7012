"""What *who* and *that* stand for: the noun right before them, or the head of its phrase."""

from __future__ import annotations

from collections.abc import Sequence

from articles import lexicon
from articles.attribution.items import Item
from articles.attribution.phrases import Phrase


def is_meant(
    items: Sequence[Item], pronoun: Phrase, near: Phrase, head: Phrase, *, over_verb: bool
) -> bool:
    """Say whether the relative ``pronoun`` stands for the phrase ``near`` before it.

    It stands for a person rather than for a thing (*the office of Lind, who said*), over a verb
    for the nearest (*Ruiz slept through a talk by Lind, who said*), but *that* for a thing that
    may say something (*a letter from Lind that said*).
    """
    near_noun, head_noun = items[near.last], items[head.last]
    if items[pronoun.first].text.lower() in {"that", "which"} and _is_document(head_noun):
        return False
    return _is_person(near_noun) and (over_verb or not _is_person(head_noun))


def _is_person(noun: Item) -> bool:
    return noun.tag == "M" or noun.text.lower() in lexicon.table("role_nouns")


def _is_document(noun: Item) -> bool:
    return lexicon.table("speaking_things").get(noun.text.lower()) == "d"
