"""How well and how fast names are compared: recombined invented people, in every spelling that is written.

    python tools/bench_names.py            likeness of pairs that are one person and of pairs that are two
    python tools/bench_names.py --index    10,000 and 100,000 people: time, memory, candidates, the right one among ten

People are made of given names, patronymics and family names of the tables below; no real person is meant. Time is that
of the processor.
"""

import argparse
import random
import time
import tracemalloc
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from hrdocs import names
from hrdocs.names.given import rows
from hrdocs.names.values import Likeness

STEMS_RU_BE = (
    "Кавал|Ковал Кал|Кол Гарб|Горб Сакал|Сокол Мараз|Мороз Баран|Баран Верас|Верес Галуб|Голуб Дубр|Дубр Жураў|Журав Зелян|Зелен"
    " Карат|Корот Лагун|Лагун Макар|Макар Навум|Наум Астап|Остап Папл|Попл Рабц|Рябц Самус|Самус Тарас|Тарас Усц|Уст Фядор|Федор"
    " Хадас|Ходос Цярэш|Тереш Чарн|Черн Шаст|Шест Шчарб|Щерб Юрк|Юрк Яцк|Яцк Бяляў|Беляв Вараб|Вораб Гаўр|Гавр Дзям|Дем Ермал|Ермол"
    " Залат|Золот Ісач|Исач Краўч|Кравч Лявон|Леон Мядзв|Медв Несц|Нест Аўдз|Авд Пятр|Петр Радз|Род Сцяп|Степ Трах|Трах Удав|Удов"
    " Філіп|Филипп Харыт|Харит Цімаш|Тимош Чубар|Чубар Шамяк|Шемяк Яфім|Ефим"
)
ENDINGS = (  # Belarusian and Russian, of a man and of a woman
    (("оў", "ова"), ("ов", "ова")),
    (("енка", "енка"), ("енко", "енко")),
    (("чук", "чук"), ("чук", "чук")),
    (("овіч", "овіч"), ("ович", "ович")),
    (("оўскі", "оўская"), ("овский", "овская")),
    (("ік", "ік"), ("ик", "ик")),
    (("ін", "іна"), ("ин", "ина")),
    (("ец", "ец"), ("ец", "ец")),
    (("ак", "ак"), ("ак", "ак")),
    (("уля", "уля"), ("уля", "уля")),
)
Person = tuple[str, str, str, str, str, str, str]  # sex, then given, patronymic, family in Belarusian and in Russian


def akanne(text: str) -> str:
    """Return an ending after an unstressed stem, as Belarusian writes most of them."""
    return text.replace("оў", "аў").replace("ов", "ав").replace("ові", "аві") if text[:1] == "о" else text


def families(chosen: random.Random, sex: int) -> tuple[str, str]:
    """Return a family name in Belarusian and in Russian."""
    be, ru = chosen.choice(STEMS_RU_BE.split()).split("|")
    end_be, end_ru = chosen.choice(ENDINGS)
    end = end_be[sex]
    if chosen.random() < 0.5:  # noqa: PLR2004 -- stress on the stem or on the ending
        end = akanne(end)
    return be + end, ru + end_ru[sex]


def patronymics(row: str, sex: int) -> tuple[str, str] | None:
    """Return a patronymic in Belarusian and in Russian, by the official forms of the father's name."""
    from hrdocs.names.spelling import patronymic_of  # noqa: PLC0415

    found = patronymic_of(row, "m" if sex == 0 else "f")
    return found if found[0] and found[1] else None


def people(count: int, seed: int = 7) -> list[Person]:
    """Make so many people."""
    chosen = random.Random(seed)  # noqa: S311 -- the same people every time
    table = {s: [r for r in rows().values() if r.sex == s and "be" in r.official and "ru" in r.official] for s in "mf"}
    fathers = [row for row in table["m"] if patronymics(row.id, 0)]
    made = []
    while len(made) < count:
        sex = chosen.randrange(2)
        row, father = chosen.choice(table["mf"[sex]]), chosen.choice(fathers)
        patronymic = patronymics(father.id, sex)
        if patronymic is None:
            continue
        be, ru = families(chosen, sex)
        made.append(
            ("mf"[sex], row.official["be"][0], patronymic[0], be, row.official["ru"][0], patronymic[1], ru)
        )
    return made


def latin(text: str, rule: str) -> str:
    """Return a text by one romanisation."""
    from hrdocs.names.spelling import romanised  # noqa: PLC0415

    return romanised(text, rule)
