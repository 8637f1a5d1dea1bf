"""A command killed at a random moment: the target is the old or the new file whole, and nothing lies beside it."""

import json
import random
import signal
import subprocess
import sys
import time

import pytest

OLD = b'{"hrdocs": "1.0"}\n'
SWEPT = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


def command(folder):
    return [sys.executable, "-m", "hrdocs", "fix", str(folder / "big.ndjson"), "--output", str(folder / "out.ndjson")]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a folder with a big file, what it becomes, and how many seconds that takes."""
    folder = tmp_path_factory.mktemp("kill")
    line = {"type": "person", "names": [{"value": "Alena  Vymyslenka"}], "birth": "3.5.1990"}
    with (folder / "big.ndjson").open("w") as stream:
        stream.writelines(json.dumps({**line, "id": f"p{n}"}) + "\n" for n in range(6000))
    start = time.monotonic()
    subprocess.run(command(folder), check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    seconds = time.monotonic() - start
    return folder, (folder / "out.ndjson").read_bytes(), seconds


def kill(made, number, chance):
    folder, new, seconds = made
    (folder / "out.ndjson").write_bytes(OLD)
    with subprocess.Popen(command(folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        time.sleep(chance.uniform(0, seconds))
        process.send_signal(number)
        process.wait(60)
    assert (folder / "out.ndjson").read_bytes() in {OLD, new}
    beside = {path.name for path in folder.iterdir()} - {"big.ndjson", "out.ndjson"}
    if number in SWEPT:
        assert beside == set()
    for name in beside:
        (folder / name).unlink()


def kills(made, count):
    seed = random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}")  # noqa: T201 -- shown when the test fails
    chance = random.Random(seed)  # noqa: S311 -- a moment, not a secret
    for n in range(count):
        kill(made, (*SWEPT, signal.SIGKILL)[n % 4], chance)


def test_ten_kills(made):
    kills(made, 10)


@pytest.mark.slow
def test_fifty_kills(made):
    kills(made, 50)
