"""The clauses of a sentence: each verb with the phrase that is its subject.

Most subjects stand on the left (``subjects``). A verb of saying may have its own on the right
(*said Ana Ruiz*), a participle borrows that of the sentence, a passive names its agent after *by*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from articles.attribution.items import Item, Sentence
from articles.attribution.phrases import Phrase, letters, phrases
from articles.attribution.subjects import Subject, Subjects
from articles.attribution.verbs import Verb

_FARTHEST = 40
"""So many phrases on, what follows a participle is no longer its subject."""

_ADDRESSING = frozenset(["congratulate", "greet", "reprimand", "thank"])
"""What follows these is who is spoken to: *“Hope,” thanked her* is no inversion."""

_QUOTING = frozenset(["quote", "cite", "record", "report", "describe", "hear", "show"])
"""What is *quoted as saying* something says it, not who quotes."""

_MAKING = frozenset(["cause", "drive", "force", "inspire", "lead", "move", "prompt", "spur"])
"""Whoever is made to say something says it: *leading Ana Ruiz to counter*."""

_SENDING = frozenset(["call", "email", "message", "phone", "tell", "text", "tweet", "write"])
"""What follows these is who is told: *Ruiz emailed friends saying*."""

_LONGEST_OBJECT = 10
"""So many phrases name at most who is quoted."""

_CALLED = ("BQ,", "BQ", "nQ,", "nQ", "Q,", "Q")
"""What may stand between a passive and its agent, as letters."""

ClauseKind = Literal["finite", "inverted", "participle", "agent"]


@dataclass(slots=True, eq=False)
class Clause:
    """One verb and its subject, as indices into the phrases of the sentence.

    ``verb`` is the phrase of the cue, ``subject`` the head of the phrase that speaks, which reaches
    to ``subject_last``. ``relative`` says that the verb stands in a relative clause or is a
    participle of the passive, ``embedded`` on what the clause depends: it is what another clause
    has ``said``, or hangs on a word like ``because``. ``quoting`` is the verb of whoever quotes the
    subject (*Pravda quoted Ruiz as saying*), or -1.
    """

    kind: ClauseKind
    verb: int
    subject: int
    subject_last: int
    relative: bool = False
    embedded: str = ""
    quoting: int = -1


@dataclass(slots=True, eq=False)
class Parse:
    """A sentence with its phrases and clauses; ``kinds`` are the ``letters`` of the phrases."""

    sentence: Sentence
    phrases: list[Phrase]
    kinds: str
    clauses: list[Clause]


def parse(sentence: Sentence) -> Parse:
    """Find the clauses of ``sentence``, in the order of their verbs."""
    row = phrases(sentence)
    kinds = letters(row)
    return Parse(sentence, row, kinds, _Finder(sentence, row, kinds).clauses())


class _Finder:
    def __init__(self, sentence: Sentence, row: list[Phrase], kinds: str) -> None:
        self.items = sentence.items
        self.row = row
        self.kinds = kinds
        self.subjects = Subjects(sentence.items, row, kinds)

    def clauses(self) -> list[Clause]:
        found: list[Clause] = []
        for at, phrase in enumerate(self.row):
            clause = None
            if phrase.kind == "V":
                clause = self._finite(at)
            elif phrase.kind in "GE" and phrase.verb is not None:
                clause = self._participle(at)
            elif phrase.kind == "F":
                clause = self._made_to(at)
            passive = phrase.passive or phrase.kind == "E" or self._is_called_by(at)
            agent = self._agent(at) if passive else None
            one = agent or clause
            if one is not None:
                found.append(one)
        return found

    def _finite(self, at: int) -> Clause | None:
        subject = self.subjects.left_of(at)
        if self._may_invert(at, subject):
            return self._inverted(at)
        if subject is None:
            return None
        self.subjects.found[at] = subject
        return Clause(
            "finite", at, subject.head, subject.last, subject.relative,
            self.subjects.embedding(subject.head),
        )  # fmt: skip

    def _made_to(self, verb: int) -> Clause | None:
        """``prompting Ana Ruiz to declare``: who is made to say something says it."""
        phrase = self.row[verb]
        if phrase.verb is None or phrase.verb.strength == "other":
            return None
        noun = verb - 2
        if noun < 1 or self.kinds[noun:verb] != "nX":
            return None
        subject = self.subjects.extended(noun, noun)
        maker = self.row[subject.head - 1].verb if subject.head else None
        made = maker is not None and maker.lemma in _MAKING
        return Clause("finite", verb, subject.head, noun) if made else None

    def _is_called_by(self, verb: int) -> bool:
        """*A bus gate branded “...” by shopkeepers has*: a participle, for the verb comes yet."""
        word = self.row[verb].verb
        may_be = word is not None and word.form == "past or participle"
        return may_be and self.kinds.startswith("QIn", verb + 1) and "V" in self.kinds[verb + 4 :]

    def _agent(self, verb: int) -> Clause | None:
        """``was asked by Ana Ruiz whether``: who speaks is named after *by*.

        What the verb calls something may stand between: ``described as “...” by Ana Ruiz``.
        """
        phrase, after = self.row[verb], verb + 1
        called = next((words for words in _CALLED if self.kinds.startswith(words, after)), "")
        after += len(called)
        if self.kinds[after : after + 2] != "In" or phrase.verb is None:
            return None
        if self.items[self.row[after].first].text != "by" or phrase.verb.strength == "other":
            return None
        if phrase.kind == "E" and self.kinds[after + 2 : after + 3] == "V":
            return None  # an audit cited by both sides found
        if phrase.kind == "E" and phrase.verb.lemma == "read":
            return None  # in a statement read by the clerk
        return Clause("agent", verb, after + 1, after + 1)

    def _may_invert(self, verb: int, subject: Subject | None) -> bool:
        """Say whether ``said Ana Ruiz`` may be read with the subject on the right."""
        phrase = self.row[verb]
        if phrase.verb is None or phrase.first != phrase.last or verb + 1 >= len(self.row):
            return False
        if self.kinds[verb + 1] != "n" or not self._may_speak(verb + 1):
            return False
        left = self.kinds[verb - 1] if verb else ""
        if left == "Q":
            says, free = phrase.verb.strength, subject is None or self.kinds[subject.head] == "Q"
            cue = says != "other" or self._ends_with_name(verb)
            return subject is None or says == "tell" or (cue and free)
        if phrase.verb.strength not in {"tell", "say"} or phrase.verb.lemma in _ADDRESSING:
            return False
        if left == "," and self._is_parenthesis(verb):
            return True
        opens = left in {"", "B", "."} or self.kinds[max(0, verb - 2) : verb] == "Q,"
        return opens or (left in {",", "-"} and self._is_tail(verb, phrase.verb, subject))

    def _ends_with_name(self, verb: int) -> bool:
        """``“...!” fretted Ana Ruiz``: after a quotation any verb before a name may be a cue."""
        named = self.items[self.row[verb + 1].last].tag == "M"
        return named and self.kinds[verb + 2 : verb + 3] in {"", ".", ","}

    def _is_parenthesis(self, verb: int) -> bool:
        """``The charm of it, says Ana Ruiz, is that``: a comma parts no verb from its subject."""
        named = self.items[self.row[verb + 1].last].tag == "M"
        closed = self.kinds[verb + 2 : verb + 3] == ","
        return named and closed and set(self.kinds[: verb - 1]) <= set("nI")

    def _is_tail(self, verb: int, said: Verb, subject: Subject | None) -> bool:
        """Say whether the verb and what follows end a report, as ``, said Ana Ruiz.`` does."""
        after = self.kinds[verb + 2] if verb + 2 < len(self.row) else "."
        quoted = "Q" in self.kinds[verb + 2 : verb + 4]
        says = said.lemma == "say" or (said.strength == "tell" and quoted)
        if said.lemma == "say" and self._is_named_last(verb):
            return True
        ends = says and after not in "VIXn"
        return ends and (subject is None or self.subjects.shared(verb - 1) == subject)

    def _is_named_last(self, verb: int) -> bool:
        """*Rents rise and tempers fray, said Ana Ruiz, a baker.*: no words are left for her."""
        named = self.items[self.row[verb + 1].last].tag == "M"
        return named and not set(self.kinds[verb + 2 :]) & set("VQ:")

    def _may_speak(self, at: int) -> bool:
        """Say whether the phrase may act in the verb before it: neither *them* nor a bare *the*.

        Nor is it who was told: *the group “...” told reporters*.
        """
        phrase, verb = self.row[at], self.row[at - 1].verb
        if verb is not None and verb.lemma == "tell":
            return False
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
        self.subjects.found[verb] = Subject(verb + 1, last)
        return Clause("inverted", verb, verb + 1, last)

    def _participle(self, verb: int) -> Clause | None:
        """``, saying that`` has the subject of the sentence; ``signs saying`` has *signs*."""
        left = self.kinds[verb - 1] if verb else ""
        borrowed = True
        attending = self._attending(verb)
        if attending is not None:
            return Clause("participle", verb, attending, verb - 2)
        quoting = quoting_verb(self.items, self.row, verb)
        if quoting >= 0:
            said = None if self.row[quoting].passive else Subject(quoting + 1, verb - 2)
            subject = said or self.subjects.found.get(quoting) or self.subjects.main(verb)
        elif left == "n" and self.kinds[verb] == "G":
            subject = self.subjects.extended(verb - 1, verb - 1)
            if not self._own_subject(subject.head):
                subject = self.subjects.shared(verb) or subject
            else:
                borrowed = False
        else:
            subject = self.subjects.main(verb) or self._following(verb)
        if subject is None:
            return None
        if borrowed:  # *signs saying*: what has but a participle is the subject of no other verb
            self.subjects.found[verb] = subject
        return Clause(
            "participle", verb, subject.head, subject.last,
            self.kinds[verb] == "E", "", quoting,
        )  # fmt: skip

    def _attending(self, verb: int) -> int | None:
        """Return who is *the mayor* in *with the mayor, Ana Ruiz, saying*."""
        opens = self.kinds[max(0, verb - 5) : verb] == "In,n," and self.kinds[verb] == "G"
        joint = self.items[self.row[verb - 5].first].text if opens else ""
        return verb - 4 if joint == "with" else None

    def _own_subject(self, noun: int) -> bool:
        """Say whether the noun before a participle is what acts: *a letter calling*."""
        sent = self.row[noun - 1].verb if noun else None
        if sent is not None and sent.lemma in _SENDING:
            return False
        return noun == 0 or self.kinds[noun - 1] in ",-:;QIGVEFKXn"

    def _following(self, verb: int) -> Subject | None:
        """Return what follows the comma: ``Calling it a mistake, Ana Ruiz left``."""
        for at in range(verb + 1, min(len(self.row) - 1, verb + _FARTHEST)):
            if self.kinds[at] in ",-Q" and self.kinds[at + 1] == "n":
                return Subject(at + 1, at + 1)
            if self.kinds[at] in "V:;":
                return None
        return None


def quoting_verb(items: Sequence[Item], row: Sequence[Phrase], saying: int) -> int:
    """Return the verb that ``saying`` belongs to (*quoted Ana Ruiz as saying*), or -1."""
    joint = saying - 1
    if joint < 1 or row[saying].kind != "G" or items[row[joint].first].text != "as":
        return -1
    for at in range(joint - 1, max(-1, joint - _LONGEST_OBJECT), -1):
        verb = row[at].verb
        if row[at].kind in "VGEF" and verb is not None and verb.lemma in _QUOTING:
            return at
        if row[at].kind not in {"NP", "I", ","}:
            return -1
    return -1
