"""Which phrase is the subject of a verb: a walk to the left.

What may stand between is passed over: ``modifiers`` (*a spokesman for the mayor said*, *voters who
wrote to her say*), and ``inserts`` between commas or dashes (*Ana Ruiz, a nurse from Turku, said*).
Phrases are known by their kinds, one letter each in one string, ``n`` for a noun phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.attribution.antecedents import is_meant
from articles.attribution.inserts import Inserts
from articles.attribution.items import Item
from articles.attribution.modifiers import READ_OUT, Modifiers
from articles.attribution.phrases import Phrase

_FARTHEST = 60
"""So many phrases back a walk gives up; no sentence that people read is longer."""


@dataclass(slots=True)
class Subject:
    """A subject: the phrase that is its head, and the last phrase that belongs to it."""

    head: int
    last: int
    relative: bool = False


class Subjects:
    """The subjects of one sentence, found from left to right and remembered by their verbs.

    ``kinds`` are the letters of its phrases.
    """

    def __init__(self, items: Sequence[Item], row: Sequence[Phrase], kinds: str) -> None:
        self.items = items
        self.row = row
        self.kinds = kinds
        self.inserts = Inserts(items, row, kinds)
        self.modifiers = Modifiers(items, row, kinds)
        self.found: dict[int, Subject] = {}

    def left_of(self, verb: int) -> Subject | None:  # noqa: PLR0911 - one answer a case
        """Return the subject on the left of ``verb``, or ``None``."""
        at = self.modifiers.left(verb)
        kind = self.kinds[at] if at >= 0 else ""
        match kind:
            case "n":
                if self._is_read_out(at, verb):
                    return None
                if self.kinds[max(0, at - 2) : at] == "WI":  # *which for two days had been*
                    return self._antecedent(at - 2)
                return self._named_before(self.extended(at, at), verb)
            case "W":
                return self._one_of_whom(at) or self._antecedent(at)
            case "H":
                return self._antecedent(at) if self.modifiers.left_kind(at) == "n" else None
            case "I" | "G" | "E":
                return self._before_modifier(at)
            case "," | "-":
                return self._before_insert(at)
            case "K":
                word = self.row[verb].verb
                says = word is not None and word.strength in {"tell", "say"}
                return self.main(at) if says else self.shared(at)
            case "Q":
                return self._around_quote(at)
        return None

    def _one_of_whom(self, pronoun: int) -> Subject | None:
        """*Three engineers, one of whom wrote*: the one, not the three."""
        of = pronoun - 1
        if of < 1 or self.kinds[of - 1 : of + 1] != "nI":
            return None
        return Subject(of - 1, pronoun) if self.items[self.row[of].first].text == "of" else None

    def _is_read_out(self, noun: int, verb: int) -> bool:
        """*Ruiz said in a letter read to the court*: what is read has no verb of its own."""
        word = self.row[verb].verb
        if word is None or word.lemma not in READ_OUT or not self.modifiers.leads_on(verb):
            return False
        led_in = self.kinds[max(0, noun - 2) : noun] in {"VI", "nI", "I"}
        return led_in and self.items[self.row[noun - 1].first].text.lower() in {"in", "from"}

    def shared(self, before: int) -> Subject | None:
        """Return the subject of the verb before *and*: *she paused and said*."""
        earlier = list(self._earlier(before))
        own = (subject for subject in earlier if not subject.relative)
        return next(own, earlier[0] if earlier else None)

    def main(self, before: int) -> Subject | None:
        """Return the subject of the main clause before a participle: *Ruiz bowed, saying*."""
        for subject in self._earlier(before):
            if not subject.relative and not self.embedding(subject.head):
                return subject
        return self.shared(before)

    def _earlier(self, before: int) -> Iterator[Subject]:
        """Yield the subjects found so far, the nearest first.

        In *Ruiz read what the others had written and said*, the others say nothing.
        """
        for verb in reversed(self.found):
            if before - verb > _FARTHEST:
                return
            opening = self.items[self.row[self.found[verb].head].first].text
            if verb < before and opening.lower() != "what":
                yield self.found[verb]

    def embedding(self, head: int) -> str:
        """Return what the clause depends on: ``said``, ``because``, ``whom``, or nothing."""
        at = self.modifiers.left(head)
        if at >= 0 and self.kinds[at] == "H":
            at = self.modifiers.left(at)
            return "said" if at >= 0 and self.kinds[at] in "VGEFn" else "because"
        if at >= 0 and self.kinds[at] in "VGEF":
            return "said"
        if self.kinds[max(0, at - 1) : at + 1] == "XW":
            return ""  # to which she replied
        if at >= 0 and (self.kinds[at] == "W" or self._follows_noun(head)):
            return "whom"
        for first in range(head, max(-1, head - _FARTHEST), -1):
            if self.kinds[first] in ",-:;Q.":
                break
            if self.kinds[first] == "B":
                return "because"
        return ""

    def _follows_noun(self, head: int) -> bool:
        """*The side she is on*: a noun right before the subject, which is no lead-in."""
        return head > 1 and self.kinds[head - 1] == "n" and self.kinds[head - 2] not in "IX,"

    def _before_modifier(self, at: int) -> Subject | None:
        """*The man standing outside said*: the modifier ends right before the verb."""
        if self.kinds[at] == "I" and at:
            at -= 1
        if self.kinds[at] in "GE" and self.modifiers.reduced(at):
            return self.extended(self.modifiers.reduced_head(at), at)
        return None

    def _antecedent(self, relative: int) -> Subject | None:
        at = self.modifiers.left(relative)
        if at >= 0 and self.kinds[at] in ",-":
            at = self.modifiers.left(at)
        if at < 0 or self.kinds[at] != "n":
            return Subject(relative, relative, True) if self.kinds[relative] == "W" else None
        subject = self.extended(at, at)
        near, head, pronoun = (self.row[one] for one in (at, subject.head, relative))
        over_verb = "V" in self.kinds[subject.head : at]
        nearest = is_meant(self.items, pronoun, near, head, over_verb=over_verb)
        return Subject(self._apposed_to(at if nearest else subject.head), at, True)

    def _apposed_to(self, at: int) -> int:
        """*Ana Ruiz, a judge, who said*: what stands behind a name is no other person."""
        named = self.kinds[max(0, at - 2) : at] == "n," and self._last_tag(at - 2) in "MC"
        return at - 2 if named and self._last_tag(at) == "N" else at

    def _last_tag(self, at: int) -> str:
        return self.items[self.row[at].last].tag

    def _named_before(self, subject: Subject, verb: int) -> Subject:
        """*Ana Ruiz, a nurse from Turku said*: where the second comma is missing."""
        at = subject.head
        opens = self.kinds[max(0, at - 3) : at] in {"n,", "Qn,", ".n,"}
        if not opens or self.kinds[verb + 1 : verb + 2] in {"", ","}:
            return subject
        name, own = self.items[self.row[at - 2].last], self.items[self.row[at].last]
        return Subject(at - 2, subject.last) if name.tag in "MC" and own.tag == "N" else subject

    def extended(self, at: int, last: int) -> Subject:
        """Return the subject that ends with the phrase ``at``, as reaching to ``last``."""
        head = self.modifiers.head_of(at)
        return Subject(head, max(last, head))

    def _around_quote(self, quote: int) -> Subject | None:
        """A title or a few quoted words may belong to the subject: *the motto “Row On” was*."""
        at = self.modifiers.left(quote)
        if at >= 0 and self.kinds[at] == "n":
            return self.extended(at, quote)
        if at >= 0 and self.kinds[at] == "I" and self.modifiers.left_kind(at) == "n":
            return self.extended(self.modifiers.left(at), quote)
        return Subject(quote, quote) if at < 0 else None

    def _before_insert(self, comma: int) -> Subject | None:
        """Return the subject of a verb that follows a comma or dash, over what they set off."""
        segments = self.inserts.segments(comma)
        for first, last in segments:
            if self.kinds[first : last + 1] == "W":  # *who, after lunch, said*
                return self._antecedent(first)
        head = self.inserts.head(segments)
        if head is not None:
            return Subject(head, comma - 1)
        who = segments[0][0] if segments else comma
        goes_on = self.kinds[who] == "W"  # *sent Ana Ruiz, who looked at it, said no, and left*
        return self._antecedent(who) if goes_on else self.shared(comma)
