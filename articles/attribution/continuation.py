"""Who may have spoken a quotation: candidates from the words and the speakers around it.

A quotation without a cue of its own runs on from the one before it, is introduced by the sentence
or the paragraph before it, or is claimed by the next quotation of its paragraph. Dialogue passes
to the speaker before the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles.attribution.actors import Actor, actor, named_before
from articles.attribution.candidates import Candidate, Place
from articles.attribution.clause_candidates import strength
from articles.attribution.clauses import Clause, Parse
from articles.attribution.phrases import is_bare
from articles.model import Mention, Span
from articles.quotes import QuotedSpan

_MOST_CLAUSES = 20
_MOST_SENTENCES = 30


class Spoken(NamedTuple):
    """A quotation whose speaker is settled.

    ``sentence`` is the index of its sentence, ``at`` its own among the phrases there.
    """

    quote: QuotedSpan
    sentence: int
    at: int
    actor: Actor
    cue: Span | None
    rule: str


class Scene(NamedTuple):
    """The sentences of the article, and which of them the quotation at hand stands in."""

    text: str
    parses: Sequence[Parse]
    sentence: int
    place: Place
    mentions: Sequence[Mention]

    @property
    def parse(self) -> Parse:
        """The sentence of the quotation."""
        return self.parses[self.sentence]

    @property
    def paragraph(self) -> int:
        """The paragraph of the quotation."""
        return self.parse.sentence.paragraph


def around(scene: Scene, before: Sequence[Spoken], claimed: Candidate | None) -> list[Candidate]:
    """Return the candidates from outside the quotation's own clauses.

    ``before`` are the quotations settled so far, in order; ``claimed`` is the candidate whose cue
    touches the next quotation of the paragraph, if there is one.
    """
    found: list[Candidate] = []
    form = _form(scene)
    if before:
        found.extend(_from_speakers(scene, before, form))
    found.extend(_from_sentence_before(scene, form))
    found.extend(_from_sentence_after(scene, form))
    if claimed is not None:
        features = (f"next {form}", f"next {scene.place.quote.manner}")
        found.append(Candidate("next", claimed.actor, claimed.cue, features))
    return found


def _form(scene: Scene) -> str:
    """Say what the quotation's own sentence offers: ``bare``, ``first``, ``last`` or ``inside``."""
    kinds = scene.parse.kinds
    if is_bare(kinds):
        return "bare"
    if scene.place.at == 0:
        return "opens"
    return "closes" if scene.place.at >= len(kinds) - 2 else "inside"


def _from_speakers(scene: Scene, before: Sequence[Spoken], form: str) -> Iterator[Candidate]:
    last = before[-1]
    where = _distance(scene, last)
    kind = scene.place.quote.manner
    between = _between(scene, last)
    rule = f"continues {where}"
    features = (
        f"{rule} {form} {kind}",
        f"{rule} {between}",
        f"continues {where} after {last.rule.split(' ')[0]} {last.quote.manner}",
        f"continues {last.actor.kind}",
        f"continues {where} {form} {'after a question' if _asks(scene.text, last.quote) else ''}",
        f"continues {where} {kind} beside {_strongest(scene.parse)}",
    )
    yield Candidate(rule, last.actor, None, features)
    for earlier in reversed(before[-6:-1]):
        if not same_actor(scene.text, earlier.actor, last.actor):
            where = _distance(scene, earlier)
            turned = (
                f"turns {where} {form} {kind}",
                f"turns {between}",
                f"turns {_exchange(scene, last, earlier)} {form}",
            )
            yield Candidate("turns", earlier.actor, None, turned)
            break


def _strongest(parse: Parse) -> str:
    """Return how strongly the verbs of the quotation's own sentence signal speech, at most."""
    verbs = {strength(parse, clause) for clause in parse.clauses if not clause.relative}
    return next((one for one in ("tell", "say", "describe", "other") if one in verbs), "no verb")


def _exchange(scene: Scene, last: Spoken, earlier: Spoken) -> str:
    """Say how the quotation fits the exchange of two: it answers the last, or asks again."""
    apart = _distance(scene, last) == "paragraph before" and earlier.sentence < last.sentence
    if not apart:
        return "aside"
    if _asks(scene.text, last.quote):
        return "answering"
    again = _asks(scene.text, earlier.quote) and _asks(scene.text, scene.place.quote)
    return "asking again" if again else "plainly"


def _asks(text: str, quote: QuotedSpan) -> bool:
    return quote.span.of(text).rstrip().endswith("?")


def same_actor(text: str, one: Actor, other: Actor) -> bool:
    """Say whether two actors are plainly the same words: one phrase, or one name."""
    if one.head == other.head:
        return True
    return one.head.of(text).split()[-1:] == other.head.of(text).split()[-1:]


def _distance(scene: Scene, spoken: Spoken) -> str:
    if spoken.sentence == scene.sentence:
        return "same sentence"
    paragraphs = scene.paragraph - scene.parses[spoken.sentence].sentence.last_paragraph
    if paragraphs == 0:
        return "same paragraph"
    return "paragraph before" if paragraphs == 1 else "further"


