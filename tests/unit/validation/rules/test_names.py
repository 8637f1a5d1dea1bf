"""Names as they are seen and as they are not."""

import unicodedata

import pytest

from hrdocs.validation.rules.names import _TIDY, _faults

RIGHT = [
    "Алена Вымысленка",
    "Volha O'Neil-Vymyslenka",
    "Марыя Дар’я Прыклад",
    "Žilvinė Išgalvotaitė",
    "«Выдумка» — суд № 97 (Vydumka)",
    "Хартыя97",
    "TUT.BY",
    "IT-цэнтр",
    "Ян Павел II",
    "Citizen N.",
    "علی\u200cرضا",  # a joiner of no width belongs to the spelling
    "ნინო გამოგონილი",
    "王小明",
]
WRONG = {
    "Aлена": ["name.mixed-script"],  # Latin A
    "Выдумiчы": ["name.mixed-script"],  # Latin i
    "D’Арк": ["name.mixed-script"],
    "Alena  Vymyslenka": ["name.spacing"],
    " Alena": ["name.spacing"],
    "Alena\tVymyslenka": ["name.spacing"],
    "Alena\u00a0Vymyslenka": ["name.spacing"],
    "Вымыс\u00adленка": ["name.spacing"],
    "\ufeffАлена": ["name.spacing"],
    "Алена\u200e": ["name.spacing"],
    "Андрэи\u0306": ["name.not-nfc"],
    "Aндрэи\u0306  Прыклад": ["name.mixed-script", "name.spacing", "name.not-nfc"],
}


@pytest.mark.parametrize("text", RIGHT)
def test_right(text):
    assert _faults(text) == []


@pytest.mark.parametrize(("text", "codes"), WRONG.items())
def test_wrong(text, codes):
    assert _faults(text) == codes
    assert not _TIDY(text)


def test_the_quick_look_lets_nothing_wrong_pass():
    for sign in map(chr, (*range(0xD800), *range(0xE000, 0x10000))):
        for text in (sign, f"а{sign}", f"a{sign}б", f"{sign} a"):
            assert not (_TIDY(text) and _faults(text)), ascii(text)


def test_whole_letters_are_tidy():
    for word in ("Сяргей Ёлкін-Ўладаў", "Łukasz Śmiały", "Їжак Ґанок"):
        assert _TIDY(word)
        assert not _TIDY(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "text", ["- " * 50_000 + "\u00a0", "-" * 100_000 + "\u00a0", "а" * 100_000 + "a", "a " * 50_000]
)
def test_no_text_makes_the_pattern_search_without_end(text):
    """One that went back over what it read would take minutes here."""
    assert _TIDY(text) is None
