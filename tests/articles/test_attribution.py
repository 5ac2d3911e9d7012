"""The parts of attribution: items, phrases, clauses, candidates, confidence."""

import pytest

from articles.attribution import attribute, read
from articles.attribution.clauses import parse
from articles.attribution.confidence import bare, confidence, levels, rule_of
from articles.attribution.phrases import phrases
from articles.attribution.reading import read_sentences
from articles.attribution.scores import best
from articles.attribution.verbs import verb_forms
from articles.model import DOUBTFUL_BELOW
from articles.quotes import find_quotes


def sentences_of(text):
    return read_sentences(text, find_quotes(text), ())


def words(sentence, first, last):
    return " ".join(item.text or "…" for item in sentence.items[first : last + 1])


def subjects(text):
    """Return (subject, verb) for every clause of the first sentence."""
    (sentence, *_) = sentences_of(text)
    parsed = parse(sentence)
    row = parsed.phrases
    return [
        (
            words(sentence, row[clause.subject].first, row[clause.subject].last),
            words(sentence, row[clause.verb].first, row[clause.verb].last),
        )
        for clause in parsed.clauses
    ]


# -- words ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("written", "write"),
        ("quipped", "quip"),
        ("denies", "deny"),
        ("dying", "die"),
    ],
)
def test_verbs_are_known_in_all_their_forms(form, lemma):
    assert verb_forms()[form].lemma == lemma


def test_verbs_of_saying_are_stronger_than_verbs_that_describe():
    forms = verb_forms()
    assert [forms[form].strength for form in ("said", "muttered", "praised", "walked")] == [
        *("tell", "say", "describe", "other"),
    ]


# -- items and phrases -----------------------------------------------------------------------


def test_a_quotation_is_one_item_and_ends_a_sentence_with_its_full_stop():
    first, second = sentences_of("“We left at noon.” The harbour was empty.")
    assert [item.tag for item in first.items] == ["Q"]
    assert second.items[0].text == "The"


def test_a_quotation_that_ends_with_a_comma_goes_on():
    (sentence,) = sentences_of("“We left at noon,” the captain said.")
    assert [item.tag for item in sentence.items] == ["Q", "D", "N", "V", "."]


def test_scare_quotes_are_nouns():
    (sentence,) = sentences_of("The “safe” road was closed.")
    assert sentence.items[1].tag == "N"


def test_verb_groups_take_in_auxiliaries_adverbs_and_infinitives():
    (sentence,) = sentences_of(
        "The captain could only quip and then went on to say: “We leave at noon.”"
    )
    groups = [words(sentence, p.first, p.last) for p in phrases(sentence) if p.kind == "V"]
    assert groups == ["could only quip", "went on to say"]


def test_brackets_without_a_quotation_are_left_out():
    (sentence,) = sentences_of("Ana Ruiz (the elder) agreed.")
    assert [phrase.kind for phrase in phrases(sentence)] == ["NP", "V", "."]


# -- clauses -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Ana Ruiz said that it rained.", "Ana Ruiz", "said"),
        ("A spokesman for the mayor said it rained.", "A spokesman", "said"),
        ("Ana Ruiz, a nurse from Turku, said it rained.", "Ana Ruiz", "said"),
        ("Ana Ruiz — a nurse — said it rained.", "Ana Ruiz", "said"),
        ("Farmers who lost their barns say it rained.", "Farmers", "say"),
        ("A letter obtained by the Courier said it rained.", "A letter", "said"),
        ("The man standing outside said it rained.", "The man", "said"),
        ("In Ames, Iowa, on Sunday, the mayor said it rained.", "the mayor", "said"),
        ("After the vote, Ana Ruiz, smiling, said it rained.", "Ana Ruiz", "said"),
        ("She paused, looked up and said it rained.", "She", "said"),
        (
            "While the mayor slept, treasurer Ida Holm said it rained.",
            "treasurer Ida Holm",
            "said",
        ),
        (
            "The slogan “Row It Home” was painted over.",
            "The slogan “Row It Home”",
            "was painted",
        ),
    ],
)
def test_the_subject_is_found_over_what_stands_between(text, subject, verb):
    found = [(who.replace("…", "“Row It Home”"), what) for who, what in subjects(text)]
    assert (subject, verb) in found


def test_a_verb_of_saying_may_stand_before_its_subject():
    assert ("Arvo Lehto", "said") in subjects(
        "It came at a bad hour, said Arvo Lehto, who keeps the archive."
    )


def test_a_participle_has_the_subject_of_the_main_clause():
    found = subjects("Ana Ruiz thanked the crowd that he had called, adding that it rained.")
    assert ("Ana Ruiz", "adding") in found


def test_a_participle_with_its_own_subject_keeps_it():
    assert ("Alderman Joe Pike", "calling") in subjects(
        "Turnout was poor, with Alderman Joe Pike calling it a shame."
    )


def test_the_agent_of_a_passive_is_found():
    assert ("Ana Ruiz", "was asked") in subjects(
        "The mayor was asked by Ana Ruiz whether it rained."
    )


def test_a_long_sentence_without_a_verb_is_no_trouble():
    assert subjects("the of, " * 3_000 + "end.") == []


# -- choosing ----------------------------------------------------------------------------------


def attributions(text):
    quotes = find_quotes(text)
    return attribute(text, quotes, (), read(text, quotes, ()))


def test_every_utterance_gets_one_answer_in_order():
    found = attributions(
        "“We leave at noon,” she said. “We’ll be back at six.”\nHe called it “a game for boys.”"
    )
    assert [item.quote.span.start for item in found] == sorted(i.quote.span.start for i in found)
    assert len(found) == 3


def test_a_brief_sentence_counts_only_where_somebody_speaks_it():
    assert len(attributions("“Never,” she said.")) == 1
    assert attributions("Signs of “No” were all over the long road to town.") == ()


def test_a_quotation_that_nothing_speaks_for_has_no_speaker():
    (found,) = attributions("“The sea gives nothing back to us.”")
    assert (found.candidate, found.confidence) == (None, 0.0)


def test_no_candidates_give_no_choice():
    assert best([]) is None


def test_a_lone_candidate_is_not_trusted_where_its_own_points_speak_against_it():
    (found,) = attributions("A bus stopped.\n\n“The water rises by the hour and nobody comes.”")
    assert found.rule == "paragraph before stop, led by 0"
    assert found.confidence < DOUBTFUL_BELOW


def test_a_rule_is_named_with_its_lead_in_tens_of_points():
    (found,) = attributions("“The sea gives nothing back to us,” the captain said.")
    assert found.rule == "finite after touching, tell, led by 60"
    assert rule_of(best([found.candidate])) == found.rule
    assert bare(found.rule) == "finite after touching, tell"


def test_confidence_is_that_of_the_kind_of_rule_or_of_any_at_that_lead():
    assert levels("finite after touching, say, led by 0") == (
        *("finite, led by 0", "any, led by 0"),
    )
    assert confidence("finite after touching, unheard of, led by 30") == confidence(
        "finite, led by 30"
    )
    assert confidence("never seen, led by 0") == confidence("any, led by 0")


def test_a_clear_choice_is_trusted_and_a_close_call_is_not():
    assert confidence("finite after touching, tell, led by 60") > 0.95
    assert confidence("finite after touching, tell, led by 0") < 0.9
