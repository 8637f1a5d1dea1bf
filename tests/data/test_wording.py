"""Kinds of faults that a careful reading of the Russian and Belarusian texts has found stay out of all of them."""

import json
import re
import tomllib
from collections.abc import Iterator
from importlib import resources

import pytest

from hrdocs.names.tables import table

# Each is a kind of fault, by what it looks like: a calque, a wrong term of law, slang, an ending outside the norm.
RUSSIAN = {
    "German «стоит» for what is written": r"\bстоит(?! проверить)|\bстоят\b|\bстоять\b",
    "a sanction provides, it does not admit": r"санкция (?:, возможно, )?не допускает|чем допускает санкция",
    "factors of a definition": r"\bпризнак (?:\{name\}|или)|Признаки",
    "a fair hearing, as the Covenant says": r"норм\w* справедливого суда",
    "enforceable, as the Covenant says": r"обеспеченное право",
    "slang": r"силовик",
    "a checklist": r"онтрольн\w+ спис",
    "written as one word": r"(?<!больше )не известно",
    "a day of reference": r"^[Нн]а день$",
}
BELARUSIAN = {
    "German «стаіць» for what is written": r"\bстаіць\b|\bстаяць\b|\bстаяла\b",
    "a sanction provides, it does not admit": r"не дапускае|чым дапускае санкцыя",
    "factors of a definition": r"прыкмета \{name\}|Прыкметы",
    "a fair hearing, as the Covenant says": r"норм\w* справядлівага суда",
    "enforceable, as the Covenant says": r"забяспечанае права",
    "slang": r"сілавік",
    "a checklist": r"антрольн\w+ спіс",
    "colloquial": r"як выглядае",
    "out of proportion, in one word": r"прапарцыйн",
    "a calque": r"прымян(?!енн)|вышэйстаяч|пражыва|з асцярожнасцю|у якасці|па пашырэнні|Лічэнн",
    "another word is meant": r"памылк\w+ друку|перавод\w* радк",
    "people agree, terms do not": r"не пагаджаецца",
    "the norm of endings": r"абставінаў|[Іі]мёнаў",
    "participles in one series, the short one": r"\b(?:запіса|паказа|пазнача|уліча|змяша|прачыта)ныя (?:як|не|ў|у)\b",
    "Latin letters are no «лацінка»": r"лацінк(?!а$)",
    "a day of reference": r"^[Нн]а дзень$",
}


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def in_language(value: object, language: str) -> Iterator[str]:
    """Return the strings below every key that is the language."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from strings(each) if key == language else in_language(each, language)
    elif isinstance(value, list):
        for each in value:
            yield from in_language(each, language)


def texts(language: str) -> list[str]:
    root = resources.files("hrdocs")
    found: list[str] = []
    for path in (f"messages/{language}.toml", f"data/words/{language}.toml", f"data/share/{language}.toml"):
        found += strings(tomllib.loads((root / path).read_text("utf-8")))
    found += in_language(table("texts"), language)
    for each in [root / "data/criteria_words.json", root / "data/deprivation_kinds.json"]:
        found += in_language(json.loads(each.read_text("utf-8")), language)
    for each in (root / "data/criteria").iterdir():
        found += in_language(json.loads(each.read_text("utf-8")), language)
    return found


KINDS = [("ru", *kind) for kind in RUSSIAN.items()] + [("be", *kind) for kind in BELARUSIAN.items()]


@pytest.mark.parametrize(("language", "pattern"), [(language, pattern) for language, _, pattern in KINDS])
def test_a_kind_of_fault_is_nowhere(language, pattern):
    assert [text for text in texts(language) if re.search(pattern, text)] == []


@pytest.mark.parametrize("language", ["ru", "be"])
def test_texts_were_read(language):
    assert len(texts(language)) > 3000


def test_each_definition_of_a_framework_is_in_three_languages():
    for each in (resources.files("hrdocs") / "data/criteria").iterdir():
        for definition in json.loads(each.read_text("utf-8")).get("definitions", []):
            assert list(definition["text"]) == ["en", "ru", "be"], definition["id"]
