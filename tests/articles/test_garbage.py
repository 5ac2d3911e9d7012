"""A process that only annotates need not look for cycles, because annotating makes none."""

import gc
from collections.abc import Iterator

import pytest

from articles import garbage
from articles.annotate import annotate

TEXT = "“The ferry is late,” Ida Falk said in Oslo on Monday. She runs the Harrow Port Authority."


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """Let the garbage collection be the usual one, and afterwards what it was."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)
    gc.enable()


def test_annotating_leaves_no_cycles_behind() -> None:
    annotate(TEXT)  # the lists are read, the classes made
    gc.disable()
    gc.collect()
    for number in range(20):
        annotate(f"{TEXT} It was number {number}.")
    assert gc.collect() == 0


def test_cycles_are_looked_for_less_often_but_still() -> None:
    garbage.look_seldom()
    assert gc.isenabled()
    assert gc.get_threshold()[0] > 7000
