"""The one writer: no target that is read is destroyed, no mode is widened, and nothing unfinished is left."""

import contextlib
import csv
import io
import json
import os
import shutil
import socket
import stat
import tempfile
from pathlib import Path

import pytest

import hrdocs
from hrdocs import cli, outfile
from hrdocs.errors import WrongTarget

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena  Vymyslenka"}]}
DATA = (json.dumps({"hrdocs": "1.0", "records": [PERSON]}) + "\n").encode()
INPUT = "another file as target: this one is read, and writing it would destroy what it holds"
SPECIAL = "an ordinary file as target, not a device, a pipe or a socket; for standard output write -"
FIX_INPUT = "another file than the source; to replace the source itself, ask for that: --in-place, in_place=True"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("own.json").write_bytes(DATA)
    return tmp_path


@contextlib.contextmanager
def mask(value):
    before = os.umask(value)
    try:
        yield
    finally:
        now = os.umask(before)
    assert now == value


def mode(name):
    return stat.S_IMODE(Path(name).stat().st_mode)


def same():
    return "own.json"


def spelt():
    Path("sub").mkdir()
    return "sub/../own.json"


def absolute():
    return str(Path("own.json").absolute())


def symlink():
    Path("other.json").symlink_to("own.json")
    return "other.json"


def hard_link():
    Path("other.json").hardlink_to("own.json")
    return "other.json"


WAYS = pytest.mark.parametrize("way", [same, spelt, absolute, symlink, hard_link])
COMMANDS = {
    "validate": (["validate", "own.json", "--output"], INPUT),
    "accepted": (["validate", "own.json", "--accepted"], INPUT),
    "rejected": (["validate", "own.json", "--rejected"], INPUT),
    "criteria": (["criteria", "own.json", "p1", "--framework", "wgad", "--on", "2020-09-25", "--html"], INPUT),
    "fix": (["fix", "own.json", "--output"], FIX_INPUT),
}


@WAYS
def test_an_input_is_no_target(way):
    target = way()
    with pytest.raises(WrongTarget) as caught:
        outfile.replace(target, b"new", inputs=["own.json"])
    assert str(caught.value) == f"expected {INPUT}"
    assert Path("own.json").read_bytes() == DATA


def test_an_open_input_is_no_target():
    with open("own.json", "rb") as stream, pytest.raises(WrongTarget):  # noqa: PTH123 -- as people open files
        outfile.replace("own.json", b"new", inputs=[stream])
    assert Path("own.json").read_bytes() == DATA


@WAYS
@pytest.mark.parametrize("verb", COMMANDS)
def test_no_command_destroys_its_input(way, verb, capsys):
    arguments, expected = COMMANDS[verb]
    assert cli.main([*arguments, way()]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"hrdocs {arguments[0]}: expected {expected}\n"
    assert Path("own.json").read_bytes() == DATA
    assert not [each for each in Path().iterdir() if each.name.endswith(".part")]


@pytest.mark.parametrize("other", ["out.ndjson", "./out.ndjson"])
@pytest.mark.parametrize(
    "names", [("--output", "--accepted"), ("--output", "--rejected"), ("--accepted", "--rejected")]
)
def test_two_outputs_are_two_files(names, other, capsys):
    Path("out.ndjson").write_bytes(b"old")
    assert cli.main(["validate", "own.json", names[0], "out.ndjson", names[1], other]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "hrdocs validate: expected two outputs to be two files, and neither is one that is read\n"
    assert Path("own.json").read_bytes() == DATA
    assert Path("out.ndjson").read_bytes() == b"old"


@pytest.mark.parametrize("kind", ["device", "fifo", "socket"])
def test_only_an_ordinary_file_is_a_target(kind):
    with contextlib.ExitStack() as stack:
        if kind == "device":
            target = os.devnull
        elif kind == "fifo":
            target = "pipe"
            os.mkfifo(target)
        else:
            # The name of a socket may have about 100 bytes.
            short = tempfile.mkdtemp()
            stack.callback(shutil.rmtree, short)
            target = f"{short}/s"
            stack.enter_context(socket.socket(socket.AF_UNIX)).bind(target)
        with pytest.raises(WrongTarget) as caught:
            outfile.replace(target, b"new")
        assert str(caught.value) == f"expected {SPECIAL}"
        assert not stat.S_ISREG(Path(target).stat().st_mode)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o027, 0o077])
def test_a_new_file_follows_the_mask(umask):
    with mask(umask):
        outfile.replace("new", b"x")
    assert mode("new") == 0o666 & ~umask


