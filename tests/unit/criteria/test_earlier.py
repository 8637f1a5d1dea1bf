"""Earlier assessments, compared with today's answers."""

import hrdocs
from hrdocs import criteria
from hrdocs.criteria.earlier import earlier_assessments

PERSON = {"type": "person", "id": "p1"}


def assessment(number, **more):
    return {
        "type": "assessment",
        "id": f"as{number}",
        "person": "p1",
        "framework": "ai_poc",
        "on": "2021-04-09",
        "answers": [{"input": "A.solely", "answer": "yes"}, {"input": "A.noviolence", "answer": "no"}],
        **more,
    }


def found(*records):
    case = hrdocs.Dataset([hrdocs.from_json(record) for record in (PERSON, *records)]).case("p1")
    return earlier_assessments(case, criteria.checklist("ai_poc"))


def test_those_of_the_framework_in_the_order_of_their_days():
    rows = found(
        assessment(1, assessed_on="2021-05-01"),
        assessment(2, assessed_on="2021-04-10"),
        assessment(3, framework="wgad", answers=[{"input": "W.I", "answer": "yes"}]),
        assessment(4, standing="withdrawn"),
    )
    assert [each.record.id for each in rows] == ["as2", "as1"]
    assert {str(each.today.result) for each in rows} == {"not_met"}


def test_what_is_answered_otherwise_today():
    (row,) = found(assessment(1))
    now = criteria.assess("ai_poc", {"A.solely": "no", "A.nohatred": "yes"}, on="2021-04-09")
    assert list(row.differing(now)) == [("A.solely", "yes", "no")]
    assert list(row.differing(None)) == []


def test_an_assessment_without_a_day_or_with_an_input_of_old():
    (row,) = found({key: value for key, value in assessment(1).items() if key != "on"})
    assert row.today is None
    (old,) = found(assessment(1, answers=[{"input": "A.of_old", "answer": "yes"}]))
    assert old.today is None


def test_it_is_on_the_sheet_with_day_and_author():
    (row,) = found(assessment(1, result="undetermined", assessed_on="2021-04-10"))
    now = criteria.assess("ai_poc", {"A.solely": "no"}, on="2021-04-09")
    text = criteria.to_text(criteria.Sheet(framework=now.framework, outcome=now, earlier=(row,)))
    assert (
        "- 9 April 2021: open answers decide [as1]\n  - Answered by: author not stated\n  - Day: 10 April 2021\n"
        in text
    )
    assert "  - Today the same answers give another result: not fulfilled by the answers given\n" in text
    assert ": yes → no\n" in text
