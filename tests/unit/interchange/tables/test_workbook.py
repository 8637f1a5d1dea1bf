"""Workbooks: what is read of them, what is said, and what is refused before openpyxl sees it."""

import datetime as dt
import io
import time
import tracemalloc
import zipfile

import pytest

from hrdocs.errors import MissingExtra
from hrdocs.interchange.tables import CellKind, read_table
from hrdocs.interchange.tables.sheetguard import column_of
from hrdocs.interchange.tables.workbook import _number_text
from hrdocs.messages import letters_of
from hrdocs.problems import Location

openpyxl = pytest.importorskip("openpyxl")

HEAD = ["Name", "Born", "Articles"]
ONE = ["Лекало Анна", "1990-04-05", "ст. 369 УК"]
DAYS = (
    '<numFmts count="2"><numFmt numFmtId="170" formatCode="d mmmm yyyy г."/>'
    '<numFmt numFmtId="171" formatCode="0 дней"/></numFmts>'
    '<fonts count="2"><font/><font><strike/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="7"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="170"/><xf numFmtId="171"/>'
    '<xf fontId="1"/><xf fillId="2"/><xf numFmtId="46"/></cellXfs>'
)


@pytest.fixture
def plain(make):
    return make.workbook(make.rows(HEAD, ONE))


def test_a_workbook(table, plain):
    assert table(plain) == [(1, HEAD, []), (2, ONE, [])]
    found = read_table(plain, name="list.xlsx")
    assert (found.kind, found.encoding, found.delimiter, found.made, found.notes) == ("xlsx", None, None, None, ())
    (sheet,) = found.sheets
    assert (sheet.name, sheet.width, sheet.is_hidden, sheet.notes) == ("list", 3, False, ())
    cell = list(sheet.rows())[1].cells[2]
    assert cell.place == Location(file="list.xlsx", sheet="list", row=2, column=3)
    assert list(sheet.rows()) == list(sheet.rows())


def test_kinds_of_cells(table, make):
    text = make.text
    data = make.workbook(
        f"<sheetData><row>{text('A1', 'a')}</row><row r='2'>{text('A2', 'Лекало')}"
        '<c r="B2"><f>DATE(1990,4,5)</f></c><c r="C2" t="str"><f>"ст. "&amp;369</f><v>ст. 369</v></c></row>'
        '<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="b"><v>1</v></c>'
        '<c r="C3" t="d"><v>1990-04-05T00:00:00</v></c></row>'
        '<row r="4"><c r="A4" t="inlineStr"><is><r><t>Лек</t></r><r><t>ало</t></r><rPh sb="0" eb="1"><t>НЕТ</t></rPh>'
        '</is></c><c r="C4" t="n"><v>342.1</v></c></row>'
        '<row><c><v>7</v></c><c t="inlineStr"><is><t>b</t></is></c></row>'
        "</sheetData>"
    )
    assert table(data) == [
        (1, ["a"], []),
        (2, ["Лекало", "", "ст. 369"], [("table.formula-without-value", 2), ("table.formula", 3)]),
        (3, ["", ("boolean", True), ("day", dt.date(1990, 4, 5))], []),
        (4, ["Лекало", ("number", 342.1)], []),
        (5, [("number", 7), "b"], []),
    ]
    rows = list(read_table(data).sheets[0].rows())
    assert [cell.kind for cell in rows[1].cells] == [CellKind.TEXT, CellKind.FORMULA, CellKind.TEXT]
    assert [cell.is_formula for cell in rows[1].cells] == [False, True, True]
    assert (rows[2].cells[0].kind, rows[2].cells[0].text) == (CellKind.ERROR, "#N/A")
    assert [cell.text for cell in rows[2].cells] == ["#N/A", "TRUE", "1990-04-05"]
    assert rows[3].at(1).kind is CellKind.EMPTY
    assert rows[3].at(2).text == "342.1"


def serials(*cells):
    return "".join(
        f'<row r="{n}"><c r="A{n}" s="{style}"><v>{value}</v></c></row>' for n, (style, value) in enumerate(cells, 1)
    )


def test_days(table, make):
    data = make.workbook(
        f"<sheetData>{serials((1, 32968), (2, 60), (0, 32968), (3, 15), (1, 32968.5), (2, 9999999999), (6, 0.75))}"
        "</sheetData>",
        styles=DAYS,
    )
    assert table(data) == [
        (1, [("day", dt.date(1990, 4, 5))], []),
        (2, [("number", 60)], [("table.no-such-day", 1)]),
        (3, [("number", 32968)], []),
        (4, [("number", 15)], []),
        (5, [("day", dt.datetime(1990, 4, 5, 12, 0))], []),  # noqa: DTZ001 -- days here have no zone
        (6, [("number", 9999999999)], [("table.no-such-day", 1)]),
        (7, ["18:00:00"], []),
    ]
    texts = [row.cells[0].text for row in read_table(data).sheets[0].rows()]
    assert texts == ["1990-04-05", "60", "32968", "15", "1990-04-05T12:00", "9999999999", "18:00:00"]


