"""Evidence is listed apart, widespread advice is one line, and an extract is not blamed for what it lacks."""

import csv
import io
import json
import re

import jsonschema
import pytest

import hrdocs
from hrdocs import messages, schema
from hrdocs.problems import Severity
from hrdocs.validation.registry import FROM_ABSENCE

SOURCE = {"type": "source", "id": "s1", "title": {"en": "A list"}}
PERSON = {"type": "person", "id": "p1"}
LONG = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": "administrative_detention", "period": "2021-03-24/2021-04-14"}],
    "sources": [{"source": "s1"}],
}


def checked(tmp_path, records, ending="json", **header):
    header = {"hrdocs": "1.0", **header}
    path = tmp_path / f"file.{ending}"
    if ending == "json":
        path.write_text(json.dumps({**header, "records": records}), encoding="utf-8")
    else:
        path.write_text("".join(json.dumps(each) + "\n" for each in [header, *records]), encoding="utf-8")
    return hrdocs.validate(path)


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "longer than the law allows custody.longer-than-law: 1"),
        ("ru", "дольше, чем допускает закон custody.longer-than-law: 1"),
        ("be", "даўжэй, чым дапускае закон custody.longer-than-law: 1"),
    ],
)
def test_what_the_state_did_against_its_law_is_listed_apart_and_last(tmp_path, language, head):
    lacking = {"type": "charge", "id": "c1", "person": "p1", "cited_as": "342"}
    found = checked(tmp_path, [SOURCE, PERSON, LONG, lacking])
    heads = [line for line in found.to_text(language).splitlines() if line.endswith(": 1") and "." in line]
    assert heads[-1] == head
    assert found.ok


def test_widespread_advice_is_one_line(tmp_path):
    people = [{"type": "charge", "id": f"c{n}", "person": "p1", "cited_as": "342"} for n in range(30)]
    text = checked(tmp_path, [PERSON, *people]).to_text(limit=10)
    block = next(each for each in text.split("\n\n") if each.startswith("note source.absent"))
    assert block.splitlines()[0] == "note source.absent: 30"
    assert sum("/records/" in line for line in block.splitlines()) == 1


def test_rare_advice_is_listed(tmp_path):
    sourced = [
        {"type": "charge", "id": f"c{n}", "person": "p1", "cited_as": "342", "sources": [{"source": "s1"}]}
        for n in range(60)
    ]
    bare = [{"type": "charge", "id": f"b{n}", "person": "p1", "cited_as": "342"} for n in range(3)]
    text = checked(tmp_path, [SOURCE, PERSON, *sourced, *bare]).to_text(limit=10)
    block = next(each for each in text.split("\n\n") if each.startswith("note source.absent"))
    assert sum("/records/" in line for line in block.splitlines()) == 3


@pytest.mark.parametrize("ending", ["json", "ndjson"])
def test_over_an_extract_rules_that_reason_from_absence_are_silent(tmp_path, ending):
    records = [
        SOURCE,
        PERSON,
        {"type": "charge", "id": "c1", "person": "elsewhere", "cited_as": "342"},
        {"type": "recognition", "id": "r1", "status": "political_prisoner", "persons": ["p1"]},
    ]
    whole = {problem.code for problem in checked(tmp_path, records, ending).problems}
    assert {"reference.dangling", "source.absent", "source.unused"} <= whole
    cut = checked(tmp_path, records, ending, extract=True)
    assert not {problem.code for problem in cut.problems} & FROM_ABSENCE
    assert not {total.code for total in cut.totals} & FROM_ABSENCE
    assert cut.ok
    assert not cut.rejects


def test_an_extract_is_still_checked_for_contradictions(tmp_path):
    records = [{**PERSON, "birth": "1990", "death": "1980"}]
    assert [problem.code for problem in checked(tmp_path, records, extract=True).problems] == [
        "person.death-before-birth"
    ]


# Every form of the report

LANGUAGES = ("en", "ru", "be")
BREACH = {"en": "longer than the law allows", "ru": "дольше, чем допускает закон", "be": "даўжэй, чым дапускае закон"}
HEADS = {"en": "Longer than the law allows", "ru": "Дольше, чем допускает закон", "be": "Даўжэй, чым дапускае закон"}
UNSOURCED = [{"type": "charge", "id": f"c{n}", "person": "p1", "cited_as": "342"} for n in range(30)]


