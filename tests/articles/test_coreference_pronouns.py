"""Whom pronouns and roles mean, and what the text shows of its people."""

import pytest

from articles.annotate import annotate
from articles.attribution import read
from articles.coreference.headlines import bounded
from articles.coreference.names import resolve as resolve_names
from articles.coreference.nominals import is_indefinite, latest, person_called, person_in_role
from articles.coreference.register import Person, register, sex_of_name
from articles.coreference.roles import called, role_noun
from articles.entities import find_mentions
from articles.model import Mention, Span
from articles.quotes import find_quotes


def people_of(text):
    mentions = resolve_names(text, find_mentions(text))
    return register(text, mentions, read(text, find_quotes(text), mentions))


def meant(text, pronoun):
    """Return whom the first mention that reads ``pronoun`` means."""
    return next(m.name for m in annotate(text).mentions if m.text == pronoun)


# -- the register ------------------------------------------------------------------------------


def test_a_courtesy_title_shows_the_sex():
    person = people_of("Mrs. Robin Falk agreed. Robin Falk left.")["Robin Falk"]
    assert (person.sex, person.certain) == ("f", True)


def test_the_titles_of_a_couple_show_the_sex_of_neither():
    assert people_of("Mr. and Mrs. Falk agreed. Sefu Falk left.")["Sefu Falk"].sex == "?"


def test_a_first_name_suggests_the_sex():
    person = people_of("Maria Falk agreed.")["Maria Falk"]
    assert (person.sex, person.certain) == ("f", False)


def test_a_role_that_one_sex_bears_shows_the_sex():
    assert people_of("The chairwoman, Robin Falk, agreed.")["Robin Falk"].sex == "f"


def test_a_lone_name_or_an_unlisted_one_says_nothing_of_the_sex():
    assert sex_of_name("Falk") == "?"
    assert sex_of_name("Xyzzq Falk") == "?"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("J. Robert Falk", "m"),
        ("Jan-Willem Falk", "m"),
        ("Jean-Marie Falk", "m"),
        ("Moon Jae-in", "?"),
    ],
)
def test_the_sex_of_first_names_that_are_not_one_plain_word(name, expected):
    assert sex_of_name(name) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Finance Minister Ana Ruiz agreed.", "Finance Minister"),
        ("Ana Ruiz, the mayor of Turku, agreed.", "the mayor of Turku"),
        ("The harbour chief, Ana Ruiz, agreed.", "The harbour chief"),
    ],
)
def test_the_role_is_what_the_text_calls_a_person(text, role):
    assert people_of(text)["Ana Ruiz"].role == role


def test_an_abbreviated_title_is_the_whole_role():
    assert role_noun("Gov.") == "governor"
    assert role_noun("table") is None


# -- pronouns ----------------------------------------------------------------------------------


def test_he_and_she_are_told_apart_by_sex():
    text = "Maria Falk met Peter Holm on Monday. She smiled."
    assert meant(text, "She") == "Maria Falk"
    assert meant(text.replace("She", "He"), "He") == "Peter Holm"


def test_the_subject_is_more_likely_meant_than_the_object():
    assert meant("Peter Holm met John Berg on Monday. He left early.", "He") == "Peter Holm"


def test_the_last_speaker_goes_on_speaking():
    text = (
        "“We shall win this case,” Peter Holm said of John Berg.\n"
        "“There is no doubt about it,” he added."
    )
    assert [quote.speaker.name for quote in annotate(text).quotes] == ["Peter Holm"] * 2


def test_a_pronoun_with_nobody_before_it_means_nobody():
    (quote,) = annotate("“There is no doubt about it,” he said.").quotes
    assert (quote.speaker.name, quote.speaker.anonymous) == (None, False)


def test_whoever_is_asked_is_expected_to_answer():
    text = (
        "Peter Holm asked John Berg how high the dam would be. “Nobody has measured it,” he said."
    )
    assert meant(text, "he") == "John Berg"


def test_a_sentence_may_name_first_whom_it_is_about():
    text = "For John Berg, Peter Holm has hidden the truth. “Nobody has measured it,” he said."
    assert meant(text, "he") == "John Berg"


def test_to_somebody_brings_up_the_topic_too():
    text = "Ivo Lind spoke. To Peter Berg, Lind’s plan is silly. “Nobody has measured it,” he said."
    assert meant(text, "he") == "Peter Berg"


