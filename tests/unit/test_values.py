"""Tables for the values: what each text means, and what is said of a text that is none."""

import copy
import pickle
import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
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

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
TEXT_CLASSES = (PartialDate, Period, Duration, Money, Quantity, Citation, Norm)


# --- What all have in common ------------------------------------------------------------------------------------------


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
    assert pattern.startswith("^")
    assert pattern.endswith("$")
    assert pattern.isascii()
    assert re.compile(pattern).groups == 0
    inner = pattern[1:-1]
    # No anchors within, no look-around, no flags, no unbounded repeat, no classes that engines read differently.
    assert not re.search(r"\(\?[^:]|[*+^$]|,\}|\\[^\[\].]|\.\*", inner)
    # A bare dot would admit any character.
    assert not re.search(r"(?<![\\\[])\.(?!\])", inner)
    # An alternation outside of a group would loosen the anchors.
    depth = 0
    for at, character in enumerate(inner):
        escaped = at and inner[at - 1] == "\\"
        depth += (character == "(") - (character == ")") if not escaped else 0
        assert depth or character != "|"


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
    assert caught.value.mend == (cls.EXAMPLES[0] if (before + after).strip() == "" else None)


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
to mend: 2020-09-24""",
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
to mend: 2020-09-08/2020-09-28""",
        ),
        (
            Duration,
            "P18M",
            """\
not a Duration: expected months from 1 to 11, without zeros in front
  P18M
   ^^
to mend: P1Y6M""",
        ),
        (
            Money,
            "675.00 BYN",
            """\
not a Money: expected no zeros at the end of the decimals
  675.00 BYN
     ^^^
to mend: 675 BYN""",
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
to mend: cc1999:342/1""",
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
to mend: cc1999:342""",
        ),
    ],
)
def test_messages(cls, text, message):
    with pytest.raises(InvalidText) as caught:
        cls.parse(text)
    assert str(caught.value) == message


# --- Answer -----------------------------------------------------------------------------------------------------------


