"""Whose verb it is: subjects that a sentence hides, lends or makes speak.

Every case is a text, and for each of its quotations in order the speaker: a full name, ``~`` and
the phrase of somebody who is not named, or ``None`` for nobody.
"""

import pytest

from articles.annotate import annotate
from tests.articles.speaking import speakers

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
    "who calls it so, by which it is known": (
        "A bus gate branded ‘a licence to print money’ by shopkeepers has brought in a million.",
        ["~shopkeepers"],
    ),
    "one of whom": (
        "They copied the phones of three engineers, one of whom wrote that he was “praying for a"
        " dry summer.”",
        ["~one of whom"],
    ),
    "a person who has spoken to somebody": (
        "A person close to the president who’s spoken to him about it in recent days described him"
        " as “bored with it, which is worse than mad.”",
        ["~A person close to the president"],
    ),
    "the president with whom they come": (
        "The drivers came out against it, with the union’s president, Sal Dimar, saying he “would"
        " not trust this man with a horse.”",
        ["Sal Dimar"],
    ),
    "somebody instructed by others": (
        "An independent arborist instructed by the family, Tobias Wren, told the jury that it was"
        " seen “from a passing bus”.",
        ["Tobias Wren"],
    ),
    "a statement that the clerk read": (
        "In a statement read by the clerk, the school’s head, Ida Lund, described her deputy as"
        " someone who “made the rest of us braver”.",
        ["Ida Lund"],
    ),
    "minutes of a meeting": (
        "The panel was shown minutes of a church council meeting in January, which recorded that"
        " “the organ is an obstacle to growth” again.",
        ["~minutes of a church council meeting in January"],
    ),
    "somebody at the back": (
        "Someone at the back called out: “What about our kids in the meantime?”",
        ["~Someone at the back"],
    ),
    "the back is no adverb": (
        "It rained. A man near the back called out, “Who wrote that for you?”",
        ["~A man near the back"],
    ),
    "a family is no adverb": (
        "The family of a 15-year-old boy who died from an asthma attack after being sent home from"
        " the clinic have called for “every parent in the country” to be told.",
        ["~The family of a 15-year-old boy"],
    ),
    "what was published last year by somebody": (
        "A study published last year by the University of Ghent estimated the cost and called the"
        " forecasts “optimistic to the point of fiction.”",
        ["~A study published last year by the University of Ghent"],
    ),
    "what is cited by others": (
        "A 2022 audit cited by both sides found that the county kept “no reliable record"
        " whatsoever” of who owned the land.",
        ["~A 2022 audit cited by both sides"],
    ),
    "who is accused of doing something": (
        "A financial adviser accused of stealing £612,000 from elderly clients told one of them"
        " that her savings were “safer than the Bank of England”.",
        ["~A financial adviser accused of stealing £612,000 from elderly clients"],
    ),
    "a name with a role of its own before who": (
        "She is survived by a daughter, Clemency, an appeal court judge, who said of her: “She had"
        " one rule, which was never to brake.”",
        ["Clemency"],
    ),
    "a plural verb after an insert": (
        "The papers, written for a meeting of ministers, describe the budget as “no longer"
        " credible at all” and say that delay “carries reputational risk for us”.",
        ["~The papers"] * 2,
    ),
    "a figure that somebody with a role called so": (
        "The drug costs $14,000 a year, a figure that Dame Olivia Prendergast, chief executive of"
        " Migraine Alliance, called “eye-watering by any measure”.",
        ["Olivia Prendergast"],
    ),
    "by phone says how, not who": (
        "It is in a footnote. “We have eleven people to a house,” Naomi Kabloona said by satellite"
        " phone.",
        ["Naomi Kabloona"],
    ),
    "who posts on a page from somewhere": (
        "“Just watched my trampoline leave. Passport not required,” Joan Petrakis of Port Douglas"
        " posted on Facebook, along with a video.",
        ["Joan Petrakis"],
    ),
    "what a colon announces without a verb of saying": (
        "His sister, Jacinta Pohl, waits. “He will ride out this one,” she said. Trent Mullally was"
        " blunt when asked: “We can’t send a boat, and I won’t pretend that we can.”",
        ["Jacinta Pohl", "Trent Mullally"],
    ),
    "an afterthought is no label": (
        "“My wife will not believe this,” says Jon Etim. Then, on reflection: “My wife will say she"
        " told me so.”",
        ["Jon Etim", "Jon Etim"],
    ),
    "a tag after the quotation counts for more than who disagreed before it": (
        'A Geneva-based trader, who could not speak freely, disagreed. "People keep saying it is'
        ' weather," the trader said.',
        ["~the trader"],
    ),
    "after a comma nobody is looked": (
        "The coach, Irma Salo, looked at my arms and said, “Leave the boy, send me the girl.”",
        ["Irma Salo"],
    ),
    "two offices of one, the first with an article": (
        "The former mayor and planters’ representative Arun Kapur said it was “a very modern way of"
        " telling a poor man to run”.",
        ["Arun Kapur"],
    ),
    "one office of two things": (
        "The energy and mines minister, Gonzalo Ferreyros, told a radio station that nobody could"
        " be “the owner of what falls from the sky.”",
        ["Gonzalo Ferreyros"],
    ),
    "who is contacted does not follow": (
        "Contacted by telephone, the firm’s head of communications, Delphine Favre, says that the"
        " group “has never claimed that the cheese is made on an alp”.",
        ["Delphine Favre"],
    ),
    "several people say it at the end of a headline": (
        "Ministers ‘asleep at the wheel’ over rail upgrade, say MPs\n\nThe line stays as it is.\n",
        ["~MPs"],
    ),
    "a minister for something": (
        "Minister for Health Pat Devaney, who was in Brussels, defended it, saying that a day ward"
        " was “a ward, by any definition I know of”.",
        ["Pat Devaney"],
    ),
    "somebody called by an island has no name there": (
        "The contract was drawn up by the firm. “So they asked themselves for a quote,” the"
        " Tasmanian said.",
        ["~the Tasmanian"],
    ),
    "what should be said is no report": (
        "The same study, it should be said, called the available data “inadequate for any"
        " conclusion whatsoever.”",
        ["~The same study"],
    ),
    "what is said by everybody": (
        "Ida Holm keeps the ferry. Along the river it is said that “what the river takes it gives"
        " back on the seventh day”.",
        [None],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SUBJECTS.values(), ids=SUBJECTS)
