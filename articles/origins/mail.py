"""Mail as a mail program saves it: headers with encoded words, and a body that may be encoded.

Only the first part that is plain text is read; attachments are left alone. Parts inside parts
are followed with a list instead of recursion, and up to a number.
"""

from __future__ import annotations

import binascii
import re

from articles.decoding import NotText, decode
from articles.layout.raw import RawArticle
from articles.origins.header_block import split_header, with_fields

_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?\s]*)\?=")
_BETWEEN_ENCODED_WORDS = re.compile(r"(?<=\?=)\s+(?==\?)")
_PARAMETER = r'\b{}\s*=\s*"?([^";\s]+)'
_MOST_PARTS = 100

Headers = dict[str, str]


def recognises(text: str) -> bool:
    """Say whether ``text`` begins with the headers of a mail: a subject, and who or when."""
    labels = {label.lower() for label, _ in split_header(text)[0]}
    return "subject" in labels and not labels.isdisjoint({"from", "date"})


def raw_articles(text: str) -> list[RawArticle]:
    """Return the article in one mail; none if it has no part with words in plain text."""
    fields, body = split_header(text)
    plain = _plain_text(_headers(fields), body)
    if not plain or plain.isspace():
        return []
    decoded = [(label, decode_words(value)) for label, value in fields]
    return [with_fields(RawArticle(plain), decoded)]


def decode_words(value: str) -> str:
    """Return a header with its encoded words (RFC 2047) decoded, as far as they can be."""
    return _ENCODED_WORD.sub(_decoded_word, _BETWEEN_ENCODED_WORDS.sub("", value))


def _decoded_word(word: re.Match[str]) -> str:
    encoded = word[3].encode("utf-8")
    try:
        if word[2] in "bB":
            data = binascii.a2b_base64(encoded)
        else:
            data = binascii.a2b_qp(encoded, header=True)
    except binascii.Error:
        return word.group()
    return _in_charset(data, word[1].partition("*")[0])


def _plain_text(headers: Headers, body: str) -> str | None:
    """Return the first plain text among the parts of a mail, in order."""
    waiting = [(headers, body)]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return None
        headers, body = waiting.pop()
        kind = headers.get("content-type", "text/plain").lower()
        boundary = _parameter(headers, "boundary")
        if kind.startswith("multipart/") and boundary:
            waiting.extend(reversed(_parts(body, boundary)))
        elif kind.startswith("text/plain"):
            return _decoded_body(headers, body)
    return None


def _parts(body: str, boundary: str) -> list[tuple[Headers, str]]:
    """Return headers and body of each part; what stands before the first boundary is no part."""
    pieces = f"\n{body}".split(f"\n--{boundary}")[1 : _MOST_PARTS + 1]
    parts = []
    for piece in pieces:
        if piece.startswith("--"):
            break
        fields, part = split_header(piece.partition("\n")[2])
        parts.append((_headers(fields), part))
    return parts


def _decoded_body(headers: Headers, body: str) -> str:
    encoding = headers.get("content-transfer-encoding", "").strip().lower()
    try:
        if encoding == "base64":
            data = binascii.a2b_base64(body.encode("utf-8"))
        elif encoding == "quoted-printable":
            data = binascii.a2b_qp(body.encode("utf-8"))
        else:
            return body
    except binascii.Error:
        return body
    return _in_charset(data, _parameter(headers, "charset"))


def _in_charset(data: bytes, charset: str) -> str:
    """Decode by the charset that the mail names, or as any file where nobody knows that name."""
    try:
        if charset:
            return data.decode(charset, errors="replace")
        return decode(data)
    except (LookupError, ValueError, NotText):
        return data.decode("cp1252", errors="replace")


def _headers(fields: list[tuple[str, str]]) -> Headers:
    return {label.lower(): value for label, value in reversed(fields)}


def _parameter(headers: Headers, name: str) -> str:
    match = re.search(_PARAMETER.format(name), headers.get("content-type", ""), re.IGNORECASE)
    return match[1] if match else ""
