"""A written file reads back, byte for byte; a broken part of a file is reported and the rest is read."""

import gzip
import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hrdocs import files, jsontext
from hrdocs.codec import Rejected, read_header, read_record, write_header, write_record
from hrdocs.dataset import Dataset
from hrdocs.errors import InvalidDocument
from hrdocs.testing import datasets, json_documents, mutations

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=40 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
EACH_ENDING = pytest.mark.parametrize("ending", [".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        # That bytes have reached the disk is not the matter here, and waiting for it takes most of the time.
        patch.setattr(os, "fsync", lambda _: None)
        yield tmp_path_factory.mktemp("files")


@EACH_ENDING
def test_files_read_back(folder, ending):
    path, again = folder / f"one{ending}", folder / f"two{ending}"

    @COUNTED
    @given(datasets())
    def check(dataset):
        files.write(dataset, path)
        found = files.read(path)
        assert found == dataset
        files.write(found, again)
        assert again.read_bytes() == path.read_bytes()
        assert tuple(record for _, record in files.iter_records(path)) == dataset.records
        # A stream of records makes the same bytes as a dataset of them.
        files.write(iter(dataset), again, header=dataset.header)
        assert again.read_bytes() == path.read_bytes()

    check()


@COUNTED
@given(dataset=datasets())
def test_files_are_laid_out_like_any_json(folder, dataset):
    header, values = write_header(dataset.header), [write_record(record) for record in dataset]
    files.write(dataset, folder / "layout.json")
    whole = jsontext.dumps({**header, "records": values}, indent=2) + "\n"
    assert (folder / "layout.json").read_bytes() == whole.encode()
    files.write(dataset, folder / "layout.ndjson")
    lines = "".join(jsontext.dumps(value) + "\n" for value in (header, *values))
    assert (folder / "layout.ndjson").read_bytes() == lines.encode()


@EACH_ENDING
def test_lines_are_numbered(folder, ending):
    path = folder / f"lines{ending}"

    @COUNTED
    @given(datasets(1))
    def check(dataset):
        files.write(dataset, path)
        data = gzip.decompress(path.read_bytes()) if ending.endswith(".gz") else path.read_bytes()
        lines = data.decode().split("\n")
        for number, record in files.iter_records(path):
            if "ndjson" in ending or "jsonl" in ending:
                assert json.loads(lines[number - 1])["id"] == record.id
            else:
                assert lines[number - 1 : number + 2] == [
                    "    {",
                    f'      "type": "{record.type}",',
                    f'      "id": "{record.id}",',
                ]

    check()


@COUNTED
@given(dataset=datasets(), layout=st.sampled_from(["compact", "sorted", "ascii", "mark", "spaced"]))
def test_layout_makes_no_difference(folder, dataset, layout):
    path, other = folder / "canonical.json", folder / "other.json"
    files.write(dataset, path)
    value = json.loads(path.read_bytes())
    text = {
        "compact": jsontext.dumps(value),
        "sorted": json.dumps(value, sort_keys=True, ensure_ascii=False),
        "ascii": json.dumps(value),
        "mark": "\N{ZERO WIDTH NO-BREAK SPACE}" + jsontext.dumps(value),
        "spaced": "\r\n\t " + json.dumps(value, indent="\t") + "\r\n",
    }[layout]
    other.write_bytes(text.encode())
    assert files.read(other) == dataset
    files.write(files.read(other), other)
    assert other.read_bytes() == path.read_bytes()


def readable(value):
    try:
        return read_record(value)
    except Rejected:
        return None


@st.composite
def with_broken_records(draw):
    """Draw a document some of whose records have slips."""
    document = draw(json_documents(1, 6))
    changed = [draw(mutations(record)).value if draw(st.booleans()) else record for record in document["records"]]
    return {**document, "records": changed}


@pytest.mark.parametrize("ending", [".json", ".ndjson", ".ndjson.gz"])
def test_what_is_broken_is_told_and_the_rest_is_read(folder, ending):
    path = folder / f"broken{ending}"

    @COUNTED
    @given(with_broken_records())
    def check(document):
        head = {key: each for key, each in document.items() if key != "records"}
        # A record with the key of a header would be read as one.
        records = [r for r in document["records"] if not (isinstance(r, dict) and "hrdocs" in r)]
        if "ndjson" in ending:
            data = "".join(json.dumps(line) + "\n" for line in [head, *records]).encode()
        else:
            data = json.dumps({**head, "records": records}, indent=1).encode()
        path.write_bytes(gzip.compress(data) if ending.endswith(".gz") else data)

        # A record without a label has the one that the header names.
        default = {"sharing": {"label": head["default_label"]}} if "default_label" in head else {}
        labelled = [{**default, **value} if isinstance(value, dict) else value for value in records]
        right = [record for value in labelled if (record := readable(value)) is not None]
        problems = []
        found = [record for _, record in files.iter_records(path, on_problem=problems.append)]
        assert found == right
        assert bool(problems) is (len(right) < len(records))
        for problem in problems:
            assert problem.place.file == str(path)
            assert 1 <= problem.place.line <= data.count(b"\n") + 1
            assert problem.place.column >= 1
        if problems:
            with pytest.raises(InvalidDocument):
                list(files.iter_records(path))

        twice = len({record.id for record in right}) < len(right)
        if problems or twice:
            with pytest.raises(InvalidDocument) as refused:
                files.read(path)
            assert {p for p in refused.value.problems if p.code != "record.duplicate-id"} == set(problems)
            assert any(p.code == "record.duplicate-id" for p in refused.value.problems) is twice
        else:
            header = {key: each for key, each in head.items() if key != "default_label"}
            assert files.read(path) == Dataset(right, header=read_header(header))

    check()


@pytest.mark.parametrize("ending", [".json", ".ndjson"])
def test_any_bytes_are_read_or_refused(folder, ending):
    path = folder / f"bytes{ending}"

    @COUNTED
    @given(datasets(1, 2), st.integers(0, 2000), st.binary(max_size=3), st.integers(0, 3))
    def check(dataset, at, new, lost):
        files.write(dataset, path)
        data = path.read_bytes()
        path.write_bytes(data[:at] + new + data[at + lost :])
        try:
            files.read(path)
        except InvalidDocument as refusal:
            found = refusal.problems
        else:
            found = ()
        assert all(problem.place.file == str(path) for problem in found)

    check()
