"""Tables of web pages, whatever they are named."""

import pytest

from hrdocs.interchange.tables import read_table

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
