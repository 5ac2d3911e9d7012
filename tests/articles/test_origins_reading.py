import os
import random
import socket
from pathlib import Path

import pytest

from articles.origins import opening, read, read_text

PAGE = (
    "Storm closes port\n\nThe harbour at Ardvik was closed on Monday by the third storm this month."
)


def reason(path: Path) -> str:
    result = read(path)
    assert result.articles == ()
    assert result.skipped is not None
    assert result.skipped.path == path
    return result.skipped.reason


def written(folder: Path, content: bytes, name: str = "page.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_becomes_an_article_that_knows_where_it_is_from(tmp_path: Path) -> None:
    path = written(tmp_path, PAGE.encode())
    (article,) = read(path).articles
    assert article.headline == "Storm closes port"
    assert (article.origin.path, article.origin.format, article.origin.index) == (path, "text", 0)
    assert read(path).skipped is None


def test_paragraphs_are_spans_of_the_text(tmp_path: Path) -> None:
    (article,) = read(written(tmp_path, (PAGE + "\n\nIt opened again.").encode())).articles
    words = [span.of(article.text) for span in article.paragraphs]
    assert words[-1] == "It opened again."
    assert "\n\n".join(words) == article.text


def test_the_same_words_in_another_encoding_have_the_same_id(tmp_path: Path) -> None:
    page = PAGE + "\n“Señor Ruiz” waits."
    ids = {
        read(written(tmp_path, page.encode(encoding))).articles[0].id
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252")
    }
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"", "a.txt", "is empty"),
        (b" \r\n\t\n", "a.txt", "is empty"),
        (b"\xef\xbb\xbf", "a.txt", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00", "a.txt", "is not text (PNG picture)"),
        (b"\x00" * 100, "a.txt", "is not text (holds NUL bytes)"),
        (b"<!DOCTYPE html><html><body>x", "a.txt", "HTML pages are not read yet"),
        (b"<p>An extract</p>", "a.html", "HTML pages are not read yet"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "feed", "feeds are not read yet"),
        (b'{"headline": "Storm"}', "a.txt", "JSON is not read yet"),
    ],
)
def test_what_gives_no_article_is_skipped_with_a_reason(
    tmp_path: Path, content: bytes, name: str, expected: str
) -> None:
    assert reason(written(tmp_path, content, name)) == expected


def test_a_text_with_a_few_tags_is_not_taken_for_a_page(tmp_path: Path) -> None:
    page = "How to write <b>bold</b>\n\nWrite <html> first, then <body>, then close both."
    assert read(written(tmp_path, page.encode(), "a.txt")).articles


def test_a_name_without_a_known_ending_is_tried_as_text(tmp_path: Path) -> None:
    assert read(written(tmp_path, PAGE.encode(), "LATEST.news")).articles


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "pipe") == "is a named pipe, not a file"
    assert reason(Path("/dev/zero")) == "is a device, not a file"
    assert reason(tmp_path) == "is a folder"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        assert reason(tmp_path / "socket") == "is a socket, not a file"


def test_a_file_that_has_gone_is_a_reason_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert reason(tmp_path / "gone") == "is gone, or is a link to nothing"
    assert reason(tmp_path / "loop").startswith("cannot be read: ")
    assert reason(tmp_path / "nul\0name") == "cannot be read: no file can have this name"


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert reason(written(tmp_path, b"words")) == "cannot be read: permission denied"


def test_of_a_very_long_file_the_first_part_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 100)
    path = written(tmp_path, PAGE.encode() + b" More words." * 50)
    (article,) = read(path).articles
    assert article.cut
    assert len(article.text) < 100


def test_a_text_at_hand_is_read_like_a_file() -> None:
    (article,) = read_text(PAGE.replace("\n", "\r\n"), Path("standard input"))
    assert article.headline == "Storm closes port"
    assert read_text(" \n", Path("standard input")) == ()


def test_a_file_name_as_headline_is_clean(tmp_path: Path) -> None:
    path = tmp_path / "storm\x1b[31m\u202e.txt"
    path.write_text("Advertisement\n")
    assert read(path).articles[0].headline == "storm"


def test_a_headline_is_never_empty(tmp_path: Path) -> None:
    path = written(tmp_path, b"Advertisement\n", "\x07\u202e.txt")
    assert read(path).articles[0].headline == "Untitled"
    assert read_text("---\ntitle: '#'\n---\nwords", path)[0].headline == "#"


HOSTILE_PIECES = (
    *("---", "title: x", "1 of 2 DOCUMENTS", "LENGTH: 9 words", "BODY:", "", "", "words " * 30),
    *("From a@b Wed Oct 12 19:23:00 2022", "From: x", "Subject: =?utf-8?q?=1b[31m?=", "--b"),
    *("Content-Type: multipart/mixed; boundary=b", "Content-Transfer-Encoding: base64"),
    *("By Ana Ruiz", "LISBON (Reuters) - ", "Published 5 May 2025", "Storm closes port;"),
    *("- item", " a   1   2", "Advertisement", "(Reporting by"),
    *("\x1b]0;x", "\u202e", "&#27;", "\u0301" * 9),
)


def test_no_text_whatever_raises(tmp_path: Path) -> None:
    dice = random.Random(5)
    for _ in range(1500):
        lines = dice.choices(HOSTILE_PIECES, k=dice.randrange(1, 14))
        for article in read(written(tmp_path, "\n".join(lines).encode())).articles:
            assert article.headline
            assert "\x1b" not in article.text + article.headline
            assert all(span.of(article.text).strip() for span in article.paragraphs)
