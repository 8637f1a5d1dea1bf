"""A case as text: who it is about, and what the records say of them."""

import pytest

import hrdocs
from hrdocs.cli.case_text import name_of, to_text

RECORDS = [
    {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]},
    {"type": "person", "id": "p2", "description": {"en": "a neighbour"}},
    {"type": "person", "id": "p3"},
    {"type": "charge", "id": "c1", "person": "p1", "citation": "cc1999:342/1", "cited_as": "ч. 1\nст. 342"},
]


@pytest.fixture
def dataset():
    return hrdocs.Dataset([hrdocs.from_json(record) for record in RECORDS])


@pytest.mark.parametrize(("record", "name"), [("p1", "Alena Vymyslenka"), ("p2", "a neighbour"), ("p3", "p3")])
def test_whoever_has_no_name_is_described_or_has_an_id(dataset, record, name):
    assert name_of(dataset, record) == name


def test_a_case(dataset):
    assert to_text(dataset, dataset.case("p1")) == (
        "Alena Vymyslenka\n"
        "deprived of or restricted in liberty, by these records: 0 days\n"
        "\n"
        "no day known  charge — Part 1 of Art. 342 CC (cc1999:342/1), ч. 1 ст. 342  [c1]\n"
        "\n"
        "What the records say\n"
        "\n"
        "person [p1]\n"
        "  names:\n"
        "  - whole name: Alena Vymyslenka\n"
        "\n"
        "charge [c1]\n"
        "  person: Alena Vymyslenka [p1]\n"
        "  provision: Part 1 of Art. 342 CC (cc1999:342/1)\n"
        "  provision as printed: ч. 1 ст. 342"
    )
