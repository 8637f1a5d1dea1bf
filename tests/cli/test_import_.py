"""`hrdocs import` and `hrdocs map`: what they print, what they write, and their exit codes."""

import csv
import io
import stat
import tomllib
import zipfile
from pathlib import Path

import pytest
from shell import run

import hrdocs
from hrdocs.interchange import folder as folders

LIST = """\
№,ФИО,Задержан,Рожд.,Статья,Приговор,Родные
1,Эскизова Ада,2.9.2026,16.05.1979,ч. 2 ст. 339 УК,3 г. 2 мес. ЛС,муж +375 00 000-00-01
2,"Контуров Ян, Контурова Ия",5.9.2026,1988,ст. 369 УК,,=сын
3,Лекалова Ия,5.9.2026,31.09.1990,УК 369,,
4,Ребусов Ян,5.9.2026,31.09.1990,УК 369,,
"""
FILES = (
    *("records.ndjson", "list.ndjson", "cells.ndjson", "report.html", "report.json", "set-aside.csv"),
    *("questions.toml", "review.toml", "ids.key"),
)


@pytest.fixture(autouse=True)
def _list(folder):
    assert Path.cwd() == folder
    Path("list.csv").write_text(LIST, encoding="utf-8")


def test_an_import_fills_one_folder_that_only_its_owner_opens(capsys):
    code, out, err = run(capsys, "import", "list.csv", "--as-of", "2026-11-30", "-o", "out")
    assert (code, err) == (1, "")
    assert (
        "rows: 5\nread: 1\nread with questions: 2\nset aside: 1\nno entries, not read: 1\npeople in the records: 3"
        in out
    )
    assert stat.S_IMODE(Path("out").stat().st_mode) == 0o700
    assert {path.name for path in Path("out").iterdir()} == set(FILES)
    assert {stat.S_IMODE(path.stat().st_mode) for path in Path("out").iterdir()} == {0o600}
    dataset = hrdocs.read("out/records.ndjson")
    assert [person.names[0].value for person in dataset.of_type("person")] == [
        "Эскизова Ада",
        "Лекалова Ия",
        "Ребусов Ян",
    ]
    assert hrdocs.validate("out/records.ndjson").ok


def test_what_is_printed_names_nobody(capsys):
    _, out, _ = run(capsys, "import", "list.csv", "--as-of", "2026-11-30", "--language", "be")
    assert "Эскизова" not in out
    assert "1990" not in out
    assert "прачытана з пытаннямі: 2" in out


def test_decisions_are_grouped_by_the_words_of_the_cell(capsys):
    run(capsys, "import", "list.csv", "--as-of", "2026-11-30", "-o", "out")
    review = tomllib.loads(Path("out/questions.toml").read_text(encoding="utf-8"))
    assert [(each["code"], each.get("cell"), each["rows"]) for each in review["question"]] == [
        ("cell.no-such-day", "31.09.1990", [4, 5]),
        ("row.several-people", "Контуров Ян, Контурова Ия", [3]),
    ]
    assert review["format"] == "ngo.excel"


