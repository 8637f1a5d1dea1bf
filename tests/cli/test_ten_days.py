"""Ten days at the desk of an organisation, from an empty folder, with the commands alone, in three languages.

Each day is what the desk really has to do: a call, three hundred arrests, a partner's list, namesakes, a deadline of
the UN, a released person who asks to be forgotten, a journalist, a lawyer, the monthly review, a seized laptop.
"""

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path

import pytest
from shell import run, write

import hrdocs
from hrdocs.cli import add

OURS = "ours.json"
CALL = {
    "en": ("Alena Vymyslenka", "y", "1990", "detained", "about the 3rd", "Minsk", "", "call", "mother", "no", "", "y"),
    "ru": ("Алена Вымысленка", "да", "1990", "задержали", "около 3-го", "Минск", "", "звонок", "мать", "нет", "", "да"),
    "be": ("Алена Вымысленка", "так", "1990", "затрымалі", "каля 3-га", "Мінск", "", "званок", "маці", "не", "", "так"),
}
ISOLATOR = {"en": "penal isolator", "ru": "ШИЗО", "be": "ШІЗА"}
TWENTIES = {
    "en": "in the twenties of November",
    "ru": "в двадцатых числах ноября",
    "be": "у дваццатых чыслах лістапада",
}
RELEASED = {"en": "released", "ru": "освободили", "be": "вызвалілі"}
HELD = {
    "en": "Held on 30 November 2026, by the records: 1 to {most} people.",
    "ru": "На 30 ноября 2026 г. под стражей, по записям: от 1 до {most} человек",
    "be": "На 30 лістапада 2026 г. пад вартай, паводле запісаў: ад 1 да {most} чалавек",
}


class Desk:
    """The commands of one desk, each with its language."""

    def __init__(self, capsys, monkeypatch, language):
        self._capsys, self._monkeypatch, self._language = capsys, monkeypatch, language

    def __call__(self, verb, *arguments, code=0, typed=None):
        if typed is not None:
            self._monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        found = run(self._capsys, verb, *arguments, "--language", self._language)
        assert found[0] == code, (verb, found)
        return found[1] + found[2]


def write_table(name, text):
    """Write a list as a workbook of Excel, or as CSV where openpyxl is not installed, and return the name."""
    try:
        import openpyxl  # noqa: PLC0415 -- an extra
    except ImportError:
        Path(f"{name}.csv").write_text(text, "utf-8")
        return f"{name}.csv"
    book = openpyxl.Workbook()
    for row in csv.reader(io.StringIO(text)):
        book.active.append([each or None for each in row])
    book.save(f"{name}.xlsx")
    return f"{name}.xlsx"


def is_held(made, one):
    return any(each.person == one and each.ended is None for each in made.of_type(hrdocs.Detention))


