"""`hrdocs show`: show one person's case as a timeline."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import OK, add_language
from hrdocs.cli.one_case import read_case

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "show",
        help="show one person's case as a timeline",
        description="Show one person's case as a timeline. This prints names and all else that the records hold.",
    )
    parser.add_argument("file", metavar="FILE", help=".json, .ndjson, .json.gz or .ndjson.gz")
    parser.add_argument("id", metavar="ID", help="id of the person; a name that only one person has will do too")
    add_language(parser, "which language of the records' own texts is preferred")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs.cli import case_text  # noqa: PLC0415 -- `--help` must not wait for it

    read = read_case(given.file, given.id, given.language)
    if isinstance(read, int):
        return read
    dataset, case = read
    sys.stdout.write(case_text.to_text(dataset, case, given.language) + "\n")
    return OK
