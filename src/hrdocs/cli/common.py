"""Shared by the verbs: exit codes, options, complaints."""

import argparse
import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, TextIO

from hrdocs.cli import spoken

OK: Final = 0
PROBLEMS: Final = 1
WRONG_CALL: Final = 2
NO_BYTES: Final = 3
OUR_ERROR: Final = 4

_NO_FORMAT: Final = frozenset({"file.unknown-ending", "file.other-format", "file.is-text", "file.table"})

LANGUAGES: Final = spoken.LANGUAGES
LABELS: Final = ("clear", "green", "amber", "amber+strict", "red")

FILE_HELP: Final = ".json, .ndjson, .json.gz or .ndjson.gz; - for the standard input"
OUT_HELP: Final = "; - for the standard output, as NDJSON"

if TYPE_CHECKING:
    from hrdocs.dataset import Dataset
    from hrdocs.problems import Problem
    from hrdocs.recordfile import AnyPath

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 -- argparse gives it no other name


def add_language(parser: argparse.ArgumentParser, text: str) -> None:
    """Add `--language`."""
    parser.add_argument("--language", choices=LANGUAGES, default=spoken.own_language(), help=text)


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
        raise argparse.ArgumentTypeError(spoken.said("a whole number is wanted, such as 20"))
    return int(text)


def complain(text: str, code: int) -> int:
    """Print a complaint and return the exit code, also where standard error is closed."""
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    return code


def refuse(verb: str, text: str, code: int, **parts: object) -> int:
    """Print why a call of a verb is refused, in the language of the user, and return the exit code."""
    return complain(f"hrdocs {verb}: {spoken.refused(text, **parts)}", code)


def refuse_error(verb: str, error: Exception, code: int) -> int:
    """Print an exception as the reason why a call of a verb is refused, and return the exit code."""
    return complain(f"hrdocs {verb}: {spoken.text_of(error)}", code)


def is_standard_input(file: str | None) -> bool:
    """Whether a file means the standard input: `-` or `/dev/stdin`."""
    return file in {"-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"}


def source_of(file: str) -> "str | IO[bytes]":
    """Return what to read: standard input for `-`, an open pipe for `/dev/fd/N`, else the path itself."""
    if is_standard_input(file):
        return sys.stdin.buffer
    number = file.removeprefix("/dev/fd/").removeprefix("/proc/self/fd/")
    if number != file and number.isascii() and number.isdecimal():
        with contextlib.suppress(OSError):
            return os.fdopen(os.dup(int(number)), "rb")
    return file


def check_inputs(*files: str | None) -> None:
    """Check the inputs of one command: the standard input can be read once.

    Raises:
        WrongTarget: Several of them are the standard input.
    """
    from hrdocs.errors import WrongTarget  # noqa: PLC0415 -- `--help` must not wait for it

    if sum(map(is_standard_input, files)) > 1:
        raise WrongTarget("the standard input for one file, not for several; a shell gives others as /dev/fd/3")


def closed_by(label: str, *files: str) -> tuple[str, ...]:
    """Return the inputs whose permissions limit those of an output; under `clear` and `green` none do."""
    return () if label in {"clear", "green"} else files


def speaks_on(*targets: "AnyPath | None") -> TextIO:
    """Return where a verb says what it did: standard error where one of its files goes to standard output."""
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415 -- `--help` must not wait for it

    return sys.stderr if any(each is not None and is_standard_output(each) for each in targets) else sys.stdout


_TERMINAL: Final = "CONIN$" if os.name == "nt" else "/dev/tty"


@contextlib.contextmanager
def answers(*files: str | None) -> Iterator[TextIO]:
    """Open where a person's answers come from: the standard input, or the terminal where that is one of the files.

    Raises:
        WrongTarget: There is no terminal.
    """
    from hrdocs.errors import WrongTarget  # noqa: PLC0415 -- `--help` must not wait for it

    if not any(map(is_standard_input, files)):
        yield sys.stdin
        return
    try:
        terminal = open(_TERMINAL, encoding="utf-8", errors="replace")  # noqa: PTH123, SIM115 -- a device, closed below
    except OSError:
        raise WrongTarget("a terminal to ask at, since the standard input is the file") from None
    with terminal:
        yield terminal


def text_of_file(file: str) -> str:
    """Return the text of a short file, such as one with a name; `-` is the standard input.

    Raises:
        OSError: The system cannot read the bytes.
        UnicodeDecodeError: They are no UTF-8.
    """
    if is_standard_input(file):
        return sys.stdin.read()
    return Path(file).read_text(encoding="utf-8-sig")


def add_name_file(parser: argparse.ArgumentParser) -> None:
    """Add `--name-file`."""
    parser.add_argument("--name-file", metavar="FILE", help="read the name from this file, - for the standard input")


def asked_name(verb: str, given: argparse.Namespace, name: str | None) -> str | int:
    """Return the name from the command line, from `--name-file`, or as it is typed; complain and return the exit code.

    Args:
        verb: The verb, for complaints.
        given: The options; `file` is what is read besides.
        name: What the command line has.
    """
    from hrdocs.errors import WrongTarget  # noqa: PLC0415 -- `--help` must not wait for it

    if name is not None and given.name_file is not None:
        return refuse(verb, "a name, or --name-file, and not both", WRONG_CALL)
    try:
        check_inputs(given.file, given.name_file)
        if name is not None:
            text = name
        elif given.name_file is not None:
            text = text_of_file(given.name_file)
        else:
            from hrdocs.cli.name_rows import words  # noqa: PLC0415 -- it loads the tables of names

            with answers(given.file) as stream:
                # The question is printed to standard error, so that a program can read standard output.
                sys.stderr.write(words(given.language)["ask_name"])
                sys.stderr.flush()
                text = stream.readline()
    except WrongTarget as error:
        return refuse_error(verb, error, WRONG_CALL)
    except OSError as error:
        return complain(f"hrdocs {verb}: {Path(given.name_file).name}: {spoken.system(error)}", NO_BYTES)
    except UnicodeDecodeError:
        return refuse(verb, "the name is not UTF-8", WRONG_CALL)
    if not text.strip():
        return refuse(verb, "there is no name", WRONG_CALL)
    return text.strip()


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
            complain(
                f"hrdocs: {spoken.refused('an earlier run was cut off and left {name}; delete it', name=each.name)}", OK
            )


def code_of(problems: Iterable["Problem"]) -> int:
    """Return the exit code of refused content: a file of another format was a wrong call."""
    from hrdocs.filekinds import ADVICE  # noqa: PLC0415 -- `--help` must not wait for it

    other = _NO_FORMAT | {f"file.{kind}" for kind in ADVICE}
    return WRONG_CALL if any(problem.code in other for problem in problems) else PROBLEMS