def test_an_answer_has_no_truth_value():
    for answer in Answer:
        with pytest.raises(TypeError, match=r"has no truth value: ask \.is_yes, \.is_no or \.is_unknown"):
            bool(answer)


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, NO, NO, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (NO, NO, NO, NO),
        (NO, UNKNOWN, NO, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_answers_follow_kleene(one, other, both, either):
    assert (one & other) is (other & one) is both
    assert (one | other) is (other | one) is either
    assert ~(~one) is one
    assert ~YES is NO
    assert ~UNKNOWN is UNKNOWN


def test_answers_are_made_and_asked():
    assert [Answer.of(value) for value in (True, False)] == [YES, NO]
    assert Answer("unknown") is UNKNOWN
    assert [answer.is_yes for answer in Answer] == [True, False, False]
    assert [answer.is_no for answer in Answer] == [False, True, False]
    assert [answer.is_unknown for answer in Answer] == [False, False, True]
    assert str(YES) == "yes"
    for wrong in (1, None, "yes", YES):
        with pytest.raises(TypeError, match="an answer is made of a bool"):
            Answer.of(wrong)
    for wrong in (True, "yes"):  # a bool or a text would bring two-valued logic in by the back door
        with pytest.raises(TypeError):
            YES & wrong
        with pytest.raises(TypeError):
            YES | wrong


# --- PartialDate ------------------------------------------------------------------------------------------------------


def day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2020", "year", "2020-01-01", "2020-12-31"),
        ("2020-09", "month", "2020-09-01", "2020-09-30"),
        ("2020-12", "month", "2020-12-01", "2020-12-31"),  # the next month is in another year
        ("2020-02", "month", "2020-02-01", "2020-02-29"),
        ("2021-02", "month", "2021-02-01", "2021-02-28"),
        ("2020-09-24", "day", "2020-09-24", "2020-09-24"),
        ("2020-09-24T14:00", "minute", "2020-09-24", "2020-09-24"),
        ("2020~", "year", "2019-01-01", "2021-12-31"),
        ("2020-01%", "month", "2019-12-01", "2020-02-29"),  # over the new year, to the end of a leap February
        ("2020-12~", "month", "2020-11-01", "2021-01-31"),
        ("2020-03-01~", "day", "2020-02-29", "2020-03-02"),
        ("2020-09-24T14:00~", "minute", "2020-09-24", "2020-09-24"),
        ("2020-09-24T00:30~", "minute", "2020-09-23", "2020-09-24"),  # an hour sooner was yesterday
        ("2020-12-31T23:00%", "minute", "2020-12-31", "2021-01-01"),
        ("2020?", "year", "2020-01-01", "2020-12-31"),  # doubt of the source widens nothing
        ("[2020-09-08..2020-09-09]", None, "2020-09-08", "2020-09-09"),
        ("[2020..2021-02]", None, "2020-01-01", "2021-02-28"),
        ("[..2020-08-09]", None, None, "2020-08-09"),
        ("[2023-02-15..]", None, "2023-02-15", None),
        ("[2020-09-09..2020-09-08]", None, "2020-09-09", "2020-09-08"),  # loads; a rule tells
        # The ends of what is admitted: a unit more is still a date of Python.
        ("1000~", "year", "0999-01-01", "1001-12-31"),
        ("1000-01-01T00:00~", "minute", "0999-12-31", "1000-01-01"),
        ("2999-12-31%", "day", "2999-12-30", "3000-01-01"),
        ("2999~", "year", "2998-01-01", "3000-12-31"),
    ],
)
def test_dates_have_an_earliest_and_a_latest_day(text, precision, earliest, latest):
    value = PartialDate(text)
    assert (value.precision, value.earliest, value.latest) == (precision, day(earliest), day(latest))
    assert value.is_bounds is (precision is None)
    assert value.is_about is text.endswith(("~", "%"))
    assert value.is_uncertain is text.endswith(("?", "%"))


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("2021-02-29", None),
        ("1900-02-29", None),  # a century is no leap year
        ("2100-02-29", None),
        ("2020-04-31", None),
        ("2020-09-00", None),
        ("2020-13", None),
        ("2020-00", None),
        ("0999", None),
        ("3000", None),
        ("20", None),
        ("202", None),
        ("20200924", None),  # ISO 8601 has it, we have one text
        ("2020-W39", None),
        ("2020-268", None),
        ("2020-21", None),  # spring, in EDTF
        ("202X", None),
        ("2020-XX-24", None),
        ("-2020", None),
        ("2020-09-24T24:00", None),  # midnight belongs to one day
        ("2020-09-24T14:60", None),
        ("2020-09-24T14", None),
        ("2020-09T14:00", None),
        ("2020-09-24T14:00Z", None),
        ("2020-09-24T14:00+03:00", None),
        ("2020-09-24T14:00:30", None),  # the seconds say something
        ("2020-09-24T14:00:00", "2020-09-24T14:00"),
        ("2020-09-24 14:00", "2020-09-24T14:00"),
        ("2020-09-24T9:05", "2020-09-24T09:05"),
        ("2020-9", "2020-09"),
        ("2020-9-4~", "2020-09-04~"),
        ("2020-2-30", None),  # padded it is still no day
        ("2020-0٣-24", "2020-03-24"),  # an Arabic digit
        ("２０２０", "2020"),  # full width
        ("2020–09–24", "2020-09-24"),  # en dashes, from Word
        ("2020−09", "2020-09"),  # a minus sign
        ("24.09.2020", "2020-09-24"),  # as dates are written in Belarus
        ("9.2020", None),
        ("09/24/2020", None),
        ("09/10/2020", None),  # nobody can tell
        ("24 September 2020", None),
        ("2020~?", "2020%"),
        ("2020?~", "2020%"),  # EDTF before 2019
        ("2020~~", None),
        ("~2020", None),
        ("2020-~09", None),
        ("[..]", None),
        ("[]", None),
        ("[2020]", None),
        ("[2020..2021", None),
        ("2020..2021", None),
        ("[2020...2021]", None),
        ("[2020,2021]", None),
        ("{2020..2021}", None),
        ("[2020~..2021]", None),
        ("[2020..2021]~", None),
        ("[2020-9-8..2020-9-9]", "[2020-09-08..2020-09-09]"),
        ("[2020 .. 2021]", "[2020..2021]"),
        ("..", None),
        ("..2020", None),
        ("2020/2021", None),
        ("2020-09-24t14:00", None),
    ],
)
def test_dates_refused(text, mend):
    for read in (PartialDate, PartialDate.parse):
        with pytest.raises(InvalidText) as caught:
            read(text)
        assert caught.value.kind == "PartialDate"
        assert caught.value.text == text
        assert caught.value.mend == mend


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("0999", "0999", "a year from 1000 to 2999"),
        ("2020-13", "13", "a month from 01 to 12"),
        ("2020-09-00", "00", "a day of the month from 01 to 31"),
        ("2021-02-29", "29", "a real day; 2021-02 has 28"),
        ("2020-09-24T24:00", "24", "a clock time from 00:00 to 23:59"),
        ("2020-09-24T14:60", "60", "a clock time from 00:00 to 23:59"),
        ("2020-09-24T14:00:30", ":30", "a clock time in hours and minutes"),
        ("[2020..2020-04-31]", "31", "a real day; 2020-04 has 30"),
        ("[2020-13..]", "13", "a month from 01 to 12"),
        ("[2020~..2021]", "~", "bounds without ~, ? and %"),
        ("[..]", "[..]", "bounds such as [2020-09-08..2020-09-09], [2020-09-08..] or [..2020-09-09]"),
    ],
)
def test_dates_say_where_the_fault_is(text, marked, expected):
    with pytest.raises(InvalidText) as caught:
        PartialDate.parse(text)
    assert text[caught.value.start : caught.value.end] == marked
    assert caught.value.expected == expected


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2020-09-08", "2020-09-09", YES),
        ("2020-09-08", "2020-09-08", NO),  # the same exact day
        ("2020-09-09", "2020-09-08", NO),
        ("2020-09", "2020-10", YES),
        ("2020-09", "2020-09", UNKNOWN),
        ("2020-09", "2020-09-30", UNKNOWN),
        ("2020-09-30", "2020-09", NO),  # the last day of the month comes before no other of it
        ("2020-09", "2020-09-01", NO),
        ("2020-09-01", "2020-09", UNKNOWN),
        ("2020", "2020-09", UNKNOWN),
        ("2020", "2021", YES),
        ("2020~", "2021", UNKNOWN),
        ("2020?", "2021", YES),
        ("2020-09-08T14:00", "2020-09-08T14:01", YES),
        ("2020-09-08T14:00", "2020-09-08T14:00", NO),
        ("2020-09-08T14:00~", "2020-09-08T15:00", UNKNOWN),
        ("2020-09-08T14:00~", "2020-09-08T15:01", YES),
        ("2020-09-08T14:00", "2020-09-08", NO),  # one has no clock time: days are compared
        ("2020-09-08", "2020-09-08T14:00", NO),
        ("[2020-09-08T14:00..2020-09-08T15:00]", "2020-09-08T16:00", YES),
        ("[2020-09-08T14:00..]", "2020-09-08T13:00", NO),
        ("[2020-09-08T14:00..2020-09-08]", "2020-09-08T23:59", NO),  # one bound is a day
        ("[..2020-08-09]", "2020-08-10", YES),
        ("[..2020-08-09]", "2020-08-09", UNKNOWN),
        ("2020-08-10", "[..2020-08-09]", NO),
        ("2020-08-09", "[..2020-08-09]", NO),
        ("2020-08-08", "[..2020-08-09]", UNKNOWN),
        ("[2020-08-09..]", "2999", UNKNOWN),
        ("[2020-08-09..]", "2020-08-09", NO),
        ("[..2020]", "[2021..]", YES),
        ("[2020..]", "[..2021]", UNKNOWN),
        ("[2020-09-09..2020-09-08]", "2021", UNKNOWN),  # contradictory bounds tell nothing
        ("2019", "[2020-09-09..2020-09-08]", UNKNOWN),
        ("[2020-09-08T15:00..2020-09-08T14:00]", "2021", UNKNOWN),  # contradictory within one day
        ("2019", "[2020-09-08T15:00..2020-09-08T14:00]", UNKNOWN),
    ],
)
def test_before_and_after(one, other, answer):
    assert PartialDate(one).before(other) is answer
    assert PartialDate(one).before(PartialDate(other)) is answer
    assert PartialDate(other).after(one) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2020-09", "2020-09-08", YES),
        ("2020-09", "2020-09-08T14:00", YES),
        ("2020-09", "2020-09", YES),
        ("2020-09", "2020", UNKNOWN),
        ("2020-09", "2020-10", NO),
        ("2020-09-08", "2020-09-08", YES),
        ("2020-09-08", "2020-09-08T23:59", YES),
        ("2020-09-08T14:00", "2020-09-08", UNKNOWN),  # the day is longer than the minute
        ("2020-09-08T14:00", "2020-09-08T14:01", NO),
        ("2020~", "2021-06", YES),
        ("[2020-09..]", "2999", YES),
        ("[2020-09..]", "2020-08", NO),
        ("[..2020-09]", "[..2020-08]", YES),
        ("[..2020-09]", "[2020-08..]", UNKNOWN),
        ("2020", "[..2020]", UNKNOWN),
        ("[2021..2020]", "2020", UNKNOWN),
        ("2020", "[2021..2020]", UNKNOWN),
    ],
)
def test_contains(one, other, answer):
    assert PartialDate(one).contains(other) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2020-09-08", "2020-09-08", YES),
        ("2020-09-08", "2020-09-08T14:00", YES),
        ("2020-09-08T09:00", "2020-09-08T14:00", YES),
        ("2020-09-08", "2020-09-09", NO),
        ("2020-09", "2020-09", UNKNOWN),  # two days of one month
        ("2020-09-08~", "2020-09-08", UNKNOWN),
        ("2020-09-08~", "2020-09-10", NO),
        ("[2020-09-08..2020-09-08]", "2020-09-08", YES),
        ("[2021..2020]", "2020", UNKNOWN),
    ],
)
def test_same_day(one, other, answer):
    assert PartialDate(one).same_day(other) is answer
    assert PartialDate(other).same_day(one) is answer


