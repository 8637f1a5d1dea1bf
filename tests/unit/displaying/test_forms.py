from decimal import Decimal

import pytest

from hrdocs.displaying import counted, counted_between, joined
from hrdocs.displaying.forms import Said, check, filled, number
from hrdocs.messages import LANGUAGES


@pytest.mark.parametrize(
    ("count", "texts"),
    [
        (0, ("0 records", "0 записей", "0 запісаў")),
        (1, ("1 record", "1 запись", "1 запіс")),
        (2, ("2 records", "2 записи", "2 запісы")),
        (5, ("5 records", "5 записей", "5 запісаў")),
        (11, ("11 records", "11 записей", "11 запісаў")),
        (21, ("21 records", "21 запись", "21 запіс")),
        (101, ("101 records", "101 запись", "101 запіс")),
        (112, ("112 records", "112 записей", "112 запісаў")),
        (1234, ("1,234 records", "1\xa0234 записи", "1\xa0234 запісы")),
    ],
)
def test_a_count(count, texts):
    assert tuple(counted(count, "record", language) for language in LANGUAGES) == texts


def test_units_of_time_are_nouns_too():
    assert [counted(3, "day", language) for language in LANGUAGES] == ["3 days", "3 дня", "3 дні"]
    with pytest.raises(KeyError, match="week"):
        counted(3, "week")


@pytest.mark.parametrize(
    ("least", "most", "texts"),
    [
        (3, 3, ("3 days", "3 дня", "3 дні")),
        (3, 5, ("3 to 5 days", "от 3 до 5 дней", "ад 3 да 5 дзён")),
        (0, 1, ("0 to 1 day", "от 0 до 1 дня", "ад 0 да 1 дня")),
        (2, None, ("at least 2 days", "не менее 2 дней", "не менш за 2 дні")),
    ],
)
def test_a_count_within_bounds(least, most, texts):
    assert tuple(counted_between(least, most, "day", language) for language in LANGUAGES) == texts


def test_a_lower_bound_of_a_feminine_noun_is_in_the_accusative():
    assert counted_between(1, None, "source", "be") == "не менш за 1 крыніцу"
    assert counted_between(2, None, "source", "be") == "не менш за 2 крыніцы"
    assert counted_between(21, None, "person", "be") == "не менш за 21 чалавека"


@pytest.mark.parametrize(
    ("value", "places", "texts"),
    [
        (1350000, 0, ("1,350,000", "1\xa0350\xa0000", "1\xa0350\xa0000")),
        (Decimal("675.5"), 2, ("675.50", "675,50", "675,50")),
        (Decimal("675.00"), 2, ("675", "675", "675")),
        (Decimal("0.125"), 0, ("0.125", "0,125", "0,125")),
        (Decimal("1E+3"), 0, ("1,000", "1\xa0000", "1\xa0000")),
    ],
)
def test_a_number(value, places, texts):
    assert tuple(number(value, language, places=places) for language in LANGUAGES) == texts


def test_lists():
    assert [joined(["a", "b", "c"], language) for language in LANGUAGES] == ["a, b and c", "a, b и c", "a, b і c"]
    assert [joined(["a", "b"], language, "or") for language in LANGUAGES] == ["a or b", "a или b", "a або b"]
    assert joined(["a"], "ru") == "a"
    assert joined([], "ru") == ""


def test_a_phrase_takes_the_form_that_it_needs():
    said = Said("1 гадзіна", "1 гадзіны", "1 гадзіну")
    assert filled("{name}, каля {of}, не менш за {to}", said) == "1 гадзіна, каля 1 гадзіны, не менш за 1 гадзіну"
    assert filled("{to} {last_name}", Said.alike("a"), Said("b", "c")) == "a b"


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (("de",), "language is one of en, ru, be, not 'de'"),
        (("en", "tiny"), "style is one of long, short, not 'tiny'"),
    ],
)
def test_a_wrong_call(call, text):
    with pytest.raises(ValueError, match=f"^{text}$"):
        check(*call)
