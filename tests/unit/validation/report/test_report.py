"""A report gives each of its formats, in its own language or another."""

import json

import pytest

import hrdocs


@pytest.fixture
def report():
    dataset = hrdocs.Dataset([hrdocs.from_json({"type": "person", "id": "vymyslenka", "birth": "2030"})])
    return hrdocs.validate(dataset, rules=("date",), as_of="2021", language="be")


@pytest.mark.parametrize("name", ["to_text", "to_json", "to_html", "to_csv", "to_github"])
def test_each_format_is_in_the_language_of_the_report_or_another(report, name):
    make = getattr(report, name)
    texts = {language: json.dumps(make(language), ensure_ascii=False) for language in ("en", "ru", "be")}
    assert json.dumps(make(), ensure_ascii=False) == texts["be"]
    assert len(set(texts.values())) == 3
    assert not any("vymyslenka" in text for text in texts.values())
    with pytest.raises(ValueError, match="the languages are en, ru, be"):
        make("de")


def test_a_workbook(report):
    pytest.importorskip("openpyxl", reason="openpyxl writes workbooks")
    assert report.to_xlsx().startswith(b"PK")


def test_a_dataset_is_not_split(report):
    with pytest.raises(ValueError, match="dataset"):
        report.write_split(accepted="a.ndjson")


def test_repr_names_no_problem(report):
    assert "vymyslenka" not in repr(report)
