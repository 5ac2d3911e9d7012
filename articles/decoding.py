"""Bytes to text: which encoding a file is in, and whether it is text at all.

The order is byte order mark, zero bytes in a UTF-16 or UTF-32 pattern, strict UTF-8, and then
Windows-1252, which needs no statistics: real news files are one of these. Nothing here removes
control characters; that is what ``sanitising`` is for.
"""

from __future__ import annotations

import codecs
import re

SAMPLE = 8192
"""How many leading bytes decide whether a file is text."""

_MAGIC_NUMBERS = (
    (b"%PDF-", "PDF document"),
    (b"\x89PNG\r\n", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF87a", "GIF picture"),
    (b"GIF89a", "GIF picture"),
    (b"II*\x00", "TIFF picture"),
    (b"MM\x00*", "TIFF picture"),
    (b"PK\x03\x04", "ZIP archive or office document"),
    (b"PK\x05\x06", "ZIP archive or office document"),
    (b"\x1f\x8b", "gzip archive"),
    (b"BZh", "bzip2 archive"),
    (b"\xfd7zXZ\x00", "xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office document"),
    (b"SQLite format 3\x00", "SQLite database"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"fLaC", "sound"),
    (b"{\\rtf", "RTF document"),
)

# A byte order mark of UTF-32 begins with that of UTF-16, so the longer ones come first.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Which bytes out of four are zero when the text is mostly Latin.
_ZERO_PATTERNS = (
    ((False, True, True, True), "utf-32-le"),
    ((True, True, True, False), "utf-32-be"),
    ((False, True, False, True), "utf-16-le"),
    ((True, False, True, False), "utf-16-be"),
)

# Backspace and escape are left out: overstruck and coloured text is still text.
_CONTROLS = bytes({*range(0x01, 0x08), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F})
_MOST_CONTROLS = 0.10
_MOST_ZEROS = 0.02

_LINE_END = re.compile(r"\r\n?")
_LINE_BREAKING_SPACE = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")


class NotText(ValueError):  # noqa: N818 - reads as the answer it gives: not text
    """The bytes are not text; ``reason`` says what they are, in words for people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def decode(data: bytes) -> str:
    """Return the text of a file, with every line end as a single line feed.

    What cannot be decoded becomes U+FFFD. Raises ``NotText`` for binary data, and nothing else.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return fold_line_ends(data[len(mark) :].decode(encoding, errors="replace"))
    sample = data[:SAMPLE]
    _refuse_known_binary(sample)
    encoding_by_zeros = _encoding_by_zeros(sample)
    if encoding_by_zeros:
        return fold_line_ends(data.decode(encoding_by_zeros, errors="replace"))
    _refuse_zeros_and_controls(sample)
    return fold_line_ends(_utf8_or_windows_1252(data))


def fold_line_ends(text: str) -> str:
    """Return ``text`` with CRLF and CR as LF, and with all that only looks like a line end a space.

    NEL, LS, PS, VT, FF and the four ASCII separators (FS to US) divide no paragraphs in news
    files; ``str.splitlines`` would split at each of them.
    """
    return _LINE_BREAKING_SPACE.sub(" ", _LINE_END.sub("\n", text))


def _refuse_known_binary(sample: bytes) -> None:
    for magic, name in _MAGIC_NUMBERS:
        if sample.startswith(magic):
            raise NotText(name)
    if sample[:4] == b"RIFF" and sample[8:12] in (b"WEBP", b"AVI ", b"WAVE"):
        raise NotText("picture, sound or film")
    if sample[4:8] == b"ftyp":
        raise NotText("film")


def _encoding_by_zeros(sample: bytes) -> str | None:
    """Name the wide encoding whose zero bytes stand where the zeros of ``sample`` stand."""
    if len(sample) < 4 or 0 not in sample:
        return None
    columns = [sample[offset::4] for offset in range(4)]
    shares = [column.count(0) / len(column) for column in columns]
    for pattern, encoding in _ZERO_PATTERNS:
        if all(
            (share > 0.4) if zero else (share < 0.05)
            for share, zero in zip(shares, pattern, strict=True)
        ):
            return encoding if _is_readable(sample.decode(encoding, errors="replace")) else None
    return None


def _is_readable(text: str) -> bool:
    """Say whether a text has few enough controls and failures to have been decoded rightly."""
    failures = sum(character < " " and character not in "\t\n\r" for character in text)
    return failures + text.count("\ufffd") <= _MOST_CONTROLS * len(text)


def _refuse_zeros_and_controls(sample: bytes) -> None:
    """Raise ``NotText`` unless zeros and controls are as rare as damage in a text may be."""
    zeros = sample.count(0)
    if zeros > _MOST_ZEROS * len(sample):
        raise NotText("holds NUL bytes")
    if zeros and _strict_utf8(sample) is None:
        raise NotText("holds NUL bytes")
    controls = len(sample) - len(sample.translate(None, delete=_CONTROLS))
    if controls > _MOST_CONTROLS * len(sample):
        raise NotText("holds control characters")


def _utf8_or_windows_1252(data: bytes) -> str:
    """Decode as UTF-8, or else line by line, since saved pages may mix the two encodings.

    A line of Windows-1252 that is valid UTF-8 by chance does not occur in written language.
    """
    text = _strict_utf8(data)
    if text is not None:
        return text
    return "\n".join(_line_of_either(line) for line in data.split(b"\n"))


def _line_of_either(line: bytes) -> str:
    """Decode one whole line: a letter at its end that is half of one in UTF-8 is Windows-1252."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def _strict_utf8(data: bytes) -> str | None:
    """Decode strictly, forgiving only a character that the end of the file cuts in two."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return None
    cut_short, _ = decoder.getstate()
    return text + ("\ufffd" if cut_short else "")
