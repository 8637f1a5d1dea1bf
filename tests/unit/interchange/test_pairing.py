"""Rows of one list that may be of one person."""

import pytest

from hrdocs import from_json
from hrdocs.interchange.pairing import PossiblePair, people_between, possible_pairs
from hrdocs.interchange.rowmatch import RowFacts


def facts(name, birth="", detained="", naming=None, key="p-1"):
    value = {"type": "person", "id": key, "names": [{"value": name}]}
    value |= {"birth": birth} if birth else {}
    value |= {"naming": naming} if naming else {}
    return RowFacts(from_json(value), detained)


def pairs(*rows, pages=()):
    people = {f"p-{n}": facts(*each, key=f"p-{n}") for n, each in enumerate(rows, 1)}
    found = possible_pairs(people, pages)
    return [(each.a, each.b, each.because, each.is_again) for each in found]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Ада Эскизова", "1990-01-02"), ("Ада Эскизова", "1990-01-02"), ("birth", False)),
        (("Ада Эскизова", "1990-01-02"), ("Ada Eskizava", "1990-01-02"), ("birth", False)),  # another romanisation
        (("Ада Эскизова", "1990"), ("Ада Эскизова", "1990"), ("birth", False)),
        # The same person, arrested again?
        (("Ада Эскизова", "1990", "2026-01-02"), ("Ада Эскизова", "1990", "2026-05-06"), ("birth", True)),
        # Two volunteers, one night.
        (("Ада Эскизова", "", "2026-01-02"), ("Ада Эскизова", "1990", "2026-01-02"), ("day", False)),
        (("Ада Эскизова", "1990", "2026-01-02"), ("Ада Эскизова", "1991", "2026-01-02"), None),
        (("Ада Эскизова",), ("Ада Эскизова",), None),  # a name alone is borne by many
        (("Ада Эскизова", "1990-01-02"), ("Ия Лекалова", "1990-01-02"), None),
        (("Гр. Н.", "1990", "", "name_withheld"), ("Гр. Н.", "1990", "", "name_withheld"), None),
    ],
)
def test_who_may_be_one(one, other, expected):
    assert pairs(one, other) == ([] if expected is None else [("p-1", "p-2", *expected)])


def test_one_page_and_who_may_have_been_arrested_again_first():
    rows = [
        ("Ада Эскизова", "1990"),
        ("Ия Лекалова", "1980", "2026-01-02"),
        ("Ian Kontur",),
        ("Ия Лекалова", "1980", "2026-05-06"),
        ("Гр. Н.", "", "", "name_withheld"),
    ]
    found = pairs(*rows, pages=[["p-1", "p-3", "p-5"], ["p-5"]])
    assert found == [("p-2", "p-4", "birth", True), ("p-1", "p-3", "page", False)]


def pair(a, b):
    return PossiblePair(a=a, b=b, because="birth")


@pytest.mark.parametrize(
    ("open_pairs", "ones", "least", "most"),
    [
        ([], [], 3, 3),
        ([pair("p-1", "p-2")], [], 2, 3),
        ([pair("p-1", "p-2"), pair("p-2", "p-3")], [], 1, 3),
        ([], [("p-1", "p-2")], 2, 2),
        ([pair("p-2", "p-3")], [("p-1", "p-2")], 1, 2),
        ([], [("p-1", "lost")], 3, 3),
    ],
)
def test_how_many_people_there_are(open_pairs, ones, least, most):
    people = [facts("Ада", key=f"p-{n}").person for n in (1, 2, 3)]
    count = people_between(people, open_pairs, ones)
    assert (count.least, count.most) == (least, most)
