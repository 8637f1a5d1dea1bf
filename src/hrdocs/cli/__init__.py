"""The library's verbs for a shell.

Exit codes, the same in every verb: 0 nothing found, 1 problems in content, 2 wrong call, 3 the system could not read
or write the bytes, 4 an error of hrdocs itself; of several files, the highest. Warnings are printed and change no exit
code.
"""

import argparse
import atexit
import contextlib
import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from hrdocs._version import __version__
from hrdocs.cli import spoken
from hrdocs.cli.common import NO_BYTES, OUR_ERROR, complain
from hrdocs.cli.guarded import guarded
from hrdocs.lazy import loader

GROUPS: Final = {
    "look": ("show", "people_", "find", "stats", "changes", "due", "criteria", "article", "law", "cite"),
    "check": ("validate", "rule", "words", "fields_", "same", "diff"),
    "change": ("new", "add", "fix", "waive", "review", "label", "forget", "merge"),
    "in and out": ("import_", "map_", "template", "share", "extract", "convert", "schema"),
}
"""The verbs by what they are for, in the order of `hrdocs --help`."""

VERBS: Final = tuple(name for names in GROUPS.values() for name in names)
"""Their modules, in the order of `hrdocs --help`; each has `add(verbs)`. A Python word, and the name of
another module, has an underscore after it."""

# At its end Python would scan all that is loaded once more for cycles, which takes longer than a small file.
atexit.register(gc.freeze)

_load, _ = loader("hrdocs.cli", dict.fromkeys(VERBS, ()))

_VERY_MANY: Final = 100_000
"""How many objects are new before the garbage collector runs; loading modules makes many, and no cycles."""

_SIGNALLED: Final = 128  # as shells count an end by a signal

_EPILOGUE: Final = """\
exit codes:
  0  nothing found (warnings may have been printed)
  1  problems in content
  2  wrong call
  3  the system did not give or take the bytes
  4  an error of hrdocs itself

examples:
  hrdocs validate partner.json --language ru      is the file in order?
  hrdocs add ours.json                            enter a call, by questions
  hrdocs find ours.json "Елена Вымысленко"        is this person in the list, in any spelling?
  hrdocs show ours.json p1                        what happened to one person, and when
  hrdocs stats ours.json --held --on 2026-11-30 --by gender,article
                                                  how many people are held
  hrdocs changes ours.json --from 2026-11-01 --to 2026-11-30
                                                  what happened in a month
  hrdocs import list.xlsx -o imported             a list of Excel, Word or CSV as records, with a report by cell
  hrdocs template intake -o wave.xlsx --language be
                                                  a workbook to hand out, which import reads when it comes back
  hrdocs share ours.json --label clear --output public.json
                                                  only what may go out under a label
  hrdocs article "ч. 1 ст. 342 УК" --on 2020-08-09
                                                  what an article said on a day, and how hard it punished
  hrdocs law search оскорбление                   articles by number, words of the law, or words of talk
  hrdocs law check "ч. 1 ст. 342 УК" --on 2020-08-09 --term "2 г. 6 мес."
                                                  is a penalty within the sanction of that day?
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a verb and return its exit code."""
    if sys.stdout is None:
        return complain(f"hrdocs: {spoken.refused('standard output is closed')}", NO_BYTES)
    _speak_any_script()
    _forbid_core_dumps()
    if arguments is None:
        # The program ends with the verb: what is searched before that takes longer than a small file.
        gc.set_threshold(_VERY_MANY, *gc.get_threshold()[1:])
    with guarded():
        return _main(arguments)


def _forbid_core_dumps() -> None:
    """Forbid the system to write the memory of this program to a disk when it is killed: names are in it."""
    try:
        import resource  # noqa: PLC0415 -- Windows has none
    except ImportError:  # pragma: no cover
        return
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    # To Linux 1 means that no other program gets the dump either, which 0 would allow; a file is smaller than no page.
    wanted = 1 if sys.platform == "linux" and most != 0 else 0
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (wanted, most))


def _main(arguments: Sequence[str] | None) -> int:
    given = None
    try:
        with _swept_on_signals():
            called = sys.argv[1:] if arguments is None else arguments
            spoken.speak(spoken.wanted(called))
            given = _parser(called).parse_args(arguments)
            code: int = given.run(given)
            sys.stdout.flush()
    except OSError as error:
        return _not_taken(error)
    except KeyboardInterrupt:
        return 130  # as shells count an end by Ctrl-C
    except Exception as error:
        if given is not None and given.debug:
            raise
        return _unexpected(error)
    return code


