"""How far a check is: a mark on the standard error that moves several times a second.

Of NDJSON it is a bar of the bytes that were checked, of a `.json` first the stage that reads the whole file. The mark
is drawn again also while one long step runs, so that a program that works differs from one that hangs.
"""

import contextlib
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import define, field

from hrdocs.cli.common import is_standard_input
from hrdocs.cli.guarded import styled
from hrdocs.cli.spoken import said

if TYPE_CHECKING:
    from hrdocs.validation.run import StageWord

_LONG_FILE: Final = 1 << 19
"""A shorter file is checked in less than half a second."""
_EVERY: Final = 0.2
_BAR: Final = 30
_TURNING: Final = "|/-\\"

_STAGES: "Final[dict[StageWord, str]]" = {
    "read": "reading the whole file",
    "check": "checking records",
    "compare": "comparing records",
}


@define(eq=False)
class ProgressMark:
    """The mark, and what it is about to show.

    Args:
        is_moving: Whether it is drawn in one place, as on a terminal; else each time on a line of its own.
        may_start_threads: Whether a thread may draw while records are checked; not where processes are started.
    """

    is_moving: bool
    may_start_threads: bool
    _stage: "StageWord" = "check"
    _shown: str = ""
    _turn: int = 0
    _drawn_at: float = float("-inf")
    _lock: threading.Lock = field(factory=threading.Lock)
    _thread: threading.Thread | None = None
    _over: threading.Event = field(factory=threading.Event)

    def begin(self, stage: "StageWord") -> None:
        """Show that another stage begins."""
        self._stage, self._shown = stage, ""
        self._draw()
        if self._thread is None and (self.may_start_threads or stage == "compare"):
            self._thread = threading.Thread(target=self._keep_drawing, daemon=True)
            self._thread.start()

    def advance(self, done: int, size: int | None) -> None:
        """Show how many bytes are checked."""
        shown = f"{done >> 20} MiB"
        # What gzip expands to is larger than the file: then only the sum is printed.
        if size and done <= size:
            full = _BAR * done // size
            shown = f"[{'#' * full}{'.' * (_BAR - full)}] {100 * done // size:3d} %  {shown}"
        self._shown = shown
        if time.monotonic() - self._drawn_at >= _EVERY or done == size:
            self._draw()

    def end(self) -> None:
        """Stop drawing, and clear the place."""
        self._over.set()
        if self._thread is not None:
            self._thread.join()
        if self.is_moving:
            styled(sys.stderr, "\r\x1b[K")
            sys.stderr.flush()

    def _keep_drawing(self) -> None:
        while not self._over.wait(_EVERY):
            self._draw()

    def _draw(self) -> None:
        with self._lock, contextlib.suppress(OSError, ValueError):  # a closed standard error stops no check
            self._drawn_at = time.monotonic()
            self._turn += 1
            text = f"{_TURNING[self._turn % len(_TURNING)]} {said(_STAGES[self._stage])}  {self._shown}".rstrip()
            styled(sys.stderr, f"\r\x1b[K{text}" if self.is_moving else f"{text}\n")
            sys.stderr.flush()


@contextlib.contextmanager
def drawn(wanted: str, file: str, *, may_start_threads: bool) -> Iterator[ProgressMark | None]:
    """Return the mark for a file; None where it is not wanted, or no one would see it.

    Args:
        wanted: `always`, `never`, or `auto`: for long files on a terminal.
        file: The file, as it is named.
        may_start_threads: As in `ProgressMark`.
    """
    is_terminal = sys.stderr is not None and sys.stderr.isatty()
    if wanted == "never" or (wanted == "auto" and not (is_terminal and _is_long(file))):
        yield None
        return
    mark = ProgressMark(is_moving=is_terminal, may_start_threads=may_start_threads)
    try:
        yield mark
    finally:
        mark.end()


def _is_long(file: str) -> bool:
    try:
        return is_standard_input(file) or Path(file).stat().st_size > _LONG_FILE
    except OSError:
        return False
