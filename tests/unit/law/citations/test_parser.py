"""One citation from text, a cell, and the words again."""

import pickle
from datetime import date

import pytest

from hrdocs import law
from hrdocs.errors import InvalidText
from hrdocs.law import AmbiguousCitation, CitationSyntaxError, SeveralCitations, UnknownCode
from hrdocs.values import Citation, PartialDate


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("ч. 1 ст. 342 УК", "cc1999:342/1"),
        ("cc1999:342-2/1", "cc1999:342-2/1"),
        ("342", "cc1999:342"),  # a cell of a column "articles"
        ("342 ч. 1", "cc1999:342/1"),
        ("361-4", "cc1999:361-4"),
        ("24.23", "cao2021:24.23"),
        ("п. 6 ч. 2 ст. 139 УК", "cc1999:139/2/6"),
        ("п. 3 ст. 4 УК", "cc1999:4//3"),
        ("Art. 342(1)", "cc1999:342/1"),
    ],
)
def test_parse(text, canonical):
    assert str(law.parse(text)) == canonical


@pytest.mark.parametrize("on", [date(2020, 9, 1), "2020-09-01", PartialDate.parse("2020-09")])
def test_the_day_decides(on):
    assert str(law.parse("ст. 24.3 КоАП", on=on)) == "cao2003:24.3"


def test_parse_all_gives_one_for_each_part():
    assert list(map(str, law.parse_all("ч. 1, 2 ст. 361-4, ст. 369 УК"))) == [
        "cc1999:361-4/1",
        "cc1999:361-4/2",
        "cc1999:369",
    ]
    assert law.parse_all("") == ()
    assert law.parse_all("не указано") == ()


def test_what_is_left_over_is_carried_by_the_error():
    with pytest.raises(CitationSyntaxError) as caught:
        law.parse_all("ст. 342 УК,\nст. 15 Конституции, 2 года")
    assert [(span.start, span.end, str(span.kind)) for span in caught.value.left_over] == [
        (12, 30, "other_law"),
        (32, 33, "number"),
    ]
    assert str(caught.value) == (
        "expected citations of these codes and nothing else; what is marked is none\n"
        "  ст. 342 УК, ст. 15 Конституции, 2 года\n"
        "              ^^^^^^^^^^^^^^^^^^  ^"
    )
    assert pickle.loads(pickle.dumps(caught.value)).left_over == caught.value.left_over  # noqa: S301 -- our own bytes


@pytest.mark.parametrize("text", ["ст. 342 УК Иванова", "ст. 342д УК"])
def test_what_is_read_only_with_doubt_is_refused(text):
    with pytest.raises(CitationSyntaxError, match="expected a citation that is read without doubt"):
        law.parse(text)


def test_several_are_carried_by_the_error():
    with pytest.raises(SeveralCitations) as caught:
        law.parse("ст. 342, 369 УК")
    assert caught.value.citations == (Citation.parse("cc1999:342"), Citation.parse("cc1999:369"))
    assert str(caught.value) == "one citation is wanted, 2 are there: cc1999:342, cc1999:369"
    assert pickle.loads(pickle.dumps(caught.value)).citations == caught.value.citations  # noqa: S301 -- our own bytes


def test_the_candidates_are_carried_by_the_error():
    with pytest.raises(AmbiguousCitation) as caught:
        law.parse("ст. 24.3 КоАП")
    assert list(map(str, caught.value.candidates)) == ["cao2003:24.3", "cao2021:24.3"]


@pytest.mark.parametrize(
    "text", ["", "ничего", "статья 15 Конституции", "14.10.2020", "٣٤٢", "cc1999:342\n\n1 2", "ст."]
)
def test_what_is_no_citation_is_refused(text):
    with pytest.raises((CitationSyntaxError, SeveralCitations)):
        law.parse(text)


def test_a_day_that_is_none_is_refused():
    with pytest.raises(InvalidText):
        law.parse("ст. 342 УК", on="2020-13")


@pytest.mark.parametrize(
    ("language", "style", "text"),
    [
        ("en", "long", "Part 1 of Article 342 of the Criminal Code"),
        ("en", "short", "Part 1 of Art. 342 CC"),
        ("ru", "long", "часть 1 статьи 342 Уголовного кодекса Республики Беларусь"),
        ("ru", "short", "ч. 1 ст. 342 УК"),
        ("be", "long", "частка 1 артыкула 342 Крымінальнага кодэкса Рэспублікі Беларусь"),
        ("be", "short", "ч. 1 арт. 342 КК"),
    ],
)
def test_words(language, style, text):
    citation = Citation.parse("cc1999:342/1")
    assert law.format_citation(citation, language, style) == text


def test_the_year_is_written_where_two_codes_have_the_number():
    assert law.format_citation(Citation.parse("cao2003:24.3"), "ru", "short") == "ст. 24.3 КоАП 2003 г."
    assert law.format_citation(Citation.parse("cao2021:24.23"), "ru", "short") == "ст. 24.23 КоАП"


def test_words_are_refused():
    with pytest.raises(UnknownCode):
        law.format_citation(Citation.parse("cpc1999:108"), "ru", "short")
    with pytest.raises(ValueError, match="language is one of en, ru, be and style one of long, short"):
        law.format_citation(Citation.parse("cc1999:342"), "de", "short")
