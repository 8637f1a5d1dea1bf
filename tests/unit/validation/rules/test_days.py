"""What the rows of each rule cannot say: the order of any two days, messages as a whole, fields that may lie ahead."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hrdocs
from hrdocs import jsonpointer, messages
from hrdocs.codec import read_record
from hrdocs.validation.index import PLACE
from hrdocs.validation.rule import Context
from hrdocs.validation.rules import custody, days
from hrdocs.values import Answer, PartialDate

CORPORA = Path(__file__).parents[3] / "corpora" / "rules"

DAYS = st.from_regex(
    r"20(?:20|21)|202[01]-0[1-3]|202[01]-0[1-3]-1[0-2][~?%]?|202[01]-01-1[0-2]T1[0-2]:00"
    r"|\[2020-01-1[0-2]\.\.2020-01-1[0-2]\]|\[2020-01-1[0-2]\.\.\]|\[\.\.2020-01-1[0-2]\]",
    fullmatch=True,
)


def report(*records, as_of=None, doubts=True):
    dataset = hrdocs.Dataset(records=tuple(read_record(each) for each in records))
    return hrdocs.validate(dataset, as_of=as_of, rules=hrdocs.Rules(doubts=doubts))


def told(found):
    return [(p.code, p.place.pointer, p.severity.value) for p in found.problems if p.severity.value != "note"]


def is_reversed(text):
    day = PartialDate(text)
    return bool(day.earliest and day.latest and day.earliest > day.latest)


# --- The order of two days --------------------------------------------------------------------------------------------


@given(DAYS, DAYS)
def test_certainly_sooner_is_an_error_perhaps_a_warning_alike_nothing(death, birth):
    found = told(report({"type": "person", "id": "p1", "birth": birth, "death": death}))
    reversed_bounds = {
        ("date.bounds-reversed", f"/records/0/{name}", "error")
        for name, day in (("birth", birth), ("death", death))
        if is_reversed(day)
    }
    expected = set(reversed_bounds)
    answer = PartialDate(death).before(birth)
    if not reversed_bounds and death != birth and answer is not Answer.NO:
        severity = "error" if answer is Answer.YES else "warning"
        expected.add(("person.death-before-birth", "/records/0/death", severity))
    assert set(found) == expected
    assert len(found) == len(expected)


@given(DAYS, DAYS)
def test_one_order_of_two_days_is_never_certainly_wrong_both_ways(one, other):
    one, other = PartialDate(one), PartialDate(other)
    assert not (days.sooner(one, other) is Answer.YES and days.sooner(other, one) is not Answer.NO)
    assert days.sooner(one, one) is Answer.NO
    assert days.sooner(None, other) is days.sooner(one, None) is Answer.NO


@given(st.lists(st.one_of(st.none(), DAYS), min_size=1, max_size=5))
def test_a_list_has_an_order_where_days_can_be_found_for_it(days):
    course = [{"kind": "other", **({"day": day} if day else {})} for day in days]
    found = [code for code, _, _ in told(report({"type": "proceeding", "id": "pr1", "course": course}))]
    known = [PartialDate(day) for day in days if day is not None]
    certain = any(later.before(day) is Answer.YES for n, day in enumerate(known) for later in known[n + 1 :])
    assert ("date.out-of-order" in found) == certain


@given(
    st.lists(DAYS.filter(lambda day: not is_reversed(day)), min_size=1, max_size=5).map(
        lambda days: sorted(days, key=lambda day: PartialDate(day).sort_key)
    )
)
def test_what_is_sorted_is_in_order(days):
    course = [{"kind": "other", "day": day} for day in days]
    assert not told(report({"type": "proceeding", "id": "pr1", "course": course}))


def test_doubts_can_be_left_out():
    records = (
        {"type": "person", "id": "p1", "birth": "2021", "death": "2021-02-01"},
        {"type": "charge", "id": "c1", "person": "p1", "course": [{"kind": "charged", "day": "2021-04-20"}]},
        {
            "type": "judgment",
            "id": "j1",
            "persons": ["p1"],
            "day": "2021-04",
            "decisions": [{"charge": "c1", "outcome": "acquitted"}],
        },
    )
    assert {code for code, _, _ in told(report(*records))} >= {
        "date.verdict-before-charge",
        "person.death-before-birth",
    }
    # That the charge came after the death is certain, and stays, as does the age.
    assert told(report(*records, doubts=False)) == [
        ("person.unlikely-age", "/records/0/birth", "warning"),
        ("person.accused-after-death", "/records/1/course/0/day", "warning"),
    ]


# --- What lies ahead --------------------------------------------------------------------------------------------------


@given(DAYS, DAYS)
def test_what_certainly_lies_ahead_lies_after_the_last_day_of_the_check(day, as_of):
    found = told(report({"type": "source", "id": "s1", "published": day}, as_of=as_of))
    found = [severity for code, _, severity in found if code == "date.future"]
    last, first, latest = PartialDate(as_of).latest, PartialDate(day).earliest, PartialDate(day).latest
    if last is None or is_reversed(day):
        assert not found
    elif first is not None and first > last:
        assert found == ["error"]
    else:
        may = latest is not None and latest > last and PartialDate(day).precision != "year"
        assert found == (["warning"] if may else [])


@pytest.mark.parametrize(
    ("text", "year"), [("2026-09-10", "2026"), ("2026", "2026"), ("[2026-09-10..]", "9999"), ("2026-12-31~", "2027")]
)
def test_the_year_from_which_on_days_are_looked_at(text, year):
    assert days._last_year(text) == year
    assert not days.is_ahead(PartialDate("2099"), Context())


# --- Messages and places ----------------------------------------------------------------------------------------------

VERDICT = (
    {"type": "charge", "id": "c1", "person": "p1", "course": [{"kind": "charged", "day": "2021-04-02"}]},
    {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1"],
        "day": "2021-04",
        "decisions": [{"charge": "c1", "outcome": "convicted"}],
    },
    {"type": "person", "id": "p1"},
)


LATE_DEATH = (
    {"type": "detention", "id": "d1", "person": "p1", "arrest": {"day": "2021-03-24"}},
    {"type": "person", "id": "p1", "death": "2021-03"},
)

DOUBT = {
    "en": """\
