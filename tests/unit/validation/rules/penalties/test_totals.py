"""Fines in money, and terms that are joined."""

import pytest

import hrdocs
from hrdocs import law
from hrdocs.codec import read_record
from hrdocs.law.reference import store
from hrdocs.validation.rules.penalties.sanctions import Imposed, sanction_fault
from hrdocs.values import Citation

PERSON = {"type": "person", "id": "p1"}


def report(*given_records, language="en"):
    dataset = hrdocs.Dataset(records=tuple(read_record(each) for each in given_records))
    return hrdocs.validate(dataset, rules=("penalty",), language=language)


def judgment(day, *penalties, **fields):
    made = {"type": "judgment", "id": "j1", "persons": ["p1"], "penalties": list(penalties), **fields}
    made.setdefault("decisions", [{"charge": "c1", "outcome": "convicted"}])
    return {**made, "day": day} if day else made


CITATIONS = [
    Citation(code=code, article=number, part=part["part"] or None)
    for code in law.CODES
    for number, entry in store.index(code).items()
    for part in entry.get("parts", ())
]


@pytest.mark.parametrize(
    ("money", "priced_on", "code"),
    [
        ("1331 BYN", "2020-09-08", None),  # no round number of base units of 27
        ("1350 BYN", "2020-09-08", None),
        ("1350.01 BYN", "2020-09-08", "penalty.above-most"),
        ("53.99 BYN", "2020-09-08", "penalty.below-least"),
        # Days that leave open which base unit: 27 or 29.
        ("1449 BYN", "[2020-12-31..2021-01-01]", None),
        ("1450.01 BYN", "[2020-12-31..2021-01-01]", "penalty.above-most"),
        # A base unit of 25.50 makes kopecks, which sources leave out.
        ("1276 BYN", "2019-05-05", None),
        ("1276.01 BYN", "2019-05-05", "penalty.above-most"),
        ("50 BYN", "2019-05-05", None),
        ("49.99 BYN", "2019-05-05", "penalty.below-least"),
        ("[1276.01 BYN..]", "2019-05-05", "penalty.above-most"),
        ("[..49.99 BYN]", "2019-05-05", "penalty.below-least"),
        ("[..0.5 BYN]", "2019-05-05", "penalty.below-least"),
        ("[1276 BYN..1300 BYN]", "2019-05-05", None),
        ("999999999999999.9999 BYN", "2019-05-05", "penalty.above-most"),
        ("9999 BYN~", "2019-05-05", None),
        ("9999 USD", "2019-05-05", None),
        ("9999 BYN", "1999-05-05", None),
        ("9999 BYN", "[2021-12-31..2021-01-01]", None),
        ("9999 BYN", None, None),
    ],
)
def test_a_fine_in_money_is_priced_by_the_day_of_the_ruling(money, priced_on, code):
    imposed = Imposed("fine", None, money, None, priced_on, is_of_organisation=False)
    fault = sanction_fault(Citation.parse("cao2003:23.4"), ("2020-09-06",), "2020-09-08", imposed)
    assert (fault and fault.code) == code


@pytest.mark.parametrize(
    ("day", "term", "joined_by", "severity", "most"),
    [
        ("2021-02-10", "P25Y", None, None, None),
        ("2021-02-10", "P25Y1D", None, "warning", "P25Y"),
        ("2021-02-10", "P25Y1D", "with_earlier_sentence", None, None),
        ("2021-02-10", "P30Y", "with_earlier_sentence", None, None),
        ("2021-02-10", "P30Y1D", "with_earlier_sentence", "error", "P30Y"),
        ("2021-02-10", "P30Y1D", None, "error", "P30Y"),
        ("2003-07-22", "P30Y1D", None, "error", "P30Y"),
        ("2025-11-03", "P30Y1D", None, "error", "P30Y"),
        # Days of which no source shows the bound: the longest of all, in doubt.
        ("2003-07-21", "P30Y1D", None, "warning", "P30Y"),
        ("2003-07-21", "P25Y1D", None, "warning", "P25Y"),
        ("2025-11-04", "P30Y1D", None, "warning", "P30Y"),
        ("2025", "P30Y1D", None, "warning", "P30Y"),
        (None, "P30Y1D", None, "warning", "P30Y"),
        (None, "P30Y", "with_earlier_sentence", None, None),
    ],
)
def test_joined_imprisonment_has_bounds_of_the_day(day, term, joined_by, severity, most):
    final = {"kind": "imprisonment", "role": "final_main", "term": term}
    made = judgment(day, {**final, "joined_by": joined_by} if joined_by else final)
    found = [(p.severity.value, p.parameters["most"]) for p in report(PERSON, made).problems]
    assert found == ([] if severity is None else [(severity, most)])
