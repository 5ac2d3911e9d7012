"""Whom *the Syrian leader* and *the pontiff* mean: offices and countries tell people apart."""

import pytest

from articles.annotate import annotate
from articles.attribution import read
from articles.coreference.roles import also_called, called, countries, may_bear
from articles.coreference.timeline import events
from articles.entities import find_mentions


def speakers(text):
    return [quote.speaker.name for quote in annotate(text).quotes]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the Kenyan envoy", {"Kenya"}),
        ("Kenya’s envoy", {"Kenya"}),
        ("the U.S. envoy", {"United States"}),
        ("the South Korean leader", {"South Korea"}),
        ("the mayor of Turku", set()),
    ],
)
def test_the_countries_of_a_phrase(phrase, expected):
    assert countries(phrase) == expected


def test_a_country_is_the_same_by_its_name_and_by_its_people():
    assert called("the Kenyan president", {"president": "Kenya's President"}) == "just so"


def test_who_leads_a_country_is_its_leader():
    assert also_called("minister", "Norwegian Prime Minister") == "leader"
    assert also_called("president", "Kenyan President") == "leader"
    assert also_called("president", "President") is None
    assert also_called("pope", "Pope") == "pontiff"
    assert also_called("nurse", "the nurse") is None


@pytest.mark.parametrize(
    ("phrase", "roles", "expected"),
    [
        ("the prime minister", {"president": "President"}, False),
        ("the prime minister", {"president": "the former president"}, True),
        ("the foreign minister", {"minister": "Prime Minister"}, False),
        ("the tired president", {"president": "Kenyan President"}, True),
        ("the Ghanaian chief", {"president": "Kenyan President"}, False),
        ("the candidate", {"president": "Kenyan President"}, True),
        ("the 29-year-old", {"51-year-old": ""}, False),
        ("the 29-year-old", {"nurse": "a nurse"}, True),
    ],
)
def test_who_holds_an_office_holds_no_other(phrase, roles, expected):
    assert may_bear(phrase, roles) is expected


MEANT = {
    "the leader of the country that somebody presides over": (
        "Pope Julius received Kenya's President Otis Wekesa in Rome. The pope spoke of the"
        " drought. He hoped for rain.\n\nThe Kenyan leader thanked the pope for “a kindness that"
        " we shall not forget.”",
        ["Otis Wekesa"],
    ),
    "not the leader of another country": (
        "Speaking after talks with Kenyan President Otis Wekesa, the Norwegian leader said there"
        " was no “sound or decent reason” to wait.",
        [None],
    ),
    "the pope is the pontiff": (
        "Pope Julius met President Otis Wekesa on Monday. President Otis Wekesa had asked for it."
        "\n\nThe pontiff called the meeting “a gift to both of our peoples.”",
        ["Julius"],
    ),
    "a patriarch is called so by name": (
        "Minister Ida Falk spoke in Oslo.\n\nThe patriarch said he looked forward to an end of “the"
        " long and bitter winter.”",
        [None],
    ),
    "the head of something is whoever is its head": (
        "Prime Minister Ida Falk flew to Oslo on Monday.\n\nThe head of the rescue agency said the"
        " search “has gone as far as it can.”",
        [None],
    ),
}


@pytest.mark.parametrize(("text", "expected"), MEANT.values(), ids=MEANT)
def test_whom_a_role_means(text, expected):
    assert speakers(text) == expected


def test_who_is_named_after_a_role_is_no_riddle():
    text = "Ida Falk spoke. The president of the old pilots' club, Olaf Berg, stayed."
    mentions = find_mentions(text)
    found = events(text, read(text, (), mentions), mentions)
    assert [event.phrase for event in found if event.phrase] == []
    assert found[-1].role == "main"