def cells_of(text, language):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter="," if language == "en" else ";"))


@pytest.fixture
def graded(tmp_path):
    return checked(tmp_path, [SOURCE, PERSON, LONG, *UNSOURCED])


def test_breaches_are_no_warnings_and_no_notes(graded):
    assert graded.breach_count == 1
    notes = sum(total.count for total in graded.totals if total.severity == "note")
    assert graded.number_of(Severity.NOTE) == notes - 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_breaches_are_apart_in_the_table(graded, language):
    header, *cells = cells_of(graded.to_csv(language), language)
    assert [row[1] for row in cells][-1] == "custody.longer-than-law"
    assert cells[-1][0] == BREACH[language]
    assert BREACH[language] not in {row[0] for row in cells[:-1]}
    count = header.index(messages.page_words(language)["count"])
    assert [row[count] for row in cells if row[1] == "source.absent"] == ["30"]


def test_every_place_can_be_had(graded):
    _, *cells = cells_of(graded.to_csv(every=True), "en")
    assert sum(row[1] == "source.absent" for row in cells) == 30
    assert graded.to_github(every=True).count("title=source.absent") == 30
    assert len(re.findall(r"<tr data-r", graded.to_html(every=True))) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_breaches_are_apart_on_the_page(graded, language):
    text = graded.to_html(language)
    assert f'<li class="breach"><b>1</b> {HEADS[language]}' in text
    before, after = text.split(f'<h2 class="apart">{HEADS[language]}</h2>')
    assert 'data-severity="breach"' in after
    assert 'data-severity="breach"' not in before
    assert messages.page_words(language)["summed"].format(count="30") in before


