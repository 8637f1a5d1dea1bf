"""Tables for money and quantities: what each means, and the error for a text that is none."""

import re
from decimal import Decimal

import pytest

from hrdocs.errors import InvalidText
from hrdocs.values import Duration, Money, Quantity


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Decimal(675), "675 BYN"),
        (Decimal("675.00"), "675 BYN"),
        (Decimal("675.50"), "675.5 BYN"),
        (Decimal("6.75E+2"), "675 BYN"),
        (Decimal("1E+3"), "1000 BYN"),
        (Decimal("0.0001"), "0.0001 BYN"),
        (Decimal(0), "0 BYN"),
        (Decimal("-0.00"), "0 BYN"),
        (Decimal("0E-9999999"), "0 BYN"),
        (675, "675 BYN"),
        (Decimal("999999999999999.9999"), "999999999999999.9999 BYN"),
    ],
)
def test_money(amount, text):
    value = Money(amount=amount, currency="BYN")
    assert str(value) == text
    assert value == Money.parse(text)
    assert hash(value) == hash(Money.parse(text))
    assert str(value.amount) == text.removesuffix(" BYN")  # the same digits too, not only the same value


@pytest.mark.parametrize(
    ("amount", "error"),
    [
        (675.0, TypeError),  # a float is never exact about money
        (True, TypeError),
        ("675", TypeError),
        (Decimal(-1), ValueError),
        (Decimal("NaN"), ValueError),
        (Decimal("sNaN"), ValueError),
        (Decimal("Infinity"), ValueError),
        (Decimal("0.00001"), ValueError),
        (Decimal("1E-9999999"), ValueError),
        (Decimal("1E+9999999"), ValueError),  # no text of ten million digits on the way
        (10**15, ValueError),
    ],
)
def test_money_not_made(amount, error):
    with pytest.raises(error):
        Money(amount=amount, currency="BYN")


def test_a_currency_is_three_capitals():
    for wrong, fix in (
        ("byn", "BYN"),
        ("BY", None),
        ("руб", None),
        ("BYN\n", None),
        ("ВУN", None),
    ):  # Cyrillic В and У
        with pytest.raises(InvalidText) as caught:
            Money(amount=Decimal(1), currency=wrong)
        assert caught.value.fix == fix
    with pytest.raises(TypeError):
        Money(amount=Decimal(1), currency=None)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("675.00 BYN", "675 BYN"),
        ("675.50 BYN", "675.5 BYN"),
        ("0675 BYN", "675 BYN"),
        ("675,5 BYN", "675.5 BYN"),  # the decimal comma of Belarus
        ("675 byn", "675 BYN"),
        ("675BYN", "675 BYN"),
        ("BYN 675", "675 BYN"),
        ("675\N{NO-BREAK SPACE}BYN", "675 BYN"),
        ("٦٧٥ BYN", "675 BYN"),
        ("1.350 BYN", None),  # 1.35, or a thousand and more?
        ("1,350 BYN", None),
        ("1 350 BYN", None),
        ("675. BYN", None),
        (".5 BYN", None),
        ("-675 BYN", None),
        ("675.00001 BYN", None),
        ("1000000000000000 BYN", None),
        ("675", None),
        ("BYN", None),
        ("675 BYNN", None),
        ("675  BYN", None),
        ("6.75E2 BYN", None),
        ("NaN BYN", None),
        ("675 руб", None),
    ],
)
def test_money_refused(text, fix):
    with pytest.raises(InvalidText) as caught:
        Money.parse(text)
    assert caught.value.fix == fix


BASE = Money.parse("600 USD")
TERM = Duration.parse("P5D")


