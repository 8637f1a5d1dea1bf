"""The accepted and the rejected part together hold everything in the file, in its order."""

import gzip
import json
import os
import zlib

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs import jsontext
from hrdocs.codec import write_record
from hrdocs.problems import Severity
from hrdocs.testing import dirty_lines, json_documents, mutations
from hrdocs.vocabulary import SharingLabel

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=60 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
BOM = b"\xef\xbb\xbf"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        # That bytes have reached the disk is not the matter here, and waiting for it takes most of the time.
        patch.setattr(os, "fsync", lambda _: None)
        yield tmp_path_factory.mktemp("split")


def split(path, **options):
    """Return the report, and the lines of both sides without their ends."""
    report = hrdocs.validate(path, **options)
    if report.source is None:  # a table, say, which is refused as a whole
        with pytest.raises(ValueError, match=r"^this file was refused as a whole and has no records to split$"):
            report.write_split(accepted=path.parent / "accepted.ndjson")
        reject()
    sides = path.parent / "accepted.ndjson", path.parent / "rejected.ndjson"
    report.write_split(accepted=sides[0], rejected=sides[1])
    return report, *(lines_of(side.read_bytes()) for side in sides)


def lines_of(data):
    return [line.rstrip(b"\r\n") for line in data.splitlines(keepends=True)] if b"\r" not in data else _by_feed(data)


def _by_feed(data):
    # A carriage return alone ends no line of NDJSON.
    lines = data.split(b"\n")
    return [line.rstrip(b"\r") for line in (lines[:-1] if lines[-1] == b"" else lines)]


def is_part_of(part, whole):
    """Return whether some lines are in the whole in the same order."""
    rest = iter(whole)
    return all(line in rest for line in part)


def assert_nothing_lost(lines, accepted, rejected):
    assert sorted(accepted + rejected) == sorted(lines)
    assert is_part_of(accepted, lines)
    assert is_part_of(rejected, lines)


def assert_iterators_agree(report, accepted, rejected):
    """The records and texts in the report are those of the two files, in the same order."""
    values = [jsontext.loads(line.removeprefix(BOM)) for line in accepted if line.removeprefix(BOM).strip()]
    assert [write_record(record)["id"] for record in report.accepted] == [v["id"] for v in values if "type" in v]
    told = [each.text.encode(errors="surrogateescape") for each in report.rejected]
    given = [line.decode("utf-8", "backslashreplace").encode() for line in rejected if line.strip()]
    assert told == given


def assert_accepted_stands_alone(path, accepted, **options):
    """What is accepted has no error of its own; what it leads to may have been rejected."""
    if any(line.removeprefix(BOM).strip() for line in accepted):
        again = hrdocs.validate(path.parent / "accepted.ndjson", **options)
        errors = {problem.code for problem in again.problems if problem.severity is Severity.ERROR}
        assert errors <= {"reference.dangling"}


@pytest.mark.parametrize("ending", [".ndjson", ".ndjson.gz"])
def test_every_line_goes_to_one_side(folder, ending):
    path = folder / f"lines{ending}"

    @COUNTED
    @given(dirty_lines(), st.booleans(), st.sampled_from([b"\n", b"\r\n"]), st.booleans())
    def check(lines, has_mark, end, is_ended):
        data = (BOM if has_mark else b"") + end.join(lines) + (end if is_ended and lines else b"")
        path.write_bytes(gzip.compress(data) if ending.endswith(".gz") else data)
        report, accepted, rejected = split(path)
        assert_nothing_lost(lines_of(data), accepted, rejected)
        assert_iterators_agree(report, accepted, rejected)
        assert_accepted_stands_alone(path, accepted)
        assert bool(rejected) or report.ok or not any(line.strip() for line in lines)

    check()


