"""The command line: what it prints, and its exit codes."""

import io
import os
import subprocess
import sys

import pytest
from shell import write

from hrdocs import cli

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]}


def test_help_teaches(capsys):
    with pytest.raises(SystemExit) as caught:
        cli.main(["--help"])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert "exit codes:" in out
    assert "hrdocs validate partner.json" in out


def test_as_a_module_and_with_a_reader_that_stops_early():
    write("a.json", PERSON)
    module = [sys.executable, "-m", "hrdocs"]
    assert subprocess.run([*module, "validate", "a.json"], check=False, capture_output=True).returncode == 0  # noqa: S603
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*module, "schema"], check=False, stdout=writer, stderr=subprocess.PIPE)  # noqa: S603
    os.close(writer)
    assert done.returncode == 3
    assert done.stderr == b"hrdocs: standard output: Broken pipe\n"


def test_a_terminal_that_knows_few_letters():
    write("a.json", {**PERSON, "names": [{"value": "Алена Вымысленка"}]})
    command = [sys.executable, "-m", "hrdocs", "show", "a.json", "p1"]
    done = subprocess.run(  # noqa: S603
        command, check=False, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert done.returncode == 0
    assert done.stdout.startswith(b"\\u0410")


def test_help_waits_for_no_other_part_of_the_library():
    script = (
        "import sys, hrdocs.cli\n"
        "try: hrdocs.cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted(m for m in sys.modules if m.startswith('hrdocs.') and not m.startswith('hrdocs.cli')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.splitlines()[-1] == "['hrdocs._version', 'hrdocs.lazy']"


@pytest.mark.parametrize(("platform", "encoding"), [("win32", "utf-8"), ("linux", "cp1251")])
def test_what_windows_redirects_is_utf_8(monkeypatch, platform, encoding):
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1251")
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "stdout", stream)
    cli._speak_any_script()
    assert stream.encoding == encoding
    stream.write("ў \N{LATIN SMALL LETTER U WITH BREVE}")
    stream.flush()
    assert stream.buffer.getvalue().decode(encoding).startswith("ў ")
