"""What bounds the penalties of those who were under eighteen."""

from datetime import date

import pytest

from hrdocs import law
from hrdocs.law.reference.minors import kind_for_minors, minor_bound
from hrdocs.values import Answer
from hrdocs.vocabulary import PenaltyKind


@pytest.mark.parametrize(
    ("kind", "code", "day", "answer", "rule"),
    [
        (PenaltyKind.IMPRISONMENT, "cc1999", "2020-08-09", Answer.YES, "cc1999:109"),
        (PenaltyKind.DEATH_PENALTY, "cc1999", "2020-08-09", Answer.NO, "cc1999:109"),
        (PenaltyKind.LIFE_IMPRISONMENT, "cc1999", "2020-08-09", Answer.NO, "cc1999:109"),
        (PenaltyKind.ADMINISTRATIVE_ARREST, "cao2003", "2020-08-09", Answer.NO, "cao2003:4.6/2"),
        (PenaltyKind.ADMINISTRATIVE_ARREST, "cao2021", "2022-08-09", Answer.NO, "cao2021:9.2/1"),
        (PenaltyKind.FINE, "cao2021", "2022-08-09", Answer.YES, "cao2021:9.2/1"),
        (PenaltyKind.IMPRISONMENT, "cc1999", "2002-08-09", Answer.UNKNOWN, "None"),  # before the texts at hand
    ],
)
def test_kinds_for_minors(kind, code, day, answer, rule):
    span = (date.fromisoformat(day), date.fromisoformat(day))
    found, says = kind_for_minors(kind, code, span)
    assert (found, str(says)) == (answer, rule)


@pytest.mark.parametrize(
    ("number", "part", "kind", "text", "perhaps"),
    [
        ("342", "1", "imprisonment", "imprisonment 6 months to 3 years", "None"),
        ("293", "2", "imprisonment", "imprisonment 3 to 7 years", "None"),
        ("293", "1", "imprisonment", "imprisonment 5 to 10 years", "imprisonment 5 to 12 years"),
        ("342", "1", "fine", "fine up to 20 base units", "fine up to 100 base units"),
        ("342", "1", "arrest", "arrest 1 to 2 months", "None"),
    ],
)
def test_bounds_for_minors(number, part, kind, text, perhaps):
    held = law.article("cc1999", number, on="2020-08-09").part(part)
    pairs = zip(held.penalties, held.bounded(), strict=True)
    given, filled = next(pair for pair in pairs if pair[0].kind == kind)
    day = date(2020, 8, 9)
    found = minor_bound(given, filled, "cc1999", (day, day), held.penalties)
    assert (str(found.bounds), str(found.perhaps)) == (text, perhaps)
