"""What else people call the fields of the query line and their values, to be pointed to them."""

from __future__ import annotations

from collections.abc import Mapping

_FIELDS = {
    "headline:": "title titel titles heading headlines",
    "body:": "text content",
    "by:": "author authors byline writer reporter journalist",
    "publisher:": "source paper newspaper outlet site publication",
    "person:": "people persons",
    "org:": "organisation organisations organization organizations orgs company companies",
    "place:": "location locations places country countries city",
    "speaker:": "said says speakers spoke quoted",
    "words>": "word length",
    "is:unread": "unread",
    "is:read": "read",
    "is:starred": "starred star",
    "tag:": "tags label labels",
    "after:": "since from",
    "before:": "until till",
    "after:' or 'before:": "date day year published",
    "newer:": "age",
    "sort:": "order orderby sortby",
}
_ORDERS = {
    "newest": "date day time new latest recent",
    "oldest": "old",
    "headline": "title name",
    "publisher": "source paper newspaper",
    "quotes": "quoted",
}
_MARKS = {
    "unread": "new unseen",
    "read": "seen old",
    "starred": "star favourite favorite flagged",
}


def _each(names: Mapping[str, str]) -> dict[str, str]:
    return {other: name for name, others in names.items() for other in others.split()}


OTHER_NAMES: Mapping[str, Mapping[str, str]] = {
    "field": {f"{other}:": name for other, name in _each(_FIELDS).items()},
    "order": _each(_ORDERS),
    "mark": _each(_MARKS),
}
"""By what is meant, the name here for each other name; a nearest name would mislead."""
