"""Sound but unusual histories: nothing in them is an error or a question."""

import json
from pathlib import Path

import pytest

import hrdocs
from hrdocs.codec import read_record

HISTORIES = json.loads((Path(__file__).parents[1] / "corpora" / "sound_histories.json").read_text(encoding="utf-8"))
ADVICE = {"source.absent", "appeal.unreachable-addressee"}


def told(records):
    report = hrdocs.validate(hrdocs.Dataset(map(read_record, records)), as_of="2026-11-30")
    return [(p.code, p.place.pointer) for p in report.problems if p.code not in ADVICE]


@pytest.mark.parametrize("name", HISTORIES)
def test_a_sound_history_has_no_error_and_no_question(name):
    assert told(HISTORIES[name]) == []


def test_all_of_them_together_have_none():
    """Each with ids of its own, as one list."""
    records = []
    for n, history in enumerate(HISTORIES.values()):
        names = {record["id"] for record in history}
        text = json.dumps(history, ensure_ascii=False)
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(f'"{name}"', f'"h{n}-{name}"')
        records += json.loads(text)
    assert [each for each in told(records) if each[0] != "person.possibly-same"] == []
