"""Rows of further sheets: found, added to the rows they belong to, set aside with them."""

import json
import os
import re
from pathlib import Path

import pytest

from hrdocs import to_json
from hrdocs.codec import read_record
from hrdocs.interchange import parse_mapping, read
from hrdocs.interchange.joinedrows import added, inner_base, is_sheet, restricted
from hrdocs.sharing.suppressing import Suppressed
from hrdocs.vocabulary import SharingLabel

SAMPLES = Path(__file__).parents[4] / "shared" / "partner-formats"
NATIVE = Path(os.environ.get("HRDOCS_PARTNER_FORMATS", SAMPLES)) / "native"
MAPPING = """
mapping = "1"
format = "example.camp"
sharing = "amber"
language = "en"
left_out = ["number"]
[recognise]
all = ["key", "name"]
[columns]
key = ["key"]
number = ["number"]
name = ["name"]
born = ["born"]
consent = ["consent"]
of = ["of"]
table = ["table"]
held = ["held"]
since = ["since"]
harm = ["harm"]
[words.harm]
beating = ["blows"]
[[sheet]]
id = "stays"
name = "stays"
all = ["held"]
join = [{ from = "of", to = "number", table = "table" }]
[[sheet]]
id = "harm"
name = "harm"
all = ["harm"]
join = [{ from = "of", to = "number", of = "stays", table = "table" }]
[[record]]
type = "person"
id = "p"
key = ["key"]
"names/0" = { from = "name", as = "name" }
birth = { from = "born", as = "day" }
[[record]]
type = "detention"
id = "d"
person = { ref = "p" }
"phases/0/kind" = "custody"
"phases/0/period" = { from = "since", as = "period" }
[[record]]
type = "detention"
id = "s"
sheet = "stays"
into = "d"
person = { ref = "p" }
"phases/0/kind" = "custody"
"phases/0/place" = { from = "held", as = "facility" }
[[record]]
type = "incident"
id = "h"
sheet = "harm"
kind = { from = "harm", as = "word:harm" }
"subjects/0" = { ref = "p" }
detention = { ref = "s" }
[[restrict]]
sharing = "red"
when = { consent = ["no"] }
"""
PEOPLE = [
    ["key", "number", "name", "consent", "since", "born"],
    ["k-1", "1", "Alena Vymyslenka", "no", "2021-03-24", "1990-05-17"],
    ["k-2", "2", "Raman Tracejski", "yes", "", ""],
]
STAYS = [
    ["number", "of", "table", "held"],
    ["1", "1", "people", "IVS Eskizausk"],
    ["2", "1.0", "people", "SIZO No. 96"],
    ["3", "2", "people", "SIZO No. 95"],
]
HARM = [["number", "of", "table", "harm"], ["1", "2", "stays", "blows"], ["2", "3", "stays", "blows"]]


def workbook(tmp_path, people=PEOPLE, stays=STAYS, harm=HARM):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.Workbook()
    for name, rows in (("harm", harm), ("people", people), ("stays", stays)):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(tmp_path / "camp.xlsx")
    return tmp_path / "camp.xlsx"


def brought(path, **options):
    return read(path, parse_mapping(MAPPING), as_of="2026-11-30", **options)


def by_type(result, kind):
    return [each for each in map(to_json, result.dataset) if each["type"] == kind]


def codes(result):
    return [(each.place.sheet, each.place.row, each.code) for each in result.report.problems]


def test_rows_join_what_they_belong_to_in_whatever_order_the_sheets_are(tmp_path):
    result = brought(workbook(tmp_path))
    one, other = by_type(result, "detention")
    assert [each.get("place", {}).get("name") for each in one["phases"]] == [
        None,
        {"en": "IVS Eskizausk"},
        {"en": "SIZO No. 96"},
    ]
    assert [each.get("supports") for each in one["sources"]] == [None, ["/phases/1"], ["/phases/2"]]
    # A row without a detention of its own: the first stay makes it.
    assert [each["place"]["name"] for each in other["phases"]] == [{"en": "SIZO No. 95"}]
    assert [each["detention"] for each in by_type(result, "incident")] == [one["id"], other["id"]]
    assert [each["subjects"] for each in by_type(result, "incident")] == [[one["person"]], [other["person"]]]
    assert result.accounting.rows == result.accounting.read + result.accounting.not_read == 10
    assert [each["id"] for each in by_type(result, "person")] == [one["person"], other["person"]]
    assert not [each for each in codes(result) if each[2].startswith("reference")]


