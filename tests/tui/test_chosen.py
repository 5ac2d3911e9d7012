"""What choosing entities makes of a view."""

from __future__ import annotations

from articles.library import EntityKey, View
from tui.chosen import toggled

ONE, TWO, THREE = (EntityKey("person", name) for name in ("Ada Brenn", "Karl Ostrand", "NATO"))


def chosen(view: View, *entities: EntityKey) -> View:
    return toggled(view, entities, excluded=False)


def excluded(view: View, *entities: EntityKey) -> View:
    return toggled(view, entities, excluded=True)


def test_entities_that_are_chosen_one_by_one_are_all_wanted() -> None:
    assert chosen(chosen(View(), ONE), TWO) == View(chosen=(ONE, TWO))


def test_entities_that_are_chosen_together_are_one_group() -> None:
    assert chosen(View(chosen=(ONE,)), ONE, TWO) == View(any_of=((ONE, TWO),))


def test_what_is_chosen_again_is_chosen_no_more() -> None:
    assert chosen(View(chosen=(ONE,)), ONE) == View()
    assert chosen(View(any_of=((ONE, TWO),)), ONE, TWO) == View()
    assert excluded(View(excluded=(ONE, TWO)), ONE, TWO) == View()


def test_one_of_a_group_leaves_it_and_the_last_one_stays_by_itself() -> None:
    assert chosen(View(any_of=((ONE, TWO, THREE),)), ONE) == View(any_of=((TWO, THREE),))
    assert chosen(View(any_of=((ONE, TWO),)), ONE) == View(chosen=(TWO,))


def test_what_is_left_out_is_chosen_no_more_and_the_other_way_round() -> None:
    assert excluded(View(chosen=(ONE, TWO)), ONE) == View(chosen=(TWO,), excluded=(ONE,))
    assert chosen(View(excluded=(ONE,)), ONE) == View(chosen=(ONE,))
    assert excluded(View(any_of=((ONE, TWO),)), ONE, TWO) == View(excluded=(ONE, TWO))
