"""The benchmark compares like with like: its rivals build the same values and refuse the same documents."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

for name in ("pydantic", "msgspec"):
    if importlib.util.find_spec(name) is None:
        pytest.skip(f"needs {name}, as the benchmark does", allow_module_level=True)

TOOLS = Path(__file__).parents[2] / "tools"
sys.path.insert(0, str(TOOLS))

from bench import readers as who  # noqa: E402
from bench.agreement import SYNTAX, compare, verdict  # noqa: E402
from bench.measure import forget, import_times, speeds, streaming  # noqa: E402
from bench.records import TYPES, lines, records  # noqa: E402
from bench.rivals import is_same  # noqa: E402
from bench.run import main  # noqa: E402

sys.path.remove(str(TOOLS))

READ = {reader.name: reader.read for reader in who.readers()}


def test_records_are_of_the_size_that_is_told():
    sizes = [len(line) for line in lines(2000)]
    assert 900 <= sum(sizes) / len(sizes) <= 1100


def test_records_are_valid_and_distinct():
    found = [who.read_core(line) for line in lines(400)]
    assert {type(record).type for record in found} == set(TYPES)
    assert len({record.id for record in found}) == 400


def test_the_same_seed_gives_the_same_records():
    assert list(records(10)) == list(records(40))[:10]
    assert list(lines(8)) == list(lines(8)) != list(lines(8, seed=2))


@pytest.mark.parametrize("name", [who.PYDANTIC, who.PYDANTIC_UNCHECKED])
def test_pydantic_builds_the_same_values_and_refuses_the_same_documents(name):
    found = compare(who.read_core, READ[name], count=2, same=is_same)
    assert found.differing == ()
    assert found.documents > 2000
    assert 0.5 < found.refused / found.documents < 1
    assert found.taken == ("a key that stands twice",)


def test_fast_refuses_the_same_documents():
    found = compare(who.read_core, who.read_fast, count=2, same=lambda mine, other: mine == other)
    assert (found.differing, found.taken) == ((), ())


def test_jsonschema_refuses_the_same_documents():
    found = compare(who.read_core, READ[who.JSONSCHEMA], count=1)
    assert found.differing == ()


def test_all_read_what_is_generated():
    for line in lines(40):
        for name, read in READ.items():
            assert verdict(read, line) is not None, name


def test_hrdocs_takes_none_of_the_lines_that_are_no_json():
    for line in SYNTAX.values():
        assert verdict(who.read_core, line) is verdict(who.read_fast, line) is None


def test_values_that_differ_are_seen():
    line, other = list(lines(8))[::4]
    model = READ[who.PYDANTIC](line)
    assert is_same(model, who.read_core(line))
    assert not is_same(model, who.read_core(other))
    row = json.dumps({**json.loads(line), "x_row": 5.0}).encode()
    assert is_same(READ[who.PYDANTIC](row), who.read_core(row))
    assert not is_same(READ[who.PYDANTIC](row), who.read_core(row.replace(b"5.0", b"5")))


def test_measuring_gives_figures_for_all():
    contenders = [who.Reader("a", who.read_core), who.Reader("b", who.read_fast, share=2)]
    found = speeds(contenders, count=400, rounds=2)
    assert list(found) == ["a", "b"]
    assert all(0 < speed.best <= speed.median * 1.01 for speed in found.values())
    forget()
    assert import_times(["import json"], rounds=1)["import json"] > 0


def test_streaming_gives_a_peak_for_each_mark():
    found = streaming(400)
    assert list(found.peaks) == [4, 40, 400]
    assert 0 < found.peaks[4] <= found.peaks[40] <= found.peaks[400]
    assert found.seconds > 0


def test_the_options_are_told(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    assert "--quick" in capsys.readouterr().out