def test_dates_compare_with_those_of_python():
    assert PartialDate("2020-09").before(date(2020, 10, 1)) is YES
    assert PartialDate("2020").after(date(1, 1, 1)) is YES
    assert PartialDate("2020").before(date(9999, 12, 31)) is YES
    assert PartialDate("2020-09-08T14:00").before(datetime(2020, 9, 8, 14, 1)) is YES  # noqa: DTZ001 -- local time
    assert PartialDate("2020-09-08").contains(datetime(2020, 9, 8, 14, 1)) is YES  # noqa: DTZ001 -- local time
    with pytest.raises(ValueError, match="without a time zone"):
        PartialDate("2020").before(datetime(2020, 9, 8, tzinfo=UTC))
    with pytest.raises(TypeError, match="not with int"):
        PartialDate("2020").before(2021)
    with pytest.raises(InvalidText):
        PartialDate("2020").before("2021-2")
    for less in (lambda: PartialDate("2020") < PartialDate("2021"), lambda: PartialDate("2020") <= "2021"):
        with pytest.raises(TypeError):
            less()


def test_dates_are_made_of_those_of_python():
    assert PartialDate.of(date(2020, 9, 24)) == PartialDate("2020-09-24")
    # Seconds are finer than anything a source says.
    assert PartialDate.of(datetime(2020, 9, 24, 14, 5, 59, 7)) == PartialDate("2020-09-24T14:05")  # noqa: DTZ001
    with pytest.raises(ValueError, match="without a time zone"):
        PartialDate.of(datetime(2020, 9, 24, tzinfo=UTC))
    with pytest.raises(InvalidText, match="a year from 1000 to 2999"):
        PartialDate.of(date(999, 1, 1))
    with pytest.raises(TypeError, match="not of str"):
        PartialDate.of("2020")


def test_clock_times():
    assert PartialDate("2020-09-24T14:05").time == time(14, 5)
    assert PartialDate("2020-09-24T14:05%").time == time(14, 5)
    for text in ("2020-09-24", "2020", "[2020-09-24T14:00..2020-09-24T15:00]"):
        assert PartialDate(text).time is None


def test_dates_sort():
    texts = [
        "[..2020]",
        "2019~",
        "2020-01-01",
        "2020-01",
        "2020",
        "2020?",
        "[2020..]",
        "2020-09-24",
        "2020-09-24T09:00",
        "2020-09-24T14:00",
    ]
    assert [
        str(value) for value in sorted(map(PartialDate, reversed(texts)), key=lambda value: value.sort_key)
    ] == texts


