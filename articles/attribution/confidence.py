"""How often a speaker is right: the confidence in the one that was chosen.

What tells best is by how many points the choice leads the best candidate with another speaker: of
the close calls every second is wrong, of the clear ones one in a hundred. The list
``attribution_confidence`` holds, for every kind of rule and every ten points of lead, how often it
was right on annotated news, as ``tests/benchmarks/fit_scores.py`` measured it on articles that the
points were not fitted on: the lower end of an 80 % interval (Wilson), so that a rule must have
proved itself to be trusted. A kind that was seen fewer than twenty times at a lead has no line; all
kinds together have one.
"""

from __future__ import annotations

from articles.attribution.scores import Choice, scores

_WIDEST = 60
"""A wider lead says no more, in points."""
_LED = ", led by "


def rule_of(choice: Choice) -> str:
    """Return the name of the rule that made the choice, with its lead in tens of points."""
    return f"{choice.candidate.rule}{_LED}{min(choice.lead, _WIDEST) // 10 * 10}"


def bare(rule: str) -> str:
    """Return the name of the rule without the lead."""
    return rule.split(_LED, 1)[0]


def levels(rule: str) -> tuple[str, str]:
    """Return the kind of the rule with its lead, and ``any`` with the lead.

    ``finite before over a verb, tell, led by 30`` is of the kind ``finite``.
    """
    name, _, lead = rule.partition(_LED)
    kind = name.split(" ", 1)[0].rstrip(",")
    return f"{kind}{_LED}{lead}", f"any{_LED}{lead}"


def confidence(rule: str) -> float:
    """Return how often ``rule`` is right, 0 to 1."""
    table = scores("attribution_confidence")
    return next((table[name] for name in levels(rule) if name in table), 500) / 1000
