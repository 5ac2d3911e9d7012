"""Who is named as the speaker in the constructions that news is made of.

Every case is a text, and for each of its quotations in order the speaker: a full name, ``~`` and
the phrase of somebody who is not named, or ``None`` for nobody.
"""

import pytest

from articles.annotate import annotate
from articles.attribution import read
from articles.entities import find_mentions
from articles.quotes import find_quotes
from tests.articles.speaking import speakers

HARD = {
    "a role stands for the person who bears it": (
        "Premier Ilse Varga came in late. “The pipes burst at Graz,” the premier said.",
        ["Ilse Varga"],
    ),
    "a courtesy title tells family members apart": (
        "Mona Strand and her father, Ivar Strand, both spoke in court. “My daughter drew every map"
        " herself,” Mr. Strand said.",
        ["Ivar Strand"],
    ),
    "somebody new who acts may be the one who speaks": (
        "“That was our last match,” said coach Lou Marsh. Her goalkeeper looked at his gloves. “I"
        " will believe it in spring,” he said.",
        ["Lou Marsh", "~he"],
    ),
    "spokespeople are not those they speak for": (
        "“He is at home and will stay there,” solicitors for Mr. Sokolov said on Friday.",
        ["~solicitors for Mr. Sokolov"],
    ),
    "the speaker may follow in the next paragraph": (
        "“Nobody carries us off this bridge tonight.”\nSo said Leila Haddad, who led the dockers,"
        " as the lights went out.",
        ["Leila Haddad"],
    ),
    "a verb in no list is a verb of saying by its place": (
        "Minister Ruth Holm came back. “Ladies and lawyers first,” a drenched but polite Ruth Holm"
        " parried. “The lift holds only six of us.”",
        ["Ruth Holm", "Ruth Holm"],
    ),
    "a relative clause does not take the verb from its subject": (
        "Villagers who lost their boats in the storm say the coastguard “kept the warning in a"
        " drawer all weekend.”",
        ["~Villagers who lost their boats in the storm"],
    ),
    "what is reported goes on without a cue": (
        "It was no accident, said Taro Mori, who has studied the lock for years. The engineers"
        " “closed the wrong gate and kept quiet.”",
        ["Taro Mori"],
    ),
    "a family name may come first": (
        "Foreign Minister Park Min-seo arrived by train. “I trust the two of them to keep talking,”"
        " Park told a crowd.",
        ["Park Min-seo"],
    ),
    "a particle belongs to the family name": (
        "Femke van der Meulen closed the shop. “There is no oil left for the lamps,” Van der Meulen"
        " said.",
        ["Femke van der Meulen"],
    ),
    "a question put to somebody is not hers": (
        "Asked whether the sale was “a present to those who own half the street,” Mayor Inez Prado"
        " said no.",
        [None],
    ),
    "a noun of speech names its owner": (
        "Her last warning, “keep the goats off the railway line,” hangs in every kitchen.",
        ["~Her"],
    ),
    "a cue between dashes counts": (
        "“The ice is going” — here Professor Amal Haddad looked up — “and somebody has to count the"
        " days.”",
        ["Amal Haddad", "Amal Haddad"],
    ),
    "a concession belongs to whoever concedes": (
        "While the director swore that “not one lamp was missing,” storekeeper Ida Holm said half"
        " the shelves were bare.",
        ["~the director"],
    ),
    "whoever expects a thing to be said has said so": (
        "The pilot said she expects the surveyors to describe the mast as “a toothpick on top of a"
        " tower.”",
        ["~The pilot"],
    ),
    "inserts do not hide the subject": (
        "Henrik Aas, whose firm, Havlys, rents cranes to the port, said of the contest: “They had"
        " the winner in the first minute.”",
        ["Henrik Aas"],
    ),
    "the subject before is more likely he than the object": (
        "Judge Paul Ekdal saw Sheriff Luke Marsh at breakfast and told him to step down. “He has"
        " the weekend to think,” he said.",
        ["Paul Ekdal"],
    ),
    "a line above introduces several paragraphs": (
        "Abbot Elias Rosen wrote to his monks:\n“The roof has cost us the orchard.\n“The walls will"
        " cost us the bees.”",
        ["Elias Rosen"],
    ),
    "a second-hand quotation is the speaker's": (
        "“I will not put my name to it,” Oliver told his cousin, according to an email seen by the"
        " Herald.",
        ["Oliver"],
    ),
    "feet and inches do not open a quotation": (
        "The 5'11\" drummer wouldn't budge. \"It's the band's van, not the label's van,\" Rafa"
        " Ekman said.",
        ["Rafa Ekman"],
    ),
    "titles and slogans are not quoted speech": (
        "On “The Slow Hour,” painter Iris Chen said the motto “Paint It Grey” was “a sneeze that"
        " somebody framed.”",
        ["Iris Chen"],
    ),
}

