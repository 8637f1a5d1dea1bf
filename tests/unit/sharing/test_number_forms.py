"""Numbers of papers of identity are known by their form, in letters of either alphabet. The numbers are invented."""

import pytest

from hrdocs.sharing.number_forms import has_identity_number


@pytest.mark.parametrize(
    "text",
    [
        "1234567A001PB1",
        "1234567А001РВ1",  # Cyrillic letters drawn alike
        "1234567a001pb1",
        "паспорт MP1234567 выдан",
        "МР 1234567",
        "１２３４５６７A001PB1",  # digits of full width
    ],
)
def test_a_number_of_a_paper(text):
    assert has_identity_number(text)


@pytest.mark.parametrize("text", ["", "1234567", "ч. 1 ст. 342 УК", "2021-03-24", "MP123456", "12345678A001PB1"])
def test_another_number(text):
    assert not has_identity_number(text)
