"""Every code block of the documentation and of the README is run, in the order of its page, in an empty folder.

- `python` blocks share one namespace a page. A block with `>>>` is a session whose output is compared; in any other,
  what a `print` prints is compared with the comment at the end of its line, where there is one.
- `console` blocks: the text after `$ ` is run, the lines below are its output. A line `...` means any number of lines.
- `toml` blocks are settings of checks, mappings, or decisions of an import. A caption makes a file of them; a faulty
  mapping must be spoken of further down.
- `yaml` blocks are workflows of GitHub, of which the calls of `hrdocs` are read and not run.
- `json` blocks are datasets, records, or nested objects that name their class (`:class: object-Name`). A caption, or
  "Save this as `name`" in the line above, makes a file of the block. A faulty file must be spoken of further down.
- `text` blocks with a caption are such files too, those that are no JSON among them; others are patterns.
- `sh` blocks are for the reader's own machine and are not run: `make`, `pip` and `venv` only, with a comment.
"""

import ast
import contextlib
import doctest
import importlib.util
import io
import json
import os
import re
import shlex
import subprocess
import sys
import tokenize
import tomllib
from importlib import import_module
from pathlib import Path
from unittest import mock

import attrs
import model_reference
import pytest
from jsonschema import Draft202012Validator

import hrdocs
from hrdocs import cli, jsontext, schema, shape
from hrdocs.interchange import InvalidMapping, read_mapping
from hrdocs.problems import Severity
from hrdocs.reviewing import read_review
from hrdocs.validation.settings import read_config

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
WHOLE = {**model_reference.pages(), README: README.read_text(encoding="utf-8")}
FENCE = re.compile(r"^(?P<indent> *)(?P<fence>`{3,})(?P<info>[^`\n]*)$")
OPTION = re.compile(r":([a-z-]+): *(.*)")
NAMED = re.compile(r"[Ss]ave this as `([^`]+)`")
# What a page includes from `examples/` is run by tests of its own.
NO_CODE = {"{eval-rst}", "{literalinclude}", "{toctree}"}
OPTIONAL = {"duckdb", "hypothesis", "pandas", "polars", "pydantic"}
TERMINAL = {"COLUMNS": "80", "NO_COLOR": "1"}
NOT_RUN = re.compile(r"(python3? -m )?(pip|venv|make|npx|datamodel-codegen)\b")


@attrs.frozen
class Block:
    page: str
    line: int
    language: str
    options: dict
    text: str

    def __str__(self):
        return f"{self.page} line {self.line}"


def blocks_of(page):
    lines = WHOLE[page].split("\n")
    name = str(page.relative_to(ROOT))
    found, at = [], 0
    while at < len(lines):
        opening = FENCE.match(lines[at])
        at += 1
        if opening is None:
            continue
        start, indent, fence = at, opening["indent"], opening["fence"]
        while lines[at].strip() != fence:
            at += 1
        body = [line.removeprefix(indent) for line in lines[start:at]]
        at += 1
        kind, _, language = opening["info"].strip().partition(" ")
        if kind in NO_CODE:
            continue
        options = {}
        if kind == "{code-block}":
            while body and (option := OPTION.fullmatch(body[0])):
                options[option[1]] = option[2]
                body.pop(0)
            start += len(options)
        else:
            assert not language, f"{name} line {start}: the block opens with {opening['info']!r}"
            language = kind
        said = next((line for line in reversed(lines[: start - 1]) if line.strip()), "")
        if language == "json" and "caption" not in options and (saved := NAMED.search(said)):
            options["caption"] = saved[1]
        found.append(Block(name, start + 1, language, options, "\n".join(body).strip("\n")))
    return found


