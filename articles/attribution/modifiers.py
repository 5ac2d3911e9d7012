"""What modifies a noun from behind: a walk to the left, from the last modifier to the head.

*The treasurer accused of stealing it*, *a study published last year by the university*, *a group of
painters, poets and actors*: between these and their verb stands nothing that acts.
"""

from __future__ import annotations

from collections.abc import Sequence

from articles.attribution.items import Item
from articles.attribution.phrases import Phrase

_FARTHEST = 60
"""So many phrases back a walk gives up; no sentence that people read is longer."""
READ_OUT = frozenset(["read", "release", "issue", "publish", "post", "send", "broadcast"])
"""What is done with statements: *in a statement read to the court*."""
_DONE_TO = READ_OUT | {"accuse", "charge", "convict", "identify", "suspect"}
"""What is done so has no object: *the treasurer accused of stealing it said*."""
_SOMEBODY = frozenset(
    ["anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone"]
)
_TEMPORAL = frozenset(["after", "before", "since"])


class Modifiers:
    """The modifiers of one sentence; ``kinds`` are the letters of its phrases."""

    def __init__(self, items: Sequence[Item], row: Sequence[Phrase], kinds: str) -> None:
        self.items = items
        self.row = row
        self.kinds = kinds

    def left(self, at: int) -> int:
        """Return the index of the phrase left of ``at``, days and months passed over."""
        at -= 1
        while at >= 0 and self.kinds[at] == "Y":
            at -= 1
            if at >= 0 and (self.kinds[at] == "I" or self._only_determines(at)):
                at -= 1
        return at

    def _only_determines(self, at: int) -> bool:
        """*The next day*: the article of a day is a phrase of its own here."""
        phrase = self.row[at]
        bare = phrase.first == phrase.last
        return bare and self.items[phrase.first].text.lower() in {"that", "the", "this"}

    def left_kind(self, at: int) -> str:
        """Return the kind of that phrase, nothing at the start."""
        left = self.left(at)
        return self.kinds[left] if left >= 0 else ""

    def head_of(self, at: int) -> int:
        """Return the head that the phrase ``at`` modifies, ``at`` itself if none."""
        head = at
        while at - head < _FARTHEST:
            left = head - 1
            if self.items[self.row[head].first].text.lower() == "what":
                break  # *led to what Ana Ruiz called*
            kind = self.kinds[left] if left >= 0 else ""
            before = self.kinds[left - 1] if left >= 1 else ""
            if left and self._is_pronoun(left - 1):
                verb = self._over_object(left - 1)
                if verb < 0 or kind not in {"I", "X"}:
                    break  # *put it in a memo to aides*
                head = self.reduced_head(verb)
                continue
            if kind in {"I", "X"} and before == "n":
                head = left - 1
            elif self._is_preposition(left) and (verb := self._over_particle(left - 1)) >= 0:
                head = self.reduced_head(verb)
            elif before in {"I", "B"} and self._is_gerund(left):
                verb = self._over_particle(left - 2)
                if verb < 0 and self.kinds[left - 2] != "n":
                    break
                head = left - 2 if verb < 0 else self.reduced_head(verb)
            elif kind and kind in "GEV" and self.reduced(left):
                head = self.reduced_head(left)
            elif before == "n" and self._joins(head, left):
                head = self._first_of_list(left - 1) if kind == "K" else left - 1
            else:
                break
        return head

    def _is_pronoun(self, at: int) -> bool:
        """Nothing modifies *it*; *somebody at the back* is another matter."""
        item = self.items[self.row[at].first]
        return item.tag in "PO" and item.text.lower() not in _SOMEBODY

    def _over_object(self, pronoun: int) -> int:
        """Return the verb of *who spoke to him about it*, ``pronoun`` the last there, or -1."""
        at = pronoun
        while at > 1 and self.kinds[at - 1] in "IXn":
            at -= 1
            if self.kinds[at] == "n" and not self._is_pronoun(at):
                return -1
        verb = at - 1
        related = verb > 0 and self.kinds[verb] in "GEV" and self.kinds[verb - 1] == "W"
        return verb if related and self.reduced(verb) else -1

    def _is_preposition(self, at: int) -> bool:
        """*Of*, *to*, and *after* where what follows it is no clause."""
        return at >= 0 and (self.kinds[at] in "IX" or self._first(at).lower() in _TEMPORAL)

    def _over_particle(self, at: int) -> int:
        """Return the verb of a reduced clause that ends here: *handed out at the gates*, or -1."""
        while at > 0 and self.kinds[at] == "Y":
            at -= 1
        if at > 0 and self.kinds[at] == "I":
            at -= 1
        return at if at >= 0 and self.kinds[at] in "GEV" and self.reduced(at) else -1

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

    def reduced(self, verb: int) -> bool:
        """Say whether the verb belongs to a relative clause, with or without its pronoun."""
        if verb < 1:
            return False
        before = self.kinds[verb - 1]
        if before == "W" or (before == "H" and self.left_kind(verb - 1) == "n"):
            return self.left_kind(verb - 1) in set("n,")
        word = self.row[verb].verb
        if before != "n":
            return False
        if word is None or self.items[self.row[verb - 1].first].tag == "P":
            return False
        if self.kinds[verb] in "GE" or (word.lemma in _DONE_TO and self.leads_on(verb)):
            return True
        acts = self.kinds[verb + 1 : verb + 4] == "nHV"  # protesters carried signs that read
        return word.form == "past or participle" and word.strength == "other" and not acts

    def leads_on(self, verb: int) -> bool:
        """Say whether a preposition follows: *read to the court*, *posted last week on*."""
        return self.kinds[verb + 1 : verb + 4].lstrip("Y")[:1] in {"I", "X"}

    def reduced_head(self, verb: int) -> int:
        """Return the noun that such a clause modifies."""
        at = verb - 1
        if self.kinds[at] in "WH":
            at = self.left(at)
            if self.kinds[at] == ",":
                at = self.left(at)
        return max(at, 0)

    def _starts_clause(self, at: int) -> bool:
        return at == 0 or self.kinds[at - 1] in ",-:;QBHK."
