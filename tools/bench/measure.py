"""What is measured: time a record, memory while streaming, the cost of an import."""

import functools
import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from bench.readers import Read, Reader
from bench.records import lines
from hrdocs import codec

_CHUNK = 200


@frozen
class Speed:
    """How long one contender took.

    Args:
        best: Microseconds a record, undisturbed: the sum of the best rounds of each chunk of lines.
        median: Microseconds a record, by the median of the rounds.
    """

    best: float
    median: float


def speeds(readers: Sequence[Reader], *, count: int, rounds: int) -> dict[str, Speed]:
    """Let the contenders read the same lines in turn, some rounds, so that a disturbed minute strikes them all.

    What hrdocs remembers of texts is forgotten before each turn, and the turn begins with other lines that do not
    count: so each line is met as one in the middle of a long file.
    """
    sample, warm = list(lines(count)), list(lines(count // 4, seed=2))
    passes: dict[str, list[list[float]]] = {reader.name: [] for reader in readers}
    for n in range(rounds):
        turn = n % len(readers)
        for reader in (*readers[turn:], *readers[:turn]):
            share = sample[: max(_CHUNK, count // reader.share)]
            forget()
            _pass(reader.read, warm[: len(share)])
            gc.collect()
            passes[reader.name].append(_pass(reader.read, share))
    return {
        name: Speed(
            best=sum(map(min, zip(*times, strict=True))) / len(times[0]),
            median=statistics.median(map(statistics.fmean, times)),
        )
        for name, times in passes.items()
    }


def _pass(read: Read, sample: list[bytes]) -> list[float]:
    """Return the microseconds a record of each chunk."""
    times = []
    for start in range(0, len(sample), _CHUNK):
        chunk = sample[start : start + _CHUNK]
        began = time.perf_counter()
        for line in chunk:
            read(line)
        times.append((time.perf_counter() - began) / len(chunk) * 1e6)
    return times


def forget() -> None:
    """Empty what hrdocs remembers of the texts that it read."""
    modules = [module for name, module in sys.modules.items() if name.startswith("hrdocs.values")]
    for each in (each for module in modules for each in vars(module).values()):
        if isinstance(each, functools._lru_cache_wrapper):  # noqa: SLF001 -- it has no other name
            each.cache_clear()
    for each in gc.get_objects():
        if type(each) is codec._Met:  # noqa: SLF001 -- nobody else has a reason to empty it
            each.clear()


# Streaming

_STREAM = """
import json, resource, sys, time
import hrdocs

def peak():
    try:
        # Linux hands the peak of the parent down to the child; this one is the child's own.
        with open("/proc/self/status") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))
    except OSError:
        # Bytes on macOS, kibibytes elsewhere.
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

marks, found, began = set(map(int, sys.argv[2:])), {}, time.perf_counter()
for n, _ in enumerate(hrdocs.iter_records(sys.argv[1]), 1):
    if n in marks:
        found[n] = [peak(), time.perf_counter() - began]
print(json.dumps(found))
"""


@frozen
class Streaming:
    """What streaming a file took.

    Args:
        file_bytes: The size of the file.
        peaks: The peak of memory in bytes after so many records.
        seconds: How long all took.
    """

    file_bytes: int
    peaks: dict[int, int]
    seconds: float


def streaming(count: int) -> Streaming:
    """Write a file of so many records and let a fresh process iterate over it."""
    marks = [count // 100, count // 10, count]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.ndjson"
        with path.open("wb") as file:
            file.writelines(line + b"\n" for line in lines(count, seed=3))
        found = json.loads(_child("-c", _STREAM, str(path), *map(str, marks)))
        return Streaming(
            file_bytes=path.stat().st_size,
            peaks={mark: found[str(mark)][0] for mark in marks},
            seconds=found[str(count)][1],
        )


# Importing


def import_times(statements: Sequence[str], *, rounds: int) -> dict[str, float]:
    """Return the median of the milliseconds that statements take in fresh processes, by turns."""
    times: dict[str, list[float]] = {statement: [] for statement in statements}
    for _ in range(rounds):
        for statement in statements:
            code = f"import time; began = time.perf_counter(); {statement}; print(time.perf_counter() - began)"
            times[statement].append(float(_child("-c", code)) * 1000)
    return {statement: statistics.median(found) for statement, found in times.items()}


def _child(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout
