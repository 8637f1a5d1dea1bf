"""Ordinary life is no contradiction: in the transcribed documents and in such histories few questions are raised."""

import json
from pathlib import Path

import pytest

import hrdocs
from hrdocs.problems import Severity

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
CROSS = ("reference.", "judgment.", "person.", "custody.", "listing.", "money.", "country.", "name.", "date.")


def person(record_id, **fields):
    return {"type": "person", "id": record_id, **fields}


def arrest(number, day, over):
    phases = [{"kind": "administrative_arrest", "period": f"{day}/{over}"}]
    return {"type": "detention", "id": f"d{number}", "person": "p1", "phases": phases, "ended": {"day": over}}


def charge(record_id, whom, **fields):
    return {"type": "charge", "id": record_id, "person": whom, "citation": "cc1999:342/1", **fields}


def judgment(record_id, whom, day, **fields):
    return {"type": "judgment", "id": record_id, "persons": [whom], "branch": "criminal", "day": day, **fields}


HISTORIES = {
    "repeated arrests of 15 days, whose rulings nobody knows": [
        person("p1"),
        *(arrest(n, f"2022-{n:02}-01", f"2022-{n:02}-16") for n in range(1, 9)),
    ],
    "a lawyer who is prosecuted later, in another case": [
        person("p1"),
        person("p2", relationships=[{"kind": "counsel_of", "person": "p1"}]),
        {
            "type": "proceeding",
            "id": "pr1",
            "persons": ["p1"],
            "opened": "2021-01-10",
            "participants": [{"role": "counsel", "person": "p2", "client": "p1"}],
        },
        {"type": "proceeding", "id": "pr2", "persons": ["p2"], "opened": "2022-02-10"},
        charge("c2", "p2", proceeding="pr2", course=[{"kind": "charged", "day": "2022-02-12"}]),
        {
            "type": "incident",
            "id": "i1",
            "kind": "search",
            "subjects": ["p2"],
            "proceeding": "pr1",
            "day": "2021-03-01",
        },
    ],
    "acquitted of one count and convicted of another": [
        person("p1"),
        charge("c1", "p1"),
        charge("c2", "p1"),
        judgment(
            "j1",
            "p1",
            "2022-05-05",
            result="convicted_in_part",
            decisions=[{"charge": "c1", "outcome": "acquitted"}, {"charge": "c2", "outcome": "convicted"}],
        ),
    ],
    "an appeal about a trial that is due next week": [
        person("p1"),
        judgment("j1", "p1", "2022-05-12"),
        {
            "type": "appeal",
            "id": "a1",
            "kind": "public_statement",
            "day": "2022-05-05",
            "subjects": ["p1"],
            "findings": [{"what": {"en": "the trial is unfair"}, "records": ["j1"]}],
        },
    ],
    "recognition in absence, and after death": [
        person("p1", death="2022-01-05"),
        {"type": "recognition", "id": "r1", "status": "political_prisoner", "persons": ["p1"], "day": "2022-03-05"},
    ],
    "children as subjects": [
        person("p1", birth="2018"),
        person("p2", relationships=[{"kind": "parent_of", "person": "p1"}]),
        {"type": "detention", "id": "d1", "person": "p2", "phases": [{"kind": "custody", "period": "2022-01-05/"}]},
        {"type": "incident", "id": "i1", "kind": "search", "subjects": ["p1"], "detention": "d1", "day": "2022-01-05"},
    ],
}


def across(problems, severity):
    return [p.code for p in problems if p.severity is severity and p.code.startswith(CROSS)]


@pytest.mark.parametrize("name", HISTORIES)
def test_ordinary_life_raises_no_question(name, tmp_path):
    path = tmp_path / "history.json"
    path.write_text(json.dumps({"hrdocs": "1.0", "records": HISTORIES[name]}), encoding="utf-8")
    report = hrdocs.validate(path, as_of="2026-11-30")
    assert not across(report.problems, Severity.ERROR)
    assert not across(report.problems, Severity.WARNING)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_transcribed_documents_raise_at_most_two_questions_for_100_people(path):
    report = hrdocs.validate(path, as_of="2026-11-30")
    assert not report.number_of(Severity.ERROR)
    assert len(across(report.problems, Severity.WARNING)) * 100 <= 2 * dict(report.counts)["person"]
