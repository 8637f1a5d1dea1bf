"""Given people in running text."""

import pytest

from hrdocs.names import MentionForm, mentions

PEOPLE = [("a", ["Алена Пятроўна Вымысленка"]), ("m", ["Пятро Мароз"]), ("i", ["Ivanou Yauhen"])]


DOUBLE = [("d", ["Вольга Выдумава-Сініца"])]


@pytest.mark.parametrize("name", ["Вольгі Выдумавай-Сініцы", "Ольгой Выдумовой-Синицей", "Вользе Выдумавай"])
def test_a_double_family_name_in_another_case(name):
    (mention,) = mentions(f"Справа {name} закрыта.", DOUBLE)
    assert (mention.id, mention.form) == ("d", MentionForm.WHOLE)


def found(text):
    return [(text[m.start : m.end], m.id, m.form.value) for m in mentions(text, PEOPLE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Справа Алены Вымысленкі. Далей.", [("Алены Вымысленкі", "a", "whole")]),
        ("Елене Петровне Вымысленко стало плохо.", [("Елене Петровне Вымысленко", "a", "whole")]),
        ("The case of Vymyslenka Alena was closed.", [("Vymyslenka Alena", "a", "whole")]),
        ("Слова А. П. Вымысленка і іншых", [("А. П. Вымысленка", "a", "initials")]),
        ("Вымысленка А., 1990", [("Вымысленка А.", "a", "initials")]),
        ("Судили Евгения Иванова.", [("Евгения Иванова", "i", "whole")]),
        ("Relatives of Ale\u00adna Vymyslen\u0301ka came.", [("Ale\u00adna Vymyslen\u0301ka", "a", "whole")]),
        ("Relatives of I\u0361aŭhen Ivanoŭ came.", [("I\u0361aŭhen Ivanoŭ", "i", "whole")]),
        ("‘Pi͡atro Maroz’ was heard.", [("Pi͡atro Maroz", "m", "whole")]),
        ("Алена’ Вымысленка", [("Алена’ Вымысленка", "a", "whole")]),
        ("Пасля Вымысленка прыйшла.", [("Вымысленка", "a", "family")]),
        ("У Мароза быў кот.", [("Мароза", "m", "family")]),
        ("Сергей Вымысленко не при чём.", []),
        ("Галоўны горад краіны вялікі.", []),
        ("Пра А. П. Вымысленкі забылі.", [("А. П. Вымысленкі", "a", "initials")]),
        ("Алена\u2009Вымысленка", [("Алена\u2009Вымысленка", "a", "whole")]),
        ("Алена\t\r\n  Вымысленка", [("Алена\t\r\n  Вымысленка", "a", "whole")]),
        ("Алена Вымыс-\n  ленка", [("Алена Вымыс-\n  ленка", "a", "whole")]),
        ("Алена (Вымысленка)", [("Алена (Вымысленка", "a", "whole")]),
        (
            "**Алена** Вымысленка і Алена_Вымысленка",
            [("Алена** Вымысленка", "a", "whole"), ("Алена_Вымысленка", "a", "whole")],
        ),
        ("Сядзела Алена (Вымысленка ехала)", [("Вымысленка", "a", "family")]),
        ("Алена;\n\nВымысленка", [("Вымысленка", "a", "family")]),
        ("", []),
    ],
)
def test_mentions(text, expected):
    assert found(text) == expected


def test_a_family_name_that_is_an_ordinary_word_is_marked():
    (mention,) = mentions("Прыйшоў Мароз.", PEOPLE)
    assert (mention.form, mention.is_ordinary, mention.shared_by) == (MentionForm.FAMILY, True, 1)
    (mention,) = mentions("Прыйшла Вымысленка.", [*PEOPLE, ("b", ["Ян Вымысленка"])])[:1]
    assert (mention.is_ordinary, mention.shared_by) == (False, 2)
