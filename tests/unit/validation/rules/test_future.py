"""`date.future` covers every date of the model: a day ahead is planted in each field, and in another reported value."""

import pytest

import hrdocs
from hrdocs.dataset import Dataset
from hrdocs.fields import Ahead, Flag, Integer, ListOf, MapOf, ModelObject, Object, OneOf, Raw, TextRule, Value, plan
from hrdocs.model import RECORDS, Variant
from hrdocs.model.base import SourceReference
from hrdocs.validation import Rules
from hrdocs.values import Json, PartialDate, Period

AHEAD = "2062-08-14"


def full(kind, to=()):
    """Return a value of a kind with every field of every object filled, and every day ahead."""
    match kind:
        case TextRule():
            return "r1" if to else kind.form.examples[0] if kind.form else "some words"
        case Integer():
            return kind.least
        case Flag():
            return True
        case OneOf():
            return next(iter(kind.enum))
        case Value():
            text = {PartialDate: AHEAD, Period: f"{AHEAD}/{AHEAD}"}.get(kind.cls, kind.form.examples[0])
            return kind.cls.parse(text)
        case Raw():
            return Json.of("raw")
        case Object():
            return kind.cls(**{p.name: full(p.kind, p.to) for p in plan(kind.cls)})
        case ListOf():
            return (full(kind.item, to),)
        case MapOf():
            return kind.cls({kind.key.examples[0]: full(kind.value)})


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
    given = {p.name: full(p.kind, p.to) for p in plan(cls) if p.name not in {"id", "variants", "waivers"}}
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
    return full(p.kind, p.to)


def test_plans_belong_in_the_fields_for_plans():
    whole = {f"{cls}{at}" for cls in RECORDS for at, p, _ in dated(record_of(cls)) if p.ahead is not Ahead.NEVER}
    assert {each for each in whole if "/phases/" in each} == {
        "detention/phases/0/planned_end",
    }
