"""What is left out of a packed article comes back."""

from __future__ import annotations

from articles.library.sparing import as_steps, from_steps


def test_spans_become_the_step_to_them_and_their_length() -> None:
    assert as_steps([[10, 14], "said", [[30, 34], None]]) == [[10, 4], "said", [[20, 4], None]]


def test_steps_lead_back_to_the_spans_whatever_else_is_a_pair_of_numbers() -> None:
    plain = [[5, 9], [[2, 3], [True, 7], ["a", 1]], [[0, 0]], 4, [8, 8, 8], []]
    assert from_steps(as_steps(plain)) == plain
