"""`hrdocs template`: a workbook, form or page to hand out, which `hrdocs import` reads when it comes back."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hrdocs.cli.common import LANGUAGES, NO_BYTES, OK, WRONG_CALL, complain, refuse, refuse_error

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs

_TEMPLATES: Final = ("intake", "verdicts", "releases", "letters")
_FORMS: Final = ("workbook", "xlsform", "page")


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "template",
        help="a workbook, form or page to hand out",
        description="Make a table to hand out: who was detained, verdicts, releases, letters. It has headings in your "
        "language and a drop-down for each closed list; filled in, hrdocs import reads it without a mapping. As an "
        "XLSForm it is for KoboToolbox and ODK, as a page it is to be printed.",
    )
    parser.add_argument("name", choices=_TEMPLATES, metavar="NAME", help=", ".join(_TEMPLATES))
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="where; - for the standard output")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="language (en when absent)")
    parser.add_argument(
        "--form", choices=_FORMS, default="workbook", help="a workbook (when absent), an XLSForm, or a page to print"
    )
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import messages, outfile  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import MissingExtra, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.interchange.handouts import template  # noqa: PLC0415

    # One that is there may have been filled in.
    if not outfile.is_standard_output(given.output) and Path(given.output).is_file():
        return refuse("template", "the file of -o is there already, and is not overwritten", WRONG_CALL)
    made = template(given.name, given.language)
    try:
        if given.form == "page":
            content = made.to_page().encode()
        else:
            content = made.to_xlsx() if given.form == "workbook" else made.to_xlsform()
        if outfile.is_standard_output(given.output):
            sys.stdout.buffer.write(content)
        else:
            outfile.replace(given.output, content)
    except MissingExtra as error:
        return refuse_error("template", error, NO_BYTES)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except WrongTarget as error:
        return refuse_error("template", error, WRONG_CALL)
    return OK
