"""Numbers, money and durations: one sum, or how much something was, exactly or within bounds."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import ClassVar, Self, final

from attrs import field, frozen

from hrdocs.errors import InvalidText
from hrdocs.values.duration import DURATION, Duration
from hrdocs.values.text import REMEMBERED, Fault, Text, blank, bounds_pattern, exact_str, matcher, put, refusal

_NUMBER = "(?:0|[1-9][0-9]{0,14})(?:[.][0-9]{0,3}[1-9])?"
_WHOLE_DIGITS = 15
_DECIMALS = 4
_CURRENCY = "[A-Z]{3}"
_MONEY = f"{_NUMBER} {_CURRENCY}"
_matches_number = matcher(f"^(?:{_NUMBER})$")
_matches_money = matcher(f"^(?:{_MONEY})$")


def _number_text(number: Decimal | int) -> str:
    """Return the canonical text of a number that is exact by its type."""
    if isinstance(number, bool) or not isinstance(number, int | Decimal):
        message = f"an amount is a Decimal or an int, not {type(number).__name__}"
        raise TypeError(message)
    amount = Decimal(number)
    if not amount.is_finite() or amount < 0 or amount.adjusted() >= _WHOLE_DIGITS:
        raise ValueError("an amount is a number from 0 of up to 15 digits before the point")
    if amount and amount.adjusted() < -_DECIMALS:
        raise ValueError("an amount has up to 4 digits after the point")
    text = f"{amount.copy_abs():f}" if amount else "0"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    if not _matches_number(text):
        raise ValueError("an amount has up to 4 digits after the point")
    return text


def _amount(number: Decimal | int) -> Decimal:
    return Decimal(_number_text(number))


@final
@frozen(kw_only=True, repr=False)
class Money(Text):
    """A sum in one currency, exact.

    Shape:
        `675 BYN`, `675.5 BYN`: the amount without zeros at its end, a space, the code of ISO 4217. Before the
        redenominations of 2000 and 2016 Belarus had `BYB` and `BYR`. Whether the code exists is not checked here.

    Units:
        Units of the currency; up to 15 digits before the point and 4 after it.

    >>> str(Money(amount=Decimal("675.00"), currency="BYN"))
    '675 BYN'
    """

    PATTERN: ClassVar[str] = f"^(?:{_MONEY})$"
    DESCRIPTION: ClassVar[str] = "An amount without superfluous zeros, a space, and a currency code of ISO 4217."
    EXAMPLES: ClassVar[tuple[str, ...]] = ("675 BYN", "675.5 BYN", "1350000 BYR")
    _FORM: ClassVar[str] = "a sum such as 675 BYN or 675.5 BYN"
    _CHARACTERS: ClassVar[frozenset[str]] = frozenset("0123456789. ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    amount: Decimal = field(converter=_amount)
    currency: str

    def __attrs_post_init__(self) -> None:
        if type(self.currency) is not str:
            put(self, "currency", exact_str(self.currency, "Money"))
        if not re.fullmatch(_CURRENCY, self.currency):
            fix = self.currency.upper() if re.fullmatch("[A-Za-z]{3}", self.currency) else None
            raise InvalidText("Money", self.currency, 0, len(self.currency), "a currency code such as BYN", fix)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_money(text if type(text) is str else exact_str(text, "Money"))

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"

    def __repr__(self) -> str:
        return f"Money.parse({str(self)!r})"

    @staticmethod
    def _fault(text: str) -> Fault | None:
        number, space, currency = text.partition(" ")
        if not _matches_number(number):
            return _number_fault(number)
        if not space or re.fullmatch(_CURRENCY, currency):
            return None
        return len(number) + 1, len(text), "a currency code of three letters such as BYN"

    @staticmethod
    def _respell(text: str) -> str | None:
        found = re.fullmatch(r"([0-9][0-9.,]{0,40}) ?([A-Za-z]{3})|([A-Za-z]{3}) ?([0-9][0-9.,]{0,40})", text)
        if not found:
            return None
        number = _respelt_number(found[1] or found[4])
        return f"{number} {(found[2] or found[3]).upper()}" if number else None


@lru_cache(maxsize=REMEMBERED)
def _read_money(text: str) -> Money:
    if not _matches_money(text):
        raise refusal(Money, text)
    made = blank(Money)
    put(made, "amount", Decimal(text[:-4]))
    put(made, "currency", text[-3:])
    return made


def _number_fault(text: str) -> Fault | None:
    """Return what is wrong with the number that a text begins with."""
    found = re.match("([0-9]{1,99})(?:[.]([0-9]{1,99}))?$", text)
    if not found:
        return None
    whole, decimals = found.groups()
    if len(whole) > 1 and whole[0] == "0":
        return 0, 1, "a number without zeros in front"
    if len(whole) > _WHOLE_DIGITS:
        return 0, len(whole), "up to 15 digits before the point"
    if decimals and len(decimals.rstrip("0")) > _DECIMALS:
        return found.start(2), found.end(2), "up to 4 digits after the point"
    if decimals:
        kept = decimals.rstrip("0")
        return found.start(2) + len(kept) - (not kept), found.end(2), "no zeros at the end of the decimals"
    return None


def _respelt_number(text: str) -> str | None:
    """Return a number without superfluous zeros and with a decimal point; None when it can be read in two ways."""
    # Three digits after a mark may be thousands: `1,350 BYN`, `1.350 BYN`.
    found = re.fullmatch("0*([0-9]+)(?:[.]([0-9]{1,2}|[0-9]{4,})|,([0-9]{1,2}))?", text)
    if not found:
        return None
    whole = found[1]
    kept = (found[2] or found[3] or "").rstrip("0")
    return f"{whole}.{kept}" if kept else str(whole)


Amount = Decimal | Money | Duration


def _quantity(of: str) -> str:
    return f"(?:(?:{of})~?|{bounds_pattern(f'(?:{of})')})"


_matches_quantity = matcher(f"^(?:{_quantity(_NUMBER)}|{_quantity(_MONEY)}|{_quantity(DURATION)})$")


@final
@frozen(repr=False)
class Quantity(Text):
    """A number, a sum of money or a duration: exact, about, at least, at most, or from one to another.

    Shape:
        `120`, `120~` (about), `[150..]` (at least), `[..P5Y]` (at most), `[5..15]`, `[600 USD..]`. Both ends of a
        range are of one kind; a field that admits one kind only has the narrower `NUMBER_PATTERN`, `MONEY_PATTERN` or
        `DURATION_PATTERN`.

    Units:
        Those of `Money` and `Duration`; what a bare number counts is said by the field.

    >>> Quantity.parse("[150..]").least
    Decimal('150')
    """

    PATTERN: ClassVar[str] = f"^(?:{_quantity(_NUMBER)}|{_quantity(_MONEY)}|{_quantity(DURATION)})$"
    NUMBER_PATTERN: ClassVar[str] = f"^{_quantity(_NUMBER)}$"
    MONEY_PATTERN: ClassVar[str] = f"^{_quantity(_MONEY)}$"
    DURATION_PATTERN: ClassVar[str] = f"^{_quantity(DURATION)}$"
    DESCRIPTION: ClassVar[str] = (
        "A number, sum of money or duration, exact or with ~ for about, or bounds in square brackets, "
        "of which one may be left out."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = ("120", "120~", "[150..]", "[P5D..P15D]", "[600 USD..]")
    _FORM: ClassVar[str] = "a quantity such as 120, 120~, [150..], [..P5Y] or [600 USD..700 USD]"
    _CHARACTERS: ClassVar[frozenset[str]] = Money._CHARACTERS | frozenset("[]~")  # noqa: SLF001 -- its own package

    text: str

    def __attrs_post_init__(self) -> None:
        if type(self.text) is not str:
            put(self, "text", exact_str(self.text, "Quantity"))
        if not _matches_quantity(self.text):
            raise refusal(Quantity, self.text)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_quantity(text if type(text) is str else exact_str(text, "Quantity"))

    @classmethod
    def exact(cls, value: Amount | int) -> Self:
        """Return exactly this much."""
        return cls(_amount_text(value))

    @classmethod
    def about(cls, value: Amount | int) -> Self:
        """Return about this much; how far off it may be is not said."""
        return cls(_amount_text(value) + "~")

    @classmethod
    def at_least(cls, value: Amount | int) -> Self:
        """Return this much or more."""
        return cls(f"[{_amount_text(value)}..]")

    @classmethod
    def at_most(cls, value: Amount | int) -> Self:
        """Return this much or less."""
        return cls(f"[..{_amount_text(value)}]")

    @classmethod
    def between(cls, least: Amount | int, most: Amount | int) -> Self:
        """Return a range with both ends; they are of one kind."""
        return cls(f"[{_amount_text(least)}..{_amount_text(most)}]")

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Quantity({self.text!r})"

    @property
    def kind(self) -> str:
        """`number`, `money` or `duration`."""
        if " " in self.text:
            return "money"
        return "duration" if "P" in self.text else "number"

    @property
    def is_about(self) -> bool:
        """Whether it is approximate."""
        return self.text[-1] == "~"

    @property
    def is_exact(self) -> bool:
        """Whether it is one value and no approximate one."""
        return self.text[-1] not in "~]"

    @property
    def value(self) -> Amount | None:
        """The one value that is named, exact or about; None for bounds."""
        return None if self.text[0] == "[" else _amount_of(self.text.rstrip("~"))

    @property
    def least(self) -> Amount | None:
        """The least it can be; None when nothing is said, as for `about`."""
        if self.text[0] != "[":
            return None if self.is_about else self.value
        side = self.text[1:-1].partition("..")[0]
        return _amount_of(side) if side else None

    @property
    def most(self) -> Amount | None:
        """The most it can be; None when nothing is said, as for `about`."""
        if self.text[0] != "[":
            return None if self.is_about else self.value
        side = self.text[1:-1].partition("..")[2]
        return _amount_of(side) if side else None

    @staticmethod
    def _fault(text: str) -> Fault | None:
        bare, at = text.removesuffix("~"), 0
        sides = [bare]
        if text[:1] == "[" and text[-1:] == "]" and ".." in text:
            at, sides = 1, list(text[1:-1].partition("..")[::2])
            if len({_kind_of(side) for side in sides if side}) != 1:
                return 0, len(text), "bounds of one kind, such as [5..15], [P5D..P15D] or [600 USD..700 USD]"
        for side in sides:
            fault = _side_fault(side) if side else None
            if fault:
                return at + fault[0], at + fault[1], fault[2]
            at += len(side) + 2
        return None

    @staticmethod
    def _respell(text: str) -> str | None:
        if text[:1] == "[" and text[-1:] == "]":
            low, dots, high = text[1:-1].partition("..")
            return f"[{_respelt_amount(low.strip())}{dots}{_respelt_amount(high.strip())}]"
        # The mark for "about" is last, wherever people put it: ~675 BYN, 675~ BYN.
        bare = " ".join(text.replace("~", " ").split()) if text.count("~") == 1 else text
        return _respelt_amount(bare) + ("~" if bare != text else "")


@lru_cache(maxsize=REMEMBERED)
def _read_quantity(text: str) -> Quantity:
    return Quantity(text)


def _amount_text(value: Amount | int) -> str:
    return str(value) if isinstance(value, Money | Duration) else _number_text(value)


def _kind_of(text: str) -> str:
    if " " in text:
        return "money"
    return "duration" if text[:1] == "P" else "number"


def _amount_of(text: str) -> Amount:
    kind = _kind_of(text)
    if kind == "money":
        return Money.parse(text)
    return Duration.parse(text) if kind == "duration" else Decimal(text)


def _side_fault(text: str) -> Fault | None:
    kind = _kind_of(text)
    if kind == "duration":
        return Duration._fault(text)  # noqa: SLF001 -- its own package
    if kind == "money":
        return None if _matches_money(text) else Money._fault(text)  # noqa: SLF001 -- its own package
    return None if _matches_number(text) else _number_fault(text)


def _respelt_amount(text: str) -> str:
    return Duration._respell(text) or Money._respell(text) or _respelt_number(text) or text  # noqa: SLF001 -- its own package
