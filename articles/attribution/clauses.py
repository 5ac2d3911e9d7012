"""The clauses of a sentence: each verb with the phrase that is its subject.

The subject is found by walking left from the verb over what may stand between: prepositional
phrases (*a spokesman for the mayor said*), reduced and relative clauses (*the man standing outside
said*, *voters who wrote to her say*), and inserts between commas or dashes (*Ana Ruiz, a nurse
from Turku, said*). A verb of saying without a subject on its left may have it on its right
(*said Ana Ruiz*).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from articles import lexicon
from articles.attribution.items import Sentence
from articles.attribution.phrases import Phrase, phrases

ClauseKind = Literal["finite", "inverted", "participle", "agent"]


class Clause(NamedTuple):
    """One verb and its subject, as indices into the phrases of the sentence.

    ``verb`` is the phrase of the cue, ``subject`` the head of the phrase that speaks; the subject
    reaches from ``subject_first`` to ``subject_last``. An ``agent`` is what a passive names after *by*. ``relative`` says that the verb stands in a
    relative clause, ``embedded`` that the clause is what another clause says or thinks, or
    depends on a subordinator.
    """

    kind: ClauseKind
    verb: int
    subject: int
    subject_first: int
    subject_last: int
    relative: bool = False
    embedded: str = ""


class Parse(NamedTuple):
    """A sentence with its phrases and clauses."""

    sentence: Sentence
    phrases: list[Phrase]
    clauses: list[Clause]


class _Subject(NamedTuple):
    head: int
    last: int
    relative: bool = False


def parse(sentence: Sentence) -> Parse:
    """Find the clauses of ``sentence``, in the order of their verbs."""
    row = phrases(sentence)
    return Parse(sentence, row, _Finder(sentence, row).clauses())


class _Finder:
    """Finds subjects in one sentence; remembers the subject of every verb on its left."""

    def __init__(self, sentence: Sentence, row: list[Phrase]) -> None:
        self.items = sentence.items
        self.row = row
        self.kinds = "".join(phrase.kind if len(phrase.kind) == 1 else "n" for phrase in row)
        self.subjects: dict[int, _Subject] = {}

    def clauses(self) -> list[Clause]:
        found: list[Clause] = []
        for at, phrase in enumerate(self.row):
            clause = None
            if phrase.kind == "V":
                clause = self._finite(at)
            elif phrase.kind in "GE" and phrase.verb is not None:
                clause = self._participle(at)
            agent = self._agent(at) if phrase.passive or phrase.kind == "E" else None
            found.extend(one for one in (agent or clause,) if one is not None)
        return found

    def _agent(self, verb: int) -> Clause | None:
        """``was asked by Ana Ruiz whether``: who speaks is named after *by*."""
        phrase, after = self.row[verb], verb + 1
        if self.kinds[after : after + 2] != "In" or phrase.verb is None:
            return None
        if self.items[self.row[after].first].text != "by" or phrase.verb.strength == "other":
            return None
        return Clause("agent", verb, after + 1, after + 1, after + 1)

    def _finite(self, at: int) -> Clause | None:
        subject = self._subject(at)
        if self._may_invert(at, subject):
            return self._inverted(at)
        if subject is None:
            return None
        self.subjects[at] = subject
        return Clause(
            "finite", at, subject.head, subject.head, subject.last, subject.relative,
            self._embedding(subject.head),
        )  # fmt: skip

    # -- the subject on the left ------------------------------------------------------------

    def _subject(self, verb: int) -> _Subject | None:
        at = self._left(verb)
        if at < 0:
            return None
        kind = self.kinds[at]
        if kind == "W" or (kind == "H" and self._left_kind(at) == "n"):
            return self._antecedent(at)
        if kind == "n":
            return self._extended(at, verb - 1)
        if kind in "IGE":
            return self._before_modifier(at)
        if kind in ",-":
            return self._before_insert(verb, at)
        if kind == "K":
            return self._shared(at)
        if kind == "Q":
            return self._around_quote(at)
        return None

    def _before_modifier(self, at: int) -> _Subject | None:
        """*The man standing outside said*: the modifier ends right before the verb."""
        if self.kinds[at] == "I" and at:
            at -= 1
        if self.kinds[at] in "GE" and self._reduced(at):
            return self._extended(self._reduced_head(at), at)
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

    def _antecedent(self, relative: int) -> _Subject | None:
        at = self._left(relative)
        if at >= 0 and self.kinds[at] in ",-":
            at = self._left(at)
        if at < 0 or self.kinds[at] != "n":
            return _Subject(relative, relative, True) if self.kinds[relative] == "W" else None
        subject = self._extended(at, at)
        nearest = self._is_person(at) and not self._is_person(subject.head)
        return _Subject(at if nearest else subject.head, at, True)

    def _is_person(self, at: int) -> bool:
        word = self.items[self.row[at].last]
        return word.tag == "M" or word.text.lower() in lexicon.table("role_nouns")

    def _extended(self, at: int, last: int) -> _Subject:
        """Walk left from the phrase at ``at`` to the head that it modifies."""
        head = at
        while True:
            left = head - 1
            kind = self.kinds[left] if left >= 0 else ""
            before = self.kinds[left - 1] if left >= 1 else ""
            if kind in {"I", "X"} and before == "n":
                head = left - 1
            elif kind in {"I", "X"} and before and before in "GEV" and self._reduced(left - 1):
                head = self._reduced_head(left - 1)
            elif kind and kind in "GEV" and self._reduced(left):
                head = self._reduced_head(left)
            elif kind == "K" and before == "n" and self._starts_clause(left - 1):
                head = left - 1
            elif kind == "," and before == "n" and self._is_region(head, left - 1):
                head = left - 1
            else:
                break
        return _Subject(head, max(last, head))

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

    def _shared(self, conjunction: int) -> _Subject | None:
        """Return the subject of the verb before *and*: *she paused and said*."""
        earlier = [verb for verb in self.subjects if verb < conjunction]
        for verb in reversed(earlier):
            if not self.subjects[verb].relative:
                return self.subjects[verb]
        return self.subjects[earlier[-1]] if earlier else None

    def _main(self, before: int) -> _Subject | None:
        """Return the subject of the main clause before a participle: *Ruiz bowed, saying*."""
        for verb in reversed([verb for verb in self.subjects if verb < before]):
            subject = self.subjects[verb]
            if not subject.relative and not self._embedding(subject.head):
                return subject
        return self._shared(before)

    def _around_quote(self, quote: int) -> _Subject | None:
        """A title or a few quoted words may belong to the subject: *the slogan “Build It” was*."""
        at = self._left(quote)
        if at >= 0 and self.kinds[at] == "n":
            return self._extended(at, quote)
        if at >= 0 and self.kinds[at] == "I" and self._left_kind(at) == "n":
            return self._extended(self._left(at), quote)
        return _Subject(quote, quote) if at < 0 else None

    def _before_insert(self, verb: int, comma: int) -> _Subject | None:
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
            return _Subject(start, comma - 1)
        return self._shared(comma)

    def _segments(self, comma: int) -> list[tuple[int, int]]:
        """Return the segments between commas left of ``comma`` back to the nearest full clause."""
        segments: list[tuple[int, int]] = []
        last = comma - 1
        at = last
        while at >= -1:
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

    def _embedding(self, head: int) -> str:
        """Return what the clause depends on: ``said``, ``because``, or nothing."""
        at = self._left(head)
        if at >= 0 and self.kinds[at] == "H":
            at = self._left(at)
            return "said" if at >= 0 and self.kinds[at] in "VGEFn" else "because"
        if at >= 0 and self.kinds[at] in "VGEF":
            return "said"
        first = head
        while first >= 0 and self.kinds[first] not in ",-:;Q.":
            if self.kinds[first] == "B":
                return "because"
            first -= 1
        return ""

    # -- the subject on the right -----------------------------------------------------------

    def _may_invert(self, verb: int, subject: _Subject | None) -> bool:
        """Say whether ``said Ana Ruiz`` may be read with the subject on the right."""
        phrase = self.row[verb]
        if phrase.verb is None or phrase.first != phrase.last or verb + 1 >= len(self.row):
            return False
        if self.kinds[verb + 1] != "n" or not self._may_speak(verb + 1):
            return False
        left = self.kinds[verb - 1] if verb else ""
        if left == "Q":
            return phrase.verb.strength != "other" or subject is None
        if phrase.verb.strength not in {"tell", "say"}:
            return False
        if left == "," and verb >= 2 and self.kinds[verb - 2] == "Q":
            return True
        if left in {"", "B", "."}:
            return True
        after = self.kinds[verb + 2] if verb + 2 < len(self.row) else "."
        quoted = "Q" in self.kinds[verb + 2 : verb + 4]
        says = phrase.verb.lemma == "say" or (phrase.verb.strength == "tell" and quoted)
        tail = left in {",", "-"} and says and after not in "VIXn"
        return tail and (subject is None or self._shared(verb - 1) == subject)

    def _may_speak(self, at: int) -> bool:
        """Say whether the phrase is no object pronoun and no determiner without a noun."""
        phrase = self.row[at]
        return self.items[phrase.first].tag != "O" and self.items[phrase.last].tag not in "DS"

    def _inverted(self, verb: int) -> Clause:
        last = verb + 1
        while (
            last + 2 < len(self.row)
            and self.kinds[last + 1] in "I"
            and self.kinds[last + 2] == "n"
            and self.items[self.row[last + 1].first].text in {"of", "for", "from", "at", "with"}
        ):
            last += 2
        self.subjects[verb] = _Subject(verb + 1, last)
        return Clause("inverted", verb, verb + 1, verb + 1, last)

    # -- verbs without a subject of their own -----------------------------------------------

    def _participle(self, verb: int) -> Clause | None:
        """``, saying that`` has the subject of the sentence; ``signs saying`` has *signs*."""
        left = self.kinds[verb - 1] if verb else ""
        if left == "n" and self.kinds[verb] == "G":
            subject: _Subject | None = self._extended(verb - 1, verb - 1)
            if subject is not None and not self._own_subject(subject.head):
                subject = self._shared(verb) or subject
        else:
            subject = self._main(verb) or self._following(verb)
        if subject is None:
            return None
        self.subjects[verb] = subject
        return Clause(
            "participle", verb, subject.head, subject.head, subject.last,
            self.kinds[verb] == "E", "",
        )  # fmt: skip

    def _own_subject(self, noun: int) -> bool:
        """Say whether the noun before a participle is what acts: *a letter calling*."""
        return noun == 0 or self.kinds[noun - 1] in ",-:;QIGVEFKXn"

    def _following(self, verb: int) -> _Subject | None:
        """``Calling it a mistake, Ana Ruiz left``: the subject comes after the comma."""
        for at in range(verb + 1, len(self.row) - 1):
            if self.kinds[at] in ",-Q" and self.kinds[at + 1] == "n":
                return _Subject(at + 1, at + 1)
            if self.kinds[at] in "V:;":
                return None
        return None
