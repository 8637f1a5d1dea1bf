"""Exceptions of the law: texts, and that they travel with their fields."""

import pickle

import pytest

from hrdocs.errors import HrdocsError
from hrdocs.law import errors
from hrdocs.law.citations.cited import LeftOver, Span
from hrdocs.values import Citation

EACH = [
    (errors.UnknownCode("x", ("cc1999",)), "'x' is no code known here; there are cc1999"),
    (
        errors.UnknownCode("cpc1999", ("cc1999",), procedural=True),
        "cpc1999 is a procedural code, of which only headings are here: law.heading_of('cpc1999', ...)",
    ),
    (
        errors.AmbiguousCode("КоАП", ("cao2003", "cao2021")),
        "'КоАП' may be cao2003 or cao2021: give the day of the act (on=), or name the code",
    ),
    (errors.UnknownArticle("cc1999", "999"), "cc1999 has no article '999'"),
    (
        errors.UnknownArticle("cc1999", "343-9", ("343", "343-1")),
        "cc1999 has no article '343-9'; the nearest are 343, 343-1",
    ),
    (
        errors.UnknownArticle("cc1999", "342", ("1", "2"), part=""),
        "Article 342 of cc1999 has several parts, 1, 2: say which",
    ),
    (
        errors.UnknownArticle("cc1999", "342", ("1", "2"), part="9"),
        "Article 342 of cc1999 has no part '9'; its parts are 1, 2",
    ),
    (errors.UnknownArticle("cc1999", "4", part="9"), "Article 4 of cc1999 has no part '9'; it has no numbered parts"),
    (
        errors.NotInForce("cc1999", "193-1", "2020-08-09", ("2006-01-01/2019-07-18",), ("cao2003:23.88",)),
        (
            "Article 193-1 of cc1999 was not in force on 2020-08-09; it was in force 2006-01-01/2019-07-18; "
            "replaced by cao2003:23.88"
        ),
    ),
    (errors.NotInForce("cao2021", "", "2020-08-09"), "cao2021 was not in force on 2020-08-09"),
    (
        errors.UnknownWording("cc1999", "361", "2005", ("2020-02-01/..",)),
        "no source at hand shows Article 361 of cc1999 as worded on 2005; it is known for 2020-02-01/..",
    ),
    (errors.UnknownBaseUnit("1980"), "no base unit is known for 1980"),
    (
        errors.UnknownBaseUnit("2016", ("21 BYN", "210000 BYR")),
        "the base unit of 2016 may be 21 BYN or 210000 BYR: give the day",
    ),
    (
        errors.CitationSyntaxError(
            "ст. 342,\nx y", 9, 10, "an article", (Span(9, 10, LeftOver.NUMBER), Span(11, 12, LeftOver.LAW_WORD))
        ),
        "expected an article\n  ст. 342, x y\n           ^ ^",
    ),
    (
        errors.SeveralCitations("x", (Citation.parse("cc1999:342"), Citation.parse("cc1999:368"))),
        "one citation is wanted, 2 are there: cc1999:342, cc1999:368",
    ),
    (
        errors.AmbiguousCitation("361.3", (Citation.parse("cc1999:361/3"), Citation.parse("cc1999:361-3"))),
        "361.3 may mean cc1999:361/3 or cc1999:361-3; a day or the offence would decide",
    ),
]


@pytest.mark.parametrize(("error", "text"), EACH, ids=lambda each: type(each).__name__)
def test_text_and_travel(error, text):
    assert isinstance(error, HrdocsError)
    assert str(error) == text
    assert str(pickle.loads(pickle.dumps(error))) == text  # noqa: S301 -- made in the same line
    assert repr(error) == f"<{type(error).__name__}>"
