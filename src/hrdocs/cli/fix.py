"""`hrdocs fix`: fix what is certain in a file, and list each fix."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    PROBLEMS,
    WRONG_CALL,
    add_language,
    code_of,
    complain,
    name_leftovers,
    refuse_error,
    source_of,
)

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.fixing import Fix, Fixed
    from hrdocs.problems import Problem


def add(verbs: "Verbs") -> None:
    """Add the verb to the parser of the command line."""
    fix = verbs.add_parser(
        "fix",
        help="fix dates, citations, spaces and look-alike letters",
        description="Fix what is certain in a file, and list each fix: the normal form of dates, amounts, citations, "
        "words and tags; spaces, Unicode and look-alike letters in names. Nothing is guessed, and without --output or "
        "--in-place nothing is written. Texts and ids are not printed, since they may betray people.",
    )
    fix.add_argument("file", metavar="FILE", help=FILE_HELP)
    where = fix.add_mutually_exclusive_group()
    where.add_argument("--output", metavar="OUT", help="write the fixed file here; - for the standard output")
    where.add_argument("--in-place", action="store_true", help="replace FILE by the fixed one")
    add_language(fix, "language of the list")
    fix.add_argument("--show-values", action="store_true", help="print the texts before and after, and ids of records")
    fix.add_argument("--json", action="store_true", help="print JSON")
    fix.set_defaults(run=_fix)


def _fix(given: argparse.Namespace) -> int:
    from hrdocs import jsontext, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import InvalidDocument, UnreadableFile  # noqa: PLC0415
    from hrdocs.fixing import WrongTarget, fix  # noqa: PLC0415
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415

    name_leftovers(given.output, given.file if given.in_place else None)
    printer = _Printer(output_is_ours=given.output is None or not is_standard_output(given.output))

    # In text output each fix is printed when it is found, so that a long file needs no more memory than a short one.
    def show(fix: "Fix") -> None:
        printer.print(fix.to_text(given.language, show_values=given.show_values) + "\n\n")

    def show_problem(problem: "Problem") -> None:
        printer.print(messages.to_text(problem, given.language) + "\n\n")

    try:
        fixed: Fixed = fix(
            source_of(given.file),
            given.output,
            in_place=given.in_place,
            on_fix=None if given.json else show,
            on_problem=None if given.json else show_problem,
        )
    except WrongTarget as error:
        return refuse_error("fix", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    if given.json:
        value = fixed.to_json(given.language, show_values=given.show_values)
        printer.print(jsontext.inert(jsontext.dumps(value, indent=2)) + "\n")
    else:
        printer.print(fixed.sums(given.language) + "\n")
    if printer.failure is not None:
        raise printer.failure
    return PROBLEMS if fixed.unread else OK


class _Printer:
    """The list of fixes while it is printed; a closed pipe (`| head`) does not stop the file from being written."""

    def __init__(self, *, output_is_ours: bool) -> None:
        self.failure: OSError | None = None
        # When the fixed file is on standard output, the list is on standard error.
        self._stream = sys.stdout if output_is_ours else sys.stderr

    def print(self, text: str) -> None:
        """Write a text, unless an earlier one failed."""
        if self.failure is None:
            try:
                self._stream.write(text)
            except OSError as error:
                self.failure = error
