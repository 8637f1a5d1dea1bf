"""Work grows with the length of what is read, and not with its square: steps are counted for n and for 2n.

Steps are calls of functions, in Python and in C. Those inside one pattern cannot be counted: `make interop` has every
pattern looked at by recheck, and the texts that made some take minutes are read at the end.
"""

import io
import json

import pytest
from steps import calls_of

import hrdocs
from hrdocs import recordfile
from hrdocs.filekinds import kind_of
from hrdocs.interchange import tomlplace
from hrdocs.interchange.readers.charge_reader import read_charges
from hrdocs.interchange.readers.length_reader import read_penalty
from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms
from hrdocs.sharing.residue import residue
from hrdocs.testing import sound_records
from hrdocs.vocabulary import SharingLabel

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]}


def document(*records):
    return json.dumps({"hrdocs": "1.0", "records": records}).encode()


def nested_tags(n):
    data = document({**PERSON, "description": {"ru": "<b>" * n + "ст. 342 УК" + "</b>" * n}})
    return lambda: hrdocs.validate(io.BytesIO(data))


def with_labels(n):
    names = [{"value": f"Alena Vymyslenka {k}"} for k in range(n)]
    fields = {f"/names/{k}/value": "red" for k in range(n)}
    return document({**PERSON, "names": names, "sharing": {"label": "green", "fields": fields}})


def labelled_fields(n):
    data = with_labels(n)
    return lambda: hrdocs.loads(data).shareable("green")


def labelled_fields_checked(n):
    data = with_labels(n)
    return lambda: hrdocs.validate(io.BytesIO(data))


def unknown_keys(n):
    data = document({**PERSON, **{f"key{k}": k for k in range(n)}})
    return lambda: hrdocs.validate(io.BytesIO(data))


def shown_values(n):
    data = document({**PERSON, "names": [{"value": k} for k in range(n)]})
    report = hrdocs.validate(io.BytesIO(data))
    assert report.problem_count >= n
    return lambda: report.to_text(show_values=True)


def shared(n):
    dataset = hrdocs.loads(document(*(each for _, each in zip(range(n), sound_records(n), strict=False))))
    return lambda: dataset.shareable("green")


GROWING = {
    nested_tags: 400,
    labelled_fields: 150,
    labelled_fields_checked: 150,
    unknown_keys: 300,
    shown_values: 200,
    shared: 200,
}


@pytest.mark.parametrize(("made", "n"), GROWING.items(), ids=[each.__name__ for each in GROWING])
def test_twice_as_much_takes_twice_the_steps(made, n):
    made(n)()  # what is made on first use is made
    assert calls_of(made(2 * n)) < 2.2 * calls_of(made(n))


# Texts on which a pattern once went back and forth: a minute or more each.


@pytest.mark.parametrize("text", ["1" * 9_000, "342 " * 2_000, "1" * 9_000 + ")", "12.3456 " * 1_000])
@pytest.mark.parametrize("read", [read_penalty, read_charges])
def test_a_long_cell_is_read_at_once(text, read):
    assert read(CellText(text=text), ReaderTerms()) is not None


@pytest.mark.parametrize("data", [b"<!--" * 9_000, b"<!-- -->" * 9_000 + b"x", b"{}" + b"\n" * 9_000, b" " * 9_000])
def test_the_beginning_of_a_file_is_looked_at_at_once(data, tmp_path):
    kind_of(io.BytesIO(data))
    (tmp_path / "a.json").write_bytes(data)
    assert not hrdocs.validate(tmp_path / "a.json").ok
    assert recordfile._LIST.match(data) is None


@pytest.mark.parametrize("line", ["a" * 60, "a." * 40, '"' + "\\a" * 40, " . " * 60])
def test_a_line_of_a_mapping_is_looked_at_at_once(line):
    assert tomlplace.line_of(line, ["x"]) is None


@pytest.mark.parametrize(
    "text", [" " * 9_000, "\n" * 9_000, "a" * 9_000, "[" * 9_000, "1.123" + " " * 9_000 + "x", "a-" + "\n" * 9_000]
)
def test_a_long_text_is_searched_for_what_remains_at_once(text):
    person = hrdocs.from_json({**PERSON, "description": {"ru": text}})
    assert residue((person,), (person,), SharingLabel.GREEN) is not None
