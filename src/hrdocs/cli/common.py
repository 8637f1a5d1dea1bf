"""Shared by the verbs: exit codes, options, complaints."""

import argparse
import contextlib
import os
import sys
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, Final

OK: Final = 0
PROBLEMS: Final = 1
WRONG_CALL: Final = 2
NO_BYTES: Final = 3

_NO_FORMAT: Final = frozenset({"file.unknown-ending", "file.other-format", "file.is-text", "file.table"})

LANGUAGES: Final = ("en", "ru", "be")
LABELS: Final = ("clear", "green", "amber", "amber+strict", "red")

if TYPE_CHECKING:
    from hrdocs.dataset import Dataset
    from hrdocs.problems import Problem
    from hrdocs.recordfile import AnyPath

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 -- argparse gives it no other name


def add_language(parser: argparse.ArgumentParser, text: str) -> None:
    """Add `--language`."""
    parser.add_argument("--language", choices=LANGUAGES, default="en", help=f"{text} (en when absent)")


def add_shell_language(parser: argparse.ArgumentParser) -> None:
    """Add `--language`, which is that of the shell when absent."""
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of what is said (that of the shell when absent)"
    )


def shell_language(given: str | None) -> str:
    """Return a language that was given, or else that of the shell, or else English."""
    if given is not None:
        return given
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return value[:2] if value[:2] in LANGUAGES and value[2:3] in {"", "_", "."} else "en"
    return "en"


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """Add `--as-of`."""
    parser.add_argument(
        "--as-of",
        metavar="DAY",
        help="the day up to which things can have happened (when absent, the day the file says it was made, or today)",
    )


def add_label(parser: argparse._ActionsContainer) -> None:
    """Add `--label`."""
    parser.add_argument("--label", choices=LABELS, help="only what may be shared under this label")


def count(text: str) -> int:
    """Read a whole number from the command line."""
    if not text.isascii() or not text.isdecimal():
        raise argparse.ArgumentTypeError("a whole number is wanted, such as 20")
    return int(text)


def complain(text: str, code: int) -> int:
    """Print a complaint and return the exit code, also where standard error is closed."""
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    return code


def source_of(file: str) -> "str | IO[bytes]":
    """Return what to read: standard input for `-`, an open pipe for `/dev/fd/N`, else the path itself."""
    if file in {"-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"}:
        return sys.stdin.buffer
    number = file.removeprefix("/dev/fd/").removeprefix("/proc/self/fd/")
    if number != file and number.isascii() and number.isdecimal():
        with contextlib.suppress(OSError):
            return os.fdopen(os.dup(int(number)), "rb")
    return file


def read_dataset(file: str, language: str = "en") -> "Dataset | int":
    """Return the dataset of a file; complain and return the exit code where it cannot be read."""
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import InvalidDocument, UnreadableFile  # noqa: PLC0415

    try:
        return files.read(source_of(file))
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, language), code_of(error.problems))


def name_leftovers(*paths: "AnyPath | None") -> None:
    """Report the unfinished files that an interrupted run left beside the targets."""
    from hrdocs.outfile import leftovers  # noqa: PLC0415 -- `--help` must not wait for it

    for path in paths:
        for each in leftovers(path) if path is not None else ():
            complain(f"hrdocs: an earlier run was cut off and left {each.name}; delete it", OK)


def code_of(problems: Iterable["Problem"]) -> int:
    """Return the exit code of refused content: a file of another format was a wrong call."""
    from hrdocs.filekinds import ADVICE  # noqa: PLC0415 -- `--help` must not wait for it

    other = _NO_FORMAT | {f"file.{kind}" for kind in ADVICE}
    return WRONG_CALL if any(problem.code in other for problem in problems) else PROBLEMS
