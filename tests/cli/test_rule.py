"""`hrdocs rule`: a code explained in three languages, and the list of all."""

import pytest
import shell

from hrdocs import messages
from hrdocs.problems import Severity
from hrdocs.validation.catalogue import Layer, every, known
from hrdocs.validation.registry import RULES


def run(capsys, *arguments):
    return shell.run(capsys, "rule", *arguments)


def test_a_rule(capsys):
    code, out, err = run(capsys, "period.ends-before-start")
    assert (code, err) == (0, "")
    assert out == (
        "period.ends-before-start: the period ends before it begins\n"
        "  in doubt   the period may end before it begins\n"
        "  expected   an end that is not before the beginning\n"
        '  to fix     check both days against the source; keep what another source says in "variants"\n'
        "  severity   error; a warning where it is only possible\n"
        "  looks at   every record\n"
        "  leave out  --ignore period.ends-before-start\n"
    )


def test_what_cannot_be_left_out(capsys):
    assert run(capsys, "shape.missing-key", "--language", "be")[1] == (
        'shape.missing-key: няма ключа "‹key›"\n'
        '  павінна быць  аб’ект з ключом "‹key›"\n'
        '  як выправіць  дадайце ключ "‹key›"\n'
        "  узровень      памылка\n"
        "  як адключыць  нельга\n"
    )


def test_what_a_check_never_reports(capsys):
    code, out, _ = run(capsys, "fix.date", "--language", "ru")
    assert code == 0
    assert out.endswith("  уровень        замечание\n")


def test_a_rule_of_the_file(capsys):
    assert "  что проверяет  файл в целом\n" in run(capsys, "reference.dangling", "--language", "ru")[1]


def test_a_rule_of_both(capsys):
    for rule in (rule for rule in RULES.values() if rule.check and rule.file_check):
        types = ", ".join(rule.types) or "every record"
        assert f"  looks at   {types}; the file as a whole\n" in run(capsys, rule.code)[1]


def test_a_rule_of_some_types(capsys):
    rule = next(rule for rule in RULES.values() if rule.types and not rule.file_check)
    assert f"  looks at   {', '.join(rule.types)}\n" in run(capsys, rule.code)[1]


def test_several_codes_and_subjects(capsys):
    out = run(capsys, "json.empty", "gzip")[1]
    assert out == (
        "json.empty: the text is empty\n"
        "  expected   a text in JSON\n"
        "  to fix     check that the file was saved and sent in full\n"
        "  severity   error\n"
        "  leave out  not possible\n"
        "\n"
        "gzip.damaged    error  the file is damaged or not in gzip\n"
        "gzip.truncated  error  the compressed file breaks off\n"
    )


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_list_has_every_code(capsys, language):
    code, out, _ = run(capsys, "--language", language)
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == [each.code for each in every()]


@pytest.mark.parametrize("language", messages.LANGUAGES)
@pytest.mark.parametrize("code", sorted(messages.codes()))
def test_each_is_told(capsys, code, language):
    given, out, _ = run(capsys, code, "--language", language)
    assert given == 0
    assert out.startswith(f"{code}: {messages.template(code, language).message}\n")
    assert not set("{}") & set(out.replace('{"', "").replace('"}', "").replace("...]}", ""))


def test_an_unknown_code(capsys):
    code, out, err = run(capsys, "json.emtpy")
    assert (code, out) == (2, "")
    assert err.startswith("hrdocs rule: there is no code 'json.emtpy'; the nearest are json.empty")
    assert run(capsys, "§")[2] == "hrdocs rule: there is no code '§'\n"


# What is known of codes


def test_every_rule_is_one_of_meaning():
    meaning = {each.code for each in every() if each.layer is Layer.MEANING}
    assert meaning == set(RULES)
    assert all(each.is_rule == (each.code in RULES) for each in every())


def test_what_is_always_checked_is_an_error():
    for each in every():
        if each.layer in {Layer.FILE, Layer.SYNTAX, Layer.SHAPE}:
            assert each.severity is Severity.ERROR
            assert not each.has_doubt


def test_an_unknown_code_is_not_known():
    with pytest.raises(KeyError):
        known("none.such")
