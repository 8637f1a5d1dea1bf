"""The lists of state bodies, against their answers; only where the folder of the invented samples is present."""

import json
import os
import re
from pathlib import Path

import pytest

from hrdocs import to_json
from hrdocs.interchange import read

SAMPLES = Path(os.environ.get("HRDOCS_PARTNER_FORMATS", Path(__file__).parents[4] / "shared" / "partner-formats"))
SAID = {
    "before-decision": {"date.listed-before-decided"},
    "broken-address": {"address.malformed"},
    "day-in-words": {"cell.day-in-words"},
    "glued-words": {"cell.glued-words"},
    "hidden-row": {"table.hidden-row"},
    "key-missing": {"row.key-missing"},
    "key-twice": {"row.key-twice"},
    "look-alike-letter": {"cell.look-alike-letter"},
    "merged-cell": {"table.merged"},
    "minor": {"cell.review"},
    "mixed-script": {"name.mixed-script", "cell.look-alike-letter"},
    "nested-quotes": {"cell.nested-quotes"},
    "no-basis": {"cell.empty"},
    "no-such-day": {"cell.no-such-day"},
    "no-such-day (25 September?)": {"cell.no-such-day"},
    "no-such-part": {"cell.no-such-provision"},
    "part-of-day-missing": {"cell.part-of-day"},
    "range-of-years": {"cell.range-of-days"},
    "same-name-and-birth": {"person.possibly-same"},
    "serial-day": {"cell.serial-day"},
    "several-decisions": {"cell.several-decisions"},
    "several-materials": {"cell.several-materials"},
    "soft-hyphen": {"cell.soft-hyphen"},
    "struck-through": {"table.struck"},
    "tracked-change": {"table.tracked-change"},
    "two-digit-year": {"cell.two-digit-year"},
    "unknown-country": {"cell.unknown-country"},
}
OTHERWISE = {
    # Two rows of one key are set aside as a whole, so that what is wrong in their cells is found when they are fixed.
    ("security_committee", 17, "D"),
    # Another letter in an address makes two materials; whether they are one is seen by the address alone.
    ("extremist_materials", 14, "B"),
}
UNKNOWN_COUNTRY = {("security_committee", 24), ("ministry_persons_part5", (1, 7))}
"""The countries here are invented, so that nobody can know them: each is asked about."""
CONTINUATIONS = {("security_committee", 11), ("ministry_persons_part5", (1, 9))}
KINDS = {"convicted": "verdict_in_force", "accused": "accusation", "ruling": "ruling_in_force"}

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are kept apart from the library")


