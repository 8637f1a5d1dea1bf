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


def rows_aside(delimiter=","):
    text = Path("out/set-aside.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


@pytest.mark.parametrize("language", ["ru", "be"])
def test_tables_of_the_folder_have_the_mark_and_the_separator_that_excel_there_opens(capsys, language):
    run(capsys, "import", "list.csv", "-o", "out", "--language", language)
    assert Path("out/set-aside.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert rows_aside(";")[1][:5] == ["", "3", "row.several-people", "2", "Контуров Ян, Контурова Ия"]


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
        (["import", "list.csv", "--mapping", "viasna.export"], 1, 'the table lacks columns that "viasna.export" needs'),
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
    assert [line.split()[0] for line in out.splitlines()] == [
        "information-ministry.materials",
        "hrdocs.form",
        "interior-ministry.formations",
        "interior-ministry.persons",
        "ngo.excel",
        "russia-interior.wanted",
        "security-committee.persons",
        "hrdocs.intake",
        "hrdocs.letters",
        "hrdocs.releases",
        "hrdocs.verdicts",
        "viasna.export",
        "viasna.table",
    ]
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


# Every Monday

WEEK_1 = """\
№,ФИО,Задержан,Рожд.,Статья,Приговор
1,Эскизова Ада,2.9.2026,16.05.1979,УК 369,
2,Контуров Ян,5.9.2026,1988,УК 130,
3,Лекалова Ия,6.9.2026,1990,УК 369,
"""
# A new row near the top moves the numbers; a slip in a name and a day are corrected; somebody is gone.
WEEK_2 = """\
№,ФИО,Задержан,Рожд.,Статья,Приговор
1,Муляжевич Глеб,1.9.2026,1985,УК 411,
2,Эскизова Ада,2.9.2026,16.05.1979,УК 369,3 г. ЛС
3,Контуров Яан,5.9.2026,1988,УК 130,
"""
# And again: the one who was gone is back, with another birth.
WEEK_3 = """\
№,ФИО,Задержан,Рожд.,Статья,Приговор
1,Муляжевич Глеб,1.9.2026,1985,УК 411,
2,Эскизова Ада,2.9.2026,17.05.1979,УК 369,3 г. ЛС
3,Контуров Яан,5.9.2026,1988,УК 130,
4,Лекалова Ия,6.9.2026,1990,УК 369,
"""


def named(dataset, name):
    (person,) = (each for each in dataset.of_type("person") if name in each.names[0].value)
    return person


def entered(folder, *changed):
    """Write records that somebody entered by hand into the folder of an import."""
    path = f"{folder}/records.ndjson"
    hrdocs.write(hrdocs.read(path).with_records(*changed), path)


def test_three_mondays_and_nothing_entered_by_hand_is_lost(capsys):
    for n, text in enumerate((WEEK_1, WEEK_2, WEEK_3), 1):
        Path(f"week{n}.csv").write_text(text, encoding="utf-8")
    run(capsys, "import", "week1.csv", "--as-of", "2026-11-09", "-o", "one")
    first = hrdocs.read("one/records.ndjson")
    ada, yan, iya = (named(first, name) for name in ("Ада", "Ян", "Ия"))
    call = hrdocs.from_json(
        {"type": "incident", "id": "call-1", "kind": "counsel_denied", "subjects": [ada.id], "x_by": "desk2"}
    )
    told = hrdocs.to_json(yan) | {"birth": "1988-03", "x_call": "born in March"}
    entered("one", call, hrdocs.from_json(told))

    _, out, _ = run(capsys, "import", "week2.csv", "--previous", "one", "--as-of", "2026-11-16", "-o", "two")
    assert "new rows: 1\nrows that are gone: 1\nedited rows: 2\nrows matched inexactly: 1\n" in out
    asked = tomllib.loads(Path("two/questions.toml").read_text(encoding="utf-8"))["question"]
    # Who is gone has no row in this file: that of the last one is named.
    assert [(each["rows"], each["rows_before"]) for each in asked if each["code"] == "row.gone"] == [([], [4])]
    second = hrdocs.read("two/records.ndjson")
    assert second["call-1"] == call
    assert second[iya.id] == iya  # who is gone stays
    assert second[yan.id].names[0].value == "Контуров Яан"  # what the list corrected, and what we know
    kept = hrdocs.to_json(second[yan.id])
    assert (kept["birth"], kept["x_call"]) == ("1988-03", "born in March")
    assert len(second.of_type("person")) == 4
    entered("two", hrdocs.from_json(hrdocs.to_json(second[ada.id]) | {"birth": "1979-05-18"}))

    _, out, _ = run(capsys, "import", "week3.csv", "--previous", "two", "--as-of", "2026-11-23", "-o", "three")
    assert (
        "new rows: 0\nrows that are gone: 0\nedited rows: 1\nrows that are back: 1\nrows matched inexactly: 1\n" in out
    )
    assert "fields changed by the list and here: 1\n" in out
    third = hrdocs.read("three/records.ndjson")
    assert third["call-1"] == call
    assert third[yan.id] == second[yan.id]
    assert third[iya.id].birth == iya.birth
    # Both changed her birth: ours stays, theirs is beside it, and it is asked about at its cell.
    assert str(third[ada.id].birth) == "1979-05-18"
    (variant,) = hrdocs.to_json(third[ada.id])["variants"]
    assert (variant["pointer"], variant["value"]) == ("/birth", "1979-05-17")
    report = (Path("three") / "report.json").read_text(encoding="utf-8")
    assert '"cell.changed-by-both"' in report
    # Each file is a source, and no two people are one.
    assert sorted(each.file_name for each in third.of_type("source")) == ["week1.csv", "week2.csv", "week3.csv"]
    assert not [
        problem for problem in hrdocs.validate(third, as_of="2026-11-30").problems if problem.severity == "error"
    ]


def test_the_same_list_in_another_order_changes_nothing_and_repeating_gives_the_same_bytes(capsys):
    head, *rows = WEEK_1.splitlines()
    Path("week1.csv").write_text(WEEK_1, encoding="utf-8")
    Path("week2.csv").write_text("\n".join([head, *reversed(rows)]) + "\n", encoding="utf-8")
    run(capsys, "import", "week1.csv", "--as-of", "2026-11-09", "-o", "one")
    _, out, _ = run(capsys, "import", "week2.csv", "--previous", "one", "--as-of", "2026-11-16", "-o", "two")
    assert "new rows: 0\nrows that are gone: 0\nedited rows: 0\n" in out
    assert Path("two/records.ndjson").read_bytes() == Path("one/records.ndjson").read_bytes()
    run(capsys, "import", "week2.csv", "--previous", "one", "--as-of", "2026-11-16", "-o", "again")
    for path in Path("two").iterdir():
        assert path.read_bytes() == (Path("again") / path.name).read_bytes(), path.name


KEYED = """\
mapping = "1"
format = "example-ngo.keyed"
source_kind = "monitoring_note"
language = "ru"
[recognise]
all = ["name", "detained"]
[columns]
id = ["№"]
name = ["ФИО"]
detained = ["Задержан"]
birth = ["Рожд."]
[[record]]
type = "person"
id = "p"
key = ["id"]
"names/0" = { from = "name", as = "name", order = "family_first" }
birth = { from = "birth", as = "day" }
[[record]]
type = "detention"
id = "d"
person = { ref = "p" }
"phases/0/kind" = "custody"
"phases/0/period" = { from = "detained", as = "period" }
"""


@pytest.fixture
def keyed(capsys):
    Path("keyed.toml").write_text(KEYED, encoding="utf-8")
    Path("stable.toml").write_text(
        KEYED.replace('key = ["id"]', 'key = ["id"]\nkey_is_stable = "numbers of the register"'), encoding="utf-8"
    )
    Path("week1.csv").write_text(WEEK_1, encoding="utf-8")
    Path("week2.csv").write_text(WEEK_2, encoding="utf-8")
    assert run(capsys, "import", "week1.csv", "--mapping", "stable.toml", "-o", "one")[2] == ""


@pytest.mark.usefixtures("keyed")
def test_a_key_that_counts_the_rows_is_refused(capsys):
    code, _, err = run(capsys, "import", "week1.csv", "--mapping", "keyed.toml", "-o", "out")
    assert (code, err) == (
        1,
        (
            "week1.csv (cell A1, heading «№»): the column of keys «№» counts the rows: 1, 2, 3\n"
            "  expected  a key that an entry keeps when rows are added, removed or sorted\n"
            "  to fix    name another column as key, or none; if the numbers do stay with their entries, say why in "
            'the mapping: key_is_stable = "..."\n'
            "  [error import.key-counts]\n"
        ),
    )
    assert not Path("out").exists()


@pytest.mark.usefixtures("keyed")
def test_numbers_that_have_moved_stop_the_import(capsys):
    code, _, err = run(capsys, "import", "week2.csv", "--mapping", "stable.toml", "--previous", "one", "-o", "out")
    assert code == 1
    assert err.splitlines()[0] == (
        "week2.csv: the numbers of this list have moved: rows 2 to 4; under 3 keys there is another person than in the "
        "last import"
    )
    assert not Path("out").exists()


@pytest.mark.usefixtures("keyed")
def test_one_key_of_another_person_is_set_aside_and_nobody_gets_a_fact_of_another(capsys):
    text = WEEK_1.replace("Контуров Ян,5.9.2026,1988", "Муляжевич Глеб,1.9.2026,1985")
    Path("week2.csv").write_text(text, encoding="utf-8")
    _, out, _ = run(capsys, "import", "week2.csv", "--mapping", "stable.toml", "--previous", "one", "-o", "out")
    assert "set aside: 1" in out
    assert "row.key-of-another" in out
    assert Path("out/records.ndjson").read_bytes() == Path("one/records.ndjson").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--previous", "list"], 1, "list: this is not the folder of an import"),
        (
            ["--mapping", "ngo.excel", "--previous", "one"],
            1,
            "week2.csv: the last import was read by another mapping: example-ngo.keyed",
        ),
        (["--into", "one"], 2, "hrdocs import: --into and --stop-if-changed need --previous"),
        (["--stop-if-changed", "5%"], 2, "hrdocs import: --into and --stop-if-changed need --previous"),
        (["--previous", "one", "--into", "lost.json"], 3, "lost.json"),
    ],
)
@pytest.mark.usefixtures("keyed")
def test_what_cannot_be_an_update(capsys, arguments, code, told):
    Path("list").mkdir()
    found, out, err = run(capsys, "import", "week2.csv", *arguments, "-o", "out")
    assert (found, out) == (code, "")
    assert err.startswith(told)
    assert not Path("out").exists()


