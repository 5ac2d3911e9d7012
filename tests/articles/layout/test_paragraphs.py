"""How the lines of a page become paragraphs."""

from tests.articles.layout.page import BODY, body, hidden, lay


def test_25_glued_sentences_are_left_as_they_are() -> None:
    for glued in ("The mill closed in 2014.But it opened again.", 'He said."We agree."'):
        assert glued in body(lay("Mill opens", "", *BODY, glued))


WIRE = (
    "Prices held as traders waited",
    "",
    "    LONDON, March 3 - Prices held steady on Tuesday as traders",
    "waited for the figures that the ministry has promised to print",
    "before the end of the week.",
    "    A dealer in the City said that nobody would move until they",
    "were out, and that he himself had gone fishing.",
)


def test_26_broken_lines_are_joined_up_to_an_indent() -> None:
    page = lay(*WIRE)
    assert page.dateline == "LONDON, March 3"
    assert body(page)[0].startswith("Prices held steady on Tuesday as traders waited for")
    assert body(page)[0].endswith("before the end of the week.")
    assert body(page)[1].startswith("A dealer in the City said that nobody would move until")


def test_26_broken_lines_are_joined_up_to_an_empty_line() -> None:
    page = lay(
        "Mill opens",
        "",
        "The mill at Ardvik, which has stood empty since the flood of the",
        "year before last, opened its doors on Monday to forty people who",
        "had been told to bring their own chairs.",
        "",
        "They sat down in a hall that smelled of flour and of wet dogs and",
        "listened to the mayor.",
    )
    assert len(page.paragraphs) == 2
    assert "wet dogs and listened" in page.text


def test_26_furniture_between_broken_lines_is_found() -> None:
    lines = list(WIRE)
    lines[5:5] = ["Advertisement"]
    page = lay(*lines, " Reuter")
    assert [kind for _, kind in hidden(page)] == ["advert", "end mark"]


def test_26_an_indented_line_of_its_own_is_a_paragraph() -> None:
    lines = list(WIRE)
    lines[5:5] = ["    The ministry, which had promised them for Monday, said nothing."]
    assert len(lay(*lines).paragraphs) == 3


def test_26_an_indented_quotation_is_one_paragraph() -> None:
    page = lay(
        "Mill opens",
        "",
        "The mayor of Ardvik spoke for an hour and a half, and ended with",
        "words that will be carved over the door of the mill:",
        "",
        "    Flour is what we make of grain, and bread is what we make of",
        "    flour, and what we make of bread is up to us.",
        "",
        "The hall, which had been listening to the rain on the new roof,",
        "rose to its feet.",
    )
    assert len(page.paragraphs) == 3


def test_26_a_dash_in_a_sentence_is_no_list_item() -> None:
    page = lay(
        "Mill opens",
        "",
        "The mill at Ardvik, which has stood empty since the last flood came",
        "- or was let in, as some say - opened its doors to forty people who",
        "had been told to bring their own chairs.",
        "",
        "They sat down in a hall that smelled of flour and of wet dogs and",
        "listened to the mayor, who had brought a chair of her own and spoke",
        "standing on it.",
    )
    assert len(page.paragraphs) == 2


def test_26_the_last_word_of_a_sentence_is_not_furniture() -> None:
    page = lay(
        "Mill opens",
        "",
        "An attorney for the owner of the mill did not reply to requests for",
        "comment.",
        "",
        "The mayor said so in a message that she had sent to all of them on",
        "Twitter.",
        "",
        "She will speak again when the last of the forty people who sat down",
        "in the hall of the mill last Monday has gone home and the doors are",
        "shut.",
    )
    last = [words.rpartition(" ")[2] for words in body(page)]
    assert last == ["comment.", "Twitter.", "shut."]


def test_26_credits_over_two_lines_are_one() -> None:
    page = lay(*WIRE, "(Reporting by A. Ruiz in Oslo and by C. Day in the City of", "London)")
    assert hidden(page) == [
        ("(Reporting by A. Ruiz in Oslo and by C. Day in the City of London)", "credits")
    ]


def test_26_a_list_of_headlines_is_not_broken_text() -> None:
    lines = (
        "Storm closes port for the third time this month",
        "Council keeps the old wooden footbridge open until the spring after next",
        "Bear boards night train to Brenna",
        "Mill at Ardvik opens its doors to forty people with chairs",
    )
    assert body(lay("In brief", "", *lines)) == list(lines)


def test_27_otherwise_each_line_is_a_paragraph() -> None:
    page = lay("Mill opens", BODY[0], "", "", "", BODY[1], BODY[2])
    assert body(page) == list(BODY)
    assert page.text == "\n\n".join(BODY)


def test_28_table_rows_keep_their_columns() -> None:
    rows = (" Oats     1.24   0.99", " Barley   n.a.   1.56")
    page = lay(*WIRE, "", *rows)
    assert body(page)[-2:] == list(rows)


def test_29_list_items_are_never_joined() -> None:
    items = ("- Raise the tax threshold for those who mend their own roofs", "• Cap the fares")
    page = lay(*WIRE, *items)
    assert body(page)[-2:] == list(items)


def test_30_quotation_marks_of_every_kind_are_left_alone() -> None:
    for said in ("“We wait,” she said.", "``We wait,'' she said.", "«Wir warten», sagte sie."):
        assert said in body(lay("Storm closes port", *BODY, said))
