"""The writer of bytes: every file that this library writes goes through `replacing`.

A file is written beside its target and replaces it when it is complete, so no one ever sees half a file. The
unfinished file is removed when anything goes wrong; a program that is ended by a signal calls `sweep` first, as the
command line does.
"""

import contextlib
import errno
import io
import json
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Final

from hrdocs.errors import UnreadableFile, WrongTarget
from hrdocs.recordfile import AnyPath, unreadable

try:
    import fcntl
except ImportError:  # pragma: no cover -- Windows has no such locks
    fcntl = None  # type: ignore[assignment]

_STANDARD_OUTPUT: Final = frozenset({"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})
_SUFFIX: Final = ".part"
_RANDOM_BYTES: Final = 6
_NAME_BYTES: Final = 200  # most file systems allow 255 bytes, and ours are added to the target's name
_PRIVATE: Final = 0o600

# How a formula begins in Excel, in LibreOffice and, with the wide characters, in Excel of East Asia.
_FORMULA: Final = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")

SEPARATORS: Final = {"en": ",", "ru": ";", "be": ";"}
"""What parts the fields of a CSV file, by the language of who opens it: Excel takes a comma for it only in some."""

_unfinished: set[tuple[int, str]] = set()
"""The files being written now, each with the process that writes it: a forked process removes none of its parent's."""


class OutFile(io.BufferedWriter):
    """A file being written. It becomes private (mode 0600) as soon as something labelled `red` is written."""

    is_private: bool = False


def is_standard_output(path: AnyPath) -> bool:
    """Whether a path means standard output: `-` or `/dev/stdout`."""
    return os.fspath(path) in _STANDARD_OUTPUT


def is_formula(text: str) -> bool:
    """Whether a spreadsheet program may read a text as a formula."""
    return _FORMULA.match(text) is not None


# Where a program divides cells by another character than the file has, quotes protect no more: each of these may end
# a cell, and what follows begins one.
_AFTER_DIVIDER: Final = re.compile(r"(?<=[,;|\t\r\n])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")


def harmless(text: str) -> str:
    """Return a text as a cell of CSV that no spreadsheet program runs: a formula gets an apostrophe.

    So does what would be one if the program divided cells at another character than the file does.
    """
    text = _AFTER_DIVIDER.sub("'", text)
    return f"'{text}" if is_formula(text) else text


def is_red(data: bytes) -> bool:
    """Whether JSON may hold the sharing label `red`. A text that only looks like the label counts too."""
    if b'"red"' in data:
        return True
    if b"\\u" not in data:
        return False
    try:
        return b'"red"' in json.dumps(json.loads(data)).encode()
    except ValueError:
        return True  # not readable, so the label may be in it


@contextlib.contextmanager
def replacing(path: AnyPath, *, inputs: Iterable[Any] = (), private: bool = False) -> Iterator[OutFile | IO[bytes]]:
    """Open a file beside the target, and replace the target with it when all is written.

    Args:
        path: The target; `-` and `/dev/stdout` are standard output.
        inputs: Paths and streams that the content comes from; `-` is the standard input. The target must not be one of
            them, and a new file has no permission that none of them has.
        private: Whether only the owner may read a new file; `is_private` of the open file can be set later too.

    Raises:
        WrongTarget: The target is an input, or not an ordinary file.
        OSError: The system cannot write the bytes.
    """
    if is_standard_output(path):
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path).resolve()
    modes = _modes_of(inputs, target)
    mode = _mode_there(target)
    # The process's mask is seen in the mode of a new file; os.umask would change it for a moment.
    new = 0
    if mode is None:
        new = _probed(target)
        if modes:
            new &= _any_of(modes)
    beside = _beside(target)
    key = (os.getpid(), str(beside))
    _unfinished.add(key)  # before it exists, so that no signal comes between
    try:
        with OutFile(io.FileIO(_created(beside), "wb")) as stream:
            if fcntl is not None:
                with contextlib.suppress(OSError):
                    fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            stream.is_private = private
            yield stream
            stream.flush()
            wanted = mode if mode is not None else new & _PRIVATE if stream.is_private else new
            beside.chmod(wanted)
            os.fsync(stream.fileno())
        beside.replace(target)
        _sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        _unfinished.discard(key)


def watched(chunks: Iterable[bytes], stream: OutFile | IO[bytes]) -> Iterator[bytes]:
    """Return the chunks as they are, and make the file private once one of them has the label `red`."""
    for chunk in chunks:
        if isinstance(stream, OutFile) and not stream.is_private:
            stream.is_private = is_red(chunk)
        yield chunk


def replace(path: AnyPath, data: bytes, *, inputs: Iterable[Any] = (), private: bool = False) -> None:
    """Write bytes to a file, all of them or none; missing folders are made.

    Args:
        path: The target, as for `replacing`.
        data: What is written.
        inputs: As for `replacing`.
        private: As for `replacing`.

    Raises:
        UnreadableFile: The system cannot write the bytes.
        WrongTarget: The target is an input, or not an ordinary file.
    """
    name = os.fspath(path)
    try:
        if not is_standard_output(name):
            Path(name).parent.mkdir(parents=True, exist_ok=True)
        with replacing(name, inputs=inputs, private=private) as stream:
            stream.write(data)
    except OSError as error:
        raise not_written(name, error) from error


def not_written(name: str, error: OSError) -> UnreadableFile | OSError:
    """Return the exception for bytes that the system cannot write; that of standard output stays as it is."""
    return error if is_standard_output(name) else unreadable("file.not-written", name, error)


def check_target(path: AnyPath, inputs: Iterable[Any] = ()) -> None:
    """Check a target before the work begins.

    Raises:
        WrongTarget: The target is an input, or not an ordinary file.
    """
    if not is_standard_output(path):
        target = Path(path).resolve()
        _modes_of(inputs, target)
        with contextlib.suppress(IsADirectoryError):  # the writer reports it, as the system does
            _mode_there(target)


def are_apart(paths: Iterable[AnyPath]) -> bool:
    """Whether no two targets are the same file, or both standard output."""
    places = ["-" if is_standard_output(path) else os.fspath(Path(path).resolve()) for path in paths]
    return len(set(places)) == len(places)


def check_targets(paths: Iterable[AnyPath | None], inputs: Iterable[Any] = ()) -> None:
    """Check the targets of one command before the work begins; None is an option that was not given.

    Args:
        paths: All that the command writes.
        inputs: All that it reads: the data, and also names, answers, settings, keys and lists beside them.

    Raises:
        WrongTarget: One of them is an input, or not an ordinary file, or two are the same.
    """
    targets, inputs = [each for each in paths if each is not None], list(inputs)
    for target in targets:
        check_target(target, inputs)
    if not are_apart(targets):
        raise WrongTarget("two outputs to be two files, and neither is one that is read")


def sweep() -> None:
    """Remove the unfinished files of this process. A handler of signals may call it."""
    for pid, name in tuple(_unfinished):
        if pid == os.getpid():
            with contextlib.suppress(OSError):
                Path(name).unlink(missing_ok=True)


def leftovers(path: AnyPath) -> list[Path]:
    """Return unfinished files that an interrupted run left beside a target; no running program writes them."""
    if fcntl is None or is_standard_output(path):
        return []
    target = Path(path).resolve()
    try:
        found = sorted(each for each in target.parent.iterdir() if _is_ours(each.name, target))
    except OSError:
        return []
    return [each for each in found if _is_unlocked(each)]


def _is_ours(name: str, target: Path) -> bool:
    start = _start(target)
    middle = name.removeprefix(start).removesuffix(_SUFFIX)
    is_framed = name.startswith(start) and name.endswith(_SUFFIX)
    return is_framed and len(middle) == 2 * _RANDOM_BYTES and all(each in "0123456789abcdef" for each in middle)


def _is_unlocked(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            fcntl.flock(stream.fileno(), fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _start(target: Path) -> str:
    name = os.fsencode(target.name)[:_NAME_BYTES].decode("utf-8", "ignore")
    return f".{name}."


def _beside(target: Path) -> Path:
    return target.parent / f"{_start(target)}{os.urandom(_RANDOM_BYTES).hex()}{_SUFFIX}"


def _created(path: Path, mode: int = _PRIVATE) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.open(path, flags, mode)


def _probed(target: Path) -> int:
    """Return the mode that the system gives to a new file in this folder."""
    probe = _beside(target)
    key = (os.getpid(), str(probe))
    _unfinished.add(key)
    try:
        descriptor = _created(probe, 0o666)
        try:
            return stat.S_IMODE(os.fstat(descriptor).st_mode)
        finally:
            os.close(descriptor)
    finally:
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)
        _unfinished.discard(key)


def _mode_there(target: Path) -> int | None:
    """Return the mode of the target; None when there is no such file."""
    try:
        found = target.stat()
    except OSError:
        return None  # what is wrong with the folder, creating a file there shows
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise WrongTarget("an ordinary file as target, not a device, a pipe or a socket; for standard output write -")
    return stat.S_IMODE(found.st_mode)


def _modes_of(inputs: Iterable[Any], target: Path) -> list[int]:
    """Return the modes of the inputs that are ordinary files."""
    try:
        there = target.stat()
    except OSError:
        there = None
    modes = []
    for each in inputs:
        try:
            each = sys.stdin if each == "-" else each  # noqa: PLW2901 -- a shell may have opened a file as it
            found = os.stat(each if isinstance(each, str | os.PathLike) else each.fileno())  # noqa: PTH116 -- also of a descriptor
        except (OSError, AttributeError, ValueError):
            continue  # a stream in memory, or a file that is not there
        if there is not None and os.path.samestat(found, there):
            raise WrongTarget("another file as target: this one is read, and writing it would destroy what it holds")
        if stat.S_ISREG(found.st_mode):
            modes.append(stat.S_IMODE(found.st_mode))
    return modes


def _any_of(modes: list[int]) -> int:
    all_bits = 0
    for mode in modes:
        all_bits |= mode
    return all_bits | _PRIVATE  # the owner may always read and replace what they have written


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