@pytest.mark.parametrize(
    ("inputs", "expected"), [([0o600], 0o600), ([0o640], 0o640), ([0o600, 0o644], 0o644), ([0o400], 0o600)]
)
def test_a_new_file_has_no_bit_that_no_input_has(inputs, expected):
    names = []
    for n, bits in enumerate(inputs):
        Path(f"in{n}").touch()
        Path(f"in{n}").chmod(bits)
        names.append(f"in{n}")
    with mask(0):
        outfile.replace("new", b"x", inputs=names)
    assert mode("new") == expected


@pytest.mark.parametrize("label", [b'{"sharing": "red"}', rb'{"sharing": "\u0072ed"}', rb'{"sharing": "\u0072ed"'])
def test_red_is_private(label):
    with mask(0):
        with outfile.replacing("new") as stream:
            stream.writelines(outfile.watched([b"{}", label, b"{}"], stream))
        outfile.replace("key", b"x", private=True)
    assert (mode("new"), mode("key")) == (0o600, 0o600)


@pytest.mark.parametrize("bits", [0o600, 0o640, 0o666])
def test_a_file_that_is_there_keeps_its_mode(bits):
    Path("old").touch()
    Path("old").chmod(bits)
    outfile.replace("old", b"x", private=True)
    assert (mode("old"), Path("old").read_bytes()) == (bits, b"x")


@pytest.mark.parametrize("name", ["-", "/dev/stdout"])
def test_standard_output(name, capfdbinary):
    outfile.replace(name, b"\xff bytes")
    assert capfdbinary.readouterr().out == b"\xff bytes"
    assert sorted(each.name for each in Path().iterdir()) == ["own.json"]


@pytest.mark.parametrize("error", [OSError, ValueError, KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("old", [None, b"old"])
def test_nothing_is_left_of_a_failure(error, old):
    if old is not None:
        Path("new").write_bytes(old)
    before = sorted(Path().iterdir())

    def halves():
        yield b"half"
        raise error

    def write():
        with outfile.replacing("new") as stream:
            stream.writelines(halves())

    with pytest.raises(error):
        write()
    assert sorted(Path().iterdir()) == before
    assert old is None or Path("new").read_bytes() == old


def test_sweep_removes_what_is_being_written():
    def end():
        outfile.sweep()
        assert sorted(each.name for each in Path().iterdir()) == ["own.json"]
        raise KeyboardInterrupt

    def write():
        with outfile.replacing("new"):
            end()

    with pytest.raises(KeyboardInterrupt):
        write()


def test_leftovers_are_named(capsys):
    left = Path(".new.ndjson.0123456789ab.part").absolute()
    for name in (left.name, ".new.ndjson.part", ".new.ndjson.0123456789xy.part", ".other.0123456789ab.part"):
        Path(name).touch()
    assert outfile.leftovers("new.ndjson") == [left]
    with outfile.replacing("new.ndjson"):
        assert outfile.leftovers("new.ndjson") == [left]  # what is being written now is none
    assert cli.main(["validate", "own.json", "--accepted", "new.ndjson"]) == 0
    assert capsys.readouterr().err == f"hrdocs: an earlier run was cut off and left {left.name}; delete it\n"


def test_both_sides_of_a_split_may_not_be_standard_output():
    with pytest.raises(ValueError, match="accepted and rejected are two files"):
        hrdocs.validate("own.json").write_split(accepted="-", rejected="/dev/stdout")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_cell_of_csv_is_run_as_a_formula(start):
    assert outfile.is_formula(f"{start}1")
    assert outfile.harmless(f"{start}1") == f"'{start}1"
    assert outfile.harmless(f"1{start}") == f"1{start}"


@pytest.mark.parametrize("divider", [",", ";", "\t", "|", "\n", "\r"])
def test_a_cell_stays_harmless_where_a_program_divides_at_another_character(divider):
    assert outfile.harmless(f"a{divider}=1+1") == f"a{divider}'=1+1"
    for delimiter in ",;\t|":
        text = io.StringIO()
        csv.writer(text, delimiter=",").writerow(["a", outfile.harmless(f'b"{divider}=1+1'), "c"])
        for row in csv.reader(text.getvalue().splitlines(), delimiter=delimiter):
            assert not [cell for cell in row if outfile.is_formula(cell)]


def test_prose_stays_as_it_is():
    assert outfile.harmless("a, -5; b - c") == "a, -5; b - c"
