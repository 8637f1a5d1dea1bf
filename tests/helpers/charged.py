"""Charges, and what the rules of citations say of them."""

import hrdocs
from hrdocs.codec import read_record

CITATION_RULES = ("citation",)


def report(*given_records, rules=CITATION_RULES, **options):
    dataset = hrdocs.Dataset(records=tuple(read_record(each) for each in given_records))
    return hrdocs.validate(dataset, rules=rules, **options)


def told(*given_records):
    problems = report(*given_records).problems
    return [(p.code, p.place.pointer, p.severity.value) for p in problems if p.severity.value != "note"]


def charge(citation, day=None, **fields):
    made = {"type": "charge", "id": "c1", "person": "p1", "citation": citation, **fields}
    if day is not None:
        made["allegations"] = [{"period" if "/" in day else "day": day}]
    return made
