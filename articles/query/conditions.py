"""A query as data: what an article must fulfil to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from articles.model import EntityType
from articles.query.sorts import Sort

Where = Literal["anywhere", "headline", "body", "by", "publisher"]
Mark = Literal["read", "unread", "starred"]
Comparison = Literal["<", "<=", "=", ">=", ">"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand side by side; accents never count.

    ``exact`` says that capitals count (smart case, as in vim: a capital in the query asks for
    it); ``prefix`` that the last word may go on.
    """

    text: str
    where: Where = "anywhere"
    exact: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression of ``regex``; without ``exact`` capitals do not count."""

    regex: str
    where: Where = "anywhere"
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Mentions:
    """An entity of this type is mentioned, by a name that contains these words.

    ``prefix`` says here, and of speakers and cues, that the last word may go on.
    """

    name: str
    type: EntityType
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class SpokenBy:
    """A quote whose speaker's name, or unnamed speaker's phrase, contains these words."""

    name: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class CuedBy:
    """A quote whose cue contains these words: *denied*, *according to*."""

    words: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A quote of more, fewer or exactly so many words."""

    comparison: Comparison
    words: int


@dataclass(frozen=True, slots=True)
class InOneQuote:
    """There is one quote that fulfils all of this; `Mentions` in it stand inside its marks."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Marked:
    """What the reader did with the article."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Tagged:
    """The reader has put this tag on the article; tags have no capitals."""

    tag: str


@dataclass(frozen=True, slots=True)
class Dated:
    """The printed day lies in ``[first, end)``, both ISO days; ``None`` is an open end."""

    first: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Not:
    """The article does not fulfil this. Always said of the article, never of one quote."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of these holds."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these holds."""

    conditions: tuple[Condition, ...]


Condition: TypeAlias = (
    "Words | Pattern | Mentions | SpokenBy | CuedBy | Length | InOneQuote | Marked | Tagged | Dated"
    " | Not | AllOf | AnyOf"
)


@dataclass(frozen=True, slots=True)
class Query:
    """A whole query line; ``condition`` is ``None`` where everything is wanted."""

    condition: Condition | None = None
    sort: Sort | None = None
    limit: int | None = None

    @property
    def speaks_of_marks(self) -> bool:
        """Whether what the reader does with an article may change the answer."""
        return self.condition is not None and _speaks_of_marks(self.condition)


def _speaks_of_marks(condition: Condition) -> bool:
    match condition:
        case Marked() | Tagged():
            return True
        case Not(inner):
            return _speaks_of_marks(inner)
        case AllOf(conditions) | AnyOf(conditions):
            return any(map(_speaks_of_marks, conditions))
        case _:
            return False
