"""Severities of the problem codes that are no rules of meaning and no faults of shape or syntax."""

from collections.abc import Mapping
from typing import Final

from hrdocs.errors import Severity

BY_SUBJECT: Final[Mapping[str, Severity]] = {
    "criteria": Severity.WARNING,
    "framework": Severity.ERROR,
    "fix": Severity.NOTE,
    "table": Severity.ERROR,
}

BY_CODE: Final[Mapping[str, Severity]] = {
    "table.colored-row": Severity.NOTE,
    "table.comment": Severity.NOTE,
    "table.formula": Severity.NOTE,
    "table.formula-without-value": Severity.WARNING,
    "table.hidden-column": Severity.NOTE,
    "table.hidden-row": Severity.NOTE,
    "table.hidden-sheet": Severity.NOTE,
    "table.links": Severity.NOTE,
    "table.merged": Severity.NOTE,
    "table.no-such-day": Severity.WARNING,
    "table.struck": Severity.WARNING,
    "table.list-inside": Severity.NOTE,
    "table.named-otherwise": Severity.NOTE,
    "table.tracked-change": Severity.NOTE,
    "table.row-taken-out": Severity.NOTE,
    "table.bytes-left-out": Severity.NOTE,
    "table.encoded-twice": Severity.WARNING,
    "table.encoding": Severity.NOTE,
    "table.half-letter": Severity.WARNING,
    "table.hidden-letters": Severity.NOTE,
    "table.mark-inside": Severity.WARNING,
    "table.mixed-encodings": Severity.WARNING,
    "table.text-after-quote": Severity.NOTE,
}


def severity_of(code: str) -> Severity:
    """Return the severity of a code; an error where nothing else is listed."""
    found = BY_CODE.get(code)
    return BY_SUBJECT.get(code.partition(".")[0], Severity.ERROR) if found is None else found
