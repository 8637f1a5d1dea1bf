"""`hrdocs schema`: print or write the JSON Schema of the format."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli import spoken
from hrdocs.cli.common import NO_BYTES, OK, WRONG_CALL, complain, refuse, refuse_error

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "schema",
        help="print or write the JSON Schema of the format",
        description="Print the JSON Schema of the dataset, of one record type, of the JSON report or of mapping files, "
        "or write all of them as files.",
    )
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="dataset (as when absent), or another schema, such as person"
    )
    parser.add_argument("--write", metavar="DIR", type=Path, help="write every schema into this folder; - prints one")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import messages, outfile, schema  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import UnreadableFile, WrongTarget  # noqa: PLC0415

    if given.write is not None and not outfile.is_standard_output(given.write):
        if given.name is not None:
            return refuse("schema", "give a NAME or --write DIR, not both", WRONG_CALL)
        try:
            for name in schema.NAMES:
                outfile.replace(given.write / f"{name}.json", schema.text(name).encode())
        except UnreadableFile as error:
            return complain(spoken.text_of(error), NO_BYTES)
        except WrongTarget as error:
            return refuse_error("schema", error, WRONG_CALL)
        said = spoken.refused(
            "{count} schemas written to {folder}",
            count=len(schema.NAMES),
            folder=messages.file_text(str(given.write)),
        )
        sys.stdout.write(f"{said}\n")
        return OK
    try:
        sys.stdout.write(schema.text(given.name or schema.DATASET))
    except ValueError as error:
        return refuse_error("schema", error, WRONG_CALL)
    return OK
