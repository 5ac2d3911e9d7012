from dataclasses import replace

from tests.tui.making import bridge
from tui.citing import as_markdown, cited_article, cited_quote, file_name, links_of, plain_quote
from tui.voices import voices_of

VOICES = voices_of(bridge())
ARTICLE = bridge().article


def test_a_quote_is_copied_in_quotation_marks():
    assert plain_quote(VOICES.quotes[1]) == "“Two bolts are gone.”"


def test_a_cited_quote_names_speaker_role_and_article():
    assert cited_quote(VOICES.quotes[1], VOICES.voices[0], ARTICLE) == (
        "“Two bolts are gone.” — Ada Brenn, city engineer; Lea Moor, “Bridge to close for "
        "repairs”, The Ledger, Friday 3 May 2024, https://ledger.example/bridge"
    )


def test_a_doubtful_speaker_is_cited_with_a_question_mark():
    assert "— A driver (?);" in cited_quote(VOICES.quotes[2], VOICES.voices[1], ARTICLE)


def test_a_second_hand_quote_is_cited_with_the_outlet_it_came_through():
    annotated = bridge()
    first, *rest = annotated.text.quotes
    quotes = (replace(first, via="the Courier"), *rest)
    annotated = replace(annotated, text=replace(annotated.text, quotes=quotes))
    voices = voices_of(annotated)
    cited = cited_quote(voices.quotes[0], voices.voices[0], ARTICLE)
    assert "— Ada Brenn, city engineer, via the Courier; Lea Moor" in cited
    assert "1. “It cannot wait,” — Ada Brenn, via the Courier\n" in as_markdown(annotated)


def test_an_article_without_an_address_is_cited_by_its_file():
    assert cited_article(replace(ARTICLE, url="")).endswith(", bridge.txt")


def test_markdown_has_the_text_and_the_quotes():
    text = as_markdown(bridge())
    assert text.startswith("# Bridge to close for repairs\n")
    assert "3. “the last straw for us all” — A driver (?)" in text


def test_links_are_http_only_each_once_without_the_stop_after_them():
    text = "See https://a.example/x. Or http://b.example (https://a.example/x), ftp://c.example."
    article = replace(ARTICLE, text=text)
    assert links_of(article) == [
        "https://ledger.example/bridge",
        "https://a.example/x",
        "http://b.example",
    ]


def test_an_address_of_another_kind_is_no_link():
    assert links_of(replace(ARTICLE, url="file:///etc/passwd", text="")) == []


def test_a_file_name_is_made_of_plain_letters():
    assert file_name(replace(ARTICLE, headline="../É: “Rm -rf” /*")) == "rm-rf.md"
    assert file_name(replace(ARTICLE, headline="……")) == "article.md"
