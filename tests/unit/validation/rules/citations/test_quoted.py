"""Words in which a document cites provisions: read, compared, headings in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs import law
from hrdocs.law.reference import store
from hrdocs.validation.rules.citations.quoted import agree, belongs_to, headings_in, read
from hrdocs.values import Citation

ARTICLES = [(code, number) for code in law.CODES for number in store.index(code)]


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("ч. 1 ст. 342 УК", ["cc1999:342/1"]),
        ("Part 1 of Article 342 of the Criminal Code", ["cc1999:342/1"]),
        ("ч. 1 арт. 342 КК", ["cc1999:342/1"]),
        ("č. 1 art. 342 KK", ["cc1999:342/1"]),
        ("342 ч. 1", ["cc1999:342/1"]),
        ("cc1999:342/1", ["cc1999:342/1"]),
        ("ст. 14, ч. 2 ст. 293 УК", ["cc1999:293/2"]),  # an attempt is no provision of its own
        ("several administrative offences", []),
        ("ст. 130 УК РФ", []),
        ("ст. 3421 УК", []),
        ("ст. 342 УК " + "и так далее " * 400, []),  # an account, and no citation
    ],
)
def test_reading(text, citations):
    found = read(text)
    assert found.is_sure is bool(citations)
    assert [str(one) for one in found.citations if found.is_sure] == citations


def test_readings_that_stay_open():
    found = read("ст. 361.3 УК")
    assert [str(one) for one in found.open] == ["cc1999:361/3", "cc1999:361-3"]
    assert [str(one) for one in read("19.1").open] == ["cao2003:19.1", "cao2021:19.1"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("cc1999:342/1", "cc1999:342/1", True),
        ("cc1999:342", "cc1999:342/1", True),
        ("cc1999:342/1", "cc1999:342/2", False),
        ("cc1999:293/2/1", "cc1999:293/2", True),
        ("cao2003:19.1", "cao2021:19.1", True),
        ("cc1999:14", "cao2003:14", False),
        ("cc1999:361/3", "cc1999:361-3", False),
    ],
)
def test_agreement(one, other, expected):
    assert agree(Citation.parse(one), Citation.parse(other)) is expected
    assert agree(Citation.parse(other), Citation.parse(one)) is expected


@given(st.sampled_from(ARTICLES), st.sampled_from(("ru", "en")))
def test_a_heading_belongs_to_its_own_article(article, language):
    code, number = article
    heading = law.article(code, number).heading
    if heading is not None and language in heading:
        assert belongs_to(heading[language], (Citation(code=code, article=number),)) == ()


@given(st.text(max_size=200))
def test_no_words_are_too_odd(text):
    read(text)
    headings_in(text)
    belongs_to(text, (Citation.parse("cc1999:342"),))


def test_headings_of_former_days_belong_too():
    calls = "Призывы к действиям, направленным на причинение вреда национальной безопасности Республики Беларусь"
    assert belongs_to(calls, (Citation.parse("cc1999:361"),)) == ()
    assert belongs_to(calls, (Citation.parse("cc1999:342"),)) == ("cc1999:361",)
    # Of an article without a heading in that language nothing is known.
    assert belongs_to("Дыскрэдытацыя Рэспублікі Беларусь у іншай форме", (Citation.parse("cc1999:342"),)) == ()
