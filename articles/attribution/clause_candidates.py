"""Who may have spoken a quotation: the subjects of the verbs in its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from articles.attribution.actors import Actor, actor, named_before
from articles.attribution.candidates import Candidate, Place
from articles.attribution.clauses import Clause, Parse
from articles.attribution.inserts import COURTS
from articles.attribution.phrasings import phrasings
from articles.model import Span

_MOST_CLAUSES = 40
_LONGEST_TAIL = 10
"""So many clauses, and phrases after one, are looked at for one quotation."""
_HEARING = frozenset(["ask", "tell", "question", "press", "quiz", "inform", "remind", "warn"])
"""Whoever is done so to does not speak."""
_ALLEGING = frozenset(["allege", "believe", "report", "say", "think"])
"""Nor does somebody of whom it is said: *the accused are said to have “...”*."""
_ACCUSING = frozenset(["accuse", "convict", "suspect"])
"""*A nurse accused of it* says nothing."""
_LISTENING = frozenset(["hear"])
"""Nor does whoever does so: *the court heard*."""


def from_clauses(place: Place) -> list[Candidate]:
    """Return the candidates from the clauses of the quotation's own sentence."""
    near = near_clauses(place)
    quoting = {clause.quoting for clause in near}
    return [
        _from_clause(place, clause, near)
        for clause in near
        if place.at not in {clause.subject, clause.verb}
        and clause.verb not in quoting
        and not _hears(place.parse, clause)
    ]


