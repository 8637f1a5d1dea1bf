"""Numbers in words, scanned with a letter for a digit, or broken over two lines."""

import pytest
from citing import cited

from hrdocs.law.citations.fold import fold
from hrdocs.law.citations.numerals import undone


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("статья триста сорок вторая УК", ["cc1999:342"]),
        ("по статье триста сорок два УК", ["cc1999:342"]),  # cardinal numbers
        ("по статье триста шестьдесят один УК", ["cc1999:361"]),
        ("па артыкуле трыста шэсцьдзесят чатыры КК", ["cc1999:364"]),
        ("по статье триста сорок УК", ["cc1999:340"]),
        ("по статье сто тридцать УК", ["cc1999:130"]),
        ("ст. З42 УК", ["cc1999:342"]),  # a Cyrillic letter for 3
        ("ст. 34-\n2 УК", ["cc1999:342"]),
    ],
)
def test_numbers_are_read(text, citations):
    assert cited(text) == citations


def test_a_letter_becomes_a_digit_and_nothing_moves():
    assert undone(fold("ст. З42")).text == "ct. 342"
    assert undone(fold("ст. 342")).text == "ct. 342"
