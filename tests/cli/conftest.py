"""Each test of a verb runs in an empty folder of its own; a fixture calls verbs."""

import pytest
import shell


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("HRDOCS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run(capsys):
    def call(*arguments):
        return shell.run(capsys, *arguments)

    return call
