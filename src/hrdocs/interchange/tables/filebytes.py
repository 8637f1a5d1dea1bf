"""The bytes of one file, read as often as wanted, with their digest; a file that changes meanwhile is refused."""

import contextlib
import hashlib
import io
import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import IO

from hrdocs.problems import Location
from hrdocs.recordfile import AnyPath, changed, check_ordinary, is_path, marks_of, unreadable

_CHUNK = 1 << 18


class FileBytes:
    """A path, or bytes in memory, with a name for reports.

    Raises:
        UnreadableFile: The path is a folder, a device, a pipe or a socket.
    """

    def __init__(self, source: AnyPath | bytes, name: str | None = None) -> None:
        self._data: bytes | None = None
        self._path: str | None = None
        self._first_marks: tuple[int, ...] | None = None
        self.name: str | None
        if is_path(source):
            self._path = os.fspath(source)
            self.name = name or self._path
            check_ordinary(self._path, self.name)
        elif isinstance(source, bytes):
            self._data, self.name = source, name
        else:
            message = f"expected a path or bytes, not {type(source).__name__}"
            raise TypeError(message)

    @property
    def place(self) -> Location:
        """The file as a whole."""
        return Location(file=self.name)

    @contextlib.contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Open the bytes from their beginning.

        Raises:
            UnreadableFile: The system cannot read them, or the file has changed since it was first opened.
        """
        if self._path is None:
            yield io.BytesIO(self._data or b"")
            return
        try:
            stream = Path(self._path).open("rb")  # noqa: SIM115 -- closed below
        except OSError as error:
            raise unreadable("file.unreadable", self.name, error) from error
        with stream:
            marks = marks_of(stream)
            if self._first_marks is None:
                self._first_marks = marks
            elif self._first_marks != marks:
                raise changed(self.name)
            yield stream
            if marks_of(stream) != marks:
                raise changed(self.name)

    def chunks(self, size: int = _CHUNK) -> Iterator[bytes]:
        """Return the bytes piece by piece."""
        with self.opened() as stream:
            while True:
                try:
                    piece = stream.read(size)
                except OSError as error:
                    raise unreadable("file.unreadable", self.name, error) from error
                if not piece:
                    return
                yield piece

    def head(self, size: int) -> bytes:
        """Return the first bytes."""
        most = min(size, self.size)  # a reader allocates as much memory as is requested
        with self.opened() as stream:
            return stream.read(most)

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of all bytes."""
        digest = hashlib.sha256()
        for piece in self.chunks():
            digest.update(piece)
        return digest.hexdigest()

    @cached_property
    def size(self) -> int:
        """How many bytes there are."""
        with self.opened() as stream:
            return stream.seek(0, io.SEEK_END)