@pytest.mark.parametrize("part", ["101%", "much", "-1"])
def test_a_part_that_is_none(capsys, part):
    with pytest.raises(SystemExit):
        run(capsys, "import", "list.csv", f"--stop-if-changed={part}")
    assert f"{part} is no share from 0% to 100%" in capsys.readouterr().err


@pytest.mark.usefixtures("keyed")
def test_too_much_changed_a_list_that_shrank_and_a_column_that_is_gone(capsys):
    update = ["--mapping", "stable.toml", "--previous", "one", "-o", "out"]
    Path("week2.csv").write_text(WEEK_1.replace("1988", "1989"), encoding="utf-8")
    err = run(capsys, "import", "week2.csv", *update, "--stop-if-changed", "5%")[2]
    assert err.startswith(
        "week2.csv: more has changed than --stop-if-changed allows; rows of the last import: 3; new: 0, gone: 0, "
        "edited: 1\n"
    )
    Path("week2.csv").write_text("".join(WEEK_1.splitlines(keepends=True)[:2]), encoding="utf-8")
    err = run(capsys, "import", "week2.csv", *update)[2]
    assert err.startswith("week2.csv: of 3 rows of the last import 2 are gone\n")
    short = [line.rpartition(",")[0].rpartition(",")[0] for line in WEEK_1.splitlines()]
    Path("week2.csv").write_text("\n".join(short) + "\n", encoding="utf-8")
    err = run(capsys, "import", "week2.csv", *update)[2]
    assert err.startswith("week2.csv: columns of the last import are not in this list: Статья\n")
    assert not Path("out").exists()
    assert run(capsys, "import", "week2.csv", *update, "--stop-if-changed", "100%")[2] == ""


