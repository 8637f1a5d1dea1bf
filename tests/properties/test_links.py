"""Records that contradict each other are found in the same way, whole, in parts, and in several files."""

import json
import os
import random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs import jsonpointer, jsontext, recordfile
from hrdocs.problems import Severity
from hrdocs.recordfile import RecordFile
from hrdocs.references import references_of
from hrdocs.testing import sound_records
from hrdocs.validation import combine, examine_file, validate

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
SOME = settings(
    max_examples=40 * MORE,
    derandomize=MORE == 1,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
AS_OF = "2026-01-01"
CODES = [
    "reference.other-person",
    "reference.other-time",
    "source.older-than-fact",
    "custody.at-liberty",
    "custody.other-branch",
    "judgment.charge-dropped",
    "person.acts-in-custody",
    "custody.other-place",
    "person.word-contradicts-age",
]


def entangled(seed):
    """Return lines with the records of some cases, of which some references lead to records of other cases."""
    luck = random.Random(seed)  # noqa: S311 -- not a secret
    records = list(sound_records(40, seed=seed))
    by_type = {}
    for record in records:
        by_type.setdefault(record["type"], []).append(record["id"])
    for _ in range(luck.randint(1, 8)):
        record = luck.choice(records)
        targets = [each for each in references_of(hrdocs.codec.read_record(record)) if each.to != ("source",)]
        if targets:
            chosen = luck.choice(targets)
            ids = [each for to in chosen.to for each in by_type.get(to, [])]
            *way, last = jsonpointer.split(chosen.pointer)
            holder = record
            for token in way:
                holder = holder[int(token)] if isinstance(holder, list) else holder[token]
            holder[int(last) if isinstance(holder, list) else last] = luck.choice(ids)
    if luck.random() < 0.5:
        one = luck.choice([each for each in records if each["type"] == "person"])
        other = luck.choice([each for each in by_type["person"] if each != one["id"]])
        one["relationships"] = [{"kind": "same_as", "person": other}]
    if luck.random() < 0.5:
        # An id that is repeated: what refers to it is right if it fits either.
        one = luck.choice([each for each in records if each["type"] == "charge"])
        records.append({**one, "person": luck.choice(by_type["person"])})
    for person in luck.sample([each for each in records if each["type"] == "person"], k=2):
        # Several records may contradict one life.
        person["death" if luck.random() < 0.5 else "birth"] = f"{luck.randint(1990, 2024)}"
    for source in [each for each in records if each["type"] == "source"]:
        if luck.random() < 0.5:
            source["published"] = f"{luck.randint(2012, 2024)}"
    for person in [each for each in records if each["type"] == "person"][:3]:
        person["vulnerabilities"] = [luck.choice(["minor", "elderly"])]
        person["residences"] = [{"place": {"country": "LT"}, "period": f"{luck.randint(2020, 2024)}-05-05/"}]
    if luck.random() < 0.5:
        luck.shuffle(records)
    return [jsontext.dumps(record).encode() + b"\n" for record in records]


def told(report):
    return json.dumps(report.to_json(show_ids=True)["problems"], ensure_ascii=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("links")


@SOME
@given(st.integers(0, 9999), st.integers(1, 20_000), st.integers(1, 39))
def test_parts_and_files_give_the_report_of_the_whole(folder, seed, size, cut):
    lines = entangled(seed)
    path = folder / "whole.ndjson"
    path.write_bytes(b"".join(lines))
    whole = validate(path, as_of=AS_OF, rules=CODES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RecordFile.blocks, "__defaults__", (size,))
        patch.setattr(recordfile, "_CHUNK", size)
        assert told(validate(path, as_of=AS_OF, rules=CODES)) == told(whole)
    names = [folder / "one.ndjson", folder / "two.ndjson"]
    names[0].write_bytes(b"".join(lines[:cut]))
    names[1].write_bytes(b"".join(lines[cut:]))
    parts = [examine_file(name, part=n, as_of=AS_OF, rules=CODES) for n, name in enumerate(names)]
    joined = combine(parts, as_of=AS_OF, rules=CODES)
    assert keys(joined, cut) == keys(whole, 0)


def keys(report, cut):
    """Return what was found of references and where, with the lines of a second file counted on."""

    def line(place):
        return place.line + cut * place.file.endswith("two.ndjson")

    return sorted(
        (p.code, p.severity.value, p.place.pointer, p.place.record, line(p.place))
        for p in report.problems
        if p.code in CODES
    )


@settings(SOME, max_examples=4 * MORE)
@given(st.integers(0, 9999))
def test_several_processes_give_the_same_report(folder, seed):
    lines = entangled(seed)
    path = folder / "jobs.ndjson"
    path.write_bytes(b"".join(lines))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RecordFile.blocks, "__defaults__", (5000,))
        patch.setattr(recordfile, "_CHUNK", 5000)
        several = validate(path, as_of=AS_OF, rules=CODES, jobs=2)
    assert several == validate(path, as_of=AS_OF, rules=CODES)


@SOME
@given(st.integers(0, 9999))
def test_without_the_records_that_contradict_a_time_nothing_contradicts_one(seed):
    records = list({each["id"]: each for each in map(json.loads, entangled(seed))}.values())

    def found(some):
        report = hrdocs.validate(hrdocs.Dataset(map(hrdocs.codec.read_record, some)), rules=["reference.other-time"])
        return {p.place.record for p in report.problems if p.severity is Severity.ERROR}

    wrong = found(records)
    assert not found(each for each in records if each["id"] not in wrong)


@SOME
@given(st.integers(0, 9999))
def test_the_order_of_records_changes_nothing(seed):
    every = (json.loads(line) for line in entangled(seed))
    records = list({record["id"]: record for record in every}.values())

    def found(some):
        dataset = hrdocs.Dataset(map(hrdocs.codec.read_record, some))
        report = validate(dataset, as_of=AS_OF, rules=["reference.other-person"])
        return {(p.code, p.place.record, p.place.pointer.split("/", 3)[3]) for p in report.problems}

    assert found(records) == found(records[::-1])
