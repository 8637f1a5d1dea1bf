"""The values that records are made of, each with exactly one canonical text that reads back.

A class checks here what its `PATTERN` says and no more, since the published JSON Schema has the same pattern. A text
of the right shape that cannot be true (bounds the wrong way round, an end before its start) loads, answers `unknown`,
and is reported by the rules in `validation`.

Patterns are portable to ECMA-262, Rust and Python: literals, classes, groups, alternation and bounded repeats. Partial
dates and periods follow EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/), durations ISO 8601-1:2019,
currencies ISO 4217, language tags BCP 47 (RFC 5646). Three things are ours: bounds may have clock times or two
precisions, and a period may have bounds at its ends.
"""

from hrdocs.values.amounts import Money, Quantity
from hrdocs.values.answer import Answer
from hrdocs.values.duration import Duration
from hrdocs.values.language import LANGUAGE_PATTERN, LocalText
from hrdocs.values.partial_date import Day, PartialDate, day
from hrdocs.values.period import Period
from hrdocs.values.provisions import Citation, Norm
from hrdocs.values.raw import Json

__all__ = [
    "LANGUAGE_PATTERN",
    "Answer",
    "Citation",
    "Day",
    "Duration",
    "Json",
    "LocalText",
    "Money",
    "Norm",
    "PartialDate",
    "Period",
    "Quantity",
    "day",
]
