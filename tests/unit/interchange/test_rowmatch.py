"""Which row of a list is which row of its last version."""

import pytest

from hrdocs import from_json
from hrdocs.frozenmap import FrozenMap
from hrdocs.interchange.lastimport import CellPrints, KeptRow, KeptRows, prints_by_heading
from hrdocs.interchange.rowmatch import NewRow, RowFacts, counts_rows, is_another, match_rows


@pytest.mark.parametrize(
    ("keys", "counts"),
    [
        ("1 2 3", True),
        ("0 1 2 3", True),
        ("1 2 3 5 6 7 8 9 10 11 12", True),  # one row was removed
        ("1 2", False),  # too few to tell
        ("2 1 3", False),
        ("611 612 614 615", False),
        ("1 5 9 40", False),
        ("1 2 x", False),
        ("1 2 ٣", False),
        ("", False),
    ],
)
def test_a_key_that_counts_the_rows(keys, counts):
    assert counts_rows(keys.split()) is counts


def facts(name, birth="", detained="", naming=None):
    value = {"type": "person", "id": "p-1", "names": [{"value": name, "order": "family_first"}]}
    value |= {"birth": birth} if birth else {}
    value |= {"naming": naming} if naming else {}
    return RowFacts(from_json(value), detained)


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        (facts("Эскизова Ада"), facts("Эскизова Ада"), False),
        (facts("Эскизова Ада"), facts("Эсскизова Ада"), False),  # a slip
        (facts("Эскизова Ада"), facts("Эскізава Ада"), False),  # another language
        (facts("Эскизова Ада"), facts("Eskizava Ada"), False),
        (facts("Эскизова Ада", "1990-01-02"), facts("Лекалова Ада", "1990-01-02"), False),  # a new family name
        (facts("Эскизова Ада", "1990-01-02"), facts("Лекалова Ия", "1990-01-02"), True),
        (facts("Эскизова Ада"), facts("Контуров Ян"), True),
        (facts("Эскизова Ада"), facts("Эскизов Ян"), True),
        (facts("Гр. Н.", naming="name_withheld"), facts("Контуров Ян"), False),  # who knows
        (RowFacts(), facts("Контуров Ян"), False),
    ],
)
def test_another_person_under_one_key(one, other, is_so):
    assert is_another(one, other) is is_so
    assert is_another(other, one) is is_so


ADA, YAN, IYA = (
    facts("Эскизова Ада", "1990-01-02", "2026-01-05"),
    facts("Контуров Ян", "1988", "2026-02-06"),
    facts("Лекалова Ия", "", "2026-03-07"),
)


