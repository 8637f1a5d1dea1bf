"""Whole lists of a machine in six forms, against their answers; only where the folder of the invented samples is."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hrdocs import to_json
from hrdocs.interchange import read, read_last_import, read_mapping, write_folder
from hrdocs.interchange.importing import read_rows
from hrdocs.interchange.tables import read_table

SAMPLES = Path(__file__).parents[4] / "shared" / "partner-formats"
MAKER = Path(os.environ.get("HRDOCS_PARTNER_FORMATS", SAMPLES)) / "native" / "whole_list.py"
FORMS = ("en.csv", "ru.csv", "be.csv", "ru_cp1251.csv", "en.json", "en.xlsx")
SAID_BY_ROW = {"row-shifted", "id-twice", "row-twice"}
"""Defects of a whole row."""
SILENT = {"value", "inert"}
"""What the answers want of a cell that is read and of which nothing need be said."""
TERMS = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?")

pytestmark = pytest.mark.skipif(not MAKER.is_file(), reason="the samples are kept apart from the library")


@pytest.fixture(
    scope="module", params=[pytest.param(150, id="150"), pytest.param(8_700, id="8700", marks=pytest.mark.slow)]
)
def lists(request, tmp_path_factory):
    """The answers by row, and of each form the import with the records of each row."""
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    folder = tmp_path_factory.mktemp("lists")
    made = ["en", "ru", "be", "cp1251", "json", "xlsx"]
    subprocess.run([sys.executable, MAKER, str(request.param), "11", folder, *made], check=True, capture_output=True)  # noqa: S603 -- a maker of samples
    answers = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    found = {}
    for form in FORMS:
        result = read(folder / f"whole_{form}", as_of=answers["as_of"])
        found[form] = result, records_by_row(result)
    return {each["row"]: each for each in answers["answers"]}, found


def records_by_row(result):
    """The records of each row of the list, from 1, whatever row of the file that is."""
    above = 0 if result.table.kind == "json" else 1
    found = {}
    for record in map(to_json, result.dataset):
        number = re.match(r"(?:sheet [^,]*, )?row ([0-9]+)", record.get("sources", [{}])[0].get("locator", ""))
        if number is not None:
            found.setdefault(int(number[1]) - above, []).append(record)
    return found


def said_by_row(result):
    """The headings at which something is said, of each row of the list; None for a row as a whole."""
    above = 0 if result.table.kind == "json" else 1
    found = {}
    for problem in result.report.problems:
        if problem.place.row is not None:
            heading = problem.place.heading and problem.place.heading.split("/")[0]
            found.setdefault(problem.place.row - above, set()).add(heading)
    return found


def facts(records):
    """What records say whatever the language of the list is."""
    found = []
    for record in records:
        told = {name: each for name, each in record.items() if name in LANGUAGELESS}
        told["phases"] = [(each.get("kind"), each.get("period")) for each in record.get("phases", ())]
        told["variants"] = [(each["pointer"], each["value"]) for each in record.get("variants", ())]
        told["said"] = sorted(record.get("said", ()))
        told["own"] = sorted(name for name in record if name.startswith("x_"))
        found.append(json.dumps(told, sort_keys=True))
    return sorted(found)


LANGUAGELESS = {
    *("id", "type", "birth", "gender", "naming", "citation", "readings", "stage", "part_played", "day", "ended"),
    *("status", "instance", "list", "state", "person", "persons", "judges", "penalties", "missing", "sharing"),
}


def is_lost(answer, form):
    """Whether this form of the list has lost a letter of the row."""
    return form == "ru_cp1251.csv" and "cp1251" in answer.get("planted", {})


def test_every_row_has_an_outcome_and_nearly_all_are_read(lists):
    answers, found = lists
    for form, (result, _) in found.items():
        counts = result.accounting
        assert counts.rows - counts.not_read == len(answers), form
        aside = {each.place.row - (form != "en.json") for each in result.set_aside}
        planted = {n for n, each in answers.items() if each.get("planted", {}).get("kind") in SAID_BY_ROW}
        assert aside <= planted | {
            answers[n]["planted"]["with_row"] for n in planted if "with_row" in answers[n]["planted"]
        }


def test_all_forms_of_a_list_give_the_same_records_but_for_language(lists):
    answers, found = lists
    _, base = found["en.csv"]
    for form, (_, records) in found.items():
        for number, answer in answers.items():
            if not is_lost(answer, form):
                assert facts(records.get(number, ())) == facts(base.get(number, ())), (form, number)


def test_provisions_days_terms_and_statuses_are_those_of_the_answers(lists):
    answers, found = lists
    for form, (result, records) in found.items():
        aside = {each.place.row - (form != "en.json") for each in result.set_aside}
        said = said_by_row(result)
        for number, answer in answers.items():
            if number in aside or is_lost(answer, form):
                continue
            wrong = wrong_columns(answer, records[number])
            # What is not as the answers have it must be listed at its cell.
            assert wrong <= said.get(number, set()), (form, number, wrong)
            assert not wrong or "planted" in answer, (form, number, wrong)


def wrong_columns(answer, records):
    """The columns of which the records say something else than the answers."""
    (person,) = (each for each in records if each["id"].startswith("p-"))
    detention = next((each for each in records if each["type"] == "detention"), {})
    judgments = [each for each in records if each["id"].startswith("j-")]
    charges = [each["citation"] for each in records if each["type"] == "charge" and "citation" in each]
    statuses = [each["status"] for each in records if each["type"] == "recognition"]
    began = {each["period"].rstrip("/") for each in detention.get("phases", ()) if "period" in each}
    penalties = [each for one in judgments for each in one.get("penalties", ())]
    wanted = {"active": ["political_prisoner"], "former": ["former_political_prisoner"]}
    checks = {
        "articles": charges == answer["citations"],
        "birthday": person.get("birth") == answer["birth"],
        "arrested": began == ({answer["detained"]} if answer["detained"] else set()),
        "verdict_date": [each["day"] for each in judgments if "day" in each]
        == [answer["tried"]] * bool(answer["tried"]),
        "release_date": detention.get("ended", {}).get("day") == answer["released"],
        "status": statuses == wanted.get(answer["status"], []),
        "decision": months_of(penalties) == answer["months"] and fine_of(penalties) == answer["fine_base_units"],
    }
    return {column for column, is_right in checks.items() if not is_right}


def months_of(penalties):
    found = [TERMS.fullmatch(each["term"]) for each in penalties if "term" in each]
    months = [int(each[1] or 0) * 12 + int(each[2] or 0) for each in found if each is not None]
    return next((each for each in months if each), None)


def fine_of(penalties):
    return next((int(each["base_units"]) for each in penalties if "base_units" in each), None)


def test_every_planted_defect_is_said_at_its_cell(lists):
    answers, found = lists
    for form, (result, _) in found.items():
        said = said_by_row(result)
        for number, answer in answers.items():
            planted = answer.get("planted")
            if planted is None or planted["want"] in SILENT | {"missing"} or is_lost(answer, form):
                continue
            at = said.get(number, set())
            assert planted["column"] in at or (planted["kind"] in SAID_BY_ROW and None in at), (
                form,
                number,
                planted,
                at,
            )


def test_a_row_without_a_defect_has_no_question(lists):
    answers, found = lists
    partners = {each["planted"]["with_row"] for each in answers.values() if "with_row" in each.get("planted", {})}
    for form, (result, _) in found.items():
        asked = {each.problem.place.row - (form != "en.json") for each in result.questions if each.problem.place.row}
        assert {n for n in asked if "planted" not in answers[n]} <= partners, form


@pytest.mark.parametrize("rows", [300, pytest.param(8_700, marks=pytest.mark.slow)])
def test_a_later_export_shows_exactly_what_changed(rows, tmp_path):
    for maker in (MAKER, MAKER.with_name("next_export.py")):
        forms = ["en"] if maker == MAKER else []
        subprocess.run([sys.executable, maker, str(rows), "7", tmp_path, *forms], check=True, capture_output=True)  # noqa: S603 -- a maker of samples
    changes = json.loads((tmp_path / "changes.json").read_text(encoding="utf-8"))
    rules = {"rules": ()}
    first = read_rows(read_table(tmp_path / "whole_en.csv"), mapping := read_mapping("viasna.export"), **rules)
    write_folder(first, tmp_path / "one")
    last = read_last_import(tmp_path / "one")
    found = read_rows(read_table(tmp_path / "next_en.csv"), mapping, last=last, **rules)
    keys = {kind: {each.key for each in found.changes.of(kind)} for kind in ("new", "gone", "key-corrected")}
    assert keys["gone"] == {str(each) for each in changes["gone"]}
    assert keys["new"] == {str(each) for each in changes["new"]}
    assert keys["key-corrected"] == {str(now) for _, now in changes["id_mended"]}
    edited = {each.key: sorted(each.columns) for each in found.changes.of("edited")}
    assert edited == {key: sorted(columns) for key, columns in changes["edited"].items()}
    assert found.changes.both == 0
