"""Whether a word that may be a verb is one here, and whether it is finite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles import lexicon
from articles.attribution.items import Item
from articles.attribution.verbs import Verb, verb_forms

_AFTER_PARTICIPLE = frozenset(
    ["in", "for", "on", "from", "about", "to", "whether", "if", "as", "at", "with"]
)
_INTENDING = frozenset(["want", "hope", "try", "refuse", "decide", "seem", "appear", "offer"])
"""What is *wanted to* do something is nobody: *Ruiz, for the board, wanted to know*."""
_TENDING = frozenset(
    ["appear", "begin", "continue", "decide", "fail", "intend", "need", "refuse", "seem", "start",
     "tend", "want"]
)  # fmt: skip
"""Before *to* these are no nouns."""
_ALWAYS_VERBS = frozenset(["say", "tell", "go"])
_BELIEVING = frozenset(["say", "tell", "argue", "believe"])


_INTRANSITIVE = frozenset(
    ["appear", "apologise", "apologize", "arrive", "climb", "laugh", "live", "look", "nod", "point",
     "refer", "return", "smile", "travel", "wait", "walk", "work"]
)  # fmt: skip
"""Nothing is *looked* or *walked*: after a comma these have a subject."""
_BEFORE_SPEECH = frozenset([":", ",", "“", '"'])
_LONGEST_OPENING = 60
"""So many items at most stand before the verb of a sentence that people read."""
_HAPPENING = frozenset(["brief", "gather", "hear", "meet"])
"""After a noun these are what it is: *a council meeting in January*, *the court hearing*."""
_NO_NOUNS = frozenset(
    ["add", "admit", "argue", "conclude", "explain", "insist", "recall", "write"]
)  # fmt: skip
"""Verbs of saying whose form in -s is no plural: *claims* and *reports* may be."""


@dataclass(slots=True, eq=False)
class Beside:
    """What stands beside a word: the items before it in its sentence, and the next word."""

    row: Sequence[Item]
    following: str

    @property
    def before(self) -> str:
        """The tag of the last item that is no adverb, ``.`` at the start."""
        for item in reversed(self.row):
            if item.tag != "R":
                return item.tag
        return "."

    @property
    def next_class(self) -> str:
        """The class of the next word in the closed lists, ``N`` for any other, ``,`` for a mark."""
        other = "N" if self.following[:1].isalnum() else ","
        return lexicon.table("function_words").get(self.following.lower(), other)

    @property
    def next_mark(self) -> str:
        """The class of the next word, or the mark itself; ``.`` at the end."""
        other = "N" if self.following[:1].isalnum() else self.following[:1] or "."
        return lexicon.table("function_words").get(self.following.lower(), other)

    def next_is_finite(self) -> bool:
        """Say whether the next word is a verb that may be finite."""
        verb = verb_forms().get(self.following)
        return verb is not None and verb.form not in {"base", "gerund"}

    def next_acts(self) -> bool:
        """Say whether the next word is or begins a finite verb."""
        return self.next_class == "A" or self.next_is_finite()

    def speaker_follows(self) -> bool:
        """Say whether the next word is a name or a noun for a person."""
        return self.following[:1].isupper() or self.following in lexicon.table("role_nouns")

    def after_quotation(self) -> bool:
        """Say whether the sentence opened with a quotation and all since may be its speaker."""
        row = self.row
        return (
            len(row) > 1 and row[0].is_quoted and all(item.tag in "DSNCMLI',R" for item in row[1:])
        )


def verb_tag(verb: Verb, beside: Beside) -> str:
    """Return ``V``, ``E``, ``G``, ``F``, or ``N`` where the word is no verb here."""
    match verb.form:
        case "gerund":
            return _gerund_tag(verb, beside)
        case "past":
            return "N" if beside.before in "DS" else "V"
        case "participle":
            return "N" if beside.before in "DS" else "E"
        case "past or participle":
            return _past_tag(verb, beside)
        case "present":
            return "V" if _is_present(verb, beside) else "N"
    return _base_tag(verb, beside)


def _gerund_tag(verb: Verb, beside: Beside) -> str:
    """*the meeting*, *a board meeting* are nouns; *a board meeting in secret* is left a verb.

    So is *with a narrator saying:*, where who speaks stands right before what is said.
    """
    before, row = beside.before, beside.row
    in_phrase = before == "N" and len(row) > 1 and _modifies(row[-2], row[-1])
    tells = in_phrase and verb.strength == "tell" and _can_speak(row[-1].text.lower())
    if tells and beside.next_mark in _BEFORE_SPEECH:
        return "G"
    happens = verb.lemma in _HAPPENING or beside.next_class not in "DISOP"
    noun = before in "DS'" or (in_phrase and happens)
    return "N" if noun else "G"


def _can_speak(noun: str) -> bool:
    tables = (lexicon.table("role_nouns"), lexicon.table("speaking_things"))
    return any(word in table for table in tables for word in (noun, noun.removesuffix("s")))


def _modifies(before: Item, noun: Item) -> bool:
    return before.tag in "DS'" or (before.tag in "NC" and not noun.text.endswith("s"))


def _past_tag(verb: Verb, beside: Beside) -> str:
    before, following = beside.before, beside.following
    if before in "DS'" or _describes_speaker(beside):
        return "N"
    if before == "A":
        return "E"
    if following == "by" and verb.lemma not in {"stand", "begin", "say"}:
        return "V" if verb.strength == "tell" and before == "," else "E"
    if not beside.row or before == "I":
        return "V" if verb.lemma in _ALWAYS_VERBS else "E"
    set_off = before == "," and following in _AFTER_PARTICIPLE
    return "E" if set_off and not _resumes(verb, beside) else "V"


def _resumes(verb: Verb, beside: Beside) -> bool:
    """Say whether a verb after a comma goes on after an insert: *Ruiz, the coach, looked at it*."""
    says = verb.strength == "tell" and verb.lemma != "ask"
    after_quote = len(beside.row) > 1 and beside.row[-2].tag == "Q"
    wants = verb.lemma in _INTENDING and beside.following == "to"
    return says or after_quote or wants or verb.lemma in _INTRANSITIVE or _closes_insert(beside.row)


def _closes_insert(row: Sequence[Item]) -> bool:
    """*The mayor, Ana Ruiz, asked whether*: the comma ends what is set off behind the subject.

    So it is in *the letter, which the board has seen, thanks her*.
    """
    if len(row) > _LONGEST_OPENING:
        return False
    commas = [at for at, item in enumerate(row) if item.tag == ","]
    if len(commas) < 2 or commas[-1] != len(row) - 1 or row[0].tag not in "DSNCM":
        return False
    relative = row[commas[-2] + 1].tag == "W"
    acts = row[: commas[-2]] if relative else row
    return not any(item.tag in "VA" for item in acts)


def _describes_speaker(beside: Beside) -> bool:
    """Say whether a verb of saying stands right before: *said retired pilot Ana Ruiz*."""
    verb = beside.row[-1].verb if beside.row and beside.before == "V" else None
    return verb is not None and verb.strength != "other"


def _is_present(verb: Verb, beside: Beside) -> bool:  # noqa: PLR0911 - one answer a case
    """Say whether a form in -s is a verb, not a plural: by what is before it and after it."""
    before, after = beside.before, beside.next_mark
    says = verb.strength == "tell"
    if before in "MLPW)Q" or (verb.lemma in _ALWAYS_VERBS and before not in "DS"):
        return True
    if before == "H" and len(beside.row) > 1 and beside.row[-2].tag in "NCML":
        # the trust that runs the school, the trust that runs Turku's schools
        return after in "DSPO" or beside.following[:1].isupper()
    if before in ",K":
        listed = verb.strength != "other" and before == "K" and after in "DHSPQ"
        named = before == "," and len(beside.row) > 1 and beside.row[-2].tag == "M"
        thinks = named and verb.strength != "other" and after in "HP"  # Ana Ruiz, thinks that
        plain = after in "DSO" or (verb.strength != "other" and after not in "K,")
        resumes = before == "," and plain and _closes_insert(beside.row)
        return listed or thinks or resumes or (says and after in 'DHSPQO:IXR"“,.')
    if before not in "NC" or beside.row[-1].text.lower() in {"these", "those"}:
        return False
    if after == "." and before == "N" and verb.lemma in _NO_NOUNS:
        return True  # the board writes.
    if beside.following == "to" and verb.lemma in _TENDING:
        return True  # the letter appears to contradict her
    if before == "N" and beside.following[:1].isupper() and not beside.row[-1].text.endswith("s"):
        return True  # the advert hits Ruiz
    if says and after in ",:" and len(beside.row) > 1:
        return True
    person = _is_person(beside.row[-1].text.lower())
    if (verb.strength in {"tell", "say"} or person) and beside.after_quotation():
        return after in ".,IRY"  # “...,” the old fisherman counts.
    return after in 'DHSPQO:BW"“' or (before == "C" and after in ".,IX")


def _is_person(noun: str) -> bool:
    return noun.endswith(("man", "woman")) or noun in lexicon.table("role_nouns")


def _are_people(noun: str) -> bool:
    """Say whether a noun is for several people: ``Ministers asleep, say MPs``."""
    one = lexicon.singular(noun.lower())
    return noun == "police" or (one != noun.lower() and one in lexicon.table("role_nouns"))


def _base_tag(verb: Verb, beside: Beside) -> str:
    before, after = beside.before, beside.next_mark
    if before in "AX":
        return "F"
    says = verb.strength in {"tell", "say"}
    told = verb.strength == "tell" and after in "H:" and before not in "DS'"
    tag_ends = says and beside.after_quotation() and not beside.following[1:]
    subject = before in "PW" or (before in "NCML" and verb.lemma in _BELIEVING)
    resumed = before == "," and verb.strength != "other" and after in "DSPH"
    plural = bool(beside.row) and beside.row[-1].tag in "NCML" and beside.row[-1].text[-1:] == "s"
    tends = plural and verb.lemma in _TENDING and beside.following == "to"
    tail = before == "," and says and _are_people(beside.following)
    finite = (
        tail or told or tag_ends or subject or resumed or tends or (plural and after in "DHSPOB:,")
    )
    return "V" if finite else "N"
