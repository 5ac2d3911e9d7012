"""The people of one article, with what the text itself shows of them: sex, titles, roles.

A person's sex follows from a courtesy title (*Mrs Lind*), from a role that only one sex bears
(*chairwoman*), and otherwise from the first name. Roles are the nouns beside the name: before it
(*Chancellor Eva Roth*), or set off behind it (*Paul Reyes, a senator from Ohio,*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from articles import lexicon
from articles.attribution.actors import AGED, office_holder
from articles.attribution.clauses import Parse
from articles.attribution.items import Item
from articles.coreference.roles import also_called, role_in, role_noun
from articles.coreference.spelling import sex_of_first_name
from articles.coreference.titles import sex_before, sex_of_title
from articles.model import Mention

Sex = Literal["m", "f", "?"]

_BARE_TITLES = frozenset(["Dame", "Dr", "Lady", "Lord", "Miss", "Mr", "Mrs", "Ms", "Prof", "Sir"])
"""These say little of what somebody is."""
_TEENS = range(13, 20)
_MOST_DIGITS = 3
"""Of an age."""
_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r" (['’]s?)(?= |$)")


@dataclass(slots=True)
class Person:
    """One person of the article.

    ``certain`` says that the text shows the sex, not only the name; ``roles`` are the role nouns
    with the phrase that each stood in, empty for an age; ``count`` is how often the person is
    named.
    """

    name: str
    sex: Sex = "?"
    certain: bool = False
    roles: dict[str, str] = field(default_factory=dict)
    count: int = 0

    @property
    def role(self) -> str:
        """The first phrase by which the article says what the person is, or nothing.

        A bare title, as *Sir* and *Dr.* are, is one only where there is no other.
        """
        said = [words for words in self.roles.values() if words]
        return next((one for one in said if not _is_bare(one)), said[0] if said else "")


Register = dict[str, Person]


def register(text: str, mentions: Sequence[Mention], parses: Sequence[Parse]) -> Register:
    """Return the people among ``mentions``, by canonical name, in order of appearance."""
    people: Register = {}
    for mention in mentions:
        if mention.type == "person" and mention.name:
            person = people.setdefault(mention.name, Person(mention.name))
            person.count += 1
            _learn_title(person, text, mention)
    for parsed in parses:
        for number, role, words in _roles(parsed, mentions):
            name = mentions[number].name
            if name is not None:
                _learn_role(people[name], role, words)
    for person in people.values():
        if person.sex == "?":
            person.sex = sex_of_name(person.name)
    return people


def sex_of_name(name: str) -> Sex:
    """Return the sex that more often bears the first of the names, ``?`` for none on the list.

    *Jan-Willem* is as *Willem* is where *Jan* tells nothing; *Jean-* is a man's. Of *Moon Jae-in*
    the first name is the last.
    """
    words = [_WORD.findall(word) for word in name.split()[:-1]]
    spelt_out = (parts for parts in words if max(map(len, parts), default=0) > 1)
    parts = [lexicon.folded(part) for part in next(spelt_out, [])]
    if not parts or parts[0] in lexicon.words("family_names_first"):
        return "?"
    if len(parts) > 1 and parts[0] == "jean":
        return "m"
    sex = next((sex for part in parts if (sex := sex_of_first_name(part))), None)
    return "m" if sex == "m" else "f" if sex == "f" else "?"


def _learn_title(person: Person, text: str, mention: Mention) -> None:
    if person.certain:
        return
    first = mention.text.split(maxsplit=1)[0].rstrip(".")
    sex = sex_before(text, mention.span.start) or sex_of_title(first)
    if sex is not None:
        person.sex, person.certain = sex, True


def _learn_role(person: Person, role: str, words: str) -> None:
    person.roles.setdefault(role, words)
    other = also_called(role, words)
    if other is not None:
        person.roles.setdefault(other, words)
    sex = lexicon.table("role_nouns").get(role.rsplit(maxsplit=1)[-1])
    chairs = role.endswith("man") and sex_of_name(person.name) == "f"  # chairman Ana Ruiz
    if sex in {"m", "f"} and not person.certain and not chairs:
        person.sex = "m" if sex == "m" else "f"
        person.certain = True


def _roles(parsed: Parse, mentions: Sequence[Mention]) -> Iterator[tuple[int, str, str]]:
    """Yield the mention, the role noun and the whole phrase, for every person beside a role."""
    items = parsed.sentence.items
    row = parsed.phrases
    for at, phrase in enumerate(row):
        if phrase.kind != "NP":
            continue
        final = items[phrase.last]
        if _is_person(final, mentions):
            asks = items[phrase.first].text.lower() == "what"  # led to what Dr Ana Ruiz called
            words = items[_opening(items, phrase.first + asks) : phrase.last]
            yield from ((final.ref, role, said) for role, said in _titles(words))
            yield from _office(parsed, at, mentions)
            yield from _apposed(parsed, at, final.ref)
            yield from _aged(parsed, at)


def _is_person(item: Item, mentions: Sequence[Mention]) -> bool:
    return item.tag == "M" and mentions[item.ref].type == "person"


def _titles(words: Sequence[Item]) -> Iterator[tuple[str, str]]:
    """``alliance chief`` and ``Finance Minister`` before a name."""
    texts = [word.text for word in words]
    if not texts or role_noun(texts[-1]) is None:
        return
    shown = len(texts)
    while shown > 1 and _is_bare(texts[shown - 1]):
        shown -= 1  # Chief Executive Officer Dr. Ana Ruiz
    said = _as_written(words[:shown])
    while texts and role_noun(texts[-1]) is not None:
        yield role_in(texts) or "", said
        texts.pop()


def _is_bare(phrase: str) -> bool:
    return phrase.rstrip(".") in _BARE_TITLES


def _opening(items: Sequence[Item], first: int) -> int:
    """Return where the office begins that the phrase at ``first`` ends.

    *Housing Minister*, *Chairman and Chief Executive*, *Former first lady* are one office each.
    """
    if items[first].text == "lady" and first and items[first - 1].text == "first":
        first -= 1
        if first and items[first - 1].text.lower() == "former":
            first -= 1
        return first - 1 if first and items[first - 1].text.lower() == "the" else first
    if not items[first].text[:1].isupper():
        return first
    while first and items[first - 1].tag in "GC" and items[first - 1].text[:1].isupper():
        first -= 1
    joined = first > 1 and items[first - 1].text == "and" and items[first].tag == "C"
    if joined and items[first - 2].tag == "C" and role_noun(items[first - 2].text) is not None:
        return _opening(items, first - 2)
    return first


def _office(parsed: Parse, at: int, mentions: Sequence[Mention]) -> Iterator[tuple[int, str, str]]:
    """``Minister of Health Ana Ruiz``, the phrase with the name being ``at``."""
    if at < 2 or office_holder(parsed, at - 2, mentions) is None:
        return
    items, row = parsed.sentence.items, parsed.phrases
    office, named = row[at - 2], row[at]
    said = _as_written(items[office.first : named.last])
    for role, _ in _titles(items[office.first : office.last + 1]):
        yield items[named.last].ref, role, said


def _aged(parsed: Parse, at: int) -> Iterator[tuple[int, str, str]]:
    """``Ana Ruiz, 34,`` is *the 34-year-old*; whoever is 17 is *the teenager*, too."""
    years = _years(parsed, at + 2) if parsed.kinds.startswith(",n", at + 1) else 0
    if not years or at + 3 == len(parsed.phrases):
        return
    mention = parsed.sentence.items[parsed.phrases[at].last].ref
    yield mention, f"{years}{AGED}", ""
    if years in _TEENS:
        yield mention, "teenager", ""


def _years(parsed: Parse, at: int) -> int:
    """Return the age that the phrase ``at`` is, 0 for none."""
    phrase = parsed.phrases[at]
    words = parsed.sentence.items[phrase.first].text
    is_age = phrase.first == phrase.last and words.isdecimal() and len(words) <= _MOST_DIGITS
    return int(words) if is_age else 0


def _as_written(words: Sequence[Item]) -> str:
    """Return words as they stand in a text, where a possessive belongs to the word before it."""
    return _POSSESSIVE.sub(r"\1", " ".join(word.text for word in words))


def _apposed(parsed: Parse, at: int, mention: int) -> Iterator[tuple[int, str, str]]:
    """``Ana Ruiz, the mayor of Turku,`` and ``the mayor of Turku, Ana Ruiz,``."""
    kinds = parsed.kinds
    if kinds.startswith((",n", "-n"), at + 1):
        yield from _apposition(parsed, at + 2, mention)
    if kinds.startswith(",n,n", at + 1) and _years(parsed, at + 2):  # Ana Ruiz, 34, a nurse
        yield from _apposition(parsed, at + 4, mention)
    if at >= 2 and kinds[at - 1] == ",":
        first = at - 2
        while first >= 2 and kinds[first] == "n" and kinds[first - 1] in "IX":
            first -= 2
        ends = kinds[at + 1 : at + 2] in ",.V-"
        if ends and kinds[first] == "n" and not _is_listed(kinds, first):
            yield from _apposition(parsed, first, mention)


def _is_listed(kinds: str, at: int) -> bool:
    """*Ruiz, the mayor, Ana Lund*: the phrase may be one of a list, unless a lead-in is before."""
    return at > 1 and kinds[at - 1] in ",K" and kinds[0] not in "IGEBY"


def _apposition(parsed: Parse, at: int, mention: int) -> Iterator[tuple[int, str, str]]:
    items, row, kinds = parsed.sentence.items, parsed.phrases, parsed.kinds
    phrase = row[at]
    head = items[phrase.last]
    if _begins_clause(parsed, at):
        return
    role = role_in([word.text for word in items[phrase.first : phrase.last + 1]])
    determined = items[phrase.first].tag in "DS" or head.tag in "NC"
    if head.tag in "NC" and role is not None and determined:
        last = phrase.last
        if kinds.startswith("Kn", at + 1) and items[row[at + 2].last].tag == "C":
            second = items[row[at + 2].last]
            if items[row[at + 1].first].text == "and" and role_noun(second.text) is not None:
                at, last = at + 2, row[at + 2].last  # Chairman and Chief Executive Officer
        if kinds.startswith(("In", "Xn"), at + 1):
            last = row[at + 2].last
        words = items[_opening(items, phrase.first) : last + 1]
        said = _as_written(words)
        yield mention, role, said


def _begins_clause(parsed: Parse, at: int) -> bool:
    """``In his interview, said Ana Ruiz, the defendant had lied``: a subject with a verb."""
    kinds = parsed.kinds
    if at < 3 or kinds[at - 3] != "V":
        return False
    after = at + 1
    while kinds.startswith("I", after):
        after += 2
    return kinds.startswith("V", after) and _first_word(parsed, at) == "the"


def _first_word(parsed: Parse, at: int) -> str:
    return parsed.sentence.items[parsed.phrases[at].first].text
