"""A text as the entity finder reads it: sentences of tokens, with what their capitals are worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.entities import compounds
from articles.entities.capitals import is_name_word
from articles.entities.gazetteer import Gazetteer, Kind
from articles.sentences import Token, paragraphs, sentences, tokens

_TITLED_FROM = 0.7
"""From this share of capitalised long words on, a line is set like a headline."""
_ENDS = frozenset({".", "!", "?", "”", '"', ",", ";"})
"""A line that ends in one of these is no headline."""


@dataclass(slots=True)
class Sentence:
    """One sentence: its tokens, and their words.

    Hyphenated compounds are cut apart (*NATO*, *-*, *led*).
    ``titled`` says that it is set like a headline, so that a capital proves nothing;
    ``shouted`` that it is set in capitals throughout. ``capitals`` are the indexes of the words
    that are written like names, ``listed`` the listed phrases that begin at each of these.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    capitals: tuple[int, ...]
    listed: Mapping[int, Sequence[tuple[int, Kind]]]
    titled: bool
    shouted: bool

    def text(self, start: int, end: int) -> str:
        """Return the words of the tokens ``[start, end)``, one space between them."""
        return " ".join(self.words[start:end])

    def matches(self, at: int, gazetteer: Gazetteer) -> Sequence[tuple[int, Kind]]:
        """Return ``(end, kind)`` for every listed phrase that begins at word ``at``."""
        found = self.listed.get(at)
        return gazetteer.matches(self.words, at) if found is None else found


def read(text: str, gazetteer: Gazetteer) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` in order."""
    return tuple(
        sentence_of(tokens(text, span), gazetteer)
        for paragraph in paragraphs(text)
        for span in sentences(text, paragraph)
    )


def sentence_of(tokens_of_text: tuple[Token, ...], gazetteer: Gazetteer) -> Sentence:
    """Return the sentence of these tokens: compounds cut apart, its capitals judged."""
    found, words = compounds.settled(tokens_of_text, gazetteer)
    large = [at for at, word in enumerate(words) if not word.islower() and is_name_word(word)]
    shouted = _is_shouted(words)
    titled = shouted or (words[-1] not in _ENDS and _is_titled(words))
    listed = {at: gazetteer.matches(words, at) for at in large}
    return Sentence(found, words, tuple(large), listed, titled, shouted)


def _is_shouted(words: Iterable[str]) -> bool:
    """Say whether all long words, two and more, are in capitals throughout."""
    long_words = 0
    for word in words:
        if _is_long(word):
            if not word.isupper():
                return False
            long_words += 1
    return long_words > 1


def _is_titled(words: Iterable[str]) -> bool:
    """Say whether most of the long words, of which there are some, begin with a capital."""
    long_words = [word for word in words if _is_long(word)]
    capitals = sum([word[0].isupper() for word in long_words])
    return len(long_words) > 3 and capitals >= _TITLED_FROM * len(long_words)


def _is_long(word: str) -> bool:
    return len(word) > 3 and word[0].isalpha()
