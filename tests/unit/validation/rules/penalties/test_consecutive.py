"""Terms served one after another."""

import hrdocs
from hrdocs.codec import read_record


def report(*given_records, language="en"):
    dataset = hrdocs.Dataset(records=tuple(read_record(each) for each in given_records))
    return hrdocs.validate(dataset, rules=("penalty",), language=language)


def told(*given_records):
    return [(p.code, p.place.pointer, p.severity.value) for p in report(*given_records).problems]


def test_a_chain_of_terms_may_lead_back_to_itself():
    term = {"kind": "administrative_arrest", "role": "final_main", "term": "P15D"}
    chain = [
        {"type": "judgment", "id": "j1", "persons": ["p1"], "penalties": [{**term, "consecutive_to": "j2"}]},
        {"type": "judgment", "id": "j2", "persons": ["p1"], "penalties": [{**term, "consecutive_to": "j1"}]},
    ]
    count = {
        "type": "tally",
        "id": "t1",
        "quantity": "P15D",
        "penalties": ["administrative_arrest"],
        "named": ["p1"],
    }
    assert told(*chain, count) == [("penalty.total", "/records/2/quantity", "warning")]
    assert told(*chain, {**count, "named": ["p2"]}) == []
    assert told(*chain, {**count, "quantity": "[P15D..]"}) == []