# -- roles and names -----------------------------------------------------------------------------


def named(name, at):
    return Mention(Span(at, at + len(name)), name, "named", name, "person")


def test_a_definite_role_means_the_person_last_named_who_bears_it():
    people = {name: Person(name, roles={"mayor": "mayor"}) for name in ("Ana Ruiz", "Bo Lund")}
    mentions = (named("Ana Ruiz", 0), named("Bo Lund", 50), named("Ana Ruiz", 90))
    assert person_in_role("the mayor", 80, people, mentions) == "Bo Lund"
    assert person_in_role("the pilot", 80, people, mentions) is None


def test_an_indefinite_role_presents_somebody_new():
    people = {"Ana Ruiz": Person("Ana Ruiz", roles={"mayor": "mayor"})}
    assert is_indefinite("one mayor")
    assert person_in_role("a mayor", 80, people, (named("Ana Ruiz", 0),)) is None


def test_nobody_is_meant_before_anybody_is_named():
    assert latest({"Ana Ruiz"}, 5, (named("Ana Ruiz", 10),)) is None


def test_a_family_name_calls_its_bearer_in_capitals_too():
    people = {"Ana Ruiz": Person("Ana Ruiz")}
    assert person_called("Ms. Ruiz", people) == "Ana Ruiz"
    assert person_called("RUIZ", people) == "Ana Ruiz"
    assert person_called("Lund", people) is None


# -- names in headlines --------------------------------------------------------------------------


def test_the_body_says_where_a_name_in_a_headline_ends():
    text = "Ana Ruiz Hints Lower Fares\nThe mayor, Ana Ruiz, spoke."
    run = Mention(Span(0, 26), text[:26], "named", type="person")
    body = Mention(Span(38, 46), "Ana Ruiz", "named", type="person")
    assert [mention.text for mention in bounded(text, (run, body))] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_name_in_a_headline_ends_before_a_verb():
    text = "Ana Ruiz Hints Lower Fares\nThe mayor spoke."
    run = Mention(Span(0, 26), text[:26], "named", type="person")
    assert [mention.text for mention in bounded(text, (run,))] == ["Ana Ruiz"]


def test_names_in_the_body_are_left_alone():
    text = "Fares\nAna Maria Hope Ruiz spoke."
    name = Mention(Span(6, 25), text[6:25], "named", type="person")
    assert bounded(text, (name,)) == (name,)


@pytest.mark.parametrize("run", ["Ana Ruiz Hints", "Certainly Ana Ruiz"])
def test_a_run_in_the_body_is_cut_to_a_name_that_others_bear_out(run):
    text = f"Fares\nAna Ruiz spoke. {run} at lower fares."
    start = text.index(run)
    known = Mention(Span(6, 14), "Ana Ruiz", "named", type="person")
    whole = Mention(Span(start, start + len(run)), run, "named", type="person")
    assert [mention.text for mention in bounded(text, (known, whole))] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_first_name_only_hints_at_the_sex():
    text = "Leslie Falk spoke on Monday. “Nobody asked me for a map,” she said."
    assert meant(text, "she") == "Leslie Falk"


def test_a_title_shows_the_sex_whatever_the_first_name():
    text = "Mr. Leslie Falk spoke on Monday. “Nobody asked me for a map,” she said."
    (quote,) = annotate(text).quotes
    assert quote.speaker.name is None


def test_what_a_pronoun_has_shown_of_the_sex_is_kept():
    text = "Robin Falk spoke. She sat down. “Nobody asked me for a map,” he said."
    (quote,) = annotate(text).quotes
    assert quote.speaker.name is None


def test_the_office_before_a_name_is_a_role():
    assert people_of("Minister of Health Ana Ruiz agreed.")["Ana Ruiz"].role == "Minister of Health"


def test_a_role_that_nobody_was_said_to_bear_is_guessed_and_doubted():
    text = "Peter Holm left the hall on Monday. “There is no doubt about it,” the senator said."
    (quote,) = annotate(text).quotes
    assert (quote.speaker.name, quote.doubtful) == ("Peter Holm", True)


def test_an_unnamed_source_is_not_given_the_name_of_whoever_is_near():
    text = "Peter Holm left the hall on Monday. “There is no doubt about it,” the source said."
    (quote,) = annotate(text).quotes
    assert (quote.speaker.name, quote.speaker.anonymous) == (None, True)


