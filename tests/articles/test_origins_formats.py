from pathlib import Path

import pytest

from articles.model import Article
from articles.origins import read_text

BODY = "The harbour at Ardvik was closed on Monday by the third storm of the month."


def articles(*lines: str) -> tuple[Article, ...]:
    return read_text("\n".join(lines), Path("page.txt"))


def only(*lines: str) -> Article:
    (article,) = articles(*lines)
    return article


class TestFrontMatter:
    def test_names_the_fields_of_the_article(self) -> None:
        page = only(
            "---",
            'title: "Storm closes port: again"',
            "author: Ana Ruiz",
            "date: 2022-10-12T19:23:00+05:30",
            "lastmod: 2022-10-13",
            "publisher: 'The Ardvik Gazette'",
            "url: https://gazette.example/storm",
            "description: The port stays shut until Monday.",
            "draft: false",
            "---",
            "",
            BODY,
        )
        assert page.origin.format == "front matter"
        assert page.headline == "Storm closes port: again"
        assert page.authors == ("Ana Ruiz",)
        assert page.published_at is not None
        assert page.published_at.iso == "2022-10-12T19:23+05:30"
        assert page.updated_at is not None
        assert page.updated_at.iso == "2022-10-13"
        assert page.publisher == "The Ardvik Gazette"
        assert page.url == "https://gazette.example/storm"
        assert page.standfirst == "The port stays shut until Monday."
        assert page.text == BODY

    @pytest.mark.parametrize(
        "lines",
        [
            ("authors: [Ana Ruiz, Bo Li]",),
            ("authors:", "  - Ana Ruiz", "  - Bo Li"),
            ("authors:", "- Ana Ruiz", "- Bo Li"),
            ("author: Ana Ruiz and Bo Li",),
        ],
    )
    def test_lists_are_read_in_each_way_they_are_written(self, lines: tuple[str, ...]) -> None:
        page = only("---", "title: Storm", *lines, "---", BODY)
        assert page.authors == ("Ana Ruiz", "Bo Li")

    def test_a_folded_value_goes_on_below_its_key(self) -> None:
        page = only("---", "title: >", "  Storm closes", "  port", "---", BODY)
        assert page.headline == "Storm closes port"

    def test_an_address_as_source_is_the_address(self) -> None:
        page = only("---", "title: Storm", "source: https://gazette.example/1", "---", BODY)
        assert (page.publisher, page.url) == ("", "https://gazette.example/1")

    def test_tags_that_build_objects_are_only_words(self) -> None:
        page = only("---", "title: !!python/object/apply:os.system [id]", "---", BODY)
        assert page.headline.startswith("!!python/object")

    def test_without_an_end_it_is_text(self) -> None:
        page = only("---", "title: Storm", *["words"] * 60)
        assert page.origin.format == "text"

    def test_a_standfirst_without_a_label_is_found_by_its_recurring(self) -> None:
        page = only("---", "title: Storm", "---", BODY, "", "It was dark.", "", BODY)
        assert (page.standfirst, page.text) == (BODY, f"It was dark.\n\n{BODY}")

    def test_beside_a_labelled_standfirst_the_text_is_left_whole(self) -> None:
        page = only("---", "title: Storm", "summary: Shut", "---", BODY, "", "Dark.", "", BODY)
        assert (page.standfirst, page.text) == ("Shut", f"{BODY}\n\nDark.\n\n{BODY}")

    def test_its_headline_is_not_repeated_in_the_text(self) -> None:
        page = only("---", "title: Storm closes port", "---", "# Storm closes port", "", BODY)
        assert page.text == BODY


class TestHeaderBlock:
    def test_two_labels_and_an_empty_line_are_a_block(self) -> None:
        page = only(
            "Headline: Storm closes port",
            "Source: Example Wire",
            "By: Ana Ruiz",
            "Date: 5 May 2025",
            "Summary: The port stays shut",
            "  until Monday.",
            "",
            BODY,
        )
        assert page.origin.format == "header block"
        assert page.headline == "Storm closes port"
        assert page.publisher == "Example Wire"
        assert page.authors == ("Ana Ruiz",)
        assert page.standfirst == "The port stays shut until Monday."
        assert page.published_at is not None
        assert page.published_at.iso == "2025-05-05"
        assert page.text == BODY

    def test_a_date_that_is_not_understood_is_kept_as_printed(self) -> None:
        page = only("Title: Storm", "Date: the ides of March", "", BODY)
        assert page.published_at is not None
        assert (page.published_at.raw, page.published_at.iso) == ("the ides of March", None)

    def test_one_label_is_the_beginning_of_a_text(self) -> None:
        page = only("Storm: what we know", "", BODY)
        assert (page.origin.format, page.headline) == ("text", "Storm: what we know")

    def test_labels_under_the_headline_are_understood_too(self) -> None:
        page = only("Storm closes port", "Source: Example Wire", "Author: Ana Ruiz", "", BODY)
        assert (page.publisher, page.authors) == ("Example Wire", ("Ana Ruiz",))
        assert page.text == BODY


