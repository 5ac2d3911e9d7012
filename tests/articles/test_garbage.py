"""A process that only annotates need not look for cycles, because annotating makes none."""

import gc
import subprocess
import sys
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


def test_at_the_end_of_the_process_nothing_is_looked_through() -> None:
    script = (  # what is registered first is called last
        "import atexit, gc\n"
        "from articles import garbage\n"
        "atexit.register(lambda: print(len(gc.get_objects())))\n"
        "garbage.look_seldom()\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert int(ended.stdout) < 100  # of some ten thousand
