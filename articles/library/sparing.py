"""An annotated article without what can be told from the rest of it, and whole again.

What a span covers need not be said beside it, and most spans begin a little behind the one
before: a small number, where the place in the text would be a large one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any, Protocol, TypeVar

from articles.model import AnnotatedArticle, Annotations, Cue, Mention, Quote

Covering = TypeVar("Covering", Mention, Cue, Quote)
"""What has a span and the words at it."""


def spare(plain: Any, texts: Sequence[str]) -> None:
    """Take out of a plain article the words in its annotations that stand at their spans.

    And, for good, the names of the rules that found its speakers: they are for whoever works on
    the rules, and nobody asks the index for them. ``texts`` are headline, standfirst and body.
    """
    _, *parts, _ = plain
    for (quotes, mentions, _), text in zip(parts, texts, strict=True):
        beside = [each for quote in quotes for each in (quote[_CUE], quote[_SPEAKER]) if each]
        for item in (*quotes, *mentions, *beside):
            (start, end), words, *_ = item
            if words == text[start:end]:
                item[_TEXT] = ""
        for quote in quotes:
            quote[_RULE] = ""


_FIELDS = [field.name for field in fields(Quote)]
_CUE, _SPEAKER, _RULE = map(_FIELDS.index, ("cue", "speaker", "rule"))
_TEXT = 1
"""Where the plain forms of quotes, mentions and cues have their text, behind the span."""


def restored(annotated: AnnotatedArticle) -> AnnotatedArticle:
    """Return the article whose plain form had to `spare` them, with all words again."""

    def whole(item: Covering, text: str) -> Covering:
        return item if item.text else replace(item, text=item.span.of(text))

    return _changed(annotated, whole)


def as_steps(plain: Any) -> Any:
    """Return a plain form with each ``[start, end]`` as the step to it and its length.

    The step is taken from the start of the span before.
    """
    last = 0

    def step(start: int, end: int) -> list[int]:
        nonlocal last
        last, before = start, last
        return [start - before, end - start]

    return _stepped(plain, step)


def from_steps(plain: Any) -> Any:
    """Return the plain form that was given to `as_steps`."""
    last = 0

    def place(step: int, length: int) -> list[int]:
        nonlocal last
        last += step
        return [last, last + length]

    return _stepped(plain, place)


def _stepped(plain: list[Any], change: Callable[[int, int], list[int]]) -> Any:
    """Return lists within lists with every pair of whole numbers changed, in their order."""
    if len(plain) == 2 and type(plain[0]) is int and type(plain[1]) is int:
        return change(*plain)
    return [_stepped(each, change) if type(each) is list else each for each in plain]


class _Change(Protocol):
    """A change of one item, given the text that its span is of."""

    def __call__(self, item: Covering, text: str, /) -> Covering: ...


def _changed(annotated: AnnotatedArticle, change: _Change) -> AnnotatedArticle:
    article = annotated.article
    return replace(
        annotated,
        headline=_part(annotated.headline, article.headline, change),
        standfirst=_part(annotated.standfirst, article.standfirst, change),
        text=_part(annotated.text, article.text, change),
    )


def _part(part: Annotations, text: str, change: _Change) -> Annotations:
    return replace(
        part,
        quotes=tuple(_quote(quote, text, change) for quote in part.quotes),
        mentions=tuple(change(mention, text) for mention in part.mentions),
    )


def _quote(quote: Quote, text: str, change: _Change) -> Quote:
    return replace(
        change(quote, text),
        cue=quote.cue and change(quote.cue, text),
        speaker=quote.speaker and change(quote.speaker, text),
    )