COMMON = {
    "a document speaks for its author": (
        "Hana Okada’s farewell letter says, “I took the choir’s savings for a boat of mine.”",
        ["Hana Okada"],
    ),
    "questions and answers by letter": (
        "Q: Did the owners want “nothing but new faces here”?\nA: They did.",
        ["~Q"],
    ),
    "dialogue goes on by turns": (
        "“Who fed the horses?” asked prosecutor Dana Fried.\n“My sister did, before school,” Paul"
        " Keller said.\n“Every morning?”\n“Every one.”",
        ["Dana Fried", "Paul Keller", "Dana Fried", "Paul Keller"],
    ),
    "British marks with the comma outside": (
        "‘We waited for nine hours at the gate’, said Ravi Shah. ‘The owners’ club was shut,’ he"
        " added.",
        ["Ravi Shah", "Ravi Shah"],
    ),
    "a signature on the same line": (
        "“The sea gives nothing back to us.” — Greta Lind",
        ["Greta Lind"],
    ),
    "a signature on the next line": (
        "“The sea gives nothing back to us.”\n— Greta Lind",
        ["Greta Lind"],
    ),
    "a list of signed sayings": (
        "“We are the best crew afloat.” ― Ana Ruiz\n“I will never sell the old house.” ― Bo"
        " Lindqvist",
        ["Ana Ruiz", "Bo Lindqvist"],
    ),
    "a participle with its own subject": (
        "Turnout was poor, with Alderman Joe Pike calling it “a sad day for the whole county.”",
        ["Joe Pike"],
    ),
    "a headline with a colon": (
        "Lind: ‘We will win this race’\nGreta Lind spoke on Monday.",
        ["Greta Lind"],
    ),
    "a family name that is a common word": (
        "Marcus Stone left early. “There is nothing left to do here,” Stone said.",
        ["Marcus Stone"],
    ),
    "quoted as saying": (
        "Greta Lind was quoted as saying that “the harbour is finished for good.”",
        ["Greta Lind"],
    ),
    "as somebody put it": (
        "The question, as Ana Ruiz put it, is: “who pays for the new bridge?”",
        ["Ana Ruiz"],
    ),
    "an unnamed source keeps its phrase": (
        "“It was a mess from the start,” said one senior official briefed on the talks.",
        ["~one senior official briefed on the talks"],
    ),
    "an apposition names the role": (
        "“We have no water at all,” said the mayor of Ames, Bo Lund.",
        ["Bo Lund"],
    ),
    "a transcript": (
        "ANA RUIZ: “We never saw the report before today.”\nBO LUND: “That is not what you said.”",
        ["ANA RUIZ", "BO LUND"],
    ),
    "a body speaks": (
        "“The plan breaks the law in three places,” the company said in a statement.",
        ["~the company"],
    ),
    "the cue in the middle": (
        "“It rained,” said Ana Ruiz, a farmer. “Then it snowed for a week.”\n“We lost the wheat,”"
        " added Ruiz.",
        ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"],
    ),
    "the tail of a sentence": (
        "The rails “froze at Linz on the first night,” and nobody came, Ana Ruiz said.",
        ["Ana Ruiz"],
    ),
    "a retired somebody after the verb": (
        "“It was the best of ships,” said retired pilot Ana Ruiz.",
        ["Ana Ruiz"],
    ),
    "she is the woman just named": (
        "Minister Petra Novak met Karl Weiss. She said the dam was “safe for another hundred"
        " years.”",
        ["Petra Novak"],
    ),
    "several people asked by one": (
        "Ana Ruiz was asked by Bo Lund whether the plan was “a gift to the smugglers of this"
        " coast.”",
        ["Bo Lund"],
    ),
    "a name that follows its office may go on": (
        "“The ferry will not sail before noon,” said another harbour pilot, Nils Aalto of the firm"
        " Sund.",
        ["Nils Aalto"],
    ),
    "a name that follows its office may bear a second one": (
        "“It is time that we had a song,” wailed Berg’s producer, singer Clara Holm.",
        ["Clara Holm"],
    ),
}