def near_clauses(place: Place) -> Sequence[Clause]:
    """Return the clauses near enough to the quotation: all, but in sentences nobody writes."""
    clauses = place.parse.clauses
    if len(clauses) <= _MOST_CLAUSES:
        return clauses
    at = bisect_left(clauses, place.at, key=lambda clause: clause.verb)
    return clauses[max(0, at - _MOST_CLAUSES // 2) : at + _MOST_CLAUSES // 2]


def strength(parse: Parse, clause: Clause) -> str:
    """Return how strongly the verb of the clause signals speech; ``is`` for an auxiliary."""
    verb = parse.phrases[clause.verb].verb
    return verb.strength if verb else "is"


def _hears(parse: Parse, clause: Clause) -> bool:
    """Say whether the subject is spoken to, or nobody: *Ruiz was told*, *it can be revealed*."""
    phrase = parse.phrases[clause.verb]
    if clause.kind == "participle" and clause.verb > 1 and _kind(parse, clause.verb - 1) == "I":
        charge = parse.phrases[clause.verb - 2].verb  # accused of stealing it
        return charge is not None and charge.lemma in _ACCUSING
    if phrase.verb is None or clause.kind != "finite":
        return False
    if not phrase.passive:
        accused = phrase.verb.lemma in _ACCUSING and _kind(parse, clause.verb + 1) == "I"
        return accused or phrase.verb.lemma in _LISTENING or _court_is_told(parse, clause)
    alleged = phrase.verb.lemma in _ALLEGING and _kind(parse, clause.verb + 1) == "X"
    hears = phrase.verb.lemma in _HEARING or phrase.verb.strength == "describe"
    return alleged or hears or _is_it(parse, clause.subject)


def _kind(parse: Parse, at: int) -> str:
    return parse.kinds[at : at + 1]


def _court_is_told(parse: Parse, clause: Clause) -> bool:
    """``..., jury told``: how a headline says that a court was told something."""
    items, row = parse.sentence.items, parse.phrases
    ends = not parse.kinds[clause.verb + 1 :].strip(".")
    subject = items[row[clause.subject].last].text.lower()
    return ends and items[row[clause.verb].last].text == "told" and subject in COURTS


def _is_it(parse: Parse, at: int) -> bool:
    return parse.sentence.items[parse.phrases[at].first].text.lower() == "it"


def _from_clause(place: Place, clause: Clause, near: Sequence[Clause]) -> Candidate:
    parse, at = place.parse, place.at
    first = min(clause.subject, clause.verb)
    last = max(clause.subject_last, clause.verb)
    who = _subject(place, clause)
    says = strength(parse, clause)
    where = _where(parse, at, clause)
    side = where.split(" ", 1)[0]
    standing = _standing(parse, clause)
    nearer = _cues_between(parse, near, at, clause)
    features = [
        f"{clause.kind} {where}, {says}, {place.quote.manner}",
        f"{where} | {place.shape}",
        f"{where}, {says}, {standing}",
        f"{says} {who.kind} {side}",
        f"{says} {who.kind} {side}, {place.quote.manner}",
        f"{clause.kind} {who.kind} {standing}",
        f"{says} {side} up to {_word_before(place)}",
        f"{says} {side}, {standing}, {nearer} cues nearer",
        f"quotes between {_quotes_between(parse, at, first, last)}",
    ]
    features += phrasings(parse, at, clause, who)
    if not nearer and says in {"tell", "say"} and _replies(parse, clause):
        features.append("to which she replied")
    if where.endswith(" colon") and clause is near[0] and not _anybody_says(parse, near):
        features.append(f"announces {who.kind}")
    if clause.quoting >= 0:
        features.append(f"quoted as saying, {side}")
    if side == "after":
        onward = _onward(parse, last)
        features += [f"{where}, then {onward}", f"{says} after {place.last_mark}, then {onward}"]
    return Candidate(
        f"{clause.kind} {where}, {says}", who, _cue(parse, clause.verb), tuple(features)
    )


def _subject(place: Place, clause: Clause) -> Actor:
    """Return who acts in the clause; in a relative one *who*, for the person it follows.

    Somebody without a name is known by the phrase before *who*, which then belongs to it.
    """
    parse = place.parse
    who = actor(parse, clause.subject, clause.subject_last, place.mentions)
    pronoun = _relative_pronoun(parse, clause) if clause.relative else None
    if pronoun is None:
        return who
    if who.kind == "person":
        return who._replace(head=pronoun, kind="who")
    named = named_before(parse, clause.subject, place.mentions)
    if named is not None and who.kind in _NAMELESS:
        return named._replace(head=pronoun, kind="who")
    nameless = who.kind in _NAMELESS
    return who._replace(span=Span(who.span.start, pronoun.end)) if nameless else who


_NAMELESS = frozenset(["role", "roles", "document", "thing", "things"])


def _relative_pronoun(parse: Parse, clause: Clause) -> Span | None:
    """Return the *who*, *which* or *that* between the verb and what it stands for."""
    items = parse.sentence.items
    for phrase in parse.phrases[clause.verb - 1 : clause.subject : -1]:
        if phrase.kind in "WH" and items[phrase.first].text.lower() != "whose":
            return Span(items[phrase.first].start, items[phrase.last].end)
    return None


def _anybody_says(parse: Parse, near: Sequence[Clause]) -> bool:
    """Say whether a verb of saying is near; *Ana Ruiz was blunt when asked: “...”* has none."""
    return any(strength(parse, one) in {"tell", "say"} and not _hears(parse, one) for one in near)


def _replies(parse: Parse, clause: Clause) -> bool:
    """Say whether the clause is one like *to which Ana Ruiz replied*, *in which she wrote*."""
    return parse.kinds[max(0, clause.subject - 2) : clause.subject] in {"XW", "IW"}


def _word_before(place: Place) -> str:
    """Return the tag of what stands right before the quotation."""
    first = place.parse.phrases[place.at].first
    return place.parse.sentence.items[first - 1].tag if first else "start"


def _standing(parse: Parse, clause: Clause) -> str:
    """Say what the clause is in its sentence."""
    if clause.relative:
        return "relative"
    if clause.embedded:
        return clause.embedded
    return "passive" if parse.phrases[clause.verb].passive else "main"


# -- where the clause stands --------------------------------------------------------------


def _where(parse: Parse, at: int, clause: Clause) -> str:
    """Say on which side of the quotation the clause stands, and what is between the two."""
    first = min(clause.subject, clause.verb)
    last = max(clause.subject_last, clause.verb)
    if at < first:
        return _after(parse, at, first, last)
    if at > last:
        return _before(parse, at, last)
    return "around" if clause.subject < at < clause.verb else "within"


def _after(parse: Parse, at: int, first: int, last: int) -> str:
    """Say how a clause behind the quotation is joined to it."""
    gap = parse.kinds[at + 1 : first]
    if gap in {"", ","}:
        return "after touching"
    if set(gap) <= set("Q,K"):
        return "after quotes"
    if gap in {"-", "H", ":", ".", "B"}:
        return f"after {gap}"
    rest = parse.kinds[last + 1 : last + _LONGEST_TAIL]
    if gap[-1] in ",Q" and not rest.strip(".YI,"):
        return "after tail"
    return "after verb between" if "V" in gap else "after far"


def _before(parse: Parse, at: int, last: int) -> str:
    """Say what stands between a clause and the quotation behind it."""
    gap = parse.kinds[last + 1 : at]
    core = gap.rstrip(",:H-")
    ending = _JOINTS.get(gap[len(core) :][-1:], "")
    if not core:
        return f"before touching{ending}"
    verbs = core.count("V")
    if verbs:
        return f"before over {'a verb' if verbs == 1 else 'verbs'}{ending}"
    if core == "n":
        return f"before over its object{ending}"
    if set(core) & set("GEF"):
        return f"before over a participle{ending}"
    return f"before over {'few' if len(core) <= 3 else 'many'} words{ending}"


_JOINTS = {",": " comma", ":": " colon", "H": " that", "-": " dash"}


def _onward(parse: Parse, last: int) -> str:
    """Say what follows a clause behind the quotation: a tag ends soon, others have an object."""
    after = parse.kinds[last + 1 : last + 4]
    if after[:1] == "n" and set(after) & set("VA"):
        return "a clause"
    if "Q" in (after if after[:1] == "n" else after[:2]):
        return "a quotation"
    return "an object" if after[:1] == "n" else after[:1] or "nothing"


def _cues_between(parse: Parse, near: Sequence[Clause], at: int, clause: Clause) -> int:
    """Count the verbs of saying between the clause and the quotation, up to two."""
    low, high = sorted((at, clause.verb))
    between = (other for other in near if low < other.verb < high)
    return min(2, sum(strength(parse, other) in {"tell", "say"} for other in between))


def _quotes_between(parse: Parse, at: int, first: int, last: int) -> int:
    low, high = (at + 1, first) if at < first else (last + 1, at)
    return min(2, parse.kinds.count("Q", low, high))


def _cue(parse: Parse, verb: int) -> Span:
    """The words of the cue: the last verb of its group."""
    items = parse.sentence.items
    phrase = parse.phrases[verb]
    for at in range(phrase.last, phrase.first - 1, -1):
        if items[at].verb is not None and items[at].verb == phrase.verb:
            return Span(items[at].start, items[at].end)
    return Span(items[phrase.first].start, items[phrase.last].end)
