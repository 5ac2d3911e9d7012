"""The commands without a screen: what each prints, and how each says that it cannot."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.headless import main
from articles.model import AnnotatedArticle, Article
from articles.state import State
from articles.state.filters import usual_filters
from tests.articles.headless.printed import CRANES, FERRIES, Capture, lines

# list and search ------------------------------------------------------------------------------


def test_list_prints_one_article_a_line(news: Path, capsys: Capture) -> None:
    assert main(["list", str(news)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert "2024-05-02" in first
    assert first.endswith("Ferries late again")
    assert second.endswith("Cranes stand still")


def test_list_for_programs(news: Path, capsys: Capture) -> None:
    assert main(["list", str(news), "--jsonl"]) == 0
    ferries, cranes = lines(capsys)
    assert ferries["headline"] == "Ferries late again"
    assert ferries["path"] == str(news / "ferries.txt")
    assert ferries["quotes"] == 2
    assert ferries["unread"] is True
    assert cranes["day"] is None
    assert main(["list", str(news), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_list_narrows_sorts_and_limits(news: Path, capsys: Capture) -> None:
    assert main(["list", str(news), "--query", "lisbon", "--jsonl"]) == 0
    assert [row["headline"] for row in lines(capsys)] == ["Ferries late again"]
    assert main(["list", str(news), "--sort", "headline", "--limit", "1", "--jsonl"]) == 0
    assert [row["headline"] for row in lines(capsys)] == ["Cranes stand still"]


@pytest.mark.parametrize(
    "command", [["list", "--query=sort:headline"], ["search", "sort:headline"]]
)
def test_an_order_on_the_command_line_wins_over_that_of_the_query(
    news: Path, capsys: Capture, command: list[str]
) -> None:
    for option, first in ([], CRANES), (["--sort=newest"], FERRIES):
        assert main([*command, str(news), *option, "--jsonl"]) == 0
        assert lines(capsys)[0]["headline"] in first


def test_an_order_on_the_command_line_wins_over_that_of_a_saved_filter(
    news: Path, capsys: Capture
) -> None:
    usual_filters().save("calm", "sort:headline")
    for options, first in ([], "Cranes stand still"), (["--sort=newest"], "Ferries late again"):
        assert main(["list", str(news), "--filter=calm", *options, "--jsonl"]) == 0
        assert lines(capsys)[0]["headline"] == first


def test_an_order_does_not_change_where_a_query_is_said_to_be_wrong(
    news: Path, capsys: Capture
) -> None:
    assert main(["list", str(news), "--query=lisbon or", "--sort=newest"]) == 2
    assert "at character 10:" in capsys.readouterr().err


def test_list_knows_what_was_read_on_the_screen(news: Path, capsys: Capture) -> None:

    main(["list", str(news), "--query", "lisbon", "--jsonl"])
    ((row),) = lines(capsys)
    state = State()
    state.mark_read([str(row["id"])], True)
    state.star([str(row["id"])], True)
    assert main(["list", str(news), "--unread", "--jsonl"]) == 0
    assert [row["headline"] for row in lines(capsys)] == ["Cranes stand still"]
    assert main(["list", str(news), "--starred", "--jsonl"]) == 0
    assert [row["unread"] for row in lines(capsys)] == [False]
    state.close()


def test_nothing_found_is_exit_code_one(news: Path, capsys: Capture) -> None:
    assert main(["list", str(news), "--query", "zeppelin"]) == 1
    assert main(["search", "zeppelin", str(news)]) == 1
    assert main(["quotes", str(news), "--speaker", "Nobody"]) == 1
    assert main(["entities", str(news), "--like", "zeppelin"]) == 1
    assert capsys.readouterr().out == ""
    assert main(["list", str(news), "--query", "zeppelin", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == []


def test_search_shows_the_words_around_the_match(news: Path, capsys: Capture) -> None:
    assert main(["search", "three hours", str(news)]) == 0
    headline, *snippet = capsys.readouterr().out.splitlines()
    assert "Ferries late again" in headline
    assert "three hours" in " ".join(map(str.strip, snippet))
    assert main(["search", "lisbon", str(news), "--jsonl"]) == 0
    (found,) = lines(capsys)
    assert "ferry to Lisbon was late" in str(found["snippet"])


# quotes and entities --------------------------------------------------------------------------


def test_quotes_are_printed_with_their_speakers(news: Path, capsys: Capture) -> None:
    assert main(["quotes", str(news)]) == 0
    printed = capsys.readouterr().out
    assert "“We have waited for three hours,”" in printed
    assert "— Maria Costa" in printed
    assert "Ferries late again" in printed


def test_quotes_of_one_speaker_for_programs(news: Path, capsys: Capture) -> None:
    assert main(["quotes", str(news), "--speaker", "costa", "--query", "words>3", "--jsonl"]) == 0
    first, second = lines(capsys)
    assert first["text"] == "We have waited for three hours,"
    assert first["part"] == "text"
    assert first["number"] == 1
    assert first["headline"] == "Ferries late again"
    assert second["number"] == 2


def test_second_hand_words_are_printed_with_the_outlet_they_came_through(
    tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "contract.txt"
    file.write_text(
        "A contract signed at night\n\n“I will not put my name to it,” Tomas Oliver told his "
        "cousin, according to the New York Times.\n",
        encoding="utf-8",
    )
    assert main(["quotes", str(file)]) == 0
    assert "— Tomas Oliver, via the New York Times" in capsys.readouterr().out
    assert main(["show", str(file)]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "— Tomas Oliver, via the New York Times (told)" in printed
    assert main(["quotes", str(file), "--jsonl"]) == 0
    assert lines(capsys)[0]["via"] == "the New York Times"


def test_entities_are_counted(news: Path, capsys: Capture) -> None:
    assert main(["entities", str(news), "--jsonl"]) == 0
    found = {entity["name"]: entity for entity in lines(capsys)}
    assert found["Maria Costa"]["type"] == "person"
    assert found["Lisbon"]["articles"] == 1
    assert main(["entities", str(news), "--type", "place"]) == 0
    assert "Lisbon" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["list", "quotes", "entities"])
def test_a_filter_saved_in_the_reader_holds_without_a_screen(
    command: str, news: Path, capsys: Capture
) -> None:
    filters = usual_filters()
    filters.save("Boats", "ferry or ferries")
    filters.save("Wrong", "peron:x")
    assert main([command, str(news), "--filter", "boats", "--jsonl"]) == 0
    assert lines(capsys)
    assert main([command, str(news), "--filter", "Boats", "--query", "cranes"]) == 1
    assert main([command, str(news), "--filter", "Wrong"]) == 2
    assert "did you mean 'person:'" in capsys.readouterr().err
    assert main([command, str(news), "--filter", "Goats"]) == 2
    assert "no filter is saved as 'Goats', did you mean 'Boats'?" in capsys.readouterr().err


# show and export ------------------------------------------------------------------------------


def test_show_prints_an_article_to_be_read(news: Path, capsys: Capture) -> None:
    assert main(["show", str(news / "ferries.txt")]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "Ferries late again"
    assert any("2024-05-02" in line for line in printed)
    assert any("Maria Costa" in line for line in printed)
    assert max(map(len, printed)) <= 72


def test_show_reads_standard_input(capsys: Capture, type_in: Callable[[bytes], None]) -> None:
    for arguments in (["show"], ["show", "-"]):
        type_in(FERRIES.encode())
        assert main(arguments) == 0
        assert capsys.readouterr().out.startswith("Ferries late again\n")


def test_export_prints_whole_articles_in_the_order_of_their_files(
    news: Path, capsys: Capture
) -> None:
    assert main(["export", str(news), "--jsonl"]) == 0
    cranes, ferries = lines(capsys)
    assert cranes["published"] is None
    assert ferries["published"] == "2024-05-02"
    text = str(ferries["text"])
    assert "Published" not in text
    for quote in ferries["quotes"]:  # type: ignore[attr-defined]  # JSON has no types
        assert text[quote["start"] : quote["end"]] == quote["text"]
    for start, end in ferries["paragraphs"]:  # type: ignore[attr-defined]  # the same
        assert "\n\n" not in text[start:end]


def test_export_without_a_form_is_one_document_a_line(news: Path, capsys: Capture) -> None:
    assert main(["export", str(news)]) == 0
    assert len(lines(capsys)) == 2


def test_files_without_an_article_are_told_of_on_standard_error(
    news: Path, capsys: Capture
) -> None:
    assert main(["export", str(news / "empty.txt")]) == 1
    assert "empty.txt: " in capsys.readouterr().err
    assert main(["export", str(news)]) == 0
    assert "1 files hold no article" in capsys.readouterr().err


# annotate -------------------------------------------------------------------------------------


def test_annotate_answers_line_for_line_with_offsets_into_the_given_text(
    capsys: Capture, type_in: Callable[[bytes], None]
) -> None:
    text = "\x1b[1m“No,” said Maria Costa.\r\n\u202eIt rained in Lisbon."
    requests = [{"id": "b", "text": text}, {"id": "a", "text": ""}]
    type_in("\n".join(map(json.dumps, requests)).encode() + b"\n\n")
    assert main(["annotate", "--jsonl"]) == 0
    output = capsys.readouterr().out
    assert "\x1b" not in output
    assert "\u202e" not in output
    first, second = map(json.loads, output.splitlines())
    assert second == {"id": "a", "quotes": [], "mentions": []}
    (quote,) = first["quotes"]
    assert text[quote["start"] : quote["end"]] == quote["text"] == "No,"
    assert quote["speaker"]["name"] == "Maria Costa"
    for mention in first["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize(
    "line", ["{", "[]", '"text"', '{"id": "a"}', '{"id": 1, "text": "x"}', '{"id": "a", "text": 1}']
)
def test_annotate_says_which_line_is_wrong(
    line: str, capsys: Capture, type_in: Callable[[bytes], None]
) -> None:
    type_in(b'{"id": "a", "text": "x"}\n' + line.encode() + b"\n")
    assert main(["annotate", "--jsonl"]) == 2
    assert "line 2 of standard input" in capsys.readouterr().err


def test_annotate_takes_plain_text(
    tmp_path: Path, capsys: Capture, type_in: Callable[[bytes], None]
) -> None:
    text = "“No,” said Maria Costa."
    type_in(text.encode())
    assert main(["annotate"]) == 0
    assert "“No,” — Maria Costa" in capsys.readouterr().out
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert main(["annotate", str(tmp_path / "a.txt"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["quotes"][0]["text"] == "No,"


# index ----------------------------------------------------------------------------------------


def test_index_says_what_it_holds(news: Path, capsys: Capture) -> None:
    assert main(["index", str(news)]) == 0
    assert capsys.readouterr().out == "2 articles, 1 files skipped\n"
    assert main(["index", str(news), "--jsonl"]) == 0
    assert lines(capsys) == [{"articles": 2, "skipped": 1}]


def test_index_lists_what_was_skipped_and_why(news: Path, capsys: Capture) -> None:
    assert main(["index", str(news), "--skipped", "--jsonl"]) == 0
    (skipped,) = lines(capsys)
    assert skipped["path"] == str(news / "empty.txt")
    assert "empty" in str(skipped["reason"])


# Errors ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "/no/such/folder"], "/no/such/folder: there is no such file or folder"),
        (["show", "/no/such/file"], "/no/such/file: there is no such file or folder"),
        (["list", "--query", "headlin:x"], "did you mean 'headline:'?"),
        (["list", "--query", "a (b"], "at character 3"),
        (["list", "--frobnicate"], "--frobnicate"),
        (["list", "--json", "--jsonl"], "not allowed with"),
        (["list", "--limit", "x"], "'x' is no number"),
        (["search"], "QUERY"),
        (["frobnicate"], "no command 'frobnicate'"),
        ([], "there are list, show"),
    ],
)
def test_errors_are_one_line_and_exit_code_two(
    arguments: list[str], said: str, capsys: Capture
) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.startswith("onrecord: ")
    assert error.count("\n") == 1


def test_without_a_path_it_is_the_bundled_library(capsys: Capture) -> None:
    assert main(["list", "--jsonl"]) == 0
    assert len(lines(capsys)) >= 10


def test_a_name_of_a_file_cannot_act_on_the_terminal(news: Path, capsys: Capture) -> None:
    (news / "\x1b[2Jcleared\x9b1m.txt").write_text("")
    (news / os.fsdecode(b"\xff\xfe.txt")).write_text(CRANES)
    for arguments in (
        ["index", str(news), "--skipped"],
        ["list", str(news)],
        ["export", str(news)],
    ):
        assert main(arguments) == 0
        printed = "".join(capsys.readouterr())
        assert "\x1b" not in printed
        assert "\x9b" not in printed
        assert printed.encode("utf-8")


def test_a_query_may_begin_with_a_minus(news: Path, capsys: Capture) -> None:
    assert main(["list", str(news), "--query=-ferry", "--jsonl"]) == 0
    assert [row["headline"] for row in lines(capsys)] == ["Cranes stand still"]
    assert main(["search", "--jsonl", "--", "-ferry", str(news)]) == 0
    assert [row["headline"] for row in lines(capsys)] == ["Cranes stand still"]


def test_a_mistake_over_one_article_does_not_end_an_export(
    news: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from articles import annotate

    annotate_article = annotate.annotate_article

    def fail_for_cranes(article: Article) -> AnnotatedArticle:
        if "Cranes" in article.headline:
            raise IndexError
        return annotate_article(article)

    monkeypatch.setattr(annotate, "annotate_article", fail_for_cranes)
    assert main(["export", str(news)]) == 0
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert "cranes.txt: could not be understood (IndexError)" in printed.err
