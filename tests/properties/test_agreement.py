"""The codec and the published schema give one verdict, and what the codec refuses is explained.

Each run of the suite compares the same thousands of documents; `HRDOCS_MORE=20` compares twenty times as many, new ones each
time.
"""

import os
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hrdocs import jsontext, schema, shape
from hrdocs.codec import Rejected, read_header, read_record
from hrdocs.errors import Severity
from hrdocs.fields import plan
from hrdocs.model import RECORDS, Person, Source
from hrdocs.testing import Mutation, broken, json_documents, json_records, mutations

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
# Thirteen types together: more than 5,000 documents, each held against two schemas.
DOCUMENTS = 400 * MORE
COUNTED = settings(
    max_examples=DOCUMENTS, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

DATASET = Draft202012Validator(schema.document(schema.DATASET))
RECORD = {name: Draft202012Validator(schema.document(name)) for name in RECORDS}


def is_read(value):
    try:
        read_record(value)
    except Rejected:
        return False
    return True


def cases(cls):
    """Draw valid records, and three times as many with slips, of which some leave them valid."""
    valid = json_records(cls)
    return st.one_of(
        valid.map(lambda value: Mutation((), value)),
        valid.flatmap(mutations),
        valid.flatmap(lambda value: mutations(value, 3)),
        valid.flatmap(broken),
    )


def check_explained(value, problems):
    assert problems, "refused and not explained"
    for problem in problems:
        assert problem.code != "shape.other"
        assert problem.severity is Severity.ERROR
        check_leads_somewhere(value, problem.place.pointer)
    keys = [(p.code, p.place.pointer, p.parameters) for p in problems]
    assert len(set(keys)) == len(keys), "a problem is told twice"


def check_leads_somewhere(value, pointer):
    """A problem stands at a value, or at a key that is too much or wanting, whose object is there."""
    try:
        jsontext.resolve(value, pointer)
    except jsontext.NoSuchValue:
        jsontext.resolve(value, pointer.rpartition("/")[0])


@pytest.mark.parametrize("cls", RECORDS.values(), ids=RECORDS)
def test_codec_and_schemas_agree(cls):
    verdicts = Counter()

    @COUNTED
    @given(cases(cls))
    def check(case):
        value = case.value
        verdict = is_read(value)
        verdicts[verdict] += 1
        kind = value.get("type") if isinstance(value, dict) else None
        known = kind if isinstance(kind, str) and kind in RECORDS else cls.type
        assert RECORD[known].is_valid(value) is verdict
        assert DATASET.is_valid({"hrdocs": "1.0", "records": [value]}) is verdict
        problems = shape.explain(value)
        if verdict:
            assert problems == []
        else:
            check_explained(value, problems)

    check()
    count = verdicts.total()
    said = f"{cls.type}: {count} documents, {verdicts[True]} valid, {verdicts[False]} not"
    print(said)  # noqa: T201 -- pytest shows it with -rP
    assert count >= DOCUMENTS, said
    assert count * len(RECORDS) >= 5000, said
    assert verdicts[True] >= count * 0.2, said
    assert verdicts[False] >= count * 0.4, said


@COUNTED
@given(json_documents(0, 4).flatmap(mutations))
def test_headers_agree(case):
    value = case.value
    if not isinstance(value, dict) or not isinstance(value.get("records"), list):
        assert not DATASET.is_valid(value)
        return
    head = {key: each for key, each in value.items() if key != "records"}
    try:
        read_header(head)
    except Rejected:
        verdict = False
        check_explained(head, shape.explain_header(head))
    else:
        verdict = True
        assert shape.explain_header(head) == []
    assert DATASET.is_valid(value) is (verdict and all(map(is_read, value["records"])))


@COUNTED
@given(json_records(Person, Source).flatmap(broken))
def test_what_is_broken_is_refused(case):
    assert case.slips
    assert not is_read(case.value)
    with pytest.raises(shape.InvalidDocument):
        shape.from_json(case.value)


@pytest.mark.parametrize("cls", RECORDS.values(), ids=RECORDS)
def test_whatever_stands_in_one_field(cls):
    """A field alone, beside what its record needs, so that no other fault hides the verdict on it."""
    needed = {p.name for p in plan(cls) if p.is_required}
    fields = [p.name for p in plan(cls) if p.name not in needed and p.name != "extra"]
    least = {"type": cls.type, **{key: cls.EXAMPLE[key] for key in needed}}
    anything = st.one_of(
        st.sampled_from([None, True, 0, 5.0, 5.9, "", [], {}, [None], [[]], [""], {"": ""}, "\n", "p1\n"]),
        json_records(cls).flatmap(lambda value: st.sampled_from(list(value.values()))),
    )

    @settings(COUNTED, max_examples=100 * MORE)
    @given(st.sampled_from(fields), anything)
    def check(name, item):
        value = {**least, name: item}
        verdict = is_read(value)
        assert RECORD[cls.type].is_valid(value) is verdict
        assert bool(shape.explain(value)) is not verdict

    check()
