"""What stands on a page and is not the article."""

import pytest

from tests.articles.layout.page import BODY, body, hidden, lay


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("Advertisement", "advert", id="12 advert"),
        pytest.param("Story continues below advertisement", "advert", id="12 continues"),
        pytest.param("- ADVERTISEMENT -", "advert", id="12 in capitals and dashes"),
        pytest.param("Read more", "related", id="13 read more"),
        pytest.param("Also read: Floods reach the old town", "related", id="13 with a title"),
        pytest.param("Share this article", "share", id="14 share"),
        pytest.param("12 Comments", "share", id="14 count"),
        pytest.param("1.2k shares", "share", id="14 large count"),
        pytest.param("Follow Ana Ruiz on Twitter @ana", "share", id="14 follow"),
        pytest.param("Skip to main content", "site", id="15 skip"),
        pytest.param("Terms of Use", "site", id="15 terms"),
        pytest.param("Sign up for our newsletter", "sign-up", id="15 sign up"),
        pytest.param("Ana Ruiz in Oslo contributed to this report.", "credits", id="22 name"),
        pytest.param("The Associated Press contributed to this report.", "credits", id="22 agency"),
        pytest.param("Photo: Ana Ruiz/Reuters", "caption", id="23 photo"),
        pytest.param("The old bridge in May. (Bo Li/Getty Images)", "caption", id="23 bracket"),
        pytest.param("Image caption The bridge was built in 1911", "caption", id="23 caption"),
        pytest.param("A lamp is lit. (AP Photo/Bo Li)", "caption", id="23 agency photo"),
        pytest.param("© 2024 Example Media", "copyright", id="35 sign"),
        pytest.param("All rights reserved.", "copyright", id="35 rights"),
        pytest.param("* * *", "separator", id="separator"),
    ],
)
def test_is_hidden_kept_and_placed(line: str, kind: str) -> None:
    page = lay("Council keeps footbridge", "", *BODY, line)
    assert body(page) == list(BODY)
    assert hidden(page) == [(line, kind)]
    assert page.furniture[0].before == len(BODY)


def test_stands_before_the_paragraph_that_followed_it() -> None:
    page = lay("Council keeps footbridge", BODY[0], "Advertisement", *BODY[1:], "Share")
    assert [line.before for line in page.furniture] == [1, 3]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement revenue fell by a third at the station last year, its owner said.",
        "Read more books, the minister told pupils, and fewer timetables.",
        "Copyright law was changed on Tuesday, the ministry said.",
        "Reporting by the paper had shown that the bridge was unsafe.",
        "The bridge was closed in May. It opened again in June. (Bo Li/Getty Images)",
        "Share prices rose.",
        "Follow the money, she said, and you will find the bridge.",
        "Support fell from 41 to 38 per cent in an Example News/Reuters poll of the town.",
    ],
)
def test_sentences_that_begin_alike_stay(line: str) -> None:
    page = lay("Council keeps footbridge", "", *BODY, line, *BODY)
    assert line in body(page)


@pytest.mark.parametrize("label", ["Watch", "Photos", "Newspaper", "Summary"])
def test_13_a_headline_may_begin_like_a_link_or_a_label(label: str) -> None:
    headline = f"{label}: Bear boards night train"
    assert lay(headline, "", *BODY).headline == headline


def test_13_the_titles_below_related_articles_go_with_it() -> None:
    page = lay("Storm closes port", *BODY, "Related articles", "Bear on train", "Calm returns")
    assert body(page) == list(BODY)
    assert [kind for _, kind in hidden(page)] == ["related"] * 3


def test_13_sentences_below_related_articles_stay() -> None:
    page = lay("Storm closes port", "Related articles", *BODY)
    assert body(page) == list(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by A. Ruiz in Oslo; Editing by B. Li)",
        "(Additional reporting by C. Day",
        "(Reporting by A. Ruiz (Oslo) and C. Day; Editing by B. Li",
    ],
)
def test_20_the_agency_credits_its_writers_in_brackets(line: str) -> None:
    assert hidden(lay("Council keeps footbridge", *BODY, line)) == [(line, "credits")]


@pytest.mark.parametrize("mark", ["Reuter", "REUTERS", "-30-", "###", "ENDS", "(cm-kjd)"])
def test_21_marks_of_the_end(mark: str) -> None:
    assert hidden(lay("Council keeps footbridge", *BODY, f" {mark}")) == [(mark, "end mark")]


def test_21_marks_of_the_end_count_only_there() -> None:
    page = lay("Council keeps footbridge", "ENDS", *BODY, *BODY)
    assert hidden(page) == []


def test_36_addresses_stay() -> None:
    for line in ("https://e.example/report.pdf", "www.e.example"):
        assert body(lay("Council keeps footbridge", *BODY, line))[-1] == line


def test_36_an_address_above_the_headline_is_that_of_the_page() -> None:
    page = lay("https://e.example/bridge", "Council keeps footbridge", "", *BODY)
    assert (page.url, page.headline) == ("https://e.example/bridge", "Council keeps footbridge")


def test_37_tweets_stay_and_their_date_is_not_the_article_s() -> None:
    tweet = ("— Port Office (@port) May 1, 2020", "pic.twitter.com/abc")
    page = lay("Council keeps footbridge", *BODY, *tweet)
    assert body(page)[-2:] == list(tweet)
    assert page.published_at is None


@pytest.mark.parametrize(
    "end", ["the ministers sa… [+2500 chars]", "the ministers sa...", "REUTER..."]
)
def test_38_a_text_cut_at_the_source_is_marked(end: str) -> None:
    assert lay("Council keeps footbridge", *BODY, end).cut
    assert not lay("Council keeps footbridge", *BODY).cut
