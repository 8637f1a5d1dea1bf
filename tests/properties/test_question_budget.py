"""On sound data the rules find no error and hardly a question: at most two for each hundred people."""

import json
from pathlib import Path

import pytest

import hrdocs
from hrdocs import codec, testing
from hrdocs.problems import Severity

ROOT = Path(__file__).parents[2]
EXAMPLES = [ROOT / "examples/joined.json", *sorted((ROOT / "examples/texts").glob("*.json"))]
HISTORIES = json.loads((ROOT / "tests/corpora/sound_histories.json").read_text(encoding="utf-8"))
AS_OF = "2026-11-30"


def datasets(kind):
    if kind == "examples":
        return [hrdocs.read(path) for path in EXAMPLES]
    if kind == "histories":
        values = HISTORIES.values()
    else:
        values = (list(testing.sound_records(300, seed=seed)) for seed in (101, 102))
    return [hrdocs.Dataset(map(codec.read_record, records)) for records in values]


@pytest.mark.parametrize("kind", ["examples", "histories", "generated"])
def test_there_is_no_error_and_hardly_a_question(kind):
    every = datasets(kind)
    problems = [p for each in every for p in hrdocs.validate(each, as_of=AS_OF).problems]
    people = sum(record.type == "person" for each in every for record in each)
    assert people > 20
    assert [(p.code, p.place.pointer) for p in problems if p.severity is Severity.ERROR] == []
    # The one rule that reasons from what such short histories leave out.
    questions = [
        p.code for p in problems if p.severity is Severity.WARNING and p.code != "appeal.unreachable-addressee"
    ]
    assert len(questions) * 100 <= 2 * max(people, 100), questions
