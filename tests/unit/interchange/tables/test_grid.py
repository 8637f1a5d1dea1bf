"""Cells that span others are repeated in those, and each repetition has a note."""

from hrdocs.interchange.tables.grid import Grid, Spanning


def texts(row):
    return [cell.text for cell in row.cells]


def test_a_cell_over_columns_and_rows():
    grid = Grid("1", "a.docx")
    first = grid.row(1, [Spanning("a", columns=2), Spanning("b", rows=2)])
    second = grid.row(2, [Spanning("c"), Spanning("d")])
    assert texts(first) == ["a", "a", "b"]
    assert texts(second) == ["c", "d", "b"]
    assert [(note.code, note.place.column) for note in second.notes] == [("table.merged", 3)]
    assert first.cells[1].merged_from == (1, 0)


def test_a_cell_that_goes_on_until_another_says_otherwise():
    grid = Grid("1", None)
    grid.row(1, [Spanning("a", rows=0), Spanning("b")])
    assert texts(grid.row(2, [Spanning("", is_continued=True), Spanning("c")])) == ["a", "c"]
    assert texts(grid.row(3, [Spanning("d"), Spanning("e")])) == ["d", "e"]
