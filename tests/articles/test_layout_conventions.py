"""The conventions of saved news pages, in the order of the table they were collected in."""

from pathlib import Path

import pytest

from articles.model import Article
from articles.origins import read_text

BODY = (
    "The council voted on Tuesday to keep the footbridge open until the spring.",
    "Residents had asked for a longer trial and a second lamp at the northern end.",
    "A report on the cost is expected before the end of the year, officials said.",
)


def lay(*lines: str, name: str = "page.txt") -> Article:
    """Return the only article of a page with these lines."""
    (article,) = read_text("\n".join(lines), Path(name))
    return article


def body(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.paragraphs]


def hidden(article: Article) -> list[tuple[str, str]]:
    return [(line.text, line.kind) for line in article.furniture]


class TestHeadline:
    def test_01_is_the_first_line_that_is_nothing_else(self) -> None:
        for headline in ("Harbour strike enters third week", "Ministers agree fishing quota"):
            page = lay("Advertisement", "3 May 2023", "By Ana Ruiz", headline, "", *BODY)
            assert page.headline == headline
            assert body(page) == list(BODY)

    def test_02_loses_one_final_full_stop(self) -> None:
        assert lay("Court blocks dam permit.", "", *BODY).headline == "Court blocks dam permit"
        assert lay("“Mayor resigns.”", "", *BODY).headline == "“Mayor resigns”"
        assert lay("Ferries return to the U.S.", "", *BODY).headline.endswith("U.S.")
        assert lay("And then there were none...", "", *BODY).headline.endswith("none...")

    def test_03_on_two_lines_is_title_and_deck(self) -> None:
        page = lay("Rail fares rise again; ", "Commuters plan a boycott.", "", *BODY)
        assert page.headline == "Rail fares rise again"
        assert page.standfirst == "Commuters plan a boycott."
        assert body(page) == list(BODY)

    def test_04_repeated_near_the_top_is_hidden(self) -> None:
        page = lay("Storm closes airport", "", "STORM CLOSES AIRPORT!", "", *BODY)
        assert hidden(page) == [("STORM CLOSES AIRPORT!", "repeated headline")]
        assert body(page) == list(BODY)

    def test_04_repeated_without_the_name_of_the_site_gives_the_publisher(self) -> None:
        page = lay("Storm closes airport | The Gazette", "Storm closes airport", "", *BODY)
        assert (page.headline, page.publisher) == ("Storm closes airport", "The Gazette")
        assert body(page) == list(BODY)

    def test_04_repeated_far_below_stays(self) -> None:
        page = lay("Storm closes airport", "", *BODY, *BODY, "Storm closes airport")
        assert body(page)[-1] == "Storm closes airport"

    @pytest.mark.parametrize(
        "first",
        [
            "The committee met late on Monday and voted to send the plan back to its authors, who"
            " have until the end of June to say how the second bridge would be paid for, and by"
            " whom.",
            "Prices fell for the fourth month in a row, the office said on Monday.",
        ],
    )
    def test_05_is_made_of_the_first_words_where_there_is_none(self, first: str) -> None:
        page = lay(first, *BODY)
        assert body(page) == [first, *BODY]
        assert len(page.headline) <= 90
        assert first.startswith(page.headline.rstrip("…"))

    def test_05_in_title_case_is_a_headline_however_long(self) -> None:
        title = "Council Votes To Keep The Old Wooden Footbridge Open Until Next Spring."
        assert lay(title, *BODY).headline == title[:-1]

    def test_05_is_the_name_of_the_file_where_there_are_no_words_at_all(self) -> None:
        page = lay("Advertisement", "3 May 2023", name="port-strike.txt")
        assert (page.headline, page.text) == ("port-strike", "")


