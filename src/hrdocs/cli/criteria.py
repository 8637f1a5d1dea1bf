"""`hrdocs criteria`: go through a published checklist for one person, or list what is open for many."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from hrdocs.cli import spoken
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
    read_dataset,
    refuse,
    refuse_error,
    speaks_on,
)
from hrdocs.cli.one_case import read_case

if TYPE_CHECKING:
    from hrdocs.case import Case
    from hrdocs.cli.common import Verbs
    from hrdocs.criteria import Framework, Outcome, Sheet
    from hrdocs.dataset import Dataset
    from hrdocs.model import Assessment
    from hrdocs.values import PartialDate

_WORK_LIST: Final = b"hrdocs-work-list/"
_AT_ANY_TIME: Final = "former2023"
"""The framework that asks what was so at any time: its day is the last one known where none is named."""
_FRAMEWORKS: Final = (
    "guidelines2013, former2023, pace1900, ai_poc, wgad, observatory, prosecution, humanitarian, dissidentby, ovdinfo, "
    "cpj, pen_belarus, or a file"
)


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "criteria",
        help="go through a published checklist for one person",
        description="Go through a published checklist for one person and one day. It prints the questions with what "
        "the records say to each; nothing of that is taken as answered. It never decides who is a political prisoner. "
        "This prints names and all else that the records hold.",
    )
    parser.add_argument("file", metavar="FILE", nargs="?", help=FILE_HELP)
    parser.add_argument(
        "person",
        nargs="?",
        metavar="PERSON",
        help="id of the person; a name that only one person has will do; when absent it is asked for",
    )
    add_name_file(parser)
    parser.add_argument("--framework", metavar="ID", help=_FRAMEWORKS)
    parser.add_argument("--on", metavar="DAY", help="the day for which it is asked, such as 2021-04-09")
    parser.add_argument("--blank", metavar="ID", help="print an empty sheet of this framework, with boxes, to fill in")
    parser.add_argument(
        "--all",
        action="store_true",
        dest="has_all",
        help="instead of one person, list for all which questions are answered and open: a work list, no result",
    )
    parser.add_argument(
        "--sort", choices=("id", "missing"), help="order of the work list: by id, or the most open questions first"
    )
    parser.add_argument("--names", action="store_true", help="print names in the work list beside ids")
    parser.add_argument(
        "--output",
        metavar="OUT",
        help="write the work list here, for its owner alone, or with --interactive and --save the records with the "
        f"assessment{OUT_HELP}",
    )
    parser.add_argument("--answers", metavar="FILE", help="take the answers from this file, .toml or .csv")
    parser.add_argument("--again", metavar="ID", help="print the assessment with this id once more")
    parser.add_argument("--why", action="store_true", help="add what would have to be different for another result")
    parser.add_argument(
        "--interactive",
        action="store_true",
        help="ask the open questions one by one and write the assessment into FILE, or into OUT",
    )
    parser.add_argument("--everything", action="store_true", help="with --interactive: ask every question")
    parser.add_argument("--resume", metavar="ID", help="with --interactive: go on from the assessment with this id")
    parser.add_argument("--save", action="store_true", help="with --answers: write the assessment too")
    parser.add_argument("--by", metavar="ID", help="id of the person or organisation that answers")
    parser.add_argument("--answered-on", metavar="DAY", help="the day on which it is answered")
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")
    parser.add_argument("--html", metavar="FILE", help="write one page to print, in this file, instead of text")
    parser.add_argument(
        "--links", action="store_true", help="with --html: make links of web addresses, which a click may visit"
    )
    add_as_of(parser)
    add_language(parser, "language of the checklist")
    parser.set_defaults(run=_run)


def is_work_list(file: str) -> bool:
    """Whether a file is a work list as `--all` prints it: its first line says so."""
    try:
        with Path(file).open("rb") as stream:
            return _WORK_LIST in stream.read(200)
    except (OSError, ValueError):
        return False


class _Refused(Exception):
    """The call is refused; the complaint has been printed."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def _run(given: argparse.Namespace) -> int:
    from hrdocs import criteria  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.errors import InvalidDocument, UnreadableFile, WrongTarget  # noqa: PLC0415

    wrong = _wrong_call(given)
    if wrong is not None:
        return refuse("criteria", wrong, WRONG_CALL)
    try:
        if given.blank is not None:
            return _blank(given)
        return _listed(given) if given.has_all else _one(given)
    except _Refused as refused:
        return refused.code
    except UnreadableFile as error:
        return complain(spoken.text_of(error), NO_BYTES)
    except InvalidDocument as error:
        return complain(spoken.text_of(error), code_of(error.problems))
    except (WrongTarget, criteria.InvalidAnswer, criteria.UnknownInput) as error:
        return refuse_error("criteria", error, WRONG_CALL)