@pytest.mark.parametrize(
    ("text", "kind", "value", "least", "most"),
    [
        ("120", "number", Decimal(120), Decimal(120), Decimal(120)),
        ("0", "number", Decimal(0), Decimal(0), Decimal(0)),
        ("0.5", "number", Decimal("0.5"), Decimal("0.5"), Decimal("0.5")),
        ("120~", "number", Decimal(120), None, None),  # no one said how far off it may be
        ("[150..]", "number", None, Decimal(150), None),
        ("[..150]", "number", None, None, Decimal(150)),
        ("[1.5..2.5]", "number", None, Decimal("1.5"), Decimal("2.5")),
        ("[15..5]", "number", None, Decimal(15), Decimal(5)),  # loads; a rule reports it
        ("600 USD", "money", BASE, BASE, BASE),
        ("600 USD~", "money", BASE, None, None),
        ("[600 USD..]", "money", None, BASE, None),
        ("[..600 USD]", "money", None, None, BASE),
        ("[5 PLN..600 USD]", "money", None, Money.parse("5 PLN"), BASE),  # a P in a currency is no duration
        ("P5D", "duration", TERM, TERM, TERM),
        ("P5D~", "duration", TERM, None, None),
        ("[P5D..P15D]", "duration", None, TERM, Duration.parse("P15D")),
        ("[..P5Y]", "duration", None, None, Duration(years=5)),
    ],
)
def test_quantities(text, kind, value, least, most):
    quantity = Quantity.parse(text)
    assert str(quantity) == text
    assert (quantity.kind, quantity.value, quantity.least, quantity.most) == (kind, value, least, most)
    assert quantity.is_about is text.endswith("~")
    assert quantity.is_exact is (value is not None and not quantity.is_about)
    patterns = {
        "number": Quantity.NUMBER_PATTERN,
        "money": Quantity.MONEY_PATTERN,
        "duration": Quantity.DURATION_PATTERN,
    }
    for name, pattern in patterns.items():
        assert bool(re.fullmatch(pattern, text)) is (name == kind)


def test_quantities_are_made():
    assert str(Quantity.exact(120)) == "120"
    assert str(Quantity.exact(Decimal("120.0"))) == "120"
    assert str(Quantity.about(BASE)) == "600 USD~"
    assert str(Quantity.at_least(Decimal(150))) == "[150..]"
    assert str(Quantity.at_most(Duration(months=60))) == "[..P5Y]"
    assert str(Quantity.between(5, 15)) == "[5..15]"
    assert str(Quantity.between(TERM, Duration(days=15))) == "[P5D..P15D]"
    for wrong in (1.5, True, "120", None):
        with pytest.raises(TypeError):
            Quantity.exact(wrong)
    with pytest.raises(InvalidText, match="bounds of one kind"):
        Quantity.between(5, TERM)
    with pytest.raises(ValueError, match="from 0"):
        Quantity.at_least(-1)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("[..]", None),
        ("[5]", None),
        ("[5..15", None),
        ("5..15", None),
        ("5-15", None),
        (">5", None),
        ("[5..15]~", None),
        ("[5~..15]", None),
        ("~120", "120~"),
        ("120+", None),
        ("-5", None),
        ("1e3", None),
        ("1 000", None),
        ("[5..P3D]", None),
        ("[5..600 USD]", None),
        ("[P5D..600 USD]", None),
        ("P18M", "P1Y6M"),
        ("P18M~", "P1Y6M~"),
        ("[..P60M]", "[..P5Y]"),
        ("[600.00 usd..]", "[600 USD..]"),
        ("120.0", "120"),
        ("007", "7"),
        ("120 ~", "120~"),
        ("[5 .. 15]", "[5..15]"),
        ("[5..١٥]", "[5..15]"),  # Arabic digits
    ],
)
def test_quantities_refused(text, fix):
    for read in (Quantity, Quantity.parse):
        with pytest.raises(InvalidText) as caught:
            read(text)
        assert caught.value.fix == fix


@pytest.mark.parametrize(
    ("text", "marked"),
    [("[05..7]", "0"), ("[7..05]", "0"), ("[..P18M]", "18"), ("[P5D..P18M]", "18"), ("[5.50 USD..]", "0")],
)
def test_quantities_say_where_the_fault_is(text, marked):
    with pytest.raises(InvalidText) as caught:
        Quantity.parse(text)
    assert text[caught.value.start : caught.value.end] == marked


@pytest.mark.parametrize(
    ("text", "fix"), [("~675 BYN", "675 BYN~"), ("675~ BYN", "675 BYN~"), ("~ 5", "5~"), ("~675~ BYN", None)]
)
def test_the_mark_for_about_is_put_last(text, fix):
    with pytest.raises(InvalidText) as caught:
        Quantity.parse(text)
    assert caught.value.fix == fix
