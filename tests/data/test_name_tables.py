"""The tables of names: every row is found again in every form, and every printed example of an act is made."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

from hrdocs.names import Likeness, same
from hrdocs.names.given_names import NOMINATIVE, forms_of, rows
from hrdocs.names.letters import is_cyrillic
from hrdocs.names.patronymics import father_of, sons_of
from hrdocs.names.romanising import romanised
from hrdocs.names.tables import table
from hrdocs.reviewing import ReviewReason

ROOT = Path(__file__).parent.parent.parent
TABLES = sorted(each.stem for each in (ROOT / "tools/names").glob("*.toml"))
EXAMPLES = [
    (row["id"], cyrillic, latin)
    for row in table("romanisation")["table"]
    for cyrillic, latin in row["examples"].items()
]


def plain(word):
    return word.lower().replace("'", "ь") if is_cyrillic(word) else word.lower()


@pytest.mark.parametrize("name", TABLES)
def test_tables_say_their_format_day_and_sources(name):
    data = table(name)
    assert data["format"] == 1
    assert data["as_of"] >= "2026-11-30"
    assert data.get("sources") or all(row["source"] for row in data["table"])


def test_what_is_packed_is_what_the_tables_say():
    command = [sys.executable, ROOT / "tools/build_names.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stdout) == (0, "up to date\n")


def test_tables_and_code_are_small():
    code = sum(len(each.read_bytes()) for each in files("hrdocs.names").iterdir() if each.name.endswith(".py"))
    assert code + len(files("hrdocs.data").joinpath("names.json.gz").read_bytes()) < 200_000


@pytest.mark.parametrize("row", rows().values(), ids=rows())
def test_every_form_of_a_row_is_found(row):
    for form in (*row.forms, *row.short):
        found = {each.row for each in forms_of(plain(form)) if each.case == NOMINATIVE}
        assert row.id in found, form


@pytest.mark.parametrize("row", [row for row in rows().values() if row.sex == "m"], ids=lambda row: row.id)
def test_every_patronymic_names_its_father(row):
    for son in sons_of(row):
        father = father_of(plain(son))
        assert father is not None, son
        if son in row.patronymics:
            assert row.id in father.rows, son
            assert father.sex == "m"


@pytest.mark.parametrize("row", [row for row in rows().values() if len(row.official) == 2], ids=lambda row: row.id)
def test_official_forms_of_one_row_are_one_name(row):
    assert same(f"{row.official['be'][0]} Лось", f"{row.official['ru'][0]} Лось").likeness >= Likeness.EQUIVALENT


def test_row_ids_and_forms_are_unique_within_their_row():
    for row in rows().values():
        assert len(set(row.forms)) == len(row.forms)
        assert row.id.replace("-", "").isascii()


@pytest.mark.parametrize(("rule", "cyrillic", "latin"), EXAMPLES)
def test_the_examples_of_the_acts(rule, cyrillic, latin):
    assert romanised(cyrillic, rule) == latin


@pytest.mark.parametrize(("cyrillic", "latin"), [example[1:] for example in EXAMPLES])
def test_the_examples_read_back(cyrillic, latin):
    assert same(f"Ян {cyrillic.split()[0]}", f"Jan {latin.split()[0]}").likeness >= Likeness.EQUIVALENT


@pytest.mark.parametrize("row", table("sounds")["rule"], ids=lambda row: row["id"])
def test_a_rule_of_sound_is_light_and_has_a_place(row):
    assert 0 <= row["cost"] <= 0.15
    assert row.get("pairs") or row["gap"]


def test_texts_are_the_same_in_three_languages():
    texts = table("texts")
    for section in ("likeness", "part", "against", "note", "words", "shell", "reason"):
        assert texts["en"][section].keys() == texts["ru"][section].keys() == texts["be"][section].keys()
    assert set(texts["en"]["likeness"]) == {each.value for each in Likeness}
    assert set(texts["en"]["reason"]) == {each.value for each in ReviewReason}


@pytest.mark.parametrize("key", sorted(table("texts")["en"]["shell"]))
def test_texts_of_the_shell_have_the_same_places_to_fill(key):
    fields = [
        sorted(name for _, name, _, _ in Formatter().parse(table("texts")[language]["shell"][key]) if name)
        for language in ("en", "ru", "be")
    ]
    assert fields[0] == fields[1] == fields[2]


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_no_word_is_two_answers(language):
    shell = table("texts")[language]["shell"]
    words = [word for key in ("yes", "no", "later", "quit") for word in shell[key].split()]
    assert len(set(words)) == len(words)
