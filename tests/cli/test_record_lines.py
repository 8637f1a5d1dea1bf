"""A record as lines: no text looks like a line of its own, and relatives are shown on request only."""

import pytest

import hrdocs
from hrdocs.cli.record_lines import RecordLines, one_line

RECORDS = [
    {
        "type": "person",
        "id": "p1",
        "names": [{"value": "Alena\nVymyslenka"}],
        "relationships": [{"kind": "spouse_of", "person": "p2"}],
    },
    {"type": "person", "id": "p2", "names": [{"value": "Ihar Vymyslenka"}]},
]


@pytest.fixture
def dataset():
    return hrdocs.Dataset([hrdocs.from_json(record) for record in RECORDS])


@pytest.mark.parametrize(("text", "line"), [("a\nb\tc", "a b c"), ("a\u2028b", "a b"), ("a", "a")])
def test_one_line(text, line):
    assert one_line(text) == line


def test_relatives_are_left_out_and_counted(dataset):
    lines = RecordLines(dataset, dataset.case("p1"))
    text = "\n".join(lines.of(dataset["p1"]))
    assert text == "person [p1]\n  names:\n  - whole name: Alena Vymyslenka"
    assert lines.hidden == 1


def test_relatives_on_request(dataset):
    lines = RecordLines(dataset, dataset.case("p1"), is_related=True)
    assert "    other person: Ihar Vymyslenka [p2]" in list(lines.of(dataset["p1"]))
    assert lines.hidden == 0
