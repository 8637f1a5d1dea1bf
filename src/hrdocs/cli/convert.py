"""`hrdocs convert`: the same records in another form of file: `.json`, `.ndjson`, with or without gzip."""

import argparse
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    WRONG_CALL,
    add_language,
    code_of,
    complain,
    refuse_error,
    source_of,
)

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "convert",
        help="write a file in another form: .json, .ndjson, gzip",
        description="Write the records of a file in the form that the name of the new one asks for. Nothing is left "
        "out, and nothing is fixed.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument("output", metavar="OUT", help="the new file; - for the standard output, as NDJSON")
    add_language(parser, "language of complaints")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import InvalidDocument, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.outfile import check_targets  # noqa: PLC0415

    try:
        check_targets([given.output], [given.file])
        files.write(files.read(source_of(given.file)), given.output, inputs=[given.file])
    except WrongTarget as error:
        return refuse_error("convert", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    return OK