class TestDates:
    @pytest.mark.parametrize(
        ("line", "iso"),
        [
            ("Published 19:23 IST, October 12th 2022", "2022-10-12T19:23+05:30"),
            ("First published on March 3, 2021 / 8:16 AM", "2021-03-03T08:16"),
        ],
    )
    def test_06_published_is_never_the_headline(self, line: str, iso: str) -> None:
        page = lay(line, "Storm closes airport", *BODY)
        assert page.headline == "Storm closes airport"
        assert page.published_at is not None
        assert page.published_at.iso == iso

    @pytest.mark.parametrize(
        ("line", "iso"),
        [
            ("Updated 1:39 am EST, Wednesday, November 20, 2019", "2019-11-20T01:39-05:00"),
            ("Last updated: 3 May 2023", "2023-05-03"),
        ],
    )
    def test_07_updated_is_kept_apart(self, line: str, iso: str) -> None:
        page = lay("Published 2 January 2018", "Storm closes airport", *BODY, line)
        assert page.published_at is not None
        assert page.published_at.iso == "2018-01-02"
        assert page.updated_at is not None
        assert page.updated_at.iso == iso
        assert body(page) == list(BODY)

    def test_07_the_earliest_stamp_is_the_publication(self) -> None:
        page = lay("Storm closes airport", "Updated 3 May 2023", "Published 4 May 2023", *BODY)
        assert page.published_at is not None
        assert page.published_at.iso == "2023-05-03"
        only_updated = lay("Storm closes airport", "Updated 3 May 2023", *BODY)
        assert only_updated.published_at == only_updated.updated_at

    @pytest.mark.parametrize("line", ["Tuesday, 18th July 2024", "2024-07-18 11:48"])
    def test_08_a_bare_date_counts_at_either_end(self, line: str) -> None:
        for page in (lay("Storm closes airport", line, *BODY), lay("Storm", *BODY, line)):
            assert page.published_at is not None
            assert page.published_at.day == "2024-07-18"
            assert body(page) == list(BODY)

    def test_08_a_bare_date_in_the_middle_is_text(self) -> None:
        page = lay("Diary of a strike", *BODY, *BODY, "18 July 2024", *BODY, *BODY)
        assert page.published_at is None
        assert "18 July 2024" in body(page)

    def test_09_two_stamps_share_a_line(self) -> None:
        for line, first, last in (
            ("12:43, 20 Apr 2026Updated 12:44, 20 Apr 2026", "12:43", "12:44"),
            ("Posted 5 May 2025 8:00 | Updated 6 May 2025 9:00", "08:00", "09:00"),
        ):
            page = lay("Storm closes airport", line, *BODY)
            assert page.published_at is not None
            assert page.updated_at is not None
            assert str(page.published_at.iso).endswith(first)
            assert str(page.updated_at.iso).endswith(last)

    def test_10_zone_letters_are_kept_as_printed(self) -> None:
        page = lay("Storm closes airport", "09:10 IST, May 4 2021", *BODY)
        assert page.published_at is not None
        assert page.published_at.raw == "09:10 IST, May 4 2021"
        assert page.published_at.iso == "2021-05-04T09:10+05:30"
        page = lay("Storm closes airport", "3:02 p.m. ET, June 9, 2020", *BODY)
        assert page.published_at is not None
        assert page.published_at.iso == "2020-06-09"

    def test_11_day_and_month_are_not_guessed(self) -> None:
        page = lay("Storm closes airport", "11/20/2019 01:14 PM", *BODY)
        assert page.published_at is not None
        assert page.published_at.iso == "2019-11-20T13:14"
        page = lay("Storm closes airport", "04/05/2023", *BODY)
        assert page.published_at is not None
        assert (page.published_at.raw, page.published_at.iso) == ("04/05/2023", None)


