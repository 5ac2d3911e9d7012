"""What the tests of attribution ask: who speaks each quotation of a text."""

from articles.annotate import annotate


def speakers(text: str) -> list[str | None]:
    """Return the full name of each speaker, ``~`` and the phrase of one without, or ``None``."""
    return [
        None if quote.speaker is None else quote.speaker.name or f"~{quote.speaker.phrase}"
        for quote in annotate(text).quotes
    ]