@pytest.mark.usefixtures("keyed")
def test_a_folder_with_work_in_it_is_not_overwritten(capsys):
    entered("one", hrdocs.from_json({"type": "person", "id": "ours", "names": [{"value": "Ада"}]}))
    before = Path("one/records.ndjson").read_bytes()
    code, _, err = run(capsys, "import", "week1.csv", "--mapping", "stable.toml", "-o", "one")
    assert code == 1
    assert err.startswith("one: the folder holds records that were changed since they were imported\n")
    assert Path("one/records.ndjson").read_bytes() == before


OTHERS = """\
format = 1
salt = "0f1e2d3c4b5a6978"

[[pair]]
a = "p1"
b = "p2"
digest = "a1b2c3"
same_person = "no"
"""


@pytest.mark.usefixtures("keyed")
def test_answers_of_another_import_are_refused(capsys):
    Path("one/review.toml").write_text(OTHERS, encoding="utf-8")
    code, _, err = run(capsys, "import", "week1.csv", "--mapping", "stable.toml", "-o", "one")
    assert code == 1
    assert err.startswith("review.toml: the answers in the folder are about other records\n")


DOUBLES = """\
№,ФИО,Задержан,Рожд.,Статья,Приговор
1,Эскизова Ада,2.9.2026,16.05.1979,УК 369,
2,Эскизава Ада,5.10.2026,16.05.1979,УК 130,
3,Лекалова Ия,6.9.2026,,УК 369,
4,Лекалова Ия,6.9.2026,1990,УК 369,
5,гр-ка Х.,6.9.2026,1990,УК 369,
6,гр-ка Х.,6.9.2026,1990,УК 369,
"""