class TestFurniture:
    @pytest.mark.parametrize(
        ("line", "kind"),
        [
            pytest.param("Advertisement", "advert", id="12 advert"),
            pytest.param("Story continues below advertisement", "advert", id="12 continues"),
            pytest.param("- ADVERTISEMENT -", "advert", id="12 in capitals and dashes"),
            pytest.param("Read more", "related", id="13 read more"),
            pytest.param("Also read: Floods reach the old town", "related", id="13 with a title"),
            pytest.param("Share this article", "share", id="14 share"),
            pytest.param("12 Comments", "share", id="14 count"),
            pytest.param("1.2k shares", "share", id="14 large count"),
            pytest.param("Follow Ana Ruiz on Twitter @ana", "share", id="14 follow"),
            pytest.param("Skip to main content", "site", id="15 skip"),
            pytest.param("Terms of Use", "site", id="15 terms"),
            pytest.param("Sign up for our newsletter", "sign-up", id="15 sign up"),
            pytest.param("Ana Ruiz in Oslo contributed to this report.", "credits", id="22 name"),
            pytest.param(
                "The Associated Press contributed to this report.", "credits", id="22 agency"
            ),
            pytest.param("Photo: Ana Ruiz/Reuters", "caption", id="23 photo"),
            pytest.param("The old bridge in May. (Bo Li/Getty Images)", "caption", id="23 bracket"),
            pytest.param("Image caption The bridge was built in 1911", "caption", id="23 caption"),
            pytest.param("A lamp is lit. (AP Photo/Bo Li)", "caption", id="23 agency photo"),
            pytest.param("© 2024 Example Media", "copyright", id="35 sign"),
            pytest.param("All rights reserved.", "copyright", id="35 rights"),
            pytest.param("* * *", "separator", id="separator"),
        ],
    )
    def test_is_hidden_kept_and_placed(self, line: str, kind: str) -> None:
        page = lay("Council keeps footbridge", "", *BODY, line)
        assert body(page) == list(BODY)
        assert hidden(page) == [(line, kind)]
        assert page.furniture[0].before == len(BODY)

    def test_stands_before_the_paragraph_that_followed_it(self) -> None:
        page = lay("Council keeps footbridge", BODY[0], "Advertisement", *BODY[1:], "Share")
        assert [line.before for line in page.furniture] == [1, 3]

    @pytest.mark.parametrize(
        "line",
        [
            "Advertisement revenue fell by a third at the station last year, its owner said.",
            "Read more books, the minister told pupils, and fewer timetables.",
            "Copyright law was changed on Tuesday, the ministry said.",
            "Reporting by the paper had shown that the bridge was unsafe.",
            "The bridge was closed in May. It opened again in June. (Bo Li/Getty Images)",
            "Share prices rose.",
            "Follow the money, she said, and you will find the bridge.",
            "Support fell from 41 to 38 per cent in an Example News/Reuters poll of the town.",
        ],
    )
    def test_sentences_that_begin_alike_stay(self, line: str) -> None:
        page = lay("Council keeps footbridge", "", *BODY, line, *BODY)
        assert line in body(page)

    @pytest.mark.parametrize("label", ["Watch", "Photos", "Newspaper", "Summary"])
    def test_13_a_headline_may_begin_like_a_link_or_a_label(self, label: str) -> None:
        headline = f"{label}: Bear boards night train"
        assert lay(headline, "", *BODY).headline == headline

    def test_13_the_titles_below_related_articles_go_with_it(self) -> None:
        page = lay("Storm closes port", *BODY, "Related articles", "Bear on train", "Calm returns")
        assert body(page) == list(BODY)
        assert [kind for _, kind in hidden(page)] == ["related"] * 3

    def test_13_sentences_below_related_articles_stay(self) -> None:
        page = lay("Storm closes port", "Related articles", *BODY)
        assert body(page) == list(BODY)

    @pytest.mark.parametrize(
        "line",
        [
            "(Reporting by A. Ruiz in Oslo; Editing by B. Li)",
            "(Additional reporting by C. Day",
            "(Reporting by A. Ruiz (Oslo) and C. Day; Editing by B. Li",
        ],
    )
    def test_20_the_agency_credits_its_writers_in_brackets(self, line: str) -> None:
        assert hidden(lay("Council keeps footbridge", *BODY, line)) == [(line, "credits")]

    @pytest.mark.parametrize("mark", ["Reuter", "REUTERS", "-30-", "###", "ENDS", "(cm-kjd)"])
    def test_21_marks_of_the_end(self, mark: str) -> None:
        assert hidden(lay("Council keeps footbridge", *BODY, f" {mark}")) == [(mark, "end mark")]

    def test_21_marks_of_the_end_count_only_there(self) -> None:
        page = lay("Council keeps footbridge", "ENDS", *BODY, *BODY)
        assert hidden(page) == []

    def test_36_addresses_stay(self) -> None:
        for line in ("https://e.example/report.pdf", "www.e.example"):
            assert body(lay("Council keeps footbridge", *BODY, line))[-1] == line

    def test_36_an_address_above_the_headline_is_that_of_the_page(self) -> None:
        page = lay("https://e.example/bridge", "Council keeps footbridge", "", *BODY)
        assert (page.url, page.headline) == ("https://e.example/bridge", "Council keeps footbridge")

    def test_37_tweets_stay_and_their_date_is_not_the_article_s(self) -> None:
        tweet = ("— Port Office (@port) May 1, 2020", "pic.twitter.com/abc")
        page = lay("Council keeps footbridge", *BODY, *tweet)
        assert body(page)[-2:] == list(tweet)
        assert page.published_at is None

    @pytest.mark.parametrize(
        "end", ["the ministers sa… [+2500 chars]", "the ministers sa...", "REUTER..."]
    )
    def test_38_a_text_cut_at_the_source_is_marked(self, end: str) -> None:
        assert lay("Council keeps footbridge", *BODY, end).cut
        assert not lay("Council keeps footbridge", *BODY).cut


