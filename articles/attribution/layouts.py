"""Who may have spoken a quotation: candidates from the layout of the page.

A name and a colon before the quotation (headlines, transcripts, newsletters), or a dash and a
name after it, on the same line or the next (``“...” — Ana Ruiz``).
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.attribution.actors import Actor, actor
from articles.attribution.candidates import Candidate, Place
from articles.attribution.clause_candidates import strength
from articles.attribution.clauses import Parse
from articles.attribution.continuation import Scene
from articles.attribution.phrase_candidates import words_owner

_LABEL_PHRASES = 8
_INNER_MARKS = " \n’'”\""
"""What may close a quotation within the quotation, at its end."""
_MOST_INITIALS = 3
_RUBRICS = frozenset(
    ["analysis", "breaking", "comment", "editorial", "exclusive", "explained", "explainer",
     "feature", "interview", "letters", "listen", "live", "long read", "my week", "obituary",
     "opinion", "podcast", "profile", "report", "review", "update", "video", "watch"]
)  # fmt: skip
_FROM = frozenset(["by", "for", "from"])
"""With which a label may begin: *From the mayor: “...”*; *On reflection:* is none."""
_MOST_SENTENCES = 40
"""So far back a label is looked for: no speech in a transcript is longer without a paragraph."""


def on_page(scene: Scene) -> list[Candidate]:
    """Return the candidates that the layout around the quotation offers."""
    found = list(_label(scene.place))
    found.extend(_headline(scene))
    found.extend(_turn(scene))
    found.extend(_label_above(scene))
    found.extend(_signature_beside(scene))
    found.extend(_signature_below(scene))
    return found


def _label(place: Place) -> Iterator[Candidate]:
    """``Ana Ruiz: “...”`` and ``The tide turns - Ana Ruiz: “...”``.

    In a headline a colon also ends what the article is about (*Ferry strike: “...”*) or what kind
    of article it is (*Exclusive: “...”*): neither speaks.
    """
    for label in _labelled(place, place.parse, place.at - 1, "label"):
        topic = label.actor.kind in {"place", "thing", "things"}
        rubric = label.actor.span.of(place.text).lower() in _RUBRICS
        if place.parse.sentence.paragraph > 0 or not (topic or rubric):
            yield label


def _headline(scene: Scene) -> Iterator[Candidate]:
    """``Ana Ruiz: The tide has ‘turned at last’``: in a headline the name leads all of it."""
    if scene.parse.sentence.paragraph > 1 or scene.sentence > 1:
        return
    phrases = scene.parse.phrases
    colons = (at for at, phrase in enumerate(phrases[:_LABEL_PHRASES]) if phrase.kind == ":")
    colon = next(colons, 0)
    if 0 < colon < scene.place.at - 1:
        yield from _labelled(scene.place, scene.parse, colon, "headline")


def _turn(scene: Scene) -> Iterator[Candidate]:
    """``Q: Was it “a clean break”?``: in a transcript the label leads all of its paragraph.

    Whoever speaks may quote somebody in turn: *A: My father said, “...”*. A place is no label but
    a dateline.
    """
    who = turn_speaker(scene)
    if who is not None:
        features = ("turn", "turn beside a cue" if _tells(scene) else "turn alone")
        yield Candidate("turn", who, None, features)


def turn_speaker(scene: Scene) -> Actor | None:
    """Return who speaks the paragraph, where the quotation stands inside a turn."""
    first = _first_of_paragraph(scene)
    phrases, items = first.phrases, first.sentence.items
    if [phrase.kind for phrase in phrases[:2]] != ["NP", ":"]:
        return None
    label = items[phrases[0].first : phrases[0].last + 1]
    inside = first is not scene.parse or scene.place.at > 2
    if not inside or not all(item.text.isupper() and item.tag != "L" for item in label):
        return None
    who = actor(first, 0, 0, scene.mentions)
    if len(label) > 1 or len(label[0].text) > _MOST_INITIALS:
        return who
    letter = len(label[0].text) == 1  # Q and A are nobody's names, AR is Ana Ruiz
    return who._replace(kind="one" if letter else "name", mention=-1)


def _tells(scene: Scene) -> bool:
    """Say whether a verb of the sentence makes the quotation speech; *ask for “...”* does not."""
    parse, at = scene.parse, scene.place.at
    for clause in parse.clauses:
        says = strength(parse, clause)
        gap = parse.kinds[clause.verb + 1 : at]
        told = says == "tell" and gap[:1] != "I"
        if not clause.relative and (told or (says == "describe" and gap == "n")):
            return True
    return False


def _first_of_paragraph(scene: Scene) -> Parse:
    """Return the sentence that the paragraph begins with, or one not too far back."""
    at = scene.sentence
    while at and scene.sentence - at < _MOST_SENTENCES:
        if scene.parses[at - 1].sentence.last_paragraph != scene.paragraph:
            break
        at -= 1
    return scene.parses[at]


def _label_above(scene: Scene) -> Iterator[Candidate]:
    """A name and a colon, as a line above the quotation; or *Her reply?* before it."""
    parse = scene.parses[scene.sentence - 1] if scene.sentence else None
    if scene.place.at == 0 and parse is not None and parse.phrases:
        yield from _labelled(scene.place, parse, len(parse.phrases) - 1, "label above")
        yield from _respondent(scene, parse)
        owner = words_owner(parse, 0, scene.mentions) if _is_reply(scene, parse) else None
        if owner is not None:
            yield Candidate("reply", owner, None, ("reply",))


def _respondent(scene: Scene, parse: Parse) -> Iterator[Candidate]:
    """``Ana Ruiz, 44, nurse`` as a line of its own above what she answers."""
    kinds = parse.kinds
    alone = parse.sentence.last_paragraph < scene.paragraph and len(kinds) <= _LABEL_PHRASES
    if alone and kinds.startswith("n,n") and set(kinds) <= set("n,IK"):
        who = actor(parse, 0, 0, scene.mentions)
        if who.kind == "person":
            yield Candidate("respondent", who, None, ("respondent",))


def _is_reply(scene: Scene, parse: Parse) -> bool:
    """*The mayor’s reply?*: the sentence only asks what somebody said."""
    return parse.kinds == "n." and scene.text[parse.sentence.end - 1] == "?"


def _labelled(place: Place, parse: Parse, colon: int, rule: str) -> Iterator[Candidate]:
    phrases = parse.phrases
    if colon < 1 or phrases[colon].kind != ":":
        return
    first = colon
    while first > 0 and phrases[first - 1].kind in {"NP", "I", "X", ",", "K"}:
        first -= 1
    if first > 0 and phrases[first - 1].kind not in {"-", "."}:
        return
    if colon - first > _LABEL_PHRASES:
        return
    while phrases[first].kind != "NP" and first < colon:
        if phrases[first].kind == "I" and _word(parse, first) not in _FROM:
            return
        first += 1
    first = _author(parse, first, colon)
    if first < colon:
        owner = words_owner(parse, first, place.mentions) if first == colon - 1 else None
        who = owner or actor(parse, first, colon - 1, place.mentions)
        size = "short" if colon - first <= 2 else "long"
        yield Candidate(rule, who, None, (f"{rule} {who.kind}", f"{rule} {size}"))


def _word(parse: Parse, phrase: int) -> str:
    return parse.sentence.items[parse.phrases[phrase].first].text.lower()


def _author(parse: Parse, work: int, colon: int) -> int:
    """Return the phrase of the author after a work: ``“Night Shifts,” by Ana Ruiz: “...”``."""
    quoted = parse.sentence.items[parse.phrases[work].first].is_quoted
    for at in range(work + 1, colon - 1):
        if quoted and _word(parse, at) == "by":
            return at + 1
    return work


def _signature_beside(scene: Scene) -> Iterator[Candidate]:
    """``“...” — Ana Ruiz``, to the end of the line; what stands between dashes is an insert."""
    kinds = scene.parse.kinds
    at = scene.place.at + 1
    inserted = at > 1 and kinds[at - 2] == "-"
    if not inserted and kinds.startswith("-n", at):
        yield from _signature(scene, scene.parse, at + 1, "signature")


def _signature_below(scene: Scene) -> Iterator[Candidate]:
    """A line that begins with a dash and a name, under the quotation."""
    if scene.sentence + 1 >= len(scene.parses) or scene.place.at < len(scene.parse.phrases) - 2:
        return
    lead = scene.parse.kinds[: scene.place.at]
    if "V" in lead and not lead.endswith(":"):
        return  # the sentence says who spoke; the line below it says who wrote
    parse = scene.parses[scene.sentence + 1]
    if parse.kinds.startswith("-n"):
        yield from _signature(scene, parse, 1, "signature below")


def _signature(scene: Scene, parse: Parse, at: int, rule: str) -> Iterator[Candidate]:
    """``— Ana Ruiz, on her garden``: a name, and at most a few words that are no clause."""
    following = parse.phrases[at + 1] if at + 1 < len(parse.phrases) else None
    if following is not None and following.kind not in {",", ".", "I", "X", "Q", "-", "("}:
        return
    who = actor(parse, at, at, scene.mentions)
    ended = scene.place.quote.span.of(scene.text).rstrip(_INNER_MARKS)[-1:] in ".!?…"
    named = who.head.of(scene.text)[:1].isupper()
    if rule == "signature below" and parse.kinds.count("-") == 1:
        named = named or scene.text[who.span.start].isupper()  # A reader from Turku
    if ended and named:
        yield Candidate(rule, who, None, (rule, f"{rule} {who.kind}"))
