"""Ways to give somebody's words that tell more of who speaks than where the clause stands.

*As Ana Ruiz put it*, *what Ana Ruiz called a “...”* and *a sign that reads: “...”* are remarks
about a candidate like any other, for forms of words that are rare: their points are set by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.attribution.actors import Actor
from articles.attribution.clauses import Clause, Parse

_TELLING = frozenset(["advise", "assure", "tell", "urge", "warn"])
_NAMING = frozenset(["brand", "call", "deem", "describe", "dub", "label", "term"])
_CALLING = _NAMING | {"accuse"}


def phrasings(parse: Parse, quote: int, clause: Clause, who: Actor) -> Iterator[str]:
    """Yield what the form of ``clause``, whose subject is ``who``, says of the phrase ``quote``."""
    if _puts_it_so(parse, clause):
        yield "as she puts it"
    if _calls_it_so(parse, quote, clause):
        yield "what she calls it"
    if _reads_so(parse, quote, clause, who):
        yield "the sign that reads"
    if _takes_over(parse, quote, clause):
        yield "another takes over"
    if _sums_up(parse, quote, clause):
        yield "how she puts it"
    if _tells_somebody_else(parse, quote, clause):
        yield "told somebody, as reported"


def _puts_it_so(parse: Parse, clause: Clause) -> bool:
    """Say whether the clause is one like *as Ana Ruiz put it*."""
    items, row = parse.sentence.items, parse.phrases
    opens, follows = clause.subject - 1, clause.verb + 1
    if opens < 0 or follows >= len(row):
        return False
    return [items[row[at].first].text.lower() for at in (opens, follows)] == ["as", "it"]


def _calls_it_so(parse: Parse, quote: int, clause: Clause) -> bool:
    """Say whether the clause gives its word for a thing: *what Ana Ruiz called a “...”*.

    So it does in *an act the mayor called a “...”*. *What he called* is left to whoever *he* is,
    who mostly acts in the sentence, too.
    """
    subject, verb = parse.phrases[clause.subject], parse.phrases[clause.verb].verb
    items = parse.sentence.items
    opens = items[subject.first].text.lower() == "what" and subject.first < subject.last
    naming = verb is not None and verb.lemma in _NAMING and items[subject.last].tag != "P"
    apposed = parse.kinds[max(0, clause.subject - 2) : clause.subject] == ",n"
    if clause.verb > quote or not (opens or (apposed and naming)):
        return False
    between = parse.phrases[clause.verb + 1 : quote]
    return all(phrase.verb is None and phrase.kind in {"NP", "B", "V"} for phrase in between)


def _takes_over(parse: Parse, quote: int, clause: Clause) -> bool:
    """*They called it “...” and the owners, in turn, called it*: another subject after *and*."""
    joined = clause.subject < quote and parse.kinds.endswith(("QK", "Q,K"), 0, clause.subject)
    verb = parse.phrases[clause.verb].verb
    says = verb is not None and (verb.strength in {"tell", "say"} or verb.lemma in _CALLING)
    return (
        joined
        and says
        and clause.kind == "finite"
        and "Q" not in parse.kinds[clause.subject : quote]
    )


def _sums_up(parse: Parse, quote: int, clause: Clause) -> bool:
    """Say whether the clause tells how somebody put it: *“...” was how Ana Ruiz put it*."""
    row, items = parse.phrases, parse.sentence.items
    follows = parse.kinds.startswith("VB", quote + 1) and clause.subject == quote + 3
    return (
        follows
        and not clause.relative
        and not row[clause.verb].passive
        and items[row[quote + 2].first].text == "how"
    )


def _tells_somebody_else(parse: Parse, quote: int, clause: Clause) -> bool:
    """*Police said the man told officers: “...”*: whoever is told of told others so himself.

    So does the judge in *He wept as the judge told him he had “...”*.
    """
    verb, told = parse.phrases[clause.verb].verb, parse.kinds[clause.verb + 1 : quote]
    opening = parse.phrases[clause.subject - 1] if clause.subject else None
    meanwhile = opening is not None and parse.sentence.items[opening.first].text == "as"
    reported = clause.embedded == "said" or meanwhile
    telling = _TELLING | _NAMING if meanwhile else _TELLING
    tells = verb is not None and verb.lemma in telling and reported
    return tells and told[:1] == "n" and "Q" not in told


def _reads_so(parse: Parse, quote: int, clause: Clause, who: Actor) -> bool:
    """Say whether the words stand on something: *a sign near the gate that reads: “...”*."""
    verb = parse.phrases[clause.verb].verb
    if verb is None or not clause.relative or who.kind != "document":
        return False
    joint = parse.kinds[clause.verb + 1 : quote] if clause.verb < quote else "-"
    touches = joint in {"", ",", ":"}
    return touches and (verb.lemma == "read" or (verb.lemma == "say" and joint == ":"))
