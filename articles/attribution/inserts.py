"""What commas and dashes set off between a verb and its subject.

Seen from the verb, *Ana Ruiz, a nurse from Turku, said* has two segments, the first of which is the
subject. *In Ames, Ana Ruiz said* begins with a segment that only leads in.
"""

from __future__ import annotations

from collections.abc import Sequence

from articles import lexicon
from articles.attribution.items import Item
from articles.attribution.phrases import Phrase

_FARTHEST = 60
"""So many phrases back a walk gives up; no sentence that people read is longer."""

_SALUTATIONS = frozenset(["sir", "madam"])
"""How a letter to the editor begins: *Sir – My late father said*."""

_OPENING = frozenset(["how", "while", "whereas"])
"""After these a clause begins, whoever is its subject."""

COURTS = frozenset(
    ["court", "hearing", "inquest", "inquiry", "jurors", "jury", "mps", "panel", "trial",
     "tribunal"]
)  # fmt: skip
"""Who is told what others say: *the court heard*."""

_REPORTING = frozenset(["allege", "believe", "claim", "say", "suspect", "think"])
"""After these a clause may follow without *that*: *said the man had left*."""

Segment = tuple[int, int]
"""The first and the last phrase between two commas."""


class Inserts:
    """The segments of one sentence; ``kinds`` are the letters of its phrases."""

    def __init__(self, items: Sequence[Item], row: Sequence[Phrase], kinds: str) -> None:
        self.items = items
        self.row = row
        self.kinds = kinds

    def head(self, segments: Sequence[Segment]) -> int | None:
        """Return the phrase that acts in the first segment that does not just lead in."""
        left = list(segments)
        while left and self._is_lead_in(left):
            left.pop(0)
        return self._head_of_segment(*left[0]) if left else None

    def segments(self, comma: int) -> list[Segment]:
        """Return the segments between commas left of ``comma`` back to the nearest full clause."""
        segments: list[Segment] = []
        last = comma - 1
        at = last
        while at >= max(-1, comma - _FARTHEST):
            if self._is_edge(at, last):
                if at < last:
                    segment = (at + 1, last)
                    if self._is_clause(segment) and not self._is_reduced_insert(*segment):
                        break
                    segments.insert(0, segment)
                if at < 0 or self.kinds[at] not in ",-":
                    break
                last = at - 1
            at -= 1
        return segments

    def _is_edge(self, at: int, last: int) -> bool:
        """Say whether a segment that ends with ``last`` begins after the phrase ``at``."""
        if at < 0 or self.kinds[at] in ",-:;." or self._asks(at + 1):
            return True
        if self.kinds[at] == "Q":  # *after a film about the “clash of cultures,”* is an insert
            return not self.kinds[:at].endswith(("I", "In"))
        if self.kinds[at] in "HV":
            return self._opens_report(at, last)
        if self.kinds[at] != "B" or at == last or self._is_complement(at):
            return False
        if self.items[self.row[at].first].text in _OPENING and self.kinds[at + 1] == "n":
            return not self._is_clause((at + 1, last))
        return self._is_named_subject(at + 1, last)

    def _asks(self, at: int) -> bool:
        """Say whether a subject opens there: *over what its leader, Ana Ruiz, termed*."""
        phrase = self.row[at]
        return self.items[phrase.first].text == "what" and phrase.first < phrase.last

    def _opens_report(self, at: int, last: int) -> bool:
        """*Police said that the man, 24, had told*, with *that* or without: his verb comes yet."""
        if self.kinds[at] == "H":
            noun = self.items[self.row[at + 1].last].text if at < last else ""
            role = noun in lexicon.table("role_nouns")  # that his late wife, Verna, called
            acts = role or self._is_named_subject(at + 1, last)
            whom = acts and self.kinds.endswith((",n", ",nIn"), 0, at)
            return whom or (at > 0 and self.kinds[at - 1] in "VGE")
        word = self.row[at].verb
        says = word is not None and word.lemma in _REPORTING
        led = at > 0 and self.kinds[at - 1] == "n"
        return says and led and set(self.kinds[at + 1 : last + 1]) <= {"n", "I"} and at < last

    def _is_complement(self, at: int) -> bool:
        """Say whether what follows *as* belongs to its verb.

        *Ana Ruiz, who sings as Ruby,* and *a patient, referred to as Ms A,* are such.
        """
        called = self.kinds[max(0, at - 1) : at] in {"E", "X"}
        return called or self.kinds[max(0, at - 3) : at] in {",WV", "-WV"}

    def _is_named_subject(self, first: int, last: int) -> bool:
        """Say whether a name follows *as* or *when*, and its verb is still to come."""
        if self.kinds[first] != "n" or self._is_clause((first, last)):
            return False
        final = self.items[self.row[first].last]
        return final.tag in "MCL" and final.text[:1].isupper()

    def _is_clause(self, segment: Segment) -> bool:
        """Say whether the segment is a clause of its own, with a verb that needs no other."""
        first, last = segment
        if self.kinds[first] in "WBIGEV" or self._is_aside(first, last):
            return False
        for at in range(first, last + 1):
            if self.kinds[at] == "V":
                before = self.kinds[at - 1] if at > first else ""
                return before not in {"W", "H"} and not self._within_relative(first, at)
        return False

    def _is_aside(self, first: int, last: int) -> bool:
        """*The study, it should be said, called it*: what goes without a person is an insert.

        So is *the court heard* and *jurors were told*.
        """
        noun, verb = self.items[self.row[first].last].text.lower(), self.row[last]
        heard = verb.verb is not None and verb.verb.lemma == "hear" and noun in COURTS
        told = verb.passive and (noun == "it" or noun in COURTS)
        return self.kinds[first : last + 1] == "nV" and (heard or told)

    def _is_reduced_insert(self, first: int, last: int) -> bool:
        """*Ana Ruiz, a nurse based in Turku, said*: the verb of the insert is a participle.

        So it is in *Ana Ruiz, now 81 and retired in Turku, said*.
        """
        if first < 2 or self.kinds[first - 2 : first] != "n," or self.kinds[first] != "n":
            return False
        opening = self.items[self.row[first].first].text.lower()
        aged = opening.isdigit()
        if not aged and opening not in {"a", "an", "the", "another"}:
            return False
        verbs = [at for at in range(first, last + 1) if self.kinds[at] == "V"]
        word = self.row[verbs[0]].verb
        past = word is not None and word.form == "past or participle" and word.strength == "other"
        return past and len(verbs) == 1 and self.kinds[verbs[0] - 1] == ("K" if aged else "n")

    def _within_relative(self, first: int, verb: int) -> bool:
        return any(self.kinds[at] in "WB" for at in range(first, verb))

    def _is_lead_in(self, segments: Sequence[Segment]) -> bool:
        """Say whether the first segment leads in to what follows: *In Ames*, *After lunch*."""
        first, last = segments[0]
        kind = self.kinds[first]
        if kind in "KY" and self.kinds[first + 1 : first + 2] == "n" and first < last:
            return False
        if kind in "IBGEYKXFRHAVW.":
            return kind not in "I" or "nn" not in self.kinds[first : last + 1]
        if kind != "n":
            return True
        phrase = self.row[first]
        tag = self.items[phrase.last].tag
        if first == last == 0 and self.items[phrase.last].text.lower() in _SALUTATIONS:
            return len(segments) > 1
        region = first == last and (tag == "L" or (tag == "C" and phrase.first == phrase.last))
        return region and self._follows_lead_in(first) and len(segments) > 1

    def _follows_lead_in(self, first: int) -> bool:
        """Say whether the segment at ``first`` names the region of a place in the lead-in."""
        at = first - 2
        while at >= 0 and self.kinds[at] not in ",-:;Q.":
            at -= 1
        return first >= 2 and self.kinds[first - 1] in ",-" and self.kinds[at + 1] in "IYBGE"

    def _head_of_segment(self, first: int, last: int) -> int:
        """Return the phrase that acts: the name in *But Ana Ruiz*, *on Monday Ana Ruiz*."""
        start = first
        for at in range(first, last):
            opens = self.kinds[at] in "KY" and start == at
            if opens or self.kinds[at : at + 2] == "nn":
                start = at + 1
        return start
