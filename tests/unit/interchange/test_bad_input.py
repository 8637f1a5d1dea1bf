"""Bad input as partners send it: each kind has its place, what was expected and how to fix it, in three languages."""

import io
import json

import pytest

from hrdocs import InvalidDocument, UnreadableFile, messages
from hrdocs.interchange import InvalidMapping, parse_mapping, read

MINE = """\
mapping = "1"
format = "example-ngo.list"
language = "ru"
not_given = ["FALSE", "-"]
[recognise]
all = ["name", "detained"]
skip_when = { number = ["всего*"] }
[columns]
number = ["№"]
name = ["ФИО", "Имя и прозвішча сям'і"]
detained = ["Задержан", "Задержан / когда"]
articles = ["Статья"]
[[record]]
type = "person"
id = "p"
"names/0" = { from = "name", as = "name", needed = true }
[[record]]
type = "detention"
id = "d"
person = { ref = "p" }
"phases/0/kind" = "custody"
"phases/0/period" = { from = "detained", as = "period" }
[[record]]
type = "charge"
id = "c"
each = { from = "articles", as = "charges", on = "detained" }
person = { ref = "p" }
"""
HEAD = "№,ФИО,Задержан,Статья\n"
ADA, YAN = "1,Эскизова Ада,2.9.2026,УК 369\n", "2,Контуров Ян,3.9.2026,УК 130\n"


def problems_of(text, **options):
    data = text.encode() if isinstance(text, str) else text
    try:
        result = read(data, parse_mapping(MINE), name="list.csv", secret=b"s" * 32, **options)
    except InvalidDocument as error:
        return None, error.problems
    return result, result.report.problems


def said(problems):
    return [(each.code, each.place.row, each.place.heading) for each in problems]


REFUSED = {
    "a heading is missing": ("№,ФИО,Статья\n1,Эскизова Ада,369\n", "column.missing", None),
    "a heading is doubled": ("ФИО,ФИО,Задержан\nа,б,в\n", "column.twice", 1),
    "an empty file": ("", "table.empty", None),
    "a mapping for another file": ("Colour,Size\nred,1\n", "column.missing", None),
    "zero bytes alone": ("\0\0\0\0", "table.nul-only", None),
    "a file cut off": (b"PK\x03\x04" + b"\0" * 22 + b"\x0f\0\0\0xl/workbook.xml", "table.cut-off", None),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_refused_before_the_first_row(kind):
    text, code, row = REFUSED[kind]
    result, problems = problems_of(text)
    assert result is None
    assert [(each.code, each.place.row) for each in problems] == [(code, row)]
    assert problems[0].place.file == "list.csv"
    in_three_languages(problems)


READ = {
    "in another order": ("Статья,Задержан,ФИО\nУК 369,2.9.2026,Эскизова Ада\n", (1, 0, 0), []),
    "in two rows": (",,Задержан,\n№,ФИО,когда,Статья\n" + ADA, (1, 0, 0), []),
    "line breaks and a curly apostrophe": (
        '"Имя и\nпрозвішча сям’і","Задер-\nжан",Задержан\nЭскизова Ада,,2.9.2026\n',
        (1, 0, 0),
        [("column.not-mapped", 1, "Задер- жан")],
    ),
    "a total at the end": (HEAD + ADA + "Всего: 1,,,\n", (1, 0, 0), [("row.no-entry", 3, None)]),
    "the heading alone": (HEAD, (0, 0, 0), [("import.nothing-read", None, None)]),
    "the list twice": (HEAD + ADA + HEAD + YAN, (2, 0, 0), [("row.heading-again", 3, None)]),
    "a row too long": (HEAD + ADA.replace("\n", ",лишнее\n") + YAN, (1, 0, 1), [("row.too-long", 2, None)]),
    "a row too short": (HEAD + "1,Эскизова Ада\n" + YAN, (1, 0, 1), [("row.too-short", 2, None)]),
    "FALSE": (HEAD + "1,Эскизова Ада,2.9.2026,FALSE\n", (1, 0, 0), []),
    "a delimiter inside quotes": (HEAD + '1,Эскизова Ада,2.9.2026,"УК 369; УК 130, ч. 1"\n', (1, 0, 0), []),
    "entities": (
        HEAD + "1,Эскизова Ада,2.9.2026,УК 369&#59; УК 130\n",
        (1, 0, 0),
        [("cell.entities", 2, "Статья")],
    ),
    "an unclosed quote": (
        HEAD + ADA + '2,"Контуров Ян,3.9.2026,УК 130\n' + YAN,
        (1, 0, 2),
        [("table.text-after-quote", 3, None), ("table.unclosed-quote", 3, None), ("table.unclosed-quote", 4, None)],
    ),
    "a cell cut within a number": (
        HEAD + "1,Эскизова Ада,2.9.2026,частью 1 статьи 361-\n",
        (0, 1, 0),
        [("cell.cut", 2, "Статья")],
    ),
    "a provision that does not exist": (
        HEAD + "1,Эскизова Ада,2.9.2026,ст. 1342 УК\n",
        (0, 1, 0),
        [("cell.no-such-provision", 2, "Статья")],
    ),
}


@pytest.mark.parametrize("kind", READ)
def test_what_is_read_with_its_place(kind):
    text, outcome, expected = READ[kind]
    result, problems = problems_of(text)
    counts = result.accounting
    assert (counts.read, counts.with_questions, counts.set_aside) == outcome
    assert said(problems) == expected
    in_three_languages(problems)


def test_a_provision_that_does_not_exist_is_kept_as_cited():
    result, _ = problems_of(HEAD + "1,Эскизова Ада,2.9.2026,ст. 1342 УК\n")
    (charge,) = result.dataset.of_type("charge")
    assert (charge.citation, charge.cited_as) == (None, "ст. 1342 УК")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "windows-1251", "cp866", "koi8-r"])