class Runner:
    """Runs blocks in a folder; `is_quick` calls the commands here, which is as good where nothing but text counts."""

    def __init__(self, folder, *, is_quick=False):
        self.folder = folder
        self.is_quick = is_quick
        self.namespace = {"__name__": "docs"}
        self.faulty = {}
        self.left_out = []
        self.code = 0

    def run(self, block):
        for name in [name for name in self.faulty if name in block.text and block.language != "json"]:
            del self.faulty[name]
        getattr(self, f"run_{block.language}", self.refuse)(block)

    def refuse(self, block):
        pytest.fail(f"{block}: a block of {block.language!r} would not be run")

    # python

    def run_python(self, block):
        try:
            with contextlib.chdir(self.folder):
                if ">>>" in block.text:
                    self.run_session(block)
                else:
                    self.run_script(block)
        except ModuleNotFoundError as error:
            if error.name not in OPTIONAL:
                raise
            pytest.skip(f"{error.name} is not installed")
        except hrdocs.MissingExtra as error:
            pytest.skip(str(error))

    def run_session(self, block):
        test = doctest.DocTestParser().get_doctest(block.text, self.namespace, str(block), block.page, block.line - 1)
        told = io.StringIO()
        result = doctest.DocTestRunner(verbose=False).run(test, out=told.write, clear_globs=False)
        self.namespace.update(test.globs)
        assert result.failed == 0, told.getvalue()

    def run_script(self, block):
        comments = {
            token.start[0]: token.string.removeprefix("#").strip()
            for token in tokenize.generate_tokens(io.StringIO(block.text).readline)
            if token.type == tokenize.COMMENT
        }
        for node in ast.parse(block.text).body:
            expected = comments.get(node.end_lineno) if is_print(node) else None
            ast.increment_lineno(node, block.line - 1)
            told = io.StringIO()
            with contextlib.redirect_stdout(told):
                exec(compile(ast.Module([node], []), ROOT / block.page, "exec"), self.namespace)  # noqa: S102
            if expected is not None:
                assert told.getvalue().strip() == expected, f"{block.page} line {node.lineno}"

    # console

    def run_console(self, block):
        output, expected = None, []
        for line in [*block.text.split("\n"), "$ "]:
            if not line.startswith("$ "):
                assert output is not None, f"{block}: a console block begins with a command"
                expected.append(line.rstrip())
                continue
            if output is not None:
                told = [each.rstrip() for each in output.rstrip("\n").split("\n")] if output else []
                while expected and not expected[-1]:
                    expected.pop()
                compare(told, expected, block)
            expected = []
            if command := line[2:]:
                output = self.call(command, block)
                if output is None:
                    return

    def call(self, command, block):
        if command == "echo $?":
            return f"{self.code}\n"
        words = shlex.split(command)
        if words[0] == "chmod":
            (self.folder / words[2]).chmod(int(words[1], 8))
            return ""
        given = target = None
        if ">" in words:
            words, (target,) = words[: words.index(">")], words[words.index(">") + 1 :]
        if "<" in words:
            words, (given,) = words[: words.index("<")], words[words.index("<") + 1 :]
        modules = {"hrdocs": "hrdocs", "check-jsonschema": "check_jsonschema"}
        assert words[0] in modules, f"{block}: {words[0]} is no command that is run here"
        if importlib.util.find_spec(modules[words[0]]) is None:
            self.left_out.append(f"{block}: {words[0]} is not installed")
            return None
        told = self.run_here(words) if self.is_quick and words[0] == "hrdocs" else self.run_apart(words, modules, given)
        if target is None:
            return told
        (self.folder / target).write_text(told, encoding="utf-8")
        return ""

    def run_apart(self, words, modules, given):
        done = subprocess.run(  # noqa: S603 -- the words come from our own pages
            [sys.executable, "-m", modules[words[0]], *words[1:]],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            input=None if given is None else (self.folder / given).read_text(encoding="utf-8"),
            encoding="utf-8",
            check=False,
            cwd=self.folder,
            env={**os.environ, **TERMINAL, "PYTHONUTF8": "1"},
        )
        self.code = done.returncode
        return done.stdout

    def run_here(self, words):
        told = io.StringIO()
        with (
            contextlib.chdir(self.folder),
            mock.patch.dict(os.environ, TERMINAL),
            contextlib.redirect_stdout(told),
            contextlib.redirect_stderr(told),
        ):
            self.code = cli.main(words[1:])
        return told.getvalue()

    # json

    def run_json(self, block):
        name = block.options.get("caption")
        if name is not None:
            self.save(name, block)
            return
        value = jsontext.loads(block.text)
        of = block.options.get("class", "").removeprefix("object-")
        if of == "Header":
            shape.header_from_json(value)
        elif of:
            document = schema.document(schema.DATASET)
            validator = Draft202012Validator({**document["$defs"][of], "$defs": document["$defs"]})
            assert not list(validator.iter_errors(value)), str(block)
        elif "hrdocs" in value:
            path = self.folder / "unnamed.json"
            path.write_text(block.text, encoding="utf-8")
            report = hrdocs.validate(path)
            assert not report.problems, f"{block}: {report.to_text()}"
        else:
            assert "type" in value, f"{block}: the block is no dataset, no record, and names no class"
            hrdocs.from_json(value)

    def save(self, name, block):
        path = self.folder / name
        path.write_text(block.text + "\n", encoding="utf-8")
        self.faulty.pop(name, None)
        report = hrdocs.validate(path)
        # Notes are advice, which an example need not take.
        if any(problem.severity is not Severity.NOTE for problem in report.problems):
            self.faulty[name] = f"{block}: {report.to_text()}"

    def run_text(self, block):
        name = block.options.get("caption")
        assert name is not None, f"{block}: a text block is a pattern or a file"
        if name == "pattern":
            re.compile(block.text)
        else:
            self.save(name, block)

    def run_toml(self, block):
        path = self.folder / block.options.get("caption", "unnamed.toml")
        path.write_text(block.text + "\n", encoding="utf-8")
        if block.text.startswith("mapping ="):
            try:
                read_mapping(path)
            except InvalidMapping as error:
                self.faulty[path.name] = f"{block}: {error}"
        elif block.text.startswith("[[question]]"):
            assert tomllib.loads(block.text)["question"], str(block)
        elif block.text.startswith("[[sheet]]"):
            # A part of a mapping: the whole ones are shipped, and read in their own tests.
            assert {"sheet", "record"} == set(tomllib.loads(block.text)), str(block)
        elif path.name == "review.toml":
            read_review(path)
        elif block.text.startswith("[project."):
            assert tomllib.loads(block.text)["project"], str(block)
        else:
            read_config(path)

    # what is not run

    def run_yaml(self, block):
        calls = re.findall(r"^ *-? *run: (hrdocs .*)$", block.text, re.MULTILINE)
        assert calls, f"{block}: no call of hrdocs stands in this workflow"
        for call in calls:
            cli._parser().parse_args(shlex.split(call)[1:])

    def run_sh(self, block):
        if block.page == "README.md":
            return  # tools/check_readme.py runs them in a fresh clone
        assert "#" in block.text, f"{block}: a comment says what the commands do and why they are not run"
        for line in block.text.split("\n"):
            command = line.partition("#")[0].strip()
            assert not command or NOT_RUN.match(command), f"{block}: {command} should be run"


