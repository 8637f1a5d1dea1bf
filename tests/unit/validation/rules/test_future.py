"""`date.future` covers every date of the model: a day ahead is planted in each field, and in another reported value."""

import pytest
from filled import full

import hrdocs
from hrdocs.dataset import Dataset
from hrdocs.fields import Ahead, ModelObject, plan
from hrdocs.model import RECORDS, Variant
from hrdocs.model.base import SourceReference
from hrdocs.validation import Rules
from hrdocs.values import Json, PartialDate, Period

AHEAD = "2062-08-14"


TEXTS = {PartialDate: AHEAD, Period: f"{AHEAD}/{AHEAD}"}


def dated(part, at=""):
    """Yield the pointer, the field and the value of every day and period in an object."""
    for p in plan(type(part)):
        value = getattr(part, p.name)
        for n, each in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            here = f"{at}/{p.name}" + ("" if n is None else f"/{n}")
            if isinstance(each, ModelObject):
                yield from dated(each, here)
            elif isinstance(each, PartialDate | Period):
                yield here, p, each


def reported(record, as_of="2026-11-30"):
    report = hrdocs.validate(Dataset((record,)), as_of=as_of, rules=Rules(select=("date.future",)))
    return {problem.place.pointer.removeprefix("/records/0") for problem in report.problems}


def record_of(name, **more):
    cls = RECORDS[name]
    given = {p.name: full(p.kind, p.to, texts=TEXTS) for p in plan(cls) if p.name not in {"id", "variants", "waivers"}}
    return cls(**(given | {"id": "r1"} | more))


@pytest.mark.parametrize("name", RECORDS)
def test_a_day_ahead_is_reported_in_every_field_that_says_what_was(name):
    record = record_of(name)
    rows = list(dated(record))
    wanted = {at for at, p, value in rows if p.ahead is Ahead.NEVER or (p.ahead is Ahead.END and type(value) is Period)}
    assert reported(record) == wanted
    assert wanted
    assert reported(record, as_of=None) == set()


@pytest.mark.parametrize("name", RECORDS)
def test_a_day_ahead_is_reported_in_every_variant_of_such_a_field(name):
    rows = [(at, p) for at, p, _ in dated(record_of(name)) if p.ahead is Ahead.NEVER and at.count("/") == 1]
    source = (SourceReference(source="r1"),)
    variants = tuple(Variant(pointer=at, value=Json.of(AHEAD), sources=source) for at, _ in rows)
    record = RECORDS[name](
        id="r1",
        variants=variants,
        **{p.name: _sound(p) for p in plan(RECORDS[name]) if p.is_required and p.name != "id"},
    )
    assert reported(record) == {f"/variants/{n}/value" for n in range(len(rows))}


def _sound(p):
    return full(p.kind, p.to, texts=TEXTS)


def test_plans_belong_in_the_fields_for_plans():
    whole = {f"{cls}{at}" for cls in RECORDS for at, p, _ in dated(record_of(cls)) if p.ahead is not Ahead.NEVER}
    assert {each for each in whole if "/phases/" in each} == {
        "detention/phases/0/planned_end",
    }
