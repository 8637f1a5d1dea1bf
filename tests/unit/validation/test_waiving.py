"""A question answered "it is so" comes again only when what the rule looks at changes."""

import copy
import datetime as dt
import json
import re
from pathlib import Path

import pytest

import hrdocs
from hrdocs.codec import Rejected, read_record, write_record
from hrdocs.dataset import Dataset
from hrdocs.fields import plan
from hrdocs.model import RECORDS
from hrdocs.validation import combine, examine_file
from hrdocs.validation.looks_at import LOOKS_AT
from hrdocs.validation.registry import RULES
from hrdocs.validation.run import faults_in
from hrdocs.validation.waived import digest_of, field_digests
from hrdocs.validation.waiving import NothingToWaive, names_somebody, waive

FOLDER = Path(__file__).parents[2] / "corpora" / "rules"
CORPORA = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
ROWS = [(code, n) for code, corpus in CORPORA.items() for n in range(len(corpus["triggers"]))]


def dataset_of(records):
    """Return the dataset of some records; None where one is of no use without a field that was removed."""
    try:
        return Dataset(records=[read_record(each) for each in records])
    except (Rejected, ValueError):
        return None


def found(dataset, code, as_of):
    return [(at, fault) for at, fault in faults_in(dataset, [code], as_of) if fault.code == code]


@pytest.mark.parametrize(("code", "n"), ROWS)
def test_a_rule_says_at_which_fields_of_the_record_it_looks(code, n):
    """A field without which the question is not raised is among those of its digest."""
    row = CORPORA[code]["triggers"][n]
    as_of = row.get("as_of")
    dataset = dataset_of(row["records"])
    if dataset is None:
        pytest.skip("a row of a repeated id is no dataset")
    missed = set()
    for at, fault in found(dataset, code, as_of):
        record = write_record(dataset.records[at])
        before = digest_of(fault, field_digests(dataset.records[at]))
        for name in record.keys() - {"id", "type", "sharing"}:
            less = copy.deepcopy(row["records"])
            if name not in less[at]:
                continue
            del less[at][name]
            fewer = dataset_of(less)
            if fewer is None:
                continue
            same = [each for number, each in found(fewer, code, as_of) if (number, each.pointer) == (at, fault.pointer)]
            changed = digest_of(fault, {**field_digests(dataset.records[at]), name: b"other"})
            if not same and changed == before:
                missed.add(name)
    assert not missed, f"{code} looks at {sorted(missed)}"


def test_the_table_names_rules_and_fields_that_there_are():
    assert set(LOOKS_AT) <= set(RULES)
    fields = {p.name for cls in RECORDS.values() for p in plan(cls)}
    assert {name for names in LOOKS_AT.values() for name in names} <= fields


# One question, from answer to answer

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "birth": "1990-05-17"}
GAP = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [
        {"kind": "custody", "period": "2021-03-01/2021-03-02"},
        {"kind": "pretrial_detention", "period": "2021-03-09/2021-05-01"},
    ],
}
JUDGMENT = {"type": "judgment", "id": "j1", "persons": ["p1"], "branch": "criminal", "day": "2021-05-01"}
LISTED = {
    "type": "proceeding",
    "id": "pr1",
    "persons": ["p1"],
    "opened": "2021-07-01",
}
ACROSS = [PERSON, LISTED, {**JUDGMENT, "proceeding": "pr1"}]


def answered(records, record_id, rule, **given):
    return waive(dataset_of(records), record_id, rule, reason="the documents say so", by="desk2", **given)


def codes(dataset):
    return [problem.code for problem in hrdocs.validate(dataset).problems]


def edited(dataset, record_id, **fields):
    records = [write_record(each) for each in dataset]
    return dataset_of([{**each, **fields} if each["id"] == record_id else each for each in records])


def test_an_answer_is_a_waiver_by_rule_record_and_digest():
    new = answered([PERSON, GAP], "d1", "custody.gap")
    (waiver,) = new["d1"].waivers
    assert (waiver.rule, waiver.reason, waiver.by) == ("custody.gap", "the documents say so", "desk2")
    assert len(waiver.digest) == 16
    report = hrdocs.validate(new)
    assert "custody.gap" not in {problem.code for problem in report.problems}
    assert report.waived == 1


def test_the_question_comes_again_only_when_what_it_looks_at_changes():
    new = answered([PERSON, GAP], "d1", "custody.gap")
    for record_id, fields in {"d1": {"about": {"en": "told later"}, "x_row": 7}, "p1": {"birth": "1991"}}.items():
        assert "custody.gap" not in codes(edited(new, record_id, **fields))
    phases = [GAP["phases"][0], {**GAP["phases"][1], "period": "2021-03-10/2021-05-01"}]
    assert "custody.gap" in codes(edited(new, "d1", phases=phases))
    assert "custody.gap" not in codes(edited(new, "d1", phases=GAP["phases"]))


