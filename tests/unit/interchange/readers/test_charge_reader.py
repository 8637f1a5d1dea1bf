"""The provisions of a cell: read, kept as cited, or a question; never another provision."""

import pytest

from hrdocs.interchange.readers.charge_reader import read_charges
from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms


def read(text, on=None):
    return read_charges(CellText(text=text, others={"on": on or ""}), ReaderTerms())


def citations(found):
    return [part.get("citation") for part in found.parts]


def codes(found):
    return [doubt.code for doubt in found.doubts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Art. 342 of the Criminal Code — Organization of actions", ["cc1999:342"]),
        (
            "Part 1 of Art. 342 of the Criminal Code;Article 361–4 of the Criminal Code — Help",
            ["cc1999:342/1", "cc1999:361-4"],
        ),
        ("ст. 342, ч. 2 ст. 363 УК", ["cc1999:342", "cc1999:363/2"]),
        ("ч.2 342 УК", ["cc1999:342/2"]),
        ("290-1 ч. 2; 361-2", ["cc1999:290-1/2", "cc1999:361-2"]),
        ("361-4 ч.1, 2", ["cc1999:361-4/1", "cc1999:361-4/2"]),
        ("ч. 1–3 ст. 293 УК", ["cc1999:293/1", "cc1999:293/2", "cc1999:293/3"]),
        ("арт. 24.23 КаАП", ["cao2021:24.23"]),
        ("УК 369, КоАП 24.23", ["cc1999:369", "cao2021:24.23"]),
        ("Art. 361⁴ of the Criminal Code", ["cc1999:361-4"]),
        ("411", ["cc1999:411"]),
        ("предусмотренныхч. 2 ст. 290-4, ист.293 ич. 3 ст. 295", ["cc1999:290-4/2", "cc1999:293", "cc1999:295/3"]),
    ],
)
def test_what_is_certain_is_read(text, expected):
    found = read(text, on="2026-10-12")
    assert citations(found) == expected
    assert codes(found) == []


@pytest.mark.parametrize(
    ("text", "field", "word"),
    [
        ("ч. 1 ст. 14 и ч. 3 ст. 289 УК", "stage", "attempt"),
        ("Part 1 of Article 13 and Article 356 of the Criminal Code — Preparation for treason", "stage", "preparation"),
        ("ч. 6 арт. 16 і ч. 1 арт. 371 КК", "part_played", "helper"),
        ("ч. 4 ст. 16 и ст. 342 УК", "part_played", "organiser"),
    ],
)
def test_an_article_of_the_general_part_is_the_stage_of_the_offence(text, field, word):
    (part,) = read(text).parts
    assert part[field] == word


@pytest.mark.parametrize(
    ("text", "code", "count"),
    [
        ("ст. 3614 УК", "cell.no-such-provision", 1),
        ("Art. 612 of the Criminal Code", "cell.no-such-provision", 1),
        ("ч. 5 ст. 130 УК", "cell.no-such-provision", 1),
        ("Art. 108 of the Code of Criminal Procedure", "cell.other-law", 1),
        ("Incitement to enmity", "cell.no-citation", 0),
        ("частью 1 статьи 361-", "cell.cut", 0),
        ("ч. 2 ст. 361?1 УК", "cell.lost-letters", 1),  # a hyphen that windows-1251 has not
        ("ст. 361?", "cell.lost-letters", 1),
        ("ст. 342, 17 эпизодов 5", "cell.words-left", 1),
    ],
)
def test_what_does_not_exist_is_kept_as_cited_and_never_read(text, code, count):
    found = read(text)
    assert codes(found) == [code]
    assert citations(found) == [None] * count
    assert all(part["cited_as"] == text for part in found.parts)


def test_alternatives_are_readings_of_one_charge():
    found = read("ст. 369 или ст. 391 УК, неизвестно какая")
    assert [part["readings"] for part in found.parts] == [["cc1999:369", "cc1999:391"]]
    assert codes(found) == ["cell.several-readings"]


def test_numbers_that_are_left_over_are_asked_about():
    found = read("ст. 369 УК — Оскорбление (эпизод 17)")
    assert (citations(found), codes(found)) == (["cc1999:369"], ["cell.words-left"])


def test_a_doubt_beside_an_article_is_asked_about():
    found = read("арт. 130 (?)")
    assert (citations(found), codes(found)) == (["cc1999:130"], ["cell.words-left"])


def test_the_day_of_the_row_decides_a_number_without_code():
    assert citations(read("24.3", on="2026-10-13")) == ["cao2021:24.3"]
    assert codes(read("24.3", on="2026-10-13")) == ["cell.code-by-day"]
    assert citations(read("24.3", on="2019-10-13")) != ["cao2021:24.3"]


def test_a_slash_is_article_and_part_with_a_notice():
    found = read("ст. 341, 342/1")
    assert (citations(found), codes(found)) == (["cc1999:341", "cc1999:342/1"], ["cell.slash"])


@pytest.mark.parametrize("text", ["4 years", "2021-03-24", "https://example.org/x", "female"])
def test_a_cell_of_another_column_is_a_misfit(text):
    assert read(text).is_misfit
    assert read(text).parts == ()


def test_heading_and_words_are_kept():
    (part,) = read("ч. 2 ст. 339 УК — Хулиганство").parts
    assert part == {
        "citation": "cc1999:339/2",
        "cited_as": "ч. 2 ст. 339 УК — Хулиганство",
        "heading_as": "Хулиганство",
    }


def test_a_bracket_that_closes_is_cited_with_what_it_closes():
    found = read("361-1 (ч. 3), 130 ч. 1")
    assert [part["cited_as"] for part in found.parts] == ["361-1 (ч. 3)", "130 ч. 1"]


def test_a_heading_in_brackets_is_the_heading():
    found = read("ст. 130 УК РБ (Разжигание вражды)")
    assert citations(found) == ["cc1999:130"]
    assert found.parts[0]["heading_as"] == "Разжигание вражды"
    assert codes(found) == []


@pytest.mark.parametrize("text", ["ст. 130 УК (покушение на преступление)", "ст. 130 УК (?)", "ст. 130 УК (ч. 2)"])
def test_other_words_in_brackets_are_no_heading(text):
    found = read(text)
    assert not any("heading_as" in part for part in found.parts)