# --- Period -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "start", "end", "earliest", "latest", "length"),
    [
        ("2020-09-08/2020-09-28", "2020-09-08", "2020-09-28", "2020-09-08", "2020-09-28", (21, 21)),
        ("2020-09-08/2020-09-08", "2020-09-08", "2020-09-08", "2020-09-08", "2020-09-08", (1, 1)),
        (
            "2020-09-08T23:00/2020-09-09T01:00",
            "2020-09-08T23:00",
            "2020-09-09T01:00",
            "2020-09-08",
            "2020-09-09",
            (2, 2),
        ),
        ("2020-09/2020-10", "2020-09", "2020-10", "2020-09-01", "2020-10-31", (2, 61)),
        ("2020/2020", "2020", "2020", "2020-01-01", "2020-12-31", (1, 366)),
        ("2020-09-08~/2020-09-28", "2020-09-08~", "2020-09-28", "2020-09-07", "2020-09-28", (20, 22)),
        ("2020-09-08/..", "2020-09-08", None, "2020-09-08", None, (1, None)),
        ("2020-09-08/", "2020-09-08", None, "2020-09-08", None, (1, None)),
        ("../2020-09-08", None, "2020-09-08", None, "2020-09-08", (1, None)),
        ("/2020-09-08", None, "2020-09-08", None, "2020-09-08", (1, None)),
        ("[..2020-09-08]/2020-09-28", "[..2020-09-08]", "2020-09-28", None, "2020-09-28", (21, None)),
        ("2020-09-08/[2020-09-28..]", "2020-09-08", "[2020-09-28..]", "2020-09-08", None, (21, None)),
        ("2020-09/[..2020-09-08]", "2020-09", "[..2020-09-08]", "2020-09-01", "2020-09-08", (1, 8)),
        # Both of these load and tell nothing; a rule reports them.
        ("2020-09-28/2020-09-08", "2020-09-28", "2020-09-08", "2020-09-28", "2020-09-08", (0, None)),
        ("[2021..2020]/2022", "[2021..2020]", "2022", "2021-01-01", "2022-12-31", (0, None)),
    ],
)
def test_periods(text, start, end, earliest, latest, length):
    value = Period(text)
    assert value.start == (PartialDate(start) if start else None)
    assert value.end == (PartialDate(end) if end else None)
    assert (value.earliest, value.latest) == (day(earliest), day(latest))
    assert value.length() == length
    assert value.is_open is text.endswith("/..")


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("2020-09-08", None),  # one day, or since then?
        ("/", None),
        ("../..", None),
        ("/..", None),
        ("../", None),
        ("2020/2021/2022", None),
        ("2020//2021", None),
        ("2020-09-08/open", None),
        ("2020-09-08/...", None),
        ("2020-09-08..2020-09-28", None),
        ("2020-09-08--2020-09-28", None),
        ("2020-09-08/28", None),  # ISO 8601 lets the end be cut, and the reader guess
        ("2020-09-08/P20D", None),
        ("2020-09-08/2020-09-31", None),
        ("2020-09-08 / 2020-09-28", "2020-09-08/2020-09-28"),
        ("2020-9-8/..", "2020-09-08/.."),
        ("08.09.2020/", "2020-09-08/"),
    ],
)
def test_periods_refused(text, mend):
    for read in (Period, Period.parse):
        with pytest.raises(InvalidText) as caught:
            read(text)
        assert caught.value.mend == mend


def test_a_period_without_dates_says_so():
    with pytest.raises(InvalidText, match="a date on at least one side of the slash"):
        Period.parse("/..")


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        ("2020-09-08/2020-09-28", "2020-09-08", YES),  # both ends are part of it
        ("2020-09-08/2020-09-28", "2020-09-28", YES),
        ("2020-09-08/2020-09-28", "2020-09-07", NO),
        ("2020-09-08/2020-09-28", "2020-09-29", NO),
        ("2020-09-08/2020-09-28", "2020-09-10/", None),
        ("2020-09-08/2020-09-28", "2020-09", UNKNOWN),
        ("2020-09-08/2020-09-28", "2020-10", NO),
        ("2020-09/2020-10", "2020-09-15", UNKNOWN),
        ("2020-09/2020-11", "2020-10", YES),
        ("2020-09-08/..", "2999", YES),  # open: it goes on
        ("2020-09-08/..", "2020-09-07", NO),
        ("2020-09-08/", "2020-09-08", YES),  # it ended no sooner than it began
        ("2020-09-08/", "2020-09-09", UNKNOWN),
        ("2020-09-08/", "2020-09-07", NO),
        ("../2020-09-08", "1000", YES),
        ("/2020-09-08", "2020-09-08", YES),
        ("/2020-09-08", "2020-09-07", UNKNOWN),
        ("/2020-09-08", "2020-09-09", NO),
        ("2020-09/2020-09-08", "2020-09-08", YES),  # begun by the end, whenever in September
        ("2020-09-08/2020-09", "2020-09-08", YES),
        ("2020-09-28/2020-09-08", "2020-09-15", UNKNOWN),  # contradictory
        ("2020-09-28/2020-09-08", "2019", UNKNOWN),
        ("2020-09-08/2020-09-28", "[2021..2020]", UNKNOWN),
    ],
)
def test_periods_contain_days(text, asked, answer):
    if answer is None:  # a period is no day
        with pytest.raises(InvalidText):
            Period(text).contains(asked)
    else:
        assert Period(text).contains(asked) is answer
        assert Period(text).contains(PartialDate(asked)) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2020-09-08/2020-09-28", "2020-09-28/2020-10-01", YES),  # one common day is enough
        ("2020-09-08/2020-09-28", "2020-09-29/2020-10-01", NO),
        ("2020-09-08/2020-09-28", "2020-09/2020-10", UNKNOWN),
        ("2020-09-08/..", "2021-01-01/..", YES),
        ("2020-09-08/", "2021-01-01/", UNKNOWN),
        ("2020-09-08/", "2020-09-08/", YES),
        ("2020-09-08/", "/2020-09-07", NO),
        ("../2020", "../1999", YES),
        ("2020-09-28/2020-09-08", "2020-09-08/2020-09-28", UNKNOWN),
    ],
)
def test_periods_overlap(one, other, answer):
    assert Period(one).overlaps(other) is answer
    assert Period(other).overlaps(Period(one)) is answer


