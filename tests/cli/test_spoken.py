"""The language of the shell: the option, the variable, the locale; help in one line, refusals."""

import argparse
import ast
import re
import tomllib
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from shell import run

import hrdocs.cli
from hrdocs.cli import VERBS, spoken

TABLES = {
    language: tomllib.loads(resources.files("hrdocs").joinpath(f"data/shell/{language}.toml").read_text("utf-8"))
    for language in ("ru", "be")
}
SOURCES = [path.read_text(encoding="utf-8") for path in Path(hrdocs.cli.__file__).parent.glob("*.py")]


def texts():
    """Every text in the source of the verbs."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@pytest.mark.parametrize(
    ("given", "language"),
    [
        ({}, "en"),
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "be_BY@latin"}, "be"),
        ({"LANG": "ru_RU", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "be_BY.UTF-8"}, "be"),
        ({"LANG": "ru_RU", "HRDOCS_LANGUAGE": "be"}, "be"),
        ({"LANG": "ru_RU", "HRDOCS_LANGUAGE": "de"}, "ru"),
        ({"LANG": "pl_PL.UTF-8"}, "en"),
    ],
)
def test_the_language_of_the_user(monkeypatch, given, language):
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert spoken.own_language() == language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["show", "--language", "ru"], "ru"),
        (["show", "--language=be"], "be"),
        (["show", "--language"], "en"),
        (["show", "--language", "de"], "en"),
        ([], "en"),
    ],
)
def test_the_language_that_a_call_names(arguments, language):
    assert spoken.wanted(arguments) == language


def test_help_names_every_verb_in_the_language(capsys, monkeypatch):
    monkeypatch.setenv("HRDOCS_LANGUAGE", "be")
    with pytest.raises(SystemExit):
        hrdocs.cli.main(["--help"])
    out = " ".join(capsys.readouterr().out.split())
    assert out.startswith("выклік: hrdocs")
    for name in VERBS:
        assert TABLES["be"]["verbs"][name.rstrip("_")] in out


@pytest.mark.parametrize("language", TABLES)
def test_every_verb_and_only_they_have_a_line(language):
    assert list(TABLES[language]["verbs"]) == [name.rstrip("_") for name in VERBS]


@pytest.mark.parametrize("language", TABLES)
def test_the_two_translations_have_the_same_texts_and_parts(language):
    for table, rows in TABLES[language].items():
        assert list(rows) == list(TABLES["ru"][table])
        if table not in {"verbs", "errors"}:  # what Python adds to an exception is left out
            for text, translated in rows.items():
                assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", translated))
                assert set(re.findall(r"%\(\w+\)\w|%s", text)) >= set(re.findall(r"%\(\w+\)\w|%s", translated))


def test_every_refusal_of_a_verb_is_translated():
    refusals = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "refuse" and len(node.args) > 1:
                refusals.add(node.args[1].value if isinstance(node.args[1], ast.Constant) else None)
    assert refusals - {None} <= set(TABLES["ru"]["refusals"])


def test_no_translation_is_left_over():
    written = set(texts())
    for text in TABLES["ru"]["refusals"]:
        pieces = re.split(r"(?=; the nearest are|; \{listed\})", text)
        assert all(any(piece in each for each in written) for piece in pieces), text
    parser = Path(argparse.__file__).read_text(encoding="utf-8")
    for text in TABLES["ru"]["help"]:
        assert text in written or text.replace("\n", "\\n") in parser, text


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["rule", "nonsense.code", "--language", "ru"], "hrdocs rule: нет кода 'nonsense.code'\n"),
        (["validate", "a", "b", "--format", "html", "--language", "be"], "hrdocs validate: тут патрэбны адзін FILE\n"),
    ],
)
def test_a_refusal(capsys, arguments, text):
    assert run(capsys, *arguments) == (2, "", text)


def test_a_call_that_argparse_refuses(capsys, monkeypatch):
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    with pytest.raises(SystemExit):
        hrdocs.cli.main(["show"])
    assert capsys.readouterr().err.endswith("hrdocs show: ошибка: не указано: FILE\n")
    monkeypatch.setenv("LANG", "C")
    with pytest.raises(SystemExit):
        hrdocs.cli.main(["show"])
    assert capsys.readouterr().err.endswith("hrdocs show: error: the following arguments are required: FILE\n")


@drawn(st.data())
def test_a_text_is_taken_apart_as_a_pattern_would(data):
    words = st.text("ab", max_size=2)
    pieces = [data.draw(words)]
    for n in range(data.draw(st.integers(1, 3))):
        pieces += [f"p{n}", data.draw(words)]
    text = data.draw(st.text("ab", max_size=12))
    pattern = "".join(f"(?P<{each}>.+?)" if n % 2 else re.escape(each) for n, each in enumerate(pieces))
    found = re.fullmatch(pattern, text)
    assert spoken._parts(pieces, text) == (found.groupdict() if found else {})
