"""Tables for citations and norms: what each points to, and the error for a text that is none."""

import attrs
import pytest

from hrdocs.errors import InvalidText
from hrdocs.values import Citation, Norm


@pytest.mark.parametrize(
    ("text", "code", "article", "part", "point"),
    [
        ("cc1999:342", "cc1999", "342", None, None),
        ("cc1999:342/1", "cc1999", "342", "1", None),
        ("cc1999:342-2/1", "cc1999", "342-2", "1", None),
        ("cc1999:293/2/1", "cc1999", "293", "2", "1"),
        ("cc1999:4//2", "cc1999", "4", None, "2"),  # a point of an article that has no parts
        ("cc1999:369-1/3-1/5-1", "cc1999", "369-1", "3-1", "5-1"),
        ("cao2003:23.34/1", "cao2003", "23.34", "1", None),
        ("pikoap2021:8.10-1", "pikoap2021", "8.10-1", None, None),
    ],
)
def test_citations(text, code, article, part, point):
    value = Citation(code=code, article=article, part=part, point=point)
    assert str(value) == text
    assert value == Citation.parse(text)
    assert hash(value) == hash(Citation.parse(text))
    read = Citation.parse(text)
    assert (read.code, read.article, read.part, read.point) == (code, article, part, point)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("CC1999:342", "cc1999:342"),
        ("сс1999:342", "cc1999:342"),  # Cyrillic
        ("cc1999: 342/1", "cc1999:342/1"),
        ("cc1999:0342", "cc1999:342"),
        ("cc1999:342/01", "cc1999:342/1"),
        ("cc1999:342–2", "cc1999:342-2"),  # an en dash
        ("cc1999:٣42", "cc1999:342"),
        ("cc1999:342²", None),  # Article 342² is 342-2, or it is a footnote
        ("cc1999:342.", None),
        ("cc1999:342/", None),
        ("cc1999:342//", None),
        ("cc1999:342/1/", None),
        ("cc1999:342/1/2/3", None),
        ("cc1999:342///2", None),
        ("cc1999:/1", None),
        ("cc1999:", None),
        ("cc1999", None),
        (":342", None),
        ("342/1", None),
        ("cc1999:0", None),
        ("cc1999:342/0", None),
        ("cc1999:342-0", None),
        ("cc1999:23.0", None),
        ("cc1999:342-2-1", None),
        ("cc1999:342/a", None),
        ("cc1999:12345", None),
        ("cc1999:342(1)", None),  # the part, or the superscript?
        ("c:342", None),
        ("1999cc:342", None),
        ("cc_1999:342", None),
        ("ч. 1 ст. 342 УК", None),  # `hrdocs.law.parse` reads it
    ],
)
def test_citations_refused(text, fix):
    with pytest.raises(InvalidText) as caught:
        Citation.parse(text)
    assert caught.value.fix == fix


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("cc1999:342.0/1", "342.0", "an article number such as 342, 342-2, 23.34 or 8.10-1"),
        ("cc1999:342/0", "0", "a part number such as 1 or 3-1"),
        ("cc1999:342/", "", "a part number such as 1 or 3-1"),
        ("cc1999:342/1/0", "0", "a point number such as 2 or 5-1"),
        ("cc1999:342/1/2/3", "/3", "nothing more"),
        ("9:342", "9", "the short name of a code in Latin lower-case letters and digits, such as cc1999"),
    ],
)
def test_citations_say_where_the_fault_is(text, marked, expected):
    with pytest.raises(InvalidText) as caught:
        Citation.parse(text)
    assert text[caught.value.start : caught.value.end] == marked
    assert caught.value.expected == expected