class TestByline:
    @pytest.mark.parametrize(
        ("line", "authors"),
        [
            ("By Ana Ruiz and Bo Li", ("Ana Ruiz", "Bo Li")),
            ("By Ana Ruiz, Energy Correspondent", ("Ana Ruiz",)),
            ("BY ANA RUIZ AND BO LI", ("ANA RUIZ", "BO LI")),
            ("By Ana Ruiz, Bo Li and C. J. de la Cruz", ("Ana Ruiz", "Bo Li", "C. J. de la Cruz")),
            ("By Our Correspondent", ("Our Correspondent",)),
            ("By Reuters", ("Reuters",)),
            ("By: Ana Ruiz @anaruiz", ("Ana Ruiz",)),
            ("Byline: Ana Ruiz", ("Ana Ruiz",)),
            ("Por Ana Ruiz", ("Ana Ruiz",)),
        ],
    )
    def test_16_credits_its_authors(self, line: str, authors: tuple[str, ...]) -> None:
        page = lay("Council keeps footbridge", line, *BODY)
        assert page.authors == authors
        assert body(page) == list(BODY)

    def test_16_may_carry_the_date(self) -> None:
        page = lay("Council keeps footbridge", "By Ana Ruiz | Updated 5 May 2025", *BODY)
        assert page.authors == ("Ana Ruiz",)
        assert page.updated_at is not None
        assert page.updated_at.iso == "2025-05-05"

    @pytest.mark.parametrize("role", ["Associated Press Writer", "Transport correspondent"])
    def test_16_may_have_a_role_on_the_next_line(self, role: str) -> None:
        page = lay("Council keeps footbridge", "By ANA RUIZ", role, *BODY)
        assert page.authors == ("ANA RUIZ",)
        assert hidden(page) == [(role, "byline")]
        assert body(page) == list(BODY)

    def test_16_may_be_just_a_name_beside_the_date(self) -> None:
        for lines in (("Ana Ruiz", "5 May 2025"), ("Ana Ruiz | 5 May 2025",)):
            page = lay("Council keeps footbridge", *lines, *BODY)
            assert page.authors == ("Ana Ruiz",)
            assert page.published_at is not None
            assert page.published_at.iso == "2025-05-05"
            assert body(page) == list(BODY)

    def test_16_may_name_an_agency_and_a_place_beside_the_date(self) -> None:
        line = "PTI | New Delhi | Updated: May 05, 2025 18:30 IST"
        page = lay("Council keeps footbridge", line, *BODY)
        assert page.authors == ()
        assert hidden(page) == [(line, "byline")]
        assert page.updated_at is not None
        assert page.updated_at.iso == "2025-05-05T18:30+05:30"

    @pytest.mark.parametrize(
        "line",
        [
            "By Friday, most shops had closed.",
            "By then the ferry was gone.",
            "By the time the ferry left, Ana Ruiz had gone.",
            "By Monday",
            "By Ana Ruiz's count, forty people were on the bridge.",
            "By Christmas the bridge was open.",
            "By Royal Mile, where the bridge ends, the crowd was waiting.",
        ],
    )
    def test_17_sentences_that_begin_with_by_are_text(self, line: str) -> None:
        page = lay("Council keeps footbridge", "", line, *BODY)
        assert page.authors == ()
        assert body(page) == [line, *BODY]

    def test_17_a_headline_may_begin_with_by(self) -> None:
        assert lay("By Popular Demand", "", *BODY).headline == "By Popular Demand"
        assert lay("By Ana Ruiz", "Council keeps footbridge", "", *BODY).authors == ("Ana Ruiz",)

    def test_17_far_down_by_begins_only_sentences(self) -> None:
        assert "By Ana Ruiz" in body(lay("Council keeps footbridge", *BODY, *BODY, "By Ana Ruiz"))


