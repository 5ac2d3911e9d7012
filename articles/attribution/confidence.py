"""How often each rule is right: the confidence of the speaker that it chose.

The list ``attribution_confidence`` holds, for every rule, how often it was right on annotated news,
as ``tests/benchmarks/fit_scores.py`` measured it: the lower end of an 80 % interval (Wilson), so
that a rule must have proved itself to be trusted. A rule that fired fewer than twenty times has no
line; what it is a case of has one, and what is left shares one.
"""

from __future__ import annotations

from articles.attribution.scores import Choice, scores

_CLOSE_CALL = 8
"""A lead of fewer points than this over another speaker is a close call."""
_CLOSE = ", close"


def rule_of(choice: Choice) -> str:
    """Return the name of the rule that made the choice; ``close`` where it nearly lost."""
    rule = choice.candidate.rule
    return rule + _CLOSE if choice.lead < _CLOSE_CALL else rule


def levels(rule: str) -> tuple[str, str]:
    """Return the rule and what it is a case of.

    ``finite before over a verb, tell`` is a case of ``finite before over a verb``; a close call
    is a case of a close call.
    """
    bare, close = rule.removesuffix(_CLOSE), rule.endswith(_CLOSE)
    place = bare.split(",", 1)[0]
    return rule, place + _CLOSE if close else place


def remainder(rule: str) -> str:
    """Return the name under which the rare rules are counted together."""
    return f"any other{_CLOSE}" if rule.endswith(_CLOSE) else "any other"


def confidence(rule: str) -> float:
    """Return how often ``rule`` is right, 0 to 1."""
    table = scores("attribution_confidence")
    known = (table[name] for name in (*levels(rule), remainder(rule)) if name in table)
    return next(known, 500) / 1000
