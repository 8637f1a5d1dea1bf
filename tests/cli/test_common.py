"""What verbs share: numbers and files of the command line, complaints, exit codes."""

import argparse
import io
import json
from pathlib import Path

import pytest

from hrdocs.cli import common
from hrdocs.problems import Problem


@pytest.mark.parametrize(("text", "number"), [("5", 5), ("0", 0), ("007", 7)])
def test_a_whole_number(text, number):
    assert common.count(text) == number


@pytest.mark.parametrize("text", ["-1", "x", "1.5", "", "²"])
def test_no_whole_number(text):
    with pytest.raises(argparse.ArgumentTypeError, match=r"^a whole number is wanted, such as 20$"):
        common.count(text)


def test_options():
    parser = argparse.ArgumentParser()
    common.add_language(parser, "language of messages")
    common.add_as_of(parser)
    given = parser.parse_args(["--language", "be", "--as-of", "2021"])
    assert (given.language, given.as_of) == ("be", "2021")
    assert parser.parse_args([]).language == "en"
    with pytest.raises(SystemExit):
        parser.parse_args(["--language", "de"])


def test_a_complaint_and_its_code(capsys):
    assert common.complain("something is wrong", 2) == 2
    assert capsys.readouterr() == ("", "something is wrong\n")


def test_the_standard_input_is_named_by_a_hyphen(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(b"x"))
    monkeypatch.setattr("sys.stdin", stream)
    assert common.source_of("-") is stream.buffer
    assert common.source_of("a.json") == "a.json"


def test_a_dataset_or_the_exit_code(capsys):
    Path("a.json").write_text(json.dumps({"hrdocs": "1.0", "records": []}), encoding="utf-8")
    Path("bad.json").write_text("{", encoding="utf-8")
    assert list(common.read_dataset("a.json")) == []
    assert capsys.readouterr() == ("", "")
    assert common.read_dataset("bad.json") == 1
    assert common.read_dataset("none.json") == 3
    err = capsys.readouterr().err
    assert "json.truncated" in err
    assert "file.missing" in err


@pytest.mark.parametrize(("code", "exit_code"), [("json.truncated", 1), ("file.pdf", 2), ("date.future", 1)])
def test_the_exit_code_of_what_was_refused(code, exit_code):
    assert common.code_of([Problem(code=code)]) == exit_code
