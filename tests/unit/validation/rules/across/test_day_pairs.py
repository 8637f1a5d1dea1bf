"""Days of one record that the model orders: a contradiction planted in each pair is found, and none that is open."""

import pytest

import hrdocs
from hrdocs.codec import read_record
from hrdocs.fields import Object, Value, item_kind, plan
from hrdocs.model import RECORDS
from hrdocs.validation.rules.across.day_pairs import FAMILY, day_pairs
from hrdocs.values import Period

PAIRS = {f"{pair.here} {pair.there}": pair for name in RECORDS for pair in day_pairs(name)}


def is_period(cls, name):
    return next(item_kind(p.kind) for p in plan(cls) if p.name == name).cls is Period


def planted(pair, day, other):
    """Return the problems of a record in which a pair of days has these values, and the pointer to the first."""
    cls = RECORDS[pair.record]
    record = {k: v for k, v in cls.EXAMPLE.items() if k in required(cls)} | {"type": pair.record, "id": "x1"}
    record.update({"person": ["p1"]} if "persons" in record else {})
    part, pointer = record, ""
    for name, is_list in pair.way:
        kind = item_kind(next(p.kind for p in plan(cls) if p.name == name))
        assert isinstance(kind, Object)
        cls = kind.cls
        inner = {k: v for k, v in cls.EXAMPLE.items() if k in required(cls)}
        part[name] = [inner] if is_list else inner
        part, pointer = inner, f"{pointer}/{name}/0" if is_list else f"{pointer}/{name}"
    holder, holder_cls = (record, RECORDS[pair.record]) if pair.is_of_record else (part, cls)
    part[pair.name] = f"{day}/{day}" if is_period(cls, pair.name) else day
    holder[pair.other] = f"{other}/{other}" if is_period(holder_cls, pair.other) else other
    people = [{"type": "person", "id": each} for each in ("p1", "p2")]
    report = hrdocs.validate(hrdocs.Dataset(map(read_record, [record, *people])), rules=["date.before-other"])
    return [(p.place.pointer, p.severity.value, dict(p.parameters)) for p in report.problems], pointer


def required(cls):
    return {p.name for p in plan(cls) if p.is_required}


@pytest.mark.parametrize("name", PAIRS)
def test_a_contradiction_in_each_pair_is_found_and_named(name):
    pair = PAIRS[name]
    early, late = "2019-05-05", "2020-05-05"
    days = (early, late) if pair.is_later else (late, early)
    word = "time-not-before" if pair.is_later else "time-not-after"
    found, pointer = planted(pair, *days)
    expected = {"here": pair.here, "there": pair.there, "expected": word}
    severity = "warning" if pair.is_unusual else "error"
    assert found == [(f"/records/0{pointer}/{pair.name}", severity, expected)]
    assert planted(pair, *reversed(days))[0] == []
    assert planted(pair, early, early)[0] == []
    assert planted(pair, "2020", late)[0] == []
    assert planted(pair, late, "2020")[0] == []


def test_every_pair_is_of_days_and_looked_at():
    assert len(PAIRS) > 30
    (rule,) = FAMILY.rules
    for pair in PAIRS.values():
        assert (pair.way[0][0] if pair.way else pair.name) in rule.needs, pair.here
    for cls in RECORDS.values():
        for p in plan(cls):
            if p.not_before or p.not_after or p.rarely_after:
                assert isinstance(p.kind, Value), p.name