@pytest.mark.parametrize(
    ("language", "count"), [("en", 40), ("ru", 12), ("be", 12), pytest.param("ru", 300, marks=pytest.mark.slow)]
)
def test_ten_days(capsys, tmp_path, monkeypatch, language, count):  # noqa: PLR0915 -- ten days are one story
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(add, "_today", lambda: dt.date(2026, 11, 30))
    desk = Desk(capsys, monkeypatch, language)

    # 1. A mother calls. Her own name is nowhere, and nothing of the call may be published.
    desk("new", OURS, "--publisher", "Vydumka")
    said = desk("add", OURS, typed=CALL[language])
    assert "TLP:RED" in said
    assert len(hrdocs.read(OURS)) == 3

    # 2. Many arrests in one evening, three hundred in the slow run, as a volunteer typed them.
    rows = "".join(f"{n},Прыдуманы{n} Янка{n},28.11.2026,,,,\n" for n in range(1, count + 1))
    Path("evening.csv").write_text("№,ФИО,Задержан,Рожд.,Статья,Приговор,Родные\n" + rows, "utf-8")
    desk("import", "evening.csv", "-o", "evening", "--as-of", "2026-11-30")
    desk("merge", OURS, "evening/records.ndjson", "--output", "joined.json")
    Path("joined.json").replace(OURS)
    said = desk("stats", OURS, "--arrests", "--from", "2026-11-28", "--to", "2026-11-28")
    assert re.search(rf"\b{count}\b", said)

    # 3. The partner's list of the next Monday: the same people again, and one more; no one is doubled.
    monday = write_table(
        "monday", "№,ФИО,Задержан,Рожд.,Статья,Приговор,Родные\n" + rows + f"{count + 1},Новая Ганна,29.11.2026,,,,\n"
    )
    desk("import", monday, "-o", "monday", "--key", "evening/ids.key", "--as-of", "2026-11-30")
    desk("merge", OURS, "monday/records.ndjson", "--prefer", "mine", "--output", "joined.json")
    Path("joined.json").replace(OURS)
    assert str(count + 2) in desk("people", OURS, "--ids").splitlines()[-1]

    # 4. Two namesakes: a name is not enough to enter anything, and no one is picked.
    name = CALL[language][0]
    note = {"who": name, "what": ISOLATOR[language], "when": TWENTIES[language], "how": "call"}
    write_note("note.toml", note)
    before = Path(OURS).read_bytes()
    assert "p1" in desk("add", OURS, "--from", "note.toml", code=1)
    assert Path(OURS).read_bytes() == before
    assert "p1" in desk("find", OURS, name)
    write_note("note.toml", note | {"person": "p1"})
    desk("add", OURS, "--from", "note.toml")
    (isolator,) = hrdocs.read(OURS).of_type(hrdocs.Incident)
    assert (isolator.subjects, str(isolator.day)) == (("p1",), "[2026-11-20..2026-11-29]")

    # 5. A deadline of the UN: what is due, and one case in the order of the questionnaire, valid and without others.
    desk("due", OURS, "--from", "2026-12-01", "--to", "2026-12-31")
    assert "II. " in desk("show", OURS, "p1", "--order", "wgad", "--as-of", "2026-11-30")
    desk("extract", OURS, "p1", "--label", "amber", "--purpose", "united_nations", "-o", "un.json")
    case = hrdocs.read("un.json")
    assert [each.id for each in case.of_type(hrdocs.Person)] == ["p1"]
    assert hrdocs.validate(case, as_of="2026-11-30").ok

    # 6. Someone is released, and asks to be forgotten.
    made = hrdocs.read(OURS)
    other = next(each.id for each in made.of_type(hrdocs.Person) if each.names[0].value == "Новая Ганна")
    write_note("note.toml", {"person": other, "what": RELEASED[language], "when": "2026-11-30", "how": "call"})
    desk("add", OURS, "--from", "note.toml")
    assert not is_held(hrdocs.read(OURS), other)
    Path("id.txt").write_text(other, "utf-8")
    desk("forget", OURS, "--id-file", "id.txt", "--output", "forgotten")
    Path(f"forgotten/{OURS}").replace(OURS)
    assert "Новая" not in Path(OURS).read_text("utf-8")

    # 7. A journalist asks how many: a figure, with what it rests on; of the names, nothing.
    said = desk("stats", OURS, "--held", "--on", "2026-11-30", "--by", "gender")
    # Whether those of the evening are still held, no record says.
    assert HELD[language].format(most=count + 1) in said
    assert "Прыдуманы" not in said
    assert "0" in desk("stats", OURS, "--held", "--on", "2026-11-30", "--label", "clear")
    desk("stats", OURS, "--held", "--on", "2026-11-30", "--format", "svg", "--output", "held.svg")
    desk("share", OURS, "--label", "clear", "--output", "public.json")
    assert "Прыдуманы" not in Path("public.json").read_text("utf-8")

    # 8. A lawyer checks one case: the file is in order, the article is as worded on the day.
    desk("validate", OURS, "--as-of", "2026-11-30")
    desk("article", "ч. 1 ст. 342 УК", "--on", "2026-11-03")
    desk("show", OURS, "p1", "--format", "html", "--output", "p1.html", "--as-of", "2026-11-30")

    # 9. The monthly review: what happened in the month, and last month's figure once more.
    said = desk("changes", OURS, "--from", "2026-11-01", "--to", "2026-11-30")
    assert said.count("\n  ") == count + 2  # the arrests, and the isolator
    said = desk("stats", OURS, "--held", "--on", "2026-10-31", "--known-by", "2026-10-31")
    assert re.search(r": 0 ", said)

    # 10. The laptop is seized: what names people is for its owner alone, no draft is left, the form changes at will.
    desk("convert", OURS, "ours.ndjson.gz")
    assert hrdocs.read("ours.ndjson.gz") == hrdocs.read(OURS)
    assert list(Path().glob(".*.note.toml")) == []
    for each in (OURS, "p1.html", "evening/records.ndjson"):
        assert Path(each).stat().st_mode & 0o077 == 0, each


def write_note(path, note):
    Path(path).write_text(
        "".join(f"{key} = {json.dumps(text, ensure_ascii=False)}\n" for key, text in note.items()), "utf-8"
    )


def test_two_people_of_one_name_are_shown_and_chosen(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    people = [
        {"type": "person", "id": f"p{n}", "names": [{"value": "Alena Vymyslenka"}], "birth": f"19{n}0"} for n in (7, 8)
    ]
    write(OURS, *people)
    desk = Desk(capsys, monkeypatch, "en")
    said = desk("add", OURS, typed=("Алена Вымысленка", "2", "penal isolator", "", "", "", "news", "", "", "y"))
    assert "1. Alena Vymyslenka, 1970 [p7]" in said
    assert hrdocs.read(OURS).of_type(hrdocs.Incident)[0].subjects == ("p8",)
