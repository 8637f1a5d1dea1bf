"""A table is read in memory where exactly one shipped mapping knows it, and nothing else is tried."""

import pytest

from hrdocs import InvalidDocument
from hrdocs.interchange import importing, shipped_mappings
from hrdocs.interchange.checking import read_in_memory

LIST = "ФИО,Задержан,Статья\nЭскизова Ада,2.9.2031,УК 369\n".encode()


def codes(found):
    return [each.code for each in found.report.problems]


def test_a_list_is_read_without_a_word_on_keys_of_ids():
    found = read_in_memory(LIST, as_of="2026-11-30")
    assert found.mapping.format == "ngo.excel"
    assert codes(found) == ["date.future"]


def test_rules_and_the_language_are_those_of_the_call():
    found = read_in_memory(LIST, as_of="2026-11-30", rules=["name"], language="be")
    assert codes(found) == []
    assert found.report.language == "be"


def test_a_table_that_none_or_several_mappings_know_is_not_read(monkeypatch):
    assert read_in_memory(b"Colour,Size\nred,1\n") is None
    (mine,) = (each for each in shipped_mappings() if each.format == "ngo.excel")
    other = importing.attrs.evolve(mine, format="ngo.other")
    monkeypatch.setattr(importing, "shipped_mappings", lambda: (mine, other))
    assert read_in_memory(LIST) is None


def test_a_file_that_cannot_be_opened_is_not_read(tmp_path):
    assert read_in_memory(tmp_path / "none.csv") is None


@pytest.mark.parametrize("data", [b"PK\x03\x04" + b"\0" * 22 + b"\x0f\0\0\0xl/workbook.xml", b"", b"\0\0\0\0"])
def test_a_damaged_table_is_refused_with_its_problem(data):
    with pytest.raises(InvalidDocument):
        read_in_memory(data)


def test_what_is_no_table_is_refused():
    for data, code in ((b"%PDF-1.7", "file.pdf"), (b"<html><body>x</body></html>", "table.no-table")):
        with pytest.raises(InvalidDocument, match=code):
            read_in_memory(data)
