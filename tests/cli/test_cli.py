"""The command line: what it prints, and its exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from shell import run, write

from hrdocs import cli, schema

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]}
DETENTION = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": "custody", "period": "2021-03-24/2021-03-26"}],
}
ROOT = Path(__file__).parents[2]


def test_show_by_id_and_by_name(capsys):
    write("a.json", PERSON, DETENTION)
    wanted = (
        "Alena Vymyslenka\nheld, by these records: 3 days\n\n2021-03-24 – 2021-03-26  phase: custody  [d1]\n\n"
        "What the records say\n\n"
        "person p1\n  names:\n  - value: Alena Vymyslenka\n\n"
        "detention d1\n  person: Alena Vymyslenka [p1]\n  phases:\n  - kind: custody\n"
        "    period: 2021-03-24/2021-03-26\n"
    )
    assert run(capsys, "show", "a.json", "p1") == (0, wanted, "")
    assert run(capsys, "show", "a.json", "Елена Вымысленко") == (0, wanted, "")


def test_show_somebody_who_is_not_there(capsys):
    write("a.json", PERSON, {**PERSON, "id": "person-2"})
    code, out, err = run(capsys, "show", "a.json", "person-3")
    assert (code, out) == (2, "")
    assert err == "a.json: no person has the id 'person-3'; the nearest are person-2\n"


def test_show_picks_none_of_several(capsys):
    write("a.json", PERSON, {**PERSON, "id": "person-2", "birth": "1990"})
    code, out, err = run(capsys, "show", "a.json", "Вымысленка Алена")
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "a.json: people with this name: p1, person-2; none of them is picked: call again with an id",
        "id        name              born  likeness                                    label  reason",
        "p1        Alena Vymyslenka        one spelling by different rules of writing  amber  given name: given:alena",
        "person-2  Alena Vymyslenka  1990  one spelling by different rules of writing  amber  given name: given:alena",
    ]


@pytest.mark.parametrize("typed", ["vymyslenka", "A. Vymyslenka", "Алены Вымысленкі"])
def test_show_lists_who_may_be_meant_by_less_than_a_whole_name(capsys, typed):
    write("a.json", PERSON)
    code, out, err = run(capsys, "show", "a.json", typed, "--language", "ru")
    assert (code, out) == (2, "")
    assert err.startswith(f"a.json: no person has the id {typed!r}; люди с похожим именем: p1; по правилам написания")


def test_records_tied_as_one_person_are_one_person_to_show(capsys):
    tied = {**PERSON, "id": "p2", "relationships": [{"kind": "same_as", "person": "p1"}]}
    write("a.json", PERSON, tied, DETENTION)
    code, out, err = run(capsys, "show", "a.json", "Елена Вымысленко")
    assert (code, err) == (0, "")
    assert "held, by these records: 3 days" in out


@pytest.mark.parametrize("typed", ["x" * 301, "????", "н/з"])
def test_what_is_no_name_finds_no_one_to_show(capsys, typed):
    write("a.json", PERSON)
    code, _, err = run(capsys, "show", "a.json", typed)
    assert code == 2
    assert err.startswith("a.json: no person has the id")


@pytest.mark.parametrize(("name", "code"), [("bad.json", 1), ("none.json", 3), ("a.txt", 2)])
def test_show_of_a_file_that_cannot_be_read(capsys, name, code):
    Path("bad.json").write_text("{", encoding="utf-8")
    Path("a.txt").write_text("{", encoding="utf-8")
    given, out, err = run(capsys, "show", name, "p1")
    assert (given, out) == (code, "")
    assert err


def test_schema_is_printed(capsys):
    assert run(capsys, "schema") == (0, schema.text("dataset"), "")
    assert run(capsys, "schema", "charge") == (0, schema.text("charge"), "")


def test_schema_of_an_unknown_name(capsys):
    code, _, err = run(capsys, "schema", "chrage")
    assert code == 2
    assert err.startswith("hrdocs schema: there is no schema 'chrage'; there are dataset, person,")


def test_schemas_are_written_into_a_folder_that_is_made(capsys):
    assert run(capsys, "schema", "--write", "new/v1")[0] == 0
    assert {p.name for p in Path("new/v1").iterdir()} == {f"{name}.json" for name in schema.NAMES}
    assert run(capsys, "schema", "charge", "--write", "new")[0] == 2


def test_schemas_cannot_be_written_into_a_file(capsys):
    Path("taken").write_text("", encoding="utf-8")
    code, _, err = run(capsys, "schema", "--write", "taken")
    assert code == 3
    assert "file.not-written" in err


def test_an_article_as_worded_on_a_day(capsys):
    code, out, err = run(capsys, "article", "ч. 1 ст. 342 УК", "--on", "2020-08-09")
    assert (code, err) == (0, "")
    assert out.startswith("cc1999 Article 342. ")
    assert "    - restriction of liberty 6 months to 3 years (bounds of the general part)\n" in out
    assert "part 2" not in out
    assert "\nsources:\n  http" in out


def test_an_article_over_time_and_as_json(capsys):
    out = run(capsys, "article", "cao2003:23.34", "--language", "ru")[1]
    assert out.startswith("cao2003 Article 23.34. Нарушение порядка")
    code, out, _ = run(capsys, "article", "cc1999:342/2", "--on", "2021-07-01", "--json")
    (wording,) = json.loads(out)
    assert [part["citation"] for part in wording["parts"]] == ["cc1999:342/2"]
    assert code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Article 361.3 of the Criminal Code"], "may mean cc1999:361/3 or cc1999:361-3"),
        (["cc1999:342/9"], "has no part '9'; its parts are 1, 2"),
        (["cc1999:999"], "the nearest are"),
        (["no article at all"], "expected an article"),
        (["cc1999:342", "--on", "30 February"], "not a PartialDate"),
    ],
)
def test_an_article_that_cannot_be_told(capsys, arguments, said):
    code, out, err = run(capsys, "article", *arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_search_of_the_law(capsys):
    code, out, _ = run(capsys, "law", "search", "оскорбление", "президента", "--on", "2021-01-01", "--limit", "1")
    assert (code, out) == (0, "cc1999:368  Insulting the President of the Republic of Belarus\n")
    assert run(capsys, "law", "search", "zzzz")[1] == "nothing found\n"
    assert json.loads(run(capsys, "law", "search", "insult", "--json")[1])


def test_help_teaches(capsys):
    with pytest.raises(SystemExit) as caught:
        cli.main(["--help"])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert "exit codes:" in out
    assert "hrdocs validate partner.json" in out


def test_as_a_module_and_with_a_reader_that_stops_early():
    write("a.json", PERSON)
    module = [sys.executable, "-m", "hrdocs"]
    assert subprocess.run([*module, "validate", "a.json"], check=False, capture_output=True).returncode == 0  # noqa: S603
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*module, "schema"], check=False, stdout=writer, stderr=subprocess.PIPE)  # noqa: S603
    os.close(writer)
    assert done.returncode == 3
    assert done.stderr == b"hrdocs: standard output: Broken pipe\n"


def test_a_terminal_that_knows_few_letters():
    write("a.json", {**PERSON, "names": [{"value": "Алена Вымысленка"}]})
    command = [sys.executable, "-m", "hrdocs", "show", "a.json", "p1"]
    done = subprocess.run(  # noqa: S603
        command, check=False, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert done.returncode == 0
    assert done.stdout.startswith(b"\\u0410")


def test_help_waits_for_no_other_part_of_the_library():
    script = (
        "import sys, hrdocs.cli\n"
        "try: hrdocs.cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted(m for m in sys.modules if m.startswith('hrdocs.') and not m.startswith('hrdocs.cli')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.splitlines()[-1] == "['hrdocs._version', 'hrdocs.lazy']"
