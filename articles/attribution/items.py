"""The sentences of an article as short rows of tagged items, quotations being single items.

What stands inside a quotation says nothing about the grammar of the sentence around it, so a
quotation is one item, and so is a named mention. Titles and scare quotes count as nouns. Every other item is a word or a mark with a
part of speech in one letter, from closed word lists and the ending of the word:

``Q`` quotation, ``M`` named mention, ``L`` named place, ``C`` capitalised word, ``N`` noun, adjective or number,
``D`` determiner, ``S`` possessive pronoun, ``'`` possessive ending, ``P`` subject pronoun,
``O`` object pronoun, ``V`` finite verb, ``E`` participle, ``G`` -ing form, ``F`` base form,
``A`` auxiliary, ``X`` *to*, ``I`` preposition, ``K`` co-ordinator, ``B`` subordinator,
``W`` relative pronoun, ``H`` *that*, ``R`` adverb, ``Y`` day or month; marks stand for themselves,
``-`` for every dash, ``(`` and ``)`` for all brackets, ``.`` for every stop, ``U`` for the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from articles import lexicon
from articles.attribution.verbs import Form, Verb, verb_forms
from articles.model import Mention, Span
from articles.quotes import QuotedSpan
from articles.sentences import Token, paragraphs, sentences, tokens


class Item(NamedTuple):
    """A word, a mark, a mention or a quotation at ``[start, end)``.

    ``ref`` is the index of the quotation (``Q``, or ``N`` for scare quotes) or of the mention (``M``,
    ``L``), else -1.
    """

    tag: str
    start: int
    end: int
    text: str
    verb: Verb | None = None
    ref: int = -1


class Sentence(NamedTuple):
    """One sentence of the writer; ``paragraph`` is the index of its paragraph."""

    items: list[Item]
    paragraph: int

    @property
    def start(self) -> int:
        """Where its first item begins."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Where its last item ends."""
        return self.items[-1].end


_MARKS = {
    ",": ",", ":": ":", ";": ";", "—": "-", "–": "-", "--": "-", "-": "-", "―": "-", "(": "(", "[": "(",
    ")": ")", "]": ")", ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", "’": "'", "'": "'",
}  # fmt: skip
_CLITICS = {"’ll", "'ll", "’d", "'d", "’ve", "'ve", "’re", "'re", "’m", "'m"}
_AFTER_PARTICIPLE = frozenset(
    ["in", "for", "on", "from", "about", "to", "whether", "if", "as", "at", "with"]
)
_ENDS_SENTENCE = ".!?…"


def read_sentences(
    text: str, quotes: Sequence[QuotedSpan], mentions: Sequence[Mention]
) -> list[Sentence]:
    """Return the sentences of ``text`` in order. Quotes and mentions are given in order."""
    rows: list[Sentence] = []
    quote_at = 0
    outside = [mention for mention in enumerate(mentions)]
    mention_at = 0
    block_start = -1
    for index, block in enumerate(paragraphs(text)):
        if block.end <= block_start:  # inside a quotation that runs over several paragraphs
            continue
        pieces: list[list[Item]] = [[]]
        at = max(block.start, block_start)
        while True:
            quote = quotes[quote_at] if quote_at < len(quotes) else None
            inside = quote is not None and quote.outer.start < block.end
            gap_end = quote.outer.start if quote is not None and inside else block.end
            if at < gap_end:
                mention_at = _read_gap(text, Span(at, gap_end), outside, mention_at, pieces)
            if quote is None or not inside:
                break
            _add_quote(text, quote, quote_at, pieces)
            at = block_start = quote.outer.end
            quote_at += 1
        rows.extend(Sentence(row, index) for row in pieces if row)
    return rows


