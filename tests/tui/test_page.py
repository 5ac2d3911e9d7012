from articles.library import EntityKey
from articles.model import Span
from tests.tui.making import BODY, HEADLINE, STANDFIRST, bridge, span_of
from tui.page import compose, minutes
from tui.voices import voices_of


def page(*, left_out=False):
    annotated = bridge()
    return compose(annotated, voices_of(annotated), left_out=left_out)


def words(page, ranges):
    return [page.text[start:end] for start, end in ranges]


def test_a_page_is_headline_about_standfirst_and_paragraphs():
    assert page().text.split("\n\n") == [
        f"{HEADLINE}\nLea Moor, The Ledger\nFriday 3 May 2024 · 1 min · 3 quotes · 2 voices",
        STANDFIRST,
        *BODY,
    ]


def test_furniture_stands_where_it_stood_when_it_is_asked_for():
    blocks = page(left_out=True).text.split("\n\n")
    assert blocks[blocks.index(BODY[0]) + 1] == "Advertisement"
    assert "Advertisement" not in page().text


def test_a_quote_that_the_standfirst_repeats_has_two_places():
    places = [place for place in page().quotes if place.number == 1]
    assert words(page(), [(p.start, p.end) for p in places]) == ["It cannot wait,"] * 2


def test_a_doubtful_quote_says_so():
    assert [place.doubtful for place in page().quotes if place.number == 3] == [True]


def test_mentions_are_found_by_entity():
    found = page().mentions[EntityKey("person", "Ada Brenn")]
    assert words(page(), found) == ["Ada Brenn", "Brenn said"]


def test_a_span_over_two_paragraphs_gives_a_range_in_each():
    span = Span(span_of("on Monday.").start, span_of("“It cannot").end)
    assert words(page(), page().ranges("text", span)) == ["on Monday.", "“It cannot"]


def test_offsets_go_from_the_body_to_the_page_and_back():
    for left_out in (False, True):
        set_page = page(left_out=left_out)
        for paragraph in bridge().article.paragraphs:
            for offset in (paragraph.start, paragraph.start + 9, paragraph.end - 1):
                assert set_page.body_offset(set_page.page_offset(offset)) == offset


def test_a_place_above_the_body_is_its_beginning():
    assert page().body_offset(3) == 0


def test_reading_takes_at_least_a_minute():
    assert minutes("one two") == 1
    assert minutes("word " * 231) == 2


def test_a_text_without_end_says_that_its_first_part_was_searched(monkeypatch):
    said = "searched for quotes and names in its first part"
    assert said not in page().text
    monkeypatch.setattr("articles.model.MOST_ANNOTATED", 10)
    assert said in page().text
