"""Quotations that are nobody's words: questions put to a speaker, slogans, names of things."""

from __future__ import annotations

from collections.abc import Iterator

from articles.attribution.actors import NOBODY
from articles.attribution.candidates import Candidate, Place
from articles.attribution.phrases import Phrase

_FARTHEST = 60
_LONGEST_NAME = 7
"""Words: what is longer is no name for a thing."""
_ASKING = frozenset(["ask", "question", "press", "quiz", "probe", "query"])
_NAMING = frozenset(
    ["know", "call", "dub", "title", "entitle", "headline", "label", "brand", "term", "nickname"]
)
_MARKING = frozenset(["mark", "stamp", "inscribe", "emblazon"])
"""What these are followed by stands on a thing, whoever may have put it there."""
_NAMED = frozenset(
    ["adage", "cliche", "expression", "headline", "label", "line", "motto", "name", "phrase",
     "question", "saying", "sign", "slogan", "subject", "term", "title", "tag", "word", "words"]
)  # fmt: skip


def nobody(place: Place) -> Iterator[Candidate]:
    """Return the candidates for having no speaker, each with what speaks for it."""
    phrases = place.parse.phrases
    kind = place.quote.manner
    for at in range(place.at - 1, max(-1, place.at - _FARTHEST), -1):
        phrase = phrases[at]
        if phrase.kind == "Q":
            break
        if _is_asked(phrase):
            yield Candidate(
                "nobody, asked", NOBODY, None, (f"nobody asked {_where(place, at)} {kind}",)
            )
            break
    if _is_said(place):
        yield Candidate("nobody, said", NOBODY, None, ("nobody said",))
    if _is_subject(place):
        yield Candidate("nobody, talked of", NOBODY, None, ("nobody talked of",))
    if place.at and _names(place, place.at - 1) and not _has_agent(place):
        yield Candidate("nobody, named", NOBODY, None, (f"nobody named {kind}",))


def _is_said(place: Place) -> bool:
    """Say whether everybody says so: *it is said that “...”*, *it was announced: “...”*."""
    items = place.parse.sentence.items
    for clause in place.parse.clauses:
        verb = place.parse.phrases[clause.verb]
        it = items[place.parse.phrases[clause.subject].first].text.lower() == "it"
        says = verb.verb is not None and verb.verb.strength in {"tell", "say"}
        between = {phrase.kind for phrase in place.parse.phrases[clause.verb + 1 : place.at]}
        if it and verb.passive and says and clause.verb < place.at and "V" not in between:
            return True
    return False


def _is_subject(place: Place) -> bool:
    """Say whether the quotation is what the sentence is about: *The “...” plan has failed*.

    A quotation that somebody spoke ends in a mark there, or a comma follows, or it is long.
    """
    if place.last_mark != "-" or len(place.quote.span.of(place.text).split()) > _LONGEST_NAME:
        return False
    phrases, items = place.parse.phrases, place.parse.sentence.items
    determined = place.at == 1 and items[phrases[0].last].tag == "D"
    rest = phrases[place.at + 1 : place.at + 3]
    if rest and rest[0].kind == "NP" and {items[rest[0].last].tag} <= {"N", "C"}:
        rest = rest[1:]
    if not rest or rest[0].kind != "V":
        return False
    verb = rest[0].verb
    return (place.at == 0 or determined) and (verb is None or verb.strength not in {"tell", "say"})


def _where(place: Place, asked: int) -> str:
    """Say whether the quotation is part of the question, touches the verb, or stands apart."""
    phrases = place.parse.phrases
    leads = phrases[asked].kind == "E" and (asked == 0 or phrases[asked - 1].kind == ",")
    between = [phrase.kind for phrase in phrases[asked + 1 : place.at]]
    if leads and between and between[0] == "B" and "," not in between:
        return "inside"
    return "touching" if set(between) <= set(",:") else "apart"


def _is_asked(phrase: Phrase) -> bool:
    asked = phrase.verb is not None and phrase.verb.lemma in _ASKING
    return asked and (phrase.passive or phrase.kind == "E")


def _has_agent(place: Place) -> bool:
    """Say whether it is told who so calls it: *called a “...” by Ana Ruiz*."""
    rest = place.parse.phrases[place.at + 1 : place.at + 3]
    joint = next((phrase for phrase in rest if phrase.kind != ","), None)
    return joint is not None and place.parse.sentence.items[joint.first].text == "by"


def _names(place: Place, at: int) -> bool:
    """Say whether the words before the quotation call something by it: *known as the “...”*."""
    phrases = place.parse.phrases
    items = place.parse.sentence.items
    if at and items[phrases[at].last].tag == "D":
        at -= 1
    phrase = phrases[at]
    if at >= 2 and [items[phrases[one].first].text for one in (at - 1, at)] == ["such", "as"]:
        noun = items[phrases[at - 2].last].text.lower()  # words such as “...”
        return noun in _NAMED or noun.removesuffix("s") in _NAMED
    if items[phrase.last].tag == "D" and at:  # is considered the “...”
        at -= 1
        phrase = phrases[at]
    if phrase.kind == "NP":
        return items[phrase.last].text.lower() in _NAMED
    if phrase.kind in {"B", ","} and at:
        phrase = phrases[at - 1]
    verb = phrase.verb
    if verb is None or verb.lemma in _MARKING:
        return verb is not None
    called = verb.lemma in _NAMING or verb.strength == "describe"
    return called and (phrase.passive or phrase.kind == "E")
