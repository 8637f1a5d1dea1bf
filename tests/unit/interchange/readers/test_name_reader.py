"""A name in a cell, or several, or none. `test_plain_reader.py` has the table of all readers of short texts."""

import pytest

from hrdocs.interchange.readers.name_reader import read_name
from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms


def read(text, **options):
    return read_name(CellText(text=text), ReaderTerms(options=options, language="be"))


def test_one_name():
    cell = read("Алена Вымысленка")
    assert cell.value["value"] == "Алена Вымысленка"
    assert (cell.value["language"], cell.value["script"]) == ("be", "Cyrl")


@pytest.mark.parametrize("text", ["Алена Вымысленка, Пётр Прыдуманы", "5", "—"])
def test_what_is_not_one_name_gives_none_and_says_so(text):
    cell = read(text)
    assert cell.value is None
    assert cell.doubts


@pytest.mark.parametrize("town", ["Минск", "Мінск", "Homiel", "Лида", "Столин", "Глубокое", "Светлогорск"])
def test_a_town_in_brackets_after_a_name_is_no_other_name(town):
    cell = read(f"Вымысленка Алена ({town})")
    assert (cell.value["value"], cell.more) == ("Вымысленка Алена", ())
    assert [doubt.code for doubt in cell.doubts] == ["cell.beside-name"]


def test_a_name_in_brackets_after_a_name_is_another_name():
    assert [each["value"] for each in read("Вымысленка Алена (Эскізава)").more] == ["Эскізава"]