def _read_gap(
    text: str,
    gap: Span,
    mentions: Sequence[tuple[int, Mention]],
    mention_at: int,
    pieces: list[list[Item]],
) -> int:
    """Add the words between two quotations to ``pieces``; return the index of the next mention."""
    while mention_at < len(mentions) and mentions[mention_at][1].span.start < gap.start:
        mention_at += 1
    for number, span in enumerate(sentences(text, gap)):
        if number or _starts_anew(text, pieces[-1], span):
            pieces.append([])
        words = tokens(text, span)
        mention_at = _tag(words, mentions, mention_at, pieces[-1])
    return mention_at


def _starts_anew(text: str, row: list[Item], span: Span) -> bool:
    """Say whether the words at ``span``, after the quotation that ends ``row``, begin a sentence."""
    if not row or not _is_quoted(row[-1]):
        return bool(row) and row[-1].tag != ","
    return text[span.start].isupper() and _last_inside(text, row[-1]) == "."


def _is_quoted(item: Item) -> bool:
    return item.ref >= 0 and item.tag in "QN"


def _last_inside(text: str, quoted: Item) -> str:
    return text[quoted.start : quoted.end].rstrip("”\"’'»“ ")[-1:]


def _add_quote(text: str, quote: QuotedSpan, index: int, pieces: list[list[Item]]) -> None:
    row = pieces[-1]
    ended = row and _is_quoted(row[-1]) and _last_inside(text, row[-1]) in _ENDS_SENTENCE
    if row and (row[-1].tag == "." or ended):
        row = []
        pieces.append(row)
    start, end = quote.outer.start, quote.outer.end
    row.append(Item("N" if quote.kind == "scare" else "Q", start, end, "", None, index))
    if quote.kind == "scare" and text[quote.span.end - 1] == ",":
        row.append(Item(",", quote.span.end - 1, quote.span.end, ","))


def _tag(
    words: Sequence[Token],
    mentions: Sequence[tuple[int, Mention]],
    mention_at: int,
    row: list[Item],
) -> int:
    closed = lexicon.table("function_words")
    verbs = verb_forms()
    if _is_headline(words):
        words = [_lowered(word, closed, verbs) for word in words]
    at = 0
    while at < len(words):
        word = words[at]
        while mention_at < len(mentions) and mentions[mention_at][1].span.end <= word.start:
            mention_at += 1
        if mention_at < len(mentions) and mentions[mention_at][1].span.start <= word.start:
            number, mention = mentions[mention_at]
            tag = "L" if mention.type == "place" else "M"
            row.append(Item(tag, mention.span.start, mention.span.end, mention.text, None, number))
            while at < len(words) and words[at].start < mention.span.end:
                at += 1
            continue
        following = words[at + 1].text if at + 1 < len(words) else ""
        row.append(_item(word, row, following, closed, verbs))
        at += 1
    _mend(row)
    return mention_at


def _mend(row: list[Item]) -> None:
    """Make a participle after a comma finite if it goes on like a verb of saying.

    ``Two analysts, Ruiz and Lind, found in May that``: what follows decides, and is known only now.
    """
    for at in range(1, len(row)):
        item = row[at]
        if item.tag != "E" or row[at - 1].tag != "," or item.verb is None:
            continue
        if item.verb.strength == "other" or item.verb.lemma == "ask":
            continue
        rest = next((other.tag for other in row[at + 1 : at + 7] if other.tag in "H:VA,Q"), "")
        if rest in {"H", ":", "Q"}:
            row[at] = item._replace(tag="V")


