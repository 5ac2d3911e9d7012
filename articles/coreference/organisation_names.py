"""Which organisation names of an article are one organisation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from articles.coreference.spelling import best_spelling, shown, without_legal_form, words_of
from articles.model import Mention

Words = tuple[str, ...]

_SMALL = frozenset(
    {
        "of",
        "and",
        "the",
        "for",
        "in",
        "on",
        "to",
        "at",
        "de",
        "la",
        "del",
        "des",
        "du",
        "y",
        "e",
        "&",
    }
)
_LONGEST_NAME = 8
"""Words: a longer form is likely to have swallowed something, and is not the name."""


def names(text: str, mentions: Sequence[Mention]) -> list[str]:
    """Return the name of the organisation for each of ``mentions``, in their order.

    A short form in brackets (*Tarn Harbour Trust (THT)*), an acronym of a longer name and the
    first words of exactly one longer name are that longer name.
    """
    keys = [without_legal_form(words_of(mention.text)) for mention in mentions]
    spellings: dict[Words, list[str]] = defaultdict(list)
    for key, mention in zip(keys, mentions, strict=True):
        spellings[key].append(shown(mention.text))
    longer = _by_bracket(text, mentions, keys) | _by_beginning(spellings)
    longer = _by_initials(spellings) | longer
    roots = {key: _root(key, longer) for key in spellings}
    forms: dict[Words, list[str]] = defaultdict(list)
    for key, root in roots.items():
        forms[root].extend(spellings[key])
    best = {root: _name(found) for root, found in forms.items()}
    return [best[roots[key]] for key in keys]


def _by_bracket(
    text: str, mentions: Sequence[Mention], keys: Sequence[Words]
) -> dict[Words, Words]:
    """Map what stands in brackets right after a name to that name, the shorter to the longer."""
    found = {}
    for index in range(1, len(mentions)):
        between = text[mentions[index - 1].span.end : mentions[index].span.start]
        if between.strip(" \"“'‘") == "(" and text.startswith(")", mentions[index].span.end):
            short, long = keys[index], keys[index - 1]
            if len(short) < len(long) or len("".join(short)) < len("".join(long)):
                found[short] = long
    return found


def _by_beginning(spellings: Iterable[Words]) -> dict[Words, Words]:
    """Map a name to the one longer name that begins with it."""
    longer: dict[Words, list[Words]] = defaultdict(list)
    for key in spellings:
        for cut in range(1, min(len(key), _LONGEST_NAME)):
            longer[key[:cut]].append(key)
    return {
        key: min(longer[key], key=len)
        for key in spellings
        if key in longer and len("".join(key)) > 3 and _one_line(longer[key])
    }


def _one_line(names: Sequence[Words]) -> bool:
    """Say whether each of ``names`` begins the next longer one, so that they are one name."""
    ordered = sorted(names, key=len)
    return all(b[: len(a)] == a for a, b in pairwise(ordered))


def _by_initials(spellings: Mapping[Words, Sequence[str]]) -> dict[Words, Words]:
    """Map an acronym to the first name of which it has the initials."""
    by_initials: dict[str, Words] = {}
    for key in spellings:
        if len(key) > 1:
            for initials in _initials(key):
                by_initials.setdefault(initials, key)
    return {
        key: by_initials[key[0]]
        for key, forms in spellings.items()
        if len(key) == 1 and key[0] in by_initials and _is_acronym(forms[0])
    }


def _initials(words: Words) -> set[str]:
    content = [word for word in words if word not in _SMALL]
    return {"".join(word[0] for word in words), "".join(word[0] for word in content)}


def _is_acronym(form: str) -> bool:
    letters = form.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isupper()


def _root(key: Words, longer: Mapping[Words, Words]) -> Words:
    seen = {key}
    while key in longer and longer[key] not in seen:
        key = longer[key]
        seen.add(key)
    return key


def _name(forms: Sequence[str]) -> str:
    long_forms = [form for form in forms if not _is_acronym(form)] or forms
    usual = [form for form in long_forms if len(form.split()) <= _LONGEST_NAME] or long_forms
    most = max(len(form.split()) for form in usual)
    return best_spelling(form for form in usual if len(form.split()) == most)
