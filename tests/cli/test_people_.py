"""`hrdocs people`: every name, once a person, with ids and roles where asked."""

import pytest
from desk_file import write_file
from shell import run


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return write_file()


def test_names_are_listed_once_a_person(capsys, file):
    assert run(capsys, "people", file)[1].splitlines() == [
        "Alena Vymyslenka",
        "Alena Vymyslenkava",
        "Ivan Prydumany",
        "Zoya Prykladnaja",
        "3 to 4 people",
    ]


@pytest.mark.parametrize(
    ("language", "line", "count"),
    [
        ("en", "Ivan Prydumany      p2, p3  detention, judgment", "3 to 4 people"),
        ("ru", "Ivan Prydumany      p2, p3  задержание или ограничение, судебное решение", "от 3 до 4 человек"),
        ("be", "Ivan Prydumany      p2, p3  затрыманне або абмежаванне, судовае рашэнне", "ад 3 да 4 чалавек"),
    ],
)
def test_ids_and_roles(capsys, file, language, line, count):
    lines = run(capsys, "people", file, "--ids", "--roles", "--language", language)[1].splitlines()
    assert (lines[2], lines[-1]) == (line, count)


def test_csv_and_label(capsys, file):
    assert run(capsys, "people", file, "--format", "csv", "--ids")[1].splitlines()[:2] == [
        "name,birth,ids",
        "Alena Vymyslenka,,p1",
    ]
    assert run(capsys, "people", file, "--label", "clear")[1] == "0 people\n"
    assert run(capsys, "people", "none.json")[0] == 3
