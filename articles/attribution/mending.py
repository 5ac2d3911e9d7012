"""Tags mended when a whole sentence is known: participles and nouns that are its verbs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from articles.attribution.items import Item
from articles.attribution.verbs import Verb, verb_forms

_FARTHEST = 60
"""So many words to each side a verb is looked for; it keeps hostile text linear."""
_NAMING = frozenset(["call", "dub", "entitle", "label", "name", "nickname", "title"])
_MEANS = frozenset(["telephone", "phone", "email", "e-mail", "text", "letter", "fax", "video"])


def mend(row: list[Item], start: int) -> None:
    """Make participles finite that are verbs of the sentence by what follows, known only now.

    Looks at the items from ``start`` on, and at the verb before a quotation that they follow.
    """
    if start > 1 and start < len(row) and _is_called(row, start):
        row[start - 2].tag = "E"
    for at in range(max(1, start), len(row)):
        tag = row[at].tag
        if tag == "Y" and row[at - 1].text in {"early", "late"}:
            row[at - 1].tag = "R"  # *a statement by the board late Tuesday*
        elif tag == "E" and (_has_no_agent(row, at) or _reports(row, at)):
            row[at].tag = "V"
    if not _has_main_verb(row, range(start, len(row))):
        _find_present(row, start)


def _is_called(row: Sequence[Item], after: int) -> bool:
    """``A club called “...” told reporters``: another verb follows, so that this one is none."""
    verb = row[after - 2].verb
    named = row[after - 1].is_quoted and verb is not None and verb.lemma in _NAMING
    return named and row[after - 2].tag == "V" and row[after].tag in "VA"


def _has_main_verb(row: Sequence[Item], places: Iterable[int]) -> bool:
    return any(row[at].tag in "VA" and not (at and row[at - 1].tag in "WH") for at in places)


def _find_present(row: list[Item], start: int) -> None:
    """Give a sentence without a verb the likeliest word in the present: *the ad targets a*."""
    likely = [at for at in range(max(1, start), len(row)) if _may_be_present(row, at)]
    if likely:
        at = max(likely, key=lambda at: (_RANK[_present(row[at].text).strength], -at))
        row[at].tag, row[at].verb = "V", _present(row[at].text)


_RANK = {"tell": 2, "say": 1, "describe": 1, "other": 0}


def _present(word: str) -> Verb:
    return verb_forms().get(word) or Verb(word, "other", "present")


def _may_be_present(row: Sequence[Item], at: int) -> bool:
    item, before = row[at], row[at - 1]
    verb = verb_forms().get(item.text)
    if item.tag != "N" or before.tag not in "NCML,)R" or not item.text.islower():
        return False
    after = row[at + 1].tag if at + 1 < len(row) else "Q"
    plural = before.text.endswith("s")
    if verb is None:
        return item.text.endswith("s") and not plural and before.tag in "NCM" and after in "DSPOHQ"
    fits = verb.form == "present" or (verb.form == "base" and before.tag in "NC" and plural)
    return fits and after in "DSPOHQ:IMLCNXR"


def _has_no_agent(row: Sequence[Item], at: int) -> bool:
    """``Ruiz said by telephone``, ``Lind replied by shrugging``: *by* names a means."""
    if at + 2 >= len(row) or row[at + 1].text != "by" or row[at - 1].tag == "A":
        return False
    return row[at + 2].tag == "G" or row[at + 2].text.lower() in _MEANS


def _reports(row: Sequence[Item], at: int) -> bool:
    """``Two analysts, Ruiz and Lind, found in May that``: a clause or a quotation follows.

    Or there is no other verb that the subject might have.
    """
    verb = row[at].verb
    if row[at - 1].tag != "," or verb is None or verb.strength == "other" or verb.lemma == "ask":
        return False
    rest = next((item.tag for item in row[at + 1 : at + 7] if item.tag in "H:VA,Q"), "")
    return rest in {"H", ":", "Q"} or (verb.strength == "say" and _is_only_verb(row, at))


def _is_only_verb(row: Sequence[Item], at: int) -> bool:
    """Say whether no other verb but relative ones stands between the quotations around ``at``."""

    def unquoted(places: Iterable[int]) -> Iterator[int]:
        return takewhile(lambda place: row[place].tag != "Q", places)

    before = unquoted(range(at - 1, max(-1, at - _FARTHEST - 1), -1))
    after = unquoted(range(at + 1, min(len(row), at + _FARTHEST)))
    return not _has_main_verb(row, chain(before, after))
