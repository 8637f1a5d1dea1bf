"""Tables of Word, of JSON and of web pages; and what is opened as what."""

from hrdocs.interchange.tables import read_table
from hrdocs.problems import Location


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