def _is_headline(words: Sequence[Token]) -> bool:
    """Say whether nearly every longer word is capitalised, as in headlines."""
    longer = [word.text for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    capital = sum(word[0].isupper() for word in longer)
    return len(longer) >= 4 and capital >= 0.9 * len(longer)


def _lowered(word: Token, closed: Mapping[str, str], verbs: dict[str, Verb]) -> Token:
    """In a headline a capital says nothing of a verb or a function word."""
    lower = word.text.lower()
    verb = verbs.get(lower)
    finite = verb is not None and verb.form != "base" and verb.strength != "other"
    return word._replace(text=lower) if finite or lower in closed else word


def _item(
    word: Token, row: list[Item], following: str, closed: Mapping[str, str], verbs: dict[str, Verb]
) -> Item:
    start, end, text = word
    mark = _MARKS.get(text)
    if mark is not None:
        tag = mark if mark != "'" or (row and row[-1].tag in "NCML" and following) else "U"
        return Item(tag, start, end, text)
    lower = text.lower()
    if lower in {"'s", "’s"}:
        return Item(_possessive_or_is(row, following, verbs), start, end, text)
    if lower in _CLITICS:
        return Item("A", start, end, text)
    if not text[0].isalpha():
        return Item("N" if text[0].isdigit() or text[0] in "$£€%" else "U", start, end, text)
    opening = not row or row[-1].tag in "Q.:U-("
    known = closed.get(lower.replace("’", "'")) if text != "US" else None
    if text == "May" and (not opening or following.isdigit()):
        known = "Y"
    if known is not None and (text[0].islower() or opening or known in "YP" or len(text) < 4):
        return Item(_closed_tag(known, lower, row, following, verbs, closed), start, end, text)
    verb = verbs.get(lower)
    if text[0].isupper() and verb is not None and _tweeted(verb, row, following):
        return Item("V", start, end, text, verb)
    if text[0].isupper() and not (opening and (verb is not None or lower.endswith("ing"))):
        return Item("C", start, end, text)
    tag = (
        _verb_tag(verb, row, following, closed)
        if verb
        else _ending_tag(lower, row, following, closed)
    )
    if verb is None and tag in "VEG":
        verb = Verb(lower, "other", _form_of(lower))
    return Item(tag, start, end, text, verb if tag in "VEGF" else None)


def _tweeted(verb: Verb, row: list[Item], following: str) -> bool:
    """Say whether a capitalised verb of saying is one: ``Ruiz, a pilot, Tweeted on Monday``."""
    past = verb.form in {"past", "past or participle"} and verb.strength == "tell"
    return past and bool(row) and row[-1].tag in "M,Q" and not following[:1].isupper()


def _possessive_or_is(row: list[Item], following: str, verbs: dict[str, Verb]) -> str:
    if not row or row[-1].tag not in "NCMLY":
        return "A"
    verb = verbs.get(following)
    return "A" if verb is not None and verb.form == "gerund" else "'"


def _closed_tag(  # noqa: PLR0911, PLR0913, PLR0917 - one answer a word class
    known: str, lower: str, row: list[Item], following: str, verbs: dict[str, Verb],
    closed: Mapping[str, str],
) -> str:  # fmt: skip
    after = closed.get(following.lower(), "N" if following[:1].isalnum() else ",")
    if lower == "her":
        return "S" if after in "NDC" and not (following in verbs and after != "N") else "O"
    if lower == "that":
        if row and row[-1].tag in "IKD" and after == "N":
            return "D"
        return "D" if not row else "H"
    if lower in {"this", "these", "those", "some", "many", "few", "most", "all", "several", "both",
                 "another", "each", "other", "much", "either", "neither"}:  # fmt: skip
        verb = verbs.get(following)
        stands_alone = after in "AVW,IH" or (
            verb is not None and verb.form not in {"base", "gerund"}
        )
        return "N" if stands_alone else "D"
    if lower in {"one", "others"}:
        return "D" if lower == "one" and after == "N" and _is_past(following, verbs) else "N"
    if lower == "like" and row and row[-1].tag in "PX":
        return "F"
    return known


def _after_quote(row: Sequence[Item]) -> bool:
    """Say whether the sentence opened with a quotation, and all since might be its speaker."""
    quoted = bool(row) and _is_quoted(row[0])
    return quoted and len(row) > 1 and all(item.tag in "DSNCMLI',R" for item in row[1:])


def _is_past(word: str, verbs: dict[str, Verb]) -> bool:
    return word.endswith("ed") and word not in verbs


def _verb_tag(  # noqa: PLR0911 - one answer a form
    verb: Verb, row: list[Item], following: str, closed: Mapping[str, str]
) -> str:
    before = _before(row)
    if verb.form == "gerund":
        in_phrase = before == "N" and len(row) > 1 and row[-2].tag in "DS'"
        if in_phrase and closed.get(following.lower(), "N") not in "DISOP":
            return "N"
        return "N" if before in "DS'" else "G"
    if verb.form == "past":
        return "N" if before in "DS" else "V"
    if verb.form == "participle":
        return "N" if before in "DS" else "E"
    if verb.form == "past or participle":
        return _past_tag(verb, before, row, following)
    after = closed.get(following.lower(), "N" if following[:1].isalnum() else following[:1] or ".")
    if verb.form == "present":
        if before in "MLPW)Q" or (verb.lemma in {"say", "tell", "go"} and before not in "DS"):
            return "V"
        if before in ",K" and verb.strength == "tell" and after in 'DHSPQO:IXR"“,.':
            return "V"
        if before == "K" and verb.strength != "other" and after in "DHSPQ":
            return "V"
        if before == "N" and following[:1].isupper() and not row[-1].text.endswith("s"):
            return "V"  # the ad hits Ruiz
        if before in "NC" and verb.strength == "tell" and after in ",:" and len(row) > 1:
            return "V"
        if before in "NC" and verb.strength in {"tell", "say"} and _after_quote(row):
            return "V" if after in ".,IRY" else "N"
        after_name = before == "C" and after in ".,IX"
        return "V" if after_name or (before in "NC" and after in 'DHSPQO:BW"“') else "N"
    if before in "AX":
        return "F"
    if verb.strength == "tell" and after in "H:" and before not in "DS'":
        return "V"
    if _after_quote(row) and verb.strength in {"tell", "say"} and not following[1:]:
        return "V"  # “...” the two write.
    if before in "PW" or (before in "NCML" and verb.lemma in {"say", "tell", "argue", "believe"}):
        return "V"
    plural = row and row[-1].tag in "NCML" and row[-1].text.endswith("s")
    if plural and after in "DHSPOB:,":
        return "V"
    return "N"


def _past_tag(verb: Verb, before: str, row: list[Item], following: str) -> str:
    if before in "DS'":
        return "N"
    if before == "A":
        return "E"
    if following == "by" and verb.lemma not in {"stand", "begin"}:
        return "V" if verb.strength == "tell" and before == "," else "E"
    if before == "V" and row[-1].verb is not None and row[-1].verb.strength != "other":
        return "N"  # said retired pilot Ana Ruiz
    if not row or before == "I":
        return "V" if verb.lemma in {"say", "tell"} else "E"
    if before == "," and (len(row) < 2 or row[-2].tag != "Q"):
        says = verb.strength == "tell" and verb.lemma != "ask"
        return "E" if following in _AFTER_PARTICIPLE and not says else "V"
    return "V"


def _ending_tag(lower: str, row: list[Item], following: str, closed: Mapping[str, str]) -> str:
    before = _before(row)
    if lower.endswith("ly") and len(lower) > 4:
        return "R"
    if lower.endswith("ing") and len(lower) > 5:
        return "N" if before in "DS'I" else "G"
    if lower.endswith("ed") and len(lower) > 4:
        return _past_tag(Verb(lower, "other", "past or participle"), before, row, following)
    if lower.endswith("s") and before in "ML" and closed.get(following, "N") in "DSPOH":
        return "V"
    return "N"


def _form_of(word: str) -> Form:
    if word.endswith("ing"):
        return "gerund"
    return "past or participle" if word.endswith("ed") else "present"


def _before(row: list[Item]) -> str:
    """Return the tag of the last item that is no adverb."""
    for item in reversed(row):
        if item.tag != "R":
            return item.tag
    return "."


def quotes_in(items: Iterable[Item]) -> list[int]:
    """Return the indices of the quotations among ``items``."""
    return [item.ref for item in items if item.tag == "Q"]
