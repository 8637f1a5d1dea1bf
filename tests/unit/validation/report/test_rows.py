"""The rows of a report, as tables and pages print them."""

import pytest
from report_made import a_report

import hrdocs
from hrdocs import messages
from hrdocs.validation import CheckedFile
from hrdocs.validation.report import rows
from hrdocs.validation.report.rows import LONGEST, file_names, plain


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Пинск", "Пинск"),
        ("a\u00a0b", "a\\u00a0b"),
        ("\U000e0001", "\\udb40\\udc01"),
        ("\ud800", "\\ud800"),
        ("x" * (LONGEST + 1), "x" * LONGEST + "…"),
    ],
)
def test_plain(text, printed):
    assert plain(text) == printed


@pytest.mark.parametrize(
    ("names", "short"),
    [
        ([None], []),
        (["/home/alena/partner.json"], ["partner.json"]),
        (["/home/alena/a.json", "/home/alena/x/b.json"], ["a.json", "b.json"]),
        (["/home/alena/x/a.json", "/home/alena/y/a.json"], ["a.json", "a.json (2)"]),
        (["a.json", "/home/a.json"], ["a.json", "a.json (2)"]),
    ],
)
def test_file_names(names, short):
    report = a_report(files=tuple(CheckedFile(name=name, sha256=None) for name in names))
    assert list(file_names(report).values()) == short


def report(*values, **terms):
    return hrdocs.validate(hrdocs.Dataset([hrdocs.from_json(value) for value in values]), **terms)


PERSON = {"type": "person", "id": "vymyslenka", "birth": "2030", "sources": [{"source": "s1"}]}
SOURCE = {"type": "source", "id": "s1"}


def test_a_row_has_texts_and_places_and_ids_and_values_on_request():
    found = report(SOURCE, PERSON, as_of="2021-01-01")
    (row,) = (
        each
        for each in rows.rows(found, "en", show_ids=False, show_values=False, every=True)
        if each.code == "date.future"
    )
    assert (row.number, dict(row.at)) == (1, {"path": "/records/1/birth"})
    assert row.texts.message
    (row,) = (
        each
        for each in rows.rows(found, "en", show_ids=True, show_values=True, every=True)
        if each.code == "date.future"
    )
    assert dict(row.at) == {"path": "/records/1/birth", "record": "vymyslenka", "value": '"2030"'}


def test_columns_that_no_row_fills_are_left_out():
    given = list(rows.rows(report(PERSON), "en", show_ids=False, show_values=False, every=True))
    assert rows.columns_of(given, ("file", "path", "record")) == ("path",)


@pytest.mark.parametrize(("language", "text"), [("en", "1,234"), ("ru", "1\xa0234"), ("be", "1\xa0234")])
def test_thousands_are_divided_as_in_the_language(language, text):
    assert rows.number(1234, language) == text


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ([SOURCE, PERSON], "verdict-only-errors"),
        ([{**PERSON, "sources": [{"source": "s1"}], "names": [{"value": "x  y"}]}, SOURCE], "verdict-errors"),
        ([{**PERSON, "birth": "1990", "names": [{"value": "x  y"}]}, SOURCE], "verdict-ok"),
    ],
)
def test_the_verdict(values, key):
    text = messages.page_words("ru")[key].format(errors="1 ошибка", rest="1 вопрос")
    assert rows.verdict(report(*values, as_of="2021-01-01"), "ru") == text


def test_the_verdict_where_nothing_is_found():
    assert rows.verdict(report(), "be") == "Файл можна адпраўляць. Выпраўляць няма чаго."


def test_facts_name_rules_day_and_versions():
    found = dict(rows.facts(report(PERSON, rules=("date",), as_of="2021-01-01"), "en"))
    words = messages.page_words("en")
    assert found[words["as-of"]] == "1 January 2021"
    assert "date" in found[words["rules"]]
    assert "cc1999" in found[words["law"]]
