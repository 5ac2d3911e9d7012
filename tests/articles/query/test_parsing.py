"""What the query line means, and what it says where it means nothing."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from articles.query import (
    AllOf,
    AnyOf,
    Condition,
    CuedBy,
    Dated,
    InOneQuote,
    Length,
    Marked,
    Mentions,
    Not,
    Pattern,
    Query,
    QueryError,
    SpokenBy,
    Tagged,
    Words,
    parse,
)
from articles.query.conditions import Mark
from articles.query.fields import field_names
from articles.query.other_names import OTHER_NAMES
from articles.query.sorts import Sort

A, B, C = Words("a"), Words("b"), Words("c")


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("a", A),
        ("a b", AllOf((A, B))),
        ("a or b", AnyOf((A, B))),
        ("a OR b", AnyOf((A, B))),
        ("a b or c", AnyOf((AllOf((A, B)), C))),
        ("a (b or c)", AllOf((A, AnyOf((B, C))))),
        ("((a))", A),
        ("-a", Not(A)),
        ("-(a b)", Not(AllOf((A, B)))),
        ("a-b", Words("a-b")),
        ("Nato", Words("Nato", exact=True)),
        ("über", Words("über")),
        ('"two words"', Words("two words")),
        ("“two words”", Words("two words")),
        ('"or"', Words("or")),
        (r'"say \"no\""', Words('say "no"')),
        ("minist*", Words("minist", prefix=True)),
        ('"minist*"', Words("minist*")),
        ("10:30", Words("10:30")),
        ("and/or", Words("and/or")),
        ("Marks & Spencer", AllOf((Words("Marks", exact=True), Words("Spencer", exact=True)))),
        ("/b.t/", Pattern("b.t")),
        (r"/a\/b/", Pattern("a/b")),
        ("/B.t/", Pattern("B.t", exact=True)),
        ("headline:a", Words("a", "headline")),
        ("Headline:a", Words("a", "headline")),
        ('headline:"two words"', Words("two words", "headline")),
        ("headline:/b.t/", Pattern("b.t", "headline")),
        ("body:a", Words("a", "body")),
        ("by:a", Words("a", "by")),
        ("publisher:a", Words("a", "publisher")),
        ("person:ortiz", Mentions("ortiz", "person")),
        ("org:nato", Mentions("nato", "organisation")),
        ('place:"port halm"', Mentions("port halm", "place")),
        ("person:ort*", Mentions("ort", "person", prefix=True)),
        ('person:"ort*"', Mentions("ort*", "person")),
        ("is:unread", Marked("unread")),
        ('tag:"#To Call"', Tagged("to call")),
        ("is:Starred", Marked("starred")),
        ("after:2024", Dated(first="2024-01-01")),
        ("after:2024-05", Dated(first="2024-05-01")),
        ("before:2024-5-7", Dated(end="2024-05-07")),
        ("newer:3d", Dated(first="2024-02-27")),
        ("newer:2w", Dated(first="2024-02-16")),
        ("newer:1y", Dated(first="2023-03-02")),
    ],
)
def test_what_is_typed_is_understood(text: str, condition: Condition) -> None:
    assert parse(text, today=date(2024, 3, 1)) == Query(condition)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("speaker:a", InOneQuote(SpokenBy("a"))),
        ("speaker:a*", InOneQuote(SpokenBy("a", prefix=True))),
        ("cue:denied", InOneQuote(CuedBy("denied"))),
        ("cue:den*", InOneQuote(CuedBy("den", prefix=True))),
        ("words>10", InOneQuote(Length(">", 10))),
        ("words<=3", InOneQuote(Length("<=", 3))),
        ("speaker:a words>=9", InOneQuote(AllOf((SpokenBy("a"), Length(">=", 9))))),
        ("speaker:a person:b", InOneQuote(AllOf((SpokenBy("a"), Mentions("b", "person"))))),
        ("speaker:a c", AllOf((InOneQuote(SpokenBy("a")), C))),
        (
            "speaker:a (person:b)",
            AllOf((InOneQuote(SpokenBy("a")), AllOf((Mentions("b", "person"),)))),
        ),
        ("speaker:a or speaker:b", AnyOf((InOneQuote(SpokenBy("a")), InOneQuote(SpokenBy("b"))))),
        (
            "(speaker:a or speaker:b) words=2",
            InOneQuote(AllOf((AnyOf((SpokenBy("a"), SpokenBy("b"))), Length("=", 2)))),
        ),
        (
            "(speaker:a person:b) cue:said",
            InOneQuote(AllOf((AllOf((SpokenBy("a"), Mentions("b", "person"))), CuedBy("said")))),
        ),
        ("-speaker:a", Not(InOneQuote(SpokenBy("a")))),
        (
            "speaker:a -speaker:b",
            AllOf((InOneQuote(SpokenBy("a")), Not(InOneQuote(SpokenBy("b"))))),
        ),
        ("person:a c", AllOf((Mentions("a", "person"), C))),
    ],
)
def test_what_is_said_of_quotes_must_hold_in_one_of_them(text: str, condition: Condition) -> None:
    assert parse(text) == Query(condition)


def test_order_and_limit_are_no_conditions() -> None:
    assert parse("sort:oldest a limit:5") == Query(A, "oldest", 5)
    assert parse("sort:Quotes") == Query(None, "quotes")


def test_an_empty_line_asks_for_everything() -> None:
    assert parse("") == parse("   ") == parse(" & ") == Query()


@pytest.mark.parametrize(
    ("text", "message", "position"),
    [
        ("headlin:x", "unknown field 'headlin:', did you mean 'headline:'?", 0),
        ("a spaeker:x", "unknown field 'spaeker:', did you mean 'speaker:'?", 2),
        ("http://x", "unknown field 'http:'", 0),
        ("headline:", "'headline:' needs a word after it", 0),
        ('a headline:""', "'headline:' needs a word after it", 2),
        ('a "open', "the quotation mark is not closed", 2),
        ("a /open", "the pattern's '/' is not closed", 2),
        ("(a", "the bracket is not closed", 0),
        ("a)", "this bracket was never opened", 1),
        ("()", "a word is missing here", 1),
        ("a or", "a word is missing here", 4),
        ("or a", "a word is missing here", 0),
        ("--a", "a word must follow the '-'", 0),
        ("-(", "a word is missing here", 2),
        ("a speaker:/kes/", "'speaker:' takes no pattern, only words do", 2),
        ("person:/kes/", "'person:' takes no pattern, only words do", 0),
        ("cue:/sa/", "'cue:' takes no pattern, only words do", 0),
        ("tag:/x/", "'tag:' takes no pattern, only words do", 0),
        ("speaker:*", "'*' has no letter to search for", 0),
        ("words>x", "'x' is no number", 0),
        ("a word>3", "a number of words is written in one: words>3", 2),
        ("words >3", "a number of words is written in one: words>3", 0),
        ("words <= 12 a", "a number of words is written in one: words<=12", 0),
        ("words>", "'words>' needs a word after it", 0),
        ("words:3", "a number of words is compared: words>10, words<5", 0),
        ("after:May", "'May' is no date: 2024, 2024-05 or 2024-05-17", 0),
        ("after:2024-13", "'2024-13' is no date: 2024, 2024-05 or 2024-05-17", 0),
        ("newer:soon", "'soon' is no age: 3d, 2w, 6m, 1y", 0),
        ("is:unred", "unknown mark 'unred', did you mean 'unread'? (read, unread, starred)", 0),
        (
            "sort:oldst",
            "unknown order 'oldst', did you mean 'oldest'? "
            "(newest, oldest, headline, publisher, quotes)",
            0,
        ),
        ("limit:all", "'all' is no number", 0),
        ("/\ud800/", "not a regular expression: a broken character", 0),
        ('"…"', "'…' has no letter to search for", 0),
        ("/a(/", "not a regular expression: missing )", 0),
    ],
)
def test_what_cannot_be_understood_is_said_with_its_place(
    text: str, message: str, position: int
) -> None:
    with pytest.raises(QueryError) as error:
        parse(text)
    assert (str(error.value), error.value.position) == (message, position)


@pytest.mark.parametrize(
    ("other", "name"),
    [
        ("organisation:nato", "org:"),
        ("organization:nato", "org:"),
        ("organisations:nato", "org:"),
        ("location:halm", "place:"),
        ("country:norway", "place:"),
        ("title:ferry", "headline:"),
        ("titel:ferry", "headline:"),
        ("author:capek", "by:"),
        ("Authors:capek", "by:"),
        ("since:2024", "after:"),
        ("until:2024", "before:"),
        ("date:2024", "after:' or 'before:"),
        ("unread:yes", "is:unread"),
        ("people:ortiz", "person:"),
        ("source:tide", "publisher:"),
        ("paper:tide", "publisher:"),
        ("text:ferry", "body:"),
        ("said:ortiz", "speaker:"),
        ("says:ortiz", "speaker:"),
        ("word:3", "words>"),
        ("sort:date", "newest"),
        ("sort:title", "headline"),
        ("is:new", "unread"),
    ],
)
def test_what_others_call_a_field_is_pointed_to_the_one_that_does_it(other: str, name: str) -> None:
    with pytest.raises(QueryError, match=f"did you mean '{name}'"):
        parse(other)


def test_other_names_are_of_fields_that_there_are_and_none_is_a_field_itself() -> None:
    fields = field_names()
    for other, name in OTHER_NAMES["field"].items():
        assert other not in fields
        assert all(each.startswith(tuple(fields)) for each in name.split("' or '"))
    assert set(OTHER_NAMES["order"].values()) <= set(get_args(Sort))
    assert set(OTHER_NAMES["mark"].values()) <= set(get_args(Mark))
    assert not OTHER_NAMES["order"].keys() & set(get_args(Sort))
    assert not OTHER_NAMES["mark"].keys() & set(get_args(Mark))


def test_a_comparison_within_quotation_marks_is_words() -> None:
    assert parse('"words >3"') == Query(Words("words >3"))


@pytest.mark.parametrize("text", ["(" * 100 + "a", "-(" * 80 + "a"], ids=["open", "not"])
def test_brackets_have_a_depth(text: str) -> None:
    with pytest.raises(QueryError, match="too many brackets"):
        parse(text)


def test_a_line_has_a_length() -> None:
    with pytest.raises(QueryError, match="too many words"):
        parse("a or " * 5000 + "a")


@pytest.mark.parametrize("regex", ["(?R)", "(a(?1)?b)", "(?P<x>a(?&x)?b)", "(?P<x>a(?P>x)?b)"])
def test_a_pattern_that_calls_itself_is_refused(regex: str) -> None:
    with pytest.raises(QueryError, match="cannot call itself"):
        parse(f"/{regex}/")


@pytest.mark.parametrize(
    "regex", ["a+b*", "(a|b)c", "(ab)+", "(?:x)?y", "[(+*]+", r"\(a+\)+", "a??", "(a+)+"]
)
def test_an_honest_pattern_is_taken(regex: str) -> None:
    assert parse(f"/{regex}/") == Query(Pattern(regex))


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("", False),
        ("a -b", False),
        ("a (b or -is:read)", True),
        ("tag:x", True),
        ("-(-tag:x)", True),
    ],
)
def test_a_query_tells_whether_marks_change_its_answer(text: str, speaks: bool) -> None:
    assert parse(text).speaks_of_marks == speaks
