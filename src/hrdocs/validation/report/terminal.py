"""A report for a terminal: the verdict, problems by kind, counted, the first of each in full, then the totals."""

from collections.abc import Iterator
from typing import Final

from hrdocs import messages
from hrdocs.displaying.forms import counted
from hrdocs.problems import Problem, Severity
from hrdocs.validation.report.rows import day_text, later_laws, law_days, outside_law, people_text, verdict
from hrdocs.validation.report.split import values_of
from hrdocs.validation.report.value import ReportValue, by_kind, by_text, is_breach, is_widespread, rows_of
from hrdocs.validation.selection import Rules

_COLORS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_BOLD: Final = "1"
_VERDICT: Final = "32"


def to_text(
    report: ReportValue, language: str, *, show_ids: bool, show_values: bool, limit: int | None, color: bool
) -> str:
    """Return the report as text; the arguments are those of `Report.to_text`."""
    label = messages.labels(language)
    values = dict(zip(map(id, report.problems), values_of(report), strict=True)) if show_values else {}
    totals = {(total.code, total.severity): total.count for total in report.totals}
    first = [_painted(verdict(report, language), _VERDICT if report.ok else _COLORS[Severity.ERROR], color=color)]
    blocks = ["\n".join((*first, *settings_lines(report, label)))]
    for code, severity, problems in by_kind(report.problems):
        count = totals[code, severity]
        head = f"{label['breach' if is_breach(code) else severity.value]} {code}: {count}"
        is_summed = limit is not None and is_widespread(report, code, severity)
        # Advice that holds for much of a file is one line.
        groups = by_text(report, problems)
        shown = groups if limit is None else groups[: 1 if is_summed else limit]
        block = [_painted(head, _COLORS[severity], color=color)]
        for group in shown:
            block.append(_block(group[0], language, show_ids, values.get(id(group[0])), label))
            if len(group) > 1:
                block.append("  " + label["same-cells"].format(count=len(group), rows=rows_of(group)))
        if (left := count - sum(map(len, shown))) > 0:
            block.append(f"{label['more']}: {left}")
        blocks.append("\n".join(block))
    blocks.append(_sums(report, language, color=color))
    return "\n\n".join(blocks)


def _block(problem: Problem, language: str, show_ids: bool, value: str | None, label: messages.Labels) -> str:  # noqa: FBT001 -- passed on
    text = messages.to_text(problem, language, show_ids=show_ids, show_code=False)
    if value is not None:
        text += f"\n  {label['value']}  {messages.one_line(value)}"
    return text


def _sums(report: ReportValue, language: str, *, color: bool) -> str:
    label = messages.labels(language)
    lines = []
    for file in report.files:
        if file.name is not None:
            lines.append(f"{label['file']}: {messages.file_text(file.name)}")
        if file.sha256 is not None:
            lines.append(f"SHA-256: {file.sha256}")
    kinds = ", ".join(counted(count, name, language) for name, count in report.counts)
    lines.append(f"{label['records']}: {report.record_count}" + (f" ({kinds})" if kinds else ""))
    if report.people is not None:
        lines.append(f"{label['people']}: {people_text(report, label)}")
    if (outside := outside_law(report, label)) is not None:
        lines.append(f"{label['outside-law']}: {outside}")
    if later := later_laws(report):
        lines.append(f"{label['later-laws']}: {later}")
    lines += [
        _painted(f"{label[f'{severity}s']}: {number}", _COLORS[severity], color=color)
        for severity in Severity
        if (number := report.number_of(severity))
    ]
    if report.breach_count:
        lines.append(f"{label['breach']}: {report.breach_count}")
    if report.number_of(Severity.WARNING):
        lines.append(label["waive-hint"])
    if report.waived:
        lines.append(f"{label['waived']}: {report.waived}")
    lines += _chosen(report.rules, label)
    if report.within_files:
        lines.append(f"{label['within-files']}: {', '.join(report.within_files)}")
    lines.append(label["no-day"] if report.as_of is None else f"{label['as-of']}: {day_text(report.as_of, language)}")
    law = law_days(report, language)
    lines.append(f"hrdocs {report.versions.library}, {label['schema']} {report.versions.schema}, {label['law']} {law}")
    return "\n".join(lines)


def settings_lines(report: ReportValue, label: messages.Labels) -> Iterator[str]:
    """Return which file of settings was used, and which rules it leaves out: no file may do that in silence."""
    if report.settings is not None:
        yield f"{label['settings']}: {messages.file_text(report.settings.name)}, SHA-256 {report.settings.sha256}"
        yield from _chosen(report.settings.rules, label)


def _chosen(rules: Rules, label: messages.Labels) -> Iterator[str]:
    if rules.select:
        yield f"{label['selected']}: {', '.join(rules.select)}"
    if rules.ignore:
        yield f"{label['ignored']}: {', '.join(rules.ignore)}"
    if not rules.doubts:
        yield label["no-doubts"]


def _painted(text: str, paint: str, *, color: bool) -> str:
    return f"\x1b[{_BOLD};{paint}m{text}\x1b[0m" if color else text
