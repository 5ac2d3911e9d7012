"""Who comes up in an article, in order: people, pronouns, and phrases like *the minister*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from articles.attribution.actors import apposed
from articles.attribution.clauses import Parse
from articles.attribution.items import Item
from articles.coreference.narrators import is_byline
from articles.coreference.nominals import HEADS, is_indefinite, may_rename
from articles.coreference.roles import role_in, role_of
from articles.model import Mention

_ASKING = frozenset(["ask", "press", "question", "quiz", "challenge"])
"""Whoever is asked is expected to answer."""

NEWCOMER = ""
"""The name of whoever has none: *a senior diplomat*."""


class Event(NamedTuple):
    """A person or a pronoun in the writer's words.

    ``role`` is ``main`` (subject of a main clause), ``sub`` (of another clause), ``topic`` (*For
    Ana Ruiz, it was a long day*, *to Ana Ruiz*, *Would Ana Ruiz agree?*), ``asked`` (*they asked
    Ana Ruiz*), ``asker`` (*asked by Ana Ruiz*), ``possessive``, ``modifier`` (*a Clinton aide*) or
    ``other``. ``name`` is ``None`` for a pronoun, whose ``sex`` is then given. ``phrase`` is *the
    minister*, a pronoun as it were, of unknown sex (``?``); ``free`` says that it may mean somebody
    who was not called so before. ``subject`` is where the subject begins whose object it is, or -1:
    in *Ruiz trained him* he is not Ruiz.
    """

    start: int
    end: int
    sentence: int
    paragraph: int
    role: str
    name: str | None
    sex: str = ""
    phrase: str = ""
    free: bool = True
    subject: int = -1


def events(text: str, parses: Sequence[Parse], mentions: Sequence[Mention]) -> list[Event]:
    """Return the people and the pronouns *he*, *she* outside quotations, in order.

    A subject like *the former president* is resolved like a pronoun of unknown sex (``?``), and so
    is *her husband*, which begins at *husband*: *her* is an event of its own.
    """
    found: list[Event] = []
    introduced: set[str] = set()
    for number, parsed in enumerate(parses):
        if is_byline(parsed):
            continue  # whoever writes is not written about
        roles = _subject_roles(parsed, mentions)
        asks = _is_question(text, parsed)
        items = parsed.sentence.items
        for phrase_at, phrase in enumerate(parsed.phrases):
            if phrase.kind != "NP":
                continue
            if items[phrase.first].tag == "D" and items[phrase.first].text.lower() != "the":
                introduced.add(items[phrase.last].text.lower())
            for at in range(phrase.first, phrase.last + 1):
                if items[at].tag not in "MPOS":
                    continue
                role = _role(parsed, phrase_at, at, roles)
                role = "topic" if asks and role != "possessive" else role
                other = items[at].text in {"him", "her"} and items[at].tag == "O"
                subject = _subject_over(parsed, phrase_at) if other else -1
                where = _Where(number, parsed.sentence.paragraph, role)
                found.extend(_of_item(items[at], where, subject, mentions))
            if phrase_at in roles and apposed(parsed, phrase_at, mentions) is None:
                where = _Where(number, parsed.sentence.paragraph, roles[phrase_at])
                found.extend(_of_phrase(text, parsed, phrase_at, where, introduced))
    return found


class _Where(NamedTuple):
    sentence: int
    paragraph: int
    role: str


def _of_item(
    item: Item, where: _Where, subject: int, mentions: Sequence[Mention]
) -> Iterator[Event]:
    """Yield the event that an item is, if it is a person or a pronoun."""
    if item.tag in "POS" and item.text.lower() in _SEX_OF_PRONOUN:
        sex = _SEX_OF_PRONOUN[item.text.lower()]
        yield Event(item.start, item.end, *where, None, sex, subject=subject)
    elif item.tag == "M" and mentions[item.ref].type == "person":
        yield Event(item.start, item.end, *where, mentions[item.ref].name)


def _subject_over(parsed: Parse, obj: int) -> int:
    """Return where the head of the subject begins whose verb the phrase ``obj`` follows, or -1."""
    clause = next((one for one in parsed.clauses if one.verb == obj - 1), None)
    if clause is None or clause.kind not in {"finite", "participle"}:
        return -1
    return parsed.sentence.items[parsed.phrases[clause.subject].last].start


def _of_phrase(
    text: str, parsed: Parse, phrase_at: int, where: _Where, introduced: Set[str]
) -> Iterator[Event]:
    """Yield the event that a subject like *the minister* or *a senior diplomat* is."""
    items, phrase = parsed.sentence.items, parsed.phrases[phrase_at]
    owned = items[phrase.first].tag == "S"  # her husband: whoever was called so; *her* is another
    start, end = items[phrase.last if owned else phrase.first].start, items[phrase.last].end
    named = items[phrase.last].tag in "ML"  # the Guardian
    if not named and (owned or items[phrase.first].text.lower() == "the"):
        said = text[items[phrase.first].start : _narrowed_to(parsed, phrase_at)]
        noun = role_of(said)
        if noun is not None:
            presents = noun in HEADS and _narrowed_to(parsed, phrase_at) > end
            free = not owned and may_rename(noun) and noun not in introduced and not presents
            yield Event(start, end, *where, None, "?", said, free)
    elif _is_newcomer(parsed, phrase_at):
        yield Event(start, end, *where, NEWCOMER)


def _is_question(text: str, parsed: Parse) -> bool:
    """*Would Ruiz settle for a draw?* is asked of Ruiz."""
    return text[parsed.sentence.end - 1] == "?" and "Q" not in parsed.kinds


def _is_newcomer(parsed: Parse, phrase_at: int) -> bool:
    """Say whether the phrase presents somebody without a name: *a senior diplomat said*."""
    items, phrase = parsed.sentence.items, parsed.phrases[phrase_at]
    first, last = items[phrase.first], items[phrase.last]
    if first is last or last.tag not in "NC" or not is_indefinite(first.text):
        return False
    words = [item.text for item in items[phrase.first : phrase.last + 1]]
    return role_in(words) is not None and _tells(parsed, phrase_at)


def _narrowed_to(parsed: Parse, phrase_at: int) -> int:
    """Return where the phrase ends with what narrows it: *the senator from Vermont*."""
    row, items = parsed.phrases, parsed.sentence.items
    narrows = parsed.kinds.startswith(("In", "Xn"), phrase_at + 1)
    return items[row[phrase_at + 2 if narrows else phrase_at].last].end


_SEX_OF_PRONOUN = {
    "he": "m",
    "she": "f",
    "him": "m",
    "her": "f",
    "his": "m",
    "himself": "m",
    "herself": "f",
}


def _subject_roles(parsed: Parse, mentions: Sequence[Mention]) -> dict[int, str]:
    """Return the phrases that are subjects, and the names beside them, with what they are."""
    roles: dict[int, str] = {}
    for clause in parsed.clauses:
        main = not clause.relative and not clause.embedded and clause.kind != "participle"
        verb = parsed.phrases[clause.verb].verb
        asks = clause.kind == "agent" and verb is not None and verb.lemma in _ASKING
        role = "asker" if asks else "main" if main else "sub"
        own = range(clause.subject, clause.subject_last + 1)
        beside = {clause.subject + 2} & set(own)
        name = apposed(parsed, clause.subject, mentions)
        beside |= {at for at in own if parsed.sentence.items[parsed.phrases[at].last] is name}
        for at in (clause.subject, *beside):
            if main or at not in roles:
                roles[at] = role
    return roles


def _tells(parsed: Parse, subject: int) -> bool:
    """Say whether the phrase is the subject of a verb of saying that is none of asking."""
    verbs = (parsed.phrases[c.verb].verb for c in parsed.clauses if c.subject == subject)
    return any(
        verb is not None and verb.strength in {"tell", "say"} and verb.lemma not in _ASKING
        for verb in verbs
    )


def _is_put(parsed: Parse, at: int) -> bool:
    """*She suggested to Ruiz that*, *she put it to Ruiz*: as good as asking him."""
    row, items = parsed.phrases, parsed.sentence.items
    if at > 0 and items[row[at].first].text == "it":
        at -= 1
    verb = row[at].verb if at >= 0 else None
    return verb is not None and verb.lemma in {"put", "suggest"}


def _role(parsed: Parse, phrase_at: int, at: int, roles: Mapping[int, str]) -> str:
    items = parsed.sentence.items
    phrase = parsed.phrases[phrase_at]
    if items[at].tag == "S" or (at < phrase.last and items[at + 1].tag == "'"):
        return "possessive"
    if at < phrase.last:
        return "modifier"
    if phrase_at in roles or not phrase_at:
        return roles.get(phrase_at, "other")
    before = parsed.phrases[phrase_at - 1]
    told = parsed.kinds.startswith("X", phrase_at + 1)
    if before.verb is not None and before.verb.lemma in _ASKING and not told:
        return "asked"  # asked him whether; who is asked to go is told
    if items[before.last].text == "to" and _is_put(parsed, phrase_at - 2):
        return "asked"
    opens = phrase_at == 1 and items[before.last].text.lower() in {"for", "to"}
    return "topic" if opens else "other"
