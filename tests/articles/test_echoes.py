"""Words that stand in a headline and again in the body have the speaker that the body names."""

from articles.annotate import annotate

BODY = (
    "The village of Nebel has sixty houses.\n\n“We stay where our fathers stayed, and that is"
    " all,” said Irma Salo, who keeps the inn.\n"
)


def headline_speaker(headline, body=BODY):
    quote = annotate(f"{headline}\n\n{body}").quotes[0]
    return quote.speaker and quote.speaker.name, quote.rule


def test_the_body_tells_who_says_what_the_headline_quotes():
    said = headline_speaker("‘We stay where our fathers stayed’: village defies the dam")
    assert said == ("Irma Salo", "echo")


def test_a_headline_that_names_the_speaker_keeps_her():
    name, rule = headline_speaker("Jon Oakley: ‘We stay where our fathers stayed’")
    assert (name, rule != "echo") == ("Jon Oakley", True)


def test_so_does_one_whose_words_somebody_else_repeats():
    body = "It rained. “It is a crime against the valley,” said Irma Salo, the mayor of Nebel.\n"
    name, _ = headline_speaker("Jon Oakley: ‘It is a crime against the valley’", body)
    assert name == "Jon Oakley"


def test_a_headline_that_tells_keeps_its_own_words_for_it():
    body = "Jon Oakley spoke. “It is a crime against the valley,” he said.\n"
    headline = "Jon Oakley hits out at dam, calling it ‘a crime against the valley’"
    name, rule = headline_speaker(headline, body)
    assert (name, rule != "echo") == ("Jon Oakley", True)


def test_whom_the_headline_leaves_unnamed_the_body_names():
    said = headline_speaker("‘We stay where our fathers stayed’, says innkeeper")
    assert said == ("Irma Salo", "echo")


def test_a_source_without_a_name_is_better_than_a_doubtful_speaker():
    body = "It is cold. “We stay where our fathers stayed,” said a source close to Irma Salo.\n"
    quote = annotate(
        f"‘We stay where our fathers stayed’: village defies the dam\n\n{body}"
    ).quotes[0]
    assert quote.speaker.phrase == "a source close to Irma Salo"


def test_one_or_two_words_are_no_echo():
    assert headline_speaker("‘We stay’: village defies the dam")[1] != "echo"


def test_words_that_the_body_does_not_say_have_no_speaker_from_there():
    assert headline_speaker("‘Nobody ever asked us’: village defies the dam")[1] != "echo"


def test_a_doubtful_speaker_is_not_lent():
    body = "It is cold. A village, a lake. “We stay where our fathers stayed, and that is all.”\n"
    assert headline_speaker("‘We stay where our fathers stayed’: why", body)[1] != "echo"


def test_a_doubtful_name_is_better_than_none():
    body = "A judge said she had “bled these families dry”.\n\nJudge Paul Venturi spoke.\n"
    quote = annotate(f"‘Bled these families dry’: five years\n\n{body}").quotes[0]
    assert (quote.speaker.name, quote.doubtful) == ("Paul Venturi", True)


def test_they_alone_tell_nothing():
    body = "The boats are in. They called it “an eyesore on stilts and glue”.\n"
    quote = annotate(f"Rowers brand it ‘an eyesore on stilts and glue’\n\n{body}").quotes[0]
    assert quote.speaker.phrase == "Rowers"
