"""What is known of an article when its speakers are given names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from articles.attribution.clauses import Parse
from articles.coreference.pronouns import Resolved
from articles.coreference.register import Register
from articles.model import Mention


class Known(NamedTuple):
    """A text with its sentences, whom it names, who these people are, and whom *he* and *I* mean.

    ``parses`` and ``mentions`` are in the order of the text; spans everywhere point into it.
    """

    text: str
    parses: Sequence[Parse]
    mentions: Sequence[Mention]
    people: Register
    pronouns: Resolved
    narrator: str | None
