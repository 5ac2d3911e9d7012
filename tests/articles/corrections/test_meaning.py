"""What several corrections together say."""

from __future__ import annotations

from articles.corrections.lines import hide, merge, rename, retype, speaker_of
from articles.corrections.meaning import meanings_of
from articles.model import EntityKey

ONE = EntityKey("person", "Dora Kestel")
TWO = EntityKey("person", "Kestel")
THREE = EntityKey("person", "D. Kestel")


def test_what_nobody_corrected_is_itself() -> None:
    assert meanings_of(()).entity(ONE) == ONE
    assert not meanings_of(())


def test_a_hidden_entity_is_nothing() -> None:
    assert meanings_of([hide(ONE)]).entity(ONE) is None


def test_a_correction_counts_for_every_spelling_of_the_name() -> None:
    assert meanings_of([hide(ONE)]).entity(EntityKey("person", "DORA KESTEL")) is None
    assert meanings_of([hide(ONE)]).entity(EntityKey("place", "Dora Kestel")) is not None


def test_one_correction_leads_to_the_next_whichever_came_first() -> None:
    for corrections in ([merge(ONE, TWO), merge(TWO, THREE)], [merge(TWO, THREE), merge(ONE, TWO)]):
        assert meanings_of(corrections).entity(ONE) == THREE
        assert meanings_of(corrections).entity(TWO) == THREE
        assert meanings_of(corrections).entity(THREE) == THREE


def test_what_was_merged_into_a_hidden_entity_is_hidden_with_it() -> None:
    meanings = meanings_of([merge(ONE, TWO), hide(TWO)])
    assert meanings.entity(ONE) is None


def test_renamed_and_then_retyped() -> None:
    other = EntityKey("person", "Kestel Works")
    meanings = meanings_of([rename(ONE, "Kestel Works"), retype(other, "organisation")])
    assert meanings.entity(ONE) == EntityKey("organisation", "Kestel Works")


def test_the_later_of_two_corrections_counts() -> None:
    assert meanings_of([hide(ONE), rename(ONE, "Dora")]).entity(ONE) == EntityKey("person", "Dora")


def test_what_is_turned_round_does_not_go_round_for_ever() -> None:
    meanings = meanings_of([merge(ONE, TWO), merge(TWO, ONE)])
    assert meanings.entity(ONE) == ONE
    assert meanings.entity(TWO) == ONE


def test_a_name_may_be_given_another_spelling() -> None:
    shouted = EntityKey("person", "DORA KESTEL")
    meanings = meanings_of([merge(TWO, shouted), rename(shouted, "Dora Kestel")])
    assert meanings.entity(shouted) == meanings.entity(TWO) == ONE


def test_the_later_speaker_of_a_quote_counts() -> None:
    meanings = meanings_of([speaker_of("5f0c", "No", ONE), speaker_of("5f0c", "No", None)])
    assert meanings.speakers == {"5f0c": {"No": None}}
    assert meanings