def test_periods_are_made_of_dates():
    assert Period.of("2020-09-08", "2020-09-28") == Period("2020-09-08/2020-09-28")
    assert Period.of(date(2020, 9, 8), "..") == Period("2020-09-08/..")
    assert Period.of(PartialDate("2020-09")) == Period("2020-09/")
    assert Period.of(None, PartialDate("2020-09")) == Period("/2020-09")
    with pytest.raises(InvalidText):
        Period.of(None, None)
    with pytest.raises(InvalidText):
        Period.of("2020/2021", None)
    with pytest.raises(TypeError, match="not int"):
        Period.of(2020, 2021)


def test_periods_sort():
    texts = ["../2020", "2020-09-08/2020-09-09", "2020-09-08/2020-09-28", "2020-09-08/", "2020-09-08/..", "2021/"]
    assert [str(value) for value in sorted(map(Period, reversed(texts)), key=lambda value: value.sort_key)] == texts


# --- Duration ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("components", "text"),
    [
        ({"days": 15}, "P15D"),
        ({"years": 1, "months": 6}, "P1Y6M"),
        ({"months": 18}, "P1Y6M"),
        ({"months": 24}, "P2Y"),
        ({"years": 1, "months": 12}, "P2Y"),
        ({"minutes": 90}, "PT1H30M"),
        ({"hours": 72}, "PT72H"),  # not three days: the law counts hours of an administrative detention
        ({"days": 365}, "P365D"),
        ({"days": 1, "hours": 12}, "P1DT12H"),
        ({"years": 9999, "months": 11, "days": 99999, "hours": 99999, "minutes": 59}, "P9999Y11M99999DT99999H59M"),
    ],
)
def test_durations(components, text):
    value = Duration(**components)
    assert str(value) == text
    assert Duration.parse(text) == value
    assert hash(Duration.parse(text)) == hash(value)


@pytest.mark.parametrize(
    ("components", "error", "message"),
    [
        ({}, ValueError, "at least one component that is not zero"),
        ({"days": 0}, ValueError, "at least one component that is not zero"),
        ({"days": -1}, ValueError, "days of a Duration cannot be negative: -1"),
        ({"years": 2, "months": -6}, ValueError, "months of a Duration cannot be negative: -6"),
        ({"days": 1.5}, TypeError, "days of a Duration is an int, not float"),
        ({"days": True}, TypeError, "days of a Duration is an int, not bool"),
        ({"days": "15"}, TypeError, "days of a Duration is an int, not str"),
        ({"years": 10_000}, ValueError, "at most 9999 years"),
        ({"years": 9_999, "months": 12}, ValueError, "at most 9999 years"),
        ({"hours": 99_999, "minutes": 60}, ValueError, "99999 hours"),
    ],
)
def test_durations_not_made(components, error, message):
    with pytest.raises(error, match=message):
        Duration(**components)


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("P18M", "P1Y6M"),
        ("P12M", "P1Y"),
        ("P1Y12M", "P2Y"),
        ("PT90M", "PT1H30M"),
        ("P2W", "P14D"),
        ("P015D", "P15D"),
        ("P0Y15D", "P15D"),
        ("P15DT0H", "P15D"),
        ("p15d", "P15D"),
        ("P1٥D", "P15D"),  # an Arabic digit
        ("P0D", None),  # no time at all is no term
        ("PT0S", None),
        ("P", None),
        ("PT", None),
        ("P1DT", None),
        ("P1YT", None),
        ("-P15D", None),
        ("P-15D", None),
        ("P1.5Y", None),
        ("P1,5Y", None),
        ("PT30S", None),
        ("P15D6M", None),
        ("P8H", None),
        ("P100000D", None),
        ("P10000Y", None),
        ("15D", None),
        ("15 days", None),
        ("P15Д", None),  # Cyrillic
    ],
)
def test_durations_refused(text, mend):
    with pytest.raises(InvalidText) as caught:
        Duration.parse(text)
    assert caught.value.mend == mend


def test_terms_one_after_the_other():
    total = Duration.parse("P15D")
    for _ in range(7):
        total += Duration.parse("P15D")
    assert str(total) == "P120D"
    assert str(Duration.parse("P1Y6M") + Duration.parse("P2Y7M")) == "P4Y1M"
    assert str(Duration.parse("PT1H30M") + Duration.parse("PT45M")) == "PT2H15M"
    assert str(Duration.parse("P20D") + Duration.parse("P20DT30H")) == "P40DT30H"
    with pytest.raises(TypeError):
        Duration.parse("P15D") + 15
    with pytest.raises(ValueError, match="at most"):
        Duration.parse("P9999Y") + Duration.parse("P1Y")


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("P15D", (15, 15)),
        ("P1M", (28, 31)),
        ("P2M", (59, 62)),  # February and its neighbour; July and August
        ("P11M", (334, 337)),
        ("P1Y", (365, 366)),
        ("P4Y", (1460, 1461)),  # 1897 to 1900 and the like have no leap day
        ("P8Y", (2921, 2922)),
        ("P100Y", (36524, 36525)),
        ("P400Y", (146097, 146097)),
        ("P1Y6M10D", (556, 560)),
        ("PT8H", (0, 1)),
        ("PT24H", (1, 1)),
        ("P1DT12H", (1, 2)),
        ("PT72H", (3, 3)),
    ],
)
def test_durations_have_bounds_in_days(text, bounds):
    assert Duration.parse(text).days_bounds == bounds