def _unexpected(error: Exception) -> int:
    """Report an error of hrdocs itself by its type and place: its message may repeat what a record says."""
    import traceback  # noqa: PLC0415 -- only an error waits for it

    package = Path(__file__).parents[1]
    places = [
        f"{Path(frame.filename).relative_to(package).as_posix()} line {frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(package)
    ]
    where = f", {places[-1]}" if places else ""
    said = spoken.refused(
        "an error of hrdocs itself: {name} (version {version})\n"
        "  to fix  report this line; the same command as hrdocs --debug ... prints all, with what the file says",
        name=f"{type(error).__name__}{where}",
        version=__version__,
    )
    return complain(f"hrdocs: {said}", OUR_ERROR)


def _not_taken(error: OSError) -> int:
    """Report that standard output is closed. The rest is dropped, or Python would complain about it at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.filename is None and not error.strerror:
        return complain(f"hrdocs: {spoken.refused('standard output is closed')}", NO_BYTES)
    where = spoken.refused("standard output") if error.filename is None else Path(os.fsdecode(error.filename)).name
    return complain(f"hrdocs: {where}: {spoken.system(error)}", NO_BYTES)


@contextlib.contextmanager
def _swept_on_signals() -> Iterator[None]:
    """Remove unfinished files when a signal ends the program."""
    ours = os.getpid()

    def end(number: int, _: object) -> None:
        if os.getpid() != ours:  # a worker process has nothing to remove
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            return
        writer = sys.modules.get("hrdocs.outfile")  # when it is not loaded, nothing is unfinished
        if sweep := getattr(writer, "sweep", None):  # nor when it is only half loaded
            sweep()
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        raise SystemExit(_SIGNALLED + number)

    before = {}
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            # A program started with nohup ignores SIGHUP, and continues to do so.
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _speak_any_script() -> None:
    """Escape letters that the terminal cannot show, so that output never fails on them.

    What Windows redirects to a file or another program has the code page of its region, in which Belarusian is lost:
    there it becomes UTF-8, as everywhere else.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
            if sys.platform == "win32" and not stream.isatty():
                stream.reconfigure(encoding="utf-8")


class _Grouped(argparse.RawDescriptionHelpFormatter):
    """Help in which the verbs are listed by what they are for."""

    def _format_action(self, action: argparse.Action) -> str:
        if not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 -- argparse gives it no other name
            return super()._format_action(action)
        helps = {choice.dest: choice.help for choice in action._choices_actions}  # noqa: SLF001 -- as above
        lines = []
        for group, names in GROUPS.items():
            lines.append(f"  {spoken.said(group)}:\n")
            shown = (name.rstrip("_") for name in names)
            lines += [f"    {name:<9} {helps[name]}\n" for name in shown if name in helps]
        return "".join(lines)


class _Parser(argparse.ArgumentParser):
    """A parser that reports when its help or version cannot be written to standard output; argparse ignores that."""

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            file = file or sys.stderr
            file.write(message)
            file.flush()


def _parser(arguments: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser of all verbs, or only of the one that is called, which is faster."""
    parser = _Parser(
        prog="hrdocs",
        description=spoken.said("Check, read and show human-rights documentation about Belarus."),
        epilog=_EPILOGUE,
        formatter_class=_Grouped,
    )
    parser.add_argument("--version", action="version", version=f"hrdocs {__version__}")
    parser.add_argument(
        "--debug", action="store_true", help="print all of an error of hrdocs itself, with what the file says"
    )
    verbs = parser.add_subparsers(title=spoken.said("verbs"), metavar="VERB", required=True)

    called = [name for name in VERBS if [name.rstrip("_")] == [*arguments[:1]]]
    for name in called or VERBS:
        module: Any = _load(name)
        module.add(verbs)
    # The list of the verbs; what each of them prints about its own options is in English.
    for row in verbs._choices_actions:  # noqa: SLF001 -- argparse shows it no other way
        row.help = spoken.help_of(row.dest, row.help or "")
    _add_config(verbs)
    return parser


def _add_config(verbs: Any) -> None:
    """Let every verb take `--config` and `--no-config`, so that a script can say it once; most read no settings."""
    for verb in verbs.choices.values():
        inner = [each for each in verb._actions if isinstance(each, argparse._SubParsersAction)]  # noqa: SLF001 -- argparse has no other way
        for each in inner:
            _add_config(each)
        if not inner and "--config" not in verb._option_string_actions:  # noqa: SLF001
            verb.add_argument("--config", help=argparse.SUPPRESS)
            verb.add_argument("--no-config", action="store_true", help=argparse.SUPPRESS)