def test_somebody_introduced_without_a_name_stays_without_one():
    text = "Peter Holm met a senator on Monday. “There is no doubt about it,” the senator said."
    (quote,) = annotate(text).quotes
    assert quote.speaker.name is None


# -- what narrows a role -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "manner"),
    [
        ("the mayor", "so"),
        ("the Turku mayor", "just so"),
        ("the former mayor of Turku", "just so"),
        ("the mayor of Oslo", "otherwise"),
        ("the deputy mayor", None),
        ("the pilot", None),
    ],
)
def test_a_role_is_narrowed_by_the_words_around_it(phrase, manner):
    assert called(phrase, {"mayor": "the mayor of Turku"}) == manner


def test_a_vice_president_is_no_president():
    assert people_of("Vice President Ana Ruiz agreed.")["Ana Ruiz"].roles == {
        "vice president": "Vice President"
    }


def test_an_age_is_somebody_and_what_only_sounds_like_a_person_is_not():
    assert role_noun("43-year-old") == "43-year-old"
    assert [role_noun(word) for word in ("list", "human", "Ottoman")] == [None, None, None]


def test_a_thing_is_never_taken_for_the_person_in_view():
    text = "Ana Ruiz read the list.\nThe list grew. “Nobody is forgotten,” the list said."
    (quote,) = annotate(text).quotes
    assert (quote.speaker.phrase, quote.speaker.name) == ("the list", None)


def test_a_role_means_somebody_in_view_rather_than_one_who_bore_it_far_back():
    text = (
        "Governor Ida Falk built the bridge.\n"
        + "Nobody came to look at it.\n" * 5
        + "Peter Holm opened the other bridge on Monday. Holm thanked the workers.\n"
        "“There is no doubt about it,” the governor said."
    )
    (quote,) = annotate(text).quotes
    assert quote.speaker.name == "Peter Holm"


def test_a_role_means_whoever_was_called_so_where_both_are_in_view():
    text = (
        "Governor Ida Falk spoke on Monday. Peter Holm came late.\n"
        "“There is no doubt about it,” the governor said."
    )
    (quote,) = annotate(text).quotes
    assert quote.speaker.name == "Ida Falk"


def test_a_role_narrowed_otherwise_means_another_person():
    text = (
        "Republican Senator Ida Falk came late. Peter Holm spoke on Monday.\n"
        "“There is no doubt about it,” the Vermont senator said."
    )
    (quote,) = annotate(text).quotes
    assert quote.speaker.name == "Peter Holm"


def test_a_justice_is_the_judge():
    text = "Mr Justice Falk sat late. Bo Lind wept. “I am not moved by it,” the judge said."
    (quote,) = annotate(text).quotes
    assert quote.speaker.name == "Falk"


def test_what_follows_a_parenthesis_with_its_own_verb_is_no_apposition():
    people = people_of("In the interview, said Ms Ida Falk, the defendant had told another story.")
    assert not people["Ida Falk"].roles


def test_first_names_of_all_continents_suggest_the_sex():
    names = ("Wanjiku Falk", "Chukwuemeka Falk", "Meenakshi Falk", "Dmitry Falk", "Ffion Falk")
    assert [sex_of_name(name) for name in names] == ["f", "m", "f", "m", "f"]


def test_a_chairman_may_be_a_woman():
    assert people_of("The chairman, Maria Falk, agreed.")["Maria Falk"].sex == "f"
    assert people_of("The chairman, Sefu Falk, agreed.")["Sefu Falk"].sex == "m"


def test_who_is_named_in_the_sentence_is_not_called_as_somebody_else_was():
    text = (
        "Chancellor Bo Falk left by the side door.\n\nIda Lind stayed. She spoke for an hour.\n\n"
        "The hall was cold. Nobody left.\n\nLind called the budget dead, and the chancellor said"
        " that it was “alive and kicking a lot”."
    )
    (quote,) = annotate(text).quotes
    assert quote.speaker.name == "Bo Falk"


def test_a_role_that_means_somebody_is_a_mention_as_a_whole():
    text = "Chancellor Bo Falk arrived late. The chancellor said that it had snowed."
    (mention,) = [m for m in annotate(text).mentions if m.kind == "nominal"]
    assert (mention.text, mention.name) == ("The chancellor", "Bo Falk")