def test_a_hidden_subject(text, expected):
    assert speakers(text) == expected


def test_whoever_sends_a_message_surely_says_it():
    (quote,) = annotate("The union called members saying, “Stay at home today, all of you.”").quotes
    assert (quote.speaker.text, quote.doubtful) == ("The union", False)


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
    "a line between dashes is no signature": (
        "“So I think that there will be resistance to it,” Ms. Salo said.\n“It will come from all"
        " of us in the end.”\n– A ferry girl herself –\nSalo lives in Turku.",
        ["Salo", "Salo"],
    ),
}


PARAGRAPHS = {
    "the tag of words that run over paragraphs": (
        "Among them was Darlene Hoyt, a driver.\n\n“The first time, they gave me 20 minutes. The"
        " second time, 10.\n\n“Today a young man took my folder and said thank you,” Hoyt said in"
        " a corridor. “I brought a map.”",
        ["Darlene Hoyt", "Darlene Hoyt"],
    ),
    "what follows words that run over paragraphs is of the last one": (
        "Irma Salo bought the pier. “It was a plank with a rope on it.\n\n“We painted it.” Jon"
        " Adler disagreed.\n\n“It was never for sale to anybody.”",
        ["Irma Salo", "Jon Adler"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_a_quotation_over_paragraphs(text, expected):
    assert speakers(text) == expected


SIGNATURES = {
    "a quotation may end with a quotation": (
        "Old friends remember him.\n\n“He gave me his book, and on it he had written ‘Offside is"
        " the same everywhere.’” — Mbaye Ndour, now coach of Dakar\n",
        ["Mbaye Ndour"],
    ),
    "a reader without a name": (
        "Your letters\n\n“All those in favour should be made to leave theirs at home.”\n— A"
        " grandmother from Brecon, name supplied\n",
        ["~A grandmother from Brecon"],
    ),
    "who answers stands above": (
        "We asked our readers.\n\nSoledad Paz Arrieta, 44, nurse\n\n“A hospital, what else? I work"
        " in a corridor.”\n\nAnselmo Vega, parish priest of Callao\n\n“People have slept under the"
        " flight paths since 1960.”\n",
        ["Soledad Paz Arrieta", "Anselmo Vega"],
    ),
    "a label may have two sides": (
        "Senator to ferry owner: ‘You counted the pigs but not the people’\n\nThe ferry sank.\n",
        ["~Senator to ferry owner"],
    ),
    "a question about a reply": (
        "The council would not budge. The defiant pensioner’s reply? “Tell them the kettle is on"
        " and the ladder is up.”",
        ["~The defiant pensioner"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SIGNATURES.values(), ids=SIGNATURES)
def test_a_signature_or_a_label(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_a_dash_and_a_name_that_are_no_signature(text, expected):
    assert speakers(text) == expected
