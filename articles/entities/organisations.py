"""Rules that find organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from articles.entities.acronyms import is_acronym, propose_with_acronym
from articles.entities.candidates import Candidate
from articles.entities.capitals import is_name_word
from articles.entities.compounds import DOMAINS
from articles.entities.gazetteer import Gazetteer
from articles.entities.offices import is_office
from articles.entities.people import is_of_words
from articles.entities.reading import Sentence
from articles.entities.runs import Run
from articles.lexicon import folded

_JOINERS = frozenset({"of", "for", "on", "against"})
_FACILITIES = frozenset(
    {"Hospital", "Centre", "Center", "Museum", "Theatre", "Theater", "Gallery", "Library", "Clinic"}
    | {"Cathedral", "Church", "Temple", "Mosque", "Academy", "Opera", "Observatory"}
)
"""Organisations that are also buildings: where somebody is at one, it is a place."""
_AT = frozenset({"at", "in", "to", "near", "inside", "outside", "from", "around"})
_LONGEST = 20
"""Tokens that a name may reach on after its first joiner."""
_MEMBERS = frozenset({"Directors", "Trustees", "Governors"})
"""A board of these is part of another organisation, which has the name."""
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_REACHES = frozenset({"International", "Global", "Worldwide", "Europe", "Asia"})
_NATIONS = frozenset({"UK", "Scotland", "Wales", "England", "Ireland", "Cymru", "NI", "USA"})
_LEGAL_FORMS = frozenset({"OOO", "PAO", "PT"})
"""Those that stand before the name, in Russia and Indonesia."""
_ARTICLES = frozenset({"the", "a", "an", "its", "our", "their"})
_LONGEST_NOUN = 6
"""Words of *The biggest local ferry operator,* at most."""
_MOST_WORDS = 6
"""A name of a body with its country or legal form has no more."""
_NAMED_ON = frozenset({"Committee", "Commission", "Council", "Subcommittee", "Conference", "Forum"})


def propose_organisations(
    sentence: Sentence, run: Run, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """Yield what may be organisations in ``run`` or begin there."""
    yield from _by_head(sentence, run, gazetteer)
    if len(run.words) > 1:
        yield from _by_branch(sentence, run, gazetteer)
        yield from _by_country(sentence, run, gazetteer)
        yield from _by_legal_form(run)
    if run.before in _POSSESSIVES:
        yield from _of_people(sentence, run, gazetteer)
    if run.following in _JOINERS:
        yield from _by_start(sentence, run, gazetteer)
    if run.following == "(":
        yield from propose_with_acronym(sentence, run)
    if not sentence.titled:
        yield from _by_shape(sentence, run, gazetteer)
        yield from _by_context(run, gazetteer)
        if run.before == "," == run.following:
            yield from _by_apposition(sentence, run, gazetteer)


def _by_head(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A run up to a word like *Bank*: *Harrow Bank*, *Food and Drug Board*."""
    single = len(run.words) == 1
    for end, word in enumerate(run.words, run.start + 1):
        head = word.rstrip(".")
        if head not in gazetteer.organisation_heads or (end == run.start + 1 and not single):
            continue
        start = _reach_left(sentence, run.start, end, gazetteer)
        if end - start > 1:
            facility = head in _FACILITIES and not single and _somebody_is_at(sentence, start)
            yield Candidate(start, end, "place" if facility else "organisation", 2.4, "head")


def _somebody_is_at(sentence: Sentence, start: int) -> bool:
    """Say whether the words before ``start`` speak of a place: *at the*, *near*."""
    before = [word.lower() for word in sentence.words[max(0, start - 2) : start]]
    if before and before[-1] in {"the", "a", "an"}:
        before.pop()
    return bool(before) and before[-1] in _AT


