"""Whole numbers kept in one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.validation.packing import DAY_BITS, PackedFields


@given(st.data())
def test_what_is_packed_is_unpacked(data):
    widths = data.draw(st.lists(st.integers(1, 40), max_size=5))
    fields = PackedFields(*widths)
    values = (data.draw(st.integers()), *(data.draw(st.integers(0, 2**width - 1)) for width in widths))
    packed = fields.pack(*values)
    assert fields.unpack(packed) == values
    # A field can be taken out by its shift.
    assert packed >> fields.shifts[0] == values[0]
    for shift, width, value in zip(fields.shifts[1:], widths, values[1:], strict=True):
        assert packed >> shift & 2**width - 1 == value


def test_numbers_are_in_the_order_of_their_fields():
    fields = PackedFields(4, 4)
    rows = [(a, b, c) for a in range(3) for b in range(3) for c in range(3)]
    assert sorted(rows, key=lambda row: fields.pack(*row)) == rows


def test_shifts():
    assert PackedFields(1, 3, 5).shifts == (9, 8, 5, 0)
    assert PackedFields().shifts == (0,)


@pytest.mark.parametrize("values", [(1,), (1, 2, 3)])
def test_every_field_has_a_value(values):
    with pytest.raises(ValueError, match="zip"):
        PackedFields(4).pack(*values)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_any_day_has_room(day):
    assert PackedFields(DAY_BITS).unpack(PackedFields(DAY_BITS).pack(0, day.toordinal())) == (0, day.toordinal())
