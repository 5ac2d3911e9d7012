"""Corrections as lines of text that people can read, write, compare and share.

One a line: a verb, what it is about, and what is right. Names stand in quotation marks, written
as in JSON::

    2026-11-22T10:03:12Z merge person "Obama" into person "Barack Obama"
    2026-11-22T10:04:40Z hide organisation "Iris-T"
    2026-11-22T10:05:01Z speaker of "We will wait" in 5f0c2d31 is person "Dora Kestel"

A quote is known by the id of its article and its first words. The time, in UTC, may be left out;
it decides which of two corrections is the later one where the lines of two files are brought
together.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Literal, get_args

from articles.model import EntityKey, EntityType

Verb = Literal["hide", "merge", "rename", "retype"]


@dataclass(frozen=True, slots=True)
class EntityCorrection:
    """Everything that is called ``entity`` is ``other``, or is nothing if ``other`` is ``None``.

    The ``verb`` says what the reader meant; `hide` alone has no ``other``.
    """

    verb: Verb
    entity: EntityKey
    other: EntityKey | None = None


@dataclass(frozen=True, slots=True)
class SpeakerCorrection:
    """Who says the quotes of an article that begin with certain words; ``None`` is nobody.

    ``article`` is the article's id, ``words`` what `first_words` returns.
    """

    article: str
    words: str
    speaker: EntityKey | None


Correction = EntityCorrection | SpeakerCorrection

_FIRST_WORDS = 12
"""Words by which a quote is known: enough to tell it, and few enough to survive small edits."""

_TIME = r"(?:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\s+)?"
_NAME = r'("(?:[^"\\]|\\.)+")'
_TYPE = rf"({'|'.join(get_args(EntityType))})"
# Not compiled here: most sessions have no correction to read, and all of them start.
_HIDE = rf"{_TIME}hide {_TYPE} {_NAME}"
_MERGE = rf"{_TIME}merge {_TYPE} {_NAME} into {_TYPE} {_NAME}"
_RENAME = rf"{_TIME}rename {_TYPE} {_NAME} to {_NAME}"
_SPEAKER = rf"{_TIME}speaker of {_NAME} in (\S+) is (?:nobody|{_TYPE} {_NAME})"
_RETYPE = rf"{_TIME}retype {_TYPE} {_NAME} to {_TYPE}"


def hide(entity: EntityKey) -> Correction:
    """Return the correction that an entity is none."""
    return EntityCorrection("hide", entity)


def merge(entity: EntityKey, other: EntityKey) -> Correction:
    """Return the correction that an entity is another one."""
    return EntityCorrection("merge", entity, other)


def rename(entity: EntityKey, name: str) -> Correction:
    """Return the correction that an entity has another name."""
    return EntityCorrection("rename", entity, EntityKey(entity.type, name))


def retype(entity: EntityKey, type: EntityType) -> Correction:
    """Return the correction that an entity is of another type."""
    return EntityCorrection("retype", entity, EntityKey(type, entity.name))


def speaker_of(article: str, quote: str, speaker: EntityKey | None) -> Correction:
    """Return the correction that somebody else, or nobody, says a quote."""
    return SpeakerCorrection(article, first_words(quote), speaker)


def first_words(quote: str) -> str:
    """Return the words by which a quote is known, however it is broken into lines."""
    return " ".join(quote.split()[:_FIRST_WORDS])


def as_line(correction: Correction, time: str = "") -> str:
    """Return a correction as a line, without its end; ``time`` as the module says."""
    if isinstance(correction, SpeakerCorrection):
        return f"{time} {_speaker_line(correction)}".lstrip()
    return f"{time} {_entity_line(correction)}".lstrip()


def _speaker_line(correction: SpeakerCorrection) -> str:
    speaker = _named(correction.speaker) if correction.speaker else "nobody"
    return f"speaker of {_quoted(correction.words)} in {correction.article} is {speaker}"


def _entity_line(correction: EntityCorrection) -> str:
    entity, other = correction.entity, correction.other
    words = f"{correction.verb} {_named(entity)}"
    if correction.verb == "merge" and other:
        words += f" into {_named(other)}"
    elif correction.verb == "rename" and other:
        words += f" to {_quoted(other.name)}"
    elif correction.verb == "retype" and other:
        words += f" to {other.type}"
    return words


def correction_in(line: str) -> Correction | None:
    """Return the correction of a line; ``None`` for a comment, and for what is not understood."""
    words = " ".join(line.split())
    try:
        return _understood(words)
    except ValueError:
        return None  # a quotation mark or backslash in a name that is not as JSON has it


def time_of(line: str) -> str:
    """Return the time at the beginning of a line, empty where there is none."""
    match = re.match(_TIME, line)
    return (match[1] or "") if match else ""


def is_comment(line: str) -> bool:
    """Say whether a line is only for people."""
    return not line.strip() or line.lstrip().startswith("#")


def _understood(words: str) -> Correction | None:
    if match := re.fullmatch(_HIDE, words):
        return hide(_key(match[2], match[3]))
    if match := re.fullmatch(_MERGE, words):
        return merge(_key(match[2], match[3]), _key(match[4], match[5]))
    if match := re.fullmatch(_RENAME, words):
        return rename(_key(match[2], match[3]), _name(match[4]))
    if match := re.fullmatch(_RETYPE, words):
        (kind,) = (each for each in get_args(EntityType) if each == match[4])
        return retype(_key(match[2], match[3]), kind)
    if match := re.fullmatch(_SPEAKER, words):
        speaker = _key(match[4], match[5]) if match[4] else None
        return SpeakerCorrection(match[3], _name(match[2]), speaker)
    return None


def _key(kind: str, quoted: str) -> EntityKey:
    (known,) = (each for each in get_args(EntityType) if each == kind)
    return EntityKey(known, _name(quoted))


def _name(quoted: str) -> str:
    return str(json.loads(quoted))


def _named(key: EntityKey) -> str:
    return f"{key.type} {_quoted(key.name)}"


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)
