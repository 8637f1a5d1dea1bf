"""`hrdocs cite`: list the articles of law that a text cites."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli import spoken
from hrdocs.cli.common import LANGUAGES, NO_BYTES, OK, PROBLEMS, WRONG_CALL, code_of, complain, source_of
from hrdocs.cli.spoken import own_language

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "cite",
        help="list the articles of law that a text cites",
        description="List the articles of law that a text cites: plain text, HTML, and .docx with the documents extra.",
    )
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="- for the standard input (as when absent)"
    )
    parser.add_argument("--on", metavar="DAY", help="day of the event or the ruling, such as 2021-05-04 or 2021-05")
    parser.add_argument("--language", choices=LANGUAGES, help="of the text, when known")
    parser.add_argument("--default-code", choices=("cc1999", "cao2003", "cao2021"), help="of what names no code")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.cli import citation_table  # noqa: PLC0415
    from hrdocs.cli.plain_text import text_of  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, InvalidText, MissingExtra  # noqa: PLC0415

    language = own_language()
    try:
        data = _data(given.file)
    except OSError as error:
        return complain(f"hrdocs cite: {Path(given.file).name}: {spoken.system(error)}", NO_BYTES)
    try:
        text = text_of(data, given.file)
    except MissingExtra as error:
        return complain(spoken.text_of(error), WRONG_CALL)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, language), code_of(error.problems))
    except ValueError as error:
        return complain(f"hrdocs cite: {Path(given.file).name}: {spoken.text_of(error)}", PROBLEMS)
    try:
        rows = citation_table.rows(text, on=given.on, language=given.language, default_code=given.default_code)
    except InvalidText as error:
        return complain(spoken.text_of(error), WRONG_CALL)
    sys.stdout.write(citation_table.to_json(rows) if given.json else citation_table.to_table(rows, own_language()))
    return OK


def _data(file: str) -> bytes:
    """Return the bytes of a file, at most one more than are read."""
    from hrdocs.cli.plain_text import MAX_TEXT  # noqa: PLC0415 -- `--help` must not wait for it

    source = source_of(file)
    if isinstance(source, str):
        with Path(source).open("rb") as stream:
            return stream.read(MAX_TEXT + 1)
    return source.read(MAX_TEXT + 1)
