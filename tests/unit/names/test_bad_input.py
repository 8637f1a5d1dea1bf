"""What is no name, or hardly one: nothing raises but TypeError and ValueError, and nothing takes long."""

from functools import partial

import pytest
from steps import calls_of

from hrdocs.names import Likeness, mentions, parse, same, spellings

WHOLE = "Иванов Иван Петрович"
LONG = [
    "а" * 300, "Р" * 300, "щ" * 300, "Ð" * 300, "Рі" * 150, "\u0301" * 300, "а-" * 150, "И.И." * 75, "ła" * 150,
    "sch" * 100, "zhia" * 75, "lala" * 75, "ivich " * 50, "Имя/" * 75, "Петровіч " * 12, "Роман Роман Роман Роман",
    "он же " * 50, "(" * 300, ",;" * 150, "1." * 150, "1 " * 150,
    "Иван " * 11 + "Лось", "а" * 299 + ",", "ОІ" * 150, "Zhuk-" * 60,
]  # fmt: skip
NO_NAME = ["", "   ", "12345", "---", "''''", ".,;:", "()()", "😀😀", "\u202e\u200b", "\x00\x01", "\n\t"]
PLACEHOLDERS = ["н/з", "невядома", "имя не названо", "Имя не названо.", "N/A", "NN", "unknown", "Name withheld"]
MOJIBAKE = ["Ð\x98Ð²Ð°Ð½Ð¾Ð²", "РРІР°РЅРѕРІ Иван", "Èâàíîâ Èâàí", "Ива�ов Иван"]
ODD = [
    "б", "И.О.", "И.", "Иванов", "я" * 300, "И. " * 90, "x " * 149, "Иванов Иван и Петров Петр",
    "Иванов Иван; Петров Петр", "Лось Иван, он же Сидоров Петр", "Абдулла улы Марат", "Каримова Гульнара Ислам кызы",
    "محمد علي", "김철수", "王伟", "a-b-c-d-e-f-g", "-Иван-", "O'Brien Иван", "Іван/Ян/Янка Лось", "Ван дер Лось Іван",
    "Олександр Шевченко", "Grzegorz Brzęczyszczykiewicz", "İsmail Əliyev", "Ольга\u202eИванова",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_NAME)
def test_no_letters_are_no_name(text):
    assert parse(text) == ()
    comparison = same(text, WHOLE)
    assert (comparison.likeness, comparison.notes) == (Likeness.UNDECIDED, ("no-name",))
    assert spellings(text) == ()


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_placeholders_match_nothing(text):
    assert parse(text)[0].doubts == ("placeholder",)
    assert same(text, text).likeness is Likeness.UNDECIDED
    assert same(text, WHOLE).notes == ("placeholder",)


@pytest.mark.parametrize("text", MOJIBAKE)
def test_mojibake_is_told_and_matches_nothing(text):
    assert parse(text)[0].doubts == ("mojibake",)
    assert same(text, text).likeness is Likeness.UNDECIDED
    assert same(text, WHOLE).notes == ("mojibake",)


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read_and_never_one_with_another_name(text):
    assert isinstance(parse(text), tuple)
    assert same(text, WHOLE).likeness < Likeness.EQUIVALENT


@pytest.mark.parametrize("text", [*NO_NAME, *PLACEHOLDERS, *MOJIBAKE, *ODD, *LONG], ids=lambda text: repr(text[:20]))
def test_no_text_takes_long(text):
    """20 ms are twenty thousand calls of a microsecond; `make interop` has the patterns looked at by recheck."""
    same("Алена Пятроўна Вымысленка", "Natalla Wymyslenka")  # the tables are read once
    spellings("Алена Вымысленка")
    for job in (parse, spellings, lambda text: same(text, WHOLE), lambda text: same(text, text[::-1])):
        assert calls_of(partial(job, text)) < 20_000


@pytest.mark.parametrize("value", [None, 5, 3.5, b"x", ["Иванов"], object()])
@pytest.mark.parametrize("function", [parse, spellings, lambda v: same(v, WHOLE), lambda v: same(WHOLE, v)])
def test_other_types_are_refused_by_name(function, value):
    with pytest.raises(
        TypeError, match=rf"^a name is a text or has the fields of a Name record, not {type(value).__name__}$"
    ):
        function(value)


@pytest.mark.parametrize("text", ["я" * 301, "слово " * 3000, "x" * 1_000_000])
def test_long_texts_are_refused_without_printing_them(text):
    with pytest.raises(ValueError, match=rf"^a name has at most 300 characters; this text has {len(text)}$"):
        same(text, WHOLE)


def test_mentions_take_text_only():
    with pytest.raises(TypeError, match=r"^mentions are looked for in a text, not in NoneType$"):
        mentions(None, [])


def test_two_people_in_one_field_are_not_decided():
    assert same("Иванов Иван; Петров Пётр", "Иванов Иван").notes == ("several-names",)
    assert same("Иванов Иван и Петров Пётр", "Иванов Иван").likeness is Likeness.UNDECIDED
    assert same("Алена Выдумленка, Ігар Узор", "Алена Выдумленка").notes == ("several-names",)
    assert same("Иван Петрович, ВЫДУМКО УЗОР", "Иван Петрович Выдумко-Узор").notes == ()  # a comma of one name


def test_another_name_of_the_same_person_is_read():
    assert same("Иванов Иван, он же Сидоров Пётр", "Сидоров Пётр").likeness is Likeness.EQUIVALENT
