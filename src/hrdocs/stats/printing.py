"""A table of counts for a reader: as text, as CSV, and the paragraph that says what was counted and how."""

import csv
import io
from decimal import Decimal
from typing import Final

from hrdocs.displaying import counted, counted_between, display, display_text
from hrdocs.displaying.forms import measured, noun, number
from hrdocs.displaying.sums import Measure, said_of
from hrdocs.messages import desk_words
from hrdocs.outfile import harmless
from hrdocs.stats.count_table import LAST_KNOWN, PEOPLE, Amount, Between, CountColumn, CountRow, Counts, TermSum
from hrdocs.values import Money

_NAMED: Final = frozenset({"court", "place"})
_LISTS: Final = {
    "gender": "Gender",
    "phase": "PhaseKind",
    "region": "Region",
    "profile": "Profile",
    "vulnerability": "Vulnerability",
    "branch": "Branch",
    "result": "JudgmentResult",
    "penalty": "PenaltyKind",
}
_FORMS: Final = {"article": "citation", "nationality": "country", "month": "date"}
_OF_YEAR: Final = 12


def to_text(counts: Counts, language: str = "en") -> str:
    """Return the table and below it the paragraph."""
    said = desk_words("stats", language)
    heads = [*(said[each] for each in counts.by), *(column_name(each, language) for each in counts.columns)]
    lines = [[*row_words(counts, row, language), *_cells(counts, row, language)] for row in counts.rows]
    first = [said["all"], *[""] * (len(counts.by) - 1)] if counts.by else []
    lines.append([*first, *_cells(counts, counts.total, language)])
    widths = [max(len(line[n]) for line in [heads, *lines]) for n in range(len(heads))]
    numbers = len(heads) - len(counts.columns)
    table = [
        "  ".join(
            f"{cell:<{width}}" if n < numbers else f"{cell:>{width}}"
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in [heads, *lines]
    ]
    return "\n".join([title(counts, language), "", *table, "", paragraph(counts, language)]) + "\n"


def to_csv(counts: Counts, language: str = "en") -> str:
    """Return the table as CSV; each word is there as the format has it and as it is called in the language."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    heads = [name for each in counts.by for name in (each, f"{each}_label")]
    writer.writerow([*heads, *(f"{each.name}_{side}" for each in counts.columns for side in ("least", "most"))])
    for row in (*counts.rows, counts.total):
        labels = row_words(counts, row, language)
        cells = [cell for pair in zip(row.words, labels, strict=False) for cell in pair]
        if row is counts.total:
            cells = ["", desk_words("stats", language)["all"], *[""] * (len(heads) - 2)] if heads else []
        for column in counts.columns:
            between = row.cells.get(column.name)
            if between is None:
                cells += ["", ""]
            else:
                cells += [_plain(between.least), "" if between.is_open else _plain(between.most)]
        writer.writerow([harmless(each) for each in cells])
    return text.getvalue()


def _plain(amount: Amount | None) -> str:
    return "0" if amount is None else format(amount, "f") if isinstance(amount, Decimal) else str(amount)


def title(counts: Counts, language: str) -> str:
    """Return the heading of the table."""
    return _filled(counts, "title_" + _which(counts), language)


def paragraph(counts: Counts, language: str = "en") -> str:
    """Return what was counted, and how, in sentences that can be quoted."""
    said = desk_words("stats", language)
    people = counts.total.people
    parts = [_filled(counts, _which(counts), language), _basis(counts, language)]
    if counts.status is not None:
        issuers = "; ".join(name_of(counts, each, language) for each in counts.issuers) or said["no_issuers"]
        status = display_text("RecognitionStatus", counts.status, language)
        parts.append(said["status"].format(status=status, issuers=issuers))
    parts.append(said["tied"])
    parts.append(said["exact"] if people.is_exact else said["bounds"])
    if counts.kind == "held":
        parts.append(said["stale"].format(days=_days(counts.stale_after, language)))
        apart = counts.total.cells.get(LAST_KNOWN)
        if apart is not None:
            days, count = _days(counts.stale_after, language), _people(apart, language)
            parts.append(said["last_known"].format(days=days, count=count))
    open_counts = {"open_state": counts.open_state, "open_pairs": counts.open_pairs, "undated": counts.undated}
    parts += [said[name].format(count=number(found, language)) for name, found in open_counts.items() if found]
    if counts.has_overlap:
        parts.append(said["several"])
    if counts.kind in {"verdicts", "terms"}:
        parts.append(said["sums"])
    if counts.label is not None:
        parts.append(said["label"].format(label=f"TLP:{counts.label.upper()}"))
    if counts.known_by is not None:
        known = display(counts.known_by, language)
        parts.append(said["known_by"].format(day=known, later=counts.later, changed=counts.changed))
    if counts.is_extract:
        parts.append(said["extract"])
    return _ended_once(" ".join(parts))


def _ended_once(text: str) -> str:
    """Return a text in which a date that ends in the short word for a year does not get a second full stop."""
    return text.replace("..", ".")


def _basis(counts: Counts, language: str) -> str:
    """Return which records the numbers rest on: how many, whose, of which day."""
    said = desk_words("stats", language)
    made = said["made"].format(day=display(counts.made, language)) if counts.made is not None else ""
    rest = filter(None, (counts.publisher, made))
    return said["basis"].format(records="; ".join([counted(counts.of_records, "record", language), *rest]))


def _which(counts: Counts) -> str:
    return counts.kind if counts.on is not None or counts.period is not None else f"{counts.kind}_ever"


def _filled(counts: Counts, name: str, language: str) -> str:
    period = counts.period
    text = desk_words("stats", language)[name].format(
        on="" if counts.on is None else display(counts.on, language),
        first="" if period is None or period.start is None else display(period.start, language),
        last="" if period is None or period.end is None else display(period.end, language),
        people=_people(counts.total.people, language),
    )
    return text[:1].upper() + text[1:]


def _people(between: Between, language: str) -> str:
    return counted_between(*between.whole, "person", language)


def _days(count: int, language: str) -> str:
    said = measured(count, noun("day", language), language)
    return said.name


def column_name(column: CountColumn, language: str) -> str:
    """Return the heading of a column of numbers."""
    said = desk_words("stats", language)
    names = {PEOPLE: said["people"], LAST_KNOWN: said["last_known_column"], "term": said["term"]}
    if column.name in names:
        return names[column.name]
    if column.unit != "term":
        return said["fines"].format(currency=column.name)
    return display_text("PenaltyKind", column.name, language)


def row_words(counts: Counts, row: CountRow, language: str) -> list[str]:
    """Return the words of a row as they are called in a language."""
    return [_called(counts, way, word, language) for way, word in zip(counts.by, row.words, strict=False)]


def _called(counts: Counts, way: str, word: str, language: str) -> str:
    if not word:
        return desk_words("stats", language)["not_recorded"]
    if way in _NAMED:
        return name_of(counts, word, language)
    if way in _LISTS:
        return display_text(_LISTS[way], word, language)
    return display_text(_FORMS[way], word, language, "short" if way == "article" else "long")


def name_of(counts: Counts, record_id: str, language: str) -> str:
    """Return the name of a body, in the language where it has one; else its id."""
    names = counts.names.get(record_id, ())
    best = next((each for each in names if each.language == language), names[0] if names else None)
    return record_id if best is None else " ".join(best.value.split())


def _cells(counts: Counts, row: CountRow, language: str) -> list[str]:
    return [
        between_text(row.cells[column.name], column, language) if column.name in row.cells else ""
        for column in counts.columns
    ]


def between_text(between: Between, column: CountColumn, language: str) -> str:
    """Return a number or a sum within bounds, in words short enough for a table."""
    if between.is_nothing:
        return "0"
    least = _amount_text(between.least, column, language)
    if between.is_open:
        return desk_words("stats", language)["least"].format(amount=least)
    if between.is_exact:
        return least
    most = _amount_text(between.most, column, language)
    if column.unit == PEOPLE:
        return f"{least}–{most}"
    return desk_words("stats", language)["range"].format(least=least, most=most)


def _amount_text(amount: Amount | None, column: CountColumn, language: str) -> str:
    if amount is None:
        return "0"
    if isinstance(amount, TermSum):
        units = (
            ("year", amount.years),
            ("month", amount.months % _OF_YEAR),
            ("day", amount.days),
            ("hour", amount.hours),
        )
        parts = tuple(Measure(count, noun(unit, language)) for unit, count in units if count)
        return said_of(parts, language).name if parts else "0"
    if column.unit in {PEOPLE, "term"}:
        return number(amount, language)
    return display(Money(amount=Decimal(amount), currency=column.unit), language, "short")
