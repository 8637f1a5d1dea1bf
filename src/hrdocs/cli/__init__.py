"""The library's verbs for a shell.

Exit codes, the same in every verb: 0 nothing found, 1 problems in content, 2 wrong call, 3 the system did not give or
take the bytes; of several files, the highest. Warnings are printed and change no exit code.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Final

from hrdocs._version import __version__
from hrdocs.cli import article, cite, criteria, fix, law, rule, schema, show, validate
from hrdocs.cli.common import OK

_VERBS: Final = (validate, rule, fix, show, criteria, article, law, cite, schema)
"""In the order of `hrdocs --help`; each module has `add(verbs)`."""

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
    """Run a verb and give its exit code."""
    _speak_any_script()
    parser = _parser()
    given = parser.parse_args(arguments)
    try:
        code: int = given.run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has seen enough; Python must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return 130  # as shells count an end by Ctrl-C
    return code


def _speak_any_script() -> None:
    """Let no letter stop the output of a terminal that cannot show it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hrdocs",
        description="Check, read and show human-rights documentation about Belarus.",
        epilog=_EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hrdocs {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)

    for verb in _VERBS:
        verb.add(verbs)
    return parser