@pytest.mark.parametrize(
    ("components", "error"),
    [
        ({"code": "CC1999", "article": "342"}, InvalidText),
        ({"code": "cc1999:342", "article": "1"}, InvalidText),  # a separator within a component
        ({"code": "cc1999", "article": "342/1"}, InvalidText),
        ({"code": "cc1999", "article": ""}, InvalidText),
        ({"code": "cc1999", "article": "342", "part": ""}, InvalidText),  # absent is None
        ({"code": "cc1999", "article": "342", "part": "1\n"}, InvalidText),
        ({"code": "cc1999", "article": "342", "point": "0"}, InvalidText),
        ({"code": "cc1999", "article": 342}, TypeError),
        ({"code": "cc1999", "article": "342", "part": 1}, TypeError),
        ({"code": "cc1999"}, TypeError),
    ],
)
def test_citations_not_made(components, error):
    with pytest.raises(error):
        Citation(**components)


def test_citations_evolve():
    assert str(attrs.evolve(Citation.parse("cc1999:342/1"), part="2")) == "cc1999:342/2"


def test_citations_sort_by_number():
    texts = [
        "cao2021:8.9",
        "cao2021:8.10",
        "cao2021:8.10-1",
        "cao2021:24.23",
        "cc1999:4//2",
        "cc1999:9",
        "cc1999:342",
        "cc1999:342/1",
        "cc1999:342/2",
        "cc1999:342/10",
        "cc1999:342-1",
        "cc1999:342-2/1",
        "cc1999:343",
    ]
    assert [
        str(value) for value in sorted(map(Citation.parse, reversed(texts)), key=lambda value: value.sort_key)
    ] == texts


@pytest.mark.parametrize(
    ("text", "instrument", "article", "sub"),
    [
        ("undhrd", "undhrd", None, ()),  # the instrument alone
        ("cat:1", "cat", "1", ()),
        ("iccpr:9/3", "iccpr", "9", ("3",)),
        ("iccpr:14/3/b", "iccpr", "14", ("3", "b")),
        ("crc:40/2/b/ii", "crc", "40", ("2", "b", "ii")),
        ("cpc1999:126", "cpc1999", "126", ()),
        ("pikoap2021:8.4", "pikoap2021", "8.4", ()),
    ],
)
def test_norms(text, instrument, article, sub):
    value = Norm(instrument=instrument, article=article, sub=sub)
    assert str(value) == text
    assert value == Norm.parse(text)
    assert hash(value) == hash(Norm.parse(text))
    assert Norm.parse(text).sub == sub


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("ICCPR:9/3", "iccpr:9/3"),
        ("iccpr:14(3)(b)", "iccpr:14/3/b"),  # as lawyers write it
        ("iccpr: 9/3", "iccpr:9/3"),
        ("iccpr:09", "iccpr:9"),
        ("iccpr:", None),
        ("iccpr:/3", None),
        ("iccpr:9//3", None),  # a norm skips nothing
        ("iccpr:9/3/", None),
        ("iccpr:9/0", None),
        ("iccpr:9/1/2/3/4", None),
        ("iccpr/9", None),
        ("iccpr 9", None),
        ("9/3", None),
        ("iccpr:9/В", None),  # Cyrillic
    ],
)
def test_norms_refused(text, fix):
    with pytest.raises(InvalidText) as caught:
        Norm.parse(text)
    assert caught.value.fix == fix


@pytest.mark.parametrize(
    ("components", "error"),
    [
        ({"instrument": "iccpr", "sub": ("3",)}, ValueError),  # a paragraph of nothing
        ({"instrument": "iccpr", "article": "9", "sub": ("1", "2", "3", "4")}, ValueError),
        ({"instrument": "iccpr", "article": "9", "sub": "12"}, TypeError),  # would be two paragraphs
        ({"instrument": "iccpr", "article": "9", "sub": (3,)}, TypeError),
        ({"instrument": "iccpr", "article": 9}, TypeError),
        ({"instrument": "ICCPR"}, InvalidText),
    ],
)
def test_norms_not_made(components, error):
    with pytest.raises(error):
        Norm(**components)


def test_norms_sort_by_number():
    texts = ["cat:1", "iccpr", "iccpr:9", "iccpr:9/2", "iccpr:9/10", "iccpr:9/a", "iccpr:14", "iccpr:14/3/b"]
    assert [str(value) for value in sorted(map(Norm.parse, reversed(texts)), key=lambda value: value.sort_key)] == texts