def _wrong_call(given: argparse.Namespace) -> str | None:
    """Return what is wrong with the options together; None where they fit."""
    is_written = given.interactive or given.save
    checks = (
        (given.blank is not None and given.file is not None, "--blank takes no FILE"),
        (given.blank is None and given.file is None, "name a FILE"),
        (given.has_all and (given.person or given.name_file) is not None, "--all takes no PERSON"),
        (given.has_all and given.html is not None, "a work list is text or JSON, never a page: --output OUT"),
        (not given.has_all and bool(given.sort or given.names), "--sort and --names go with --all"),
        (
            given.output is not None and not (given.has_all or is_written),
            "--output goes with --interactive, --save and --all",
        ),
        (
            given.has_all and bool(given.interactive or given.answers or given.again or given.why),
            "--all asks and answers nothing: it goes with --sort, --names, --output and --json",
        ),
        (
            bool(given.everything or given.resume) and not given.interactive,
            "--everything and --resume go with --interactive",
        ),
        (given.save and not given.answers, "--save goes with --answers"),
        (
            bool(given.again) and bool(given.interactive or given.answers),
            "--again prints what is there and asks nothing",
        ),
        (
            is_written and given.output is None and is_standard_input(given.file),
            "FILE is the standard input: name a file for the answers by --output",
        ),
        (given.blank is None and not given.again and given.framework is None, "--framework names the checklist"),
        (
            given.on is None and given.blank is None and not given.again and given.framework != _AT_ANY_TIME,
            "--on names the day",
        ),
    )
    return next((text for is_wrong, text in checks if is_wrong), None)


def _blank(given: argparse.Namespace) -> int:
    """Print an empty sheet."""
    from hrdocs import criteria  # noqa: PLC0415 -- `--help` must not wait for it

    sheet = criteria.Sheet(framework=_framework(given.blank), language=given.language, is_form=True)
    _print(given, sheet, inputs=[given.blank] if _is_file(given.blank) else [])
    return OK


def _listed(given: argparse.Namespace) -> int:
    """Print the work list of a file."""
    from hrdocs import criteria, outfile  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli.case_text import name_of  # noqa: PLC0415

    framework, as_of = _framework(given.framework), None if given.as_of is None else _day(given.as_of)
    if given.on is None:
        return refuse("criteria", "--on names the day", WRONG_CALL)
    on = _day(given.on)
    if given.output is not None:
        outfile.check_target(given.output, [given.file])
        name_leftovers(given.output)
    dataset = read_dataset(given.file, given.language)
    if isinstance(dataset, int):
        return dataset
    found = criteria.work_list(dataset, framework, on, by=given.sort or "id", as_of=as_of or dataset.header.generated)
    if given.json:
        text = criteria.list_to_json(found)
    else:
        text = criteria.list_to_text(
            found,
            given.language,
            name_of=lambda record_id: name_of(dataset, record_id, given.language),
            has_names=given.names,
        )
    if given.output is not None:
        outfile.replace(given.output, (text + "\n").encode(), inputs=[given.file], private=True)
    else:
        sys.stdout.write(text + "\n")
    return OK


