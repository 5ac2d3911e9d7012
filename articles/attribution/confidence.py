"""How often each rule is right: the confidence of the speaker that it chose.

The list ``attribution_confidence`` holds, for every rule, the share of its answers that were right
on annotated news, as the benchmark ``tests/benchmarks/quotes.py`` measured it; rules that fired
fewer than twenty times share one line.
"""

from __future__ import annotations

from articles.attribution.scores import Choice, scores

_CLOSE = 8
"""A lead of fewer points than this over another speaker is a close call."""
_UNKNOWN = "any other"


def rule_of(choice: Choice) -> str:
    """Return the name of the rule that made the choice; ``close`` where it nearly lost."""
    rule = choice.candidate.rule
    return f"{rule}, close" if choice.lead < _CLOSE else rule


def confidence(rule: str) -> float:
    """Return how often ``rule`` is right, 0 to 1."""
    table = scores("attribution_confidence")
    if rule in table:
        return table[rule] / 1000
    close = rule.endswith(", close")
    return table.get(f"{_UNKNOWN}, close" if close else _UNKNOWN, 500) / 1000