def test_who_refuses_to_be_published_is_red_in_every_sheet(tmp_path):
    result = brought(workbook(tmp_path))
    labels = {each["id"]: each["sharing"]["label"] for each in map(to_json, result.dataset)}
    (person,) = (each for each in by_type(result, "person") if "Alena" in each["names"][0]["value"])
    mine = {name for name in labels if person["id"][2:] in name}
    assert {labels[name] for name in mine} == {"red"}
    assert {labels[name] for name in set(labels) - mine} == {"amber"}


def test_rows_of_nobody_and_of_rows_set_aside_are_set_aside(tmp_path):
    people = [*PEOPLE, ["k-2", "3", "Somebody Else", "yes", "", ""]]
    stays = [*STAYS, ["4", "9", "people", "IVS"], ["5", "1", "letters", "IVS"], ["6", "3", "people", "IVS"]]
    harm = [*HARM, ["3", "4", "stays", "blows"], ["4", "6", "stays", "blows"]]
    result = brought(workbook(tmp_path, people, stays, harm))
    found = [each for each in codes(result) if each[2].startswith("row.")]
    # Key k-2 is that of two people, so that both are set aside with all that is said of them.
    assert found == [
        ("harm", 3, "row.parent-aside"),
        ("harm", 4, "row.parent-aside"),
        ("harm", 5, "row.parent-aside"),
        ("people", 3, "row.key-twice"),
        ("people", 4, "row.key-twice"),
        ("stays", 4, "row.parent-aside"),
        ("stays", 5, "row.no-parent"),
        ("stays", 6, "row.no-parent"),
        ("stays", 7, "row.parent-aside"),
    ]
    assert result.accounting.set_aside == len(found)
    assert len(by_type(result, "person")) == 1


def test_of_people_who_asked_to_be_forgotten_no_sheet_keeps_a_word(tmp_path):
    path = workbook(tmp_path)
    people = [each for each in brought(path).dataset if each.type == "person" and "Alena" in each.names[0].value]
    asked = Suppressed(key=bytes(32)).with_person(people, "2026-11-01")
    result = brought(path, suppressed=asked)
    assert [each.codes for each in result.set_aside] == [("row.asked-to-be-forgotten",)] * 4
    assert not [cell for each in result.set_aside for cell in each.cells]
    assert len(by_type(result, "person")) == 1


def test_a_file_sorted_otherwise_gives_the_same_records_but_for_places(tmp_path):
    def plain(result):
        found = []
        for each in map(to_json, result.dataset):
            if each["type"] != "source":
                text = re.sub(r", row [0-9]+|s-[0-9a-f]{16}", "", json.dumps(each, ensure_ascii=False, sort_keys=True))
                found.append(text)
        return sorted(found)

    first = plain(brought(workbook(tmp_path)))
    harm = [HARM[0], *reversed(HARM[1:])]
    second = plain(brought(workbook(tmp_path, [PEOPLE[0], *reversed(PEOPLE[1:])], STAYS, harm)))
    assert first == second


def test_repeating_an_import_gives_the_same_ids_after_a_last_one(tmp_path):
    one, other = (brought(workbook(tmp_path)) for _ in range(2))
    assert [each.id for each in one.dataset] == [each.id for each in other.dataset]


@pytest.mark.parametrize(
    ("record", "more", "wanted"),
    [
        (
            {"phases": [{"kind": "custody"}]},
            {"phases": [{"kind": "house_arrest"}], "said": {"/phases/0/kind": "at home"}},
            {
                "phases": [{"kind": "custody"}, {"kind": "house_arrest"}],
                "said": {"/phases/1/kind": "at home"},
            },
        ),
        ({}, {"phases": [{"kind": "custody"}]}, {"phases": [{"kind": "custody"}]}),
        (
            {"phases": [{"kind": "custody"}]},
            {"phases": [{"kind": "custody"}], "sharing": {"label": "amber", "fields": {"/phases/0": "red"}}},
            {"phases": [{"kind": "custody"}], "sharing": {"label": "amber", "fields": {"/phases/0": "red"}}},
        ),
        (
            {"state": "ongoing"},
            {"state": "over", "sharing": {"label": "red"}},
            {"state": "ongoing", "variants": [{"pointer": "/state", "value": "over"}], "sharing": {"label": "red"}},
        ),
    ],
)
def test_a_record_is_continued_and_nothing_of_either_is_lost(record, more, wanted):
    def whole(given, name):
        sources = [{"source": name}] if given is not wanted else []
        return {
            "type": "detention",
            "id": name,
            "person": "p",
            "sharing": {"label": "amber"},
            **given,
            "sources": sources,
        }

    found, _ = added(read_record(whole(record, "d")), read_record(whole(more, "s")))
    made = to_json(found)
    assert {name: made.get(name) for name in wanted if name != "variants"} == {
        name: each for name, each in wanted.items() if name != "variants"
    }
    assert [(each["pointer"], each["value"]) for each in made.get("variants", ())] == [
        (each["pointer"], each["value"]) for each in wanted.get("variants", ())
    ]