def _one(given: argparse.Namespace) -> int:
    """Print the checklist of one person, ask, or read answers."""
    from hrdocs import outfile  # noqa: PLC0415 -- `--help` must not wait for it

    # What is wrong with the options is said before a name is asked for.
    for each in filter(None, (given.on, given.answered_on)):
        _day(each)
    if given.framework is not None:
        _framework(given.framework)
    read = read_case(
        given.file, lambda _: asked_name("criteria", given, given.person), given.language, as_of=given.as_of
    )
    if isinstance(read, int):
        return read
    dataset, case = read
    if given.by is not None and given.by not in dataset:
        return refuse("criteria", "--by wants the id of a person or an organisation of the file", WRONG_CALL)
    answered_on = None if given.answered_on is None else _day(given.answered_on)
    again = None if given.again is None else _assessment(dataset, case, given.again, "--again")
    if again is not None:
        framework, on = _framework(given.framework or again.framework), again.on
        if on is None:
            return refuse("criteria", "the assessment has no day, so its result is not known", WRONG_CALL)
    else:
        framework = _framework(given.framework)
        on = _day(given.on) if given.on is not None else case.as_of
    sheet = _sheet(given, dataset, case, framework, on)
    inputs = [given.file, given.answers, given.name_file]
    inputs += [each for each in (given.framework,) if each is not None and _is_file(each)]
    outfile.check_targets([given.html, given.output], inputs)
    name_leftovers(given.html, given.output)
    if again is not None:
        sheet = _with_outcome(sheet, _outcome_of(again, framework))
    elif given.interactive:
        sheet = _interview(given, dataset, case, sheet, answered_on)
    elif given.answers is not None:
        sheet = _from_file(given, dataset, case, sheet, answered_on)
    is_red = given.html is not None and outfile.is_red(_json_of(dataset))
    _print(given, sheet, inputs=inputs, private=is_red)
    return OK


def _sheet(
    given: argparse.Namespace, dataset: "Dataset", case: "Case", framework: "Framework", on: "PartialDate | None"
) -> "Sheet":
    from hrdocs import criteria  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.cli.case_text import name_of  # noqa: PLC0415

    if on is None:
        raise _Refused(refuse("criteria", "--on names the day", WRONG_CALL))
    statuses = case.statuses(on=on)
    known = [each.record for each in statuses]
    return criteria.Sheet(
        framework=framework,
        language=given.language,
        suggestions=criteria.suggest(case, framework, on=on, terms=criteria.SentenceTerms.of(dataset)),
        statuses=statuses,
        later_statuses=tuple(each for each in case.statuses() if each.record not in known),
        earlier=tuple(each for each in criteria.earlier_assessments(case, framework) if each.record.id != given.again),
        person=name_of(dataset, case.person.id, given.language),
        name_of=lambda record_id: name_of(dataset, record_id, given.language),
        has_changes=given.why,
    )


def _print(given: argparse.Namespace, sheet: "Sheet", *, inputs: list[str], private: bool = False) -> None:
    from hrdocs import criteria, jsontext, outfile  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.criteria import plain  # noqa: PLC0415

    if given.html is not None:
        page = criteria.to_html(sheet, links=given.links).encode()
        outfile.replace(given.html, page, inputs=inputs, private=private)
    said = speaks_on(given.html, given.output)
    if given.json:
        said.write(jsontext.dumps(plain.to_json(sheet), indent=2) + "\n")
    elif given.html is None:
        said.write(criteria.to_text(sheet) + "\n")


# What the options name


def _is_file(name: str) -> bool:
    """Whether a framework is a file, and not one of the packaged ones."""
    return name.endswith(".json")


def _framework(name: str) -> "Framework":
    from hrdocs import criteria  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.errors import InvalidDocument  # noqa: PLC0415

    try:
        return criteria.load(name) if _is_file(name) else criteria.checklist(name)
    except InvalidDocument as error:
        raise _Refused(complain(spoken.text_of(error), PROBLEMS)) from error
    except criteria.UnknownFramework as error:
        raise _Refused(refuse_error("criteria", error, WRONG_CALL)) from error


def _day(text: str) -> "PartialDate":
    from hrdocs.errors import InvalidText  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.values import PartialDate  # noqa: PLC0415

    try:
        return PartialDate.parse(text)
    except InvalidText as error:
        raise _Refused(refuse_error("criteria", error, WRONG_CALL)) from error


def _assessment(dataset: "Dataset", case: "Case", name: str, option: str) -> "Assessment":
    from hrdocs.model import Assessment  # noqa: PLC0415 -- `--help` must not wait for it

    record = dataset.get(name)
    if not isinstance(record, Assessment) or record.person not in case.ids:
        text = "{option} wants the id of an assessment of this person"
        raise _Refused(refuse("criteria", text, WRONG_CALL, option=option))
    return record


def _json_of(dataset: "Dataset") -> bytes:
    from hrdocs import codec, jsontext  # noqa: PLC0415 -- `--help` must not wait for them

    return "\n".join(jsontext.dumps(codec.write_record(record)) for record in dataset).encode()