def test_days_from_1904(table, make):
    data = make.workbook(
        f"<sheetData>{serials((1, 31506), (1, 0), (2, 60))}</sheetData>",
        styles=DAYS,
        book='<workbookPr date1904="1"/>',
    )
    days = [dt.date(1990, 4, 5), dt.date(1904, 1, 1), dt.date(1904, 3, 1)]
    assert [cells for _, cells, _ in table(data)] == [[("day", day)] for day in days]
    assert read_table(data).is_1904


@pytest.mark.parametrize(
    ("value", "shown", "told"),
    [
        (342.1, "General", "342.1"),
        (632.0, "General", "632"),
        (632, "General", "632"),
        (1e22, "General", "1e+22"),
        (7, "000", "007"),
        (-7, "000", "-007"),
        (342.1, "0.00", "342.10"),
        (2.5, "0", "3"),
        (1234.5, "#,##0.00", "1234.50"),
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (15, "0 дней", "15"),
    ],
)
def test_a_number_is_shown_as_its_plain_format_shows_it(value, shown, told):
    assert _number_text(value, shown) == told


def test_texts_of_the_table_of_texts(table, make):
    data = make.workbook(
        '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>'
        '<c r="C1" t="s"><v>2</v></c></row>'
        "</sheetData>",
        texts="<si><t>a_x000D_\nb</t></si><si><r><t>c</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si><si><t> </t></si>",
    )
    assert table(data) == [(1, ["c", "a\nb"], [])]


def test_two_cells_at_opposite_corners_are_two_rows(table, make):
    data = make.workbook(
        f'<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{make.text("A1", "first")}</row>'
        f'<row r="1048576">{make.text("XFD1048576", "last")}</row></sheetData>'
    )
    start = time.process_time()
    assert table(data) == [(1, ["first"], []), (1048576, ["last"], [])]
    assert time.process_time() - start < 2
    assert list(read_table(data).sheets[0].rows())[1].width == 16384


@pytest.mark.parametrize("dimension", ['<dimension ref="A1"/>', '<dimension ref="A1:XFD1048576"/>', ""])
def test_the_dimension_is_not_trusted(table, make, dimension):
    assert table(make.workbook(dimension + make.rows(HEAD, ONE)))[1] == (2, ONE, [])


def test_merged_cells(table, make):
    text = make.text
    data = make.workbook(
        f'<sheetData><row r="1">{text("A1", "Задержан(а)")}{text("C1", "Статья")}</row>'
        f'<row r="2">{text("A2", "когда")}{text("B2", "кто")}<c r="C2"/></row>'
        f'<row r="3">{text("A3", "1 октября")}{text("B3", "КГБ")}{text("C3", "369")}</row>'
        f'<row r="4">{text("B4", "РОВД")}{text("C4", "342")}</row></sheetData>'
        '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/><mergeCell ref="A3:A4"/>'
        '<mergeCell ref="E1:XFD1048576"/></mergeCells>'
    )
    assert table(data) == [
        (1, ["Задержан(а)", "Задержан(а)", "Статья"], []),
        (2, ["когда", "кто", "Статья"], [("table.merged", 3)]),
        (3, ["1 октября", "КГБ", "369"], []),
        (4, ["1 октября", "РОВД", "342"], [("table.merged", 1)]),
    ]
    rows = list(read_table(data).sheets[0].rows())
    assert [cell.merged_from for row in rows for cell in row.cells] == [
        *(None, (1, 0), None),
        *(None, None, (1, 2)),
        *(None, None, None),
        *((3, 0), None, None),
    ]
    assert rows[3].cells[0].place == Location(sheet="list", row=4, column=1)