class TestDateline:
    @pytest.mark.parametrize(
        ("opening", "dateline"),
        [
            ("LISBON (Reuters) - ", "LISBON (Reuters)"),
            ("ST. PAUL, Minn., July 19 (AP) -- ", "ST. PAUL, Minn., July 19 (AP)"),
            ("ROME _ ", "ROME"),
            ("PARIS/LONDON, Aug 31 - ", "PARIS/LONDON, Aug 31"),
            ("KYIV, Ukraine (AP) — ", "KYIV, Ukraine (AP)"),
            ("SALT LAKE CITY – ", "SALT LAKE CITY"),
            ("WASHINGTON—", "WASHINGTON"),
            ("NEW DELHI: ", "NEW DELHI"),
            ("New Delhi, May 5 (PTI) ", "New Delhi, May 5 (PTI)"),
            ("Lisbon, 3 March (Lusa) - ", "Lisbon, 3 March (Lusa)"),
            ("(Reuters) - ", "(Reuters)"),
        ],
    )
    def test_18_19_is_no_part_of_the_text(self, opening: str, dateline: str) -> None:
        page = lay("Council keeps footbridge", "", opening + BODY[0], *BODY[1:])
        assert page.dateline == dateline
        assert body(page) == list(BODY)

    def test_18_may_fill_a_line_of_its_own(self) -> None:
        page = lay("Council keeps footbridge", "", "LISBON, March 3 (Reuters)", *BODY)
        assert page.dateline == "LISBON, March 3 (Reuters)"
        assert body(page) == list(BODY)

    @pytest.mark.parametrize(
        "first",
        [
            "UPDATE: The footbridge is open again",
            "NATO: an alliance and its bridges",
            "EU–China talks on bridges broke down on Monday.",
            "BREAKING - The footbridge is closed.",
            "Ana Ruiz - a councillor - voted against.",
            "THE BRIDGE IS NOT SAFE, AND NEVER WAS - so says a letter to the council.",
        ],
    )
    def test_18_labels_and_names_are_text(self, first: str) -> None:
        page = lay("Council keeps footbridge", "", first, *BODY)
        assert page.dateline == ""
        assert body(page)[0] == first

    def test_19_a_name_before_a_colon_in_a_transcript_is_text(self) -> None:
        lines = ("RUIZ: Is the bridge safe?", "LI: It is.", "RUIZ: For how long?")
        page = lay("The bridge, an interview", "", *lines)
        assert page.dateline == ""
        assert body(page) == list(lines)


class TestStandfirst:
    def test_24_recurs_in_the_body_where_the_copy_stays(self) -> None:
        first = 'Delegates want "a longer pause" before the next vote.'
        page = lay("Talks adjourned", first, *BODY, first, *BODY)
        assert page.standfirst == first
        assert body(page) == [*BODY, first, *BODY]

    def test_24_may_be_joined_from_pieces(self) -> None:
        first = '"We wait for the tide and then we see what is left," harbour master Bo Li said.'
        page = lay(
            "Storm closes port",
            first,
            *BODY,
            '"We wait for the tide," said Ruiz.',
            '"And then we see what is left," harbour master Bo Li said on Monday.',
        )
        assert page.standfirst == first

    def test_24_is_not_any_second_line(self) -> None:
        page = lay("Council keeps footbridge", "", *BODY)
        assert page.standfirst == ""
        assert body(page) == list(BODY)

    def test_24_is_not_longer_than_a_summary(self) -> None:
        long = " ".join(BODY) + " " + " ".join(BODY)
        page = lay("Council keeps footbridge", long, long)
        assert page.standfirst == ""

    def test_24_is_known_by_its_place_above_the_byline(self) -> None:
        deck = "The port stays shut until Monday"
        page = lay("Storm closes port", deck, "By Ana Ruiz", "3 May 2023", *BODY)
        assert page.standfirst == deck
        assert body(page) == list(BODY)


