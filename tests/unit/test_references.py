"""Every reference of a record: its place, its target, the types that are allowed there."""

import pytest
from filled import full

from hrdocs import jsonpointer
from hrdocs.codec import read_record, write_record
from hrdocs.fields import plan
from hrdocs.model import RECORDS
from hrdocs.references import Reference, references_of

# Fields whose values depend on the others.
SAID_OF_OTHERS = ("extra", "variants", "said", "missing", "revision", "sharing")


def test_references_in_the_order_of_the_document():
    record = read_record(
        {
            "type": "detention",
            "id": "d1",
            "person": "p1",
            "phases": [{"kind": "custody", "organisation": "o1"}, {"kind": "house_arrest", "charges": ["c1", "c2"]}],
            "sources": [{"source": "s1"}],
        }
    )
    assert [(each.pointer, each.target) for each in references_of(record)] == [
        ("/person", "p1"),
        ("/phases/0/organisation", "o1"),
        ("/phases/1/charges/0", "c1"),
        ("/phases/1/charges/1", "c2"),
        ("/sources/0/source", "s1"),
    ]
    assert next(references_of(record)) == Reference("d1", "/person", "p1", ("person",))


@pytest.mark.parametrize("name", RECORDS)
def test_every_reference_of_a_full_record_is_found_at_its_place(name):
    cls = RECORDS[name]
    fields = (p for p in plan(cls) if p.name not in SAID_OF_OTHERS)
    record = cls(**{p.name: full(p.kind, p.to) for p in fields})
    document = write_record(record)
    for each in references_of(record):
        assert jsonpointer.resolve(document, each.pointer) == each.target == "r1"
        assert set(each.to) <= set(RECORDS)
