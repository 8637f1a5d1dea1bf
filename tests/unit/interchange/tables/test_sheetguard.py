"""One pass over the XML of a sheet: addresses, hidden rows, and what is refused."""

import pytest

from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.package import Package
from hrdocs.interchange.tables.sheetguard import column_of


@pytest.mark.parametrize(("letters", "number"), [("A", 0), ("Z", 25), ("AA", 26), ("XFD", 16383)])
def test_columns_count_from_zero(letters, number):
    assert column_of(letters) == number


def test_a_sheet_is_part_of_a_package(make):
    package = Package(FileBytes(make.workbook(make.rows(["a", "b"])), name="a.xlsx"))
    assert package.main_part() == "xl/workbook.xml"


def test_an_address_outside_every_sheet(make, refusal):
    pytest.importorskip("openpyxl", reason="openpyxl reads workbooks")
    data = make.workbook(f'<sheetData><row r="1">{make.text("XFE1", "x")}</row></sheetData>')
    assert refusal(data, name="a.xlsx").code == "table.address-beyond"
