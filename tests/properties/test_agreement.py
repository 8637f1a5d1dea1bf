"""The codec and the published schema reach one verdict, and every value that the codec rejects is explained.

Each run of the suite compares the same thousands of documents; `HRDOCS_MORE=20` compares twenty times as many, new ones
each time.
"""

import os
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hrdocs import jsonpointer, schema, shape
from hrdocs.codec import Rejected, read_header, read_record
from hrdocs.errors import InvalidDocument
from hrdocs.fields import Flag, Integer, ListOf, MapOf, Object, OneOf, Raw, TextRule, Value, plan
from hrdocs.model import RECORDS, Person, Source
from hrdocs.problems import Severity
from hrdocs.testing import Mutation, broken, json_documents, json_records, mutations

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
# Thirteen types together: more than 5,000 documents, each held against two schemas.
DOCUMENTS = 400 * MORE
COUNTED = settings(
    max_examples=DOCUMENTS, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

DATASET = Draft202012Validator(schema.document(schema.DATASET))
TYPES = Draft202012Validator(schema.document(schema.TYPES))
RECORD = {name: Draft202012Validator(schema.document(name)) for name in RECORDS}


def is_read(value):
    try:
        read_record(value)
    except Rejected:
        return False
    return True


def cases(cls):
    """Draw valid records, and half as many again with slips, of which some leave them valid."""
    valid = json_records(cls)
    return st.one_of(
        # Two strategies, since Hypothesis takes one that is given twice as one.
        valid.map(lambda value: Mutation((), value)),
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
    """A problem is at a value, or at a key that is superfluous or missing, whose object is there."""
    try:
        jsonpointer.resolve(value, pointer)
    except jsonpointer.NoSuchValue:
        jsonpointer.resolve(value, pointer.rpartition("/")[0])


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


@settings(COUNTED, max_examples=200 * MORE)
@given(json_documents(0, 3).flatmap(mutations))
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
    assert TYPES.is_valid(value) is DATASET.is_valid(value)


@settings(COUNTED, max_examples=100 * MORE)
@given(json_records(Person, Source).flatmap(broken))
def test_what_is_broken_is_refused(case):
    assert case.slips
    assert not is_read(case.value)
    with pytest.raises(InvalidDocument):
        shape.record_from_json(case.value)


# --- Each field of each class, with each wrong value ------------------------------------------------------------------


def whole(kind):
    """Return a value with everything in it that there can be, once."""
    match kind:
        case TextRule(form=None):
            return "words"
        case TextRule(form=form) | Value(form=form):
            return form.examples[0]
        case Integer(least=least):
            return least
        case OneOf(enum=enum):
            return next(iter(enum)).value
        case Flag():
            return True
        case Raw():
            return {"a": [1]}
        case Object(cls=cls):
            return {p.name: whole(p.kind) for p in plan(cls)}
        case ListOf(item=item):
            return [whole(item)]
        case MapOf(key=key, value=value):
            return {key.examples[0]: whole(value)}


def places(kind, path):
    """Return the values below a value: the class or kind that has each, its name there, and the path to it."""
    match kind:
        case Object(cls=cls):
            for p in plan(cls):
                yield (cls, p.name), (*path, p.name)
                yield from places(p.kind, (*path, p.name))
        case ListOf(item=item):
            yield (kind, 0), (*path, 0)
            yield from places(item, (*path, 0))
        case MapOf(key=key, value=value):
            yield (kind, key.name), (*path, key.examples[0])
            yield from places(value, (*path, key.examples[0]))


def all_places():
    """Return each place of the model once, under the first record type that has it."""
    seen, found = set(), {}
    for name, cls in RECORDS.items():
        for place, path in places(Object(cls), ()):
            if place not in seen and path[0] != "extra":
                seen.add(place)
                found.setdefault(name, []).append(path)
    return found


PLACES = all_places()
WRONG = (
    *(None, True, False, 0, -1, 1, 131, 5.0, 5.9, 10**6, 2**53 - 1, -(2**53) + 1, 1e15),
    *(
        "",
        " ",
        "a",
        "\n",
        "no",
        "p1",
        "p1\n",
        "p1 ",
        "/birth",
        "birth",
        "/birth\n",
        "/~2",
        "be",
        "be\n",
        "BE",
        "red",
        "1.0",
        "2.0",
    ),
    *(
        "2020",
        "2020\n",
        "2020-9-1",
        "2020-02-30",
        "2020/",
        "2020/..\n",
        "P15D",
        "P18M",
        "675 BYN",
        "675.00 BYN",
        "٣",
        "3",
        "03",
    ),
    *(
        "cc1999:342",
        "cc1999:0342",
        "сc1999:342",
        "iccpr:9/3",
        "Cyrl",
        "BY",
        "sole_basis",
        "reference.dangling",
        "a" * 201,
    ),
    *(
        [],
        [[]],
        [None],
        [""],
        ["a", None],
        ["p1", "p1"],
        ["/birth"],
        [{}],
        {},
        {"a": 1},
        {"": ""},
        {"be": ""},
        {"be\n": "a"},
    ),
    *({"be": "a", "": "b"}, {"be": None}, {"/birth": "red"}, {"birth": "red"}, {"/birth\n": "words"}, {"a/b": "words"}),
)


def variations(value, path):
    """Return copies of a value: without what the path leads to, with each wrong value there, with one key too many."""
    inner = value
    for step in path[:-1]:
        inner = inner[step]
    last, old = path[-1], inner[path[-1]]
    if isinstance(inner, dict):
        del inner[last]
        yield value
        for key in (f"{last}\n", last[:-1], ""):
            inner[key] = old
            yield value
            del inner[key]
    for wrong in WRONG:
        inner[last] = wrong
        yield value
    inner[last] = old
    more = [{**old, "": 1}, {**old, "x_row": 1}, {**old, "x_\n": 1}] if isinstance(old, dict) else []
    more += [[*old, None], [*old, *old], {"0": old[0]}] if isinstance(old, list) else []
    more += [f"{old}\n", f" {old}", old + "\N{ZERO WIDTH SPACE}", old.upper(), [old]] if isinstance(old, str) else []
    for wrong in more:
        inner[last] = wrong
        yield value


@pytest.mark.parametrize("name", RECORDS)
def test_each_field_with_each_wrong_value(name):
    """A fault alone, beside what its record needs, so that no other hides the verdict on it."""
    needed = {p.name: whole(p.kind) for p in plan(RECORDS[name]) if p.is_required}
    kinds = {p.name: p.kind for p in plan(RECORDS[name])}
    verdicts = Counter()
    for path in PLACES[name]:
        start = {"type": name, **needed, path[0]: whole(kinds[path[0]])}
        assert is_read(start)
        for value in variations(start, path):
            verdict = is_read(value)
            verdicts[verdict] += 1
            assert RECORD[name].is_valid(value) is verdict, value
            if not verdict:
                check_explained(value, shape.explain(value))
    assert verdicts[True] > 0
    assert verdicts[False] > 10 * len(PLACES[name])
