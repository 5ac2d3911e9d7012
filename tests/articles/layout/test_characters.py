"""Characters and marks that a page holds instead of others."""

from tests.articles.layout.page import BODY, body, lay


def test_heading_and_bold_marks_are_no_part_of_a_headline() -> None:
    for line in ("# Storm closes port", "**Storm closes port**"):
        assert lay(line, "", *BODY).headline == "Storm closes port"


def test_31_entities_are_decoded_where_there_are_no_tags() -> None:
    page = lay("Bryn F&#244;n sang &amp; danced", "", *BODY)
    assert page.headline == "Bryn Fôn sang & danced"


def test_31_what_only_looks_like_a_tag_stays() -> None:
    assert lay("ALLWASTE <ALWS> buys rival", "", *BODY).headline == "ALLWASTE <ALWS> buys rival"


def test_31_among_tags_nothing_is_decoded() -> None:
    page = lay("How to write a link", "", *BODY, "Write <b>R&amp;D</b> for bold letters.")
    assert "<b>R&amp;D</b>" in page.text


def test_31_an_entity_cannot_spell_a_control_character() -> None:
    assert lay("Storm &#27;[31m &#x202e;closes port", "", *BODY).headline == "Storm closes port"


def test_40_only_line_feeds_part_lines() -> None:
    page = lay("Storm\u2028closes\x0bport\x85", "", *BODY)
    assert page.headline == "Storm closes port"


def test_40_hard_spaces_and_soft_hyphens_stay() -> None:
    line = "NATO\u00a0talks on co\u00adoperation broke down late on Monday."
    assert line in body(lay("Talks", *BODY, line))
