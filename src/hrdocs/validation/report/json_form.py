"""A report as JSON, in the shape that is published as `schemas/v1/report.json`."""

from collections.abc import Mapping
from typing import Any

from hrdocs import messages
from hrdocs.problems import Problem
from hrdocs.reportschema import FORMAT
from hrdocs.validation.report.rows import file_names
from hrdocs.validation.report.split import values_of
from hrdocs.validation.report.value import ReportValue, SettingsFile, is_breach, summed_kinds


def to_json(report: ReportValue, language: str, *, show_ids: bool, show_values: bool) -> dict[str, Any]:
    """Return the report as a JSON value; the arguments are those of `Report.to_json`."""
    values = values_of(report) if show_values else [None] * len(report.problems)
    summed = summed_kinds(report, every=False)
    names = file_names(report)
    value: dict[str, Any] = {
        "format": FORMAT,
        "language": language,
        "ok": report.ok,
        "legible": report.is_legible,
        "files": [
            _present({"name": None if file.name is None else names[file.name], "sha256": file.sha256})
            for file in report.files
        ],
        "checked_with": {
            "library": report.versions.library,
            "schema": report.versions.schema,
            "law": dict(report.versions.law),
        },
        "rules": {
            "select": list(report.rules.select),
            "ignore": list(report.rules.ignore),
            "doubts": report.rules.doubts,
        }
        | ({} if report.settings is None else {"settings": _settings(report.settings)}),
        "records": dict(report.counts),
        "totals": [
            {"code": t.code, "severity": t.severity.value, "count": t.count}
            | ({"breach": True} if is_breach(t.code) else {})
            | ({"widespread": True} if (t.code, t.severity) in summed else {})
            for t in report.totals
        ],
        "waived": report.waived,
        "charges_outside_law": {"after": report.law_reach.after, "before": report.law_reach.before},
        "problems": [
            _problem(problem, language, names, show_ids=show_ids, value=found)
            for problem, found in zip(report.problems, values, strict=True)
        ],
    }
    if report.within_files:
        value["within_files"] = list(report.within_files)
    if report.people is not None:
        value["people"] = {"least": report.people.least, "most": report.people.most}
    if report.as_of is not None:
        value["as_of"] = str(report.as_of)
    return value


def _settings(settings: SettingsFile) -> dict[str, Any]:
    return {
        "name": messages.file_text(settings.name),
        "sha256": settings.sha256,
        "select": list(settings.rules.select),
        "ignore": list(settings.rules.ignore),
        "doubts": settings.rules.doubts,
    }


def _present(given: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in given.items() if each is not None}


def _problem(
    problem: Problem, language: str, names: Mapping[str, str], *, show_ids: bool, value: str | None
) -> dict[str, Any]:
    rendered = messages.render(problem, language)
    place = problem.place
    entry: dict[str, Any] = {"code": problem.code, "severity": problem.severity.value}
    if is_breach(problem.code):
        entry["breach"] = True
    if problem.is_doubt:
        entry["doubt"] = True
    entry |= _present(
        {
            "file": None if place.file is None else names.get(place.file) or messages.file_text(place.file),
            "sheet": place.sheet,
            "row": place.row,
            "heading": place.heading,
            "pointer": messages.pointer_text(place, show_ids=show_ids),
            "line": place.line,
            "column": place.column,
            "record": place.record if show_ids else None,
        }
    )
    entry["message"] = rendered.message
    entry |= {key: text for key, text in (("expected", rendered.expected), ("fix", rendered.fix)) if text}
    return entry | _present({"value": value})
