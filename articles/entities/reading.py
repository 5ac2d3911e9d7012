"""A text as the entity finder reads it: sentences of tokens, with what their capitals are worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.entities.gazetteer import Gazetteer
from articles.sentences import Token, paragraphs, sentences, tokens

_TITLED_FROM = 0.7
"""From this share of capitalised long words on, a line is set like a headline."""
_PREFIXES = frozenset(
    {"non", "pro", "anti", "ex", "pre", "post", "mid", "trans", "pan", "intra", "inter"}
)
_PARTIES = frozenset({"R", "D", "I"})
"""Letters of the parties in *R-Ohio*."""
_ENDS = frozenset({".", "!", "?", "”", '"', ",", ";"})
_ARTICLES_OF_NAMES = frozenset(
    {"al", "el", "as", "an", "ar", "ash", "ad", "at", "az", "d", "l", "ul", "ur"}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its tokens, hyphenated compounds cut apart (*NATO*, *-*, *led*).

    ``titled`` says that it is set like a headline, so that a capital proves nothing;
    ``shouted`` that it is set in capitals throughout.
    """

    tokens: tuple[Token, ...]
    titled: bool
    shouted: bool

    def text(self, start: int, end: int) -> str:
        """Return the words of the tokens ``[start, end)``, one space between them."""
        return " ".join(token.text for token in self.tokens[start:end])


def read(text: str, gazetteer: Gazetteer) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` in order."""
    return tuple(
        sentence_of(tokens(text, span), gazetteer)
        for paragraph in paragraphs(text)
        for span in sentences(text, paragraph)
    )


def is_capitalised(word: str) -> bool:
    """Say whether ``word`` is written like a name: *Harrow*, *al-Sayid*, *eTarn*, *d'Orly*."""
    if word[0].isupper():
        return True
    if word.islower() or not word[0].isalpha():
        return False
    if len(word) > 2 and word[1].isupper() and word[0] in "ei":
        return True
    head, mark, tail = word.partition("-")
    if not mark:
        head, mark, tail = word.replace("’", "'").partition("'")
    return bool(tail) and tail[0].isupper() and head in _ARTICLES_OF_NAMES


def sentence_of(tokens_of_text: Sequence[Token], gazetteer: Gazetteer) -> Sentence:
    """Return the sentence of these tokens: compounds cut apart, its capitals judged."""
    words = tuple(_cut_compounds(tokens_of_text, gazetteer))
    long_words = [word.text for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    shouted = len(long_words) > 1 and all(word.isupper() for word in long_words)
    capitals = sum(word[0].isupper() for word in long_words)
    ended = words[-1].text in _ENDS
    titled = len(long_words) > 3 and not ended and capitals >= _TITLED_FROM * len(long_words)
    return Sentence(words, titled or shouted, shouted)


def _cut_compounds(words: Sequence[Token], gazetteer: Gazetteer) -> Iterator[Token]:
    for word in _made_whole(words, gazetteer):
        at = word.text.find("-")
        if 0 < at < len(word.text) - 1 and _falls_apart(word.text, at, gazetteer):
            yield Token(word.start, word.start + at, word.text[:at])
            yield Token(word.start + at, word.start + at + 1, "-")
            yield Token(word.start + at + 1, word.end, word.text[at + 1 :])
        else:
            yield word


def _made_whole(words: Sequence[Token], gazetteer: Gazetteer) -> Iterator[Token]:
    """Yield ``words``, those joined that only together are what they are.

    *Lowe's* is no *Lowe*, and *D-Mich.* has lost its full stop to the end of a sentence.
    """
    skip = False
    for word, following in zip(words, (*words[1:], None), strict=True):
        if skip or following is None:
            if not skip:
                yield word
            skip = False
            continue
        joined = Token(word.start, following.end, word.text + following.text)
        skip = following.start == word.end and _belongs_together(joined.text, gazetteer)
        yield joined if skip else word


def _belongs_together(word: str, gazetteer: Gazetteer) -> bool:
    if word.endswith(("'s", "’s")):
        return gazetteer.kind(word) == "organisation"
    state = word[1:2] == "-" and word[0] in _PARTIES and word.endswith(".")
    return state and gazetteer.kind(word[2:]) == "place"


def _falls_apart(word: str, at: int, gazetteer: Gazetteer) -> bool:
    """Say whether ``word`` is two words that a hyphen joins: *Oslo-based*, *US-China*."""
    first, second = word[:at], word[at + 1 :]
    if first in _PARTIES and second[0].isupper():
        return True
    if not is_capitalised(word):
        return first in _PREFIXES and second[0].isupper()
    if gazetteer.knows(word):
        return False
    if second.split("-")[0] in gazetteer.compound_ends:
        return True
    if second[0].islower():
        return gazetteer.knows(first) and len(second) > 3
    return gazetteer.knows(first) and gazetteer.knows(second)
