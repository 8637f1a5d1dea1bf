"""A time with a first and a last day, each of them a partial date."""

from datetime import date
from typing import ClassVar, Self, final

from attrs import frozen

from hrdocs.values.answer import Answer
from hrdocs.values.partial_date import (
    FUTURE,
    MINUTES_OF_DAY,
    PARTIAL_DATE,
    PAST,
    PartialDate,
    matches_date,
    span_of,
    span_of_text,
)
from hrdocs.values.text import Fault, Text, exact_str, matcher, put, refusal

_PERIOD = rf"(?:{PARTIAL_DATE}/(?:{PARTIAL_DATE}|\.\.)?|(?:\.\.)?/{PARTIAL_DATE})"
_matches_period = matcher(f"^{_PERIOD}$")


@final
@frozen(repr=False)
class Period(Text):
    """A time with a first and a last day, both part of it.

    Shape:
        `2020-09-08/2020-09-28`; each side is the text of a `PartialDate`. The end `..` says that it goes on
        (`2020-09-08/..`), an empty one that the end is not known (`2020-09-08/`); the start likewise. At least one
        side has a date.

    Units:
        Calendar days. Clock times at the ends count as their day.

    >>> Period("2020-09-08/2020-09").contains("2020-09-08")
    <Answer.YES: 'yes'>
    >>> Period("2020-09-08/2020-09").length()
    (1, 23)
    """

    PATTERN: ClassVar[str] = f"^{_PERIOD}$"
    DESCRIPTION: ClassVar[str] = (
        "First and last day with a slash between, each a partial date; .. for an open side, nothing for an unknown one."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = ("2020-09-08/2020-09-28", "2020-09-08/..", "2020-09/", "/2020-09-28~")
    _FORM: ClassVar[str] = (
        "a period such as 2020-09-08/2020-09-28, 2020-09-08/.. (goes on) or 2020-09-08/ (end unknown)"
    )
    _CHARACTERS: ClassVar[frozenset[str]] = PartialDate._CHARACTERS | {"/"}  # noqa: SLF001 -- its own package

    text: str

    def __attrs_post_init__(self) -> None:
        if type(self.text) is not str:
            put(self, "text", exact_str(self.text, "Period"))
        if not _matches_period(self.text):
            raise refusal(Period, self.text)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return cls(text if type(text) is str else exact_str(text, "Period"))

    @classmethod
    def of(cls, start: PartialDate | date | str | None, end: PartialDate | date | str | None = None) -> Self:
        """Return the period between two dates; None means unknown, the text `..` open."""
        return cls(f"{_side(start)}/{_side(end)}")

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Period({self.text!r})"

    @property
    def start(self) -> PartialDate | None:
        """The first day; None when unknown or open."""
        side = self.text.partition("/")[0]
        return PartialDate.parse(side) if side not in {"", ".."} else None

    @property
    def end(self) -> PartialDate | None:
        """The last day; None when unknown or open."""
        side = self.text.partition("/")[2]
        return PartialDate.parse(side) if side not in {"", ".."} else None

    @property
    def is_open(self) -> bool:
        """Whether it was still going on when it was written down."""
        return self.text.endswith("/..")

    @property
    def earliest(self) -> date | None:
        """The first day it can have begun; None when unbounded."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day it can have ended; None when unbounded, open or unknown."""
        return self.end.latest if self.end else None

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """A total order for lists: by the first and the last day it names, then by its text.

        What is unbounded comes first or last.
        """
        start, end = self.start, self.end
        return start.sort_key[0] if start else date.min, end.sort_key[1] if end else date.max, self.text

    def contains(self, day: PartialDate | date | str) -> Answer:
        """Return whether the day is one of the period's, the first and the last included.

        Returns:
            Unknown when it depends on where a partial end truly lies. A day after the start of an open period is yes.
        """
        ends = _ends(self.text)
        first, last, _ = span_of(day)
        if ends is None or first > last:
            return Answer.UNKNOWN
        first, last = first // MINUTES_OF_DAY, last // MINUTES_OF_DAY
        start_low, start_high, end_low, end_high = ends
        if last < start_low or end_high < first:
            return Answer.NO
        return Answer.YES if start_high <= first and last <= end_low else Answer.UNKNOWN

    def overlaps(self, other: "Period | str") -> Answer:
        """Return whether the two have a day in common."""
        mine = _ends(self.text)
        others = _ends((Period.parse(other) if isinstance(other, str) else other).text)
        if mine is None or others is None:
            return Answer.UNKNOWN
        if others[3] < mine[0] or mine[3] < others[0]:
            return Answer.NO
        return Answer.YES if mine[1] <= others[2] and others[1] <= mine[2] else Answer.UNKNOWN

    def length(self) -> tuple[int, int | None]:
        """Count the days, the first and the last included.

        Returns:
            The fewest and the most days it can have had; None for no limit. A period whose ends contradict each other
            shows nothing: from 0 days on.
        """
        ends = _ends(self.text)
        if ends is None:
            return 0, None
        start_low, start_high, end_low, end_high = ends
        # An open end has no day yet: what is certain is the day on which it began.
        least = max(end_low - start_high, 0) + 1 if self.start and self.end else 1
        return least, end_high - start_low + 1 if self.earliest and self.latest else None

    @staticmethod
    def _fault(text: str) -> Fault | None:
        start, slash, end = text.partition("/")
        if not slash:
            return None
        if start in {"", ".."} and end in {"", ".."}:
            return 0, len(text), "a date on at least one side of the slash"
        for side, at in ((start, 0), (end, len(start) + 1)):
            if side not in {"", ".."} and not matches_date(side):
                fault = PartialDate._fault(side) or (0, len(side), PartialDate._FORM)  # noqa: SLF001 -- its own package
                return at + fault[0], at + fault[1], fault[2]
        return None

    @staticmethod
    def _respell(text: str) -> str | None:
        from hrdocs.values.written_days import certain_period  # noqa: PLC0415 -- only what is refused waits for its words

        if (found := certain_period(text)) is not None:
            return found
        # EDTF once wrote these words for an open and for an unknown end.
        words = {"open": "..", "unknown": ""}
        sides = [words.get(side.strip().lower(), side.strip()) for side in text.split("/")]
        respell = PartialDate._respell  # noqa: SLF001 -- its own package
        return "/".join(side if side in {"", ".."} else respell(side) or side for side in sides)


def _side(value: PartialDate | date | str | None) -> str:
    if isinstance(value, date):
        return PartialDate.of(value).text
    return value.text if isinstance(value, PartialDate) else exact_str(value or "", "Period")


def _ends(text: str) -> tuple[int, int, int, int] | None:
    """Return the first and last day on which a period can have begun, then ended; None when nothing fits its text."""
    start, _, end = text.partition("/")
    low, high, _ = span_of_text(start) if start not in {"", ".."} else (PAST, PAST if start else FUTURE, False)
    end_low, end_high, _ = span_of_text(end) if end not in {"", ".."} else (FUTURE if end else PAST, FUTURE, False)
    if low > high or end_low > end_high:
        return None
    low, high, end_low, end_high = (minute // MINUTES_OF_DAY for minute in (low, high, end_low, end_high))
    if low > end_high:
        return None
    # It ended no sooner than it began: `2020-09/2020-09-08` began by the 8th.
    high, end_low = min(high, end_high), max(end_low, low)
    return low, high, end_low, end_high
