"""Broken and hostile files, imported: one outcome for each; only where the invented samples are present."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hrdocs import InvalidDocument, messages
from hrdocs.interchange import parse_mapping, read

SAMPLES = Path(__file__).parents[4] / "shared" / "partner-formats"
BAD = Path(os.environ.get("HRDOCS_PARTNER_FORMATS", SAMPLES)) / "native" / "bad"
MAPPING = """\
mapping = "1"
format = "invented.list"
language = "ru"
[recognise]
all = ["name"]
[columns]
id = ["id", "№"]
name = ["name", "ФИО", "Имя"]
born = ["born"]
articles = ["articles"]
notes = ["notes"]
[[record]]
type = "person"
id = "p"
key = ["id"]
key_is_stable = "an invented list"
"names/0" = { from = "name", as = "name", order = "family_first", needed = true }
birth = { from = "born", as = "day" }
x_notes = { from = "notes", as = "text" }
[[record]]
type = "charge"
id = "c"
each = { from = "articles", as = "charges" }
person = { ref = "p" }
"""

OUTCOMES = {
    "address_beyond.xlsx": ("refused", ["2 - table.address-beyond"]),
    "blank.csv": ("refused", ["- - table.empty"]),
    "cell_twice.xlsx": ("2 0 0 1 1", ["- - import.nothing-read", "2 Name table.cell-twice"]),
    "cells_out_of_order.xlsx": ("refused", ["2 - table.out-of-order"]),
    "controls.csv": (
        "4 3 0 0 1",
        [
            "2 name table.hidden-letters",
            "2 articles table.hidden-letters",
            "3 name name.spacing",
            "3 name table.hidden-letters",
            "4 name table.hidden-letters",
        ],
    ),
    "corners.xlsx": ("refused", ["- - column.missing"]),
    "corners_named.xlsx": ("3 1 1 0 1", ["1048576 Name cell.empty"]),
    "cut.json": ("refused", ["- - json.truncated"]),
    "cut_off.xlsx": ("refused", ["- - table.cut-off"]),
    "days_1900.xlsx": (
        "5 2 2 0 1",
        ["3 Born cell.no-such-day", "3 Born table.no-such-day", "4 Born cell.serial-day", "5 Born cell.not-a-day"],
    ),
    "days_1904.xlsx": ("5 2 2 0 1", ["3 Born cell.stand-in-day", "4 Born cell.serial-day", "5 Born cell.not-a-day"]),
    "deep.json": ("refused", ["- - json.too-deep"]),
    "dimension_lies.xlsx": ("2 1 0 0 1", []),
    "dtd_only.xlsx": ("refused", ["- - table.doctype"]),
    "empty.csv": ("refused", ["- - table.empty"]),
    "encrypted_package.xlsx": ("refused", ["- - file.locked"]),
    "entities.csv": ("3 0 0 2 1", ["- - import.nothing-read", "2 - row.too-long", "3 - row.too-long"]),
    "entities.xlsx": ("refused", ["- - table.doctype"]),
    "entities_in_strings.xlsx": ("refused", ["- - table.doctype"]),
    "entity_outside.xlsx": ("refused", ["- - table.doctype"]),
    "formulas.csv": (
        "4 2 1 0 1",
        ["2 name cell.no-name", "3 name cell.sign-before-name", "4 name cell.sign-before-name"],
    ),
    "heading_only.csv": ("1 0 0 0 1", ["- - import.nothing-read"]),
    "heading_twice.csv": ("refused", ["1 - column.twice"]),
    "json_named.csv": ("1 1 0 0 0", ["- - table.named-otherwise"]),
    "keys_twice.json": ("refused", ["- - json.duplicate-key"]),
    "kinds.xlsx": (
        "5 0 2 2 1",
        [
            "2 Born table.formula-without-value",
            "2 Articles table.formula",
            "3 - row.shifted",
            "4 Name cell.spaces",
            "4 Articles cell.several-readings",
            "5 - row.shifted",
        ],
    ),
    "letters_cp866.csv": ("3 2 0 0 1", ["- - table.encoding"]),
    "letters_iso.csv": ("3 2 0 0 1", ["- - table.encoding"]),
    "letters_koi8r.csv": ("3 2 0 0 1", ["- - table.encoding"]),
    "letters_mac.csv": ("3 2 0 0 1", ["- - table.encoding"]),
    "link_outside.xlsx": ("2 1 0 0 1", ["- - table.links"]),
    "list_twice.csv": ("5 2 0 2 1", ["4 - row.twice", "5 - row.twice"]),
    "long_field.csv": ("2 0 0 1 1", ["- - import.nothing-read", "2 name table.cell-too-long"]),
    "macros.xlsm": ("refused", ["- - table.macros"]),
    "macros_named.xlsx": ("refused", ["- - table.macros"]),
    "macros_unnamed.xlsx": ("refused", ["- - table.macros"]),
    "many_columns.csv": ("refused", ["- - column.missing"]),
    "marks_inside.csv": ("4 2 0 0 2", ["3 - row.heading-again"]),
    "mixed_encodings.csv": (
        "4 0 0 3 1",
        [
            "- - import.nothing-read",
            "- - table.mixed-encodings",
            "2 - table.encoding-of-line",
            "3 - table.encoding-of-line",
            "4 - table.encoding-of-line",
        ],
    ),
    "mixed_ends.csv": ("4 3 0 0 1", ["4 name cell.spaces"]),
    "no_heading.csv": ("refused", ["- - column.missing"]),
    "not_list.json": ("1 1 0 0 0", ["- - table.list-inside"]),
    "nul_bytes.csv": ("3 1 0 1 1", ["- - table.bytes-left-out", "2 articles table.nul"]),
    "nul_only.csv": ("refused", ["- - table.nul-only"]),
    "numbers.json": ("refused", ["- - json.number-too-large"]),
    "officials_bad.ftm.ndjson": ("refused", ["- - column.missing"]),
    "old_excel.xls": ("refused", ["- - file.old-excel"]),
    "old_word.doc": ("refused", ["- - file.old-word"]),
    "one_cell_bomb.xlsx": ("refused", ["- - table.packed-too-tight"]),
    "only_cr.csv": ("3 2 0 0 1", []),
    "page.xls": (
        "3 2 0 0 1",
        [
            "- - table.named-otherwise",
            "1 Рожд. column.not-mapped",
            "1 Статья column.not-mapped",
            "2 Имя cell.spaces",
            "3 Имя cell.spaces",
        ],
    ),
    "page_utf16.xls": (
        "3 2 0 0 1",
        [
            "- - table.named-otherwise",
            "1 Рожд. column.not-mapped",
            "1 Статья column.not-mapped",
            "2 Имя cell.spaces",
            "3 Имя cell.spaces",
        ],
    ),
    "part_twice.xlsx": ("refused", ["- - table.part-twice"]),
    "path_up.xlsx": ("refused", ["- - table.path-outside"]),
    "quote_inside.csv": ("4 3 0 0 1", ["4 - table.text-after-quote"]),
    "ragged.csv": (
        "4 0 0 3 1",
        ["- - import.nothing-read", "2 - row.too-short", "3 - row.too-long", "4 - row.too-long"],
    ),
    "replaced.csv": (
        "3 0 0 2 1",
        [
            "- - import.nothing-read",
            "2 name table.letters-lost",
            "2 articles table.letters-lost",
            "3 name table.letters-lost",
            "3 articles table.letters-lost",
        ],
    ),
    "rich.doc": ("refused", ["- - file.rich-text"]),
    "rows_bomb.xlsx": ("refused", ["- - table.packed-too-tight"]),
    "sep_line.csv": ("2 1 0 0 1", []),
    "sheet_missing.xlsx": ("refused", ["- - table.sheet-missing"]),
    "shifted.csv": ("3 1 0 1 1", ["3 - row.shifted"]),
    "strict.xlsx": ("refused", ["- - table.strict"]),
    "string_out_of_range.xlsx": ("refused", ["2 - table.text-missing"]),
    "strings_bomb.xlsx": ("refused", ["- - table.packed-too-tight"]),
    "table.xls": (
        "2 1 0 0 1",
        ["- - table.encoding", "- - table.named-otherwise", "1 Рожд. column.not-mapped", "1 Статья column.not-mapped"],
    ),
    "twice_encoded.csv": ("3 2 0 0 1", ["- - table.encoded-twice"]),
    "unclosed_quote.csv": (
        "400 1 0 398 1",
        ["3 - table.text-after-quote", "3 - table.unclosed-quote", "4 - table.unclosed-quote"],
    ),
    "utf16_odd.csv": ("3 2 0 0 1", ["- - table.half-letter"]),
    "utf16be_no_bom.csv": ("3 2 0 0 1", ["- - table.encoding"]),
    "utf16le_no_bom.csv": ("3 2 0 0 1", ["- - table.encoding"]),
    "utf32.csv": ("3 2 0 0 1", []),
    "workbook.csv": ("2 1 0 0 1", ["- - table.named-otherwise"]),
    "xml2003.xls": ("refused", ["- - file.excel-xml"]),
    "zip_password.xlsx": ("refused", ["- - file.locked"]),
}
"""Rows, those read, with questions, set aside and not read; or a refusal; then what is said: row, heading, code."""

pytestmark = pytest.mark.skipif(not BAD.is_dir(), reason="the samples are kept apart from the library")


def needs_openpyxl(name):
    return name.endswith(".xlsx") or name == "workbook.csv"


def test_every_file_has_its_outcome():
    assert {each.name for each in BAD.iterdir()} == set(OUTCOMES)


def at(problems):
    return [f"{each.place.row or '-'} {each.place.heading or '-'} {each.code}" for each in problems]


@pytest.mark.parametrize("name", OUTCOMES)
def test_each_file_is_read_or_refused_as_expected(name):
    if needs_openpyxl(name):
        pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    outcome, said = OUTCOMES[name]
    try:
        result = read(BAD / name, parse_mapping(MAPPING))
    except InvalidDocument as error:
        assert (outcome, said) == ("refused", at(error.problems))  # noqa: PT017 -- either outcome may be right
        problems = error.problems
    else:
        counts = result.accounting
        sums = (counts.rows, counts.read, counts.with_questions, counts.set_aside, counts.not_read)
        assert outcome == " ".join(map(str, sums))
        problems = result.report.problems
        assert at(problems)[: len(said)] == said
        assert len(problems) == len(said) or name == "unclosed_quote.csv"
    for problem in problems[:5]:
        for language in messages.LANGUAGES:
            told = messages.render(problem, language)
            assert told.message
            assert told.expected
            assert told.fix


REFUSALS = """\
import resource, sys
from hrdocs import InvalidDocument
from hrdocs.interchange import parse_mapping, read
mapping = parse_mapping(sys.argv[1])
import hrdocs.interchange.tables.workbook, hrdocs.interchange.tables.jsonlists, hrdocs.interchange.tables.worddoc
try:
    import openpyxl
except ImportError:
    pass
pages = int(open("/proc/self/statm").read().split()[0])
limit = pages * resource.getpagesize() + (200 << 20)
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
for name in sys.argv[2:]:
    try:
        read(name, mapping)
        print(name, "was read")
    except InvalidDocument:
        pass
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the limit is set beside what the process holds")
def test_refusals_need_less_than_two_hundred_mebibytes():
    names = [name for name, (outcome, _) in OUTCOMES.items() if outcome == "refused"]
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    found = subprocess.run(  # noqa: S603 -- our own lines
        [sys.executable, "-c", REFUSALS, MAPPING, *(str(BAD / name) for name in names)],
        capture_output=True,
        check=False,
        text=True,
    )
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")
