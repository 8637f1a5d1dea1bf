"""A report as workflow commands, by which GitHub marks the lines of a change.

Grammar, as the runner reads it (github.com/actions/toolkit, `packages/core/src/command.ts`):

    ::LEVEL file=FILE,line=LINE,col=COLUMN,title=TITLE::MESSAGE

In a message `%`, CR and LF are escaped as in addresses, in a property also `:` and `,`. GitHub shows a handful of each
level for each step; the log has the whole list.
"""

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final

from hrdocs import messages
from hrdocs.problems import Problem, Severity
from hrdocs.validation.report.rows import ProblemTexts, outside_law, plain
from hrdocs.validation.report.value import ReportValue, is_breach, listed, summed_kinds

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def to_github(report: ReportValue, language: str, *, every: bool) -> str:
    """Return one command for each problem, a line each; ids are masked, as many people read these logs."""
    texts = ProblemTexts(language)
    label = messages.labels(language)
    summed = summed_kinds(report, every=every)
    lines = [
        _command(problem, texts, label, summed.get((problem.code, problem.severity)))
        for problem in listed(report, every=every)
    ]
    if report.law_reach.has_any and (outside := outside_law(report, label)) is not None:
        lines.append("::notice ::" + f"{label['outside-law']}: {outside}".translate(_MESSAGE))
    return "".join(f"{line}\n" for line in lines)


def _command(problem: Problem, texts: ProblemTexts, label: messages.Labels, summed: int | None) -> str:
    known = ",".join(f"{name}={plain(str(given)).translate(_PROPERTY)}" for name, given in _properties(problem))
    text = "\n".join(_lines(problem, texts, label, summed)).translate(_MESSAGE)
    return f"::{_LEVELS[problem.severity]} {known}::{text}"


def _properties(problem: Problem) -> Iterator[tuple[str, str | int]]:
    place = problem.place
    if place.file is not None:
        yield "file", _from_here(place.file)
    if place.line is not None:
        yield "line", place.line
        if place.column is not None and place.row is None:
            yield "col", place.column
    yield "title", problem.code


def _from_here(name: str) -> str:
    """Return a path from the root of the repository, where the runner works: with slashes, and no dot before them.

    Of a path that leads elsewhere only the last part is printed: the folders above may be named for people.
    """
    path = PurePath(name)
    if path.is_absolute():
        try:
            path = path.relative_to(Path.cwd())
        except ValueError:
            return path.name
    return path.name if ".." in path.parts else path.as_posix()


def _lines(problem: Problem, texts: ProblemTexts, label: messages.Labels, summed: int | None) -> Iterator[str]:
    rendered, place = texts.of(problem), problem.place
    pointer = messages.pointer_text(place)
    cell = [f"{label[name]} {plain(given)}" for name, given in messages.cell_of(place)]
    where = ", ".join([*cell, pointer] if pointer else cell)
    said = f"{where}: {rendered.message}" if where else rendered.message
    yield f"{label['breach']}: {said}" if is_breach(problem.code) else said
    if rendered.expected:
        yield f"{label['expected']}: {rendered.expected}"
    if rendered.fix:
        yield f"{label['fix']}: {rendered.fix}"
    if summed is not None:
        yield f"{label['places']}: {summed}"
