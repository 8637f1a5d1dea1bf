"""Cells of the lists of state bodies: on what an entry rests, when it was made, what was listed."""

import pytest

from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms, WordList
from hrdocs.interchange.readers.state_reader import (
    read_basis,
    read_days,
    read_decided,
    read_decision_number,
    read_materials,
)

WORDS = {
    "basis": WordList(
        {
            "accusation": ("обвиняется*",),
            "verdict_in_force": ("*приговор*",),
            "ruling_in_force": ("*определени*",),
        }
    ),
    "kind": WordList({"site": ("сайт*",), "channel": ("канал*",), "-": ("гимн*",)}),
}
VERDICT = "Вступил в законную силу приговор суда о признании виновным в совершении преступлений, предусмотренных "


def read(reader, text, **options):
    return reader(CellText(text=text), ReaderTerms(options=options, words=WORDS, language="ru"))


def said(found):
    return [each.code for each in found.doubts]


@pytest.mark.parametrize(
    ("text", "expected", "codes"),
    [
        (f"{VERDICT}ч. 1, 2 ст. 361-1 УК", [("verdict_in_force", ["cc1999:361-1/1", "cc1999:361-1/2"])], []),
        (
            f"Обвиняется по ст.289, {VERDICT}ст. 130, ст. 293 Уголовного кодекса Республики Беларусь",
            [("accusation", ["cc1999:289"]), ("verdict_in_force", ["cc1999:130", "cc1999:293"])],
            [],
        ),
        # Provisions that go on after a semicolon.
        (
            f"{VERDICT}частью второй статьи 367; частью первой статьи 368 Уголовного кодекса",
            [("verdict_in_force", ["cc1999:367/2", "cc1999:368/1"])],
            [],
        ),
        ("Определение суда в связи с деянием, предусмотренным ст. 364 УК", [("ruling_in_force", ["cc1999:364"])], []),
        # An attempt is of an offence; the article of the General Part is none.
        (f"{VERDICT}частью 1 статьи 14 и частью 2 статьи 293 УК", [("verdict_in_force", ["cc1999:293/2"])], []),
        (
            f"{VERDICT.strip()}ч. 2 ст. 290-4, ист.293 ич. 3 ст. 295 УК",
            [("verdict_in_force", ["cc1999:290-4/2", "cc1999:293", "cc1999:295/3"])],
            ["cell.glued-words"],
        ),
        # Cut by a page within a number: never the part that is left.
        (f"{VERDICT}частью 1 статьи 361-", [("verdict_in_force", None)], ["cell.cut"]),
        (f"{VERDICT}ч. 5 ст. 342 УК", [("verdict_in_force", None)], ["cell.no-such-provision"]),
        ("по просьбе соседей", [("other", None)], ["cell.unknown-word"]),
    ],
)
def test_on_what_an_entry_rests(text, expected, codes):
    found = read(read_basis, text, words="basis")
    assert [(each["kind"], each.get("citations")) for each in found.value] == expected
    assert said(found) == codes


@pytest.mark.parametrize(
    ("text", "expected", "codes"),
    [
        ("24.04.2026", [{"day": "2026-04-24"}], []),
        ("24.04.2026\n\n08.05.2026", [{"day": "2026-04-24"}, {"day": "2026-05-08"}], []),
        ("31.02.2023", [{"x_day_as_printed": "31.02.2023"}], ["cell.no-such-day"]),
    ],
)
def test_one_entry_for_each_day(text, expected, codes):
    found = read(read_days, text)
    assert (list(found.parts), said(found)) == (expected, codes)


@pytest.mark.parametrize(
    ("text", "day", "codes"),
    [
        ("Решение суда Контурского района от 7 апреля 2026 года.", "2026-04-07", []),
        ("Решение суда г. Ребусска\nот 9 апреля 2026 года\nОбращено к исполнению (статья 302 ГПК).", "2026-04-09", []),
        ("Решение суда Метафорского района\nот «14» июля 2026 г.", "2026-07-14", []),
        ("Решение Черновицкого городского суда от 3-го июня 2026 года", "2026-06-03", []),
        (
            "Решение суда от шестнадцатого июня две тысячи двадцать шестого года",
            "2026-06-16",
            ["cell.day-in-words"],
        ),
        (
            "Решение суда от тридцать первого мая две тысячи двадцать четвёртого года",
            "2024-05-31",
            ["cell.day-in-words"],
        ),
        ("Решение суда от тридцать первого июня две тысячи двадцатого года", None, ["cell.not-a-day"]),
        ("Решение суда г. Ребусска от 31 июня 2026 года", None, ["cell.no-such-day"]),
        (
            "Решение суда от 20 июля 2026 года; определение суда от 30 июля 2026 года",
            "2026-07-20",
            ["cell.several-decisions"],
        ),
        ("Решение МВД от 18.10.2021 № 1ЭК\n«О признании …»", "2021-10-18", []),
        ("Решение КГБ\nот 21.09.2021 № 9/2-0000", "2021-09-21", []),
        ("Решение МВД", None, ["cell.not-a-day"]),
    ],
)
def test_when_it_was_decided(text, day, codes):
    found = read(read_decided, text)
    assert (found.value, said(found)) == (day, codes)


def test_the_number_of_a_decision():
    assert read(read_decision_number, "Решение МВД от 18.10.2021 № 1ЭК «О …»").value == "1ЭК"
    assert read(read_decision_number, "Решение суда от 18.10.2021").value is None


@pytest.mark.parametrize(
    ("text", "expected", "codes"),
    [
        ("Сайт «Мел», https://mel.example.", [("site", "https://mel.example")], []),
        ("Символика: линия", [(None, None)], []),
        ("Гимн", [(None, None)], []),
        (
            '1) канал "А" https://x.com/a;\n2) изображение',
            [("channel", "https://x.com/a"), (None, None)],
            ["cell.several-materials"],
        ),
        (
            "Группа (https//t.me/a), http:/b.example и www,ok,example/c",
            [(None, "https//t.me/a"), (None, "http:/b.example"), (None, "www,ok,example/c")],
            ["cell.several-materials"],
        ),
        ("канал https://www.yоutube.com/@a", [("channel", "https://www.yоutube.com/@a")], ["cell.look-alike-letter"]),
        ("Рисунок на бiлом фоне", [(None, None)], ["cell.look-alike-letter"]),
        ('Ресурс "Газета "Пунктир""', [(None, None)], ["cell.nested-quotes"]),
    ],
)
def test_what_was_listed(text, expected, codes):
    found = read(read_materials, text, words="kind")
    assert [(each.get("kind"), each.get("address")) for each in found.value] == expected
    assert said(found) == codes
