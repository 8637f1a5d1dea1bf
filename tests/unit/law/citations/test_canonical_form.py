"""Citations in the form of the library, taken out of a text."""

import pytest

from hrdocs.law.citations.canonical_form import take_out


def test_what_is_taken_out_is_blanked_and_nothing_moves():
    text = "по cc1999:342/1 и cao2003:23.34."
    hits, left = take_out(text, None)
    assert [(hit.surface, [str(each) for each in hit.citations]) for hit in hits] == [
        ("cc1999:342/1", ["cc1999:342/1"]),
        ("cao2003:23.34", ["cao2003:23.34"]),
    ]
    assert left == "по |||||||||||| и |||||||||||||."
    assert [text[hit.start : hit.end] for hit in hits] == [hit.surface for hit in hits]


@pytest.mark.parametrize("text", ["", "ст. 342 УК", "x:1", "http://cc1999"])
def test_other_texts_stay(text):
    assert take_out(text, None) == ([], text)
