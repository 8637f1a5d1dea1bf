"""Verbs called as from a shell, and small files for them."""

import json
from pathlib import Path

from hrdocs import cli


def run(capsys, *arguments):
    """Return the exit code of a verb, what it wrote to standard output, and to standard error."""
    code = cli.main(arguments)
    out, err = capsys.readouterr()
    return code, out, err


def write(name, *records, **header):
    """Write a `.json` of some records, with keys of the header."""
    Path(name).write_text(json.dumps({"hrdocs": "1.0", **header, "records": records}), encoding="utf-8")


def write_key(path, content):
    """Write a key file for its owner alone."""
    path.write_bytes(content)
    path.chmod(0o600)
