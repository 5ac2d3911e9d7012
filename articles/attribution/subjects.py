"""Which phrase is the subject of a verb: a walk to the left.

What may stand between is passed over: prepositional phrases (*a spokesman for the mayor said*),
reduced and relative clauses (*the man standing outside said*, *voters who wrote to her say*), and
``inserts`` between commas or dashes (*Ana Ruiz, a nurse from Turku, said*). Phrases are known by
their kinds, one letter each in one string, ``n`` for a noun phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.attribution.antecedents import is_meant
from articles.attribution.inserts import Inserts
from articles.attribution.items import Item
from articles.attribution.phrases import Phrase, letters

_FARTHEST = 60
"""So many phrases back a walk gives up; no sentence that people read is longer."""


_READ = frozenset(["read", "release", "issue", "publish", "post", "send", "broadcast"])
"""What is done with statements: *in a statement read to the court*."""
_DONE_TO = _READ | {"accuse", "charge", "convict", "identify", "suspect"}
"""What is done so has no object: *the treasurer accused of stealing it said*."""


@dataclass(slots=True)
class Subject:
    """A subject: the phrase that is its head, and the last phrase that belongs to it."""

    head: int
    last: int
    relative: bool = False


class Subjects:
    """The subjects of one sentence, found from left to right and remembered by their verbs."""

    def __init__(self, items: Sequence[Item], row: Sequence[Phrase]) -> None:
        self.items = items
        self.row = row
        self.kinds = letters(row)
        self.inserts = Inserts(items, row, self.kinds)
        self.found: dict[int, Subject] = {}

    def left_of(self, verb: int) -> Subject | None:  # noqa: PLR0911 - one answer a case
        """Return the subject on the left of ``verb``, or ``None``."""
        at = self._left(verb)
        kind = self.kinds[at] if at >= 0 else ""
        match kind:
            case "n":
                if self._is_read_out(at, verb):
                    return None
                if self.kinds[max(0, at - 2) : at] == "WI":  # *which for two days had been*
                    return self._antecedent(at - 2)
                return self._named_before(self.extended(at, at), verb)
            case "W":
                return self._antecedent(at)
            case "H":
                return self._antecedent(at) if self._left_kind(at) == "n" else None
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

    def _is_read_out(self, noun: int, verb: int) -> bool:
        """*Ruiz said in a letter read to the court*: what is read has no verb of its own."""
        word = self.row[verb].verb
        if word is None or word.lemma not in _READ or not self._leads_on(verb):
            return False
        led_in = self.kinds[max(0, noun - 2) : noun] in {"VI", "nI", "I"}
        return led_in and self._first(noun - 1).lower() in {"in", "from"}

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
        at = self._left(head)
        if at >= 0 and self.kinds[at] == "H":
            at = self._left(at)
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
        if self.kinds[at] in "GE" and self._reduced(at):
            return self.extended(self._reduced_head(at), at)
        return None

    def _left(self, at: int) -> int:
        """Return the index of the phrase left of ``at``, days and months passed over."""
        at -= 1
        while at >= 0 and self.kinds[at] == "Y":
            at -= 1
            if at >= 0 and self.kinds[at] == "I":
                at -= 1
        return at

    def _left_kind(self, at: int) -> str:
        left = self._left(at)
        return self.kinds[left] if left >= 0 else ""

    def _antecedent(self, relative: int) -> Subject | None:
        at = self._left(relative)
        if at >= 0 and self.kinds[at] in ",-":
            at = self._left(at)
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
        """Walk left from the phrase at ``at`` to the head that it modifies."""
        head = at
        while at - head < _FARTHEST:
            left = head - 1
            if self.items[self.row[head].first].text.lower() == "what":
                break  # *led to what Ana Ruiz called*
            kind = self.kinds[left] if left >= 0 else ""
            before = self.kinds[left - 1] if left >= 1 else ""
            if left and self.items[self.row[left - 1].first].tag in "PO":
                break  # *put it in a memo to aides*: nothing modifies a pronoun
            if kind in {"I", "X"} and before == "n":
                head = left - 1
            elif kind in {"I", "X"} and (verb := self._over_particle(left - 1)) >= 0:
                head = self._reduced_head(verb)
            elif before in {"I", "B"} and self._is_gerund(left):
                verb = self._over_particle(left - 2)
                if verb < 0 and self.kinds[left - 2] != "n":
                    break
                head = left - 2 if verb < 0 else self._reduced_head(verb)
            elif kind and kind in "GEV" and self._reduced(left):
                head = self._reduced_head(left)
            elif before == "n" and self._joins(head, left):
                head = self._first_of_list(left - 1) if kind == "K" else left - 1
            else:
                break
        return Subject(head, max(last, head))

    def _over_particle(self, at: int) -> int:
        """Return the verb of a reduced clause that ends here: *handed out at the gates*, or -1."""
        while at > 0 and self.kinds[at] == "Y":
            at -= 1
        if at > 0 and self.kinds[at] == "I":
            at -= 1
        return at if at >= 0 and self.kinds[at] in "GEV" and self._reduced(at) else -1

    def _is_gerund(self, at: int) -> bool:
        """*Accused of stealing it*, *who left after being sent home*: a verb without a subject."""
        return at > 1 and self.kinds[at] in "GV" and self._first(at).endswith("ing")

    def _first(self, at: int) -> str:
        return self.items[self.row[at].first].text

    def _joins(self, head: int, joint: int) -> bool:
        """Say whether *and* or a comma joins the phrase ``head`` to the one before the joint."""
        if self.kinds[joint] == "K":
            return self._starts_clause(joint - 1)
        return self.kinds[joint] == "," and self._is_region(head, joint - 1)

    def _first_of_list(self, at: int) -> int:
        """Return the first of *painters, poets and a choir*, ``at`` being the one before *and*."""
        first = at
        while self.kinds[max(0, first - 2) : first] == "n,":
            first -= 2
        return first if self._starts_clause(first) or self._follows_of(first) else at

    def _follows_of(self, at: int) -> bool:
        """*A group of painters, poets and actors*: the list belongs to one noun."""
        return at > 1 and self.items[self.row[at - 1].first].text == "of"

    def _is_region(self, region: int, place: int) -> bool:
        """Say whether the two are a place and its region: *of Ames, Iowa said*."""
        tags = self.items[self.row[region].last].tag + self.items[self.row[place].last].tag
        return tags == "LL" and place > 0 and self.kinds[place - 1] == "I"

    def _reduced(self, verb: int) -> bool:
        """Say whether the verb belongs to a relative clause, with or without its pronoun."""
        if verb < 1:
            return False
        before = self.kinds[verb - 1]
        if before == "W" or (before == "H" and self._left_kind(verb - 1) == "n"):
            return self._left_kind(verb - 1) in set("n,")
        word = self.row[verb].verb
        if before != "n":
            return False
        if word is None or self.items[self.row[verb - 1].first].tag == "P":
            return False
        if self.kinds[verb] in "GE" or (word.lemma in _DONE_TO and self._leads_on(verb)):
            return True
        acts = self.kinds[verb + 1 : verb + 4] == "nHV"  # protesters carried signs that read
        return word.form == "past or participle" and word.strength == "other" and not acts

    def _leads_on(self, verb: int) -> bool:
        """Say whether a preposition follows: *read to the court*, *posted last week on*."""
        return self.kinds[verb + 1 : verb + 4].lstrip("Y")[:1] in {"I", "X"}

    def _reduced_head(self, verb: int) -> int:
        at = verb - 1
        if self.kinds[at] in "WH":
            at = self._left(at)
            if self.kinds[at] == ",":
                at = self._left(at)
        return max(at, 0)

    def _starts_clause(self, at: int) -> bool:
        return at == 0 or self.kinds[at - 1] in ",-:;QBHK."

    def _around_quote(self, quote: int) -> Subject | None:
        """A title or a few quoted words may belong to the subject: *the motto “Row On” was*."""
        at = self._left(quote)
        if at >= 0 and self.kinds[at] == "n":
            return self.extended(at, quote)
        if at >= 0 and self.kinds[at] == "I" and self._left_kind(at) == "n":
            return self.extended(self._left(at), quote)
        return Subject(quote, quote) if at < 0 else None

    def _before_insert(self, comma: int) -> Subject | None:
        """Return the subject of a verb that follows a comma or dash, over what they set off."""
        segments = self.inserts.segments(comma)
        for first, last in segments:
            if self.kinds[first : last + 1] == "W":  # *who, after lunch, said*
                return self._antecedent(first)
        head = self.inserts.head(segments)
        return self.shared(comma) if head is None else Subject(head, comma - 1)
