"""What an import keeps for the next one."""

import pytest

from hrdocs import InvalidDocument
from hrdocs.frozenmap import FrozenMap
from hrdocs.interchange import read, read_last_import, write_folder
from hrdocs.interchange.lastimport import CellPrints, KeptRow, KeptRows, prints_by_heading

LIST = "ФИО,Задержан,Статья\nЭскизова Ада,2.9.2026,УК 369\nКонтуров Ян,3.9.2026,\n"


@pytest.fixture
def imported(tmp_path):
    result = read(LIST.encode(), "ngo.excel", name="list.csv", as_of="2026-11-30", secret=bytes(32))
    write_folder(result, tmp_path / "out")
    return result, tmp_path / "out"


def test_what_is_written_reads_back(imported):
    result, folder = imported
    for source in (folder, folder / "records.ndjson", folder / "list.ndjson"):
        last = read_last_import(source)
        assert last.rows == result.kept
        assert last.records.records == result.dataset.records
        assert (last.name, last.key, last.review.pairs) == ("out", None, ())


def test_fingerprints_are_those_of_the_words_and_hold_none():
    prints = CellPrints()
    cells = prints.of({0: "Эскизова Ада", 2: " УК 369 "}, 3)
    assert len(cells) == 12
    assert cells == CellPrints().of({0: "Эскизова Ада", 1: "", 2: "УК 369"}, 3)
    assert list(prints_by_heading(["ФИО", "Задержан", "Статья"], cells)) == ["ФИО", "Статья"]
    assert list(prints_by_heading(["ФИО", "Задержан", ""], cells)) == ["ФИО"]


def test_nothing_of_a_cell_is_in_the_file(imported):
    _, folder = imported
    assert "Эскизова" not in (folder / "cells.ndjson").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cells": "2"}', '{"cells": "1"}\n[1]', "\xff"])
def test_a_folder_that_is_none_of_an_import(imported, text):
    _, folder = imported
    (folder / "cells.ndjson").write_text(text, encoding="latin-1")
    with pytest.raises(InvalidDocument) as error:
        read_last_import(folder)
    assert [each.code for each in error.value.problems] == ["import.no-last-import"]


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(InvalidDocument) as error:
        read_last_import(tmp_path / "lost")
    assert str(error.value).startswith("lost: this is not the folder of an import")


def test_lines_of_kept_rows():
    row = KeptRow(own="a", id="b", sheet=None, row=2, state="aside", cells=b"")
    kept = KeptRows(format="a.b", file=None, sha256="0", headings=FrozenMap({"": ("x",)}), rows=(row,))
    assert list(kept.lines()) == [
        '{"cells":"1","format":"a.b","file":"","sha256":"0","headings":{"":["x"]}}',
        '["a","b","",2,"aside",""]',
    ]
