"""Tables of Word, of JSON and of web pages; and what is opened as what."""

import gzip
import json

import pytest

from hrdocs.interchange.tables import CellKind, read_table
from hrdocs.problems import Location

# Word


def p(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


def r(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def tc(*inner, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(inner)}</w:tc>"


def tr(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows):
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def words(*texts):
    return tr(*(tc(p(r(text))) for text in texts))


def test_tables_of_a_document(make, table):
    data = make.document("<w:p/>", tbl(words("№", "Имя"), words("1", "Лекало")), p(r("x")), tbl(words("подпись")))
    assert table(data) == [(1, ["№", "Имя"], []), (2, ["1", "Лекало"], [])]
    assert table(data, 1) == [(1, ["подпись"], [])]
    found = read_table(data, name="list.docx")
    assert (found.kind, [sheet.name for sheet in found.sheets]) == ("docx", ["1", "2"])
    cell = list(found.sheets[0].rows())[1].cells[1]
    assert cell.place == Location(file="list.docx", sheet="1", row=2, column=2)


def test_headings_of_two_rows(make, table):
    restart, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    data = make.document(
        tbl(
            tr(tc(p(r("№")), properties=restart), tc(p(r("Имя")), properties='<w:gridSpan w:val="2"/>')),
            tr(tc(p(), properties=goes_on), tc(p(r("русское"))), tc(p(r("латинское")))),
            words("1", "Лекало", "Lekala"),
        )
    )
    assert table(data) == [
        (1, ["№", "Имя", "Имя"], []),
        (2, ["№", "русское", "латинское"], [("table.merged", 1)]),
        (3, ["1", "Лекало", "Lekala"], []),
    ]
    rows = list(read_table(data).sheets[0].rows())
    assert [cell.merged_from for cell in rows[0].cells] == [None, None, (1, 1)]
    assert [cell.merged_from for cell in rows[1].cells] == [(1, 0), None, None]


def test_a_cell_merged_over_two_people_holds_for_both(make, table):
    data = make.document(
        tbl(
            tr(tc(p(r("1"))), tc(p(r("ст. 369")), properties='<w:vMerge w:val="restart"/>')),
            tr(tc(p(r("2"))), tc(p(), properties="<w:vMerge/>")),
        )
    )
    assert table(data)[1] == (2, ["2", "ст. 369"], [("table.merged", 2)])


def test_what_was_put_in_is_read_and_what_was_struck_out_is_not(make, table):
    changed = p(
        "<w:del><w:r><w:delText>02.01.1990</w:delText></w:r></w:del>",
        "<w:ins><w:r><w:t>01.02.1990</w:t></w:r></w:ins>",
    )
    moved = p("<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom>", "<w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo>")
    data = make.document(
        tbl(
            tr(tc(changed), tc(moved)),
            tr(tc(p(r("out"))), properties="<w:del/>"),
            tr(tc(p(r("in"))), properties="<w:ins/>"),
        )
    )
    assert table(data) == [
        (1, ["01.02.1990", "b"], [("table.tracked-change", 1), ("table.tracked-change", 2)]),
        (3, ["in"], [("table.tracked-change", None)]),
    ]
    (note,) = read_table(data).sheets[0].notes
    assert (note.code, note.place.row) == ("table.row-taken-out", 2)


def test_text_of_a_cell_of_a_document(make, table):
    inner = tc(
        p(r("Контурная"), "<w:r><w:br/></w:r>", r("Зоя")),
        p(
            "<w:hyperlink>" + r("Адамовна") + "</w:hyperlink>",
            "<w:r><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r>",
            "<w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:drawing><w:t>x</w:t></w:drawing></w:r>",
        ),
        "<w:sdt><w:sdtContent>" + p(r("конец")) + "</w:sdtContent></w:sdt>",
    )
    data = make.document(tbl(tr(inner, "<w:sdt><w:sdtContent>" + tc(p(r("b"))) + "</w:sdtContent></w:sdt>")))
    assert table(data) == [(1, ["Контурная\nЗоя\nАдамовна\u20111\xad\nконец", "b"], [])]


def test_struck_through_and_comments_in_a_document(make, table):
    struck = "<w:strike/>"
    data = make.document(
        tbl(
            tr(tc(p(r("a", struck))), tc(p(r("b", "<w:dstrike/>")))),
            tr(tc(p(r("a", struck), r("c"))), tc(p(r("b", '<w:strike w:val="false"/>')))),
            tr(tc(p(r("d"), "<w:r><w:commentReference/></w:r>"))),
        )
    )
    assert [codes for _, _, codes in table(data)] == [
        [("table.row-struck", None)],
        [("table.struck", 1)],
        [("table.comment", 1)],
    ]
    assert [row.is_struck for row in read_table(data).sheets[0].rows()] == [True, False, False]


def test_hidden_and_coloured_rows_of_a_document(make, table):
    yellow = '<w:shd w:fill="FFFF00"/>'
    data = make.document(
        tbl(words("a"), words("b"), tr(tc(p(r("c")), properties=yellow)), tr(tc(p(r("d"))), properties="<w:hidden/>"))
    )
    assert [codes for _, _, codes in table(data)] == [
        [],
        [],
        [("table.colored-row", None)],
        [("table.hidden-row", None)],
    ]


def test_a_table_within_a_cell_is_text_of_it(make, table):
    data = make.document(tbl(tr(tc(tbl(words("x", "y")), p(r("z"))))))
    assert [cells for _, cells, _ in table(data)] == [["x\ny\nz"]]


def test_documents_that_are_refused(make, refusal, monkeypatch):
    assert refusal(make.document(p(r("no table")))).code == "table.no-table"
    assert refusal(make.document(before="<!DOCTYPE x [<!ENTITY a 'b'>]>")).code == "table.doctype"
    wide = tr(tc(p(r("x")), properties='<w:gridSpan w:val="99999"/>'))
    assert refusal(make.document(tbl(wide))).code == "table.address-beyond"
    monkeypatch.setattr("hrdocs.interchange.tables.grid.MAX_CELLS", 3)
    assert refusal(make.document(tbl(words("a", "b"), words("c", "d")))).code == "table.too-many-cells"


# JSON

NESTED = [
    {"id": 1, "name": "Лекало", "articles": ["ст. 369", "ст. 342"], "prison": {"title": "ИК-95", "address": None}},
    {"id": 2, "name": "", "articles": False, "prison": {}, "more": 1.5},
]


def as_bytes(value):
    return json.dumps(value, ensure_ascii=False).encode()


def test_a_nested_list(table):
    sheet = read_table(as_bytes(NESTED), name="a.json").sheets[0]
    keys = ("id", "name", "articles/0", "articles/1", "prison/title", "prison/address", "articles", "prison", "more")
    assert sheet.keys == keys
    assert table(as_bytes(NESTED)) == [
        (1, [("number", 1), "Лекало", "ст. 369", "ст. 342", "ИК-95", ""], []),
        (2, [("number", 2), "", ("boolean", False), "", ("number", 1.5)], []),
    ]
    first, second = sheet.rows()
    assert first.cells[2].place == Location(file="a.json", row=1, pointer="/0/articles/0")
    assert [cell.column for cell in second.cells] == [0, 1, 6, 7, 8]
    assert second.at(4).kind is CellKind.EMPTY


def test_the_same_list_flattened_has_the_same_headings():
    flat = [
        {"id": 1, "name": "Лекало", "articles/0": "ст. 369", "articles/1": "ст. 342", "prison/title": "ИК-95"},
        {"id": 2, "articles": "FALSE"},
    ]
    assert set(read_table(as_bytes(flat)).sheets[0].keys) <= set(read_table(as_bytes(NESTED)).sheets[0].keys)


def test_a_list_inside_is_found_and_said():
    found = read_table(as_bytes({"meta": {"n": 1}, "data": {"people": [{"id": 1}]}}))
    assert [(note.code, note.place.pointer) for note in found.notes] == [("table.list-inside", "/data/people")]
    (row,) = found.sheets[0].rows()
    assert row.cells[0].place.pointer == "/data/people/0/id"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"hrdocs": "1.0", "records": [{"type": "person", "id": "p"}]}, "table.records"),
        ([1, 2], "table.no-list"),
        ({"a": {"b": 1}}, "table.no-list"),
        ({"a": [{"x": 1}], "b": [{"y": 1}]}, "table.several-lists"),
    ],
)
def test_json_that_is_no_list(refusal, value, code):
    assert refusal(as_bytes(value)).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[{"a": 1, "a": 2}]', "json.duplicate-key"),
        ('[{"a": NaN}]', "json.not-finite"),
        ('[{"a": 1', "json.truncated"),
        ("[" * 20000, "json.too-deep"),
    ],
)
def test_json_that_programs_read_differently(refusal, text, code):
    assert refusal(text.encode(), name="a.json").code == code


