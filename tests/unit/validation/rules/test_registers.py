"""The rules on sums of money look at every record type and field of the model that can hold one."""

from hrdocs.model import RECORDS
from hrdocs.validation.rules.registers import _NEEDS, _OF_MONEY, _money_fields


def test_all_fields_with_sums_are_looked_at():
    fields = {name: rows for name, cls in RECORDS.items() if (rows := _money_fields(cls))}
    assert set(_OF_MONEY) == set(fields)
    assert set(_NEEDS) == {name for rows in fields.values() for name, _, _ in rows}