def test_possible_duplicates_stay_two_people_and_totals_are_a_range(capsys, monkeypatch):
    Path("list.csv").write_text(DOUBLES, encoding="utf-8")
    _, out, _ = run(capsys, "import", "list.csv", "--as-of", "2026-11-30", "-o", "one")
    assert "people in the records: 4 to 6\npairs of rows that may be one person, still open: 2\n" in out
    assert "row.same-name-and-day: 2" in out
    assert "person.possibly-same: 2" in out
    review = Path("one/review.toml").read_text(encoding="utf-8")
    assert review.count('same_person = "later"') == 2
    assert "Эскиз" not in review
    # Whoever may have been arrested again is asked about first; the answers go into the records.
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n1\nn\n\n"))
    code, _, err = run(capsys, "review", "one", "--by", "desk2")
    assert code == 0
    again = "  The same name and birth, and another day of detention: the same person, arrested again?\n"
    assert err.index(again) < err.index("Pair 2 of 2")
    assert err.count(again) == 1
    assert err.endswith("ties written into records.ndjson: 2\n")
    assert len(hrdocs.read("one/records.ndjson").of_type("person")) == 6
    # The answers hold next Monday.
    _, out, _ = run(capsys, "import", "list.csv", "--previous", "one", "--as-of", "2026-11-30", "-o", "two")
    assert "people in the records: 5\n" in out
    assert "still open" not in out
    # Until what was compared changes.
    Path("list.csv").write_text(DOUBLES.replace("5.10.2026,16.05.1979", "5.10.2026,1979"), encoding="utf-8")
    run(capsys, "import", "list.csv", "--previous", "two", "--as-of", "2026-11-30", "-o", "three")
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert "asked again, since what was compared has changed: 1" in run(capsys, "review", "three")[2]


@pytest.mark.usefixtures("keyed")
def test_answers_about_other_records_are_not_used(capsys):
    Path("one/review.toml").write_text(OTHERS, encoding="utf-8")
    code, _, err = run(capsys, "review", "one")
    assert code == 1
    assert err.endswith(
        "review.toml: these answers are about other records; nothing was asked and nothing is written\n"
    )
