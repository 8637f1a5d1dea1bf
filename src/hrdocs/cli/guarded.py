r"""The one writer of the shell: whatever a verb prints, no character from a file can control the terminal.

`main` puts it around standard output and standard error. Control characters and those that change the direction of a
text are written as codes such as `\u001b`, which in JSON still means the same text. Bytes pass unchanged, unless the
stream is a terminal.
"""

import codecs
import contextlib
import re
import sys
from collections.abc import Iterator
from typing import Any, Final, TextIO, cast

# Controls except tab and the ends of lines, direction marks and overrides, line and paragraph separators.
_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\r(?!\n)"
)
# What the library itself sends to a terminal: colours, and the progress bar.
_OURS: Final = re.compile("\x1b\\[(?:0|1;[0-9]{2})m|\\A\r(?:\x1b\\[K)?")


def safe(text: str) -> str:
    """Return a text in which every character that could control a terminal is written as a code."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def styled(stream: TextIO, text: str) -> None:
    """Write a text with colours or a moving bar; the text between them is guarded like any other."""
    inner = cast("TextIO", getattr(stream, "unguarded", stream))
    done = 0
    for ours in _OURS.finditer(text):
        inner.write(safe(text[done : ours.start()]) + ours[0])
        done = ours.end()
    inner.write(safe(text[done:]))


class GuardedStream:
    """A text stream that escapes every character that could control a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self.unguarded = stream
        self._bytes: GuardedBytes | None = None

    def write(self, text: str) -> int:
        """Write a text, guarded."""
        self.unguarded.write(safe(text))
        return len(text)

    def writelines(self, lines: Any) -> None:
        """Write several texts, guarded."""
        for line in lines:
            self.write(line)

    @property
    def buffer(self) -> Any:
        """The bytes of the stream; guarded when it is a terminal."""
        if not self.unguarded.isatty():
            return self.unguarded.buffer
        if self._bytes is None:
            self._bytes = GuardedBytes(self.unguarded)
        return self._bytes

    def __getattr__(self, name: str) -> Any:
        return getattr(self.unguarded, name)


class GuardedBytes:
    """The bytes of a document on their way to a terminal: read as UTF-8, and guarded."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("backslashreplace")

    def write(self, given: bytes) -> int:
        """Write bytes, guarded."""
        self._stream.write(safe(self._decoder.decode(bytes(given))))
        return len(given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextlib.contextmanager
def guarded() -> Iterator[None]:
    """Guard standard output and standard error inside the block."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (
        stream if stream is None or isinstance(stream, GuardedStream) else cast("TextIO", GuardedStream(stream))
        for stream in before
    )
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
