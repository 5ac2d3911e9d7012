"""Who *I* is in the writer's own words: whoever the byline names."""

from __future__ import annotations

from collections.abc import Sequence

from articles.attribution.clauses import Parse
from articles.model import Mention

_LONGEST_BYLINE = 10
"""Words of *By Ana Ruiz and Bo Ranta in Turku*."""
_LAST_SENTENCE = 6
"""So many sentences stand above a byline at most."""


def is_byline(parsed: Parse) -> bool:
    """Say whether the sentence is a byline: *By Ana Ruiz in Turku*."""
    items = parsed.sentence.items
    by = items[0].text in {"By", "BY"} and len(items) <= _LONGEST_BYLINE
    return by and not parsed.kinds.strip("InK,.")


def narrator(parses: Sequence[Parse], mentions: Sequence[Mention]) -> str | None:
    """Return the name of the only writer whom a byline names, ``None`` for none or several."""
    names = [
        mentions[item.ref].name
        for parsed in parses[:_LAST_SENTENCE]
        if is_byline(parsed)
        for item in parsed.sentence.items
        if item.tag == "M" and mentions[item.ref].type == "person"
    ]
    return names[0] if len(names) == 1 else None
