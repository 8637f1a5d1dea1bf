"""Any text as the number of an article or a part: known, or an error of its own with the numbers near it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs import law
from hrdocs.errors import InvalidText
from hrdocs.law import AmbiguousCode, UnknownArticle
from hrdocs.law.citations import lookups
from hrdocs.law.reference import code_names, store

CODES = [*code_names.CODES, *store.common()["others"]]
NUMBERS = {
    code: list(store.index(code) if code in code_names.CODES else store.common()["others"][code]["headings"])
    for code in CODES
}

like_numbers = st.from_regex(r"\A[0-9]{0,6}[.,\-/²³]?[0-9]{0,4}[.,\-/]?[0-9]{0,3}\Z")
odd_letters = st.sampled_from("0123456789.-/,²³¹¼½①٣३З‑—\u00ad OIlxЗ\u0000\ud800 \n")
texts = st.one_of(like_numbers, st.text(odd_letters, max_size=12), st.text(max_size=20))


def error_of(look_up, *given):
    """Return the error of a look-up; None where it finds something. No other error may come."""
    try:
        look_up(*given)
    except (AmbiguousCode, InvalidText, UnknownArticle) as error:
        return error
    return None


def is_empty(text):
    return not re.search(r"[^\s.,]", text)


@given(st.sampled_from(CODES), texts)
def test_any_text_is_known_or_refused_with_near_numbers(code, text):
    error = error_of(law.article if code in code_names.CODES else law.heading_of, code, text)
    if isinstance(error, UnknownArticle):
        assert set(error.nearest) <= set(NUMBERS[code])
        assert len(set(error.nearest)) == len(error.nearest) <= 3
        assert bool(error.nearest) == bool(re.search("[0-9]", error.article))
        assert repr(error.article) in str(error)
    elif error is not None:
        assert is_empty(text)


@given(st.sampled_from(["КоАП", "CAO", "УК"]), texts)
def test_usual_names_of_codes_too(code, text):
    error = error_of(law.article, code, text)
    assert isinstance(error, UnknownArticle | AmbiguousCode | None) or is_empty(text)


@given(st.sampled_from(code_names.CODES), texts)
def test_the_finder_has_near_numbers_for_any_text(code, text):
    near = lookups.nearest(code, text)
    assert set(near) <= set(NUMBERS[code])
    assert len(set(near)) == len(near) <= 3
    assert near or not re.search("[0-9]", text)


@pytest.mark.parametrize("code", code_names.CODES)
def test_every_number_is_near_itself(code):
    for number in NUMBERS[code]:
        assert number.partition("-")[0] in {one.partition("-")[0] for one in code_names.nearest(code, number)}
        assert lookups.nearest(code, number)


@given(texts)
def test_any_text_is_a_part_or_refused_with_the_parts(text):
    error = error_of(law.article("cc1999", "342", on="2022-01-01").part, text)
    if isinstance(error, UnknownArticle):
        assert error.nearest == ("1", "2")
    else:
        assert error is None or is_empty(text)


@pytest.mark.parametrize(
    ("code", "number", "near"),
    [
        ("cc1999", "342-9", ("342", "342-1", "342-2")),
        ("cc1999", "342x", ("342", "342-1", "342-2")),
        ("cc1999", "ст. 342", ("342", "342-1", "342-2")),
        ("cc1999", "0", ("1", "2", "3")),
        ("cc1999", "9" * 10_000, ("465", "465-1", "466")),
        ("cc1999", "24.23", ("23", "24", "25")),
        ("cc1999", "Хулиганство", ()),
        # A whole number in a code whose numbers have a dot.
        ("cao2021", "342", ("26.1", "26.2", "26.3")),
        ("cao2021", "24", ("24.1", "24.2", "24.3")),
        ("cao2021", "2423", ("24.23",)),
        ("cao2003", "2334", ("23.34",)),
        ("cao2021", "24.99", ("24.57", "24.58", "24.59")),
        ("cpc1999", "126x", ("125", "126", "127")),
        ("pikoap2021", "9999", ("24.1", "24.2", "25.1")),
    ],
)
def test_near_numbers_of_a_wrong_one(code, number, near):
    with pytest.raises(UnknownArticle) as caught:
        (law.article if code in code_names.CODES else law.heading_of)(code, number)
    assert caught.value.nearest == near


@pytest.mark.parametrize(
    ("code", "number", "near"),
    [
        ("cao2021", "342", ("26.1", "26.2", "26.3")),
        ("cao2021", "2423", ("24.23",)),
        ("cao2021", "24.32", ("24.23", "24.2", "24.3")),  # two digits swapped, or one too many
        ("cao2021", "24.99", ("24.9", "24.19", "24.29")),
        ("cc1999", "432", ("342", "423", "432")),
        ("cc1999", "24.99", ("23", "24", "25")),
        ("cc1999", "", ()),
        ("cc1999", "-", ()),
        ("cc1999", "9" * 10_000, ("465", "465-1", "466")),
    ],
)
def test_what_a_misprint_may_have_meant(code, number, near):
    assert lookups.nearest(code, number) == near
