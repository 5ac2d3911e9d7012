"""Offices and titles: they stand before names, and belong to none."""

from __future__ import annotations

from collections.abc import Iterable

from articles import lexicon
from articles.entities.candidates import Candidate
from articles.entities.gazetteer import Gazetteer
from articles.entities.reading import Sentence
from articles.lexicon import folded


def is_office(word: str, gazetteer: Gazetteer) -> bool:
    """Say whether ``word`` belongs to an office or a title, not to a name."""
    bare = word.rstrip(".")
    return bare in gazetteer.titles or word in gazetteer.roles


def office_parted(
    sentence: Sentence, name: Candidate, choice: Iterable[Candidate], gazetteer: Gazetteer
) -> Iterable[Candidate]:
    """Return ``name``, or what the rules made of it where it holds an office and who bears it.

    *U.N. Secretary-General Ana Tarn* is a body and a person, and no body of that name; nor is
    *Ana Tarn SC,* a sports club.
    """
    if _bears_letters(sentence, name, gazetteer):
        return (Candidate(name.start, name.end - 1, "person", name.belief, "letters"),)
    if name.type != "organisation" or name.end - name.start < 3:
        return (name,)
    inside = [one for one in choice if name.start <= one.start and one.end <= name.end]
    last = inside[-1] if inside else name
    bears = last.type == "person" and last.end == name.end and last.start > name.start
    return inside if bears and is_office(sentence.words[last.start - 1], gazetteer) else (name,)


def _bears_letters(sentence: Sentence, name: Candidate, gazetteer: Gazetteer) -> bool:
    """Say whether the last word of ``name`` is letters of honour: *KC*, *SC*, *OBE*."""
    first, last = sentence.words[name.start], sentence.words[name.end - 1]
    if name.end - name.start < 3 or last not in lexicon.words("post_nominals"):
        return False
    return name.type == "person" or folded(first) in gazetteer.first_names
