"""The words of a citation compared with the provisions that a record takes them for."""

import pytest

import hrdocs
from hrdocs.validation.rules.citations.cited_words import candidates_of, has_quotes
from hrdocs.validation.rules.citations.quoted import read


def codes(**fields):
    record = {"type": "charge", "id": "c1", "person": "p1", "allegations": [{"day": "2020-08-09"}], **fields}
    report = hrdocs.validate(hrdocs.Dataset([hrdocs.from_json(record)]), rules=("citation",))
    return [problem.code for problem in report.problems]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"citation": "cc1999:342/1", "cited_as": "ч. 1 ст. 342 УК"}, []),
        ({"citation": "cc1999:342/1", "cited_as": "ч. 2 ст. 342 УК"}, ["citation.words-disagree"]),
        ({"cited_as": "ч. 1 ст. 342 УК"}, ["citation.readable"]),
        ({"citation": "cc1999:342/1"}, []),
    ],
)
def test_words_and_provision(fields, found):
    assert codes(**fields) == found


@pytest.mark.parametrize(("text", "is_there"), [("«a»", True), ('"a"', True), ("„a“", True), ("a", False)])
def test_quotes(text, is_there):
    assert has_quotes(text) is is_there


def test_candidates_are_listed_once():
    assert set(candidates_of(read("ст. 361.3 УК")).split(", ")) == {"cc1999:361/3", "cc1999:361-3"}