def _by_branch(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A listed organisation and its country or reach: *Tarnix India*, *Tarnix Global*."""
    words = sentence.words
    for start in range(run.start, run.end - 1):
        for end, kind in sentence.matches(start, gazetteer):
            if kind != "organisation" or end >= run.end or words[end - 1].isupper():
                continue
            if words[end] in _REACHES or gazetteer.kind(words[end]) == "place":
                yield Candidate(start, end + 1, "organisation", 2.2, "branch")


def _by_country(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterable[Candidate]:
    """What is no place and no name of a person, and its country: *Age UK*, *Warm Homes Wales*."""
    first, last = run.words[0], run.words[-1]
    if last not in _NATIONS or len(run.words) > _MOST_WORDS:
        return ()
    if folded(first) in gazetteer.first_names or is_office(first, gazetteer):
        return ()
    if first in gazetteer.calendar or first in gazetteer.directions | gazetteer.place_starts:
        return ()
    starts = range(run.start, run.end - 1)
    if any(gazetteer.kind(word) == "demonym" for word in run.words) or any(
        end == run.end for start in starts for end, _ in sentence.matches(start, gazetteer)
    ):
        return ()
    return (Candidate(run.start, run.end, "organisation", 2.2, "branch"),)


def _by_legal_form(run: Run) -> Iterable[Candidate]:
    """What a company is before its name: *PT Tarna Sejati*."""
    led = run.words[0] in _LEGAL_FORMS and 2 < len(run.words) <= _MOST_WORDS
    return (Candidate(run.start, run.end, "organisation", 2.4, "head"),) if led else ()


def _of_people(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterable[Candidate]:
    """An ordinary word, its possessive and a head: *People's Army*, *Prosecutor's Office*."""
    words = sentence.words
    mark = run.start - 1
    if mark < 1 or not is_name_word(words[mark - 1]):
        return ()
    if folded(words[mark - 1]) not in gazetteer.ordinary and not is_office(
        words[mark - 1], gazetteer
    ):
        return ()
    start = mark - 1
    while start > 0 and is_name_word(words[start - 1]) and mark - start < 4:
        if folded(words[start - 1]) in gazetteer.openers:
            break
        start -= 1
    for last in range(run.end, run.start, -1):
        if words[last - 1].rstrip(".") in gazetteer.organisation_heads:
            goes_on = last < len(words) and words[last] == "of"
            end = _reach_right(words, last, gazetteer) if goes_on else last
            return (Candidate(start, end, "organisation", 2.3, "of people"),)
    return ()


def _reach_left(sentence: Sentence, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Return where the name that ends at ``end`` begins: after offices, across *and* and *&*."""
    words = sentence.words
    for at in range(end - 2, start - 1, -1):
        if is_office(words[at], gazetteer) and words[at] not in {"General", "Chief"}:
            return at + 1
    if start < 2 or end - start > 3 or words[start - 1] not in {"and", "&"}:
        return start
    before = words[start - 2]
    if folded(before) not in gazetteer.ordinary or not is_name_word(before):
        return start
    if before in gazetteer.organisation_heads or is_office(before, gazetteer):
        return start
    if words[start - 1] == "and" and end - start < 2:
        return start
    start -= 2
    while (
        start > 0 and is_name_word(words[start - 1]) and not is_office(words[start - 1], gazetteer)
    ):
        start -= 1
    return start


def _by_start(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterable[Candidate]:
    """A word like *Ministry*, a joiner and what follows: *Ministry of Trade and Industry*."""
    head, joiner = run.words[-1], run.following
    if head not in gazetteer.organisation_starts and not (
        joiner == "of" and head in gazetteer.organisation_heads
    ):
        return ()
    if joiner == "on" and head not in _NAMED_ON:
        return ()
    end = _reach_right(sentence.words, run.end, gazetteer)
    if end > run.end and sentence.words[end - 1] not in _MEMBERS:
        start = _after_offices(sentence, run, gazetteer)
        return (Candidate(start, end, "organisation", 2.5, "start"),)
    return ()


def _after_offices(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> int:
    for at in range(run.end - 2, run.start - 1, -1):
        if is_office(sentence.words[at], gazetteer):
            return at + 1
    return run.start


def _reach_right(words: Sequence[str], joiner: int, gazetteer: Gazetteer) -> int:
    """Return where a name goes on to after the joiner at ``joiner``, the joiner if nowhere."""
    end = joiner
    at = joiner
    while at < min(len(words), joiner + _LONGEST):
        first = at + 1
        if words[at] != "and" and first < len(words) and words[first] == "the":
            first += 1
        at = first
        while at < len(words) and is_name_word(words[at]):
            if is_office(words[at], gazetteer) or words[at] in gazetteer.calendar:
                break
            at += 1
        if at == first:
            return end
        end = at
        at = _past_list(words, at, gazetteer)
        if at >= len(words) or words[at] not in {"and", "&", "of", "for"}:
            return end
    return end


def _past_list(words: Sequence[str], at: int, gazetteer: Gazetteer) -> int:
    """Return where *and* stands after a list of ordinary words: *Trade, Energy and Mines*."""
    end = at
    while end + 1 < len(words) and words[end] == "," and end - at < 12:
        following = end + 1
        while following < len(words) and folded(words[following]) in gazetteer.ordinary:
            if not is_name_word(words[following]):
                break
            following += 1
        if following == end + 1:
            return at
        end = following
    joined = end + 1 < len(words) and words[end] in {"and", "&"}
    return end if joined and is_name_word(words[end + 1]) else at


def _by_shape(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Capitals, inner capitals and the ampersand: *THT*, *TarnSoft*, *Harrow & Tarn*."""
    for at, word in enumerate(run.words, run.start):
        if "." in word and word.rpartition(".")[2] in DOMAINS:
            yield Candidate(at, at + 1, "organisation", 1.8, "domain")
        if is_acronym(word) and word.isalpha() and word[0].isupper():
            yield Candidate(at, at + 1, "organisation", 1.2 if word.isupper() else 0.9, "shape")
    words = sentence.words
    ampersand = run.following == "&" and run.end + 1 < len(words)
    if ampersand and is_name_word(words[run.end + 1]):
        end = _reach_right(words, run.end, gazetteer)
        yield Candidate(run.start, end, "organisation", 2.0, "ampersand")


def _by_apposition(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterable[Candidate]:
    """A name set off behind what it is, which opens the sentence: *The charity, Tarnhelp, said*."""
    before = sentence.words[: run.start]
    set_off = run.before == "," == run.following and 2 < len(before) <= _LONGEST_NOUN
    if not set_off or before[-2] not in gazetteer.organisation_nouns:
        return ()
    opens = before[0].lower() in _ARTICLES
    no_name = run.words[0] in gazetteer.calendar or folded(run.words[0]) in gazetteer.first_names
    if not opens or no_name:
        return ()
    return (Candidate(run.start, run.end, "organisation", 2.4, "kind of company"),)


def _by_context(run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Unknown words where only an organisation makes sense: *chipmaker Tarnix*."""
    if run.before in gazetteer.organisation_nouns:
        yield Candidate(run.start, run.end, "organisation", 1.6, "kind of company")
    if run.following in gazetteer.personal_verbs and is_of_words(run.words, gazetteer):
        yield Candidate(run.start, run.end, "organisation", 1.5, "speech")
    if run.following in gazetteer.organisation_belongings:
        yield Candidate(run.start, run.end, "organisation", 0.9, "of a company")
