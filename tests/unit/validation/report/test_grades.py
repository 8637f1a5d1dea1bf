"""Evidence is listed apart, widespread advice is one line, and an extract is not blamed for what it lacks."""

import json

import pytest

import hrdocs
from hrdocs.validation.registry import FROM_ABSENCE

SOURCE = {"type": "source", "id": "s1", "title": {"en": "A list"}}
PERSON = {"type": "person", "id": "p1"}
LONG = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": "administrative_detention", "period": "2021-03-24/2021-04-14"}],
    "sources": [{"source": "s1"}],
}


def checked(tmp_path, records, ending="json", **header):
    header = {"hrdocs": "1.0", **header}
    path = tmp_path / f"file.{ending}"
    if ending == "json":
        path.write_text(json.dumps({**header, "records": records}), encoding="utf-8")
    else:
        path.write_text("".join(json.dumps(each) + "\n" for each in [header, *records]), encoding="utf-8")
    return hrdocs.validate(path)


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "longer than the law allows custody.longer-than-law: 1"),
        ("ru", "дольше, чем допускает закон custody.longer-than-law: 1"),
        ("be", "даўжэй, чым дапускае закон custody.longer-than-law: 1"),
    ],
)
def test_what_the_state_did_against_its_law_is_listed_apart_and_last(tmp_path, language, head):
    lacking = {"type": "charge", "id": "c1", "person": "p1", "cited_as": "342"}
    found = checked(tmp_path, [SOURCE, PERSON, LONG, lacking])
    heads = [line for line in found.to_text(language).splitlines() if line.endswith(": 1") and "." in line]
    assert heads[-1] == head
    assert found.ok


def test_widespread_advice_is_one_line(tmp_path):
    people = [{"type": "charge", "id": f"c{n}", "person": "p1", "cited_as": "342"} for n in range(30)]
    text = checked(tmp_path, [PERSON, *people]).to_text(limit=10)
    block = next(each for each in text.split("\n\n") if each.startswith("note source.absent"))
    assert block.splitlines()[0] == "note source.absent: 30"
    assert sum("/records/" in line for line in block.splitlines()) == 1


def test_rare_advice_is_listed(tmp_path):
    sourced = [
        {"type": "charge", "id": f"c{n}", "person": "p1", "cited_as": "342", "sources": [{"source": "s1"}]}
        for n in range(60)
    ]
    bare = [{"type": "charge", "id": f"b{n}", "person": "p1", "cited_as": "342"} for n in range(3)]
    text = checked(tmp_path, [SOURCE, PERSON, *sourced, *bare]).to_text(limit=10)
    block = next(each for each in text.split("\n\n") if each.startswith("note source.absent"))
    assert sum("/records/" in line for line in block.splitlines()) == 3


@pytest.mark.parametrize("ending", ["json", "ndjson"])
def test_over_an_extract_rules_that_reason_from_absence_are_silent(tmp_path, ending):
    records = [
        SOURCE,
        PERSON,
        {"type": "charge", "id": "c1", "person": "elsewhere", "cited_as": "342"},
        {"type": "recognition", "id": "r1", "status": "political_prisoner", "persons": ["p1"]},
    ]
    whole = {problem.code for problem in checked(tmp_path, records, ending).problems}
    assert {"reference.dangling", "source.absent", "source.unused"} <= whole
    cut = checked(tmp_path, records, ending, extract=True)
    assert not {problem.code for problem in cut.problems} & FROM_ABSENCE
    assert not {total.code for total in cut.totals} & FROM_ABSENCE
    assert cut.ok
    assert not cut.rejects


def test_an_extract_is_still_checked_for_contradictions(tmp_path):
    records = [{**PERSON, "birth": "1990", "death": "1980"}]
    assert [problem.code for problem in checked(tmp_path, records, extract=True).problems] == [
        "person.death-before-birth"
    ]
