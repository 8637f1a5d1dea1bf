"""What holds for all values: one text each, patterns that say the same, refusals that point to the fault."""

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hrdocs.errors import InvalidText
from hrdocs.values import LANGUAGE_PATTERN, Citation, Duration, LocalText, Money, Norm, PartialDate, Period, Quantity

TEXT_CLASSES = (PartialDate, Period, Duration, Money, Quantity, Citation, Norm)
NEAR = "0123456789-/.:~?%[]TPYMDHW ,BYNabcxс٣\n\N{NO-BREAK SPACE}"


def canonical(cls):
    return st.from_regex(cls.PATTERN[1:-1], fullmatch=True)


@st.composite
def near_misses(draw, cls):
    """Return a canonical text with a few characters changed, dropped or added."""
    text = draw(canonical(cls))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(["", *NEAR])) + text[at + draw(st.integers(0, 1)) :]
    return text


def read(cls, text):
    try:
        return cls.parse(text)
    except InvalidText:
        return None


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_what_is_read_prints_the_same(cls):
    @given(canonical(cls))
    def check(text):
        value = cls.parse(text)
        assert str(value) == text
        assert cls.parse(str(value)) == value

    check()


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_equal_values_and_only_they_print_the_same(cls):
    @given(canonical(cls), canonical(cls))
    def check(one, other):
        first, second = cls.parse(one), cls.parse(other)
        assert (first == second) is (one == other)
        assert first != second or hash(first) == hash(second)

    check()


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_parser_and_pattern_have_one_verdict(cls):
    @settings(max_examples=300)
    @given(near_misses(cls) | st.text(NEAR, max_size=25) | st.text(max_size=25))
    def check(text):
        assert (read(cls, text) is not None) is bool(re.fullmatch(cls.PATTERN, text))

    check()


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_a_refusal_points_into_the_text_and_its_cure_is_canonical(cls):
    @settings(max_examples=300)
    @given(near_misses(cls) | st.text(NEAR, max_size=25) | st.text(max_size=25))
    def check(text):
        assume(read(cls, text) is None)
        with pytest.raises(InvalidText) as caught:
            cls.parse(text)
        refusal = caught.value
        assert refusal.kind == cls.__name__
        assert refusal.text == text
        assert 0 <= refusal.start <= refusal.end <= len(text)
        assert refusal.expected in str(refusal)
        if refusal.fix is not None:
            assert refusal.fix != text
            assert str(cls.parse(refusal.fix)) == refusal.fix

    check()


@given(st.decimals(0, 10**15 - 1, places=4) | st.decimals(0, 1000, places=2) | st.integers(0, 10**15 - 1))
def test_money_and_numbers_read_back(amount):
    money = Money(amount=amount, currency="BYN")
    assert money.amount == amount
    assert Money.parse(str(money)) == money
    assert Quantity.exact(amount).value == amount
    assert str(Quantity.exact(amount)) == str(money).removesuffix(" BYN")


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_an_amount_is_kept_exactly_or_refused(amount):
    try:
        money = Money(amount=amount, currency="BYN")
    except ValueError:
        return
    assert money.amount == amount
    assert re.fullmatch(Money.PATTERN, str(money))


@given(canonical(Quantity))
def test_the_parts_of_a_quantity_make_it_again(text):
    quantity = Quantity.parse(text)
    if quantity.value is not None:
        assert quantity == (Quantity.about if quantity.is_about else Quantity.exact)(quantity.value)
    elif quantity.most is None:
        assert quantity == Quantity.at_least(quantity.least)
    elif quantity.least is None:
        assert quantity == Quantity.at_most(quantity.most)
    else:
        assert quantity == Quantity.between(quantity.least, quantity.most)
    kinds = {"number": Decimal, "money": Money, "duration": Duration}
    for part in (quantity.value, quantity.least, quantity.most):
        assert part is None or type(part) is kinds[quantity.kind]
    narrow = getattr(Quantity, f"{quantity.kind.upper()}_PATTERN")
    assert re.fullmatch(narrow, text)


@given(st.from_regex(LANGUAGE_PATTERN[1:-1], fullmatch=True), st.text(min_size=1))
def test_local_texts_take_every_canonical_tag(tag, text):
    assert LocalText({tag: text}).best(tag) == text
