"""Properties shared by all values: they read back, are frozen, have one text and explain an error."""

import copy
import pickle
import re
from datetime import date
from enum import StrEnum

import attrs
import pytest

from hrdocs.errors import InvalidText
from hrdocs.values import (
    LANGUAGE_PATTERN,
    Answer,
    Citation,
    Duration,
    Json,
    LocalText,
    Money,
    Norm,
    PartialDate,
    Period,
    Quantity,
)

TEXT_CLASSES = (PartialDate, Period, Duration, Money, Quantity, Citation, Norm)


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_examples_read_back(cls):
    for text in cls.EXAMPLES:
        value = cls.parse(text)
        assert str(value) == text
        assert value == cls.parse(text)
        assert hash(value) == hash(cls.parse(text))
        assert eval(repr(value)) == value  # noqa: S307 -- a repr is code by promise


@pytest.mark.parametrize(
    "value",
    [
        *(cls.parse(cls.EXAMPLES[1]) for cls in TEXT_CLASSES),
        LocalText({"be": "суд", "ru": "суд"}),
        Json.of({"a": [1, None]}),
        Answer.UNKNOWN,
    ],
)
def test_values_pickle_and_copy(value):
    for twin in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301 -- our own
        assert twin == value
        assert str(twin) == str(value)
        assert hash(twin) == hash(value)


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_values_are_frozen(cls):
    value = cls.parse(cls.EXAMPLES[0])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(cls)[0].name, "other")


@pytest.mark.parametrize("cls", [*TEXT_CLASSES, Json])
@pytest.mark.parametrize("wrong", [None, 2020, 2.5, b"2020", ["2020"], date(2020, 1, 1)])
def test_parse_takes_text_only(cls, wrong):
    with pytest.raises(TypeError, match=f"the text of a {cls.__name__} is a str, not {type(wrong).__name__}"):
        cls.parse(wrong)


def test_a_subclass_of_str_leaves_no_trace():
    class Year(StrEnum):
        LAST = "2020"

    for value in (PartialDate.parse(Year.LAST), PartialDate(Year.LAST)):
        assert type(value.text) is str
        assert repr(value) == "PartialDate('2020')"


def groups_at_the_top(pattern):
    found, depth, start = [], 0, 0
    for at, character in enumerate(pattern):
        if character == "(":
            start = start if depth else at
            depth += 1
        elif character == ")":
            depth -= 1
            if not depth:
                found.append(pattern[start : at + 1])
    return found


@pytest.mark.parametrize(
    "pattern",
    [
        *(cls.PATTERN for cls in TEXT_CLASSES),
        Quantity.NUMBER_PATTERN,
        Quantity.MONEY_PATTERN,
        Quantity.DURATION_PATTERN,
        LANGUAGE_PATTERN,
    ],
)
def test_patterns_are_portable(pattern):
    assert pattern.isascii()
    assert re.compile(pattern).groups == 0
    # One group holds it all, so that code joining it to another pattern need not look for alternations.
    assert pattern.startswith("^(?:")
    assert pattern.endswith(")$")
    inner = pattern[1:-1]
    assert groups_at_the_top(inner) == [inner]
    assert groups_at_the_top(inner[3:-1]) != [inner[3:-1]]
    # No anchors within, no look-around, no flags, no unbounded repeat, no classes that engines read differently.
    assert not re.search(r"\(\?[^:]|[*+^$]|,\}|\\[^\[\].]|\.\*", inner)
    # A bare dot would admit any character.
    assert not re.search(r"(?<![\\\[])\.(?!\])", inner)


@pytest.mark.parametrize("cls", TEXT_CLASSES)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "\n"),  # `$` of Python would let it pass
        ("", "\r\n"),  # a file from Windows, split by hand
        ("", " "),
        (" ", ""),
        ("\N{NO-BREAK SPACE}", ""),  # from Word
        ("\N{ZERO WIDTH NO-BREAK SPACE}", ""),  # a byte-order mark within a file
        ("", "\0"),
        ("", "\ud800"),  # a lone surrogate
    ],
)
def test_nothing_stands_around_a_text(cls, before, after):
    text = before + cls.EXAMPLES[0] + after
    assert not re.fullmatch(cls.PATTERN, text)
    with pytest.raises(InvalidText) as caught:
        cls.parse(text)
    assert caught.value.start == (0 if before else len(text) - len(after))
    # What is white is certain to be a slip; what is not, is not.
    assert caught.value.fix == (cls.EXAMPLES[0] if (before + after).strip() == "" else None)


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_empty_and_endless_texts_are_refused(cls):
    for text in ("", "9" * 1_000_000, "[" * 10_000, "P" + "9" * 5_000 + "D", "2020-09-24/" * 10_000):
        with pytest.raises(InvalidText):
            cls.parse(text)


@pytest.mark.parametrize(
    ("cls", "text", "message"),
    [
        (
            PartialDate,
            "2020-9-24",
            """\
not a PartialDate: expected two digits for the month
  2020-9-24
       ^
to fix: 2020-09-24""",
        ),
        (
            PartialDate,
            "2020-02-30",
            """\
not a PartialDate: expected a real day; 2020-02 has 29
  2020-02-30
          ^^""",
        ),
        (
            Period,
            "2020-09-08/2020-9-28",
            """\
not a Period: expected two digits for the month
  2020-09-08/2020-9-28
                  ^
to fix: 2020-09-08/2020-09-28""",
        ),
        (
            Duration,
            "P18M",
            """\
not a Duration: expected months from 1 to 11, without zeros in front
  P18M
   ^^
to fix: P1Y6M""",
        ),
        (
            Money,
            "675.00 BYN",
            """\
not a Money: expected no zeros at the end of the decimals
  675.00 BYN
     ^^^
to fix: 675 BYN""",
        ),
        (
            Quantity,
            "[5..P3D]",
            """\
not a Quantity: expected bounds of one kind, such as [5..15], [P5D..P15D] or [600 USD..700 USD]
  [5..P3D]
  ^^^^^^^^""",
        ),
        (
            Citation,
            "cc1999:342/01",
            """\
not a Citation: expected a part number such as 1 or 3-1
  cc1999:342/01
             ^^
to fix: cc1999:342/1""",
        ),
        (
            Norm,
            "iccpr:9.0/3",
            """\
not a Norm: expected an article number such as 342, 342-2, 23.34 or 8.10-1
  iccpr:9.0/3
        ^^^""",
        ),
        (
            Citation,
            "сс1999:342",  # Cyrillic, from a Russian keyboard
            """\
not a Citation: expected a citation such as cc1999:342, cc1999:342-2/1, cc1999:293/2/1 or cc1999:4//2, \
without U+0441 CYRILLIC SMALL LETTER ES
  сс1999:342
  ^^
to fix: cc1999:342""",
        ),
    ],
)
def test_messages(cls, text, message):
    with pytest.raises(InvalidText) as caught:
        cls.parse(text)
    assert str(caught.value) == message