def test_it_comes_again_when_what_it_saw_in_another_record_changes():
    new = answered(ACROSS, "j1", "reference.other-time")
    assert "reference.other-time" not in codes(new)
    assert "reference.other-time" not in codes(edited(new, "pr1", about={"en": "more"}))
    assert "reference.other-time" in codes(edited(new, "pr1", opened="2021-08-01"))


SHIFTED = {
    "custody.overlapping",
    "custody.after-death",
    "custody.death-on-other-day",
    "date.verdict-before-charge",
    "person.accused-after-death",
    "person.birth-too-late",
    "person.unlikely-age",
    "appeal.older-than-updated",
    "reference.other-time",
}


def later(value):
    """Return a value with each full date in it a day later."""
    if isinstance(value, dict):
        return {key: later(each) for key, each in value.items()}
    if isinstance(value, list):
        return [later(each) for each in value]
    if isinstance(value, str):
        return re.sub(r"\d{4}-\d\d-\d\d", lambda m: str(dt.date.fromisoformat(m[0]) + dt.timedelta(1)), value)
    return value


@pytest.mark.parametrize("code", sorted(SHIFTED))
def test_other_days_in_other_records_are_another_question(code):
    compared = 0
    for row in CORPORA[code]["triggers"]:
        dataset = dataset_of(row["records"])
        if dataset is None:
            continue
        as_of = row.get("as_of")
        for at, fault in found(dataset, code, as_of):
            moved = dataset_of([each if n == at else later(each) for n, each in enumerate(row["records"])])
            own = {name for name, each in row["records"][at].items() if later(each) != each}
            if moved is None or not own:
                continue
            before = digest_of(fault, field_digests(dataset.records[at]))
            for number, other in found(moved, code, as_of):
                if (number, other.pointer) == (at, fault.pointer) and moved.records != dataset.records:
                    compared += digest_of(other, field_digests(moved.records[at])) != before
    assert compared


@pytest.mark.parametrize("ending", ["json", "ndjson"])
def test_by_every_door_the_same(tmp_path, ending):
    new = answered(ACROSS, "j1", "reference.other-time")
    path = tmp_path / f"file.{ending}"
    hrdocs.write(new, path)
    expected = [problem.code for problem in hrdocs.validate(path).problems]
    assert "reference.other-time" not in expected
    if ending == "ndjson":
        assert [problem.code for problem in hrdocs.validate(path, jobs=2).problems] == expected
        assert [problem.code for problem in combine([examine_file(path)]).problems] == expected


def test_a_waiver_without_a_digest_holds_for_good():
    record = {**GAP, "waivers": [{"rule": "custody.gap", "reason": "so printed"}]}
    phases = [GAP["phases"][0], {**GAP["phases"][1], "period": "2021-03-10/2021-05-01"}]
    assert "custody.gap" not in codes(dataset_of([PERSON, {**record, "phases": phases}]))


def test_one_of_several_places():
    third = {"kind": "imprisonment", "period": "2021-06-01/2021-07-01"}
    record = {**GAP, "phases": [*GAP["phases"], third]}
    assert codes(dataset_of([PERSON, record])).count("custody.gap") == 2
    one = answered([PERSON, record], "d1", "custody.gap", pointer="/phases/2/period")
    assert codes(one).count("custody.gap") == 1
    assert len(answered([PERSON, record], "d1", "custody.gap")["d1"].waivers) == 2


def test_what_is_not_asked_cannot_be_answered():
    with pytest.raises(NothingToWaive, match=r"^custody\.overlapping finds nothing there"):
        answered([PERSON, GAP], "d1", "custody.overlapping")


def test_a_question_is_answered_once():
    once = answered([PERSON, GAP], "d1", "custody.gap")
    twice = waive(once, "d1", "custody.gap", reason="again")
    assert twice["d1"].waivers == once["d1"].waivers


@pytest.mark.parametrize("reason", ["Alena Vymyslenka said so", "по словам Алены Вымысленки"])
def test_a_reason_names_nobody(reason):
    assert names_somebody(reason, dataset_of([PERSON]))
    assert not names_somebody("the judgment prints it so", dataset_of([PERSON]))


def test_the_digest_never_goes_out():
    new = answered([{**PERSON, "birth": "1900-01-01"}], "p1", "date.placeholder")
    (shared,) = new.shareable("amber+strict").records
    assert [waiver.digest for waiver in shared.waivers] == [None]