class TestParagraphs:
    def test_25_glued_sentences_are_left_as_they_are(self) -> None:
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

    def test_26_broken_lines_are_joined_up_to_an_indent(self) -> None:
        page = lay(*self.WIRE)
        assert page.dateline == "LONDON, March 3"
        assert body(page)[0].startswith("Prices held steady on Tuesday as traders waited for")
        assert body(page)[0].endswith("before the end of the week.")
        assert body(page)[1].startswith("A dealer in the City said that nobody would move until")

    def test_26_broken_lines_are_joined_up_to_an_empty_line(self) -> None:
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

    def test_26_furniture_between_broken_lines_is_found(self) -> None:
        lines = list(self.WIRE)
        lines[5:5] = ["Advertisement"]
        page = lay(*lines, " Reuter")
        assert [kind for _, kind in hidden(page)] == ["advert", "end mark"]

    def test_26_an_indented_line_of_its_own_is_a_paragraph(self) -> None:
        lines = list(self.WIRE)
        lines[5:5] = ["    The ministry, which had promised them for Monday, said nothing."]
        assert len(lay(*lines).paragraphs) == 3

    def test_26_an_indented_quotation_is_one_paragraph(self) -> None:
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

    def test_26_a_dash_in_a_sentence_is_no_list_item(self) -> None:
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

    def test_26_the_last_word_of_a_sentence_is_not_furniture(self) -> None:
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

    def test_26_credits_over_two_lines_are_one(self) -> None:
        page = lay(
            *self.WIRE, "(Reporting by A. Ruiz in Oslo and by C. Day in the City of", "London)"
        )
        assert hidden(page) == [
            ("(Reporting by A. Ruiz in Oslo and by C. Day in the City of London)", "credits")
        ]

    def test_26_a_list_of_headlines_is_not_broken_text(self) -> None:
        lines = (
            "Storm closes port for the third time this month",
            "Council keeps the old wooden footbridge open until the spring after next",
            "Bear boards night train to Brenna",
            "Mill at Ardvik opens its doors to forty people with chairs",
        )
        assert body(lay("In brief", "", *lines)) == list(lines)

    def test_27_otherwise_each_line_is_a_paragraph(self) -> None:
        page = lay("Mill opens", BODY[0], "", "", "", BODY[1], BODY[2])
        assert body(page) == list(BODY)
        assert page.text == "\n\n".join(BODY)

    def test_28_table_rows_keep_their_columns(self) -> None:
        rows = (" Oats     1.24   0.99", " Barley   n.a.   1.56")
        page = lay(*self.WIRE, "", *rows)
        assert body(page)[-2:] == list(rows)

    def test_29_list_items_are_never_joined(self) -> None:
        items = ("- Raise the tax threshold for those who mend their own roofs", "• Cap the fares")
        page = lay(*self.WIRE, *items)
        assert body(page)[-2:] == list(items)

    def test_30_quotation_marks_of_every_kind_are_left_alone(self) -> None:
        for said in ("“We wait,” she said.", "``We wait,'' she said.", "«Wir warten», sagte sie."):
            assert said in body(lay("Storm closes port", *BODY, said))


class TestMarkup:
    def test_heading_and_bold_marks_are_no_part_of_a_headline(self) -> None:
        for line in ("# Storm closes port", "**Storm closes port**"):
            assert lay(line, "", *BODY).headline == "Storm closes port"


class TestCharacters:
    def test_31_entities_are_decoded_where_there_are_no_tags(self) -> None:
        page = lay("Bryn F&#244;n sang &amp; danced", "", *BODY)
        assert page.headline == "Bryn Fôn sang & danced"

    def test_31_what_only_looks_like_a_tag_stays(self) -> None:
        assert lay("ALLWASTE <ALWS> buys rival", "", *BODY).headline == "ALLWASTE <ALWS> buys rival"

    def test_31_among_tags_nothing_is_decoded(self) -> None:
        page = lay("How to write a link", "", *BODY, "Write <b>R&amp;D</b> for bold letters.")
        assert "<b>R&amp;D</b>" in page.text

    def test_31_an_entity_cannot_spell_a_control_character(self) -> None:
        assert lay("Storm &#27;[31m &#x202e;closes port", "", *BODY).headline == "Storm closes port"

    def test_40_only_line_feeds_part_lines(self) -> None:
        page = lay("Storm\u2028closes\x0bport\x85", "", *BODY)
        assert page.headline == "Storm closes port"

    def test_40_hard_spaces_and_soft_hyphens_stay(self) -> None:
        line = "NATO\u00a0talks on co\u00adoperation broke down late on Monday."
        assert line in body(lay("Talks", *BODY, line))
