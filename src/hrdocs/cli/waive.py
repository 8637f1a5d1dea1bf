"""`hrdocs waive`: answer a question of a check with "it is so"."""

import argparse
from typing import TYPE_CHECKING, Final

from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    OUT_HELP,
    PROBLEMS,
    WRONG_CALL,
    add_language,
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

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.dataset import Dataset


_OF_TABLES: Final = ("cell.", "column.", "import.", "row.", "table.")
"""How codes begin that speak of a table, and of no record."""


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "waive",
        help='answer a question of a check: "it is so"',
        description="Write into a record that what a rule asks about is right, with the reason and a digest of what "
        "the rule looked at. The question comes again only when that changes. FILE holds all records, since a rule may "
        "look at others. The place is the one that the report prints.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument("--rule", required=True, metavar="CODE", help="code of the rule, such as custody.gap")
    parser.add_argument("--at", metavar="PATH", help="path of the place: /records/3/phases/0/period")
    parser.add_argument("--line", type=count, metavar="N", help="line of the record, for NDJSON")
    parser.add_argument("--id", metavar="ID", help="id of the record, in place of its line")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="why it is right; names no one")
    parser.add_argument("--by", metavar="TOKEN", help="a token for who answers, such as desk2; no name")
    parser.add_argument("--as-of", metavar="DAY", help="the day as of which the file is checked, as for validate")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--output", metavar="OUT", help=f"write the records here{OUT_HELP}")
    where.add_argument("--in-place", action="store_true", help="write the answer into FILE")
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import files, messages, outfile  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import InvalidDocument, InvalidSelection, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.reviewing import is_token  # noqa: PLC0415
    from hrdocs.validation import waiving  # noqa: PLC0415
    from hrdocs.values import PartialDate  # noqa: PLC0415

    said = messages.share_words(given.language)
    if given.in_place and is_standard_input(given.file):
        return refuse("waive", "the standard input has no place: --output OUT", WRONG_CALL)
    if given.rule.startswith(_OF_TABLES):
        return complain(f"hrdocs waive: {said['waive-table'].format(rule=given.rule)}", WRONG_CALL)
    if given.by is not None and not is_token(given.by):
        return refuse("waive", "--by takes a token without spaces, such as desk2; no name", WRONG_CALL)
    try:
        outfile.check_targets([given.output], [given.file])
        name_leftovers(given.output, given.file if given.in_place else None)
        opened = source_of(given.file)
        # A line is looked up in a second pass.
        source = opened if isinstance(opened, str) else opened.read()
        dataset = files.read(source)
        place = _place(given, dataset, source)
        if place is None:
            return complain(f"hrdocs waive: {said['waive-no-place']}", WRONG_CALL)
        if waiving.names_somebody(given.reason, dataset):
            return complain(f"hrdocs waive: {said['waive-names']}", WRONG_CALL)
        record_id, pointer = place
        new = waiving.waive(
            dataset,
            record_id,
            given.rule,
            reason=given.reason,
            by=given.by,
            pointer=pointer,
            as_of=None if given.as_of is None else PartialDate.parse(given.as_of),
        )
        if given.in_place:
            files.write(new, given.file)
        else:
            files.write(new, given.output, inputs=[given.file])
    except waiving.NothingToWaive:
        return complain(f"hrdocs waive: {said['waive-nothing'].format(rule=given.rule)}", PROBLEMS)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    except (WrongTarget, InvalidSelection, ValueError) as error:
        return refuse_error("waive", error, WRONG_CALL)
    fresh = len(new[record_id].waivers) - len(dataset[record_id].waivers)
    speaks_on(given.output).write(said["waived"].format(count=fresh, rule=given.rule) + "\n")
    return OK


def _place(given: argparse.Namespace, dataset: "Dataset", source: str | bytes) -> tuple[str, str | None] | None:
    """Return the id of the record, and the pointer from it where one is given; None where there is no such record."""
    pointer = given.at
    if given.id is not None:
        return (given.id, pointer) if given.id in dataset else None
    if given.line is not None:
        record_id = _at_line(source, given.line)
        return None if record_id is None else (record_id, pointer)
    parts = (pointer or "").split("/", 3)
    if len(parts) < 3 or parts[:2] != ["", "records"] or not parts[2].isdecimal():  # noqa: PLR2004
        return None
    number = int(parts[2])
    if number >= len(dataset.records):
        return None
    return dataset.records[number].id, "".join(f"/{rest}" for rest in parts[3:])


def _at_line(source: str | bytes, line: int) -> str | None:
    from hrdocs.recordfile import RecordFile  # noqa: PLC0415 -- `--help` must not wait for it

    for entry in RecordFile(source).entries():
        if entry.line == line:
            return None if entry.record is None else entry.record.id
    return None
