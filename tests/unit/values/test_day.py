"""One conversion of a day: every public function that takes one takes a date, a text and a partial date alike."""

from datetime import UTC, date, datetime

import pytest

import hrdocs
from hrdocs import criteria, law
from hrdocs.codec import read_record
from hrdocs.criteria.assessments import to_assessment
from hrdocs.errors import InvalidText
from hrdocs.values import PartialDate, day

DATASET = hrdocs.Dataset(
    records=tuple(
        read_record(each)
        for each in (
            {"type": "person", "id": "p1"},
            {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "custody", "period": "2020-09-20/"}]},
        )
    )
)
CASE = DATASET.case("p1")
OUTCOME = criteria.assess("observatory", {}, on="2020-09-24")

FUNCTIONS = {
    "article": lambda on: [each.since for each in law.article("cc1999", "342").on(on)],
    "article_on": lambda on: law.article("cc1999", "342", on=on).since,
    "is_in_force": lambda on: law.article("cc1999", "342").is_in_force(on),
    "code": lambda on: law.code("КоАП", on),
    "base_unit": law.base_unit,
    "to_base_units": lambda on: law.to_base_units(hrdocs.Money.parse("27 BYN"), on),
    "from_base_units": lambda on: law.from_base_units(2, on),
    "penalty_limits": lambda on: law.penalty_limits("arrest", "cc1999", on),
    "search": lambda on: law.search("оскорбление президента", on=on),
    "parse": lambda on: law.parse("ст. 24.3 КоАП", on=on),
    "parse_all": lambda on: law.parse_all("ст. 24.3 КоАП", on=on),
    "find_citations": lambda on: law.find_citations("ст. 24.3 КоАП", on=on),
    "annotate_html": lambda on: law.annotate_html("ст. 24.3 КоАП", on=on),
    "assess": lambda on: criteria.assess("observatory", {}, on=on).on,
    "suggest": lambda on: criteria.suggest(CASE, "observatory", on=on).on,
    "to_assessment": lambda on: to_assessment(OUTCOME, id="a1", person="p1", assessed_on=on),
    "validate": lambda on: hrdocs.validate(DATASET, as_of=on).as_of,
    "detained_on": CASE.detained_on,
    "days_detained": CASE.days_detained,
    "statuses": CASE.statuses,
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_day_is_taken_in_each_form(name):
    call = FUNCTIONS[name]
    expected = call("2020-09-24")
    assert call(date(2020, 9, 24)) == expected
    assert call(PartialDate("2020-09-24")) == expected


@pytest.mark.parametrize("wrong", [2020, 20200924.0, True, b"2020", ["2020-09-24"]], ids=repr)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_another_type_is_refused_by_name(name, wrong):
    message = f"a day is a date, a text such as 2020-09-24 or a PartialDate, not {type(wrong).__name__}"
    with pytest.raises(TypeError) as caught:
        FUNCTIONS[name](wrong)
    assert str(caught.value) == message


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_text_that_is_no_day_is_refused(name):
    with pytest.raises(InvalidText):
        FUNCTIONS[name]("24.09.2020")


def test_a_datetime_is_a_minute_of_local_time():
    assert day(datetime(2020, 9, 24, 14, 30)) == PartialDate("2020-09-24T14:30")  # noqa: DTZ001 -- local time is meant
    with pytest.raises(ValueError, match="a clock time is local"):
        day(datetime(2020, 9, 24, tzinfo=UTC))
