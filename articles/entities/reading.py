"""A text as the entity finder reads it: sentences of tokens, with what their capitals are worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.entities import compounds
from articles.entities.capitals import is_name_word
from articles.entities.gazetteer import Gazetteer
from articles.sentences import Token, paragraphs, sentences, tokens

_TITLED_FROM = 0.7
"""From this share of capitalised long words on, a line is set like a headline."""
_ENDS = frozenset({".", "!", "?", "”", '"', ",", ";"})
"""A line that ends in one of these is no headline."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its tokens, and their words.

    Hyphenated compounds are cut apart (*NATO*, *-*, *led*).
    ``titled`` says that it is set like a headline, so that a capital proves nothing;
    ``shouted`` that it is set in capitals throughout. ``capitals`` are the indexes of the words
    that are written like names.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    capitals: tuple[int, ...]
    titled: bool
    shouted: bool

    def text(self, start: int, end: int) -> str:
        """Return the words of the tokens ``[start, end)``, one space between them."""
        return " ".join(self.words[start:end])


def read(text: str, gazetteer: Gazetteer) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` in order."""
    return tuple(
        sentence_of(tokens(text, span), gazetteer)
        for paragraph in paragraphs(text)
        for span in sentences(text, paragraph)
    )


def sentence_of(tokens_of_text: Sequence[Token], gazetteer: Gazetteer) -> Sentence:
    """Return the sentence of these tokens: compounds cut apart, its capitals judged."""
    found = compounds.cut(compounds.rejoined(tokens_of_text, gazetteer), gazetteer)
    words = tuple([token.text for token in found])
    large = [at for at, word in enumerate(words) if not word.islower() and is_name_word(word)]
    long_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    shouted = len(long_words) > 1 and all(map(str.isupper, long_words))
    capitals = sum([word[0].isupper() for word in long_words])
    ended = words[-1] in _ENDS
    titled = len(long_words) > 3 and not ended and capitals >= _TITLED_FROM * len(long_words)
    return Sentence(tuple(found), words, tuple(large), titled or shouted, shouted)