def matched(new, old, *, is_keyed, aside=()):
    """What becomes of rows: a key and what is known of each, by a name of one letter."""
    prints = CellPrints()

    def cells_of(known):
        return prints.of({0: known.name, 1: known.birth, 2: known.detained}, 3)

    rows = [
        KeptRow(own=key, id=key, sheet=None, row=n, state="read", cells=cells_of(known))
        for n, (key, known) in enumerate(old, 2)
    ]
    headings = ("name", "birth", "detained")
    last = KeptRows(format="a.b", file=None, sha256="", headings=FrozenMap({"": headings}), rows=tuple(rows))
    read = [NewRow(own=key, cells=prints_by_heading(headings, cells_of(known)), facts=known) for key, known in new]
    found = match_rows(read, last, dict(old), is_keyed=is_keyed, aside=frozenset(aside))
    return (
        {n: kept.id for n, kept in found.same.items()},
        set(found.inexact),
        {n: kept.id for n, kept in found.others.items()},
        {n: kept.id for n, kept in found.again.items()},
        {each.id for each in found.gone},
        found.have_keys_moved,
    )


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        ([("1", ADA), ("2", YAN)], [("2", YAN), ("1", ADA)], ({0: "1", 1: "2"}, set(), {}, {}, set(), False)),
        # The key was corrected.
        ([("9", ADA)], [("1", ADA)], ({0: "1"}, {0}, {}, {}, set(), False)),
        ([("9", IYA)], [("1", IYA)], ({0: "1"}, {0}, {}, {}, set(), False)),
        # Gone and new: two people of one name without anything else.
        ([("9", facts("Эскизова Ада"))], [("1", facts("Эскизова Ада"))], ({}, set(), {}, {}, {"1"}, False)),
        # One key that was another person's is none of two rows, and both people stay apart.
        ([("1", YAN)], [("1", ADA)], ({}, set(), {0: "1"}, {}, set(), False)),
        # A row was inserted near the top, and the numbers moved.
        (
            [("1", IYA), ("2", ADA), ("3", YAN)],
            [("1", ADA), ("2", YAN)],
            ({}, set(), {0: "1", 1: "2"}, {}, set(), True),
        ),
        # Arrested again, under another key.
        (
            [("9", facts("Эскизова Ада", "1990-01-02", "2026-09-09"))],
            [("1", ADA)],
            ({}, set(), {}, {0: "1"}, {"1"}, False),
        ),
    ],
)
def test_rows_with_keys(new, old, expected):
    assert matched(new, old, is_keyed=True) == expected


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (ADA, ({0: "1"}, set(), {}, {}, {"2"}, False)),
        # Two of three, and the third is close: a question.
        (facts("Эсскизова Ада", "1990-01-02", "2026-01-05"), ({0: "1"}, {0}, {}, {}, {"2"}, False)),
        (facts("Эскизова Ада", "1991-01-02", "2026-01-05"), ({0: "1"}, {0}, {}, {}, {"2"}, False)),
        (facts("Эскизова Ада", "", "2026-01-05"), ({0: "1"}, {0}, {}, {}, {"2"}, False)),
        # Another day: arrested again, or a correction? Nobody knows.
        (facts("Эскизова Ада", "1990-01-02", "2026-09-09"), ({}, set(), {}, {0: "1"}, {"1", "2"}, False)),
        # Another name on the same day with the same birth is another person.
        (facts("Лекалова Ия", "1990-01-02", "2026-01-05"), ({}, set(), {}, {}, {"1", "2"}, False)),
    ],
)
def test_rows_without_keys(new, expected):
    assert matched([("9", new)], [("1", ADA), ("2", YAN)], is_keyed=False) == expected


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        # A day that was not known is filled in, or was a mistake and is taken out: a question.
        (facts("Эскизова Ада", "", "2026-01-05"), facts("Эскизова Ада"), ({0: "1"}, {0})),
        (facts("Эскизова Ада"), facts("Эскизова Ада", "", "2026-01-05"), ({0: "1"}, {0})),
        (facts("Эскизова Ада", "1990", "2026-01-05"), facts("Эскизова Ада"), ({0: "1"}, {0})),
        (facts("Эскизова Ада", "1990-01-02", "2026-01-05"), facts("Эскизова Ада", "1990"), ({0: "1"}, {0})),
        # Two births are two people.
        (facts("Эскизова Ада", "1971", "2026-01-05"), facts("Эскизова Ада", "1990"), ({}, set())),
        # Two days may be two arrests.
        (facts("Эскизова Ада", "", "2026-01-05"), facts("Эскизова Ада", "1990", "2026-09-09"), ({}, set())),
        # Nobody knows who has no name.
        (facts("Гр. Н.", "1990", "2026-01-05", "name_withheld"), facts("Гр. Н.", "", "", "name_withheld"), ({}, set())),
    ],
)
def test_a_day_that_is_filled_in(new, old, expected):
    assert matched([("9", new)], [("1", old)], is_keyed=False)[:2] == expected


def test_of_two_people_of_one_name_neither_is_who_has_a_day_now():
    old = [("1", facts("Эскизова Ада")), ("2", facts("Эскизова Ада", "1990"))]
    assert matched([("9", facts("Эскизова Ада", "", "2026-01-05"))], old, is_keyed=False)[:2] == ({}, set())


def test_where_there_is_a_choice_nothing_is_matched():
    same, *_, gone, _ = matched([("9", ADA)], [("1", ADA), ("2", ADA)], is_keyed=False)
    assert (same, gone) == ({}, {"1", "2"})


def test_a_row_without_a_name_is_the_same_only_if_nothing_changed():
    nobody = facts("Гр. Н.", "1990", naming="name_withheld")
    assert matched([("9", nobody)], [("1", nobody), ("2", YAN)], is_keyed=False)[0] == {0: "1"}
    other = facts("Гр. Н.", "1991", naming="name_withheld")
    assert matched([("9", other)], [("1", nobody)], is_keyed=False)[0] == {}


def test_a_row_that_was_set_aside_is_not_gone():
    assert matched([], [("1", ADA)], is_keyed=True, aside=["1"])[4] == set()
