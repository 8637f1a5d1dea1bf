"""`hrdocs same`: pairs of people who may be one person, in one file or between two."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    FILE_HELP,
    OK,
    WRONG_CALL,
    add_language,
    check_inputs,
    read_dataset,
    refuse_error,
)
from hrdocs.cli.find import add_name_options

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "same",
        help="list pairs of people who may be one person",
        description="List pairs of people who may be one person by their names, with births and reasons: in one file, "
        "or between two. Pairs with a recorded same_as or not_same_as, over others too, are left out; those recorded "
        "both ways come first. A likeness is no identity, and nothing is merged. This prints names and births.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument(
        "other", nargs="?", metavar="FILE2", help="which of its people may be in FILE; - for the standard input"
    )
    add_name_options(parser, least="equivalent")
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text", help="form of the answer (text)")
    add_language(parser, "language of the answer")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import jsontext  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.cli import name_rows  # noqa: PLC0415
    from hrdocs.errors import WrongTarget  # noqa: PLC0415

    try:
        check_inputs(given.file, given.other)
    except WrongTarget as error:
        return refuse_error("same", error, WRONG_CALL)
    ours = read_dataset(given.file, given.language)
    if isinstance(ours, int):
        return ours
    if given.other is None:
        pairs = ours.possibly_same(at_least=given.at_least, label=given.label)
    else:
        theirs = read_dataset(given.other, given.language)
        if isinstance(theirs, int):
            return theirs
        pairs = ours.collisions(theirs, at_least=given.at_least, label=given.label)
    if given.format == "json":
        sys.stdout.write(jsontext.dumps({"pairs": name_rows.pairs_to_json(pairs)}, indent=2) + "\n")
        return OK
    rows = name_rows.pair_rows(pairs, given.language)
    if given.format == "csv":
        sys.stdout.write(name_rows.to_csv(rows, name_rows.PAIR_COLUMNS))
        return OK
    sys.stdout.write(name_rows.words(given.language)["pairs"].format(count=len(pairs)) + "\n")
    sys.stdout.write(name_rows.to_table(rows, given.language))
    return OK