@pytest.fixture(
    scope="module", params=["security_committee.xlsx", "ministry_persons_part5.docx", "extremist_materials.xlsx"]
)
def listed(request):
    name, _, ending = request.param.partition(".")
    pytest.importorskip({"xlsx": "openpyxl", "docx": "docx"}[ending], reason="an extra is not installed")
    expected = json.loads((SAMPLES / "native" / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    sheet = expected.get("sheet")
    rows = {(each["table"], each["row"]) if "table" in each else each["row"]: each for each in expected["rows"]}
    result = read(SAMPLES / "native" / request.param, as_of="2026-11-30")
    return name, sheet, rows, result


def place(sheet, row, name):
    if name == "ministry_persons_part5":
        return (int(sheet), row)
    return row


def records(listed):
    name, sheet, _, result = listed
    found = {}
    for record in map(to_json, result.dataset):
        match = re.match(r"sheet (.*?), row ([0-9]+)", record.get("sources", [{}])[0].get("locator", ""))
        if match and (sheet is None or match[1] == sheet):
            found.setdefault(place(match[1], int(match[2]), name), []).append(record)
    return found


def problems(listed):
    name, sheet, _, result = listed
    found = {}
    for each in result.report.problems:
        if each.place.row is not None and (sheet is None or each.place.sheet == sheet):
            column = "row"
            if each.place.column is not None:
                column = str(each.place.column) if sheet is None else chr(ord("A") + each.place.column - 1)
            at = place(each.place.sheet, each.place.row, name)
            found.setdefault(at, {}).setdefault(column, set()).add(each.code)
    return found


def test_every_row_has_its_outcome_and_every_defect_is_found_at_its_cell(listed):
    name, _, rows, result = listed
    found, aside = problems(listed), {place(each.place.sheet, each.place.row, name) for each in result.set_aside}
    for at, row in rows.items():
        codes = found.get(at, {})
        if row["outcome"] == "skipped":
            assert codes == {"row": {"row.no-entry"}}, at
            continue
        for column, planted in row.get("findings", {}).items():
            if (name, at, column) not in OTHERWISE:
                word = planted.partition(": ")[0]
                there = codes.get(column, set()) | (codes.get("row", set()) if word == "key-twice" else set())
                assert there & SAID[word], (at, column, planted)
        if row["outcome"] == "accepted" and (name, at) not in UNKNOWN_COUNTRY:
            assert codes == {}, at
    is_twice = {at for at, row in rows.items() if "key-twice" in row.get("findings", {}).values()}
    assert aside == is_twice | {at for each, at in CONTINUATIONS if each == name}


def test_what_the_rows_say(listed):
    name, _, rows, result = listed
    found, aside = records(listed), {place(each.place.sheet, each.place.row, name) for each in result.set_aside}
    for at, row in rows.items():
        if row["outcome"] == "skipped" or at in aside:
            assert at not in found
            continue
        people = [each for each in found[at] if each["type"] == "person"]
        listings = [each for each in found[at] if each["type"] == "listing"]
        assert listings, at
        if name == "extremist_materials":
            assert people == []
            materials(row, listings)
            continue
        (person,) = people
        assert person.get("birth") == (row["birth"] if isinstance(row.get("birth"), str) else None), at
        for other in row.get("other_names", ()):
            assert other in {each["value"] for each in person["names"]}, at
        wanted = {KINDS[key]: cited(row[key]) for key in KINDS if row.get(key)}
        if "if_joined" not in row:
            bases = listings[0].get("basis", ())
            assert {each["kind"]: each["citations"] for each in bases if "citations" in each} == wanted, at
        for never in row.get("never", ()):
            assert never not in json.dumps(listings), at
        if "included" in row and "7" not in row.get("findings", {}):
            assert [each["day"] for each in listings] == row["included"], at


def cited(citations):
    return [each if isinstance(each, str) else each["offence"] for each in citations]


def materials(row, listings):
    (listing,) = listings
    assert listing.get("decided") == (row["decided"] if isinstance(row.get("decided"), str) else None) or (
        listing["decided"] in row["decided"]
    )
    assert listing["day"] == row["included"]
    text = json.dumps(listing, ensure_ascii=False)
    for each in row["materials"]:
        if "://" in each or each.startswith("@"):
            assert each in text
    assert listing["state"] == ("removed" if "removed" in row else "listed")
    assert "citations" not in text


@pytest.mark.parametrize(
    ("file", "format_name", "people"),
    [
        ("kgb_terror_ru.csv", "security-committee.persons", 11),
        ("mvd_persons_ru.csv", "interior-ministry.persons", 11),
        ("mvd_formations_ru.csv", "interior-ministry.formations", 0),
        ("wanted_rf_ru.csv", "russia-interior.wanted", 12),
    ],
)
def test_the_extracts_are_read(file, format_name, people):
    result = read(SAMPLES / file, as_of="2026-11-30")
    assert (result.mapping.format, result.accounting.people) == (format_name, people)
    assert not result.set_aside
    listings = result.dataset.of_type("listing")
    assert len({each.person or each.organisation for each in listings}) == len(listings) - (
        format_name == "interior-ministry.persons"  # one of them has two days of inclusion
    )