@pytest.mark.parametrize(
    ("one", "other", "longer", "shorter"),
    [
        ("P3Y1D", "P3Y", YES, NO),  # both begin together: it does not matter when
        ("P3Y", "P3Y", NO, NO),
        ("P1M", "P1M", NO, NO),
        ("P1M", "P27D", YES, NO),
        ("P1M", "P28D", UNKNOWN, NO),
        ("P1M", "P30D", UNKNOWN, UNKNOWN),
        ("P1M", "P31D", NO, UNKNOWN),
        ("P1M", "P32D", NO, YES),
        ("P1Y", "P365D", UNKNOWN, NO),
        ("P1Y", "P366D", NO, UNKNOWN),
        ("P1Y", "P11M", YES, NO),
        ("P1Y6M", "P1Y5M31D", NO, UNKNOWN),
        ("P15D", "P14DT23H", UNKNOWN, NO),  # the night the clocks go forward
        ("P1D", "PT24H", UNKNOWN, UNKNOWN),
        ("P1D", "PT22H", YES, NO),
        ("P3D", "PT72H", UNKNOWN, UNKNOWN),
        ("P1DT1H", "P1D", YES, NO),
        ("PT73H", "PT72H", YES, NO),
        ("PT1H", "PT60H", NO, YES),
    ],
)
def test_longer_and_shorter(one, other, longer, shorter):
    assert Duration.parse(one).longer_than(other) is longer
    assert Duration.parse(one).shorter_than(Duration.parse(other)) is shorter
    assert Duration.parse(other).shorter_than(one) is longer
    assert Duration.parse(other).longer_than(one) is shorter


# --- Money ------------------------------------------------------------------------------------------------------------


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
    for wrong, mend in (
        ("byn", "BYN"),
        ("BY", None),
        ("руб", None),
        ("BYN\n", None),
        ("ВУN", None),
    ):  # Cyrillic В and У
        with pytest.raises(InvalidText) as caught:
            Money(amount=Decimal(1), currency=wrong)
        assert caught.value.mend == mend
    with pytest.raises(TypeError):
        Money(amount=Decimal(1), currency=None)


