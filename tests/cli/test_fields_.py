"""`hrdocs fields`: each field of a type with its name in three languages."""

import re

import pytest
from foreign import foreign
from shell import run

from hrdocs.model import RECORDS


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_fields_and_those_inside_them(capsys, language):
    code, out, _ = run(capsys, "fields", "detention", "--language", language)
    assert code == 0
    assert any(line.startswith("  phases.period ") for line in out.splitlines())
    assert "(hrdocs words PhaseKind)" in out


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("language", ["ru", "be"])
def test_every_type(capsys, name, language):
    code, out, _ = run(capsys, "fields", name, "--language", language)
    assert code == 0
    for line in out.splitlines():
        text = re.sub(r"^  [a-z0-9_.]+ ", "", line).removeprefix(f"{name}: ")
        assert foreign(text) == [], line


def test_types_and_a_type_that_there_is_not(capsys):
    assert run(capsys, "fields", "--language", "ru")[1].splitlines()[0].split() == ["person", "человек"]
    assert run(capsys, "fields", "detension") == (
        2,
        "",
        "hrdocs fields: there is no type 'detension'; the nearest are detention\n",
    )
