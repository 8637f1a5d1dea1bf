"""`hrdocs criteria`: go through a published checklist for one person."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    OUT_HELP,
    PROBLEMS,
    WRONG_CALL,
    add_as_of,
    add_language,
    add_name_file,
    answers,
    asked_name,
    code_of,
    complain,
    is_standard_input,
    name_leftovers,
    speaks_on,
)
from hrdocs.cli.one_case import read_case

if TYPE_CHECKING:
    from hrdocs.case import Case
    from hrdocs.cli.common import Verbs
    from hrdocs.criteria import Framework, Sheet
    from hrdocs.dataset import Dataset
    from hrdocs.values import PartialDate


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "criteria",
        help="go through a published checklist for one person",
        description="Go through a published checklist for one person and one day. It prints the questions with what "
        "the records say to each; nothing of that is taken as answered. It never decides who is a political prisoner. "
        "This prints names and all else that the records hold.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument(
        "person",
        nargs="?",
        metavar="PERSON",
        help="id of the person; a name that only one person has will do; when absent it is asked for",
    )
    add_name_file(parser)
    parser.add_argument(
        "--framework",
        required=True,
        metavar="ID",
        help="guidelines2013, pace1900, ai_poc, wgad, observatory, or a file",
    )
    parser.add_argument("--on", required=True, metavar="DAY", help="the day for which it is asked, such as 2021-04-09")
    parser.add_argument(
        "--interactive",
        action="store_true",
        help="ask the open questions one by one and write the assessment into FILE, or into OUT",
    )
    parser.add_argument(
        "--output", metavar="OUT", help=f"write the records with the assessment here (with --interactive){OUT_HELP}"
    )
    parser.add_argument("--by", metavar="ID", help="id of the person or organisation that answers (with --interactive)")
    parser.add_argument("--answered-on", metavar="DAY", help="the day on which it is answered (with --interactive)")
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")
    parser.add_argument("--html", metavar="FILE", help="write one page to print, in this file, instead of text")
    parser.add_argument(
        "--links", action="store_true", help="with --html: make links of web addresses, which a click may visit"
    )
    add_as_of(parser)
    add_language(parser, "language of the checklist")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import criteria, jsontext, outfile  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli.case_text import name_of  # noqa: PLC0415
    from hrdocs.criteria import plain  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, UnreadableFile, WrongTarget  # noqa: PLC0415

    called = _called(given)
    if isinstance(called, int):
        return called
    framework, day, answered_on = called
    read = read_case(given.file, lambda: asked_name("criteria", given, given.person), given.language, as_of=given.as_of)
    if isinstance(read, int):
        return read
    dataset, case = read
    if given.by is not None and given.by not in dataset:
        return complain("hrdocs criteria: --by wants the id of a person or an organisation of the file", WRONG_CALL)
    statuses = case.statuses(on=day)
    known = [each.record for each in statuses]
    sheet = criteria.Sheet(
        framework=framework,
        language=given.language,
        suggestions=criteria.suggest(case, framework, on=day),
        statuses=statuses,
        later_statuses=tuple(each for each in case.statuses() if each.record not in known),
        person=name_of(dataset, case.person.id, given.language),
        name_of=lambda record_id: name_of(dataset, record_id, given.language),
    )
    code = OK
    inputs = [given.file, *([given.framework] if _is_file(given) else [])]
    targets = [each for each in (given.html, given.output) if each is not None]
    try:
        outfile.check_targets(targets, inputs)
        name_leftovers(*targets)
        if given.interactive:
            sheet, code = _interview(given, dataset, case, sheet, answered_on)
        if given.html is not None:
            outfile.replace(
                given.html,
                criteria.to_html(sheet, links=given.links).encode(),
                inputs=inputs,
                private=outfile.is_red(_json_of(dataset)),
            )
    except UnreadableFile as error:
        return complain(str(error), NO_BYTES)
    except InvalidDocument as error:
        return complain(str(error), code_of(error.problems))
    except WrongTarget as error:
        return complain(f"hrdocs criteria: {error}", WRONG_CALL)
    said = speaks_on(*targets)
    if given.json:
        said.write(jsontext.dumps(plain.to_json(sheet), indent=2) + "\n")
    elif given.html is None:
        said.write(criteria.to_text(sheet) + "\n")
    return code


def _is_file(given: argparse.Namespace) -> bool:
    """Whether the framework is a file, and not one of the packaged ones."""
    return bool(given.framework.endswith(".json"))


def _called(given: argparse.Namespace) -> "tuple[Framework, PartialDate, PartialDate | None] | int":
    """Return framework, day and day of the answers; complain and return the exit code where one is wrong."""
    from hrdocs import criteria  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.errors import InvalidDocument, InvalidText, UnreadableFile  # noqa: PLC0415
    from hrdocs.values import PartialDate  # noqa: PLC0415

    if given.output is not None and not given.interactive:
        return complain("hrdocs criteria: --output goes with --interactive", WRONG_CALL)
    if given.interactive and given.output is None and is_standard_input(given.file):
        return complain(
            "hrdocs criteria: FILE is the standard input: name a file for the answers by --output", WRONG_CALL
        )
    try:
        day = PartialDate.parse(given.on)
        answered_on = PartialDate.parse(given.answered_on) if given.answered_on else None
        framework = criteria.load(given.framework) if _is_file(given) else criteria.checklist(given.framework)
    except UnreadableFile as error:
        return complain(str(error), NO_BYTES)
    except InvalidDocument as error:
        return complain(str(error), PROBLEMS)
    except (InvalidText, criteria.UnknownFramework) as error:
        return complain(f"hrdocs criteria: {error}", WRONG_CALL)
    return framework, day, answered_on


def _json_of(dataset: "Dataset") -> bytes:
    from hrdocs import codec, jsontext  # noqa: PLC0415 -- `--help` must not wait for them

    return "\n".join(jsontext.dumps(codec.write_record(record)) for record in dataset).encode()


def _interview(
    given: argparse.Namespace, dataset: "Dataset", case: "Case", sheet: "Sheet", answered_on: "PartialDate | None"
) -> "tuple[Sheet, int]":
    """Ask the open questions on the terminal, and write the resulting assessment into the file."""
    import attrs  # noqa: PLC0415 -- `--help` must not wait for them

    from hrdocs import criteria, files  # noqa: PLC0415
    from hrdocs.criteria.interview import interview, is_yes  # noqa: PLC0415
    from hrdocs.criteria.sheet import words  # noqa: PLC0415

    # Questions are printed to standard error, so that a program can read standard output.
    def tell(text: str) -> None:
        sys.stderr.write(text + "\n")

    def ask(prompt: str) -> str | None:
        sys.stderr.write(prompt)
        sys.stderr.flush()
        return stream.readline() or None

    if sheet.suggestions is None:
        return sheet, OK
    said = words(given.language)
    with answers(given.file) as stream:
        outcome, is_whole = interview(sheet.suggestions, ask=ask, tell=tell, language=given.language)
        reply = ask(f"\n{said['ask_save']} ") if is_whole else None
    if reply is not None and is_yes(reply):
        number = next(n for n in range(1, len(dataset) + 2) if f"assessment-{n}" not in dataset)
        record = criteria.to_assessment(
            outcome,
            id=f"assessment-{number}",
            person=case.person.id,
            assessed_by=(given.by,) if given.by else (),
            assessed_on=answered_on,
        )
        files.write(dataset.with_records(record), given.output or given.file)
        tell(said["saved"].format(id=record.id))
    else:
        tell(said["not_saved"])
    return attrs.evolve(sheet, outcome=outcome), OK
