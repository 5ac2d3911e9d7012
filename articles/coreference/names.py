"""Named mentions to entities: one canonical name for all the forms of a name in an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from articles.coreference import organisation_names, person_names, place_names
from articles.model import Entity, EntityType, Mention


def resolve(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return ``mentions`` with the canonical ``name`` of each named one filled in.

    A person is called by the fullest form of the name that the article has (*Stoltenberg* is
    *Jens Stoltenberg*), an organisation by its long form where there is one, a place by the
    name in the list of places (*U.S.* is *United States*). People keep the apostrophe that the
    article prints; in other names it is plain, as in the lists. Mentions that are not named, or
    have no type, are returned as they are. ``text`` is what their spans point into.
    """
    names: dict[int, str] = {}
    for entity_type, name_all in _NAMERS.items():
        chosen = [
            index
            for index, mention in enumerate(mentions)
            if mention.kind == "named" and mention.type == entity_type
        ]
        named = name_all(text, [mentions[index] for index in chosen])
        if entity_type != "person":
            named = [_plain(name) for name in named]
        names.update(zip(chosen, named, strict=True))
    return tuple(
        _called(mention, names[index]) if index in names else mention
        for index, mention in enumerate(mentions)
    )


def _called(mention: Mention, name: str) -> Mention:
    return Mention(mention.span, mention.text, mention.kind, name, mention.type, mention.anonymous)


def _plain(name: str) -> str:
    """Return a name with the apostrophe of keyboards: outlets print one name with either."""
    return name.replace("’", "'")


_NAMERS = {
    "person": person_names.names,
    "organisation": organisation_names.names,
    "place": place_names.names,
}


def entities_of(mentions: Iterable[Mention]) -> tuple[Entity, ...]:
    """Return the entities of resolved ``mentions``, the most often named first.

    ``aliases`` are the other forms in which the text names them, the most frequent first;
    ``role`` is left empty.
    """
    forms: dict[tuple[str, EntityType], dict[str, int]] = defaultdict(dict)
    for mention in mentions:
        if mention.kind == "named" and mention.name is not None and mention.type is not None:
            found = forms[mention.name, mention.type]
            found[mention.text] = found.get(mention.text, 0) + 1
    ordered = sorted(forms.items(), key=lambda entity: -sum(entity[1].values()))
    return tuple(Entity(name, kind, _aliases(name, found)) for (name, kind), found in ordered)


def _aliases(name: str, forms: Mapping[str, int]) -> tuple[str, ...]:
    others = (form for form in forms if form != name)
    return tuple(sorted(others, key=lambda form: -forms[form]))