SUBJECTS = {
    "a conjunction leads in to the subject": (
        "But Tom Vance, at a small firm in Leeds, argues that “the north has waited long enough.”",
        ["Tom Vance"],
    ),
    "as somebody, described, puts it": (
        "As Ida Falk, a former keeper of the light, put it: “The sea reads no timetable at all.”",
        ["Ida Falk"],
    ),
    "a subordinate clause has its own subject": (
        "The row began after Ida Falk, asked about the budget, had said, “I have spent it all.”",
        ["Ida Falk"],
    ),
    "who, before an insert, is whoever was named": (
        "First came the editor Olaf Berg, who, after a long lunch, said that “the paper was never"
        " for sale.”",
        ["Olaf Berg"],
    ),
    "whose belongs to the insert": (
        "Ida Falk, whose boatyard has been at the heart of the dispute, predicted that the men"
        " would “take this fight to the ministry.”",
        ["Ida Falk"],
    ),
    "somebody himself is somebody": (
        "Falk himself conceded that “the only way to win is to ask for every vote.”",
        ["Falk"],
    ),
    "a means of speaking is not the speaker": (
        "“I think they should mend the roof before winter,” Ms. Falk said by telephone.",
        ["Falk"],
    ),
    "a retreat is a tag after a quotation that ends with a comma": (
        "“They all came for the free soup,” Olaf Berg shot back with a laugh.",
        ["Olaf Berg"],
    ),
    "a described speaker without a second comma": (
        "“We were never told of any of this,” Olaf Berg, a spokesman for the port told reporters.",
        ["Olaf Berg"],
    ),
    "a participle in an insert is not the verb": (
        "Olaf Berg, a pilot based in Bergen, said the tower was “asleep at the wrong hour.”",
        ["Olaf Berg"],
    ),
    "a list of subjects begins with the first": (
        "Two painters, nine poets and a choir this week called on the city to “remember the old"
        " theatre.”",
        ["~Two painters, nine poets and a choir"],
    ),
    "a short quotation in an insert": (
        "Olaf Berg, after a film about the “clash of harbours,” called for “a truce between the"
        " two towns.”",
        ["Olaf Berg", "Olaf Berg"],
    ),
    "a verb in the present before the quotation": (
        "The pamphlet claims “the wells were clean for a hundred years.”",
        ["~The pamphlet"],
    ),
    "a sentence whose only verb is in the present": (
        "Senator Ida Falk of Oregon, a member of the panel, advocates a “modest tax on empty"
        " houses” in the bill.",
        ["Ida Falk"],
    ),
    "in somebody's words": (
        "The bridge was closed because, in Falk’s words, “a bolt is not a promise.”",
        ["Falk"],
    ),
    "as somebody put it": (
        "The matter, as one senior pilot put it, is: “how do we moor a ship without sinking the"
        " pier?” The pilot asked not to be named.",
        ["~one senior pilot"],
    ),
    "a relative clause has its own speaker": (
        "Falk slept through a talk by the Swedish envoy, who said the pact was good for “the north"
        " as well as the south.”",
        ["~the Swedish envoy"],
    ),
    "a relative clause belongs to the person before it": (
        "Ida Falk slept through a talk by Sven Dahl, who said the pact was good for “the north as"
        " well as the south.”",
        ["Sven Dahl"],
    ),
    "things may speak in a relative clause": (
        "They handed out bottles that said, “The harbour welcomes you to the games.”",
        ["~bottles"],
    ),
    "an office may name what it is of": (
        "Minister of Health Ana Falk said on Sunday that the vaccine was “late but not too late.”"
        " “It will be here by Friday,” the minister said.",
        ["Ana Falk", "Ana Falk"],
    ),
    "one of several may be named after a comma": (
        "One of the shipyard's engineers, Olaf Brandt, later testified that “nobody had read the"
        " second drawing.”",
        ["Olaf Brandt"],
    ),
    "a name may be set off by dashes": (
        "A former harbour master -- Olaf Brandt, who left in May -- said the council “changed"
        " nothing in its plans.”",
        ["Olaf Brandt"],
    ),
    "thanks are for whoever follows": (
        "Lena Falk, star of the film “Low Tide,” thanked Brandt for “keeping the lamps lit for all"
        " of us.”",
        ["Lena Falk"],
    ),
    "the speaker may stand between subject and verb": (
        "The charm of Kotka, says Carl Antila, a guide at the museum, is that it was “the last town"
        " to get a clock of its own.”",
        ["Carl Antila"],
    ),
    "what somebody called so is hers": (
        "Brandt's use of the pier led to what engineer Lena Falk called “the beginning of the end"
        " of it.”",
        ["Lena Falk"],
    ),
    "a promise speaks for whoever made it": (
        "Lena Falk came back on Monday. Her promise, made on the quay, was that “nobody will have"
        " to swim to work.”",
        ["Lena Falk"],
    ),
    "any verb may be followed by its speaker": (
        "“This roof will not last another winter!” fretted Ida Falk, the port's engineer.",
        ["Ida Falk"],
    ),
    "any verb in the present may be followed by its speaker": (
        "“We never saw a single letter from them,” grouses farmer Olaf Berg.",
        ["Olaf Berg"],
    ),
    "a quotation before a verb is not always said": (
        "“We can mend every boat” won Ida Falk the harbour vote.",
        [None],
    ),
    "the subject goes on after a comma": (
        "Many villagers on the island, most of them weavers, say the pier is “not safe for a"
        " child.”",
        ["~Many villagers on the island"],
    ),
    "a verb in a relative clause is not that of the sentence": (
        "Berg, in a speech that lasted two hours, vowed to “clear the harbour of its rats.”",
        ["Berg"],
    ),
    "what somebody calls something may stand before her": (
        "The captain was called “a danger to every boat in port” by Ida Falk, a pilot.",
        ["Ida Falk"],
    ),
    "a colon leads to whoever was named before it": (
        "Here is Ida Falk on the same harbour: “A bolt is not a promise.”",
        ["Ida Falk"],
    ),
    "to somebody is what she thinks": (
        "To Ida Falk, the new pier is “a road that forgot where it was going.”",
        ["Ida Falk"],
    ),
    "a viewpoint is worth less than a verb of saying": (
        "For Ida Falk, the new pier is “a road that forgot where it was going,” says Olaf Berg.",
        ["Olaf Berg"],
    ),
    "in somebody's view": (
        "The new pier is “a road that forgot where it was going,” in the view of Ida Falk.",
        ["Ida Falk"],
    ),
    "to quote somebody": (
        "The new pier is, to quote Ida Falk, “a road that forgot where it was going.”",
        ["Ida Falk"],
    ),
    "whoever was asked has not asked": (
        "Ida Falk was asked, “Would you have told them to leave the island?”",
        [None],
    ),
    "an age with a town is an insert, and no region speaks": (
        "“I would have waited on that rock until spring,” Peter Lind, now 81 and retired in Dover,"
        " Del., said by telephone.",
        ["Peter Lind"],
    ),
    "a list belongs to the noun before of": (
        "A circle of 40 painters, poets and actors this week sent a letter and called on the town"
        " to “give the old cinema back to us.”",
        ["~A circle of 40 painters, poets and actors"],
    ),
    "what somebody performs as is not who speaks": (
        "Olga Reis, who performs as Ruby, told the Courier that the hall was “never fit for an"
        " orchestra.”",
        ["Olga Reis"],
    ),
    "last week does not speak": (
        "Senator Dina Holm (D-Calif.) last week said the budget was “a hole with a roof on it.”",
        ["Dina Holm"],
    ),
    "last year does not speak": (
        "A report of the harbour board last year called the pier “a danger to all who walk on it.”",
        ["~A report of the harbour board"],
    ),
    "current and former are one description": (
        "Current and former clerks called the budget “a hole with a roof on it.”",
        ["~Current and former clerks"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HARD.values(), ids=HARD)
def test_a_hard_construction(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(("text", "expected"), COMMON.values(), ids=COMMON)
def test_a_common_construction(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(("text", "expected"), SUBJECTS.values(), ids=SUBJECTS)
def test_the_subject_is_found(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor hopes for calm, but 61 percent called the plan “a hole with a roof on it.”",
        "The mayor hopes for calm, but 14,000 called the plan “a hole with a roof on it.”",
        "In the poll a majority called the plan “a hole with a roof on it.”",
        "A source close to Mayor Inez Prado called the plan “a hole with a roof on it.”",
        "“The plan is a hole with a roof on it,” a clerk familiar with the talks said.",
    ],
)
def test_a_crowd_or_a_source_is_people_without_a_name(text):
    (quote,) = annotate(text).quotes
    assert quote.speaker.anonymous


def test_nothing_modifies_a_pronoun():
    text = "Ida Falk put it in a note to clerks urging them to “imagine a vault with two doors.”"
    (parsed,) = read(text, find_quotes(text), ())
    heads = [parsed.phrases[clause.subject] for clause in parsed.clauses]
    assert "it" not in {parsed.sentence.items[head.last].text for head in heads}


def test_a_name_beside_a_thing_has_a_verb_of_its_own():
    text = "Bo Ranta mocked the speech Ida Falk gave on Friday as “a vault with two doors.”"
    mentions = find_mentions(text)
    (parsed,) = read(text, find_quotes(text), mentions)
    heads = [parsed.phrases[clause.subject] for clause in parsed.clauses]
    assert [parsed.sentence.items[head.first].text for head in heads] == ["Bo Ranta", "Ida Falk"]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The clerk who oversaw the yard left.", "oversaw", "V"),
        ("The letter appears to contradict 2019 notes, a clerk said.", "appears", "V"),
        ("Its critics need to explain it, a clerk said.", "need", "V"),
        ("Two deadly storms hit the family.", "deadly", "N"),
        ("The yard closed, hence Ranta left.", "hence", "R"),
    ],
)
def test_a_common_word_is_known_for_what_it_is(text, word, tag):
    (parsed,) = read(text, (), ())
    assert next(item.tag for item in parsed.sentence.items if item.text == word) == tag