def rows_aside():
    text = Path("out/set-aside.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_red_columns_are_written_into_the_rows_only_when_asked(capsys):
    run(capsys, "import", "list.csv", "-o", "out")
    assert rows_aside()[1][:5] == ["", "3", "row.several-people", "2", "Контуров Ян, Контурова Ия"]
    assert rows_aside()[1][-1] == "…"
    run(capsys, "import", "list.csv", "-o", "out", "--with-red")
    assert rows_aside()[1][-1] == "'=сын"  # and no spreadsheet runs it


def test_a_column_is_red_by_its_mapping_too_and_wherever_its_cells_may_have_moved(capsys):
    Path("red.csv").write_text(
        "№,ФИО,Задержан,Статья,Заметки,=Муж\n"
        '2,"Контуров Ян, Контурова Ия",5.9.2026,ст. 369 УК,болеет,\n'
        "3,Лекалова Ия,,5.9.2026,УК 369,болеет,+375\n"
        "4,Ребусова Ия,болеет\n",
        encoding="utf-8",
    )
    run(capsys, "import", "red.csv", "-o", "out")
    heading, *aside = rows_aside()
    assert heading[-1] == "'=Муж"  # and no spreadsheet runs it
    assert [each[2:] for each in aside] == [
        ["row.several-people", "2", "Контуров Ян, Контурова Ия", "5.9.2026", "ст. 369 УК", "…", ""],
        ["row.too-long", *["…"] * 2, "", *["…"] * 4],
        ["row.too-short", *["…"] * 3],
    ]
    run(capsys, "import", "red.csv", "-o", "out", "--with-red")
    assert [each[-1] for each in rows_aside()[2:]] == ["'+375", "болеет"]


def test_a_question_on_a_red_cell_does_not_repeat_it(capsys):
    mapping = Path(folders.__file__).with_name("mappings") / "ngo_excel.toml"
    text = mapping.read_text(encoding="utf-8").replace('format = "ngo.excel"', 'format = "mine.list"')
    text = text.replace(
        'birth = { from = "birth", as = "day" }', 'birth = { from = "birth", as = "day", sharing = "red" }'
    )
    Path("mine.toml").write_text(text, encoding="utf-8")
    run(capsys, "import", "list.csv", "--mapping", "mine.toml", "-o", "out")
    assert "1990" not in Path("out/questions.toml").read_text(encoding="utf-8")
    run(capsys, "import", "list.csv", "--mapping", "mine.toml", "-o", "out", "--with-red")
    assert "1990" in Path("out/questions.toml").read_text(encoding="utf-8")


def test_the_key_file_keeps_ids_over_imports(capsys):
    run(capsys, "import", "list.csv", "--as-of", "2026-11-30", "-o", "one")
    run(capsys, "import", "list.csv", "--as-of", "2026-11-30", "-o", "one")
    first = Path("one/records.ndjson").read_bytes()
    run(capsys, "import", "list.csv", "--as-of", "2026-11-30", "-o", "two", "--key", "one/ids.key")
    assert Path("two/records.ndjson").read_bytes() == first
    run(capsys, "import", "list.csv", "--as-of", "2026-11-30", "-o", "three")
    assert Path("three/records.ndjson").read_bytes() != first


def test_a_key_file_that_holds_none_is_refused(capsys):
    Path("ids.key").write_text("secret", encoding="utf-8")
    Path("ids.key").chmod(0o600)
    code, _, err = run(capsys, "import", "list.csv", "-o", "out", "--key", "ids.key")
    assert (code, err) == (
        2,
        "hrdocs import: the key file: expected at least 16 bytes, such as 64 random hexadecimal digits\n",
    )


def test_strict(capsys):
    _, out, _ = run(capsys, "import", "list.csv", "--as-of", "2026-11-30", "--set-aside-doubtful")
    assert "read: 1\nread with questions: 0\nset aside: 3" in out


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["import", "lost.csv"], 3, "lost.csv"),
        (["import", "list.csv", "--mapping", "lost.toml"], 3, "hrdocs import: No such file or directory"),
        (["import", "list.csv", "--mapping", "wrong.toml"], 2, "wrong.toml (line 1): the mapping is no TOML"),
        (["import", "list.csv", "--mapping", "viasna.export"], 1, "the table lacks columns that viasna.export needs"),
        (["import", "other.csv"], 1, "no known mapping fits this table"),
        (["import", "list.csv", "--as-of", "soon"], 2, "hrdocs import: not a PartialDate"),
        (["map", "check", "wrong.toml"], 1, "the mapping is no TOML"),
        (["map", "check", "ngo.excel", "other.csv"], 1, "the table lacks columns"),
        (["map", "check", "ngo.excel", "lost.csv"], 3, "lost.csv"),
    ],
)
def test_what_cannot_be_done(capsys, arguments, code, told):
    Path("wrong.toml").write_text("mapping =", encoding="utf-8")
    Path("other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    found, out, err = run(capsys, *arguments)
    assert (found, out) == (code, "")
    assert told in err


def test_a_list_on_the_standard_input(capsys, monkeypatch):
    class Input:
        buffer = io.BytesIO(LIST.encode())

    monkeypatch.setattr("sys.stdin", Input())
    code, out, _ = run(capsys, "import", "-", "--as-of", "2026-11-30")
    assert code == 1
    assert "people in the records: 3" in out


def test_map_list_and_check(capsys):
    code, out, _ = run(capsys, "map", "list")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == ["ngo.excel", "viasna.export", "viasna.table"]
    assert run(capsys, "map", "check", "ngo.excel") == (0, "Nothing to fix.\n", "")
    code, out, _ = run(capsys, "map", "check", "ngo.excel", "list.csv")
    assert code == 0
    # 1990 was read, the day that does not exist was not.
    assert out.splitlines()[4].split() == ["Рожд.", "birth", "1", "0", "0", "2"]


def test_a_folder_that_is_there_is_closed_to_others():
    Path("open").mkdir(mode=0o755)
    folders.make_folder("open")
    assert stat.S_IMODE(Path("open").stat().st_mode) == 0o700


@pytest.mark.parametrize("part", ["xl/workbook.xml", "word/document.xml"])
@pytest.mark.parametrize("verb", ["validate", "import"])
def test_a_package_that_breaks_off_is_named_as_that(capsys, verb, part):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(part, "<x/>" * 100)
    Path("cut.xlsx").write_bytes(whole.getvalue()[:-60])
    code, out, err = run(capsys, verb, "cut.xlsx")
    assert code == 1
    assert "the file breaks off: the end of the package is missing" in out + err


ALIKE = """\
ФИО,Задержан,Рожд.,Статья,Приговор
Эскизова Ада,2.9.2026,1990,УК 369,2 года чего-то
Контуров Ян,3.9.2026,1990,УК 369,3 года чего-то
Лекалова Ия,4.9.2026,1990,УК 369,2 года  чего-то
Ребусов Ян,5.9.2026,1990,УК 369,2 года чего-то
"""
SAID_ALIKE = {
    "en": ("cells with this text: 3; one decision holds for all of them; rows 2, 4, 5", "3 cells with one text"),
    "ru": ("ячеек с этим текстом: 3; одно решение для всех; строки 2, 4, 5", "Ячеек с одним и тем же текстом: 3"),
    "be": ("ячэек з гэтым тэкстам: 3; адно рашэнне для ўсіх; радкі 2, 4, 5", "Ячэек з адным і тым жа тэкстам: 3"),
}


@pytest.mark.parametrize("language", SAID_ALIKE)
def test_cells_with_one_text_are_one_entry_of_the_report(capsys, language):
    Path("alike.csv").write_text(ALIKE, encoding="utf-8")
    _, out, _ = run(capsys, "import", "alike.csv", "--as-of", "2026-11-30", "--language", language, "-o", "out")
    text, page = SAID_ALIKE[language]
    assert out.count("E2") == out.count("E3") == 1
    assert "E4" not in out
    assert f"\n  {text}\n" in out
    told = Path("out/report.html").read_text(encoding="utf-8")
    body = told.split(page)[1].split("</tbody>")[0]
    assert [body.count(f'data-r="{n}"') for n in (2, 3, 4, 5)] == [1, 0, 1, 1]
    assert "чего-то" not in out + told
    (question,) = (
        each
        for each in tomllib.loads(Path("out/questions.toml").read_text(encoding="utf-8"))["question"]
        if each["cell"] == "2 года чего-то"
    )
    assert question["rows"] == [2, 4, 5]


def test_decisions_on_rows_are_never_one_entry(capsys):
    Path("alike.csv").write_text(
        ALIKE.replace("Статья,Приговор", "Статья,Приговор,Суд").replace("чего-то", "ЛС"), encoding="utf-8"
    )
    _, out, _ = run(capsys, "import", "alike.csv", "--as-of", "2026-11-30")
    assert "cell.review: 4" in out
    assert "cells with this text" not in out
