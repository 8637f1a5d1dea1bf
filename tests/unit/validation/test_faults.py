"""Every fault of syntax, files and shape has rows that must show it and rows that must not, each with its place."""

import base64
import json
from pathlib import Path

import pytest

import hrdocs
from hrdocs import messages
from hrdocs.problems import Severity
from hrdocs.validation.catalogue import Layer, every

FOLDER = Path(__file__).parents[2] / "corpora" / "faults"
CORPORA = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
ROWS = [
    (code, kind, n)
    for code, corpus in CORPORA.items()
    for kind in ("triggers", "silent")
    for n in range(len(corpus[kind]))
]
LIMITS = ("max_bytes", "max_line_bytes")

# Codes without rows, and why.
EXCUSED = {
    "file.missing": "there is no file to be checked",
    "file.directory": "a folder is no file",
    "file.special": "a device or a pipe is no ordinary file",
    "file.is-text": "a text given in the place of a name is no file",
    "file.unreadable": "rights and broken disks are matters of the system",
    "file.other-format": "nothing is written when a file is checked",
    "file.not-written": "nothing is written when a file is checked",
    "file.changed": "the file changes after it was checked",
    "file.stopped": "it comes after other problems, and only where a number of them was wanted",
    "shape.other": "for keywords that the published schema does not use today",
}


def checked(row, folder):
    path = folder / row["name"]
    path.write_bytes(base64.b64decode(row["bytes"]) if "bytes" in row else row["text"].encode())
    report = hrdocs.validate(path, **{name: row[name] for name in LIMITS if name in row})
    return [problem for problem in report.problems if problem.severity is not Severity.NOTE]


def test_every_fault_has_rows_or_an_excuse():
    faults = {known.code for known in every() if known.layer in {Layer.FILE, Layer.SYNTAX, Layer.SHAPE}}
    assert set(CORPORA) | set(EXCUSED) == faults
    assert not set(CORPORA) & set(EXCUSED)
    for code, corpus in CORPORA.items():
        assert corpus["triggers"], code
        assert corpus["silent"], code


@pytest.mark.parametrize(("code", "kind", "n"), ROWS)
def test_row(code, kind, n, tmp_path):
    row = CORPORA[code][kind][n]
    assert row["why"]
    assert row.keys() <= {"why", "name", "text", "bytes", "found", *LIMITS}
    told = checked(row, tmp_path)
    assert bool(row.get("found")) == (kind == "triggers")
    wanted = [(code, each.get("line"), each.get("column"), each.get("pointer")) for each in row.get("found", ())]
    assert [(p.code, p.place.line, p.place.column, p.place.pointer) for p in told] == wanted, row["why"]
    for problem in told:
        needed, optional = messages.parameters(code)
        assert needed <= problem.parameters.keys() <= needed | optional
        assert problem.severity is Severity.ERROR
        assert not problem.is_doubt
