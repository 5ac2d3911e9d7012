"""Word lists: plain files, read once, folded where they say so."""

import pytest

from articles import lexicon
from articles.lexicon import folded, table, words

LISTS = sorted(path.stem for path in lexicon._HERE.glob("*.txt"))


def test_a_list_is_its_lines_without_the_comments() -> None:
    titles = words("titles")
    assert "Mr" in titles
    assert not any(line.startswith("#") for line in titles)
    assert "" not in titles


def test_a_table_maps_what_stands_before_the_tab() -> None:
    assert table("places")["U.S."] == "United States"
    assert table("first_names")["ana"] == "f"


def test_a_list_is_read_once() -> None:
    assert words("titles") is words("titles")
    assert table("places") is table("places")


def test_a_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        table("places")["Atlantis"] = "Atlantis"  # type: ignore[index]  # that is the point


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        words("no_such_list")


def test_a_list_of_single_words_is_no_table() -> None:
    with pytest.raises(ValueError, match="no tab"):
        table("titles")


@pytest.mark.parametrize(
    ("written", "plain"),
    [("JOSE", "jose"), ("José", "jose"), ("Ōsaka", "osaka"), ("N’Djamena", "n'djamena")],
)
def test_folding_leaves_no_capitals_and_no_accents(written: str, plain: str) -> None:
    assert folded(written) == plain


@pytest.mark.parametrize("name", LISTS)
def test_every_list_says_what_it_is_and_whose(name: str) -> None:
    text = (lexicon._HERE / f"{name}.txt").read_text(encoding="utf-8")
    header = [line for line in text.split("\n") if line.startswith("#")]
    assert header
    assert any(word in " ".join(header) for word in ("MIT", "CC BY", "public domain"))


@pytest.mark.parametrize("name", LISTS)
def test_the_comments_stand_on_top_and_every_line_below_is_an_entry(name: str) -> None:
    text = (lexicon._HERE / f"{name}.txt").read_text(encoding="utf-8")
    assert text.endswith("\n")
    lines = text[:-1].split("\n")
    below = lines[sum(line.startswith("#") for line in lines) :]
    assert below == lexicon._lines(name)
    assert all(line == line.rstrip() != "" for line in below)


@pytest.mark.parametrize("name", ["first_names", "surnames", "cities"])
def test_a_folded_list_is_folded(name: str) -> None:
    names = {line.partition("\t")[0] for line in words(name)}
    assert all(folded(entry) == entry for entry in names)
