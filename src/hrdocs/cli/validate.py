"""`hrdocs validate`: check files, say what to fix, separate the good records from the others."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from hrdocs.cli import spoken
from hrdocs.cli.common import (
    FILE_HELP,
    LANGUAGES,
    NO_BYTES,
    OK,
    PROBLEMS,
    WRONG_CALL,
    code_of,
    complain,
    count,
    is_standard_input,
    name_leftovers,
    refuse,
    refuse_error,
    source_of,
    speaks_on,
)
from hrdocs.cli.guarded import styled
from hrdocs.cli.progress import drawn
from hrdocs.cli.spoken import own_language

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.validation.report.report import Report
    from hrdocs.validation.report.value import SettingsFile
    from hrdocs.validation.selection import Rules
    from hrdocs.validation.settings import Config

_SHOWN: Final = 10
_FORMATS: Final = ("text", "json", "html", "csv", "xlsx", "github")


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "validate",
        help="check files and say what to fix",
        description="Check files and say what to fix: where, what was expected, how to fix it. "
        "Values and ids are not printed unless requested, since they may betray people.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=FILE_HELP)
    parser.add_argument("--language", choices=LANGUAGES, help="language of the report")
    rules = parser.add_argument_group("rules")
    rules.add_argument(
        "--select",
        action="append",
        metavar="NAME",
        help="check these rules alone: a code such as date.future, or a subject such as date; several with commas",
    )
    rules.add_argument("--ignore", action="append", metavar="NAME", help="leave these rules out")
    rules.add_argument("--no-doubts", action="store_true", help="leave out what is only possible")
    rules.add_argument("--as-of", metavar="DAY", help="the day up to which things can have happened: 2026-11-22")
    rules.add_argument(
        "--fail-on",
        choices=("error", "warning"),
        help="from which severity on the exit code is 1 (error when absent)",
    )
    rules.add_argument(
        "--config",
        metavar="FILE",
        help="settings; when absent, those of an hrdocs.toml or pyproject.toml in this folder or that of FILE",
    )
    rules.add_argument("--no-config", action="store_true", help="take no settings from files")
    form = parser.add_argument_group("report")
    form.add_argument("--format", choices=_FORMATS, default="text", help="form of the report (text when absent)")
    form.add_argument("--output", metavar="FILE", help="write the report into this file; - for the standard output")
    form.add_argument(
        "--limit", type=count, metavar="N", default=_SHOWN, help="print N problems of each kind (10); 0 for all"
    )
    form.add_argument("--show-ids", action="store_true", help="print the ids of records too")
    form.add_argument("--show-values", action="store_true", help="print the values too, with all that they reveal")
    form.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (auto)")
    form.add_argument(
        "--progress",
        choices=("auto", "always", "never"),
        default="auto",
        help="show how far the check is on the standard error: auto, for long files on a terminal",
    )
    files = parser.add_argument_group("files")
    files.add_argument("--accepted", metavar="FILE", help="write the records without an error into this file, NDJSON")
    files.add_argument("--rejected", metavar="FILE", help="write all other lines into this file, unchanged")
    files.add_argument("--jobs", type=count, metavar="N", default=1, help="examine NDJSON with N processes (1)")
    files.add_argument(
        "--max-problems",
        type=count,
        metavar="N",
        help="stop after N errors and warnings in records; what was not read is said, and goes with the rejected",
    )
    files.add_argument("--max-bytes", type=count, metavar="N", help="read at most N bytes, after gzip is undone")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from attrs import evolve  # noqa: PLC0415 -- `--help` must not wait for them

    from hrdocs.errors import HrdocsError, UnreadableFile  # noqa: PLC0415
    from hrdocs.outfile import check_targets  # noqa: PLC0415
    from hrdocs.values import PartialDate  # noqa: PLC0415

    if len(given.files) > 1 and (given.accepted or given.rejected or given.format not in {"text", "github"}):
        return refuse("validate", "this wants one FILE at a time", WRONG_CALL)
    if given.format == "xlsx" and given.output is None:
        return refuse("validate", "--format xlsx wants --output FILE", WRONG_CALL)
    for option, number in (("--jobs", given.jobs), ("--max-problems", given.max_problems)):
        if number == 0:
            return refuse("validate", "{option} wants a number from 1 on", WRONG_CALL, option=option)
    targets = (given.output, given.accepted, given.rejected)
    try:
        config = _config(given)
        check_targets(targets, [*given.files, config.path])
        name_leftovers(*targets)
        rules, settings = _rules(given, config), _used(config)
        as_of = given.as_of or config.as_of
        day = None if as_of is None else PartialDate.parse(as_of)
        language = given.language or config.language or own_language()
        if language not in LANGUAGES:
            return refuse("validate", "language is one of en, ru, be", WRONG_CALL)
        fail_on = given.fail_on or config.fail_on or "error"
        if fail_on not in {"error", "warning"}:
            return refuse("validate", "fail-on is error or warning", WRONG_CALL)
        codes = []
        for n, file in enumerate(given.files):
            report, first = _checked(given, file, language=language, rules=rules, as_of=day)
            report = evolve(report, settings=settings)
            _deliver(given, report, first, is_first=n == 0)
            if given.accepted or given.rejected:
                report.write_split(accepted=given.accepted, rejected=given.rejected)
            codes.append(_code(report, fail_on))
    except UnreadableFile as error:
        return complain(spoken.text_of(error), NO_BYTES)
    except (HrdocsError, ValueError) as error:
        return refuse_error("validate", error, WRONG_CALL)
    return max(codes)


def _config(given: argparse.Namespace) -> "Config":
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.validation import settings  # noqa: PLC0415

    if given.no_config:
        return settings.Config()
    if given.config:
        return settings.read_config(given.config)
    found = settings.find_config()
    # Settings switch rules off. Those of a folder above were perhaps not put there for this file.
    near = {Path.cwd(), *(Path(file).resolve().parent for file in given.files if not is_standard_input(file))}
    if found.path is None or Path(found.path).parent in near:
        return found
    complain(f"{messages.file_text(found.path)}: {messages.labels(given.language or 'en')['settings-outside']}", OK)
    return settings.Config()


def _used(config: "Config") -> "SettingsFile | None":
    from hrdocs.validation.report.value import SettingsFile  # noqa: PLC0415 -- `--help` must not wait for it

    if config.path is None or config.sha256 is None:
        return None
    return SettingsFile(name=Path(config.path).name, sha256=config.sha256, rules=config.rules)


def _rules(given: argparse.Namespace, config: "Config") -> "Rules":
    from hrdocs.validation.selection import Rules  # noqa: PLC0415 -- `--help` must not wait for it

    select, ignore = _names(given.select), _names(given.ignore)
    return Rules(
        select=select or config.rules.select,
        ignore=(*ignore, *(name for name in config.rules.ignore if name not in ignore and name not in select)),
        doubts=config.rules.doubts and not given.no_doubts,
    )


def _names(given: list[str] | None) -> tuple[str, ...]:
    return tuple(name.strip() for each in given or () for name in each.split(",") if name.strip())


def _checked(given: argparse.Namespace, file: str, **terms: Any) -> "tuple[Report, str]":
    """Return the report on a file, and the first line of its text: how a table was read."""
    from hrdocs.recordfile import going_back  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.validation.run import validate  # noqa: PLC0415

    source = source_of(file)
    stream = None if isinstance(source, str) else going_back(source)
    start = 0 if stream is None else stream.tell()
    with drawn(given.progress, file, may_start_threads=given.jobs == 1) as bar:
        report = validate(
            source if stream is None else stream,
            jobs=given.jobs,
            max_bytes=given.max_bytes,
            stop_after=given.max_problems,
            on_progress=None if bar is None else bar.advance,
            on_stage=None if bar is None else bar.begin,
            **terms,
        )
    if given.accepted or given.rejected or [each.code for each in report.problems] != ["file.table"]:
        return report, ""
    if stream is None:
        return _of_table(given, file, report, **terms)
    stream.seek(start)
    return _of_table(given, stream.read(), report, **terms)


def _of_table(given: argparse.Namespace, source: "str | bytes", report: "Report", **terms: Any) -> "tuple[Report, str]":
    """Return the report on a table that one mapping recognises; else the report that says how to continue."""
    from attrs import evolve  # noqa: PLC0415 -- only a table waits for them

    from hrdocs import messages  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument  # noqa: PLC0415
    from hrdocs.interchange.checking import read_in_memory  # noqa: PLC0415
    from hrdocs.othercodes import severity_of  # noqa: PLC0415
    from hrdocs.problems import Location, Problem  # noqa: PLC0415
    from hrdocs.validation.report.value import Total  # noqa: PLC0415

    try:
        found = read_in_memory(source, **terms)
    except InvalidDocument as error:
        totals = tuple(Total(code=each.code, severity=each.severity, count=1) for each in error.problems)
        return evolve(report, problems=error.problems, totals=totals), ""
    if found is None:
        return report, ""
    code = "import.in-memory"
    note = Problem(
        code=code,
        severity=severity_of(code),
        place=Location(file=found.table.name),
        parameters={"format": found.mapping.format},
    )
    texts = messages.render(note, terms["language"])
    if given.format == "text":
        return found.report, f"{texts.message}; {texts.fix}\n\n"
    total = Total(code=code, severity=note.severity, count=1)
    return evolve(found.report, problems=(note, *found.report.problems), totals=(total, *found.report.totals)), ""


def _deliver(given: argparse.Namespace, report: "Report", first: str, *, is_first: bool) -> None:
    """Print the report, or write it into the file named by `--output`."""
    from hrdocs import jsontext, outfile  # noqa: PLC0415 -- `--help` must not wait for them

    # With values, the report repeats what may be labelled red.
    wary: dict[str, Any] = {"inputs": given.files, "private": given.show_values}
    shown = {"show_ids": given.show_ids, "show_values": given.show_values}
    every = given.limit == 0
    if given.output is not None or given.format == "csv":
        # A table keeps one row a problem, and of a file nobody sees the first line: it is said beside them.
        sys.stderr.write(f"{report.verdict()}\n")
    match given.format:
        case "text":
            color = _is_colored(given)
            text = (
                ("" if is_first else "\n")
                + first
                + report.to_text(limit=given.limit or None, color=color, **shown)
                + "\n"
            )
        case "json":
            text = jsontext.inert(jsontext.dumps(report.to_json(**shown), indent=2)) + "\n"
        case "html":
            text = report.to_html(**shown, every=every)
        case "csv":
            text = report.to_csv(**shown, every=every)
        case "github":
            text = report.to_github(every=every)
        case _:
            outfile.replace(given.output, report.to_xlsx(**shown, every=every), **wary)
            return
    if given.output is not None:
        outfile.replace(given.output, text.encode(), **wary)
        return
    said = speaks_on(given.accepted, given.rejected)
    if given.format in {"csv", "html"}:
        # The bytes of the format, whatever line ends and encoding the terminal has.
        said.flush()
        said.buffer.write(text.encode())
    elif given.format == "text" and _is_colored(given):
        styled(said, text)
    else:
        said.write(text)


def _is_colored(given: argparse.Namespace) -> bool:
    if given.color != "auto":
        return bool(given.color == "always")
    said = speaks_on(given.accepted, given.rejected)
    return given.output is None and said.isatty() and not os.environ.get("NO_COLOR")


def _code(report: "Report", fail_on: str) -> int:
    from hrdocs.problems import Severity  # noqa: PLC0415 -- `--help` must not wait for it

    if not report.is_legible:
        return NO_BYTES
    if not report.ok:
        return code_of(report.problems)
    return PROBLEMS if fail_on == "warning" and report.number_of(Severity.WARNING) else OK
