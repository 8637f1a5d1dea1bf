"""What the rules that look across records keep of each record: at most 150 bytes, of any kind of file."""

import sys
from pathlib import Path

import pytest

from hrdocs import jsontext
from hrdocs.testing import sound_records

TOOLS = Path(__file__).resolve().parents[2] / "tools"
MOST = 150
COUNT = 2_000


@pytest.fixture(scope="module")
def bench():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(TOOLS))
        from bench import index_memory, partner_file  # noqa: PLC0415 -- the folder is on the path only here

        yield index_memory, partner_file
    for name in [name for name in sys.modules if name.partition(".")[0] == "bench"]:
        del sys.modules[name]


@pytest.mark.parametrize("kind", ["partner", "sound"])
def test_rules_across_records_keep_little(bench, tmp_path, kind):
    index_memory, partner_file = bench
    path = tmp_path / "file.ndjson"
    if kind == "partner":
        path.write_bytes(b"".join(partner_file.lines(COUNT)))
    else:
        path.write_text("".join(f"{jsontext.dumps(each)}\n" for each in sound_records(COUNT, seed=3)), "utf-8")
    assert "reference.other-time" in index_memory.ACROSS
    assert 0 < index_memory.across_bytes(path, COUNT) <= MOST
