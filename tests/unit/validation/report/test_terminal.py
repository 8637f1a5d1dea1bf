"""A report for a terminal: kinds, counts, the first of each kind, totals."""

import pytest

import hrdocs
from hrdocs import messages
from hrdocs.validation.report import terminal

PEOPLE = [{"type": "person", "id": f"vymyslenka-{n}", "birth": "2030"} for n in range(3)]


def text(*values, **options):
    dataset = hrdocs.Dataset([hrdocs.from_json(value) for value in values])
    report = hrdocs.validate(dataset, rules=("date",), as_of="2021-01-01")
    chosen = {"show_ids": False, "show_values": False, "limit": None, "color": False} | options
    return terminal.to_text(report, "en", **chosen)


def test_kinds_are_counted_and_the_first_are_shown():
    shown = text(*PEOPLE, limit=1)
    verdict = "This file is not ready to send: 3 errors. Correct the errors below and check it again."
    assert shown.startswith(f"{verdict}\n\nerror date.future: 3\n/records/0/birth: ")
    assert f"\n{messages.labels('en')['more']}: 2\n" in shown
    assert "vymyslenka" not in shown
    assert text(*PEOPLE).count("/birth: ") == 3


def test_totals_end_it():
    *_, sums = text(*PEOPLE).split("\n\n")
    lines = sums.splitlines()
    assert lines[:2] == ["records: 3 (3 people)", "errors: 3"]
    assert "as of: 1 January 2021" in lines


def test_ids_and_values_on_request():
    shown = text(*PEOPLE, show_ids=True, show_values=True)
    assert "vymyslenka-0" in shown
    assert '"2030"' in shown


@pytest.mark.parametrize(("color", "count"), [(False, 0), (True, 3)])
def test_colours(color, count):
    assert text(PEOPLE[0], color=color).count("\x1b[1;31m") == count


def test_nothing_found():
    assert text({"type": "person", "id": "p1"}).startswith("You can send this file. Nothing to fix.\n\n")