SHOWN = {
    "a participle of an office that opens": (
        "Housing Minister Paul Lennan opened the gate.",
        "Housing Minister",
    ),
    "two offices and a title": (
        "Chairman and Chief Executive Officer Dr. Linda Zhao opened the gate.",
        "Chairman and Chief Executive Officer",
    ),
    "two offices behind the name": (
        "Dr. Linda Zhao, Chairman and Chief Executive Officer of Vexatron, opened the gate.",
        "Chairman and Chief Executive Officer of Vexatron",
    ),
    "an office behind a title": (
        "Sir Keith Mills, chair of the Forest Trust, opened the gate.",
        "chair of the Forest Trust",
    ),
    "a former first lady": (
        "Former first lady Michelle Oban opened the gate.",
        "Former first lady",
    ),
    "nothing but a title": ("Dr. Linda Zhao opened the gate.", "Dr."),
}


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN)
def test_the_role_that_is_shown(text, expected):
    assert [one.role for one in annotate(text).entities if one.type == "person"] == [expected]


def test_what_somebody_called_so_is_no_part_of_a_role():
    text = "It led to what lead author Dr Yuki Tanabe called “a very patient man in a tinny”."
    (person,) = (entity for entity in annotate(text).entities if entity.type == "person")
    assert person.role == "lead author"


AGES = {
    "somebody of that age": (
        "Naomi Sang, 29, won in Bonn. Her agent, Joost Smit, 51, was late. In a statement the"
        " 29-year-old said: “I have given more than 60 samples.”",
        "Naomi Sang",
    ),
    "somebody of that kind of age": (
        "Callum Reddy, 18, came in for Pawel Wrona. Wrona was not pleased. “I closed my eyes,” the"
        " teenager said.",
        "Callum Reddy",
    ),
    "somebody of an age and a trade": (
        "A survivor, Nasima Khatun, was pulled out. “He told us all to sit down,” said the"
        " 22-year-old sewing machine operator.",
        "Nasima Khatun",
    ),
    "somebody of a people": (
        "In the dressing room Marek Holosko was in no mood for jokes. “Excuse me, my English. A"
        " habit,” said the South African.",
        "Marek Holosko",
    ),
    "somebody of a part of a country": (
        "Senator Bronwyn Achter wanted to know more. “So they asked themselves for a quote,” the"
        " Tasmanian said.",
        "Bronwyn Achter",
    ),
    "a trade in capitals": (
        "His father, Emeka Aduba, a doctor, flew out. “What is yours will not pass you,” the GP"
        " said.",
        "Emeka Aduba",
    ),
}


@pytest.mark.parametrize(("text", "expected"), AGES.values(), ids=AGES)
def test_whom_an_age_or_a_people_means(text, expected):
    assert speakers(text) == [expected]


NOBODY_KNOWN = {
    "a paper": "Ida Lund spoke to the Guardian. “The fleet is back,” the Guardian reported.",
    "a company of that age": (
        "Bo Ranta, 40, founded it. “We will pay them all in full,” the 40-year-old company said."
    ),
    "the mayor of whom she tells": (
        "Ida Lund said the mayor had told her the bridge was “a disgrace to the town”."
    ),
}


@pytest.mark.parametrize("text", NOBODY_KNOWN.values(), ids=NOBODY_KNOWN)
def test_what_means_nobody_who_was_named(text):
    assert not {"Ida Lund", "Bo Ranta"} & set(speakers(text))


def test_a_trade_behind_an_age_is_a_role():
    (person,) = annotate("Ida Lund, 34, a nurse from Turku, left.").entities[:1]
    assert person.role == "a nurse from Turku"


def test_an_age_is_no_role_to_show():
    (person,) = annotate("Naomi Sang, 29, won in Bonn.").entities[:1]
    assert (person.name, person.role) == ("Naomi Sang", "")


def test_her_lawyer_is_not_who_she_is():
    mentions = annotate("Ida Lund laughed. Her lawyer wept.").mentions
    assert [(m.text, m.kind) for m in mentions] == [("Ida Lund", "named"), ("Her", "pronoun")]
