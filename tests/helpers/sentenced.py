"""One person, a charge and a judgment on it, and what the rules of penalties say of them."""

import hrdocs
from hrdocs import law
from hrdocs.codec import read_record
from hrdocs.law.reference import store
from hrdocs.values import Citation

PERSON = {"type": "person", "id": "p1"}


def report(*given_records, language="en"):
    dataset = hrdocs.Dataset(records=tuple(read_record(each) for each in given_records))
    return hrdocs.validate(dataset, rules=("penalty",), language=language)


def told(*given_records):
    return [(p.code, p.place.pointer, p.severity.value) for p in report(*given_records).problems]


def charge(citation, day, **fields):
    acts = [{"day": day}]
    return {"type": "charge", "id": "c1", "person": "p1", "citation": citation, "allegations": acts, **fields}


def judgment(day, *penalties, **fields):
    made = {"type": "judgment", "id": "j1", "persons": ["p1"], "penalties": list(penalties), **fields}
    made.setdefault("decisions", [{"charge": "c1", "outcome": "convicted"}])
    return {**made, "day": day} if day else made


def for_charge(kind, **fields):
    return {"kind": kind, "role": "for_charge", "charge": "c1", **fields}


CITATIONS = [
    Citation(code=code, article=number, part=part["part"] or None)
    for code in law.CODES
    for number, entry in store.index(code).items()
    for part in entry.get("parts", ())
]


def amount(entry, value):
    return {"base_units": f"{value:f}"} if entry.kind == "fine" else {"term": str(value)}
