"""How long the cases of all people of a dataset take, and whether that grows with the number of records only.

python tools/bench_cases.py [--records 50000 200000]
"""

import argparse
import time

from hrdocs import Dataset
from hrdocs.codec import read_record
from hrdocs.testing import sound_records


def main() -> None:
    """Print, for each number of records, the people, the seconds, and the milliseconds for one person."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--records", type=int, nargs="+", default=[50_000, 200_000], help="how many records")
    for count in parser.parse_args().records:
        dataset = Dataset(map(read_record, sound_records(count)))
        begun = time.process_time()
        people = sum(1 for _ in dataset.cases())
        taken = time.process_time() - begun
        print(f"{len(dataset)} records, {people} people: {taken:.1f} s, {1000 * taken / people:.2f} ms for each")


if __name__ == "__main__":
    main()