def test_breaches_are_apart_in_json(graded):
    value = graded.to_json()
    assert [each["code"] for each in value["problems"] if "breach" in each] == ["custody.longer-than-law"]
    assert [(each["code"], each["count"]) for each in value["totals"] if "breach" in each] == [
        ("custody.longer-than-law", 1)
    ]
    assert sum(each["code"] == "source.absent" for each in value["problems"]) == 30
    assert {"code": "source.absent", "severity": "note", "count": 30, "widespread": True} in value["totals"]
    jsonschema.Draft202012Validator(schema.document("report")).validate(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_breaches_are_apart_as_annotations(graded, language):
    lines = graded.to_github(language).splitlines()
    assert "title=custody.longer-than-law" in lines[-1]
    assert BREACH[language] in lines[-1]
    (absent,) = [line for line in lines if "title=source.absent" in line]
    assert absent.endswith(": 30")


@pytest.mark.parametrize("language", LANGUAGES)
def test_breaches_are_apart_in_the_workbook(graded, language):
    openpyxl = pytest.importorskip("openpyxl", reason="workbooks need the extra xlsx")
    book = openpyxl.load_workbook(io.BytesIO(graded.to_xlsx(language)))
    table, summary = ([[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book)
    assert table[-1][:2] == [BREACH[language], "custody.longer-than-law"]
    assert [HEADS[language], 1, None] in summary
    assert summary[-1] == [BREACH[language], "custody.longer-than-law", 1]


# The law at hand


def charge(name, citation, *days):
    return {
        "type": "charge",
        "id": name,
        "person": "p1",
        "citation": citation,
        **({"allegations": [{"day": day} for day in days]} if days else {}),
    }


OUTSIDE = [
    charge("after", "cc1999:342/1", "2026-03-01"),
    charge("year", "cc1999:342/1", "2026"),
    charge("perhaps", "cc1999:342/1", "2025"),  # the law texts reach into that year
    charge("one-of-two", "cc1999:342/1", "2020-08-30", "2026-03-01"),
    charge("within", "cc1999:342/1", "2020-08-30"),
    charge("before", "cao2003:23.34/1", "2012-05-01"),
    charge("older-code", "cc1960:186", "1999-05-01"),
    charge("unknown", "cc1999:342/1"),
    charge("by-ruling", "cc1999:342/1"),
    {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1"],
        "day": "2026-05-05",
        "decisions": [{"charge": "by-ruling", "outcome": "convicted"}],
    },
]
SAID = {
    "en": "charges outside the law texts at hand: 3 after their last day, 2 before their first",
    "ru": "обвинений вне имеющихся текстов законов: 3 после их последнего дня, 2 до их первого дня",
    "be": "абвінавачванняў па-за наяўнымі тэкстамі законаў: 3 пасля іх апошняга дня, 2 да іх першага дня",
}


@pytest.mark.parametrize("ending", ["json", "ndjson"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_report_says_how_many_charges_lie_outside_the_law_texts(tmp_path, ending, language):
    found = checked(tmp_path, [PERSON, *OUTSIDE], ending)
    assert (found.law_reach.after, found.law_reach.before) == (3, 2)
    assert SAID[language] in found.to_text(language).splitlines()
    said = SAID[language].partition(": ")[2]
    assert f"<bdi>{said}</bdi>" in found.to_html(language)
    assert found.to_json(language)["charges_outside_law"] == {"after": 3, "before": 2}
    assert found.to_github(language).splitlines()[-1] == f"::notice ::{SAID[language]}"
    rows = list(csv.reader(io.StringIO(found.to_csv(language)), delimiter="," if language == "en" else ";"))
    assert [cell.partition(": ")[2] for cell in rows[-1] if cell] == [said]


LATER = {
    "en": "a later law is known, its text is not here: 101-З (2025-10-20), ",
    "ru": "известен более поздний закон, его текста здесь нет: 101-З (2025-10-20), ",
    "be": "вядомы пазнейшы закон, яго тэксту тут няма: 101-З (2025-10-20), ",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_charges_after_the_law_texts_have_the_later_laws_named(tmp_path, language):
    found = checked(tmp_path, [PERSON, *OUTSIDE])
    assert [line for line in found.to_text(language).splitlines() if line.startswith(LATER[language])]
    assert "101-З (2025-10-20), «" in found.to_html(language)
    assert "101-З" not in checked(tmp_path, [PERSON]).to_text(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_says_it_too(tmp_path, language):
    openpyxl = pytest.importorskip("openpyxl", reason="workbooks need the extra xlsx")
    found = checked(tmp_path, [PERSON, *OUTSIDE])
    summary = openpyxl.load_workbook(io.BytesIO(found.to_xlsx(language))).worksheets[1]
    assert SAID[language].partition(": ")[2] in {row[1].value for row in summary.iter_rows()}


def test_where_nobody_is_charged_nothing_is_said_of_charges(tmp_path):
    found = checked(tmp_path, [SOURCE, PERSON])
    every = found.to_text() + found.to_html() + found.to_csv() + found.to_github()
    assert "charges outside" not in every.lower()


def test_a_table_has_a_row_only_for_charges_that_lie_outside(tmp_path):
    found = checked(tmp_path, [SOURCE, PERSON, charge("within", "cc1999:342/1", "2021-05-05")])
    assert "charges outside" in found.to_text()
    assert "charges outside" not in (found.to_csv() + found.to_github()).lower()


NO_DAY = {
    "en": ("no day was given: no date was checked for lying ahead", "not given: no date was checked for lying ahead"),
    "ru": ("день не указан: будущие даты не искались", "не указан: будущие даты не искались"),
    "be": ("дзень не пазначаны: будучых дат не шукалі", "не пазначаны: будучых дат не шукалі"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_day_each_report_says_that_nothing_was_checked_for_lying_ahead(graded, language):
    text, page = NO_DAY[language]
    assert text in graded.to_text(language).splitlines()
    assert f"<dd><bdi>{page}</bdi></dd>" in graded.to_html(language)
    assert "as_of" not in graded.to_json(language)


# People, not records


def person(name, *ties):
    return {"type": "person", "id": name, "relationships": [{"kind": kind, "person": other} for kind, other in ties]}


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ([PERSON, {"type": "person", "id": "p2"}], None),
        ([PERSON, person("p2", ("same_as", "p1"))], "1"),
        ([PERSON, person("p2", ("possibly_same_as", "p1"))], "1 to 2"),
        ([PERSON, {"type": "person", "id": "p0"}, person("p2", ("same_as", "p1"))], "2"),
        ([PERSON, person("p2", ("not_same_as", "p1"))], None),
    ],
)
def test_people_who_are_one_are_counted_once(tmp_path, people, told):
    found = checked(tmp_path, people)
    lines = found.to_text().splitlines()
    assert [line for line in lines if line.startswith("people")] == ([f"people in the records: {told}"] if told else [])
    assert (found.to_json().get("people") is None) == (told is None)
    assert ("<dt>People</dt>" in found.to_html()) == (told is not None)