def is_print(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "print"


def compare(told, expected, block):
    pattern = "\n".join(".*" if line == "..." else re.escape(line) for line in expected)
    if "..." not in expected:
        assert told == expected, str(block)
    assert re.fullmatch(pattern, "\n".join(told), re.DOTALL), f"{block}: {told}"


@pytest.fixture
def _steady_hypothesis():
    """Pages that draw examples draw the same ones each time, and no clock fails them."""
    if importlib.util.find_spec("hypothesis") is None:
        yield
        return
    hypothesis = import_module("hypothesis")
    settings = hypothesis.settings
    before = settings.get_current_profile_name()
    # In a new folder the tables of Unicode are made anew, which takes its time.
    slow = [hypothesis.HealthCheck.too_slow]
    settings.register_profile("docs", deadline=None, database=None, derandomize=True, suppress_health_check=slow)
    settings.load_profile("docs")
    yield
    settings.load_profile(before)


@pytest.mark.usefixtures("_steady_hypothesis")
@pytest.mark.parametrize("page", WHOLE, ids=lambda p: str(p.relative_to(ROOT)))
def test_blocks(page, tmp_path):
    # The many pages that are made show one command each.
    runner = Runner(tmp_path, is_quick=page.parent == DOCS / "reference" / "problems")
    for block in blocks_of(page):
        runner.run(block)
    assert not runner.faulty, "\n".join(runner.faulty.values())
    if runner.left_out:
        pytest.skip(f"run but for {'; '.join(runner.left_out)}")


class TestTheRunner:
    """The net itself: what is wrong on a page fails."""

    def block(self, language, text, **options):
        return Block("docs/index.md", 1, language, options, text)

    def test_a_wrong_output_fails(self, tmp_path):
        with pytest.raises(AssertionError):
            Runner(tmp_path).run(self.block("console", "$ hrdocs --version\nhrdocs 99"))

    def test_a_session_with_another_answer_fails(self, tmp_path):
        with pytest.raises(AssertionError, match="Expected"):
            Runner(tmp_path).run(self.block("python", ">>> 1 + 1\n3"))

    def test_a_print_with_another_comment_fails(self, tmp_path):
        with pytest.raises(AssertionError):
            Runner(tmp_path).run(self.block("python", "print(1 + 1)  # 3"))

    def test_a_wrong_record_fails(self, tmp_path):
        with pytest.raises(hrdocs.InvalidDocument):
            Runner(tmp_path).run(self.block("json", '{"type": "person", "id": "no id"}'))

    def test_a_command_that_we_do_not_run_fails(self, tmp_path):
        with pytest.raises(AssertionError, match="should be run"):
            Runner(tmp_path).run(self.block("sh", "hrdocs validate x.json  # not run"))

    def test_a_faulty_file_is_noticed_until_it_is_spoken_of(self, tmp_path):
        runner = Runner(tmp_path)
        runner.run(self.block("json", json.dumps({"hrdocs": "1.0"}), caption="x.json"))
        assert runner.faulty
        runner.run(self.block("console", "$ hrdocs validate x.json\n..."))
        assert not runner.faulty

    def test_an_unknown_language_fails(self, tmp_path):
        with pytest.raises(pytest.fail.Exception, match="would not be run"):
            Runner(tmp_path).run(self.block("css", "a {}"))

    def test_settings_with_another_key_fail(self, tmp_path):
        with pytest.raises(hrdocs.InvalidSelection):
            Runner(tmp_path).run(self.block("toml", "[validate]\nignored = []"))

    def test_a_workflow_with_another_option_fails(self, tmp_path):
        with pytest.raises(SystemExit):
            Runner(tmp_path).run(self.block("yaml", "- run: hrdocs validate --nothing x.json"))

    def test_a_call_made_here_tells_the_same(self, tmp_path):
        for is_quick in (False, True):
            runner = Runner(tmp_path, is_quick=is_quick)
            runner.run(self.block("console", "$ hrdocs rule json.empty\njson.empty: the text is empty\n..."))
            runner.run(self.block("console", "$ hrdocs rule none\n...\n$ echo $?\n2"))
