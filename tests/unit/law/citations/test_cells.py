"""Cells of lists kept by hand: what they cite, and what is left over of them.

A row is a cell, what it cites, and the pieces left over. `?` is before readings that stay open.
"""

import pytest

from hrdocs import law
from hrdocs.law.citations import cells

NUMBER, WORD, OTHER = law.LeftOver

RUSSIAN = (
    ("342", "cc1999:342", ()),
    ("342 УК", "cc1999:342", ()),
    ("342 ч. 1 УК РБ", "cc1999:342/1", ()),
    ("342 (ч. 1) УК", "cc1999:342/1", ()),
    ("ч.1 342", "cc1999:342/1", ()),
    ("ч1 342", "cc1999:342/1", ()),
    ("342ч1", "cc1999:342/1", ()),
    ("342, часть 1", "cc1999:342/1", ()),
    ("342 часть первая", "cc1999:342/1", ()),
    ("УК 342", "cc1999:342", ()),
    ("УК: 342, 364", "cc1999:342 cc1999:364", ()),
    ("УК РБ 342 ч.1", "cc1999:342/1", ()),
    ("КоАП 24.23", "cao2021:24.23", ()),
    ("24.23 КоАП", "cao2021:24.23", ()),
    ("24.23", "cao2021:24.23", ()),
    ("ст.24.23 КоАП РБ", "cao2021:24.23", ()),
    ("24.3 ч.1", "?cao2003:24.3/1|cao2021:24.3/1", ()),
    ("342 статья", "cc1999:342", ()),
    ("342-я статья", "cc1999:342", ()),
    ("статья 342", "cc1999:342", ()),
    ("по 342-й", "cc1999:342", ()),
    ("14, 342 УК", "cc1999:14 cc1999:342", ()),
    ("13, 342 ч.1", "cc1999:13 cc1999:342/1", ()),
    ("16, 361-4, 369 УК", "cc1999:16 cc1999:361-4 cc1999:369", ()),
    ("15, 342 УК", "cc1999:342", (("15", NUMBER),)),
    ("14, 24.23 КоАП", "cao2021:24.23", (("14", NUMBER),)),
    ("14,342", "", (("14", NUMBER), ("342", NUMBER))),
    ("14, 342 рубля", "", (("14", NUMBER), ("342", NUMBER))),
    ("369, 368 УК, 24.23 КоАП", "cc1999:369 cc1999:368 cao2021:24.23", ()),
    ("23.34 КоАП / 24.23", "cao2003:23.34 cao2021:24.23", ()),
    ("361-4 ч.1,2", "cc1999:361-4/1 cc1999:361-4/2", ()),
    ("361-4 ч. 1 и 2", "cc1999:361-4/1 cc1999:361-4/2", ()),
    ("130 ч3, 342 ч1", "cc1999:130/3 cc1999:342/1", ()),
    ("ч. 1 342, ч. 2 293", "cc1999:342/1 cc1999:293/2", ()),
    ("ст. 342 ч. 1 / ст. 369", "cc1999:342/1 cc1999:369", ()),
    ("342 + 369", "cc1999:342 cc1999:369", ()),
    ("342; 369; 24.23", "cc1999:342 cc1999:369 cao2021:24.23", ()),
    ("342\n364\n368", "cc1999:342 cc1999:364 cc1999:368", ()),
    ("342 и 369", "cc1999:342 cc1999:369", ()),
    ("369,368 УК", "cc1999:369 cc1999:368", ()),
    ("24.23 (КоАП), 342 (УК)", "cao2021:24.23 cc1999:342", ()),
    ("342 (1), 369", "cc1999:342/1 cc1999:369", ()),
    ("342/1", "?cc1999:342/1|cc1999:342-1", ()),
    ("361-1/3", "cc1999:361-1/3", ()),
    ("361 прим 4", "cc1999:361-4", ()),
    ("361¹", "cc1999:361-1", ()),
    ("361-1 участие, 361-2 финансирование", "cc1999:361-1 cc1999:361-2", ()),
    ("130 разжигание вражды", "cc1999:130", ()),
    ("п. 6 ч. 2 139", "cc1999:139/2/6", ()),
    ("293-295", "cc1999:293 cc1999:294 cc1999:295", ()),
    ("cc1999:342/1", "cc1999:342/1", ()),
    ("cc1999:342/1; cao2003:23.34, ст. 364", "cc1999:342/1 cao2003:23.34 cc1999:364", ()),
    ("обвинение: 342", "cc1999:342", ()),
    ("Осужден 342 ч.1", "cc1999:342/1", ()),
    ("342 — 2 года", "cc1999:342", (("2", NUMBER),)),
    ("342 УК 5 лет", "cc1999:342", (("5", NUMBER),)),
    ("ст. 342 УК, 15 суток по 24.23", "cc1999:342 cao2021:24.23", (("15", NUMBER),)),
    ("342 УК, 09.08.2020", "cc1999:342", (("09", NUMBER), ("08", NUMBER), ("2020", NUMBER))),
    ("342 УК, КоАП", "cc1999:342", (("КоАП", WORD),)),
    ("342 УК РФ", "", (("342 УК РФ", OTHER),)),
    ("342 УК, 212 УК РФ", "cc1999:342", (("212 УК РФ", OTHER),)),
    ("ст. 108 УПК", "", (("ст. 108 УПК", OTHER),)),
    ("УК", "", (("УК", WORD),)),
    ("статья", "", (("статья", WORD),)),
    ("по закону о митингах", "", (("закону", WORD),)),
    ("342, 2", "cc1999:342", (("2", NUMBER),)),
    ("342, 999", "cc1999:342", (("999", NUMBER),)),
    ("342 364", "", (("342", NUMBER), ("364", NUMBER))),
    ("+375 29 342-11-22", "", tuple((text, NUMBER) for text in ("375", "29", "342", "11", "22"))),
    ("342 человека", "", (("342", NUMBER),)),
    ("250 руб.", "", (("250", NUMBER),)),
    ("дело № 342", "", (("342", NUMBER),)),
    ("камера 130", "", (("130", NUMBER),)),
    ("130 книг", "", (("130", NUMBER),)),
    ("17:30", "", (("17", NUMBER), ("30", NUMBER))),
    ("2021", "", (("2021", NUMBER),)),
    ("колония № 3", "", (("3", NUMBER),)),
    ("ст. ٣٤٢", "", (("ст", WORD), ("٣", NUMBER), ("٤", NUMBER), ("٢", NUMBER))),
    ("", "", ()),
    ("не указано", "", ()),
    ("с мая в Минске", "", ()),
)
BELARUSIAN = (
    ("342 КК", "cc1999:342", ()),
    ("арт. 342 ч. 1 КК", "cc1999:342/1", ()),
    ("ч.1 арт.342", "cc1999:342/1", ()),
    ("342 (ч. 1) КК РБ", "cc1999:342/1", ()),
    ("342, частка 1", "cc1999:342/1", ()),
    ("342 артыкул", "cc1999:342", ()),
    ("па 342-м", "cc1999:342", ()),
    ("342 і 364 КК", "cc1999:342 cc1999:364", ()),
    ("КК: 342, 369", "cc1999:342 cc1999:369", ()),
    ("КаАП 24.23", "cao2021:24.23", ()),
    ("24.23 КаАП; 342 КК", "cao2021:24.23 cc1999:342", ()),
    ("арт. 361 прым 1", "cc1999:361-1", ()),
    ("č. 1 art. 342 KK", "cc1999:342/1", ()),
    ("342 — 3 гады", "cc1999:342", (("3", NUMBER),)),
    ("10 сутак, 24.23", "cao2021:24.23", (("10", NUMBER),)),
    ("КК", "", (("КК", WORD),)),
    ("арт. 108 КПК", "", (("арт. 108 КПК", OTHER),)),
    ("невядома", "", ()),
)
ENGLISH = (
    ("342 CC", "cc1999:342", ()),
    ("342 part 1", "cc1999:342/1", ()),
    ("Art. 342 p. 1", "cc1999:342/1", ()),
    ("Art. 342(1)", "cc1999:342/1", ()),
    ("CC 342(1)", "cc1999:342/1", ()),
    ("part 1, 342", "cc1999:342/1", ()),
    ("Part 1 of 342 CC", "cc1999:342/1", ()),
    ("Criminal Code: 342, 369", "cc1999:342 cc1999:369", ()),
    ("342 and 369 of the Criminal Code", "cc1999:342 cc1999:369", ()),
    ("361-1; 361-4 part 2", "cc1999:361-1 cc1999:361-4/2", ()),
    ("24.23 CAO", "cao2021:24.23", ()),
    ("342 & 369", "cc1999:342 cc1999:369", ()),
    ("130 (3), 342 (1)", "cc1999:130/3 cc1999:342/1", ()),
    ("342 article", "cc1999:342", ()),
    ("342 - 2 years", "cc1999:342", (("2", NUMBER),)),
    ("charged 342", "cc1999:342", ()),
    ("Article 19 ICCPR", "", (("Article 19 ICCPR", OTHER),)),
    ("Art. 342 of the Polish Criminal Code", "", (("Art. 342 of the Polish Criminal Code", OTHER),)),
    ("Art. 130, 132 of the Turkish Penal Code", "", (("Art. 130", OTHER), ("132 of the Turkish Penal Code", OTHER))),
    ("Criminal Code", "", (("Criminal Code", WORD),)),
    ("room 342", "", (("342", NUMBER),)),
    ("342 people", "", (("342", NUMBER),)),
    ("unknown", "", ()),
)
ROWS = (*RUSSIAN, *BELARUSIAN, *ENGLISH)


