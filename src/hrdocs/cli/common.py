"""What the verbs share: exit codes, options, complaints."""

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

LANGUAGES: Final = ("en", "ru", "be")

if TYPE_CHECKING:
    from hrdocs.case import Case
    from hrdocs.dataset import Dataset
    from hrdocs.errors import Problem
    from hrdocs.recordfile import AnyPath

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
    """Print a complaint and return the exit code, also where standard error takes nothing."""
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


def name_leftovers(*paths: "AnyPath | None") -> None:
    """Name the unfinished files that an earlier run, which was cut off, left beside the targets."""
    from hrdocs.outfile import leftovers  # noqa: PLC0415 -- `--help` must not wait for it

    for path in paths:
        for each in leftovers(path) if path is not None else ():
            complain(f"hrdocs: an earlier run was cut off and left {each}; delete it", OK)


def code_of(problems: Iterable["Problem"]) -> int:
    """Tell a wrong call from bad content: a name whose ending tells no format was never a file of ours."""
    return WRONG_CALL if any(problem.code == "file.unknown-ending" for problem in problems) else PROBLEMS


def case_of(file: str, name: str) -> "tuple[Dataset, Case] | int":
    """Read a file and find a person in it by id or name; complain and give the exit code where that fails."""
    from hrdocs import files  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.errors import InvalidDocument, NoSuchRecord, UnreadableFile  # noqa: PLC0415
    from hrdocs.model import Person  # noqa: PLC0415

    try:
        dataset = files.read(source_of(file))
        found = [record for record in dataset.find(name) if isinstance(record, Person)]
        person_id = found[0].id if name not in dataset and len(found) == 1 else name
        return dataset, dataset.case(person_id)
    except UnreadableFile as error:
        return complain(str(error), NO_BYTES)
    except InvalidDocument as error:
        return complain(str(error), code_of(error.problems))
    except NoSuchRecord as error:
        # Who asks to see a case may see ids; they are what to ask for instead.
        hints = [f"the nearest are {', '.join(error.nearest)}"] if error.nearest else []
        hints += [f"{len(found)} people have such a name"] if len(found) > 1 else []
        return complain("; ".join([f"{file}: no person has the id {name!r}", *hints]), WRONG_CALL)
