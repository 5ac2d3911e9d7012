import pytest

from tui.matching import matches


def found(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in matches(text, words)]


def test_small_letters_match_any_case():
    assert found("The Dam held. The dam broke.", "dam") == ["Dam", "dam"]


def test_a_capital_makes_case_count():
    assert found("The Dam held. The dam broke.", "Dam") == ["Dam"]


def test_accents_are_folded_unless_typed():
    assert found("Élise and Elise", "elise") == ["Élise", "Elise"]
    assert found("élise and elise", "élise") == ["élise"]


def test_a_match_crosses_line_ends_and_no_break_spaces():
    assert found("the night\ntrain and the night\u00a0train", "night train") == [
        "night\ntrain",
        "night\u00a0train",
    ]


def test_soft_hyphens_are_passed_over():
    assert found("a long co\u00adoperation", "cooperation") == ["co\u00adoperation"]


def test_offsets_hold_where_folding_makes_letters_longer():
    text = "Groß ﬁn then train"
    assert found(text, "train") == ["train"]
    assert found(text, "gross") == ["Groß"]


@pytest.mark.parametrize("words", ["", "   ", "absent"])
def test_nothing_is_found_for_nothing_or_for_what_is_not_there(words):
    assert matches("some text", words) == []


def test_signs_are_only_signs():
    assert found("costs (about) $5.00?", "$5.00?") == ["$5.00?"]
    assert found("a.b", "a.b") == ["a.b"]
    assert matches("axb", "a.b") == []