# Answers


def _with_outcome(sheet: "Sheet", outcome: "Outcome") -> "Sheet":
    import attrs  # noqa: PLC0415 -- `--help` must not wait for it

    return attrs.evolve(sheet, outcome=outcome)


def _outcome_of(record: "Assessment", framework: "Framework") -> "Outcome":
    from hrdocs import criteria  # noqa: PLC0415 -- `--help` must not wait for it

    return criteria.from_assessment(record, framework)


def _from_file(
    given: argparse.Namespace, dataset: "Dataset", case: "Case", sheet: "Sheet", answered_on: "PartialDate | None"
) -> "Sheet":
    """Return the sheet with the answers of a file, and write the assessment where that is wanted."""
    from hrdocs import criteria  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.criteria.evidence_words import words  # noqa: PLC0415

    outcome = criteria.assess(
        sheet.framework, criteria.read_answers(given.answers, sheet.framework), on=sheet.day or ""
    )
    if given.save:
        written = _write(given, dataset, case, outcome, answered_on)
        sys.stderr.write(words(given.language)["saved"].format(id=written) + "\n")
    return _with_outcome(sheet, outcome)


def _interview(
    given: argparse.Namespace, dataset: "Dataset", case: "Case", sheet: "Sheet", answered_on: "PartialDate | None"
) -> "Sheet":
    """Ask the questions on the terminal, and write the resulting assessment into the file."""
    from hrdocs import criteria  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.criteria.evidence_words import words  # noqa: PLC0415
    from hrdocs.criteria.interview import InterviewEnd, interview, is_yes  # noqa: PLC0415

    # Questions are printed to standard error, so that a program can read standard output.
    def tell(text: str) -> None:
        sys.stderr.write(text + "\n")

    def ask(prompt: str) -> str | None:
        sys.stderr.write(prompt)
        sys.stderr.flush()
        return stream.readline() or None

    if sheet.suggestions is None:
        return sheet
    said = words(given.language)
    there: dict[str, Any] = {}
    if given.answers is not None:
        there = criteria.read_answers(given.answers, sheet.framework)
    if given.resume is not None:
        there = _answers_of(_assessment(dataset, case, given.resume, "--resume"), sheet.framework) | there
        tell(said["resumed"].format(id=given.resume, count=len(there)))
    with answers(given.file) as stream:
        found = interview(
            sheet.suggestions,
            ask=ask,
            tell=tell,
            language=given.language,
            has_everything=given.everything,
            answers=there,
        )
        reply = ask(f"\n{said['ask_save']} ") if found.end is InterviewEnd.WHOLE else None
    if found.end is InterviewEnd.STOPPED or (reply is not None and is_yes(reply)):
        written = _write(given, dataset, case, found.outcome, answered_on)
        is_stopped = found.end is InterviewEnd.STOPPED
        tell(said["stopped" if is_stopped else "saved"].format(id=written))
    else:
        tell(said["not_saved"])
    return _with_outcome(sheet, found.outcome)


def _answers_of(record: "Assessment", framework: "Framework") -> dict[str, Any]:
    """Return the answers of a record, for an interview to go on from."""
    outcome = _outcome_of(record, framework)
    found: dict[str, Any] = {each.input: each for each in outcome.given if not each.answer.is_unknown}
    if record.deprivations or not outcome.answer_to("deprivation").is_unknown:
        found["deprivation"] = outcome.held
    return found


def _write(
    given: argparse.Namespace, dataset: "Dataset", case: "Case", outcome: "Outcome", answered_on: "PartialDate | None"
) -> str:
    """Write the assessment into the file, in the place of the one that was resumed; return its id."""
    from hrdocs import criteria, files  # noqa: PLC0415 -- `--help` must not wait for them

    number = next(n for n in range(1, len(dataset) + 2) if f"assessment-{n}" not in dataset)
    record = criteria.to_assessment(
        outcome,
        id=given.resume or f"assessment-{number}",
        person=case.person.id,
        assessed_by=(given.by,) if given.by else (),
        assessed_on=answered_on,
    )
    inputs = () if given.output is None else [given.file]
    files.write(dataset.with_records(record), given.output or given.file, inputs=inputs)
    return record.id
