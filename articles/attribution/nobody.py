"""Quotations that are nobody's words: questions put to a speaker, slogans, titles, charges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.attribution.actors import NOBODY
from articles.attribution.candidates import Candidate, Place
from articles.attribution.unsaid import is_left_unsaid

_FARTHEST = 60
_LONGEST_NAME = 7
"""Words: what is longer is no name for a thing."""
_ASKING = frozenset(["ask", "question", "press", "quiz", "probe", "query"])
_QUESTION = re.compile("[InY]*B[^,]*")
"""What stands before the quoted part of a question: *by reporters on Monday whether it was*."""
_NAMING = frozenset(
    ["know", "call", "dub", "title", "entitle", "headline", "label", "brand", "term", "nickname"]
)
_MARKING = frozenset(["mark", "stamp", "inscribe", "emblazon"])
"""What these are followed by stands on a thing, whoever may have put it there."""
_NAMED = frozenset(
    ["adage", "cliche", "expression", "headline", "label", "line", "motto", "name", "phrase",
     "question", "saying", "sign", "slogan", "subject", "term", "title", "tag", "word", "words"]
)  # fmt: skip
_WORKS = frozenset(
    ["album", "anthem", "autobiography", "ballad", "book", "comedy", "course", "documentary",
     "drama", "episode", "exhibition", "film", "hit", "hymn", "lecture", "lullaby", "memoir",
     "movie", "musical", "novel", "opera", "painting", "play", "podcast", "poem", "sculpture",
     "seminar", "series", "show", "single", "sitcom", "sketch", "song", "talk", "thriller",
     "track", "tune", "workshop"]
)  # fmt: skip
"""What has a title. An editorial or a memo has one too, but there its author says something."""
_TITLING = frozenset(["called", "entitled", "named", "titled"])
_PLAYING = frozenset(
    ["appear", "appeared", "appearing", "appears", "star", "starred", "starring", "stars"]
)
_PRIZES = frozenset(
    ["award", "gong", "medal", "nomination", "oscar", "prize", "trophy", "nominated", "shortlisted"]
)
_OFFENCES = frozenset(["acquitted", "convicted", "count", "counts", "guilty", "suspicion"])
"""For the one, or of the other: *a prize for “...”*, *acquitted of “...”*."""


def nobody(place: Place) -> Iterator[Candidate]:
    """Return the candidates for having no speaker, each with what speaks for it."""
    phrases = place.parse.phrases
    kind = place.quote.manner
    for at in range(place.at - 1, max(-1, place.at - _FARTHEST), -1):
        phrase = phrases[at]
        if phrase.kind == "Q":
            break
        if _is_asked(place, at):
            yield Candidate(
                "nobody, asked", NOBODY, None, (f"nobody asked {_where(place, at)} {kind}",)
            )
            break
    if _is_title(place):
        yield Candidate("nobody, title", NOBODY, None, ("nobody a title",))
    if _is_award_or_charge(place):
        yield Candidate("nobody, award or charge", NOBODY, None, ("nobody an award or charge",))
    if _is_said(place):
        yield Candidate("nobody, said", NOBODY, None, ("nobody said",))
    if kind == "mixed" and is_left_unsaid(place):
        yield Candidate("nobody, not said", NOBODY, None, ("nobody not said",))
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
        between = place.parse.kinds[clause.verb + 1 : place.at]
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
    before = phrases[asked - 1].kind if asked else ","
    leads = before == "B" or (phrases[asked].kind == "E" and before == ",")
    between = place.parse.kinds[asked + 1 : place.at]
    if leads and _QUESTION.fullmatch(between):
        return "inside"
    return "touching" if set(between) <= set(",:") else "apart"


def _is_asked(place: Place, at: int) -> bool:
    """Say whether somebody is asked there: *was asked*, *asked by reporters*, *when asked if*."""
    phrase = place.parse.phrases[at]
    if phrase.verb is None or phrase.verb.lemma not in _ASKING:
        return False
    return phrase.passive or phrase.kind == "E" or _where(place, at) == "inside"


def _is_title(place: Place) -> bool:
    """Say whether a work is called so: *the song “...”*, *a talk titled “...”*, *stars in “...”*.

    A title begins with a capital; *He called the film “a waste of a boat”* has none.
    """
    phrases = place.parse.phrases
    at = place.at - 1
    if place.quote.manner == "mixed" or at < 0 or _is_told(place):
        return False
    if at and _last_word(place, at) == "in":
        return _last_word(place, at - 1) in _PLAYING
    titled = at - (phrases[at].kind == ",")
    if titled > 0 and _last_word(place, titled) in _TITLING:
        at = titled - 1
        at -= phrases[at].kind == ","
    if at < 0 or phrases[at].kind != "NP" or _last_word(place, at) not in _WORKS:
        return False
    before = phrases[at - 1].verb if at else None
    return before is None or before.lemma not in _NAMING


def _is_told(place: Place) -> bool:
    """Say whether *she said* or *said Ruiz* follows a comma that the quotation ends with."""
    if place.last_mark != ",":
        return False
    after = place.parse.phrases[place.at + 1 : place.at + 3]
    tells = any(phrase.verb and phrase.verb.strength in {"tell", "say"} for phrase in after)
    return tells and place.parse.kinds.startswith(("nV", "Vn"), place.at + 1)


def _is_award_or_charge(place: Place) -> bool:
    """Say whether somebody is awarded something for it, or suspected of it."""
    if place.at < 2:
        return False
    what = {"for": _PRIZES, "of": _OFFENCES}.get(_last_word(place, place.at - 1), frozenset())
    return _last_word(place, place.at - 2) in what


def _last_word(place: Place, phrase: int) -> str:
    return place.parse.sentence.items[place.parse.phrases[phrase].last].text.lower()


def _has_agent(place: Place) -> bool:
    """Say whether it is told who so calls it: *called a “...” by Ana Ruiz*."""
    rest = place.parse.phrases[place.at + 1 : place.at + 3]
    joint = next((phrase for phrase in rest if phrase.kind != ","), None)
    return joint is not None and place.parse.sentence.items[joint.first].text == "by"


def _names(place: Place, at: int) -> bool:
    """Say whether the words before the quotation call something by it: *known as the “...”*."""
    phrases = place.parse.phrases
    items = place.parse.sentence.items
    if at and items[phrases[at].last].tag == "D":  # is considered the “...”
        at -= 1
    phrase = phrases[at]
    if at >= 2 and [items[phrases[one].first].text for one in (at - 1, at)] == ["such", "as"]:
        noun = items[phrases[at - 2].last].text.lower()  # words such as “...”
        return noun in _NAMED or noun.removesuffix("s") in _NAMED
    if phrase.kind == "NP":
        return items[phrase.last].text.lower() in _NAMED
    if phrase.kind in {"B", ","} and at:
        phrase = phrases[at - 1]
    verb = phrase.verb
    if verb is None or verb.lemma in _MARKING:
        return verb is not None
    called = verb.lemma in _NAMING or verb.strength == "describe"
    return called and (phrase.passive or phrase.kind == "E")
