"""Who *I* is where the writer speaks of herself: whoever the byline names."""

from articles.annotate import annotate

ASKED = "The bell rings. “How did you know?” I ask. “The way you stand,” says Zoltan Tarn.\n"


def asker(text):
    speaker = annotate(text).quotes[0].speaker
    return speaker.text, speaker.name


def test_the_only_writer_of_the_byline_is_i():
    assert asker(f"A doctor\n\nBy Ida Lund in Turku\n\n{ASKED}") == ("I", "Ida Lund")


def test_two_writers_leave_i_unnamed():
    assert asker(f"A doctor\n\nBy Ida Lund and Bo Ranta\n\n{ASKED}") == ("I", None)


def test_nobody_is_i_without_a_byline():
    assert asker(f"A doctor\n\n{ASKED}") == ("I", None)
