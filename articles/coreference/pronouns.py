"""Whom *he* and *she* mean: the most salient person of that sex before the pronoun.

All subject pronouns of the writer's own words are resolved in order, so that a chain of *he* keeps
its person in view. Salience is a sum of integers (the list ``pronoun_scores``) over plain remarks:
how many sentences back the person was last mentioned and as what, whether the person spoke the
last quotation, whether the sex is known, whether a rival is as near. A first name only hints at
the sex: *she* may be Leslie.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from articles.attribution.scores import points, scores
from articles.coreference.register import Person, Register
from articles.coreference.roles import called, countries, is_former, may_bear
from articles.coreference.timeline import NEWCOMER, Event
from articles.model import Span

_MAX_BACK = 40
"""A person not mentioned for so many sentences is out of view."""
_ONLY = "only one in the paragraph"
_CLEAR = 20
"""A lead of fewer points over somebody else is a guess: a quarter of them are wrong."""
_SALIENT = 0
"""Whoever has fewer points is not meant by *the minister*, if nobody called him so."""


class Utterance(NamedTuple):
    """A quotation for the purpose of resolving: where it is, where its speaker is, who is named.

    ``asks`` says that it ends in a question.
    """

    span: Span
    speaker: Span
    named: frozenset[str]
    asks: bool = False


class _Spoke(NamedTuple):
    name: str
    paragraph: int
    asks: bool


@dataclass(slots=True)
class _Seen:
    start: int
    sentence: int
    paragraph: int
    role: str
    how: str


@dataclass(frozen=True, slots=True)
class _SoFar:
    """What has been read: where each person was seen last, who spoke, whom each pronoun meant."""

    seen: dict[str, _Seen] = field(default_factory=dict)
    spoken: list[_Spoke] = field(default_factory=list)
    last_pronoun: dict[str, str] = field(default_factory=dict)


class Resolved(NamedTuple):
    """Whom each pronoun means, by where it starts, and which of them are doubtful.

    ``ends`` says where those end that are phrases like *the minister*.
    """

    names: Mapping[int, str]
    doubtful: frozenset[int]
    ends: Mapping[int, int]


def resolve(
    timeline: Sequence[Event], people: Register, utterances: Sequence[Utterance]
) -> Resolved:
    """Return the name of the person for each pronoun of ``timeline``."""
    names: dict[int, str] = {}
    doubtful: set[int] = set()
    table = scores("pronoun_scores")
    for event, candidates in considered(timeline, people, utterances, names):
        ranked = sorted(
            ((points(features, table), -order) for order, (_, features) in enumerate(candidates)),
            reverse=True,
        )
        if not ranked or (event.sex == "?" and ranked[0][0] < _SALIENT):
            continue
        name = candidates[-ranked[0][1]][0]
        names[event.start] = name
        if ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0) < _CLEAR:
            doubtful.add(event.start)
        if name != NEWCOMER:
            _learn_sex(people[name], event.sex, clearly=event.start not in doubtful)
    known = {start: name for start, name in names.items() if name != NEWCOMER}
    ends = {event.start: event.end for event in timeline if event.phrase}
    return Resolved(known, frozenset(doubtful), ends)


def _learn_sex(person: Person, sex: str, *, clearly: bool) -> None:
    """Let the pronoun show the sex of a person of whom nothing but the name did."""
    if sex == "?" or person.certain or not (clearly or person.sex == "?"):
        return
    person.sex = "m" if sex == "m" else "f"
    person.certain = clearly


def considered(
    timeline: Sequence[Event],
    people: Register,
    utterances: Sequence[Utterance],
    names: Mapping[int, str],
) -> Iterator[tuple[Event, list[tuple[str, tuple[str, ...]]]]]:
    """Yield every pronoun with the people it may mean and the remarks about each.

    The caller writes into ``names`` whom it chose before it asks for the next one.
    """
    so_far = _SoFar()
    speaker_of = {utterance.speaker.start: utterance for utterance in utterances}
    for event in timeline:
        utterance = speaker_of.get(event.start)
        name = event.name
        if name is None:
            yield event, _rivals(event, people, so_far, utterance)
            name = names.get(event.start)
            if name is not None:
                so_far.last_pronoun[event.sex] = name
        if name is not None and (name in people or name == NEWCOMER):
            _note(so_far, event, name, utterance)


def _rivals(
    event: Event, people: Register, so_far: _SoFar, utterance: Utterance | None
) -> list[tuple[str, tuple[str, ...]]]:
    """Return whom a pronoun may mean, and the remarks about each."""
    seen = so_far.seen
    rivals = [
        person
        for person in _present(event, people, seen)
        if _may_be(event, person)
        and event.sentence - seen[person.name].sentence <= _MAX_BACK
        and seen[person.name].start != event.subject
        and not _tells_of(event, person, seen)
    ]
    if event.phrase:
        rivals = _without_named_here(event, rivals, seen)
    only = _only_near(event, rivals, seen)
    found = []
    for person in rivals:
        remarks = _remarks(event, person, so_far, utterance)
        found.append((person.name, (*remarks, _ONLY) if person is only else remarks))
    return found


def _note(so_far: _SoFar, event: Event, name: str, utterance: Utterance | None) -> None:
    """Take note that somebody was mentioned, and perhaps spoke."""
    how = "named" if event.name else "pronoun"
    role = "speaker" if utterance is not None else event.role
    previous = so_far.seen.get(name)
    if (
        previous is None
        or previous.sentence != event.sentence
        or _RANKS[role] >= _RANKS[previous.role]
    ):
        so_far.seen[name] = _Seen(event.start, event.sentence, event.paragraph, role, how)
    if utterance is not None:
        so_far.spoken.append(_Spoke(name, event.paragraph, utterance.asks))


def _present(event: Event, people: Register, seen: Mapping[str, _Seen]) -> Iterator[Person]:
    """Yield who was mentioned; somebody without a name stays for the paragraph."""
    yield from (person for person in people.values() if person.name in seen)
    if NEWCOMER in seen and not event.phrase and seen[NEWCOMER].paragraph == event.paragraph:
        yield Person(NEWCOMER, count=1)


def _may_be(event: Event, person: Person) -> bool:
    """Say whether nothing in the text speaks against the sex; a first name alone does not."""
    if event.sex == "?":
        if event.free:
            return may_bear(event.phrase, person.roles)
        return called(event.phrase, person.roles) in {"so", "just so"}
    return not person.certain or person.sex == event.sex


def _tells_of(event: Event, person: Person, seen: Mapping[str, _Seen]) -> bool:
    """*Ruiz said the mayor had told her*: the mayor is somebody else, if nobody was called so."""
    view = seen[person.name]
    above = view.sentence == event.sentence and view.role in {"main", "speaker"}
    return (
        above
        and event.role == "sub"
        and bool(event.phrase)
        and not called(event.phrase, person.roles)
    )


def _without_named_here(
    event: Event, rivals: Sequence[Person], seen: Mapping[str, _Seen]
) -> list[Person]:
    """Leave out whom the sentence has named, where somebody else was called so.

    In *Lind called it dead, and the chancellor laughed* the chancellor is not Lind.
    """
    asked = countries(event.phrase)
    near = [one for one in rivals if asked & countries(" ".join(one.roles.values()))]
    rivals = near or rivals  # *the Syrian leader* is whoever was called something of Syria
    callable_so = [p for p in rivals if called(event.phrase, p.roles) in {"so", "just so"}]
    so = {person.name for person in callable_so}
    if any(not is_former(person.roles, event.phrase) for person in callable_so):
        rivals = [p for p in rivals if p.name not in so or not is_former(p.roles, event.phrase)]
    return [
        person
        for person in rivals
        if not so or person.name in so or seen[person.name].sentence != event.sentence
    ]


def _only_near(event: Event, rivals: Sequence[Person], seen: Mapping[str, _Seen]) -> Person | None:
    """Return which of ``rivals`` alone was mentioned in the paragraph, if that is one."""
    near = [person for person in rivals if seen[person.name].paragraph == event.paragraph]
    return near[0] if len(near) == 1 else None


_RANKS = {
    "speaker": 5, "main": 4, "topic": 4, "sub": 3, "asked": 3, "other": 2, "asker": 1,
    "possessive": 1, "modifier": 0,
}  # fmt: skip
"""A later mention in the sentence counts for an earlier one of no higher rank."""


def _remarks(
    event: Event, person: Person, so_far: _SoFar, utterance: Utterance | None
) -> tuple[str, ...]:
    view, spoken = so_far.seen[person.name], so_far.spoken
    back = _bucket(event.sentence - view.sentence)
    use = (
        "speaks" if utterance is not None else "acts" if event.role in {"main", "sub"} else "other"
    )
    remarks = [
        f"{back} back as {view.role}",
        f"{use} {back} back {view.how}",
        f"paragraphs back {min(event.paragraph - view.paragraph, 4)}",
        _sex_known(event, person),
        f"named {'once' if person.count == 1 else 'twice' if person.count == 2 else 'often'}",
    ]
    if person.name == NEWCOMER:
        remarks.append("newcomer")
    if event.phrase:
        remarks.append(f"called {called(event.phrase, person.roles)}")
    if so_far.last_pronoun.get(event.sex) == person.name:
        remarks.append(f"last {_LAST[event.sex]}")
    if spoken:
        last = spoken[-1]
        ago = min(event.paragraph - last.paragraph, 3)
        if last.name == person.name:
            remarks.append(f"spoke last, {use}, {ago} paragraphs ago")
            if last.asks and ago == 1 and utterance is not None:
                remarks.append("asked what is answered")
        elif any(earlier.name == person.name for earlier in spoken[-4:]):
            remarks.append(f"spoke lately {use}")
    if utterance is not None and person.name in utterance.named:
        remarks.append("named in the quotation")
    return tuple(remarks)


_LAST = {"m": "he", "f": "she", "?": "role"}


def _sex_known(event: Event, person: Person) -> str:
    if person.certain:
        return "sex shown"
    if person.sex == "?":
        return "sex unknown"
    return "sex by name" if event.sex in {person.sex, "?"} else "sex against the name"


def _bucket(sentences: int) -> str:
    if sentences <= 2:
        return str(sentences)
    return "3 to 5" if sentences <= 5 else "6 to 12" if sentences <= 12 else "far"
