"""The published form is what its script makes, and its mapping knows every question."""

import re
from pathlib import Path

import pytest

from hrdocs.interchange import shipped_mappings

ROOT = Path(__file__).parents[2]
FORM = ROOT / "examples" / "forms" / "intake_form.xlsx"


def rows_of(sheet):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    return list(openpyxl.load_workbook(FORM)[sheet].iter_rows(values_only=True))[1:]


def headings():
    """The headings of the export, as groups and repeats make them."""
    way, found = [], []
    for kind, name, *_ in rows_of("survey"):
        if kind.startswith("begin"):
            way.append(name)
        elif kind.startswith("end_"):
            way.pop()
        else:
            found.append("/".join([*way, name]))
    return found


def test_the_mapping_reads_every_question_of_the_form():
    (mapping,) = (each for each in shipped_mappings() if each.format == "hrdocs.form")
    known = [re.compile(re.escape(each).replace("\\*", ".*")) for met in mapping.columns.values() for each in met]
    assert [each for each in headings() if not any(one.fullmatch(each) for one in known)] == []


def test_the_choices_of_the_form_are_the_words_of_the_mapping():
    (mapping,) = (each for each in shipped_mappings() if each.format == "hrdocs.form")
    choices = {}
    for name, word, _ in rows_of("choices"):
        choices.setdefault(name, set()).add(word)
    for of_form, of_mapping in (("sexes", "sex"), ("treatments", "treatment"), ("harms", "harm")):
        words = {each for met in mapping.words[of_mapping].values() for each in met}
        assert choices[of_form] == words


def test_the_form_is_what_its_script_makes(monkeypatch):
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import build_form  # noqa: PLC0415 -- a script of the maintainers

    assert build_form.built() == FORM.read_bytes()