def test_other_encodings_are_read_and_said(encoding):
    more = "".join(f"{n},Эскизова Ада,{n}.9.2026,УК 369\n" for n in range(3, 28))
    text = (HEAD + ADA + YAN + more).replace("№", "N" if encoding in {"cp866", "koi8-r"} else "№")
    result, problems = problems_of(text.encode(encoding))
    assert result.accounting.set_aside == 0
    assert [each.code for each in problems if each.code != "column.not-mapped"][:1] == ["table.encoding"]
    assert {each.names[0].value for each in result.dataset.of_type("person")} == {"Эскизова Ада", "Контуров Ян"}
    in_three_languages(problems)


def test_two_encodings_in_one_file_are_set_aside_by_line():
    data = (HEAD + ADA).encode("windows-1251") + YAN.encode()
    result, problems = problems_of(data)
    assert "table.mixed-encodings" in [each.code for each in problems]
    assert result.accounting.set_aside == 2
    in_three_languages(problems)


def test_a_file_that_changes_while_it_is_read(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(HEAD + ADA * 400, encoding="utf-8")

    def change(_):
        path.write_text(HEAD + YAN, encoding="utf-8")

    with pytest.raises(UnreadableFile) as error:
        read(path, parse_mapping(MINE), on_rows=change)
    assert [each.code for each in error.value.problems] == ["file.changed"]
    in_three_languages(error.value.problems)


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        (
            'person = { ref = "p" }\n"phases/0/kind"',
            'person = { ref = "d" }\n"phases/0/kind"',
            "mapping.wrong-reference",
        ),
        ('as = "period"', 'as = "weekday"', "mapping.unknown-reader"),
        ('"phases/0/period"', '"phases/0/when"', "mapping.unknown-field"),
        ('id = "d"', 'id = "p"', "mapping.twice"),
    ],
)
def test_mappings_that_cannot_be_used(right, wrong, code):
    with pytest.raises(InvalidMapping) as error:
        parse_mapping(MINE.replace(right, wrong, 1), name="mine.toml")
    assert code in [each.code for each in error.value.problems]
    assert all(each.place.line for each in error.value.problems)
    in_three_languages(error.value.problems)


def test_json_lists_that_are_none():
    for value, code in (({"a": 1}, "table.no-list"), ([1, 2], "table.no-list")):
        result, problems = problems_of(json.dumps(value))
        assert result is None
        assert [each.code for each in problems][:1] == [code]
        in_three_languages(problems)


def test_a_formula_without_a_result_is_read_with_a_question():
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.Workbook()
    for cells in (["ФИО", "Задержан"], ["Эскизова Ада", "=TODAY()"], ["Контуров Ян", "3.9.2026"]):
        book.active.append(cells)
    book.active.title = "Лист с другим именем"
    data = io.BytesIO()
    book.save(data)
    result, problems = problems_of(data.getvalue())
    assert (result.accounting.read, result.accounting.with_questions) == (1, 1)
    assert ("table.formula-without-value", 2, "Задержан") in said(problems)
    in_three_languages(problems)


def in_three_languages(problems):
    for problem in problems:
        told = [messages.render(problem, language) for language in messages.LANGUAGES]
        assert len({each.message for each in told}) == len(messages.LANGUAGES)
        assert all(each.expected and each.fix for each in told)
