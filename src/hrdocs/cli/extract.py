"""`hrdocs extract`: one person, or a few, with all that concerns them, as a file for others."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    FILE_HELP,
    LABELS,
    NO_BYTES,
    OK,
    PROBLEMS,
    WRONG_CALL,
    add_language,
    closed_by,
    code_of,
    complain,
    refuse,
    refuse_error,
    source_of,
    speaks_on,
)
from hrdocs.cli.share import PURPOSES, to_text

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "extract",
        help="write one person's case as a file for others",
        description="Write all that concerns one person, or a few, with the sources and bodies referred to, as a file "
        "of its own: for a body of the UN, for counsel, for the person. Others keep their names where their label "
        "allows it, and have a neutral id otherwise. Nothing is written while a name, a number or an address of what "
        "is hidden remains in a text; the places are listed, never the words.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument(
        "ids", nargs="+", metavar="ID", help="ids of the people, as hrdocs find or hrdocs people shows them"
    )
    parser.add_argument("--label", required=True, choices=LABELS, help="under which label it goes out")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="where to write it; - for the output")
    parser.add_argument("--names-for", metavar="RECIPIENT", help="as for hrdocs share")
    parser.add_argument("--purpose", choices=PURPOSES, help="what it is for: whoever refused that is left out")
    parser.add_argument("--allow", metavar="FILE", help="places that a person has looked at, as for hrdocs share")
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.desk.extracting import extract  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, NoSuchRecord, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.outfile import check_targets, is_standard_output  # noqa: PLC0415
    from hrdocs.sharing.sending import InvalidAllowance, looked_at_from  # noqa: PLC0415
    from hrdocs.sharing.wishes import SharingTerms  # noqa: PLC0415
    from hrdocs.vocabulary import SharingLabel  # noqa: PLC0415

    said = messages.desk_words("extract", given.language)
    try:
        check_targets([given.output], [given.file, given.allow])
        # What was handed over once is kept as it was.
        if not is_standard_output(given.output) and Path(given.output).exists():
            return refuse("extract", "the file of -o is there already, and is not overwritten", WRONG_CALL)
        dataset = files.read(source_of(given.file))
        looked_at = frozenset() if given.allow is None else looked_at_from(files.content(given.allow))
        terms = SharingTerms(
            label=SharingLabel(given.label),
            names_for=bool(given.names_for),
            purpose=given.purpose,
            as_of=dt.date.today(),  # noqa: DTZ011 -- the day here is that of the reader
        )
        made = extract(dataset, given.ids, terms, looked_at=looked_at)
        kept = {record.id for record in made.sending.records}
        lost = [one for one in given.ids if one not in kept]
        if lost:
            return complain(f"hrdocs extract: {said['not_shared'].format(ids=', '.join(lost))}", PROBLEMS)
        if made.sending.may_go:
            inputs = closed_by(given.label, given.file)
            files.write(made.sending.records, given.output, header=made.header, inputs=inputs)
    except NoSuchRecord:
        return complain(f"hrdocs extract: {said['no_person']}", WRONG_CALL)
    except (WrongTarget, InvalidAllowance) as error:
        return refuse_error("extract", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    places = {record.id: f"/records/{n}" for n, record in enumerate(dataset)}
    stream = speaks_on(given.output)
    stream.write(to_text(made.sending, given.label, places, given.language))
    if made.neutral:
        stream.write(said["neutral"].format(count=made.neutral) + "\n")
    return OK if made.sending.may_go else PROBLEMS
