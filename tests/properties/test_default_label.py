"""A record has one label by every door: whole or by lines, in one process or several, in parts and written anew."""

import gzip
import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs.recordfile import RecordFile
from hrdocs.vocabulary import SharingLabel

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=40 * MORE,
    derandomize=MORE == 1,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
DEFAULTS = st.sampled_from([None, *map(str, SharingLabel)])


@st.composite
def files(draw):
    """Draw a header and some records, many of them without a label, and the label that each has."""
    default = draw(DEFAULTS)
    header = {"hrdocs": "1.0"} | ({"default_label": default} if default else {})
    records, expected = [], {}
    for n in range(draw(st.integers(1, 6))):
        own = draw(DEFAULTS)
        record = {"type": "person", "id": f"p{n}"} | ({"sharing": {"label": own}} if own else {})
        # A day that cannot be makes an error, so that the record is rejected.
        if draw(st.booleans()):
            record |= {"birth": "1990-02-01", "death": "1980-02-01"}
        records.append(record)
        expected[f"p{n}"] = own or default or "amber"
    return header, records, expected


def labels(records):
    return {record.id: str(record.sharing.label) for record in records}


def lines(header, records):
    return "".join(json.dumps(each) + "\n" for each in (header, *records)).encode()


@COUNTED
@given(files())
def test_every_door_gives_the_same_label(tmp_path, drawn):
    header, records, expected = drawn
    path = tmp_path / "in.ndjson"
    path.write_bytes(lines(header, records))
    whole = tmp_path / "in.json"
    whole.write_text(json.dumps(header | {"records": records}), encoding="utf-8")
    packed = tmp_path / "in.ndjson.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    for source in (path, whole, packed, path.read_bytes(), whole.read_bytes()):
        assert labels(hrdocs.read(source)) == expected
        assert labels(record for _, record in hrdocs.iter_records(source)) == expected
    # As processes get the file: each block knows the label of the header, though only the first has it.
    blocks = list(RecordFile(path).blocks(size=1))
    found = [entry.record for block in blocks for entry in RecordFile(block).entries() if entry.record is not None]
    assert labels(found) == expected
    check_the_parts(tmp_path, path, expected)
    check_the_parts(tmp_path, whole, expected)


def check_the_parts(tmp_path, source, expected):
    report = hrdocs.validate(source)
    accepted, rejected = tmp_path / "ok.ndjson", tmp_path / "bad.ndjson"
    report.write_split(accepted=accepted, rejected=rejected)
    # Parts of a file get the label of its header with them.
    parts = [hrdocs.read(part) for part in (accepted, rejected) if part.stat().st_size]
    assert labels([record for part in parts for record in part]) == expected
    both = [*report.accepted, *(each.record for each in report.rejected if each.record is not None)]
    assert labels(both) == expected


@COUNTED
@given(files(), st.sampled_from([".json", ".ndjson"]))
def test_what_is_written_has_a_label_on_each_record_and_none_in_the_header(tmp_path, drawn, ending):
    header, records, expected = drawn
    out = tmp_path / f"out{ending}"
    hrdocs.write(hrdocs.read(lines(header, records)), out)
    text = out.read_text(encoding="utf-8")
    assert "default_label" not in text
    assert text.count('"label"') == len(records)
    assert labels(hrdocs.read(out)) == expected


@pytest.mark.parametrize(
    ("first", "label"),
    [
        ('{"hrdocs": "1.0", "default_label": "red", "nobody": 1}', "red"),  # a header that is refused for another key
        ('{"hrdocs": "1.0", "default_label": "TLP:RED"}', "red"),  # no label that we know: the strictest
        ('{"hrdocs": "1.0", "default_label": ["red"]}', "red"),
        ('{"hrdocs": "1.0", "default_label": "clear"', "red"),  # it breaks off
        ('{"hrdocs": "1.0", "default\\u005flabel": "red", "nobody": 1}', "red"),
        ('{"hrdocs": "1.0", "nobody": 1}', "amber"),
    ],
)
def test_a_header_that_is_refused_loosens_nothing(first, label):
    data = f'{first}\n{{"type": "person", "id": "p1"}}\n'.encode()
    found = [record for _, record in hrdocs.iter_records(data, on_problem=lambda _: None)]
    assert labels(found) == {"p1": label}


def test_lines_without_a_header_are_amber():
    found = hrdocs.read(b'{"type": "person", "id": "p1"}\n{"type": "person", "id": "p2"}\n')
    assert labels(found) == {"p1": "amber", "p2": "amber"}


def test_a_default_loosens_no_floor():
    record = {"type": "person", "id": "p1", "contacts": [{"kind": "email", "value": "office@example.org"}]}
    (found,) = hrdocs.read(lines({"hrdocs": "1.0", "default_label": "clear"}, [record])).shareable("clear")
    assert found.contacts == ()
