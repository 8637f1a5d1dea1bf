"""Every country of `data/countries.json`: its code, its names in three languages, no name of two countries."""

import json
import re
from importlib import resources

import pytest

from hrdocs.fields import COUNTRY
from hrdocs.interchange.readers.plain_reader import read_country
from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms, folded

DATA = json.loads((resources.files("hrdocs.data") / "countries.json").read_text(encoding="utf-8"))
COUNTRIES = DATA["countries"]


def read(text):
    return read_country(CellText(text=text), ReaderTerms())


def test_the_file_says_what_it_is_and_where_it_comes_from():
    assert set(DATA) >= {"format", "as_of", "sources", "countries"}
    assert DATA["sources"]


@pytest.mark.parametrize("code", COUNTRIES)
def test_each_name_of_a_country_is_read_as_its_code(code):
    assert re.fullmatch(COUNTRY.pattern, code)
    assert list(COUNTRIES) == sorted(COUNTRIES)
    for name in COUNTRIES[code]:
        for text in (name, name.upper(), f" {name}. "):
            found = read(text)
            assert (found.value, found.doubts) == (code, ()), text
    assert read(code).value == code


def test_no_name_is_of_two_countries():
    met = [folded(name) for names in COUNTRIES.values() for name in dict.fromkeys(map(folded, names))]
    assert sorted(met) == sorted(set(met))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Республика Беларусь", "BY"),
        ("Рэспубліка Беларусь", "BY"),
        ("Belarus", "BY"),
        ("Россия", "RU"),
        ("Польшча", "PL"),
        ("Ukraine", "UA"),
        ("Литва", "LT"),
        ("USA", "US"),
    ],
)
def test_countries_of_lists(text, code):
    assert read(text).value == code


@pytest.mark.parametrize("text", ["Белорусь", "Ресублика Беларусь", "Утопия", "by", "B", "СССР"])
def test_what_is_no_country_is_asked_about(text):
    found = read(text)
    assert found.value is None
    assert [each.code for each in found.doubts] == ["cell.unknown-country"]


def test_each_country_has_names_in_two_alphabets():
    for code, names in COUNTRIES.items():
        text = "".join(names)
        assert re.search("[A-Za-z]", text), code
        assert re.search("[А-Яа-яІіЎў]", text), code
