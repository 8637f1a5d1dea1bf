"""`hrdocs changes`: the month in three languages and as CSV; wrong calls."""

import pytest
from desk_file import write_file
from shell import run

OCTOBER = ("--from", "2026-10-01", "--to", "2026-10-31")


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return write_file()


WHOLE = {
    "en": """\
What happened from 1 October 2026 to 31 October 2026

Detained: 2
  1 Oct 2026   Alena Vymyslenka [p1]; pretrial detention; source: Invented statement [s1]
  28 Oct 2026  Zoya Prykladnaja [p5]; administrative arrest; no source

Charged: 1
  9 Oct 2026  Alena Vymyslenka [p1]; charged; no source

Recognised: 1
  20 Oct 2026  Alena Vymyslenka [p1]; political prisoner, status given; no source
""",
    "ru": """\
Что произошло с 1 октября 2026 г. по 31 октября 2026 г.

Задержаны: 2
  01.10.2026  Alena Vymyslenka [p1]; заключение под стражу; источник: Invented statement [s1]
  28.10.2026  Zoya Prykladnaja [p5]; административный арест; источника нет

Обвинения: 1
  09.10.2026  Alena Vymyslenka [p1]; предъявлено обвинение; источника нет

Признаны: 1
  20.10.2026  Alena Vymyslenka [p1]; политзаключённый, признание; источника нет
""",
    "be": """\
Што адбылося з 1 кастрычніка 2026 г. да 31 кастрычніка 2026 г.

Затрыманыя: 2
  01.10.2026  Alena Vymyslenka [p1]; заключэнне пад варту; крыніца: Invented statement [s1]
  28.10.2026  Zoya Prykladnaja [p5]; адміністрацыйны арышт; крыніцы няма

Абвінавачанні: 1
  09.10.2026  Alena Vymyslenka [p1]; прад'яўлена абвінавачанне; крыніцы няма

Прызнаныя: 1
  20.10.2026  Alena Vymyslenka [p1]; палітвязень, прызнанне; крыніцы няма
""",
}


@pytest.mark.parametrize("language", WHOLE)
def test_a_month(capsys, file, language):
    assert run(capsys, "changes", file, *OCTOBER, "--language", language) == (0, WHOLE[language], "")


def test_what_became_known(capsys, file):
    code, out, _ = run(capsys, "changes", file, "--known-between", "2026-11-12", "2026-11-12")
    assert code == 0
    assert out.splitlines()[0] == "What became known from 12 November 2026 to 12 November 2026"
    assert "28 Oct 2026  Zoya Prykladnaja [p5]" in out
    assert "Nov 2026 (uncertain)" not in out


def test_csv(capsys, file):
    code, out, _ = run(capsys, "changes", file, *OCTOBER, "--format", "csv")
    assert code == 0
    assert out.splitlines()[:2] == [
        "kind,day,person,name,details,record,sources,certain",
        "detained,2026-10-01,p1,Alena Vymyslenka,pretrial detention,d1,s1,yes",
    ]


def test_a_time_in_which_nothing_happened(capsys, file):
    out = run(capsys, "changes", file, "--from", "1999-01-01", "--to", "1999-12-31", "--label", "clear")[1]
    assert out.endswith("\n\nNothing is recorded for this time.\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "--from and --to are needed, or --known-between"),
        (["--from", "2026-10-01"], "--from and --to are needed, or --known-between"),
        (
            ["--from", "2026-10-31", "--to", "2026-10-01"],
            "a time has a first day and a last one that is not before it, such as 2026-11-01/2026-11-30",
        ),
    ],
)
def test_a_wrong_call(capsys, file, arguments, message):
    assert run(capsys, "changes", file, *arguments) == (2, "", f"hrdocs changes: {message}\n")


def test_a_day_that_is_none(capsys, file):
    code, _, err = run(capsys, "changes", file, "--from", "2026-11-31", "--to", "2026-12-01")
    assert (code, err.splitlines()[0][:16]) == (2, "hrdocs changes: ")
