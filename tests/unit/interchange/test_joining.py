"""The three-way join of one record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.interchange.joining import content_of, join_record

WHO = {"type": "person", "id": "p1"}
NEW = [{"source": "s2", "locator": "row 3"}]


def joined(base, theirs, ours):
    found = join_record({**WHO, **base}, {**WHO, **theirs, "sources": NEW}, {**WHO, **ours})
    value = {key: each for key, each in found.value.items() if key not in WHO}
    return value, found.taken, found.both


@pytest.mark.parametrize(
    ("base", "theirs", "ours", "value", "taken", "both"),
    [
        # Theirs changed and ours not: taken, with the list as the source of the field.
        (
            {"birth": "1990"},
            {"birth": "1990-04-01"},
            {"birth": "1990", "x_call": "1"},
            {"birth": "1990-04-01", "x_call": "1", "sources": [{**NEW[0], "supports": ["/birth"]}]},
            ("/birth",),
            (),
        ),
        # Ours changed: it stays.
        ({"birth": "1990"}, {"birth": "1990"}, {"birth": "1991"}, {"birth": "1991"}, (), ()),
        # Both changed it in the same way.
        ({"birth": "1990"}, {"birth": "1991"}, {"birth": "1991"}, {"birth": "1991"}, (), ()),
        # Both changed it: both are kept, and a person decides.
        (
            {"birth": "1990"},
            {"birth": "1991"},
            {"birth": "1992"},
            {"birth": "1992", "variants": [{"pointer": "/birth", "value": "1991", "sources": NEW}]},
            (),
            ("/birth",),
        ),
        # The list has no value any more, and ours is our own.
        ({"birth": "1990"}, {}, {"birth": "1992"}, {"birth": "1992"}, (), ("/birth",)),
        ({"birth": "1990"}, {}, {"birth": "1990", "x_a": "b"}, {"x_a": "b"}, ("/birth",), ()),
        # What we removed and they changed does not return by itself.
        (
            {"birth": "1990"},
            {"birth": "1991"},
            {},
            {"variants": [{"pointer": "/birth", "value": "1991", "sources": NEW}]},
            (),
            ("/birth",),
        ),
        # Two changes inside one object.
        (
            {"ended": {"day": "2026-01"}},
            {"ended": {"day": "2026-01-05"}},
            {"ended": {"day": "2026-01", "how": "released"}},
            {
                "ended": {"day": "2026-01-05", "how": "released"},
                "sources": [{**NEW[0], "supports": ["/ended/day"]}],
            },
            ("/ended/day",),
            (),
        ),
        # A phase entered by hand, and a day corrected by the list in the phase before it.
        (
            {"phases": [{"period": "2026-01-01/"}]},
            {"phases": [{"period": "2026-01-02/"}]},
            {"phases": [{"period": "2026-01-01/"}, {"kind": "house_arrest"}]},
            {
                "phases": [{"period": "2026-01-02/"}, {"kind": "house_arrest"}],
                "sources": [{**NEW[0], "supports": ["/phases/0"]}],
            },
            ("/phases/0",),
            (),
        ),
        # Both added a phase: their order is not known.
        (
            {"phases": [{"kind": "custody"}]},
            {"phases": [{"kind": "custody"}, {"kind": "imprisonment"}]},
            {"phases": [{"kind": "custody"}, {"kind": "house_arrest"}]},
            {
                "phases": [{"kind": "custody"}, {"kind": "house_arrest"}],
                "variants": [{"pointer": "/phases/1", "value": {"kind": "imprisonment"}, "sources": NEW}],
            },
            (),
            ("/phases/1",),
        ),
        # Lists without an order have both additions.
        (
            {"names": [{"value": "А"}]},
            {"names": [{"value": "А"}, {"value": "Б"}]},
            {"names": [{"value": "А"}, {"value": "В"}]},
            {
                "names": [{"value": "А"}, {"value": "В"}, {"value": "Б"}],
                "sources": [{**NEW[0], "supports": ["/names/2"]}],
            },
            ("/names/2",),
            (),
        ),
        # References: what the list removed is removed, what we added stays.
        (
            {"judges": ["j1", "j2"]},
            {"judges": ["j2", "j3"]},
            {"judges": ["j1", "j2", "ours"]},
            {"judges": ["j2", "ours", "j3"], "sources": [{**NEW[0], "supports": ["/judges"]}]},
            ("/judges",),
            (),
        ),
        # A reason for absence goes when the field comes; the words of the source follow the field.
        (
            {"missing": {"/birth": "unknown"}, "said": {"/names/0": "а"}},
            {"birth": "1990", "said": {"/birth": "1990 г.", "/names/0": "а"}},
            {"missing": {"/birth": "unknown"}, "said": {"/names/0": "а"}, "x_a": "b"},
            {
                "birth": "1990",
                "said": {"/birth": "1990 г.", "/names/0": "а"},
                "x_a": "b",
                "sources": [{**NEW[0], "supports": ["/birth"]}],
            },
            ("/birth",),
            (),
        ),
        # A label of ours is never loosened, and a stricter one of the list is taken.
        (
            {"sharing": {"label": "amber"}, "x_n": "а"},
            {"sharing": {"label": "amber", "fields": {"/x_n": "red"}}, "x_n": "б"},
            {"sharing": {"label": "amber+strict"}, "x_n": "а", "x_a": "b"},
            {
                "sharing": {"label": "amber+strict", "fields": {"/x_n": "red"}},
                "x_n": "б",
                "x_a": "b",
                "sources": [{**NEW[0], "supports": ["/x_n"]}],
            },
            ("/x_n",),
            (),
        ),
        # To Python 1 and True are equal.
        (
            {"x_a": 1},
            {"x_a": True},
            {"x_a": 1, "x_b": "c"},
            {"x_a": True, "x_b": "c", "sources": [{**NEW[0], "supports": ["/x_a"]}]},
            ("/x_a",),
            (),
        ),
    ],
)
def test_what_is_taken_what_stays_and_what_is_asked(base, theirs, ours, value, taken, both):
    assert joined(base, theirs, ours) == (value, taken, both)


VALUES = st.dictionaries(
    st.sampled_from(["birth", "x_a", "ended", "phases", "names"]),
    st.one_of(
        st.sampled_from(["a", "b", "c"]),
        st.dictionaries(st.sampled_from("xy"), st.sampled_from("abc"), max_size=2),
        st.lists(st.sampled_from("abc"), max_size=3),
    ),
    max_size=4,
)


def leaves(value):
    if isinstance(value, dict):
        return {leaf for each in value.values() for leaf in leaves(each)} | set(value)
    if isinstance(value, list):
        return {leaf for each in value for leaf in leaves(each)}
    return {value}


@given(VALUES, VALUES, VALUES)
def test_the_three_laws_of_a_join(base, theirs, ours):
    # The list has not changed: ours as it is. We have not: the list as it is now.
    assert joined(base, base, ours)[0] == ours
    assert content_of(joined(base, theirs, base)[0]) == theirs
    # No word that we entered is lost.
    found = joined(base, theirs, ours)[0]
    assert leaves(ours) - leaves(base) <= leaves(found)
