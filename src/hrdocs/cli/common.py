"""What the verbs share: exit codes, options, complaints."""

import argparse
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

OK: Final = 0
PROBLEMS: Final = 1
WRONG_CALL: Final = 2
NO_BYTES: Final = 3

_NO_FORMAT: Final = frozenset({"file.unknown-ending", "file.other-format"})

LANGUAGES: Final = ("en", "ru", "be")

if TYPE_CHECKING:
    from hrdocs.errors import Problem

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 -- argparse gives it no other name


def add_language(parser: argparse.ArgumentParser, text: str) -> None:
    """Add `--language`."""
    parser.add_argument("--language", choices=LANGUAGES, default="en", help=f"{text} (en when absent)")


def count(text: str) -> int:
    """Read a whole number from the command line."""
    if not text.isascii() or not text.isdecimal():
        raise argparse.ArgumentTypeError("a whole number is wanted, such as 20")
    return int(text)


def complain(text: str, code: int) -> int:
    """Print a complaint and give the exit code."""
    sys.stderr.write(text + "\n")
    return code


def code_of(problems: Iterable["Problem"]) -> int:
    """Tell a wrong call from bad content: a name whose ending tells no format was never a file of ours."""
    return WRONG_CALL if any(problem.code in _NO_FORMAT for problem in problems) else PROBLEMS
