"""Who the speaker of a quotation is: titles, roles, honorifics, halves of long names."""

import pytest

from articles.annotate import annotate
from articles.coreference.spelling import sex_of_first_name
from articles.coreference.titles import sex_before, sex_of_title


def last_speaker(text):
    speaker = annotate(text).quotes[-1].speaker
    return speaker and speaker.name


NAMED = {
    "a senior counsel is no organisation": (
        "Her lawyer, Senior Counsel Mutula Nzioki, told the House that the charges were “a"
        " political invoice dressed up as a petition”.",
        "Mutula Nzioki",
    ),
    "an honorific and a first name": (
        "Grazyna Wieczorek, who has worked in the lamp room for 29 years, laughed. “At our Sunday"
        " table there are four salaries,” Pani Grazyna said.",
        "Grazyna Wieczorek",
    ),
    "an aunt of the whole town": (
        "Lorna Carroll, an elder, remembers sixty children. “I sat on that bench for six years,”"
        " Aunty Lorna said.",
        "Lorna Carroll",
    ),
    "a name in the middle of a long one": (
        "The minister, Marcos Aurélio Lins de Souza, a former builder, dismissed it. “These are"
        " numbers made in air-conditioning,” Lins said at a hearing.",
        "Marcos Aurélio Lins de Souza",
    ),
    "a family name that ends like a trade": (
        "Sabine Freifrau von Trotha-Kleist, chairwoman of the owners, called for calm. “I am in"
        " favour of sleeping,” von Trotha-Kleist said.",
        "Sabine Freifrau von Trotha-Kleist",
    ),
    "two names in no list explain the second": (
        "The best save came from Kacper Wilczek’s late header. Wilczek, who shared a car with the"
        " keeper, embraced him. “You ruined my birthday party,” said the striker.",
        "Kacper Wilczek",
    ),
    "a member of a party from a state": (
        "Constance Ridgely, a Democrat from Pennsylvania, voted for the bill. “I’ll take 80"
        " percent today and come back for the 20,” the Pennsylvania Democrat said.",
        "Constance Ridgely",
    ),
    "a role after a lead-in": (
        "Recording a conclusion, the senior coroner, Graeme Bevan-Rees, said that the boy was fit."
        " Dr Fatemeh Rostami spoke next.\n\n“Would it have made a difference?” the coroner asked.",
        "Graeme Bevan-Rees",
    ),
    "a role after but": (
        "But the council’s leader, Councillor Graham Pottinger, said it would bring in money.\n\nA"
        " woman shouted in the gallery.\n\n“I’m grateful for the advice,” the leader replied.",
        "Graham Pottinger",
    ),
    "a great-grandmother is a person": (
        "Doreen Applegarth was given 28 days to remove the cabin.\n\n“They can put me in handcuffs"
        " if they like,” the great-grandmother said.",
        "Doreen Applegarth",
    ),
    "whoever asks is not she who answers": (
        "“I would not have let him leave,” Dr Fatemeh Rostami said.\n\nAsked by Bethan Lewis,"
        " for the family, whether she had told anyone, she said: “I told the nurse in charge.”",
        "Fatemeh Rostami",
    ),
    "a question names who answers it": (
        "Sahan Perera, 21 and new to the side, said he had slept badly.\n\nWould Dhanush Silva"
        " settle for a draw? “I did not come here to look at the sky,” he said.",
        "Dhanush Silva",
    ),
    "whoever signs the article is not in it": (
        "Ghost nets for crabs\n\nBy Karin Aldrich\n\nIt is early. “Always somebody else’s net, from"
        " somebody else’s bad day,” she says.",
        None,
    ),
    "a name with a star": (
        "Dr Bo Lund spoke. Hawa*, 22, walked for four days to reach the centre with her twins."
        " “When I arrived they took him from my back,” she told our team.",
        "Hawa",
    ),
    "a name for men and women": (
        "“I kept counting them,” said Shirin Holm, 34. Their neighbour Pat Dunne, 71, had run out"
        " in her slippers. She said: “It was my late husband’s ladder.”",
        "Pat Dunne",
    ),
    "a younger sister has a name": (
        "“He’ll do what he wants, he always has,” said his younger sister, Adaeze, a corporal who"
        " boxes for the Army.",
        "Adaeze",
    ),
    "whoever trained him is not he": (
        "Bekzod Rahmatov lost the fight.\n\n"
        "Mags Delaney, who has trained him since he was eleven, has no regrets about pulling him"
        " out. “I wasn’t going to look his mum in the face,” she said.",
        "Mags Delaney",
    ),
    "a given name of two syllables": (
        "The mother of the driver, Kim Jun-ho, joined a rally. “He told me he would sleep,” Kim"
        " Soo-yeon, 57, said in tears.",
        "Kim Soo-yeon",
    ),
    "a name of two families": (
        "The promoter, Caspian Hurst-Bell, represents the challenger. “He has a stadium to fill,”"
        " Hurst-Bell said.",
        "Caspian Hurst-Bell",
    ),
    "a name with a small article": (
        "Alberto dell’Orto, the superintendent for the city, has promised it. “It was a very"
        " courteous silence,” dell’Orto said.",
        "Alberto dell’Orto",
    ),
    "a family name that comes first": (
        "The potter Ok Soon-ja pours tea. “Your father could not count,” Ok says, in English this"
        " time.",
        "Ok Soon-ja",
    ),
    "a voice is somebody's": (
        "Gerald Whitcombe gave evidence. Whitcombe’s voice answers on the tape: “Wait for the"
        " morning, we’ll look at it in the light.”",
        "Gerald Whitcombe",
    ),
    "whoever answers in an interview": (
        "The woman in the ring\n\nDilnoza Karimova was 15 when she was turned away. Her coach was"
        " Ravil Akhmetov. Karimova laughs.\n\nQ: Why so early?\n\nA: I wrote them a letter; I"
        " wrote, “So is your haircut, gentlemen.” It was not clever.",
        "Dilnoza Karimova",
    ),
}


@pytest.mark.parametrize(("text", "expected"), NAMED.values(), ids=NAMED)
def test_who_the_speaker_is(text, expected):
    assert last_speaker(text) == expected


def test_a_title_shows_the_sex_only_right_before_the_name():
    assert sex_before("said Pani Lind", 10) == "f"
    assert sex_before("He bought it off the lady.” Lind", 28) is None
    assert sex_before("Mr. and Mrs. Lind", 13) is None
    assert sex_of_title("Dr") is None


def test_names_that_men_and_women_bear_show_no_sex():
    assert sex_of_first_name("pat") is None
    assert sex_of_first_name("maria") == "f"