def test_what_is_hidden_is_read_and_said(table, make):
    text = make.text
    data = make.workbook(
        {
            "list": '<cols><col min="2" max="2" width="9" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>'
            f'<sheetData><row r="1">{text("A1", "a")}{text("B1", "жена +375 00")}</row>'
            f'<row r="2" hidden="1">{text("A2", "b")}</row></sheetData>',
            "old|veryHidden": make.rows(["c"]),
        }
    )
    first, second = read_table(data).sheets
    assert [(note.code, note.place.column) for note in first.notes] == [("table.hidden-column", 2)]
    assert {1, 4, 16383} <= first.hidden_columns
    assert table(data) == [(1, ["a", "жена +375 00"], []), (2, ["b"], [("table.hidden-row", None)])]
    assert [row.is_hidden for row in first.rows()] == [False, True]
    assert (second.is_hidden, [note.code for note in second.notes]) == (True, ["table.hidden-sheet"])
    assert table(data, 1) == [(1, ["c"], [])]


def test_struck_through(table, make):
    text = make.text
    data = make.workbook(
        f'<sheetData><row r="1">{text("A1", "a", s=4)}{text("B1", "b", s=4)}</row>'
        f'<row r="2">{text("A2", "a", s=4)}{text("B2", "b")}</row>'
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row>'
        '<row r="4"><c r="A4" t="inlineStr"><is><r><rPr><strike/></rPr><t>a</t></r></is></c></row></sheetData>',
        texts="<si><t>c</t></si><si><r><t>d</t></r><r><rPr><strike val='1'/></rPr><t>e</t></r></si>",
        styles=DAYS,
    )
    assert table(data) == [
        (1, ["a", "b"], [("table.row-struck", None)]),
        (2, ["a", "b"], [("table.struck", 1)]),
        (3, ["c", "de"], [("table.struck", 2)]),
        (4, ["a"], [("table.row-struck", None)]),
    ]
    rows = list(read_table(data).sheets[0].rows())
    assert [row.is_struck for row in rows] == [True, False, False, True]
    assert [row.is_doubtful for row in rows] == [True, False, False, True]
    # Only a part of the text is struck through.
    assert not rows[2].cells[1].is_struck


def test_a_colour_marks_a_row_where_others_have_none(table, make):
    def sheet(colored):
        cells = "".join(
            f'<row r="{n}">{make.text(f"A{n}", "a", s=5 if n in colored else 0)}</row>' for n in range(1, 6)
        )
        return make.workbook(f"<sheetData>{cells}</sheetData>", styles=DAYS)

    assert [codes for _, _, codes in table(sheet({2, 3}))] == [[], *[[("table.colored-row", None)]] * 2, [], []]
    assert [codes for _, _, codes in table(sheet({1, 2, 3, 4}))] == [[]] * 5


def test_comments_and_links_are_said_and_not_followed(make):
    parts = make.parts_of_workbook({"list": make.rows(HEAD, ONE)})
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = make.relations(
        ("c", "comments", "../comments1.xml"), ("h", "hyperlink", "https://tracker.example/x")
    ).replace('example/x"', 'example/x" TargetMode="External"')
    parts["xl/comments1.xml"] = (
        f'<comments xmlns="{make.MAIN}"><commentList><comment ref="B2"><text><t>умерла</t></text></comment>'
        "</commentList>"
        "</comments>"
    )
    found = read_table(make.zipped(parts))
    assert [(note.code, dict(note.parameters)) for note in found.notes] == [("table.links", {"count": 1})]
    assert [(note.code, note.place.row, note.place.column) for note in found.sheets[0].notes] == [
        ("table.comment", 2, 2)
    ]


def test_the_day_of_the_last_change(make):
    parts = make.parts_of_workbook({"list": make.rows(ONE)})
    parts["docProps/core.xml"] = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>2026-10-30T09:00:00Z</dcterms:modified>'
        "</cp:coreProperties>"
    )
    assert read_table(make.zipped(parts)).made == dt.date(2026, 10, 30)


def test_a_cell_that_is_there_twice_sets_its_row_aside(table, make):
    data = make.workbook(f'<sheetData><row r="1">{make.text("A1", "a")}{make.text("A1", "b")}</row></sheetData>')
    assert table(data) == [(1, ["a"], [("table.cell-twice", 1)])]
    assert next(read_table(data).sheets[0].rows()).is_doubtful


# Refused


DTD = '<!DOCTYPE worksheet [<!ENTITY a "x">]>'
DECLARED = '<?xml version="1.0" encoding="UTF-8"?>'


def sheet_with(make, inner, **more):
    return make.workbook(f"<sheetData>{inner}</sheetData>", **more)


