import pytest

from hrdocs.messages import LANGUAGES
from hrdocs.problems import Location, Problem, Severity
from hrdocs.validation.report.report import Report


def commands(*problems, language="en"):
    text = Report(problems=problems, totals=(), counts=()).to_github(language)
    assert not text or text.endswith("\n")
    return text.splitlines()


def test_a_problem_with_its_place():
    problem = Problem(
        code="shape.unknown-key",
        place=Location(file="data/partner.ndjson", pointer="/citaton", line=214, column=7, record="vymyslenka"),
        parameters={"key": "citaton", "nearest": "citation"},
    )
    (told,) = commands(problem)
    assert told == (
        "::error file=data/partner.ndjson,line=214,col=7,title=shape.unknown-key"
        '::/…: the format has no key "citaton" here'
        "%0Aexpected: a key of the format; nearest: citation"
        "%0Ato fix: correct the spelling; keys of your own stand at the top of a record and begin with x_"
    )


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")]
)
def test_levels(severity, level):
    (told,) = commands(Problem(code="json.empty", severity=severity))
    assert told.startswith(f"::{level} title=json.empty::the text is empty%0A")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("./data/partner.json", "data/partner.json"),
        ("100%, a:b.json", "100%25%2C a%3Ab.json"),
        ("a\r\n::error::b", "a\\u000d\\u000a%3A%3Aerror%3A%3Ab"),
        ("список.json", "список.json"),
    ],
)
def test_names_of_files(name, written):
    (told,) = commands(Problem(code="json.empty", place=Location(file=name)))
    assert told.startswith(f"::error file={written},title=json.empty::")


@pytest.mark.parametrize("bad", ["100%", "a\n::error::b", "a\r\n::stop-commands::x", "%0A::error::b", "##[error]x"])
def test_what_others_wrote_gives_no_command(bad):
    problem = Problem(
        code="shape.unknown-key", place=Location(pointer=f"/{bad}", sheet=bad, row=2), parameters={"key": bad}
    )
    (told,) = commands(problem)
    assert told.startswith("::error title=shape.unknown-key::")
    assert "%" not in told.replace("%0A", "").replace("%25", "")


def test_ids_are_masked():
    (told,) = commands(Problem(code="shape.null", place=Location(pointer="/x_people/Алена", record="vymyslenka")))
    assert "::/…/…: null stands here" in told


def test_a_cell_of_a_table():
    (told,) = commands(Problem(code="shape.null", place=Location(file="list.xlsx", sheet="Лист 1", row=14, column=3)))
    assert told.startswith("::error file=list.xlsx,title=shape.null::sheet Лист 1, cell C14: null stands here%0A")


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages(language):
    (told,) = commands(Problem(code="json.empty"), language=language)
    assert {"en": "the text is empty", "ru": "пуст", "be": "пуст"}[language] in told


def test_nothing_found():
    assert commands() == []
