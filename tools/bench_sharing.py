"""How long it takes to cut a file for sharing, beside the diff of two readings of it, in one run; and the memory.

Usage: python tools/bench_sharing.py [--records N] [--rounds N]

The records are those of a partner's file (`tools/bench/partner_file.py`), without labels, so that they are `amber`; for
`clear` and `green` all of them are labelled `clear`, since there is nothing to cut in a record that does not go. In the
second reading one record in ten has another note. Times are of the processor, the best of the rounds.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import attrs

from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.sharing.labelling import relabelled
from hrdocs.testing import sound_records
from hrdocs.values import LocalText
from hrdocs.vocabulary import SharingLabel

_OPEN = (SharingLabel.CLEAR, SharingLabel.GREEN)
_LABELS = (*_OPEN, SharingLabel.AMBER, SharingLabel.AMBER_STRICT, SharingLabel.RED)
_EACH = 10


def measure(count: int, rounds: int) -> dict[str, float]:
    """Return seconds by what was done: `diff`, and each label."""
    values = list(sound_records(count, seed=1))
    one = Dataset(map(read_record, values))
    other = Dataset(
        attrs.evolve(record, notes=LocalText({"en": "another"})) if number % _EACH == 0 else record
        for number, record in enumerate(map(read_record, values))
    )
    found = {"diff": _best(lambda: one.diff(other), rounds)}
    public = Dataset(relabelled(one.records, SharingLabel.CLEAR, loosen=True))
    for label in _LABELS:
        cut = public if label in _OPEN else one
        found[label.value] = _best(lambda cut=cut, label=label: cut.shareable(label), rounds)
    return found


def _best(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def _peak() -> str:
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return "not known"
    return f"{next(int(line.split()[1]) for line in status.splitlines() if line.startswith('VmHWM')) // 1024} MB"


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description="How long it takes to cut a file for sharing, beside a diff.")
    parser.add_argument("--records", type=int, default=90_000, help="how many records")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is done; the best counts")
    given = parser.parse_args()
    found = measure(given.records, given.rounds)
    diff = found.pop("diff")
    print(f"{given.records} records; diff, one record in {_EACH} changed: {diff:.2f} s")
    for label, seconds in found.items():
        print(f"shareable, {label}: {seconds:.2f} s, {seconds / diff:.1f} times the diff")
    print(f"memory at most: {_peak()}")


if __name__ == "__main__":
    main()