def refused():
    """Name of the case, how to make the file, the code, and the place in it."""
    yield "row beyond", lambda m: sheet_with(m, '<row r="1048577"/>'), "table.address-beyond", ()
    yield "row zero", lambda m: sheet_with(m, '<row r="0"/>'), "table.address-beyond", ()
    yield "row no number", lambda m: sheet_with(m, '<row r="x"/>'), "table.address-beyond", ()
    yield "column beyond", lambda m: sheet_with(m, '<row r="1"><c r="XFE1"/></row>'), "table.address-beyond", (1, None)
    yield "another row", lambda m: sheet_with(m, '<row r="2"><c r="A3"/></row>'), "table.address-beyond", (2, None)
    yield "no address", lambda m: sheet_with(m, '<row r="1"><c r="а1"/></row>'), "table.address-beyond", (1, None)
    yield (
        "cells out of order",
        lambda m: sheet_with(m, '<row r="1"><c r="B1"/><c r="A1"/></row>'),
        "table.out-of-order",
        (1, 1),
    )
    yield "rows out of order", lambda m: sheet_with(m, '<row r="2"/><row r="1"/>'), "table.out-of-order", (1, None)
    yield "row twice", lambda m: sheet_with(m, '<row r="2"/><row r="2"/>'), "table.out-of-order", (2, None)
    yield "too many rows", lambda m: sheet_with(m, '<row r="1048576"/><row/>'), "table.too-many-rows", ()
    yield (
        "no such text",
        lambda m: sheet_with(m, '<row r="1"><c r="A1" t="s"><v>41</v></c></row>'),
        "table.text-missing",
        (1, 1),
    )
    yield (
        "text no number",
        lambda m: sheet_with(m, '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
        "table.text-missing",
        (1, 1),
    )
    yield (
        "number that is none",
        lambda m: sheet_with(m, '<row r="1"><c r="A1"><v>x</v></c></row>'),
        "table.damaged",
        (1, 1),
    )
    yield (
        "document type",
        lambda m: m.workbook({"l": f'{DECLARED}{DTD}<worksheet xmlns="{m.MAIN}"/>'}),
        "table.doctype",
        (),
    )
    yield "document type in UTF-16", utf16, "table.doctype", ()
    yield (
        "document type elsewhere",
        lambda m: with_part(m, "docProps/x.xml", f"{DECLARED}{DTD}<a/>"),
        "table.doctype",
        (),
    )
    yield "too deep", lambda m: with_part(m, "docProps/x.xml", "<a>" * 200 + "</a>" * 200), "table.damaged", ()
    yield "sheet too deep", lambda m: m.workbook("<x>" * 200 + "</x>" * 200), "table.damaged", ()
    yield "no XML", lambda m: m.workbook("<sheetData><row>"), "table.damaged", ()
    yield "macros", lambda m: with_part(m, "xl/vbaProject.bin", "x"), "table.macros", ()
    yield "macros renamed", lambda m: with_rel(m, "vbaProject"), "table.macros", ()
    yield "macros by type", by_type, "table.macros", ()
    yield "macro sheets", lambda m: with_part(m, "xl/macrosheets/sheet1.xml", "<a/>"), "table.macros", ()
    yield "path up", lambda m: with_part(m, "../../evil.txt", "x"), "table.path-outside", ()
    yield "absolute path", lambda m: with_part(m, "/etc/evil", "x"), "table.path-outside", ()
    yield "path of Windows", lambda m: with_part(m, "C:evil", "x"), "table.path-outside", ()
    yield "part twice", lambda m: twice(m, "xl/workbook.xml"), "table.part-twice", ()
    yield "part twice by case", lambda m: twice(m, "xl/WORKBOOK.xml"), "table.part-twice", ()
    yield "strict", strict, "table.strict", ()
    yield "sheet missing", lambda m: without(m, "xl/worksheets/sheet1.xml"), "table.sheet-missing", ()
    yield "no content types", lambda m: without(m, "[Content_Types].xml"), "table.part-missing", ()
    yield "no main part", lambda m: without(m, "_rels/.rels"), "table.part-missing", ()
    yield "cut off", lambda m: m.workbook(m.rows(ONE))[:-40], "table.cut-off", ()
    yield "part damaged", damaged, "table.damaged", ()
    yield (
        "packed too tight",
        lambda m: sheet_with(m, f'<row r="1">{m.text("A1", "x" * 500_000)}</row>'),
        "table.packed-too-tight",
        (),
    )
    yield "locked", locked, "file.locked", ()


def with_part(make, name, inner):
    return make.zipped({**make.parts_of_workbook({"list": make.rows(ONE)}), name: inner})


def without(make, name):
    parts = make.parts_of_workbook({"list": make.rows(ONE)})
    del parts[name]
    return make.zipped(parts)


def twice(make, name):
    return make.zipped(make.parts_of_workbook({"list": make.rows(ONE)}), twice=[(name, "<x/>")])


def utf16(make):
    parts = make.parts_of_workbook({"list": make.rows(ONE)})
    whole = f'<?xml version="1.0" encoding="UTF-16"?>{DTD}<worksheet xmlns="{make.MAIN}"/>'
    return make.zipped({**parts, "xl/worksheets/sheet1.xml": whole.encode("utf-16")})


def with_rel(make, kind):
    parts = make.parts_of_workbook({"list": make.rows(ONE)}, more={"xl/plain.bin": "x"})
    office = "http://schemas.microsoft.com/office/2006/relationships"
    more = f'<Relationship Id="m" Type="{office}/{kind}" Target="plain.bin"/>'
    name = "xl/_rels/workbook.xml.rels"
    return make.zipped({**parts, name: parts[name].replace("</Relationships>", f"{more}</Relationships>")})


def by_type(make):
    parts = make.parts_of_workbook({"list": make.rows(ONE)})
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = parts["[Content_Types].xml"].replace(kind, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    return make.zipped({**parts, "[Content_Types].xml": types})


def strict(make):
    parts = make.parts_of_workbook({"list": make.rows(ONE)})
    book = parts["xl/workbook.xml"].replace(make.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    return make.zipped({**parts, "xl/workbook.xml": book})


def damaged(make):
    data = bytearray(make.workbook(make.rows(ONE)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as package:
        at = package.getinfo("xl/worksheets/sheet1.xml").header_offset + 30 + len("xl/worksheets/sheet1.xml") + 20
    data[at : at + 10] = bytes(10)
    return bytes(data)


def locked(make):
    """The flag of a password in the directory, which is what readers look at."""
    data = bytearray(make.workbook(make.rows(ONE)))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


CASES = list(refused())


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(("name", "built", "code", "place"), CASES, ids=[case[0] for case in CASES])
def test_refused_with_its_own_problem_quickly_and_in_little_memory(make, refusal, name, built, code, place):
    data = built(make)
    tracemalloc.start()
    start = time.process_time()
    problem = refusal(data, name="list.xlsx")
    spent, (_, most) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert problem.code == code, name
    assert problem.place.file == "list.xlsx"
    assert (problem.place.row, problem.place.column) == (place or (None, None))
    assert spent < 2
    assert most < 64 << 20


def test_limits(refusal, make, monkeypatch):
    guard = "hrdocs.interchange.tables.sheetguard"
    package = "hrdocs.interchange.tables.package"
    rows = make.workbook({"a": make.rows(HEAD, ONE), "b": make.rows(HEAD, ONE)})
    monkeypatch.setattr("hrdocs.interchange.tables.workbook.MAX_CELLS", 11)
    problem = refusal(rows)
    assert (problem.code, problem.place.sheet) == ("table.too-many-cells", "b")
    monkeypatch.undo()
    monkeypatch.setattr(f"{guard}.MAX_CELL", 8)
    assert refusal(rows).code == "table.cell-too-long"
    texts = make.workbook(
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', texts="<si><t>ccccccccc</t></si>"
    )
    assert refusal(texts).code == "table.cell-too-long"
    monkeypatch.undo()
    monkeypatch.setattr(f"{package}.MAX_UNPACKED", 500)
    assert (refusal(rows).code, refusal(rows).parameters["limit"]) == ("table.unpacks-to-too-much", 500)
    monkeypatch.undo()
    monkeypatch.setattr(f"{package}.MAX_PACKED", 500)
    assert refusal(rows).code == "file.too-large"


def test_without_openpyxl_the_fix_is_named(plain, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(MissingExtra, match=r"^reading \.xlsx needs openpyxl: pip install openpyxl$"):
        read_table(plain)


def test_what_openpyxl_writes_is_read_as_openpyxl_reads_it():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Имя", "Рожд.", "Срок", "Да"])
    for n in range(50):
        day = dt.date(1950 + n, 1 + n % 12, 1 + n % 28)
        sheet.append([f"Лекало {n}", day, n / 4 if n % 3 else n, bool(n % 2)])
    made = io.BytesIO()
    book.save(made)
    rows = list(read_table(made.getvalue()).sheets[0].rows())
    theirs = openpyxl.load_workbook(io.BytesIO(made.getvalue()), read_only=True, data_only=True)
    for row, wanted in zip(rows, theirs.active.iter_rows(values_only=True), strict=True):
        found = [cell.text if cell.kind is CellKind.TEXT else cell.value for cell in row.cells]
        assert found == [each.date() if isinstance(each, dt.datetime) else each for each in wanted]


@pytest.mark.parametrize("letters", ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"])
def test_letters_of_columns_read_back(letters):
    assert letters_of(column_of(letters)) == letters
