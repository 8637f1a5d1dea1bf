"""What a check of a file found, as a value, as text and as JSON."""

from collections import Counter
from typing import Any

from attrs import field, frozen

from hrdocs import messages
from hrdocs.errors import Problem, Severity
from hrdocs.model import RECORDS


@frozen(kw_only=True)
class Report:
    """What a check found.

    Args:
        file: Name of the file; None for a dataset or a stream.
        problems: In the order of the document.
        counts: How many records of each type were read.
        language: In which language `to_text` speaks unless told otherwise.
        is_legible: Whether the file could be read at all; False where the system did not give the bytes.
    """

    file: str | None
    problems: tuple[Problem, ...]
    counts: tuple[tuple[str, int], ...]
    language: str = field(default="en")
    is_legible: bool = field(default=True)

    @property
    def ok(self) -> bool:
        """Whether no problem is an error."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)

    @property
    def records(self) -> int:
        """How many records were read."""
        return sum(count for _, count in self.counts)

    def to_text(self, language: str | None = None, *, show_ids: bool = False, limit: int | None = None) -> str:
        """Give the report for a person: each problem with its place and cure, then the sums.

        Args:
            language: `en`, `ru` or `be`.
            show_ids: Whether ids of records are printed; they may betray names.
            limit: How many problems to print at most.
        """
        language = language or self.language
        shown = self.problems if limit is None else self.problems[:limit]
        blocks = [messages.to_text(problem, language, show_ids=show_ids) for problem in shown]
        blocks.append(self._sums(language, len(self.problems) - len(shown)))
        return "\n\n".join(blocks)

    def _sums(self, language: str, hidden: int) -> str:
        label = messages.labels(language)
        severities = Counter(problem.severity for problem in self.problems)
        lines = [f"{label['file']}: {self.file}"] if self.file is not None else []
        kinds = ", ".join(f"{name} {count}" for name, count in self.counts)
        lines.append(f"{label['records']}: {self.records}" + (f" ({kinds})" if kinds else ""))
        lines += [f"{label[f'{severity}s']}: {severities[severity]}" for severity in Severity if severities[severity]]
        if not self.problems:
            lines.append(label["nothing-found"])
        if hidden:
            lines.append(f"{label['more']}: {hidden}")
        return "\n".join(lines)

    def to_json(self, language: str | None = None) -> dict[str, Any]:
        """Give the report as a JSON value; ids of records are left out."""
        language = language or self.language
        return {
            "file": self.file,
            "ok": self.ok,
            "records": dict(self.counts),
            "problems": [_problem_to_json(problem, language) for problem in self.problems],
        }


def _problem_to_json(problem: Problem, language: str) -> dict[str, Any]:
    rendered = messages.render(problem, language)
    place = problem.place
    value: dict[str, Any] = {"code": problem.code, "severity": problem.severity.value}
    value |= {
        key: each
        for key, each in (("pointer", place.pointer), ("line", place.line), ("column", place.column))
        if each is not None
    }
    value["message"] = rendered.message
    value |= {key: text for key, text in (("expected", rendered.expected), ("mend", rendered.mend)) if text}
    return value


def counts_of(types: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Give counts by record type, in the order of the reference."""
    return tuple((name, types[name]) for name in RECORDS if types[name])
