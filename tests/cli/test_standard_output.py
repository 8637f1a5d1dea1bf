"""Standard output that is full or closed: one line, exit code 3, and no traceback, in every verb."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CASE = str(ROOT / "examples" / "observatory_2020_kazak.json")
FULL = "/dev/full"

VERBS = {
    "validate": ["validate", CASE],
    "rule": ["rule"],
    "fix": ["fix", CASE],
    "show": ["show", CASE, "Liudmila Kazak"],
    "criteria": ["criteria", CASE, "Liudmila Kazak", "--framework", "wgad", "--on", "2020-09-25"],
    "article": ["article", "cc1999:342/1"],
    "law": ["law", "search", "хулиганство"],
    "cite": ["cite", str(ROOT / "README.md")],
    "schema": ["schema", "dataset"],
    "help": ["--help"],
    "version": ["--version"],
}


def run(arguments, **terms):
    command = [sys.executable, "-m", "hrdocs", *arguments]
    return subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT, **terms)  # noqa: S603


@pytest.mark.skipif(not os.path.exists(FULL), reason="this system has no /dev/full")  # noqa: PTH110
@pytest.mark.parametrize("verb", VERBS)
def test_a_full_output(verb):
    with open(FULL, "w") as full:  # noqa: PTH123 -- a device
        done = run(VERBS[verb], stdout=full)
    assert done.returncode == 3
    assert done.stderr == "hrdocs: standard output: No space left on device\n"


@pytest.mark.parametrize("verb", VERBS)
def test_an_output_whose_reader_has_left(verb):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = run(VERBS[verb], stdout=writer)
    finally:
        os.close(writer)
    assert done.returncode == 3
    assert done.stderr == "hrdocs: standard output: Broken pipe\n"


def wait_until_caught(pid, number):
    """A signal before the command has its own handlers meets Python itself."""
    status = Path(f"/proc/{pid}/status")
    for _ in range(600):
        caught = next(line for line in status.read_text().splitlines() if line.startswith("SigCgt"))
        if int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1 and int(caught.split()[1], 16) >> (number - 1) & 1:
            return
        time.sleep(0.1)
    pytest.fail("the command never caught the signal")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system does not show caught signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_in_good_order(number):
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip("this signal is ignored here, as under nohup, and the command leaves it so")
    command = [sys.executable, "-m", "hrdocs", "validate", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:  # noqa: S603
        process.stdin.write(b'{"hrdocs": "1.0"}\n')
        process.stdin.flush()
        wait_until_caught(process.pid, number)
        process.send_signal(number)
        process.stdin.close()
        _, errors = process.stdin, process.stderr.read()
        assert (process.wait(), errors) == (128 + number, b"")