def _between(scene: Scene, spoken: Spoken) -> str:
    """Say what the writer says between the last quotation and this one."""
    first = max(spoken.sentence + 1, scene.sentence - _MOST_SENTENCES)
    between = scene.parses[first : scene.sentence]
    own = [parse for parse in between if not is_bare(parse.kinds)]
    if not own:
        if spoken.sentence == scene.sentence:
            low, high = spoken.at, scene.place.at
            verbs = scene.parse.kinds.count("V", low, high)
            return f"{min(verbs, 2)} verbs"
        return "nothing" if is_bare(scene.parse.kinds[: scene.place.at]) else "words"
    subject = _first_subject(scene, own[0])
    return f"{min(len(own), 3)} sentences, first by {subject}"


def _first_subject(scene: Scene, parse: Parse) -> str:
    for clause in parse.clauses:
        if not clause.relative:
            return actor(parse, clause.subject, clause.subject_last, scene.mentions).kind
    return "none"


def _from_sentence_before(scene: Scene, form: str) -> Iterator[Candidate]:
    if scene.sentence == 0:
        return
    parse = scene.parses[scene.sentence - 1]
    same = parse.sentence.last_paragraph == scene.paragraph
    end = scene.text[parse.sentence.end - 1]
    kind = scene.place.quote.manner
    quoted = "quoting" if "Q" in parse.kinds else "plain"
    where = f"{'sentence' if same else 'paragraph'} before"
    joint = "colon" if end == ":" else "comma" if end == "," else "stop"
    first_here = _opens_paragraph(scene)
    mains = [
        clause
        for clause in parse.clauses
        if not clause.relative or (joint == "colon" and _ends_in(parse, clause))
    ][-_MOST_CLAUSES:]
    for order, clause in enumerate(mains):
        who = actor(parse, clause.subject, clause.subject_last, scene.mentions)
        who = named_before(parse, clause.subject, scene.mentions) or who
        verb = parse.phrases[clause.verb].verb
        says = verb.strength if verb else "is"
        rank = "only" if len(mains) == 1 else "first" if order == 0 else "later"
        features = [
            "who replied" if clause.relative else f"{where} {rank} {clause.embedded}",
            f"{where} {joint} {says} {clause.kind}",
            f"{where} {joint} {form} {kind} {first_here}",
            f"{where} {quoted} {rank}",
            f"{where} {joint} {who.kind}",
        ]
        if clause is mains[-1] and _takes_turn(parse, clause):
            features.append(f"takes the turn before {form}")
        cue = parse.phrases[clause.verb]
        items = parse.sentence.items
        span = Span(items[cue.first].start, items[cue.last].end) if joint == "colon" else None
        yield Candidate(f"{where} {joint}", who, span, tuple(features))


_TAKING_TURNS = frozenset(
    ["answer", "disagree", "interject", "interrupt", "reply", "respond", "retort"]
)
_TURNING_IN = frozenset(["break", "chime", "cut", "jump", "pipe", "pitch", "weigh"])
"""Verbs of speaking, the second with *in* or *up*: *Her brother cut in. “...”*."""


def _takes_turn(parse: Parse, clause: Clause) -> bool:
    """*Her brother cut in*, *the judge interrupted her*: the sentence ends, and somebody begins."""
    verb = parse.phrases[clause.verb].verb
    if verb is None or clause.kind != "finite":
        return False
    after = parse.kinds[clause.verb + 1 :].rstrip(".,:")
    if verb.lemma in _TAKING_TURNS:
        return after in {"", "n"}
    return after == "I" and verb.lemma in _TURNING_IN


def _ends_in(parse: Parse, clause: Clause) -> bool:
    """Say whether nothing follows the verb: *the mayor met Ana Ruiz, who replied:*."""
    said = strength(parse, clause) == "tell"
    return said and clause.verb == len(parse.phrases) - 2


def _opens_paragraph(scene: Scene) -> str:
    if scene.place.at:
        return "within"
    previous = scene.parses[scene.sentence - 1].sentence.last_paragraph if scene.sentence else -1
    return "opening" if previous != scene.paragraph else "within"


def _from_sentence_after(scene: Scene, form: str) -> Iterator[Candidate]:
    """``So said Ana Ruiz`` as the sentence after a bare quotation."""
    if form != "bare" or scene.sentence + 1 >= len(scene.parses):
        return
    parse = scene.parses[scene.sentence + 1]
    for clause in parse.clauses[:1]:
        yield _after_candidate(scene, parse, clause)


def _after_candidate(scene: Scene, parse: Parse, clause: Clause) -> Candidate:
    who = actor(parse, clause.subject, clause.subject_last, scene.mentions)
    verb = parse.phrases[clause.verb].verb
    same = "sentence" if parse.sentence.paragraph == scene.paragraph else "paragraph"
    only = "quoting" if "Q" in parse.kinds else "plain"
    features = (
        f"{same} after {clause.kind} {verb.strength if verb else 'is'} {only}",
        f"{same} after {who.kind}",
    )
    return Candidate(f"{same} after", who, None, features)