@COUNTED
@given(lines=dirty_lines(), limit=st.integers(20, 400), as_of=st.sampled_from([None, "2021-01-01"]))
def test_a_line_too_long_sends_all_from_it_on_to_the_rejected_side(folder, lines, limit, as_of):
    path = folder / "long.ndjson"
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    report, accepted, rejected = split(path, max_line_bytes=limit, as_of=as_of)
    assert_nothing_lost(lines, accepted, rejected)
    assert_iterators_agree(report, accepted, rejected)
    long = next((n for n, line in enumerate(lines) if len(line) >= limit), None)
    if long is not None:
        assert is_part_of(lines[long:], rejected)
        assert any(problem.code == "file.line-too-long" for problem in report.problems)
    assert_accepted_stands_alone(path, accepted, as_of=as_of)


@COUNTED
@given(lines=dirty_lines(), limit=st.integers(1, 3000))
def test_a_file_too_large_sends_all_from_there_on_to_the_rejected_side(folder, lines, limit):
    path = folder / "large.ndjson"
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    report, accepted, rejected = split(path, max_bytes=limit)
    assert_nothing_lost(lines, accepted, rejected)
    assert_iterators_agree(report, accepted, rejected)
    assert_accepted_stands_alone(path, accepted)


def legible(packed):
    """Return the whole lines of a gzip file before it breaks off."""
    try:
        data = zlib.decompressobj(wbits=31).decompress(packed)
    except zlib.error:
        data = b""
    return data[: data.rfind(b"\n") + 1]


@COUNTED
@given(lines=dirty_lines().filter(bool), cut=st.integers(1, 60))
def test_of_a_gzip_that_breaks_off_every_line_that_can_be_read_goes_to_one_side(folder, lines, cut):
    path = folder / "torn.ndjson.gz"
    packed = gzip.compress(b"".join(line + b"\n" for line in lines))
    packed = packed[: max(0, len(packed) - cut)]
    path.write_bytes(packed)
    report, accepted, rejected = split(path)
    assert not report.ok
    assert_nothing_lost(lines_of(legible(packed)), accepted, rejected)
    assert_iterators_agree(report, accepted, rejected)
    assert_accepted_stands_alone(path, accepted)


@pytest.mark.parametrize("ending", [".json", ".json.gz"])
def test_every_record_of_a_document_goes_to_one_side(folder, ending):
    path = folder / f"whole{ending}"

    @COUNTED
    @given(json_documents(1, 4).flatmap(lambda value: st.just(value) | mutations(value).map(lambda m: m.value)))
    def check(value):
        data = json.dumps(value).encode()
        path.write_bytes(gzip.compress(data) if ending.endswith(".gz") else data)
        report, accepted, rejected = split(path)
        records = value.get("records") if isinstance(value, dict) else None
        if not isinstance(records, list) or not records:
            assert not rejected or rejected == [data] or len(rejected) == 1
            return
        header = {key: each for key, each in value.items() if key != "records"}
        # What cannot be understood as a label is the strictest.
        label = header.get("default_label", "red")
        label = label if isinstance(label, str) and label in [*SharingLabel] else "red"
        default = {"default_label": label} if "default_label" in header else {}
        assert jsontext.loads(accepted[0]).get("default_label") == default.get("default_label")
        told = [jsontext.loads(line) for line in (*accepted[1:], *rejected)]
        # A rejected header is in the rejected part; the other part has a new one. One that is accepted gives the
        # rejected part its default label, without which those records would have another.
        if header in told:
            assert jsontext.loads(rejected[0]) == header
            told.remove(header)
        elif default and rejected:
            assert jsontext.loads(rejected[0]) == {"hrdocs": "1.0", **default}
            told.remove({"hrdocs": "1.0", **default})
        assert sorted(map(jsontext.dumps, told)) == sorted(map(jsontext.dumps, records))
        assert is_part_of([jsontext.loads(line) for line in accepted[1:]], records)
        assert [write_record(record)["id"] for record in report.accepted] == [
            jsontext.loads(line)["id"] for line in accepted[1:]
        ]
        assert_accepted_stands_alone(path, accepted)

    check()
