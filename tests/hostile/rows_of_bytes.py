"""Rows of the catalogue about encodings, line ends, length, and what is no text at all."""

from __future__ import annotations

import codecs
import gzip
import io
import random
import zipfile

from tests.hostile.case import Case, page

_WORDS = "Das Café – “Größe” in Ardvik"


def _encoded(row: str, encoding: str, mark: bytes = b"") -> Case:
    return Case(row, mark + page(row, _WORDS).encode(encoding), _WORDS)


ENCODINGS = (
    Case("enc_bad", page("enc_bad").encode() + b"was \xff\xfe\xc3( closed", "closed"),
    Case("enc_cut", page("enc_cut").encode() + "it closed at 5 €".encode()[:-1], "it closed at 5"),
    Case("enc_edge", b"Edge\n\n" + b"x" * 8184 + "é closed".encode(), "é closed"),
    _encoded("enc_1252", "cp1252"),
    Case("enc_latin1", page("enc_latin1", "Das Café").encode("latin-1"), "Das Café"),
    Case(
        "enc_mixed",
        page("enc_mixed", _WORDS).encode() + b"\n" + "Auch Größe".encode("cp1252"),
        "Auch Größe",
    ),
    _encoded("enc_u16le", "utf-16-le", codecs.BOM_UTF16_LE),
    _encoded("enc_u16be", "utf-16-be", codecs.BOM_UTF16_BE),
    _encoded("enc_u16le_bare", "utf-16-le"),
    _encoded("enc_u16be_bare", "utf-16-be"),
    _encoded("enc_u32", "utf-32-le", codecs.BOM_UTF32_LE),
    _encoded("enc_bom8", "utf-8", codecs.BOM_UTF8),
    Case("nul_inside", page("nul_inside", "was\x00 closed").encode(), "was closed"),
    Case("nul_only", b"\x00" * 5000, skipped="is not text"),
    Case("ctl_all", bytes(range(1, 32)) * 40, skipped="is not text"),
)

LINES = (
    Case("nl_cr", page("nl_cr", "One.", "Two.").replace("\n", "\r").encode(), "One.\n\nTwo."),
    Case("nl_crlf", page("nl_crlf", "One.", "Two.").replace("\n", "\r\n").encode(), "One.\n\nTwo."),
    Case("nl_mixed", b"Mixed ends\r\n\r\nOne.\r\rTwo.\n\nThree.", "One.\n\nTwo.\n\nThree."),
    Case("empty", b"", skipped="is empty"),
    Case("only_nl", b"\r\n\n\r \t\n", skipped="is empty"),
    Case("only_bom", codecs.BOM_UTF8, skipped="is empty"),
    Case("no_title", b"the harbour was closed on monday and nobody knew when it would open again."),
    Case("title_long", b"Harbour " * 500 + b"\n\nIt was closed.", "It was closed."),
    Case("title_only", b"Harbour closed", "Harbour closed"),
)

_SENTENCES = "The harbour was closed, said Ana Ruiz of Ardvik. "

LENGTH = (
    Case("line_1mb", _SENTENCES.encode() * 1000, "said Ana Ruiz", seconds=20),
    Case("word_1mb", b"Long word\n\n" + b"x" * 1_000_000, "x" * 1000, seconds=20),
    Case("lines_200k", b"Short lines\n\n" + b"a\n" * 5000, "a\n\na", seconds=20),
    Case("quotes_many", b"Quotes\n\n" + b'"' * 20_000, seconds=20),
    Case("singles_many", b"Quotes\n\n" + b"'a " * 10_000, seconds=20),
    Case("caps_many", b"Names\n\n" + b"Ana Ruiz Of " * 8000, seconds=20),
    Case("redos", b"Patterns\n\n" + b"(" * 5000 + b"a@" * 5000 + b" -" * 5000 + b"!", seconds=20),
)
"""Long enough to show what is not linear; the bounds are those of a busy machine."""


def _zip() -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("article.txt", "words")
    return archive.getvalue()


BINARIES = (
    Case("bin_pdf", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", skipped="is not text (PDF"),
    Case("bin_png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", skipped="is not text (PNG"),
    Case("bin_zip", _zip(), skipped="is not text (ZIP"),
    Case("bin_gzip", gzip.compress(b"words", mtime=0), skipped="is not text (gzip"),
    Case("bin_elf", b"\x7fELF\x02\x01\x01" + b"\x00" * 100, skipped="is not text (program"),
    Case("bin_sqlite", b"SQLite format 3\x00" + b"\x10\x00" * 42, skipped="is not text (SQLite"),
    Case("bin_random", random.Random(3).randbytes(5000), skipped="is not text"),
    Case("gzip_bomb", gzip.compress(b"\x00" * 10_000_000, mtime=0), skipped="is not text (gzip"),
)
