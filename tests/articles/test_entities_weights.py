"""Weights correct the rules, can be left out, and come out the same each time they are learnt."""

import json
from pathlib import Path

import pytest

from articles.entities import find_mentions, rules
from articles.entities.features import LABELS, Island, islands, of_word, small_words
from articles.entities.gazetteer import gazetteer
from articles.entities.lanes import apart, joined
from articles.entities.reading import Sentence, read
from articles.entities.tagger import Tagger, best_path
from articles.entities.weights import FILE, Weights, packed, unpacked, weights
from tests.benchmarks import train_entities

NO_TRANSITIONS = [[0] * len(LABELS) for _ in range(len(LABELS) + 1)]
PERSON = LABELS.index("B-pe")


def the_sentence(text: str) -> Sentence:
    (sentence,) = read(text, gazetteer())
    return sentence


def islands_of(text: str) -> list[Island]:
    sentence = the_sentence(text)
    (choice,) = rules.choices([sentence], gazetteer())
    return list(islands(sentence, choice, small_words([sentence])))


def one_feature(name: str, label: int, weight: int) -> Weights:
    row = [0] * len(LABELS)
    row[label] = weight
    return Weights({name: joined(row)}, NO_TRANSITIONS)


class TestIslands:
    def test_hold_the_capitals_and_what_is_between_them(self) -> None:
        text = "they asked the Bank of the North about it and Ida Falk of Oslo"
        sentence = the_sentence(text)
        found = [sentence.text(each.start, each.end) for each in islands_of(text)]
        assert found == ["Bank of the North", "Ida Falk of Oslo"]

    def test_there_are_none_without_capitals(self) -> None:
        assert islands_of("nothing to see here") == []

    def test_a_feature_says_where_its_word_stands(self) -> None:
        (island,) = islands_of("they met Falk yesterday")
        names = island.features(0)
        assert {"w=falk", "-1:w=met", "1:w=yesterday", "-2=they"} <= set(names)

    def test_the_label_of_the_rules_is_a_feature(self) -> None:
        (island,) = islands_of("they left Norway yesterday")
        assert "l=B-pl" in island.features(0)

    def test_a_word_has_features_at_every_step(self) -> None:
        assert all(of_word("Falk", step) for step in range(-2, 3))


class TestTagger:
    def test_without_weight_it_says_what_the_rules_say(self) -> None:
        (island,) = islands_of("they left Norway yesterday")
        (name,) = Tagger(Weights({}, NO_TRANSITIONS)).names(island)
        assert (name.type, name.end - name.start) == ("place", 1)

    def test_enough_weight_overrules_them(self) -> None:
        (island,) = islands_of("they left Norway yesterday")
        (name,) = Tagger(one_feature("w=norway", PERSON, 1000)).names(island)
        assert name.type == "person"

    def test_names_that_touch_stay_apart(self) -> None:
        (island,) = islands_of("they left Norway Sweden yesterday")
        names = list(Tagger(Weights({}, NO_TRANSITIONS)).names(island))
        assert [(name.start, name.end) for name in names] == [(2, 3), (3, 4)]


class TestLanes:
    def test_rows_added_in_one_number_come_apart_as_their_sums(self) -> None:
        rows = [[5, -3, 0, -1_000_000, 7, -1, 2], [-6, -3, 0, 999_999, 1, 1, -2], [1] * 7]
        sums = tuple(map(sum, zip(*rows, strict=True)))
        assert apart(sum(map(joined, rows))) == sums == (0, -5, 1, 0, 9, 1, 1)

    def test_nothing_added_is_nothing_for_every_label(self) -> None:
        assert apart(0) == (0,) * len(LABELS)


class TestBestPath:
    def test_takes_the_best_label_where_transitions_are_equal(self) -> None:
        scores = [[0, 5, 0, 0, 0, 0, 0], [9, 0, 0, 0, 0, 0, 0]]
        assert best_path(scores, NO_TRANSITIONS) == [1, 0]

    def test_gives_up_a_label_for_a_better_whole(self) -> None:
        transitions = [row[:] for row in NO_TRANSITIONS]
        transitions[1][2] = -100
        scores = [[0, 5, 0, 0, 0, 0, 0], [0, 0, 6, 0, 0, 0, 0]]
        assert best_path(scores, transitions) == [0, 2]


class TestTheFile:
    def test_comes_back_as_it_was_packed(self) -> None:
        learnt = one_feature("w=ø", 1, 7)
        assert unpacked(packed(learnt)) == learnt

    def test_has_a_weight_for_every_label(self) -> None:
        learnt = unpacked(FILE.read_bytes())
        assert all(len(apart(weights)) == len(LABELS) for weights in learnt.features.values())
        assert len(learnt.transitions) == len(LABELS) + 1

    def test_may_be_missing(self, tmp_path: Path) -> None:
        assert weights(tmp_path / "none.json.z") is None

    @pytest.mark.parametrize("by_rules_alone", [False, True])
    def test_is_not_needed(self, by_rules_alone: bool) -> None:
        text = "Mr Falk of the European Union left Norway."
        found = find_mentions(text, by_rules_alone=by_rules_alone)
        assert [(mention.text, mention.type) for mention in found] == [
            ("Falk", "person"),
            ("European Union", "organisation"),
            ("Norway", "place"),
        ]


class TestLearning:
    @pytest.fixture
    def texts(self, tmp_path: Path) -> Path:
        sentence = [["Yesterday", "O"], ["Zork", "B-PERSON"], ["fled", "O"], ["Oslo", "B-PLACE"]]
        other = [["In", "O"], ["Grund", "B-ORG"], ["Sell", "I-ORG"], ["-", "O"], ["sales", "O"]]
        for name in train_entities.TEXTS:
            line = json.dumps([sentence, other, sentence, other])
            (tmp_path / f"{name}.jsonl").write_text(f"{line}\n" * 4, encoding="utf-8")
        return tmp_path

    def test_the_same_texts_give_the_same_bytes(self, texts: Path, tmp_path: Path) -> None:
        once, again = tmp_path / "once", tmp_path / "again"
        train_entities.main(texts, once)
        train_entities.main(texts, again)
        assert once.read_bytes() == again.read_bytes()

    def test_what_the_texts_call_a_name_gets_weight(
        self, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(train_entities, "LIGHTEST", 0)
        train_entities.main(texts, tmp_path / "learnt")
        row = apart(unpacked((tmp_path / "learnt").read_bytes()).features["w=grund"])
        assert row[LABELS.index("B-or")] > 0 >= row[LABELS.index("B-pl")]
