"""Content identity: the same news text is the same article, wherever and however it is saved."""

from __future__ import annotations

import hashlib
import unicodedata

_DIGEST_BYTES = 10
"""80 bits: among a million articles, two share an id by chance once in 10**12 libraries."""


def article_id(headline: str, text: str) -> str:
    """Return the id of an article, twenty hexadecimal digits.

    Two texts that differ only in encoding, capitals, line wrapping or white space have one id:
    both parts are folded by NFKC, case and white space before they are hashed.
    """
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    digest.update(_folded(headline).encode("utf-8", errors="replace"))
    digest.update(b"\n")
    digest.update(_folded(text).encode("utf-8", errors="replace"))
    return digest.hexdigest()


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