@pytest.mark.parametrize(
    ("text", "mend"),
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
def test_money_refused(text, mend):
    with pytest.raises(InvalidText) as caught:
        Money.parse(text)
    assert caught.value.mend == mend


# --- Quantity ---------------------------------------------------------------------------------------------------------

BASE = Money.parse("600 USD")
TERM = Duration.parse("P5D")


@pytest.mark.parametrize(
    ("text", "kind", "value", "least", "most"),
    [
        ("120", "number", Decimal(120), Decimal(120), Decimal(120)),
        ("0", "number", Decimal(0), Decimal(0), Decimal(0)),
        ("0.5", "number", Decimal("0.5"), Decimal("0.5"), Decimal("0.5")),
        ("120~", "number", Decimal(120), None, None),  # how far off it may be, nobody said
        ("[150..]", "number", None, Decimal(150), None),
        ("[..150]", "number", None, None, Decimal(150)),
        ("[1.5..2.5]", "number", None, Decimal("1.5"), Decimal("2.5")),
        ("[15..5]", "number", None, Decimal(15), Decimal(5)),  # loads; a rule tells
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
    ("text", "mend"),
    [
        ("[..]", None),
        ("[5]", None),
        ("[5..15", None),
        ("5..15", None),
        ("5-15", None),
        (">5", None),
        ("[5..15]~", None),
        ("[5~..15]", None),
        ("~120", None),
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
def test_quantities_refused(text, mend):
    for read in (Quantity, Quantity.parse):
        with pytest.raises(InvalidText) as caught:
            read(text)
        assert caught.value.mend == mend


@pytest.mark.parametrize(
    ("text", "marked"),
    [("[05..7]", "0"), ("[7..05]", "0"), ("[..P18M]", "18"), ("[P5D..P18M]", "18"), ("[5.50 USD..]", "0")],
)
def test_quantities_say_where_the_fault_is(text, marked):
    with pytest.raises(InvalidText) as caught:
        Quantity.parse(text)
    assert text[caught.value.start : caught.value.end] == marked


# --- LocalText --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tag",
    [
        "be",
        "be-tarask",
        "be-1959acad",
        "be-Latn",
        "be-Latn-BY",
        "ru",
        "en-GB",
        "es-419",
        "rmy",
        "sl-rozaj-biske-1994",
        "be-t-ru-m0-alaloc",
        "de-x-easy",
        "x-plain",
    ],
)
def test_language_tags(tag):
    assert LocalText({tag: "text"})[tag] == "text"


@pytest.mark.parametrize(
    ("tag", "mend"),
    [
        ("", None),
        ("b", None),
        ("BE", "be"),
        ("be_BY", "be-BY"),  # as POSIX writes it
        ("be-by", "be-BY"),
        ("be-latn", "be-Latn"),
        ("be-LATN-by", "be-Latn-BY"),
        ("en-gb-X-EASY", "en-GB-x-easy"),
        ("be-TARASK", "be-tarask"),
        ("be ", "be"),
        ("be\n", "be"),
        ("бе", None),
        ("ве", None),  # Cyrillic
        ("belarusian", None),
        ("be-", None),
        ("-be", None),
        ("be--BY", None),
        ("x", None),
        ("be-x", None),
        ("i-klingon", None),  # registered before 2006; no tag of ours needs it
    ],
)
def test_language_tags_refused(tag, mend):
    with pytest.raises(InvalidText) as caught:
        LocalText({"ru": "текст", tag: "text"})
    assert caught.value.kind == "LocalText"
    assert caught.value.mend == mend


def test_local_texts_have_texts():
    with pytest.raises(ValueError, match="at least one language"):
        LocalText({})
    with pytest.raises(ValueError, match="the text in ru is empty"):
        LocalText({"be": "суд", "ru": ""})
    for wrong in ({"be": None}, {"be": 5}, {5: "суд"}, {None: "суд", "be": "суд"}):
        with pytest.raises(TypeError, match="both of them str"):
            LocalText(wrong)


def test_local_texts_are_equal_in_any_order():
    one, other = LocalText({"ru": "суд", "be": "суд"}), LocalText([("be", "суд"), ("ru", "суд")])
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other) == "LocalText({'be': 'суд', 'ru': 'суд'})"
    assert one == {"be": "суд", "ru": "суд"}
    with pytest.raises(AttributeError):
        one.text = "other"


@pytest.mark.parametrize(
    ("tags", "asked", "found"),
    [
        (["be", "ru", "en"], ["ru"], "ru"),
        (["be", "ru", "en"], ["de", "ru"], "ru"),
        (["ru", "be-tarask"], ["be", "ru"], "be-tarask"),  # narrower than asked
        (["be", "ru"], ["be-tarask", "ru"], "be"),  # wider than asked
        (["be-Latn", "be-tarask"], ["be"], "be-Latn"),
        (["be-tarask", "be"], ["be"], "be"),
        (["ru", "bel"], ["be"], "bel"),  # nothing fits: the first tag; `bel` is no `be-...`
        (["ru", "en"], ["be", "de"], "en"),
        (["ru", "en"], [], "en"),
    ],
)
def test_best_language(tags, asked, found):
    assert LocalText({tag: tag for tag in tags}).best(*asked) == found


# --- Citation and Norm ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "article", "part", "point"),
    [
        ("cc1999:342", "cc1999", "342", None, None),
        ("cc1999:342/1", "cc1999", "342", "1", None),
        ("cc1999:342-2/1", "cc1999", "342-2", "1", None),
        ("cc1999:293/2/1", "cc1999", "293", "2", "1"),
        ("cc1999:4//2", "cc1999", "4", None, "2"),  # a point of an article that has no parts
        ("cc1999:369-1/3-1/5-1", "cc1999", "369-1", "3-1", "5-1"),
        ("cao2003:23.34/1", "cao2003", "23.34", "1", None),
        ("pikoap2021:8.10-1", "pikoap2021", "8.10-1", None, None),
    ],
)
def test_citations(text, code, article, part, point):
    value = Citation(code=code, article=article, part=part, point=point)
    assert str(value) == text
    assert value == Citation.parse(text)
    assert hash(value) == hash(Citation.parse(text))
    read = Citation.parse(text)
    assert (read.code, read.article, read.part, read.point) == (code, article, part, point)


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("CC1999:342", "cc1999:342"),
        ("сс1999:342", "cc1999:342"),  # Cyrillic
        ("cc1999: 342/1", "cc1999:342/1"),
        ("cc1999:0342", "cc1999:342"),
        ("cc1999:342/01", "cc1999:342/1"),
        ("cc1999:342–2", "cc1999:342-2"),  # an en dash
        ("cc1999:٣42", "cc1999:342"),
        ("cc1999:342²", None),  # Article 342² is 342-2, or it is a footnote
        ("cc1999:342.", None),
        ("cc1999:342/", None),
        ("cc1999:342//", None),
        ("cc1999:342/1/", None),
        ("cc1999:342/1/2/3", None),
        ("cc1999:342///2", None),
        ("cc1999:/1", None),
        ("cc1999:", None),
        ("cc1999", None),
        (":342", None),
        ("342/1", None),
        ("cc1999:0", None),
        ("cc1999:342/0", None),
        ("cc1999:342-0", None),
        ("cc1999:23.0", None),
        ("cc1999:342-2-1", None),
        ("cc1999:342/a", None),
        ("cc1999:12345", None),
        ("cc1999:342(1)", None),  # the part, or the superscript?
        ("c:342", None),
        ("1999cc:342", None),
        ("cc_1999:342", None),
        ("ч. 1 ст. 342 УК", None),  # `hrdocs.law.parse` reads it
    ],
)
def test_citations_refused(text, mend):
    with pytest.raises(InvalidText) as caught:
        Citation.parse(text)
    assert caught.value.mend == mend


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("cc1999:342.0/1", "342.0", "an article number such as 342, 342-2, 23.34 or 8.10-1"),
        ("cc1999:342/0", "0", "a part number such as 1 or 3-1"),
        ("cc1999:342/", "", "a part number such as 1 or 3-1"),
        ("cc1999:342/1/0", "0", "a point number such as 2 or 5-1"),
        ("cc1999:342/1/2/3", "/3", "nothing more"),
        ("9:342", "9", "the short name of a code in Latin lower-case letters and digits, such as cc1999"),
    ],
)
def test_citations_say_where_the_fault_is(text, marked, expected):
    with pytest.raises(InvalidText) as caught:
        Citation.parse(text)
    assert text[caught.value.start : caught.value.end] == marked
    assert caught.value.expected == expected


@pytest.mark.parametrize(
    ("components", "error"),
    [
        ({"code": "CC1999", "article": "342"}, InvalidText),
        ({"code": "cc1999:342", "article": "1"}, InvalidText),  # a separator within a component
        ({"code": "cc1999", "article": "342/1"}, InvalidText),
        ({"code": "cc1999", "article": ""}, InvalidText),
        ({"code": "cc1999", "article": "342", "part": ""}, InvalidText),  # absent is None
        ({"code": "cc1999", "article": "342", "part": "1\n"}, InvalidText),
        ({"code": "cc1999", "article": "342", "point": "0"}, InvalidText),
        ({"code": "cc1999", "article": 342}, TypeError),
        ({"code": "cc1999", "article": "342", "part": 1}, TypeError),
        ({"code": "cc1999"}, TypeError),
    ],
)
def test_citations_not_made(components, error):
    with pytest.raises(error):
        Citation(**components)


def test_citations_evolve():
    assert str(attrs.evolve(Citation.parse("cc1999:342/1"), part="2")) == "cc1999:342/2"


def test_citations_sort_by_number():
    texts = [
        "cao2021:8.9",
        "cao2021:8.10",
        "cao2021:8.10-1",
        "cao2021:24.23",
        "cc1999:4//2",
        "cc1999:9",
        "cc1999:342",
        "cc1999:342/1",
        "cc1999:342/2",
        "cc1999:342/10",
        "cc1999:342-1",
        "cc1999:342-2/1",
        "cc1999:343",
    ]
    assert [
        str(value) for value in sorted(map(Citation.parse, reversed(texts)), key=lambda value: value.sort_key)
    ] == texts


