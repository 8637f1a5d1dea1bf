"""Text with delimiters: what is read, and what is said of it."""

import contextlib
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.errors import InvalidDocument, UnreadableFile
from hrdocs.interchange.tables import CellKind, read_table
from hrdocs.problems import Location, Severity

HEAD = ["id", "name", "articles"]
ONE = ["1", "Лекало Анна", "ст. 369"]
TWO = ["2", "Трафарэтаў Кім", "ч. 3 арт. 339 КК"]
PLAIN = "id;name;articles\r\n1;Лекало Анна;ст. 369\r\n2;Трафарэтаў Кім;ч. 3 арт. 339 КК\r\n"
ALL = [(1, HEAD, []), (2, ONE, []), (3, TWO, [])]


def notes_of(data, **given):
    return [(note.code, note.severity.value, dict(note.parameters)) for note in read_table(data, **given).notes]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_gives_constant_width(table, delimiter):
    data = PLAIN.replace(";", delimiter).encode()
    assert table(data) == ALL
    found = read_table(data)
    assert (found.delimiter, found.kind) == (delimiter, "tsv" if delimiter == "\t" else "csv")
    assert found.sheets[0].width == 3


def test_what_is_known_of_a_file():
    data = PLAIN.encode()
    found = read_table(data, name="list.csv")
    assert (found.name, found.encoding, found.media_type, found.notes) == ("list.csv", "utf-8", "text/csv", ())
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    cell = list(found.sheets[0].rows())[1].cells[2]
    assert cell.place == Location(file="list.csv", row=2, column=3, line=2)
    assert (cell.kind, cell.text, cell.value) == (CellKind.TEXT, "ст. 369", None)


def test_a_delimiter_inside_prose_is_none(table):
    data = "a;b;c\n1;x, y;z\n2;x, y;z\n3;u, v;w\n"
    assert table(data.encode())[1] == (2, ["1", "x, y", "z"], [])


def test_titles_over_the_table_do_not_count(table):
    data = "Список, обновлено 8.11.2026;;;\n;;;\n" + PLAIN
    assert table(data.encode())[2] == (3, HEAD, [])


def test_a_line_that_names_the_delimiter_is_no_row(table):
    data = "\ufeffsep=|\r\nid|name|articles\r\n1|Лекало, Анна; Ия|ст. 369\r\n"
    assert table(data.encode()) == [(1, HEAD, []), (2, ["1", "Лекало, Анна; Ия", "ст. 369"], [])]
    row = next(read_table(data.encode()).sheets[0].rows())
    assert (row.number, row.line) == (1, 2)