def test_members_that_are_no_objects_are_set_aside():
    first, second = read_table(as_bytes([{"id": 1}, "x"])).sheets[0].rows()
    assert not first.is_doubtful
    assert [(note.code, note.place.row, note.place.pointer) for note in second.notes] == [
        ("table.not-an-object", 2, "/1")
    ]


def test_a_way_that_is_there_twice():
    (row,) = read_table(as_bytes([{"a/b": 1, "a": {"b": 2}}])).sheets[0].rows()
    assert [note.code for note in row.notes] == ["table.cell-twice"]


def test_one_object_a_line():
    data = b'\xef\xbb\xbf{"id": 1, "names": ["a", "b"]}\n\n{"id": 2\n{"id": 3}\n'
    found = read_table(data, name="a.ndjson")
    assert (found.kind, found.sheets[0].keys) == ("ndjson", ("id", "names/0", "names/1"))
    first, second, third = found.sheets[0].rows()
    assert (first.number, first.line, third.number, third.line) == (1, 1, 3, 4)
    assert [(note.code, note.place.line, note.place.row) for note in second.notes] == [("json.truncated", 3, 2)]
    assert third.cells[0].value == 3


# Web pages

PAGE = (
    '<html><head><meta charset="windows-1251"><script>var x = "<table>";</script></head><body><table border=1>'
    "<tr><td>Имя<td>Рожд.<td>Статья</tr><tr><td>Лекало&nbsp;Анна<td>05.04.1990<td>ст. 369"
    "<tr><td colspan=2>Трафаретов<br>Ким<td rowspan=2>ст. 130</tr><tr style='display: none'><td>a<td>b</table>"
    "</body></html>"
)


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-16", "utf-16-le", "utf-8-sig"])
def test_a_page_named_as_a_workbook(table, encoding):
    data = PAGE.encode(encoding)
    assert table(data, name="list.xls") == [
        (1, ["Имя", "Рожд.", "Статья"], []),
        (2, ["Лекало\xa0Анна", "05.04.1990", "ст. 369"], []),
        (3, ["Трафаретов\nКим", "Трафаретов\nКим", "ст. 130"], []),
        (4, ["a", "b", "ст. 130"], [("table.merged", 3), ("table.hidden-row", None)]),
    ]
    found = read_table(data, name="list.xls")
    assert found.kind == "html"
    assert [(note.code, dict(note.parameters)) for note in found.notes] == [
        ("table.named-otherwise", {"kind": "kind-web-page", "ending": ".xls"})
    ]