def said(hit):
    if hit.citations:
        return " ".join(map(str, hit.citations))
    return "?" + "|".join(map(str, hit.candidates))


@pytest.mark.parametrize(("text", "cited", "left"), ROWS, ids=[row[0][:30] for row in ROWS])
def test_what_a_cell_says(text, cited, left):
    reading = law.read_cell(text)
    assert " ".join(map(said, reading.citations)) == cited
    assert tuple((text[span.start : span.end], span.kind) for span in reading.left_over) == left
    assert cells.is_in_order(reading)


def test_the_day_decides_the_code():
    (hit,) = law.read_cell("24.3 ч. 1", on="2020-05-04").citations
    assert str(hit.citations[0]) == "cao2003:24.3/1"


@pytest.mark.parametrize("text", ["342 ч. 1", "369; 24.23", "ч. 1 342"])
def test_a_number_alone_is_never_certain(text):
    assert {str(hit.confidence) for hit in law.read_cell(text).citations} == {"medium"}


@pytest.mark.parametrize(
    ("text", "on", "reason", "confidence"),
    [
        ("cc1999:342/1", None, None, "high"),
        ("cc1999:999", None, "unknown-article", "low"),
        ("cc1999:342/9", None, "unknown-part", "medium"),
        ("cc1999:361-4", "2020-08-09", "not-in-force", "medium"),
    ],
)
def test_the_canonical_form_is_certain_as_far_as_it_is_there(text, on, reason, confidence):
    (cell,) = law.read_cell(text, on).citations
    (running,) = law.find_citations(f"see {text}.", on)
    for hit in (cell, running):
        assert (str(hit.citations[0]), hit.surface) == (text, text)
        assert (hit.reason, str(hit.confidence)) == (reason, confidence)


@pytest.mark.parametrize("text", ["xcc1999:342", "cc1999:342/1/2/3", "cc1999:342.1.1", "cc1999:", "cc2000:342"])
def test_what_only_looks_canonical_is_none(text):
    assert [hit for hit in law.read_cell(text).citations if hit.confidence == "high"] == []
    assert law.read_cell(text).left_over


def test_the_table_is_large():
    assert len(ROWS) >= 80
