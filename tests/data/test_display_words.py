"""The tables of the display layer: the same in three languages, every form that the language has, CLDR as it is."""

import importlib.util
import json
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from hrdocs.messages import LANGUAGES
from hrdocs.model import RECORDS

DATA = resources.files("hrdocs.data")
CLDR = json.loads((DATA / "cldr.json").read_text("utf-8"))
WORDS = {language: tomllib.loads((DATA / f"display/{language}.toml").read_text("utf-8")) for language in LANGUAGES}
FORMS = {"en": ["one", "other"], "ru": ["one", "few", "many", "other"], "be": ["one", "few", "many", "other"]}
# English has one form of an article and names no points.
NORMS = {"article-of", "point", "point-of", "point-short", "letter", "letter-of", "letter-short"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_have_the_same_words(language):
    tables = WORDS[language]
    assert list(tables) == list(WORDS["en"])
    for name, rows in tables.items():
        assert set(rows) - (NORMS if name == "norms" else set()) == set(WORDS["en"][name]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_noun_has_every_form(language):
    for name, forms in WORDS[language]["counts"].items():
        assert [form for form in forms if form != "accusative"] == FORMS[language], name
    units = CLDR["languages"][language]["units"]
    for forms in (*units["long"].values(), *units["short"].values()):
        assert {form for form in forms if form != "accusative"} == set(FORMS[language])


def test_every_record_type_is_a_noun():
    assert set(RECORDS) <= set(WORDS["en"]["counts"])


def test_the_tables_of_cldr_are_small_and_alike():
    assert len((DATA / "cldr.json").read_bytes()) < 20_000
    kinds = {
        language: {name: set(rows) for name, rows in tables.items() if isinstance(rows, dict)}
        for language, tables in CLDR["languages"].items()
    }
    assert kinds["ru"] == kinds["be"] == kinds["en"]
    assert list(CLDR["languages"]) == list(LANGUAGES)


def test_they_are_what_the_script_makes():
    pytest.importorskip("babel", reason="CLDR is read through babel")
    path = Path(__file__).parents[2] / "tools/build_cldr.py"
    spec = importlib.util.spec_from_file_location("build_cldr", path)
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    assert json.loads(build.text()) == CLDR
