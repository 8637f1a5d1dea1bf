"""Every word, list, record type and field has a label in three languages, and what a label may hold."""

import re
import tomllib
from importlib import resources

import pytest

from hrdocs.fields import parts_of, plan
from hrdocs.messages import LANGUAGES
from hrdocs.model import RECORDS, Judgment, Record
from hrdocs.model.base import COMMON
from hrdocs.model.header import Header
from hrdocs.vocabulary import (
    LISTS,
    IncidentKind,
    PenaltyKind,
    SharingLabel,
    field_label,
    label,
    list_label,
    type_label,
)

FILES = {
    language: tomllib.loads(resources.files("hrdocs").joinpath(f"data/words/{language}.toml").read_text("utf-8"))
    for language in LANGUAGES
}
TLP = re.compile(r"\bTLP(?::(?:CLEAR|GREEN|AMBER(?:\+STRICT)?|RED))?(?![\w+])")
LETTERS = {"ru": "а-яё", "be": "а-зй-шыьэюяёіў'"}


def holders():
    """Every class of the format with its own fields; those that all records have are under `Record`."""
    found = {}

    def add(cls):
        if cls in found:
            return
        is_record = issubclass(cls, Record) and cls is not Record
        found[cls] = [each.name for each in plan(cls) if not (is_record and each.name in COMMON)]
        for each in plan(cls):
            for part in parts_of(each.kind):
                add(part)

    for cls in (Header, Record, *RECORDS.values()):
        add(cls)
    return found


HOLDERS = holders()


def groups(language):
    """Labels that a reader sees side by side."""
    tables = FILES[language]
    yield "types", tables["types"]
    yield "lists", tables["lists"]
    yield from tables["words"].items()
    yield from tables["fields"].items()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_is_missing_and_none_is_left_over(language):
    tables = FILES[language]
    assert set(tables) == {"types", "lists", "words", "fields"}
    assert list(tables["types"]) == list(RECORDS)
    assert list(tables["lists"]) == list(LISTS)
    assert {name: list(rows) for name, rows in tables["words"].items()} == {
        name: [word.value for word in words] for name, words in LISTS.items()
    }
    assert {name: list(rows) for name, rows in tables["fields"].items()} == {
        cls.__name__: names for cls, names in HOLDERS.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_is_one_short_line(language):
    for name, rows in groups(language):
        for key, text in rows.items():
            assert text, (name, key)
            assert text == " ".join(text.split()), (name, key)
            assert text.isprintable(), (name, key)
            assert text[-1] not in ".:;,", (name, key)
            assert len(text) <= 90, (name, key)  # an official name of a penalty is the longest
            assert text.count("(") == text.count(")"), (name, key)
            assert text.count("«") == text.count("»"), (name, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_tell_the_rows_of_a_group_apart(language):
    for name, rows in groups(language):
        folded = [text.casefold() for text in rows.values()]
        assert len(set(folded)) == len(folded), name


@pytest.mark.parametrize("language", ["ru", "be"])
def test_labels_are_in_the_letters_of_their_language(language):
    allowed = re.compile(rf"[{LETTERS[language]}0-9 «»(),:—-]*", re.IGNORECASE)
    for name, rows in groups(language):
        for key, text in rows.items():
            assert allowed.fullmatch(TLP.sub("", text)), (name, key, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sharing_labels_are_those_of_tlp(language):
    assert [label(each, language) for each in SharingLabel] == [f"TLP:{each.value.upper()}" for each in SharingLabel]


@pytest.mark.parametrize(
    ("words", "own", "other"),
    [("ru", "взыскани", "наказани"), ("be", "спагнанн", "пакаранн")],
)
def test_a_penalty_is_called_by_its_branch(words, own, other):
    # An administrative case imposes no punishment, and a verdict no administrative penalty.
    results = FILES[words]["words"]["JudgmentResult"]
    for key in ("penalty_imposed", "penalty_imposed_in_part"):
        assert own in results[key]
        assert other not in results[key]
    for key in ("convicted_without_penalty", "replaced_by_harsher", "replaced_by_milder"):
        assert other in results[key]
        assert own not in results[key]
    penalties = FILES[words]["fields"]["Judgment"]["penalties"].lower()
    assert own in penalties
    assert other in penalties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (label(IncidentKind.PENAL_ISOLATOR), "penal isolator (SHIZO)"),
        (label(IncidentKind.PENAL_ISOLATOR, "ru"), "штрафной изолятор (ШИЗО)"),
        (label(PenaltyKind.IMPRISONMENT, "be"), "пазбаўленне волі"),
        (list_label(PenaltyKind, "ru"), "вид наказания или взыскания"),
        (type_label("judgment", "be"), "судовае рашэнне"),
        (field_label("Judgment", "in_force_on", "ru"), "дата вступления в силу"),
        (field_label("Judgment", "sources", "be"), "крыніцы"),  # of every record
        (field_label("Penalty", "term", "be"), "тэрмін"),
    ],
)
def test_labels_are_looked_up(text, expected):
    assert text == expected


def test_every_field_is_found_by_the_class_that_has_it():
    for cls in HOLDERS:
        for each in plan(cls):
            assert field_label(cls.__name__, each.name, "ru")


@pytest.mark.parametrize(("holder", "name"), [("Judgment", "nonsense"), ("Nonsense", "day"), ("Phase", "sources")])
def test_a_field_that_is_none_has_no_label(holder, name):
    with pytest.raises(KeyError):
        field_label(holder, name)


def test_a_language_without_labels_is_refused():
    for call in (
        lambda: label(IncidentKind.CAGE, "pl"),
        lambda: list_label(IncidentKind, "pl"),
        lambda: type_label("person", "pl"),
        lambda: field_label("Person", "birth", "pl"),
    ):
        with pytest.raises(ValueError, match=r"^no labels in 'pl'; the languages are en, ru, be$"):
            call()


def test_the_common_fields_are_those_of_a_record():
    assert set(COMMON) == set(HOLDERS[Record])
    assert not set(HOLDERS[Judgment]) & set(COMMON)
