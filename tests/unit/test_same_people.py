"""Which records mean one person, and how many people there are."""

import pytest

from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.same_people import PeopleCount, SamePeople


def people(*ties, ids="abcde"):
    """Return person records tied as `a=b` (same), `a?b` (possibly) and `a!b` (not the same)."""
    kinds = {"=": "same_as", "?": "possibly_same_as", "!": "not_same_as"}
    records = []
    for one in ids:
        own = [{"kind": kinds[tie[1]], "person": tie[2]} for tie in ties if tie[0] == one]
        records.append({"type": "person", "id": one, **({"relationships": own} if own else {})})
    return Dataset(map(read_record, records))


@pytest.mark.parametrize(
    ("ties", "least", "most"),
    [
        ((), 5, 5),
        (("a=b",), 4, 4),
        (("a=b", "b=a"), 4, 4),
        (("a=b", "b=c"), 3, 3),
        (("a=b", "c=b", "d=e"), 2, 2),
        (("a?b",), 4, 5),
        (("a?b", "b?c"), 3, 5),
        (("a=b", "b?c"), 3, 4),
        (("a?b", "a=b"), 4, 4),
        # Said not to be the same: no pair, and the two are certainly two people.
        (("a!b",), 5, 5),
        (("a?b", "b!a"), 5, 5),
        (("a?b", "b?c", "a!c"), 4, 5),
        (("a=b", "b?c", "a!c"), 4, 4),  # c is not a, and so not b either
        # A chain that contradicts itself ties no one, and is at least two people.
        (("a=b", "b=c", "c!a"), 4, 5),
        (("a=b", "a!b"), 5, 5),
        (("a=b", "b=c", "c!a", "d=e"), 3, 4),
        # A record that is not there ties those who name it.
        (("a=x", "b=x"), 4, 4),
    ],
)
def test_people_are_counted_from_the_least_to_the_most(ties, least, most):
    assert people(*ties).count_people() == PeopleCount(least, most)


def test_some_ids_are_counted():
    dataset = people("a=b", "c?d", "d?e")
    assert dataset.count_people(["a", "b"]) == PeopleCount(1, 1)
    assert dataset.count_people(["a", "a"]) == PeopleCount(1, 1)
    assert dataset.count_people(["c", "e"]) == PeopleCount(1, 2)  # over d, who is not counted
    assert dataset.count_people(["a", "elsewhere"]) == PeopleCount(2, 2)
    assert dataset.count_people([]) == PeopleCount(0, 0)


def test_who_is_who():
    same = SamePeople(people("a=b", "b?c", "d=e", "a!d").records)
    assert same.of("a") == same.of("b") == {"a", "b"}
    assert same.of("c") == {"c"}
    assert same.of("elsewhere") == {"elsewhere"}
    assert same.may_be("a") == {"c"}
    assert same.may_be("c") == {"a", "b"}
    assert same.may_be("d") == frozenset()
    assert not same.is_contradictory("a")
    torn = SamePeople(people("a=b", "b=c", "c!a").records)
    assert torn.is_contradictory("a")
    assert torn.of("a") == {"a"}
    assert torn.may_be("b") == {"a", "c"}


@pytest.mark.parametrize(("least", "most", "text"), [(3, 3, "3"), (3, 5, "3 to 5")])
def test_counts_print(least, most, text):
    assert str(PeopleCount(least, most)) == text
