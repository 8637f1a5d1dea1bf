"""A table as values: places count from 1, and a cell that is not there is empty."""

from hrdocs.interchange.tables import CellKind, read_table
from hrdocs.interchange.tables.tablecells import TableRow
from hrdocs.problems import Location


def test_rows_and_cells():
    sheet = read_table(b"a,b\n1,\n", name="a.csv").sheets[0]
    first, second = sheet.rows()
    assert [row.number for row in sheet.rows()] == [1, 2]  # each call reads anew
    assert second.cells[0].place == Location(file="a.csv", row=2, column=1, line=2)
    assert (second.at(0).text, second.at(1).kind, second.at(9).kind) == ("1", CellKind.EMPTY, CellKind.EMPTY)
    assert not first.is_empty
    assert not first.is_doubtful


def test_a_row_is_empty_when_no_cell_holds_anything():
    place = Location(file="a.csv", row=2)
    row = TableRow(number=2, cells=(), width=0, file="a.csv")
    assert (row.is_empty, row.place) == (True, place)
