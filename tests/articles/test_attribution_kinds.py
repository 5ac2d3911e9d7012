"""Who is named as the speaker where news is written otherwise than in American politics.

Wire copy, courts, sport, interviews, live blogs, letters, newswires of other countries. Every case
is a text, and for each of its quotations in order the speaker: a full name, ``~`` and the phrase of
somebody who is not named, or ``None`` for nobody.
"""

import pytest

from articles.annotate import annotate
from tests.articles.speaking import speakers

KINDS = {
    "whoever is quoted as saying it says it, not the agency": (
        "The Nordic Press Agency quoted a harbour pilot as saying that “the ice came in overnight"
        " and stayed.”",
        ["~a harbour pilot"],
    ),
    "what is quoted as saying may be named between commas": (
        "Radio Velden quoted a union leader, Bo Ranta, as saying his men would “sit on the quay"
        " until the spring.”",
        ["Bo Ranta"],
    ),
    "the quoted may follow the quotation": (
        "“Nobody was asked to leave the building,” the Velden Courier quoted Irma Salo as saying.",
        ["Irma Salo"],
    ),
    "who answers in a transcript may quote somebody": (
        "Q: Was your mother a sailor?\n\nA: A cook. My mother said, “The sea is only for looking"
        " at.” It was “a house full of soup”, really.",
        ["~My mother", "~A"],
    ),
    "whose words are asked for in a transcript has not said them": (
        "Q: Did the union ask for “a clean slate for everybody”?\n\nA: It did not.",
        ["~Q"],
    ),
    "a dateline in capitals is no label": (
        "OSLO: Union leader Bo Ranta on Sunday hit out at the board, alleging that the pier had"
        " been “left to the gulls for years”.",
        ["Bo Ranta"],
    ),
    "announced words are their owner's": (
        "Bo Ranta spoke to the men at the gate.\n\nHis words: “We have asked and we have begged.”",
        ["Bo Ranta"],
    ),
    "letters of honour behind a name belong to it": (
        "Irma Salo KC told the jury that it was “a simple matter of arithmetic”.\n\nBo Ranta MP"
        " said: “Simple for some, my friend.”",
        ["Irma Salo", "Bo Ranta"],
    ),
    "words given as examples are nobody's": (
        "Words such as “hopes to continue growing” are forward-looking.",
        [None],
    ),
    "what a thing is marked with is nobody's": (
        "The folder, marked “private and not for copying”, lay open.",
        [None],
    ),
    "a court that heard something did not say it": (
        "Irma Salo told him the will was “a very expensive piece of paper”, the High Court heard.",
        ["Irma Salo"],
    ),
    "it can be revealed by nobody": (
        "Irma Salo warned that the bridge “might come down in any storm”, it can be revealed.",
        ["Irma Salo"],
    ),
    "a relative clause in the present has its own verb": (
        "The head of the trust that runs the school wrote that “nobody had told us of any risk”.",
        ["~The head of the trust that runs the school"],
    ),
    "a reduced clause may have a particle and a preposition": (
        "A leaflet handed out at the gates called the ferry “a coffin with a bar on top of it”.",
        ["~A leaflet handed out at the gates"],
    ),
    "a letter to the editor begins with no speaker": (
        "SIR – My late uncle, when asked why he had no lamp, answered: “I know the way, officer.”",
        ["~My late uncle"],
    ),
    "a player is called by the country": (
        "Bo Ranta, who came on late, made little of it. “I only closed my eyes,” the Finn said."
        " “The ball did the rest of it.”",
        ["Bo Ranta", "Bo Ranta"],
    ),
    "a trader may be called by the trade": (
        "For Irma Salo, who sells plums outside the court, it was a slow day. “Ministers come and"
        " go,” the vendor shrugged.",
        ["Irma Salo"],
    ),
    "the head of a government has other names elsewhere": (
        "Mr Ranta said that he read every letter. “I will not be lectured on it by a party that"
        " cannot spell,” the Taoiseach said.",
        ["Ranta"],
    ),
    "somebody unnamed goes on as he or she": (
        "Bo Ranta would not comment. “I only steer,” Ranta said.\n\nA senior pilot said that the"
        " captain “should have waited for the tide”. “Five minutes, no more,” he said.",
        ["Bo Ranta", "~A senior pilot", "~he"],
    ),
    "who asks is not who answers": (
        "Bo Ranta took the stand. “Was it dark that night?” Daniel Stott asked.\n\n“As dark as it"
        " gets,” he replied.",
        ["Daniel Stott", "Bo Ranta"],
    ),
    "initials lead the turns of an interview": (
        "Tom Speight: You have a goat, Ada Fenwick.\n\nAda Fenwick: I do.\n\nTS: Did it help?"
        "\n\nAF: I wrote to my editor, “She ate the first chapter.” One reader called it “a love"
        " letter to bad weather”.",
        ["Ada Fenwick", "~One reader"],
    ),
    "a court is told by somebody": (
        "Surgeon joked that “it was like carving a sofa”, jury told\n\nIrma Salo said more.",
        ["~Surgeon"],
    ),
    "a short reply in the first person is no title": (
        "Bo Ranta arrived late. “I’m from Turku,” he replied. “We were born tired.”",
        ["Bo Ranta", "Bo Ranta"],
    ),
    "who wants to know something asks": (
        "Irma Salo, for the Greens, wanted to know why the only pier left was “a plank with a rope"
        " on it”.",
        ["Irma Salo"],
    ),
    "a statement that is read out has no verb of its own": (
        "The patient, referred to as Ms A, said in a statement read to the tribunal: “I heard it"
        " all, from the first.”\n\nA letter read to the court said he was “a kind man who loved"
        " his garden”.",
        ["~The patient", "~A letter read to the court"],
    ),
    "a farewell is its writer's": (
        "Irma Salo resigned. Her farewell, posted on Friday, was a single line: “This is my stop,"
        " thanks for the ride.”",
        ["Irma Salo"],
    ),
    "a relative is a person though there is a place of that name": (
        "Irma Salo bought the pier. Her husband, George, a ferryman, does not deny it. “I said it"
        " could not be done,” he says.",
        ["George"],
    ),
    "a verb in the present may follow a name between commas": (
        "The doctor, Anil Mistry, thinks that it has “done more for us than I ever have”.",
        ["Anil Mistry"],
    ),
    "a full name after a lead-in without a comma acts": (
        "In the gallery Irma Salo, whose brother Pat was aboard, shouted, “Who is going to tell his"
        " mother that?”",
        ["Irma Salo"],
    ),
    "what is called something does not call itself so": (
        "Irma Salo sailed. Herring gulls are considered the “pickpockets of the northern coast.”",
        [None],
    ),
    "nor does what is described by nobody": (
        "Irma Salo sailed.\n\nThe quay was described as “a plank with a rope on it.”",
        [None],
    ),
    "who somebody is may have a clause of its own": (
        "Bo Ranta, 62, a Kotka native who calls the pier “a plank with a rope on it,” laughed.",
        ["Bo Ranta"],
    ),
    "a work is announced with its author, whose words follow": (
        "NEW LOOK — “A garden grows on the old pier,” by Irma Salo: “The pier was a plank, and is"
        " a meadow.”",
        ["Irma Salo"],
    ),
    "one person may hold two offices": (
        "“He was the port,” said former Kotka Gov. and Harbour Committee Chairman Bo Ranta. “Or so"
        " we thought,” said former mayor and harbour chief Irma Salo.",
        ["Bo Ranta", "Irma Salo"],
    ),
    "a family is no adverb": (
        "Irma Salo went missing in May. Her family said the ferry was “a coffin with a bar on top"
        " of it”.",
        ["~Her family"],
    ),
    "a name of ordinary words may lack its second comma": (
        "“The gulls won again this year,” Summer Gold, a baker who feeds them tweeted on Monday.",
        ["Summer Gold"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS)
def test_a_construction_of_another_kind_of_news(text, expected):
    assert speakers(text) == expected


def test_who_quotes_somebody_as_saying_something_is_the_outlet():
    (quote,) = annotate("Reuters quoted Irma Salo as saying: “It is closing.”").quotes
    assert (quote.speaker.name, quote.via) == ("Irma Salo", "Reuters")


def test_the_name_of_a_source_may_stand_in_the_middle_of_its_phrase():
    text = "The quay will cost “a million or two”, according to the “more gulls for all” report."
    assert speakers(text)[0] == "~report"
