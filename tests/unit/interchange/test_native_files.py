"""Lists as organisations keep them, against their answers; only where the folder of the invented samples is present."""

import json
import os
import re
from pathlib import Path

import pytest

from hrdocs import to_json
from hrdocs.interchange import read

SAMPLES = Path(__file__).parents[4] / "shared" / "partner-formats"
NATIVE = Path(os.environ.get("HRDOCS_PARTNER_FORMATS", SAMPLES)) / "native"
ASIDE = {"several-persons", "too-many-fields", "too-few-fields", "struck-through"}
OPEN = {
    ("ngo_be_cp1251.csv", 5): "day and judge in one cell: asked about, since what follows a day may undo it",
}
"""Rows that are to be read without a question, and are not."""

pytestmark = pytest.mark.skipif(not NATIVE.is_dir(), reason="the samples are kept apart from the library")


def answers(file):
    expected = json.loads((NATIVE / "expected" / f"{Path(file).stem}.json").read_text(encoding="utf-8"))
    return {each.get("row") or each["line"]: each for each in expected["rows"]}


def row_of(problem):
    return problem.place.line or problem.place.row


@pytest.fixture(scope="module", params=["ngo_ru.xlsx", "ngo_be_cp1251.csv"])
def imported(request):
    if request.param.endswith(".xlsx"):
        pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    return request.param, answers(request.param), read(NATIVE / request.param, as_of="2026-11-30")


def by_row(file, result):
    """The records of each row, by the number that its answers have: of the sheet, or of the line."""
    lines = {row.number: row.line or row.number for sheet in result.table.sheets for row in sheet.rows()}
    found = {}
    for record in map(to_json, result.dataset):
        number = re.search(r"row ([0-9]+)", record.get("sources", [{}])[0].get("locator", ""))
        if number:
            at = lines[int(number[1])] if file.endswith(".csv") else int(number[1])
            found.setdefault(at, []).append(record)
    return found


def test_every_row_has_its_outcome(imported):
    file, expected, result = imported
    aside = {each.place.line or each.place.row for each in result.set_aside}
    assert aside == {n for n, row in expected.items() if ASIDE & set(row.get("findings", {}).values())}
    skipped = {row_of(each) for each in result.report.problems if each.code in {"row.no-entry", "row.heading-again"}}
    assert {n for n, row in expected.items() if row["outcome"] == "skipped"} <= skipped
    asked = {row_of(each.problem) for each in result.questions}
    wrong = {n for n, row in expected.items() if row["outcome"] == "accepted"} & asked
    assert {(file, n) for n in wrong} == {each for each in OPEN if each[0] == file}


def test_days_provisions_and_terms_are_those_of_the_answers(imported):
    file, expected, result = imported
    records = by_row(file, result)
    aside = {each.place.line or each.place.row for each in result.set_aside}
    for number, row in expected.items():
        if row["outcome"] == "skipped" or number in aside:
            continue
        own = records[number]
        (person,) = (each for each in own if each["id"].startswith("p-"))
        (detention,) = (each for each in own if each["type"] == "detention")
        phase = detention["phases"][0]
        charges = [each for each in own if each["type"] == "charge" and "citation" in each]
        if "birth" in row:
            assert person.get("birth") == row["birth"], number
        assert (phase.get("period", "/").removesuffix("/") or None) == row.get("detained"), number
        candidates = [each["value"].removesuffix("/") for each in detention.get("variants", ())]
        assert candidates == row.get("detained_candidates", []), number
        assert [each["citation"] for each in charges] == row["charges"], number
        terms = [each.get("term") for one in own for each in one.get("penalties", ()) if one["type"] == "judgment"]
        assert terms == terms_of(row), number
        red = {f"/{key}" for key in ("x_family_contact", "x_notes") if key in person}
        assert {each for each, label in person["sharing"].get("fields", {}).items() if label == "red"} == red, number


def terms_of(row):
    if "months" in row:
        years, months = divmod(row["months"], 12)
        return ["P" + (f"{years}Y" if years else "") + (f"{months}M" if months else "")]
    return [None] if "fine_base_units" in row else [f"P{each}D" for each in row.get("days", ())]
