"""What the rows of each rule cannot say: every provision on every day, words in all languages, messages as a whole."""

import pickle

import pytest
from charged import CITATION_RULES, charge, report, told
from hypothesis import given
from hypothesis import strategies as st

import hrdocs
from hrdocs import law, messages
from hrdocs.codec import read_record
from hrdocs.law.reference import store
from hrdocs.model import Appeal, Charge, Judgment, Listing, Proceeding, Tally
from hrdocs.testing import records
from hrdocs.validation.rules.citations import legality
from hrdocs.validation.walk import item_of

ARTICLES = [(code, number) for code in law.CODES for number in store.index(code)]


@given(st.sampled_from((Charge, Judgment, Proceeding, Listing, Tally, Appeal)).flatmap(records))
def test_no_record_is_too_odd(record):
    report_ = hrdocs.validate(hrdocs.Dataset(records=(record,)), rules=("citation", "penalty"))
    assert all(problem.code.partition(".")[0] in {"citation", "penalty"} for problem in report_.problems)


def test_one_fault_is_told_once():
    # The number is wrong, and so both the words and the name of the offence disagree with it.
    wrong = charge("cc1999:999/1", cited_as="ч. 1 ст. 342 УК", heading_as="Массовые беспорядки")
    assert told(wrong) == [("citation.unknown-article", "/records/0/citation", "error")]
    other = charge("cc1999:293/2", cited_as="ч. 1 ст. 342 УК", heading_as="Грубое нарушение общественного порядка")
    assert told(other) == [("citation.words-disagree", "/records/0/citation", "warning")]


def test_several_rulings_on_one_charge_are_one_doubt():
    rulings = [
        {
            "type": "judgment",
            "id": f"j{n}",
            "day": f"2021-0{n}-10",
            "decisions": [{"charge": "c1", "outcome": "convicted"}],
        }
        for n in (1, 2, 3)
    ]
    assert told(*rulings, charge("cc1999:361-4/1")) == [("citation.not-in-force", "/records/3/citation", "warning")]


def test_the_order_of_the_file_does_not_matter():
    made = [
        charge("cc1999:342/1", "2020-09-06"),
        {
            "type": "judgment",
            "id": "j1",
            "day": "2021-02-02",
            "decisions": [{"charge": "c1", "outcome": "convicted", "convicted_under": "cc1999:361-4/1"}],
        },
    ]
    expected = [("citation.not-in-force", "/decisions/0/convicted_under", "error")]
    for each in (made, made[::-1]):
        assert [(code, pointer[len("/records/0") :], severity) for code, pointer, severity in told(*each)] == expected


def test_without_doubts_only_what_is_certain_is_told():
    doubted = charge("cc1999:361-4/1", "2021-01-05")
    certain = charge("cao2003:23.34/1", "2022-05-05", id="c2")
    found = report(doubted, certain, rules=hrdocs.Rules(select=CITATION_RULES, doubts=False))
    assert [problem.code for problem in found.problems] == ["citation.not-in-force"]


def test_rows_are_small_and_travel():
    item = item_of(read_record(charge("cc1999:342/1", "2020-09-06", stage="attempt")), 7)
    rows = list(legality.charge_rows(item))
    assert rows == [(7, "c1", "cc1999:342/1", ("2020-09-06",), False, "", True)]
    assert pickle.loads(pickle.dumps(rows)) == rows  # noqa: S301 -- our own bytes
    # Texts are the same objects for all records, since there may be a million.
    again = list(legality.charge_rows(item_of(read_record(charge("cc1999:342/1", "2021-09-06")), 8)))
    assert again[0][2] is rows[0][2]


MESSAGES = [
    (
        "en",
        "Art. 23.34 CAO was not in force on the day of the act",
        (
            "a provision in force on that day; this one was in force from 1 March 2007 to 28 February 2021,"
            " and Art. 24.23 CAO (cao2021:24.23) corresponds to it"
        ),
        "check the provision and the day of the act, or add that day; if the authorities did apply it so, add a waiver",
    ),
    (
        "ru",
        "в день совершения деяния не действовала норма: ст. 23.34 КоАП",
        (
            "норма, действовавшая в тот день; эта действовала с 1 марта 2007 г. по 28 февраля 2021 г., "
            "ей соответствует ст. 24.23 КоАП (cao2021:24.23)"
        ),
        (
            "проверьте норму и день деяния или укажите этот день; если власти применили её именно так,"
            ' добавьте запись в "waivers"'
        ),
    ),
    (
        "be",
        "у дзень учынення дзеяння не дзейнічала норма: арт. 23.34 КаАП",
        (
            "норма, якая дзейнічала ў той дзень; гэтая дзейнічала з 1 сакавіка 2007 г. па 28 лютага 2021 г., "
            "ёй адпавядае арт. 24.23 КаАП (cao2021:24.23)"
        ),
        (
            "праверце норму і дзень дзеяння або пазначце гэты дзень; калі ўлады ўжылі яе менавіта так,"
            ' дадайце запіс у "waivers"'
        ),
    ),
]


@pytest.mark.parametrize(("language", "message", "expected", "fix"), MESSAGES)
def test_message(language, message, expected, fix):
    (problem,) = report(charge("cao2003:23.34/1", "2022-05-05")).problems
    rendered = messages.render(problem, language)
    assert (rendered.message, rendered.expected, rendered.fix) == (message, expected, fix)
