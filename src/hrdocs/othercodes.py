"""Severities of the problem codes that are neither rules of meaning nor faults of shape or syntax."""

from collections.abc import Mapping
from typing import Final

from hrdocs.problems import Severity

BY_SUBJECT: Final[Mapping[str, Severity]] = {
    "criteria": Severity.WARNING,
    "framework": Severity.ERROR,
    "fix": Severity.NOTE,
    "table": Severity.ERROR,
    "cell": Severity.WARNING,
    "row": Severity.WARNING,
}

BY_CODE: Final[Mapping[str, Severity]] = {
    "cell.beside-name": Severity.NOTE,
    "cell.code-by-day": Severity.NOTE,
    "cell.day-not-iso": Severity.NOTE,
    "cell.decimal-id": Severity.NOTE,
    "cell.empty": Severity.ERROR,
    "cell.entities": Severity.NOTE,
    "cell.fine-with-term": Severity.ERROR,
    "cell.lost-letters": Severity.ERROR,
    "cell.name-turned": Severity.NOTE,
    "cell.no-citation": Severity.ERROR,
    "cell.no-length": Severity.ERROR,
    "cell.no-name": Severity.ERROR,
    "cell.no-such-day": Severity.ERROR,
    "cell.no-such-provision": Severity.ERROR,
    "cell.no-sum": Severity.ERROR,
    "cell.not-a-day": Severity.ERROR,
    "cell.odd-length": Severity.ERROR,
    "cell.other-law": Severity.ERROR,
    "cell.other-case": Severity.NOTE,
    "cell.part-of-day": Severity.NOTE,
    "cell.range-of-days": Severity.NOTE,
    "cell.serial-day": Severity.NOTE,
    "cell.several-readings": Severity.ERROR,
    "cell.sign-before-name": Severity.NOTE,
    "cell.slash": Severity.NOTE,
    "cell.spaces": Severity.NOTE,
    "cell.text-for-list": Severity.NOTE,
    "cell.twice-encoded": Severity.ERROR,
    "cell.unknown-word": Severity.ERROR,
    "cell.words-left": Severity.ERROR,
    "column.days-not-iso": Severity.NOTE,
    "column.not-mapped": Severity.NOTE,
    "import.in-memory": Severity.NOTE,
    "import.nothing-read": Severity.WARNING,
    "import.no-key": Severity.NOTE,
    "import.sheet-not-read": Severity.NOTE,
    "row.edited": Severity.NOTE,
    "row.heading-again": Severity.NOTE,
    "row.key-twice": Severity.ERROR,
    "row.key-of-another": Severity.ERROR,
    "row.new": Severity.NOTE,
    "row.no-entry": Severity.NOTE,
    "row.returned": Severity.NOTE,
    "row.same-name-and-day": Severity.NOTE,
    "row.shifted": Severity.ERROR,
    "row.too-long": Severity.ERROR,
    "row.too-short": Severity.ERROR,
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