def test_a_delimiter_that_is_given_is_taken(table):
    assert table(b"a;b,c\n1;2,3\n", delimiter=";") == [(1, ["a", "b,c"], []), (2, ["1", "2,3"], [])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_ends_of_lines(table, end):
    assert table(PLAIN.replace("\r\n", end).encode()) == ALL


def test_ends_of_lines_may_be_mixed_and_stand_inside_quotes(table):
    data = 'id,name\r\n1,a\n2,b\r3,"c\r\nd"'
    assert table(data.encode()) == [
        (1, ["id", "name"], []),
        (2, ["1", "a"], []),
        (3, ["2", "b"], []),
        (4, ["3", "c\r\nd"], []),
    ]
    assert [row.line for row in read_table(data.encode()).sheets[0].rows()] == [1, 2, 3, 4]


def test_the_line_of_a_row_after_one_of_several_lines():
    rows = list(read_table(b'a,b\n"x\ny\nz",1\nu,2\n').sheets[0].rows())
    assert [(row.number, row.line) for row in rows] == [(1, 1), (2, 2), (3, 5)]


def test_rows_keep_their_width(table):
    data = "id,name,articles\n1,Лекало Анна\n2,Растров Том,ст. 342,лишнее\n3,,\n4,a,b\n5,c,d\n"
    assert [len(cells) for _, cells, _ in table(data.encode())] == [3, 2, 4, 3, 3, 3]
    rows = list(read_table(data.encode()).sheets[0].rows())
    assert [row.width for row in rows] == [3, 2, 4, 3, 3, 3]
    assert [cell.kind for cell in rows[3].cells] == [CellKind.TEXT, CellKind.EMPTY, CellKind.EMPTY]
    assert rows[1].at(2) == rows[1].at(2)
    assert (rows[1].at(2).kind, rows[1].at(2).place.column) == (CellKind.EMPTY, 3)


def test_texts_that_a_spreadsheet_would_run_are_texts(table):
    data = '"=HYPERLINK(""http://x.example"")",+375 00,@SUM(A1),-1\na,b,c,d\n'
    assert table(data.encode())[0] == (1, ['=HYPERLINK("http://x.example")', "+375 00", "@SUM(A1)", "-1"], [])


# Encodings


@pytest.mark.parametrize(
    ("encoding", "second"),
    [("windows-1251", "mac_cyrillic"), ("mac_cyrillic", "windows-1251"), ("iso8859_5", "windows-1251")],
)
def test_old_encodings_are_found_and_said(table, encoding, second):
    data = PLAIN.encode(encoding)
    assert table(data) == ALL
    (note,) = read_table(data, name="a.csv").notes
    assert (note.code, note.severity) == ("table.encoding", Severity.NOTE)
    assert (note.parameters["encoding"], note.parameters["second"]) == (encoding, second)
    assert note.parameters["distance"] >= 8


def test_cp866_has_no_belarusian_i(table):
    assert table(PLAIN.replace("і", "и").encode("cp866"))[2] == (3, ["2", "Трафарэтаў Ким", "ч. 3 арт. 339 КК"], [])


def test_an_encoding_that_is_near_to_another_must_be_given(table, refusal):
    data = "a;b\n1;ст. 369\n".encode("koi8-r")
    problem = refusal(data)
    assert problem.code == "table.encoding-unsure"
    assert dict(problem.parameters) == {"first": "koi8-r", "second": "iso8859_5"}
    assert table(data, encoding="koi8-r")[1] == (2, ["1", "ст. 369"], [])
    assert notes_of(data, encoding="koi8-r") == []


@pytest.mark.parametrize("encoding", ["utf-8", "no-such-encoding"])
def test_an_encoding_that_does_not_fit_is_refused(refusal, encoding):
    problem = refusal(PLAIN.encode("windows-1251"), encoding=encoding)
    assert (problem.code, dict(problem.parameters)) == ("table.encoding-wrong", {"encoding": encoding})


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_names_the_encoding(table, encoding):
    assert table(PLAIN.encode(encoding)) == ALL
    assert notes_of(PLAIN.encode(encoding)) == []


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_letters_without_a_mark_are_said(table, encoding):
    assert table(PLAIN.encode(encoding)) == ALL
    assert notes_of(PLAIN.encode(encoding)) == [("table.encoding", "note", {"encoding": encoding})]


def test_half_a_letter_at_the_end(table):
    data = PLAIN.encode("utf-16") + b"\x10"
    assert table(data) == ALL
    assert notes_of(data) == [("table.half-letter", "warning", {})]


def test_text_encoded_twice_is_undone_and_said(table):
    data = PLAIN.encode().decode("latin-1").encode()
    assert table(data) == ALL
    assert notes_of(data) == [("table.encoded-twice", "warning", {})]


def test_letters_that_are_lost_are_an_error_at_their_cells(table):
    data = "id;name;articles\n1;\ufffd\ufffd;ст. 369\n"
    assert table(data.encode())[1] == (2, ["1", "\ufffd\ufffd", "ст. 369"], [("table.letters-lost", 2)])
    row = list(read_table(data.encode()).sheets[0].rows())[1]
    assert row.is_doubtful


def test_mixed_encodings_are_read_line_by_line_and_set_aside(table):
    lines = PLAIN.splitlines(keepends=True)
    data = lines[0].encode() + lines[1].encode("windows-1251") + lines[2].encode()
    assert notes_of(data) == [("table.mixed-encodings", "warning", {"first": "utf-8", "second": "windows-1251"})]
    assert table(data) == [
        (1, HEAD, []),
        (2, ONE, [("table.encoding-of-line", None)]),
        (3, TWO, [("table.encoding-of-line", None)]),
    ]
    told = [[dict(note.parameters) for note in row.notes] for row in read_table(data).sheets[0].rows()]
    assert told == [[], [{"encoding": "windows-1251"}], [{"encoding": "utf-8"}]]


def test_zero_bytes(table, refusal):
    data = PLAIN.replace("369", "3\x006\x009").encode() + bytes(512)
    assert notes_of(data) == [("table.bytes-left-out", "note", {"count": 512})]
    assert table(data)[1][2] == [("table.nul", 3)]
    assert refusal(bytes(2048)).code == "table.nul-only"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n \n;;;\n", b"\r\n\r\n", b" , ,\n"])
def test_nothing(refusal, data):
    assert refusal(data, name="a.csv").code == "table.empty"


def test_a_heading_alone_is_a_table(table):
    assert table(b"id,name,articles\n") == [(1, HEAD, [])]


# Quotes


def test_quotes_inside_a_field(table):
    data = 'id,name,x\n1,Лекало "Лека" Анна,a\n2,"Растров ""Р"" Том",b\n3,"Трафаретов" Ким,c\n4,"a, ""b"" c",d\n'
    assert table(data.encode())[1:] == [
        (2, ["1", 'Лекало "Лека" Анна', "a"], []),
        (3, ["2", 'Растров "Р" Том', "b"], []),
        (4, ["3", "Трафаретов Ким", "c"], [("table.text-after-quote", None)]),
        (5, ["4", 'a, "b" c', "d"], []),
    ]


def test_an_unclosed_quote_never_swallows_rows(table):
    data = "id,name,x\n1,a,b\n" + '2,"c,d\n' + "".join(f"{n},e,f\n" for n in range(3, 403))
    found = table(data.encode())
    assert len(found) == 403
    assert found[1] == (2, ["1", "a", "b"], [])
    assert found[2] == (3, ["2", '"c', "d"], [("table.unclosed-quote", None), ("table.text-after-quote", None)])
    assert all(codes[0][0] == "table.unclosed-quote" for _, _, codes in found[2:])
    last = list(read_table(data.encode()).sheets[0].rows())[-1]
    assert (last.number, last.line, last.is_doubtful) == (403, 403, True)
    assert dict(last.notes[0].parameters) == {"first_line": 3}


def test_an_unclosed_quote_in_the_last_line(table):
    assert table(b'a,b\n1,2\n3,"4')[2] == (
        3,
        ["3", '"4'],
        [("table.unclosed-quote", None), ("table.text-after-quote", None)],
    )


def test_an_unclosed_quote_that_meets_another(table):
    data = 'id,name,x\n1,"a,b\n2,c,d\n3,e,f\n4,"g",h\n5,i,j\n'
    found = table(data.encode())
    assert [number for number, _, _ in found] == [1, 2, 3, 4, 5, 6]
    assert [bool(codes) for _, _, codes in found] == [False, True, True, True, True, False]
    assert found[5] == (6, ["5", "i", "j"], [])


def test_an_unclosed_quote_in_a_long_file_needs_no_memory(table):
    data = b"id,name,x\n" + b'1,"a,b\n' + b"2,cccccccccccccccccccc,d\n" * 20000
    found = table(data)
    assert len(found) == 20002
    assert all(codes for _, _, codes in found[1:])


def test_a_field_beyond_the_limit_of_the_csv_module(table):
    data = "id,name,x\n1," + "ж" * 140_000 + ",b\n2,c,d\n"
    found = table(data.encode())
    assert found[1][2] == [("table.cell-too-long", 2)]
    assert found[2] == (3, ["2", "c", "d"], [])


# Characters


def test_only_line_feed_and_carriage_return_end_a_line(table):
    data = "id,name\n1,Лек\x85ало\u2028Анна\n2,a\x0bb\x1a\n3,\u202eвортсаР\u202c\n"
    assert table(data.encode())[1:] == [
        (2, ["1", "Лек\x85ало\u2028Анна"], [("table.hidden-letters", 2)]),
        (3, ["2", "a\x0bb\x1a"], [("table.hidden-letters", 2)]),
        (4, ["3", "\u202eвортсаР\u202c"], [("table.hidden-letters", 2)]),
    ]


def test_a_mark_inside_the_file(table):
    data = "\ufeffid,name\n1,a\n\ufeffid,name\n2,b\n"
    assert table(data.encode())[2] == (3, ["id", "name"], [("table.mark-inside", None)])


# The file


def test_a_line_that_is_too_long_is_refused(refusal, monkeypatch):
    monkeypatch.setattr("hrdocs.interchange.tables.delimited.MAX_LINE", 1000)
    problem = refusal(b"a,b\n" + b"x" * 2000 + b",1\n")
    assert (problem.code, dict(problem.parameters)) == ("table.line-too-long", {"limit": 1000})


def test_a_file_that_changes_between_two_passes(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(PLAIN, encoding="utf-8")
    sheet = read_table(path).sheets[0]
    assert len(list(sheet.rows())) == 3
    path.write_text(PLAIN + "3;x;y\n", encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        list(sheet.rows())
    assert [problem.code for problem in caught.value.problems] == ["file.changed"]


def test_rows_can_be_read_again(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(PLAIN, encoding="utf-8")
    sheet = read_table(path).sheets[0]
    assert list(sheet.rows()) == list(sheet.rows())


@pytest.mark.parametrize("source", [3, None, ["a"]])
def test_what_is_no_source(source):
    with pytest.raises(TypeError, match="expected a path or bytes"):
        read_table(source)


FIELDS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\x1a\x0b\x85\ufeff\ufffd"), max_size=8)


TABLES = st.integers(2, 4).flatmap(lambda n: st.lists(st.lists(FIELDS, min_size=n, max_size=n), min_size=1, max_size=6))


@given(TABLES, st.sampled_from(",;\t|"))
def test_what_is_written_with_quotes_is_read(given_rows, delimiter):
    lines = [delimiter.join('"' + each.replace('"', '""') + '"' for each in row) for row in given_rows]
    data = ("\n".join(lines) + "\n").encode()
    if not any(each.strip(" ,;\t\n|\xa0") for row in given_rows for each in row):
        return
    found = list(read_table(data, delimiter=delimiter).sheets[0].rows())
    assert [[cell.text for cell in row.cells] for row in found] == given_rows
    assert not any(row.is_doubtful for row in found)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_and_every_line_is_counted(data):
    with contextlib.suppress(InvalidDocument):
        for sheet in read_table(data).sheets:
            numbers = [row.number for row in sheet.rows()]
            assert numbers == list(range(1, len(numbers) + 1))