def test_a_stricter_label_stays():
    red = read_record({"type": "person", "id": "p", "sharing": {"label": "red"}})
    assert restricted(red, SharingLabel.AMBER) is red
    amber = read_record({"type": "person", "id": "p", "sharing": {"label": "amber", "fields": {"/names": "red"}}})
    assert to_json(restricted(amber, SharingLabel.RED))["sharing"] == {"label": "red"}


def test_names_of_sheets_may_be_cut_and_ids_come_of_words():
    assert is_sheet("a_repeat_with_a_name_that_is_long", "a_repeat_with_a_name_that_is_lo")
    assert not is_sheet("stays", None)
    assert inner_base("x", "stays", ["a", "b"]) != inner_base("x", "stays", ["ab", ""])


@pytest.mark.skipif(not NATIVE.is_dir(), reason="the samples are kept apart from the library")
def test_the_export_of_a_form_has_its_answers():  # noqa: C901 -- one file, whose rows have answers of many kinds
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    expected = json.loads((NATIVE / "expected" / "kobo_intake.json").read_text(encoding="utf-8"))["rows"]
    result = read(NATIVE / "kobo_intake.xlsx", as_of="2026-11-30")
    assert result.mapping.format == "hrdocs.form"
    said = {
        "before-start": {"cell.review", "period.ends-before-start"},
        "contradicts": {"cell.choices-differ"},
        "dangling": {"row.no-parent"},
        "formula-text": {"cell.sign-before-name"},
        "future": {"date.future"},
        "not-approved": {"cell.review"},
        "unknown-choice": {"cell.unknown-word"},
        "unread-words": {"cell.no-citation"},
    }
    found = {}
    for problem in result.report.problems:
        found.setdefault((problem.place.sheet, problem.place.row, problem.place.heading), set()).add(problem.code)
    records = {}
    for each in map(to_json, result.dataset):
        for source in each.get("sources", ()):
            at = re.match(r"sheet (\w+), row ([0-9]+)", source["locator"])
            records.setdefault((at[1], int(at[2])), []).append(each)
    for row in expected:
        at = row["sheet"], row["row"]
        planted = row.get("findings", {})
        for heading, word in planted.items():
            if word == "missing":
                (detention,) = records[at]
                assert detention["missing"] == {"/phases/0/place": "unknown"}
            elif word != "key-twice":  # a form that is not approved is set aside before its key is looked at
                assert found.get((*at, heading), set()) & said[word], (at, heading)
        assert (at in records) is (
            row["outcome"] != "skipped" and not {"dangling", "not-approved"} & {*planted.values()}
        )
        if row["outcome"] == "accepted":
            assert not [key for key in found if key[:2] == at], at
        if at not in records or at[0] != "intake":
            continue
        mine = records[at]
        (person,) = (each for each in mine if each["type"] == "person")
        assert person.get("birth") == (row.get("birth") or person.get("birth"))
        assert [each["citation"] for each in mine if each["type"] == "charge"] == row["charges"]
        phases = [one for each in mine if each["type"] == "detention" for one in each["phases"]]
        if row["detained"]:
            assert phases[0]["period"] == f"{row['detained']}/"
        places = [one["place"]["name"]["be"] for one in phases if "place" in one]
        assert places == [each for each in row.get("places", []) if each != "невядома"]
        if row.get("sharing"):
            assert {each["sharing"]["label"] for each in mine} == {row["sharing"]}
        if row.get("treatment") and "other" not in row["treatment"][0]:
            assert person["x_treatment"].split() == row["treatment"]
    assert result.accounting.set_aside == 2
