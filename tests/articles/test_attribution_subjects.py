"""Whose verb it is: subjects that a sentence hides, lends or makes speak.

Every case is a text, and for each of its quotations in order the speaker: a full name, ``~`` and
the phrase of somebody who is not named, or ``None`` for nobody.
"""

import pytest

from tests.articles.test_attribution_constructions import speakers

SUBJECTS = {
    "who speaks after with": (
        "The 60 second film ends with a narrator saying: “Big money for himself, nothing for the"
        " town.”",
        ["~a narrator"],
    ),
    "what asks after with": (
        "Irma Salo and her backers tied Brandt to the governor, with one of her ads asking, “Is"
        " Rebecca Brandt free enough to serve on the court?”",
        ["~one of her ads"],
    ),
    "who is made to say something": (
        "The post was shared 3,200 times, leading union economists like Greta Poll to counter that"
        " “every cent for the mill went past the workers.”",
        ["~union economists like Greta Poll"],
    ),
    "whoever is sent a message does not write it": (
        "The runner-up did not call. The Tyrol senator emailed backers saying: “The race goes on”"
        " and promising to fight in the last round.",
        ["~The Tyrol senator"],
    ),
    "a plural after those is no verb": (
        "Dan Rivera pushed back on those charges Monday, saying that the bill had the right parts"
        " but was slow - and arguing that he and Cole shared “almost all the same ideas on water.”",
        ["Dan Rivera"],
    ),
    "a tag may end with a verb alone": (
        "Irma Salo is an “articulate young leader” who has won two elections in the state, the"
        " editorial board writes. “It is a sign of trouble that some attacked her.”",
        ["~the editorial board", "~the editorial board"],
    ),
    "to which somebody replies": (
        "Ms. Salo said experts had found her plan strong, to which Jon Oakley interjected: “It’s"
        " just not true.”",
        ["Jon Oakley"],
    ),
    "who is named last with said says all of it": (
        "Mix loud drums with a “singer who is a lightning rod” and neighbours get nervous, said"
        " Christine Lenk, director of the concert hall.",
        ["Christine Lenk"],
    ),
    "whoever cuts in speaks next": (
        "“Tell her I owe her a drink,” Ms. Weber said, and her brother cut in. “Don’t forget the"
        " other brother at the table.”",
        ["Weber", "~her brother"],
    ),
    "whoever interrupts speaks next": (
        "I began to read my page, and the judge interrupted me. “Explain to me why you are here"
        " today.”",
        ["~the judge"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SUBJECTS.values(), ids=SUBJECTS)
def test_a_hidden_subject(text, expected):
    assert speakers(text) == expected


LAYOUTS = {
    "what stands between dashes has no signature": (
        "Former mayor Colin Adair regretted her habit of gossip - “does she have to keep feeding"
        " them stories?” - Ida Holm of the town hall and her friends laughed.",
        ["Colin Adair"],
    ),
    "an agency below a sentence is no speaker": (
        "The candidate has mocked a reporter and recently pointed to a man in the crowd and called"
        " him “my best old friend.”\n- Reuters.",
        ["~The candidate"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_a_dash_and_a_name_that_are_no_signature(text, expected):
    assert speakers(text) == expected