/records/0/arrest/day: the person may have been held after the death told in another record, at /records/1
  expected  custody before the death
  to fix    check both days; if they speak of two people, give each a record of their own
  [warning custody.after-death]""",
    "ru": """\
/records/0/arrest/day: человека, возможно, удерживали после смерти, о которой говорит другая запись, /records/1
  должно быть    лишение свободы до смерти
  как исправить  проверьте обе даты; если речь о двух людях, заведите запись на каждого
  [предупреждение custody.after-death]""",
    "be": """\
/records/0/arrest/day: чалавека, магчыма, утрымлівалі пасля смерці, пра якую кажа іншы запіс, /records/1
  павінна быць  пазбаўленне волі да смерці
  як выправіць  праверце абедзве даты; калі гаворка пра двух людзей, завядзіце запіс на кожнага
  [папярэджанне custody.after-death]""",
}


@pytest.mark.parametrize("language", DOUBT)
def test_a_doubt_as_a_whole(language):
    (problem,) = (p for p in report(*LATE_DEATH).problems if p.severity.value == "warning")
    assert messages.to_text(problem, language) == DOUBT[language]


def test_in_lines_the_other_record_is_told_by_its_line(tmp_path):
    path = tmp_path / "lines.ndjson"
    lines = ({"hrdocs": "1.0"}, *VERDICT)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    (problem,) = (p for p in hrdocs.validate(path).problems if p.severity.value == "warning")
    assert (problem.place.line, problem.place.pointer) == (3, "/day")
    assert dict(problem.parameters) == {"other_line": 2}


OWN = sorted({rule.code for family in (days.FAMILY, custody.FAMILY) for rule in family.rules})


@pytest.mark.parametrize("code", OWN)
def test_each_pointer_leads_to_something_and_no_message_repeats_a_day(code):
    corpus = json.loads((CORPORA / f"{code}.json").read_text(encoding="utf-8"))
    for row in corpus["triggers"]:
        document = {"hrdocs": "1.0", "records": row["records"]}
        whole = json.dumps(row["records"])
        for problem in report(*row["records"], as_of=row.get("as_of")).problems:
            jsonpointer.resolve(document, problem.place.pointer)
            for value in problem.parameters.values():
                assert value == row.get("as_of") or str(value) not in whole or str(value).startswith("/records/")


@pytest.mark.parametrize("code", OWN)
def test_each_rule_can_be_waived(code):
    corpus = json.loads((CORPORA / f"{code}.json").read_text(encoding="utf-8"))
    row = corpus["triggers"][0]
    waiver = {"rule": code, "reason": "the documents say so"}
    records = [{**record, "waivers": [waiver]} for record in row["records"]]
    found = report(*records, as_of=row.get("as_of"))
    assert code not in {problem.code for problem in found.problems}
    assert found.waived >= 1


def test_a_record_in_another_file_has_no_line_here():
    lines = Context(is_lines=True)
    in_second = PLACE.pack(1, 0)
    assert days.elsewhere(in_second | 7, in_second | 5, lines) == {"other_line": 5}
    assert days.elsewhere(in_second | 7, 5, lines) == {}