@pytest.mark.parametrize(
    ("text", "instrument", "article", "sub"),
    [
        ("undhrd", "undhrd", None, ()),  # the instrument alone
        ("cat:1", "cat", "1", ()),
        ("iccpr:9/3", "iccpr", "9", ("3",)),
        ("iccpr:14/3/b", "iccpr", "14", ("3", "b")),
        ("crc:40/2/b/ii", "crc", "40", ("2", "b", "ii")),
        ("cpc1999:126", "cpc1999", "126", ()),
        ("pikoap2021:8.4", "pikoap2021", "8.4", ()),
    ],
)
def test_norms(text, instrument, article, sub):
    value = Norm(instrument=instrument, article=article, sub=sub)
    assert str(value) == text
    assert value == Norm.parse(text)
    assert hash(value) == hash(Norm.parse(text))
    assert Norm.parse(text).sub == sub


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("ICCPR:9/3", "iccpr:9/3"),
        ("iccpr:14(3)(b)", "iccpr:14/3/b"),  # as lawyers write it
        ("iccpr: 9/3", "iccpr:9/3"),
        ("iccpr:09", "iccpr:9"),
        ("iccpr:", None),
        ("iccpr:/3", None),
        ("iccpr:9//3", None),  # a norm skips nothing
        ("iccpr:9/3/", None),
        ("iccpr:9/0", None),
        ("iccpr:9/1/2/3/4", None),
        ("iccpr/9", None),
        ("iccpr 9", None),
        ("9/3", None),
        ("iccpr:9/В", None),  # Cyrillic
    ],
)
def test_norms_refused(text, mend):
    with pytest.raises(InvalidText) as caught:
        Norm.parse(text)
    assert caught.value.mend == mend


@pytest.mark.parametrize(
    ("components", "error"),
    [
        ({"instrument": "iccpr", "sub": ("3",)}, ValueError),  # a paragraph of nothing
        ({"instrument": "iccpr", "article": "9", "sub": ("1", "2", "3", "4")}, ValueError),
        ({"instrument": "iccpr", "article": "9", "sub": "12"}, TypeError),  # would be two paragraphs
        ({"instrument": "iccpr", "article": "9", "sub": (3,)}, TypeError),
        ({"instrument": "iccpr", "article": 9}, TypeError),
        ({"instrument": "ICCPR"}, InvalidText),
    ],
)
def test_norms_not_made(components, error):
    with pytest.raises(error):
        Norm(**components)


def test_norms_sort_by_number():
    texts = ["cat:1", "iccpr", "iccpr:9", "iccpr:9/2", "iccpr:9/10", "iccpr:9/a", "iccpr:14", "iccpr:14/3/b"]
    assert [str(value) for value in sorted(map(Norm.parse, reversed(texts)), key=lambda value: value.sort_key)] == texts


# --- Json -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, None, "так"]}, '{"a":[true,null,"так"],"b":1}'),
        ((1, (2,)), "[1,[2]]"),
        (5, "5"),
        (5.0, "5.0"),
        (-0.0, "-0.0"),
        (1e300, "1e+300"),
        ("", '""'),
        (None, "null"),
        ('a"\n', '"a\\"\\n"'),
        ({}, "{}"),
    ],
)
def test_json(value, text):
    made = Json.of(value)
    assert str(made) == text
    assert made == Json.parse(text) == Json(text)
    assert hash(made) == hash(Json.parse(text))
    assert made == Json.of(made.value)


def test_json_keeps_numbers_as_they_came():
    assert Json.of(5.0) != Json.of(5)
    assert Json.of(1) != Json.of(value=True)  # which Python takes for equal


def test_json_gives_a_fresh_value():
    made = Json.of({"a": [1]})
    made.value["a"].append(2)
    assert made.value == {"a": [1]}


def deep(levels):
    value = []
    for _ in range(levels):
        value = [value]
    return value


def endless():
    value = []
    value.append(value)
    return value


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        (float("nan"), ValueError, "not JSON compliant"),
        ([float("-inf")], ValueError, "not JSON compliant"),
        ({1: "a"}, TypeError, "a key of a JSON object is a str, not int"),  # json.dumps would write "1"
        ([{None: 1}], TypeError, "a key of a JSON object is a str, not NoneType"),
        ({"a": {1}}, TypeError, "set is not JSON serializable"),
        (date(2020, 1, 1), TypeError, "date is not JSON serializable"),
        (Decimal(1), TypeError, "Decimal is not JSON serializable"),
        (b"a", TypeError, "bytes is not JSON serializable"),
        ("\ud800", ValueError, r"the lone surrogate U\+D800"),
        ({"\udfff": 1}, ValueError, r"the lone surrogate U\+DFFF"),
        (endless(), ValueError, "nested too deeply, or holds itself"),
        (deep(100_000), ValueError, "nested too deeply, or holds itself"),
    ],
)
def test_json_not_made(value, error, message):
    with pytest.raises(error, match=message):
        Json.of(value)


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ('{"b": 1, "a": 2}', '{"a":2,"b":1}'),
        ('"\\u0442\\u0430\\u043a"', '"так"'),
        ("5 \n", "5"),
        ('{"a":1,"a":2}', None),  # one of the two would be lost
        ('[{"a":1,"a":1}]', None),
        ("NaN", None),
        ("-Infinity", None),
        ("1e999", None),  # read as an infinity
        ('"\\ud800"', None),
        ("", None),
        ("{", None),
        ("'a'", None),
        ("[" * 100_000, None),
    ],
)
def test_json_refused(text, mend):
    with pytest.raises(InvalidText) as caught:
        Json.parse(text)
    assert caught.value.mend == mend
