"""The library's verbs for a shell.

Exit codes, the same in every verb: 0 nothing found, 1 problems in content, 2 wrong call, 3 the system did not give or
take the bytes; of several files, the highest. Warnings are printed and change no exit code.
"""

import argparse
import contextlib
import os
import signal
import sys
import threading
from collections.abc import Sequence
from types import FrameType
from typing import Any, Final, NoReturn

from hrdocs._version import __version__
from hrdocs.cli import article, cite, criteria, fix, law, rule, schema, show, validate
from hrdocs.cli.common import NO_BYTES, complain

VERBS: Final = (validate, rule, fix, show, criteria, article, law, cite, schema)
"""In the order of the help."""

_EPILOGUE: Final = """\
exit codes:
  0  nothing found (warnings may have been printed)
  1  problems in content
  2  wrong call
  3  the system did not give or take the bytes

examples:
  hrdocs validate partner.json                    is the file in order?
  hrdocs validate --language ru list.ndjson.gz    the same, told in Russian
  hrdocs rule date.future                         what does a code mean?
  hrdocs show partner.json p1                     what happened to one person, and when
  hrdocs criteria partner.json p1 --framework guidelines2013 --on 2021-04-09
                                                  a checklist, with what the records say to each question
  hrdocs article "ч. 1 ст. 342 УК" --on 2020-08-09
                                                  what an article said on a day, and how hard it punished
  hrdocs law search оскорбление                   articles by words of their headings
  hrdocs cite statement.html --on 2021-05-04      which articles does a text cite?
  hrdocs schema person                            the JSON Schema of one record type
  hrdocs schema --write schemas/v1                all schemas, as files
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a verb and return its exit code."""
    _speak_any_script()
    _end_on_signals()
    try:
        given = _parser().parse_args(arguments)
        code: int = given.run(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130  # as shells count an end by Ctrl-C
    except OSError as error:
        # Verbs report the files that they name themselves; what is left is standard output.
        return _without_output(error)
    return code


def _without_output(error: OSError) -> int:
    """Say that standard output did not take everything: it is full, or its reader has left."""
    # What Python still holds must not fail once more when it exits.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    with contextlib.suppress(OSError, ValueError):
        complain(f"hrdocs: not everything was written to standard output: {error.strerror or 'it is closed'}", NO_BYTES)
    return NO_BYTES


def _end_on_signals() -> None:
    """End in good order when told to: what a verb has begun to write is swept on the way out."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # A signal that is ignored, as under nohup, stays ignored.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)  # as shells count an end by a signal


def _speak_any_script() -> None:
    """Let no letter stop the output of a terminal that cannot show it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


class _Parser(argparse.ArgumentParser):
    """A parser whose help and version say when standard output did not take them; argparse passes over that."""

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            file = file or sys.stderr
            file.write(message)
            file.flush()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="hrdocs",
        description="Check, read and show human-rights documentation about Belarus.",
        epilog=_EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hrdocs {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)

    for verb in VERBS:
        verb.add(verbs)
    return parser
