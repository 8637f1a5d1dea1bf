"""What several tests of checklists share: a case with hostile texts in it."""

import pytest
from checklist import HOSTILE

import hrdocs


@pytest.fixture
def case():
    records = [
        {"type": "person", "id": "p1", "names": [{"value": HOSTILE}]},
        {"type": "organisation", "id": "o1", "names": [{"value": HOSTILE}]},
        {
            "type": "detention",
            "id": "d1",
            "person": "p1",
            "phases": [{"kind": "house_arrest", "period": "2021-03-24/.."}],
        },
        {
            "type": "recognition",
            "id": "r1",
            "status": "political_prisoner",
            "act": "gives",
            "persons": ["p1"],
            "issuers": ["o1"],
            "day": "2021-04-09",
            "letters": [HOSTILE],
        },
        {
            "type": "recognition",
            "id": "r2",
            "status": "political_prisoner",
            "act": "withdraws",
            "persons": ["p1"],
            "issuers": ["o1"],
            "day": "2021-06-01",
        },
        {"type": "recognition", "id": "r3", "status": "prisoner_of_conscience", "persons": ["p1"], "issuers": ["o2"]},
    ]
    return hrdocs.Dataset([hrdocs.from_json(record) for record in records]).case("p1")
