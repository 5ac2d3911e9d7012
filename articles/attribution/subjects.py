"""Which phrase is the subject of a verb: a walk to the left.

What may stand between is passed over: prepositional phrases (*a spokesman for the mayor said*),
reduced and relative clauses (*the man standing outside said*, *voters who wrote to her say*), and
inserts between commas or dashes (*Ana Ruiz, a nurse from Turku, said*). Phrases are known by their
kinds, one letter each in one string, ``n`` for a noun phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles import lexicon
from articles.attribution.items import Item
from articles.attribution.phrases import Phrase

_FARTHEST = 60
"""So many phrases back a walk gives up; no sentence that people read is longer."""


class Subject(NamedTuple):
    """A subject: the phrase that is its head, and the last phrase that belongs to it."""

    head: int
    last: int
    relative: bool = False


class Subjects:
    """The subjects of one sentence, found from left to right and remembered by their verbs."""

    def __init__(self, items: Sequence[Item], row: Sequence[Phrase]) -> None:
        self.items = items
        self.row = row
        self.kinds = "".join(phrase.kind if len(phrase.kind) == 1 else "n" for phrase in row)
        self.found: dict[int, Subject] = {}

    def left_of(self, verb: int) -> Subject | None:  # noqa: PLR0911 - one answer a case
        """Return the subject on the left of ``verb``, or ``None``."""
        at = self._left(verb)
        kind = self.kinds[at] if at >= 0 else ""
        match kind:
            case "n":
                return self.extended(at, verb - 1)
            case "W":
                return self._antecedent(at)
            case "H":
                return self._antecedent(at) if self._left_kind(at) == "n" else None
            case "I" | "G" | "E":
                return self._before_modifier(at)
            case "," | "-":
                return self._before_insert(at)
            case "K":
                return self.shared(at)
            case "Q":
                return self._around_quote(at)
        return None

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
        """Yield the subjects found so far, the nearest first."""
        for verb in reversed(self.found):
            if before - verb > _FARTHEST:
                return
            if verb < before:
                yield self.found[verb]

    def embedding(self, head: int) -> str:
        """Return what the clause depends on: ``said``, ``because``, or nothing."""
        at = self._left(head)
        if at >= 0 and self.kinds[at] == "H":
            at = self._left(at)
            return "said" if at >= 0 and self.kinds[at] in "VGEFn" else "because"
        if at >= 0 and self.kinds[at] in "VGEF":
            return "said"
        for first in range(head, max(-1, head - _FARTHEST), -1):
            if self.kinds[first] in ",-:;Q.":
                break
            if self.kinds[first] == "B":
                return "because"
        return ""

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
        nearest = self._is_person(at) and not self._is_person(subject.head)
        return Subject(at if nearest else subject.head, at, True)

    def _is_person(self, at: int) -> bool:
        word = self.items[self.row[at].last]
        return word.tag == "M" or word.text.lower() in lexicon.table("role_nouns")

    def extended(self, at: int, last: int) -> Subject:
        """Walk left from the phrase at ``at`` to the head that it modifies."""
        head = at
        while at - head < _FARTHEST:
            left = head - 1
            kind = self.kinds[left] if left >= 0 else ""
            before = self.kinds[left - 1] if left >= 1 else ""
            if kind in {"I", "X"} and before == "n":
                head = left - 1
            elif kind in {"I", "X"} and before and before in "GEV" and self._reduced(left - 1):
                head = self._reduced_head(left - 1)
            elif kind and kind in "GEV" and self._reduced(left):
                head = self._reduced_head(left)
            elif before == "n" and self._joins(head, left):
                head = left - 1
            else:
                break
        return Subject(head, max(last, head))

    def _joins(self, head: int, joint: int) -> bool:
        """Say whether *and* or a comma joins the phrase ``head`` to the one before the joint."""
        if self.kinds[joint] == "K":
            return self._starts_clause(joint - 1)
        return self.kinds[joint] == "," and self._is_region(head, joint - 1)

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
        if self.kinds[verb] in "GE":
            return True
        return word is not None and word.form == "past or participle" and word.strength == "other"

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
        """A title or a few quoted words may belong to the subject: *the slogan “Build It” was*."""
        at = self._left(quote)
        if at >= 0 and self.kinds[at] == "n":
            return self.extended(at, quote)
        if at >= 0 and self.kinds[at] == "I" and self._left_kind(at) == "n":
            return self.extended(self._left(at), quote)
        return Subject(quote, quote) if at < 0 else None

    def _before_insert(self, comma: int) -> Subject | None:
        """Return the subject of a verb that follows a comma or dash, over what they set off."""
        segments = self._segments(comma)
        while segments and self._is_lead_in(segments):
            segments.pop(0)
        if segments:
            first, last = segments[0]
            start = first
            for at in range(first, last):
                if self.kinds[at : at + 2] == "nn":
                    start = at + 1
            return Subject(start, comma - 1)
        return self.shared(comma)

    # -- what commas and dashes set off ------------------------------------------------------

    def _segments(self, comma: int) -> list[tuple[int, int]]:
        """Return the segments between commas left of ``comma`` back to the nearest full clause."""
        segments: list[tuple[int, int]] = []
        last = comma - 1
        at = last
        while at >= max(-1, comma - _FARTHEST):
            edge = (
                at < 0 or self.kinds[at] in ",-:;Q." or (self.kinds[at] == "H" and self._says(at))
            )
            if edge:
                if at < last:
                    segment = (at + 1, last)
                    if self._is_clause(segment):
                        break
                    segments.insert(0, segment)
                if at < 0 or self.kinds[at] not in ",-":
                    break
                last = at - 1
            at -= 1
        return segments

    def _says(self, at: int) -> bool:
        return at > 0 and self.kinds[at - 1] in "VGE"

    def _is_clause(self, segment: tuple[int, int]) -> bool:
        """Say whether the segment is a clause of its own, with a verb that needs no other."""
        first, last = segment
        if self.kinds[first] in "WBIGEV":
            return False
        for at in range(first, last + 1):
            if self.kinds[at] == "V":
                before = self.kinds[at - 1] if at > first else ""
                return before not in {"W", "H"} and not self._within_relative(first, at)
        return False

    def _within_relative(self, first: int, verb: int) -> bool:
        return any(self.kinds[at] in "WB" for at in range(first, verb))

    def _is_lead_in(self, segments: Sequence[tuple[int, int]]) -> bool:
        """Say whether the first segment leads in to what follows: *In Ames*, *After lunch*."""
        first, last = segments[0]
        kind = self.kinds[first]
        if kind in "IBGEYKXFRHAVW.":
            return kind not in "I" or "nn" not in self.kinds[first : last + 1]
        if kind != "n":
            return True
        phrase = self.row[first]
        tag = self.items[phrase.last].tag
        region = first == last and (tag == "L" or (tag == "C" and phrase.first == phrase.last))
        return region and self._follows_lead_in(first) and len(segments) > 1

    def _follows_lead_in(self, first: int) -> bool:
        """Say whether the segment at ``first`` names the region of a place in the lead-in."""
        at = first - 2
        while at >= 0 and self.kinds[at] not in ",-:;Q.":
            at -= 1
        return first >= 2 and self.kinds[at + 1] in "IYBGE"
