"""`hrdocs show`: show one person's case: a timeline, and all that the records say."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import FILE_HELP, OK, add_as_of, add_language, add_name_file, asked_name
from hrdocs.cli.one_case import read_case

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "show",
        help="show one person's case as a timeline",
        description="Show one person's case: a timeline, and below it all that the records say. This prints names and "
        "all else that the records hold; penalties and decisions of others are left out or carry their names.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument(
        "id",
        nargs="?",
        metavar="ID",
        help="id of the person; a name that only one person has will do too; when absent it is asked for",
    )
    add_name_file(parser)
    parser.add_argument("--related", action="store_true", help="also name partner, relatives and counsel")
    add_as_of(parser)
    add_language(parser, "which language of the records' own texts is preferred")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs.cli import case_text  # noqa: PLC0415 -- `--help` must not wait for it

    read = read_case(given.file, lambda: asked_name("show", given, given.id), given.language, as_of=given.as_of)
    if isinstance(read, int):
        return read
    dataset, case = read
    sys.stdout.write(case_text.to_text(dataset, case, given.language, is_related=given.related) + "\n")
    return OK
