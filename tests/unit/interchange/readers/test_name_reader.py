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
