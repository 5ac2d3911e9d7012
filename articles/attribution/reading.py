"""Reading a text into sentences of items: quotations and mentions whole, words tagged."""

from __future__ import annotations

from collections.abc import Sequence

from articles import lexicon
from articles.attribution.items import Item, Sentence
from articles.attribution.mending import mend
from articles.attribution.tagging import fixed_tag, is_headline, lowered, tagged
from articles.model import Mention, Span
from articles.quotes import QuotedSpan
from articles.sentences import Token, paragraphs, sentences, tokens

_ENDS_SENTENCE = ".!?…"
_CLOSING = "”\"’'»“ "


def read_sentences(
    text: str, quotes: Sequence[QuotedSpan], mentions: Sequence[Mention]
) -> list[Sentence]:
    """Return the sentences of ``text`` in order. Quotes and mentions are given in order."""
    reader = _Reader(text, quotes, mentions)
    found: list[Sentence] = []
    for index, block in enumerate(paragraphs(text)):
        rows = reader.paragraph(block)
        if rows and found and rows[0] is found[-1].items:  # “..., and so on,” said Ana Ruiz
            found[-1].last_paragraph = index
            rows = rows[1:]
        found.extend(Sentence(row, index, index) for row in rows)
    return found


class _Reader:
    """Goes through a text once, from left to right, with its place among quotes and mentions."""

    def __init__(
        self, text: str, quotes: Sequence[QuotedSpan], mentions: Sequence[Mention]
    ) -> None:
        self.text = text
        self.quotes = quotes
        self.mentions = mentions
        self.next_quote = 0
        self.next_mention = 0
        self.mention_from = 0  # before this code point there is no mention
        self.done = 0
        self.rows: list[list[Item]] = []

    def paragraph(self, block: Span) -> list[list[Item]]:
        """Return the sentences of the paragraph; a quotation may reach into the next ones.

        The sentence of one that does goes on in the paragraph where it closes.
        """
        self.rows = self.rows[-1:] if self.done > block.start else [[]]
        at = max(block.start, self.done)
        while at < block.end:
            quote = self._quote_before(block.end)
            self._words(Span(at, quote.outer.start if quote else block.end), quote is not None)
            at = block.end
            if quote is not None:
                self._quotation(quote)
                at = self.done = quote.outer.end
        return [row for row in self.rows if row]

    def _quote_before(self, end: int) -> QuotedSpan | None:
        if self.next_quote < len(self.quotes):
            quote = self.quotes[self.next_quote]
            return quote if quote.outer.start < end else None
        return None

    def _words(self, gap: Span, before_quotation: bool) -> None:
        """Add the words between two quotations."""
        spans = sentences(self.text, gap) if gap.start < gap.end else ()
        for number, span in enumerate(spans):
            if number or self._starts_anew(span):
                self.rows.append([])
            last = number == len(spans) - 1
            self._sentence(tokens(self.text, span), "“" if last and before_quotation else "")

    def _starts_anew(self, span: Span) -> bool:
        """Say whether the words at ``span``, after a quotation, begin a sentence."""
        row = self.rows[-1]
        if not row or not row[-1].is_quoted:
            return bool(row) and row[-1].tag != ","
        return self.text[span.start].isupper() and self._last_inside(row[-1]) == "."

    def _last_inside(self, quoted: Item) -> str:
        return self.text[quoted.start : quoted.end].rstrip(_CLOSING)[-1:]

    def _quotation(self, quote: QuotedSpan) -> None:
        row = self.rows[-1]
        ended = row and row[-1].is_quoted and self._last_inside(row[-1]) in _ENDS_SENTENCE
        if row and (row[-1].tag == "." or ended):
            row = []
            self.rows.append(row)
        scare = quote.kind == "scare"
        start, end = quote.outer.start, quote.outer.end
        row.append(Item("N" if scare else "Q", start, end, "", None, self.next_quote))
        if quote.kind != "direct" and self.text[quote.span.end - 1] == ",":
            row.append(Item(",", quote.span.end - 1, quote.span.end, ","))
        self.next_quote += 1

    def _sentence(self, words: Sequence[Token], onward: str) -> None:
        """Tag the words of one sentence, each mention as one item; ``onward`` follows them."""
        row = self.rows[-1]
        start = len(row)
        if is_headline(words):
            words = [lowered(word) for word in words]
        done = 0
        for number, word in enumerate(words, 1):
            at, end, written = word
            if at < done:
                continue
            if at >= self.mention_from and (mention := self._mention_at(at)) is not None:
                row.append(mention)
                done = mention.end
            elif fixed := fixed_tag(written):
                row.append(Item(fixed, at, end, written))
            elif row and row[-1].tag == "M" and self._is_post_nominal(written, row[-1]):
                row[-1].end = done = end  # *Ana Ruiz KC* is nobody else
            else:
                following = words[number].text if number < len(words) else onward
                row.append(tagged(word, row, following))
        mend(row, start)

    def _is_post_nominal(self, written: str, name: Item) -> bool:
        """Say whether a word after a name is letters of honour, of a degree or of a seat."""
        person = self.mentions[name.ref].type == "person"
        return person and written in lexicon.words("post_nominals")

    def _mention_at(self, start: int) -> Item | None:
        """Return the mention that covers ``start`` as an item, if there is one."""
        number = self.next_mention
        while number < len(self.mentions) and self.mentions[number].span.end <= start:
            number += 1
        self.next_mention = number
        if number == len(self.mentions):
            self.mention_from = len(self.text)
            return None
        self.mention_from = self.mentions[number].span.start
        if self.mention_from > start:
            return None
        mention = self.mentions[number]
        tag = "L" if mention.type == "place" else "M"
        return Item(tag, mention.span.start, mention.span.end, mention.text, None, number)
