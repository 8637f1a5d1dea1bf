"""`hrdocs fix`: what it prints, what it writes, and its exit codes."""

import io
import json
from pathlib import Path

import pytest
import shell

from hrdocs import cli

DIRTY = {"type": "person", "id": "p-vymyslenka", "names": [{"value": "Алена  Выдумка"}], "birth": "3.5.1990"}
CLEAN = {**DIRTY, "names": [{"value": "Алена Выдумка"}], "birth": "1990-05-03"}


def write(name, *values):
    text = "".join((value if isinstance(value, str) else json.dumps(value)) + "\n" for value in values)
    Path(name).write_text(text, encoding="utf-8")


def read(name):
    return [json.loads(line) for line in Path(name).read_text(encoding="utf-8").splitlines()]


def run(capsys, *arguments):
    return shell.run(capsys, "fix", *arguments)


def test_nothing_is_written_unless_asked(capsys):
    write("a.ndjson", {**DIRTY, "names": [{"value": "Алена Выдумка"}]})
    before = Path("a.ndjson").read_bytes()
    assert run(capsys, "a.ndjson") == (
        0,
        """\
a.ndjson /birth (line 1, column 150): the date is not in its normal form
  expected  a date of real days, such as 2020, 2020-09, 2020-09-24 or [2020-09-20..2020-09-29] for a day in the twenties
  to fix    "hrdocs fix" writes it so; 03.05.1990 is read with the day first, as is usual in Belarus
  [note fix.date]

file: a.ndjson
notes: 1 (fix.date 1)

nothing was written
  expected  a file to write to
  to fix    add --output FILE, or --in-place to replace the file itself
  [note fix.not-written]
""",
        "",
    )
    assert Path("a.ndjson").read_bytes() == before
    assert [path.name for path in Path().iterdir()] == ["a.ndjson"]


def test_output(capsys):
    write("a.ndjson", DIRTY)
    code, out, _ = run(capsys, "a.ndjson", "--output", "b.ndjson")
    assert code == 0
    assert out.endswith("\n\nfile: a.ndjson → b.ndjson\nnotes: 2 (fix.date 1, fix.space 1)\n")
    assert (read("a.ndjson"), read("b.ndjson")) == ([DIRTY], [CLEAN])


def test_in_place(capsys):
    write("a.ndjson", DIRTY)
    code, out, _ = run(capsys, "--in-place", "a.ndjson")
    assert code == 0
    assert out.endswith("\n\nfile: a.ndjson\nnotes: 2 (fix.date 1, fix.space 1)\n")
    assert read("a.ndjson") == [CLEAN]


def test_a_file_in_order(capsys):
    write("a.ndjson", CLEAN)
    assert run(capsys, "--in-place", "a.ndjson") == (0, "file: a.ndjson\nNothing to fix.\n", "")


@pytest.mark.parametrize("more", [(), ("--json",), ("--language", "ru"), ("--language", "be", "--json")])
def test_texts_and_ids_are_masked(capsys, more):
    write("a.ndjson", DIRTY, '{"type": "person", "id": "vymyslenka", ', {**DIRTY, "names": [{"value": "Прыдумiч"}]})
    _, out, err = run(capsys, "a.ndjson", *more)
    for secret in ("Выдумка", "1990-05-03", "3.5.1990", "vymyslenka", "Прыдум"):
        assert secret not in out + err


def test_texts_and_ids_are_printed_when_asked(capsys):
    write("a.ndjson", DIRTY)
    _, out, _ = run(capsys, "a.ndjson", "--show-values")
    assert (
        "a.ndjson /birth (line 1, column 151, record p-vymyslenka): the date is not in its normal form\n"
        '  "3.5.1990" → "1990-05-03"\n'
    ) in out


def test_languages(capsys):
    write("a.ndjson", DIRTY)
    _, russian, _ = run(capsys, "a.ndjson", "--language", "ru")
    _, belarusian, _ = run(capsys, "a.ndjson", "--language", "be")
    assert "файл: a.ndjson\nзамечаний: 2 (fix.date 1, fix.space 1)\n\nничего не записано\n" in russian
    assert "файл: a.ndjson\nзаўваг: 2 (fix.date 1, fix.space 1)\n\nнічога не запісана\n" in belarusian


def test_json(capsys):
    write("a.ndjson", DIRTY, "{broken")
    code, out, _ = run(capsys, "a.ndjson", "--json", "--output", "b.ndjson")
    value = json.loads(out)
    assert code == 1
    assert (value["file"], value["written"]) == ("a.ndjson", "b.ndjson")
    assert value["counts"] == {"fix.date": 1, "fix.space": 1}
    assert [(each["code"], each["pointer"]) for each in value["fixes"]] == [
        ("fix.space", "/names/0/value"),
        ("fix.date", "/birth"),
    ]
    assert [(each["code"], each["line"]) for each in value["problems"]] == [("json.syntax", 2)]


def test_a_line_that_is_no_json_is_told_and_kept(capsys):
    write("a.ndjson", "{broken", CLEAN)
    code, out, _ = run(capsys, "a.ndjson", "--output", "b.ndjson")
    assert code == 1
    assert "a.ndjson (line 1, column 2): this is not JSON" in out
    assert out.endswith("\n\nfile: a.ndjson → b.ndjson\nerrors: 1\n")
    assert Path("b.ndjson").read_bytes() == Path("a.ndjson").read_bytes()


def test_a_json_that_is_none(capsys):
    write("a.json", '{"hrdocs": "1.0", "records": [}')
    code, out, err = run(capsys, "a.json", "--in-place", "--language", "ru")
    assert (code, out) == (1, "")
    assert err.startswith("a.json /records/0 (строка 1, столбец 31): здесь нарушен синтаксис JSON")


class TestWrongCalls:
    def test_the_target_is_the_source(self, capsys):
        write("a.json", {"hrdocs": "1.0", "records": []})
        code, _, err = run(capsys, "a.json", "--output", "a.json")
        assert code == 2
        assert err == (
            "hrdocs fix: expected another file than the source; "
            "to replace the source itself, ask for that: --in-place, in_place=True\n"
        )

    def test_an_ending_that_tells_nothing(self, capsys):
        assert run(capsys, "a.csv")[0] == 2

    def test_both_ways_to_write(self, capsys):
        with pytest.raises(SystemExit) as caught:
            run(capsys, "a.json", "--output", "b.json", "--in-place")
        assert caught.value.code == 2


class TestTheSystem:
    def test_a_reader_who_has_seen_enough_does_not_stop_the_writing(self, monkeypatch):
        class Closed(io.StringIO):
            def write(self, _):
                raise BrokenPipeError

        write("a.ndjson", DIRTY, "{broken")
        monkeypatch.setattr("sys.stdout", Closed())
        assert cli.main(["fix", "a.ndjson", "--output", "b.ndjson"]) == 3
        assert json.loads(Path("b.ndjson").read_text(encoding="utf-8").splitlines()[0]) == CLEAN

    def test_no_such_file(self, capsys):
        code, out, err = run(capsys, "a.ndjson", "--language", "be")
        assert (code, out) == (3, "")
        assert err.startswith("a.ndjson: ")
        assert "[памылка file.missing]" in err

    def test_nowhere_to_write(self, capsys):
        write("a.ndjson", CLEAN)
        code, _, err = run(capsys, "a.ndjson", "--output", "none/b.ndjson")
        assert code == 3
        assert "b.ndjson: the file was not written" in err