def test_a_page_that_names_no_encoding(table, refusal):
    page = PAGE.replace('<meta charset="windows-1251">', "")
    assert table(page.encode("koi8-r"))[0] == (1, ["Имя", "Рожд.", "Статья"], [])
    assert [note.code for note in read_table(page.encode("koi8-r")).notes] == ["table.encoding"]
    assert read_table(page.encode()).notes == ()
    assert refusal(PAGE.replace("windows-1251", "utf-8").encode("windows-1251")).code == "table.encoding-wrong"
    assert refusal(b"<html><table><tr><td>\xf1\xf2.</table>").code == "table.encoding-unsure"


def test_a_page_without_a_table(refusal):
    assert refusal(b"<html><body>no table</body></html>").code == "table.no-table"
    assert refusal(b"<html><table><tr><td> </table></html>").code == "table.no-table"


# Opened as what they are


def test_the_content_decides_and_not_the_name(make, table):
    pytest.importorskip("openpyxl")
    book = make.workbook(make.rows(["a"]))
    assert table(book, name="list.csv") == [(1, ["a"], [])]
    assert [note.code for note in read_table(book, name="list.csv").notes] == ["table.named-otherwise"]
    assert read_table(b'[{"a": 1}]', name="a.csv").kind == "json"
    assert read_table(b"a\tb\n1\t2\n", name="a.xls").kind == "tsv"
    assert read_table(book, name="list.xlsx").notes == ()
    assert read_table(b"a,b\n1,2\n", name="LIST.CSV").notes == ()


def test_gzip_is_undone(table, refusal):
    data = gzip.compress(b"a,b\n1,2\n")
    assert table(data, name="a.csv.gz") == [(1, ["a", "b"], []), (2, ["1", "2"], [])]
    assert refusal(data[:-10]).code == "gzip.truncated"
    assert refusal(data[:12] + b"xxxx").code in {"gzip.damaged", "gzip.truncated"}
    assert refusal(gzip.compress(data)).code == "file.archive"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7", "file.pdf"),
        (b"{\\rtf1 x}", "file.rich-text"),
        (b"\x89PNG\r\n", "file.image"),
        (b"\xff\xd8\xff\xe0", "file.image"),
        (b"Rar!\x1a\x07", "file.archive"),
        (b'<?xml version="1.0"?><a/>', "file.xml"),
        (b"\x09\x08\x10\x00\x00\x06", "file.old-excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "file.binary"),
    ],
)
def test_what_is_recognised_and_not_read(refusal, data, code):
    problem = refusal(data, name="list.xls")
    assert (problem.code, problem.place) == (code, Location(file="list.xls"))


def test_a_folder_and_a_missing_file(tmp_path):
    for path in (tmp_path, tmp_path / "lost.csv"):
        with pytest.raises(OSError, match=r"\[error file\.(?:directory|missing)\]"):
            read_table(path)
