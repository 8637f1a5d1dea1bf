"""A look at all texts of a record finds every text that the long way finds, whatever was done to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.frozenmap import FrozenMap
from hrdocs.model import Charge, Person
from hrdocs.validation.rule import Context
from hrdocs.validation.rules import name_texts
from hrdocs.validation.rules.free_texts import damaged
from hrdocs.validation.rules.name_texts import encoding_damage, may_be_recoded
from hrdocs.validation.walk import item_of
from hrdocs.values import LocalText

_TEXTS = st.text(st.sampled_from("абвгдежзыэюяіўґєРСТУФ aZ«»—.,ёЁ’№"), max_size=30)


def _recoded(text: str, wrong: str) -> str:
    return text.encode("utf-8").decode(wrong, errors="ignore")


@given(_TEXTS, st.sampled_from(["cp1251", "cp1252", "latin-1"]))
def test_the_look_passes_no_damage(text: str, wrong: str) -> None:
    broken = _recoded(text, wrong)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_texts, "may_be_recoded", lambda _: True)
        by_the_long_way = encoding_damage(broken)
    assert encoding_damage(broken) == by_the_long_way
    if by_the_long_way is not None:
        assert may_be_recoded(broken)


@pytest.mark.parametrize("text", ["Сёмы раён", "Сідар Рэпін", "УК РБ («СССР»)", "Ťapel, naïve – “so”", "Ф. И. О."])
def test_a_sound_text_is_spared_the_long_way(text: str) -> None:
    assert not may_be_recoded(text)


_BROKEN = _recoded("Затрыманы на плошчы", "cp1251")


@pytest.mark.parametrize(
    ("record", "pointer"),
    [
        (Charge(id="c1", person="p1", cited_as=_BROKEN), "/cited_as"),
        (Person(id="p1", notes=LocalText({"be": "добра", "ru": _BROKEN})), "/notes/ru"),
        (Person(id="p1", said=FrozenMap({"/birth": _BROKEN})), "/said/~1birth"),
        (Person(id="p1", notes=LocalText({"en": "Arrested ????????"})), "/notes/en"),
        (Person(id="p1", notes=LocalText({"be": "Затрым\N{REPLACEMENT CHARACTER}ны"})), "/notes/be"),
    ],
)
def test_each_kind_of_field_is_looked_at(record: Charge | Person, pointer: str) -> None:
    assert [fault.pointer for fault in damaged(item_of(record), Context())] == [pointer]
