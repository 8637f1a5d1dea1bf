"""`hrdocs due`: the list in three languages and as CSV; wrong calls."""

import pytest
from desk_file import write_file
from shell import run

DECEMBER = ("--from", "2026-12-01", "--to", "2026-12-31")


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return write_file()


WHOLE = {
    "en": """\
Due from 1 December 2026 to 31 December 2026

Planned ends of terms and measures: 1
  15 Dec 2026  Alena Vymyslenka [p1]; [d1]

News older than 90 days: 1
  as of 20 Nov 2025  Ivan Prydumany [p2]; [d2]
""",
    "ru": """\
Что предстоит с 1 декабря 2026 г. по 31 декабря 2026 г.

Ожидаемые окончания сроков и мер: 1
  15.12.2026  Alena Vymyslenka [p1]; [d1]

Сведения старше 90 дней: 1
  на 20.11.2025  Ivan Prydumany [p2]; [d2]
""",
    "be": """\
Што мае адбыцца з 1 снежня 2026 г. да 31 снежня 2026 г.

Чаканыя заканчэнні тэрмінаў і мер: 1
  15.12.2026  Alena Vymyslenka [p1]; [d1]

Звесткі, старэйшыя за 90 дзён: 1
  на 20.11.2025  Ivan Prydumany [p2]; [d2]
""",
}


@pytest.mark.parametrize("language", WHOLE)
def test_a_month(capsys, file, language):
    assert run(capsys, "due", file, *DECEMBER, "--language", language) == (0, WHOLE[language], "")


def test_csv(capsys, file):
    assert run(capsys, "due", file, *DECEMBER, "--format", "csv")[1].splitlines() == [
        "kind,day,people,names,record,pointer,certain",
        "term_ends,2026-12-15,p1,Alena Vymyslenka,d1,/phases/0/planned_end,yes",
        "news_old,2025-11-20,p2,Ivan Prydumany,d2,/as_of,yes",
    ]


def test_wrong_calls(capsys, file):
    assert run(capsys, "due", file, "--from", "2026-12-31", "--to", "2026-12-01") == (
        2,
        "",
        "hrdocs due: a time has a first day and a last one that is not before it, such as 2026-12-01/2026-12-31\n",
    )
    assert run(capsys, "due", file, "--from", "soon", "--to", "2026-12-01")[0] == 2
    assert run(capsys, "due", "none.json", *DECEMBER)[0] == 3