class TestMail:
    HEADERS = (
        "From: Ana Ruiz <ana@wire.example>",
        "To: desk@gazette.example",
        "Subject: =?utf-8?q?Sturm_schlie=C3=9Ft?= =?utf-8?b?IGRlbiBIYWZlbg==?=",
        "Date: Wed, 12 Oct 2022 19:23:00 +0530",
    )

    def test_headers_are_decoded(self) -> None:
        page = only(*self.HEADERS, "", BODY)
        assert page.origin.format == "mail"
        assert page.headline == "Sturm schließt den Hafen"
        assert page.authors == ("Ana Ruiz",)
        assert page.published_at is not None
        assert page.published_at.iso == "2022-10-12T19:23+05:30"
        assert page.text == BODY

    def test_an_encoded_word_cannot_carry_a_control_character(self) -> None:
        page = only("From: x", "Subject: =?utf-8?q?Storm=1b[31m=E2=80=AE_closes?=", "", BODY)
        assert page.headline == "Storm closes"

    @pytest.mark.parametrize("word", ["=?utf-8?b?A?=", "=?nowhere-8?q?caf=E9?="])
    def test_an_encoded_word_that_cannot_be_decoded_is_no_error(self, word: str) -> None:
        assert only("From: x", f"Subject: {word}", "", BODY).headline

    @pytest.mark.parametrize(
        ("encoding", "body"),
        [
            ("quoted-printable", "Se=C3=B1or Ruiz =\nwaits."),
            ("base64", "U2XDsW9yIFJ1aXogd2FpdHMu"),
        ],
    )
    def test_the_body_is_decoded(self, encoding: str, body: str) -> None:
        page = only(
            *self.HEADERS,
            "Content-Type: text/plain; charset=utf-8",
            f"Content-Transfer-Encoding: {encoding}",
            "",
            body,
        )
        assert page.text == "Señor Ruiz waits."

    def test_of_many_parts_the_plain_text_is_read(self) -> None:
        page = only(
            *self.HEADERS,
            'Content-Type: multipart/mixed; boundary="out"',
            "",
            "--out",
            'Content-Type: multipart/alternative; boundary="in"',
            "",
            "--in",
            "Content-Type: text/html",
            "",
            "<p>No</p>",
            "--in",
            "Content-Type: text/plain",
            "",
            BODY,
            "--in--",
            "--out--",
        )
        assert page.text == BODY

    def test_without_plain_text_there_is_no_article(self) -> None:
        assert articles(*self.HEADERS, "Content-Type: text/html", "", "<p>No</p>") == ()

    def test_parts_inside_parts_without_end_are_no_recursion(self) -> None:
        nested = "\n".join(
            f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}' for n in range(3000)
        )
        assert articles(*self.HEADERS, nested) == ()


class TestMailbox:
    def letter(self, subject: str, *body: str) -> str:
        return "\n".join(
            (
                "From ana@wire.example Wed Oct 12 19:23:00 2022",
                f"Subject: {subject}",
                "From: Ana Ruiz <ana@wire.example>",
                "",
                *body,
                "",
            )
        )

    def test_every_mail_is_an_article(self) -> None:
        first, second = articles(self.letter("Storm", BODY), self.letter("Calm", BODY))
        assert (first.headline, second.headline) == ("Storm", "Calm")
        assert (first.origin.format, second.origin.index) == ("mailbox", 1)
        assert first.text == BODY

    def test_a_sentence_that_begins_with_from_parts_nothing(self) -> None:
        sentence = "From Ardvik to the islands it is forty miles, as every child knows."
        page = only(self.letter("Storm", BODY, "", sentence, "", ">From here on, calm."))
        assert page.text == f"{BODY}\n\n{sentence}\n\nFrom here on, calm."


class TestDatabaseExport:
    EXPORT = (
        "                            1 of 2 DOCUMENTS",
        "",
        "                           The Ardvik Gazette",
        "",
        "                      October 12, 2022 Wednesday",
        "                             Final Edition",
        "",
        "Storm closes port for the",
        "third time",
        "",
        "BYLINE: Ana Ruiz",
        "",
        "SECTION: NEWS; Pg. 4",
        "",
        "LENGTH: 355 words",
        "",
        "DATELINE: ARDVIK",
        "",
        "HIGHLIGHT: The port stays shut",
        "until Monday.",
        "",
        BODY,
        "",
        "“We wait,” said Bo Li.",
        "",
        "LOAD-DATE: October 13, 2022",
        "",
        "LANGUAGE: ENGLISH",
        "",
        "                     Copyright 2022 The Ardvik Gazette",
        "                            All Rights Reserved",
        "",
        "                            2 of 2 DOCUMENTS",
        "",
        "                           The Ardvik Gazette",
        "",
        "                            October 14, 2022",
        "",
        "HEADLINE: Port opens",
        "",
        "LENGTH: 40 words",
        "",
        "BODY:",
        BODY,
    )

    def test_every_document_is_an_article(self) -> None:
        first, second = articles(*self.EXPORT)
        assert (first.origin.format, first.origin.index) == ("database export", 0)
        assert first.headline == "Storm closes port for the third time"
        assert first.publisher == second.publisher == "The Ardvik Gazette"
        assert first.authors == ("Ana Ruiz",)
        assert first.dateline == "ARDVIK"
        assert first.standfirst == "The port stays shut until Monday."
        assert first.published_at is not None
        assert first.published_at.iso == "2022-10-12"
        assert first.text == f"{BODY}\n\n“We wait,” said Bo Li."
        assert (second.headline, second.text, second.origin.index) == ("Port opens", BODY, 1)

    def test_words_in_capitals_before_a_colon_are_text_unless_known(self) -> None:
        lines = list(self.EXPORT[:32])
        lines[22:22] = ["", "WEATHER: More storms are on the way.", ""]
        assert "WEATHER: More storms are on the way." in only(*lines).text


class TestMarkdown:
    def test_the_first_heading_is_the_headline(self) -> None:
        page = only("# Storm closes port #", "", BODY)
        assert (page.headline, page.text) == ("Storm closes port", BODY)
