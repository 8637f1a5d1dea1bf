"""`hrdocs waive`: a question answered "it is so"."""

import json

import attrs
import pytest
import shell

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]}
GAP = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [
        {"kind": "custody", "period": "2021-03-01/2021-03-02"},
        {"kind": "pretrial_detention", "period": "2021-03-09/2021-05-01"},
    ],
}
SAID = {
    "en": 'answered "it is so" for custody.gap: 1. The question comes again when what it looks at changes.\n',
    "ru": "отвечено «так и есть» по правилу custody.gap: 1. Вопрос появится снова, когда изменится то, что правило "
    "проверяет.\n",
    "be": "адказана «так і ёсць» паводле правіла custody.gap: 1. Пытанне з’явіцца зноў, калі зменіцца тое, што правіла "
    "правярае.\n",
}


@attrs.frozen
class Done:
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys):
    return lambda *arguments: Done(*shell.run(capsys, *map(str, arguments)))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "file.json"
    path.write_text(json.dumps({"hrdocs": "1.0", "records": [PERSON, GAP]}), encoding="utf-8")
    return path


def waived(run, file, *options):
    return run("waive", file, "--rule", "custody.gap", *options)


@pytest.mark.parametrize("language", SAID)
def test_the_path_of_the_report_is_the_place(run, file, language):
    text = run("validate", file, "--language", language).out
    assert "custody.gap" in text
    assert "/records/1/phases/1/period" in text
    assert "hrdocs waive FILE --rule CODE --at PATH --reason" in text
    place = ("--at", "/records/1/phases/1/period", "--reason", "so printed", "--by", "desk2")
    done = waived(run, file, *place, "--in-place", "--language", language)
    assert (done.code, done.out) == (0, SAID[language])
    after = run("validate", file).out
    assert "custody.gap" not in after
    assert "waived by the records, with a reason: 1" in after


@pytest.mark.parametrize("place", [("--line", "3"), ("--id", "d1"), ("--line", "3", "--at", "/phases/1/period")])
def test_a_record_by_its_line_or_its_id(run, tmp_path, place):
    path = tmp_path / "file.ndjson"
    path.write_text("".join(json.dumps(each) + "\n" for each in [{"hrdocs": "1.0"}, PERSON, GAP]), encoding="utf-8")
    out = tmp_path / "out.ndjson"
    assert waived(run, path, *place, "--reason", "so printed", "--output", out).code == 0
    assert "custody.gap" not in run("validate", out).out


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--at", "/records/9", "--reason", "x"), 2, "hrdocs waive: there is no such record"),
        (("--id", "elsewhere", "--reason", "x"), 2, "hrdocs waive: there is no such record"),
        (("--line", "1", "--reason", "x"), 2, "hrdocs waive: there is no such record"),
        (("--id", "p1", "--reason", "x"), 1, "hrdocs waive: custody.gap finds nothing there"),
        (("--id", "d1", "--reason", "Vymyslenka Alena says so"), 2, "hrdocs waive: the reason names a person"),
        (("--id", "d1", "--reason", "x", "--by", "Alena V."), 2, "hrdocs waive: --by takes a token"),
        (("--id", "d1", "--reason", "x", "--as-of", "soon"), 2, "hrdocs waive: "),
    ],
)
def test_wrong_calls(run, file, tmp_path, options, code, said):
    before = file.read_bytes()
    done = waived(run, file, *options, "--output", tmp_path / "out.json")
    assert done.code == code
    assert done.err.startswith(said)
    assert "Vymyslenka" not in done.err
    assert not (tmp_path / "out.json").exists()
    assert file.read_bytes() == before


def test_a_rule_that_is_not_there(run, file, tmp_path):
    done = run("waive", file, "--rule", "custody.gaps", "--id", "d1", "--reason", "x", "--output", tmp_path / "o.json")
    assert done.code == 2
    assert "custody.gap" in done.err


OF_A_CELL = {
    "en": "speaks of a cell of a table and is answered there: correct the cell, or add its word to the mapping, and "
    "import the list again",
    "ru": "— о ячейке таблицы, ответ даётся там: исправьте ячейку или добавьте её слово в файл соответствий и "
    "загрузите список заново",
    "be": "— пра ячэйку табліцы, адказ даецца там: выпраўце ячэйку або дадайце яе слова ў файл адпаведнасцей і "
    "загрузіце спіс нанава",
}


@pytest.mark.parametrize("language", OF_A_CELL)
def test_a_code_of_a_cell_is_answered_in_the_list(run, language):
    code = "cell.no-such-day"
    place = ("--id", "p1", "--rule", code, "--reason", "so", "--output", "o.json")
    done = run("waive", "x.json", *place, "--language", language)
    assert (done.code, done.out, done.err) == (2, "", f"hrdocs waive: {code} {OF_A_CELL[language]}\n")
