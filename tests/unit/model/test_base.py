"""What every record has: the order of its keys, and partners' own keys that read like fields."""

import pytest

import hrdocs
from hrdocs.model import RECORDS
from hrdocs.model.base import COMMON


def test_the_id_comes_first_and_the_common_fields_last():
    names = ("sources", "person", "id", "extra", "citation")
    assert RECORDS["charge"].layout(names) == ("id", "person", "citation", *COMMON[1:])


@pytest.mark.parametrize("name", RECORDS)
def test_the_layout_of_a_type_has_every_field_once(name):
    cls = RECORDS[name]
    fields = [each for each in cls.__slots__ if each != "__weakref__"]
    layout = cls.layout(tuple(hrdocs.fields.plan(cls)[n].name for n in range(len(hrdocs.fields.plan(cls)))))
    assert set(fields) <= set(layout)
    assert len(set(layout)) == len(layout)


def test_partners_keys_read_like_fields():
    person = hrdocs.from_json({"type": "person", "id": "p1", "x_row": {"n": [1]}})
    assert person.x_row == {"n": [1]}
    for name in ("x_nothing", "nmae"):
        with pytest.raises(AttributeError, match=f"^Person has no field '{name}'$"):
            getattr(person, name)
