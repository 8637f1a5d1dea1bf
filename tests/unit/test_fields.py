"""Every date, name, text and reference of the model says what it means to rules, fixes and sharing."""

import pytest

from hrdocs.fields import Ahead, MapOf, Role, TextRule, Value, Words, field_at, item_kind, parts_of, plan
from hrdocs.model import RECORDS, Appeal, Detention, Judgment, Organisation, Person
from hrdocs.model.header import Header
from hrdocs.values import LocalText, PartialDate, Period


def owners():
    seen, waiting = [], [*RECORDS.values(), Header]
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen.append(cls)
            for p in plan(cls):
                waiting += parts_of(p.kind)
    return sorted(seen, key=lambda cls: cls.__name__)


FIELDS = [pytest.param(cls, p, id=f"{cls.__name__}.{p.name}") for cls in owners() for p in plan(cls)]


@pytest.mark.parametrize(("cls", "p"), FIELDS)
def test_a_field_is_classified(cls, p):
    kind = item_kind(p.kind)
    value = kind.cls if isinstance(kind, Value) else None
    is_text = kind == TextRule(None) or (isinstance(kind, MapOf) and kind.cls is LocalText)
    assert (p.ahead is not None) == (value in {PartialDate, Period}), "a date or a period says whether it may lie ahead"
    assert value is not PartialDate or p.ahead is not Ahead.END, "a day has no end of its own"
    assert (p.role is not None) == ("person" in p.to), "a reference to people says what it says of them"
    assert (p.words is not None) == is_text, "a free text says whose words it holds"
    assert not p.needs_source or cls in {Person, Organisation}


@pytest.mark.parametrize(
    ("cls", "pointer", "name"),
    [
        (Detention, "/phases/0/period", "period"),
        (Detention, "/phases", "phases"),
        (Detention, "/phases/0", "phases"),
        (Appeal, "/addressees/12/person", "person"),
        (Judgment, "/penalties/0/served_from", "served_from"),
        (Detention, "", None),
        (Detention, "/nothing", None),
        (Detention, "/phases/0/nothing/0", None),
        (Detention, "/person/0/name", None),  # an id has nothing inside it
    ],
)
def test_a_pointer_ends_in_a_field(cls, pointer, name):
    found = field_at(cls, pointer)
    assert (None if found is None else found.name) == name


def test_roles_stand_beside_a_role_where_they_say_so():
    for cls in owners():
        for p in plan(cls):
            if p.role is Role.PARTICIPANT:
                assert "role" in {each.name for each in plan(cls)}


def test_words_are_of_every_kind():
    assert {p.values[1].words for p in FIELDS} == {None, *Words}
